using MediaWatch.Analysis;
using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Which findings of the last 30 days that wait for a reviewer would be gone, were words on the white list: their articles are examined as they would be then.</summary>
public sealed class WhitelistTrial(IDbContextFactory<MediaWatchDb> factory, LexiconStore lexicons, Segmenter segmenter, WorkingCalendar calendar, TimeProvider time, ILoggerFactory loggers) : IPageQuery
{
    const int MostArticles = 200;
    const int MostFindings = 20_000;
    const int Samples = 5;

    public async Task<SparedFindings> RunAsync(Viewer viewer, IReadOnlyList<string> terms, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var since = now - TimeSpan.FromDays(LexiconTrial.Days);
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        // What stands in a file, or of a page, is left out: it is told of articles.
        var waiting = await db.Findings.AsNoTracking().Waiting().Where(f => f.OpenedAt >= since && f.ArticleId != null && f.AttachmentId == null && f.LinkId == null && f.Start != null)
            .OrderByDescending(f => f.OpenedAt).Take(MostFindings).ToListAsync(ct);
        var words = new Lexicon("trial", [.. terms.Select(t => new LexiconRow(t, null, "", Tier.Hint, [], [], "", null))], [], disguises: false);
        var near = waiting.Where(f => words.Search(new ArticleText("", f.Context, calendar.DayOf(now), segmenter)).Any()).ToLookup(f => f.ArticleId!.Value); // asked above
        var ids = near.Select(g => g.Key).Take(MostArticles).ToList();
        var articles = await db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var examiner = new Examiner(loggers.CreateLogger<Examiner>());
        var context = new CheckContext((await lexicons.ForTenantAsync(viewer.TenantId, ct)).Sparing(terms), now, calendar.DayOf(now));
        var spared = new List<Finding>();
        foreach (var id in ids)
        {
            var left = examiner.Examine(ArticleText.From(articles[id], segmenter, calendar), context).ToDictionary(v => v.CheckKey, v => v.Drafts.Select(d => d.Excerpt).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
            spared.AddRange(near[id].Where(f => left.TryGetValue(f.CheckKey, out var said) && !said.Contains(f.Excerpt)));
        }
        return new SparedFindings(spared.Count, spared.Select(f => f.ArticleId).Distinct().Count(), ids.Count, near.Count, [.. spared.Take(Samples).Select(f => new SparedFinding(f.Id, f.Title, f.Context, f.Excerpt, f.Tier))]);
    }
}

/// <param name="Findings">That would be gone.</param>
/// <param name="Articles">That have them.</param>
/// <param name="Read">Articles examined: the newest that have findings near the words.</param>
/// <param name="All">Articles that have findings near the words.</param>
public sealed record SparedFindings(int Findings, int Articles, int Read, int All, IReadOnlyList<SparedFinding> Samples);

public sealed record SparedFinding(long Id, string Title, string Context, string Excerpt, Tier Tier);
