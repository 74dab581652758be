using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Pages.Findings;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>What a dictionary row would find in the articles of the last 30 days, before it is kept.</summary>
public sealed class LexiconTrial(IDbContextFactory<MediaWatchDb> factory, Segmenter segmenter, WorkingCalendar calendar, TimeProvider time) : IPageQuery
{
    public const int Days = 30;
    const int MostRead = 400;
    const int Samples = 5;
    const int MostSampled = 2000;
    const int MostWords = 10;

    public async Task<TrialHits> RunAsync(Viewer viewer, LexiconForm form, CancellationToken ct)
    {
        var since = time.GetUtcNow() - TimeSpan.FromDays(Days);
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        var recent = db.Articles.AsNoTracking().Where(a => a.FirstSeenAt >= since);
        var all = await recent.CountAsync(ct);
        // The database leaves few; the lexicon itself then judges them with exceptions and companions.
        var holding = recent.Where(a => a.Body.Contains(form.Term) || a.Title.Contains(form.Term));
        var count = await holding.CountAsync(ct);
        var lexicon = new Lexicon("trial", [form.ToRow()], [], disguises: false);
        var read = await holding.OrderByDescending(a => a.FirstSeenAt).Take(MostRead).ToListAsync(ct);
        var hits = read.Select(a => (Article: a, Text: ArticleText.From(a, segmenter, calendar))).Select(a => (a.Article, a.Text, Hit: lexicon.Search(a.Text).FirstOrDefault())).Where(a => a.Hit is not null).ToList();
        var articles = count <= MostRead ? hits.Count : (int)((long)count * hits.Count / read.Count);
        List<TrialSample> samples = [];
        foreach (var (article, text, hit) in hits.Take(Samples))
            samples.Add(SampleOf(article, text, hit!, (await PersonalNumbers.SpansAsync(db, article.Id, ct))[article.Revision])); // filtered above
        return new TrialHits(articles, all, samples);
    }

    /// <summary>What many rows would find together, in the newest articles of the period. Rows that are off find nothing.</summary>
    public async Task<SheetHits> RunAsync(Viewer viewer, IReadOnlyList<LexiconForm> forms, CancellationToken ct)
    {
        var since = time.GetUtcNow() - TimeSpan.FromDays(Days);
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        var recent = db.Articles.AsNoTracking().Where(a => a.FirstSeenAt >= since);
        var all = await recent.CountAsync(ct);
        var lexicon = new Lexicon("trial", [.. forms.Where(f => !f.Off).Select(f => f.ToRow())], [], disguises: false);
        var (read, articles) = (0, 0);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var article in recent.OrderByDescending(a => a.FirstSeenAt).Take(MostSampled).AsAsyncEnumerable().WithCancellation(ct))
        {
            read++;
            List<string> found = [.. lexicon.Search(ArticleText.From(article, segmenter, calendar)).Select(h => h.Row.Term).Distinct()];
            articles += found.Count > 0 ? 1 : 0;
            foreach (var term in found)
                words[term] = words.GetValueOrDefault(term) + 1;
        }
        return new SheetHits(articles, read, all, [.. words.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(MostWords).Select(w => (w.Key, w.Value))]);
    }

    /// <summary>Masked before it is cut: a part of a number is no number any more.</summary>
    static TrialSample SampleOf(Article article, ArticleText text, LexiconHit hit, IEnumerable<(int Start, int Length)> personal)
    {
        var shown = new ArticleText("", PersonalNumbers.Mask(text.Text, personal), text.PublishedOn, text.Segmenter);
        return new TrialSample(article.Id, Masking.MaskNumbers(article.Title), shown.ContextOf(hit.Start, hit.Length, 20), shown.Text.Substring(hit.Start, hit.Length));
    }
}

/// <param name="Articles">Articles that it hits; beyond 400 an estimate.</param>
/// <param name="All">Articles of the period.</param>
public sealed record TrialHits(int Articles, int All, IReadOnlyList<TrialSample> Samples)
{
    /// <summary>More than a fiftieth of all articles, and at least twenty: such a word is rarely an error each time.</summary>
    public bool TooMany => Articles >= 20 && Articles > All / 50;
}

/// <param name="Articles">Of the articles read, those in which some row is found.</param>
/// <param name="Read">Articles read: the newest of the period.</param>
/// <param name="All">Articles of the period.</param>
/// <param name="Words">Rows found in the most articles, with how many.</param>
public sealed record SheetHits(int Articles, int Read, int All, IReadOnlyList<(string Term, int Articles)> Words);

public sealed record TrialSample(long ArticleId, string Title, string Context, string Hit);
