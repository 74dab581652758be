using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
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
        return new TrialHits(articles, all, [.. hits.Take(Samples).Select(h => SampleOf(h.Article, h.Text, h.Hit!))]); // filtered above
    }

    static TrialSample SampleOf(Article article, ArticleText text, LexiconHit hit)
    {
        var context = text.ContextOf(hit.Start, hit.Length, 20);
        return new TrialSample(article.Id, article.Title, context, text.Text.Substring(hit.Start, hit.Length));
    }
}

/// <param name="Articles">Articles that it hits; beyond 400 an estimate.</param>
/// <param name="All">Articles of the period.</param>
public sealed record TrialHits(int Articles, int All, IReadOnlyList<TrialSample> Samples)
{
    /// <summary>More than a fiftieth of all articles, and at least twenty: such a word is rarely an error each time.</summary>
    public bool TooMany => Articles >= 20 && Articles > All / 50;
}

public sealed record TrialSample(long ArticleId, string Title, string Context, string Hit);
