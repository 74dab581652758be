using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Pages.Findings;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Reports.Facts;

/// <summary>The problems found in a period, with their evidence. Listed are those that a person has confirmed, and what the rules are sure of (否决, 确定) although
/// nobody has looked yet: the report itself is checked by a person. Guesses and hints that nobody has reviewed are only counted.</summary>
sealed class ProblemRead
{
    const int PeriodsBack = 3;

    public IReadOnlyList<ProblemFacts> Problems { get; private init; } = [];
    public IReadOnlyList<PastProblems> Past { get; private init; } = [];
    public IReadOnlyDictionary<long, int> Unreviewed { get; private init; } = new Dictionary<long, int>();

    public static async Task<ProblemRead> OfAsync(MediaWatchDb db, ReportSpan span, CheckNames checks, CancellationToken ct)
    {
        var (since, until) = (span.From, span.To);
        var rows = await (from f in Listed(db.Findings).AsNoTracking()
                          where f.OpenedAt >= since && f.OpenedAt < until
                          join a in db.Articles on f.ArticleId equals (long?)a.Id into articles
                          from a in articles.DefaultIfEmpty()
                          select new Row(f, a == null ? null : a.PublishedAt)).ToListAsync(ct);
        var ids = rows.Select(r => r.Finding.Id).ToHashSet();
        var pictures = (await db.Screenshots.Where(s => ids.Contains(s.FindingId)).Select(s => new { s.FindingId, s.Id, s.Hash, s.TakenAt, s.Framed }).ToListAsync(ct))
            .GroupBy(s => s.FindingId).ToDictionary(g => g.Key, g => g.OrderByDescending(s => s.TakenAt).ThenByDescending(s => s.Id).Select(s => new PictureFacts(s.Id, s.Hash, s.TakenAt.ToUniversalTime(), s.Framed)).First());
        var pageIds = rows.Select(r => r.Finding.SnapshotId).OfType<long>().ToHashSet();
        var pages = await db.Snapshots.Where(s => pageIds.Contains(s.Id)).Select(s => new { s.Id, s.Hash, s.SeenAt, s.Status }).ToDictionaryAsync(s => s.Id, s => new PageFacts(s.Id, s.Hash, s.SeenAt.ToUniversalTime(), s.Status), ct);
        var orders = (await db.Rectifications.Where(r => ids.Contains(r.FindingId)).Select(r => new { r.Id, r.FindingId, r.DueOn, r.OverdueAt }).ToListAsync(ct))
            .GroupBy(r => r.FindingId).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Id)!); // a group is never empty
        var articleIds = rows.Select(r => r.Finding.ArticleId).OfType<long>().ToHashSet();
        var personal = await db.Findings.Where(f => f.CheckKey == PersonalNumbers.CheckKey && f.State != FindingState.Dismissed && f.ArticleId != null && articleIds.Contains(f.ArticleId.Value))
            .Select(f => f.ArticleId!.Value).Distinct().ToHashSetAsync(ct); // filtered

        return new ProblemRead
        {
            Problems =
            [
                .. rows.OrderBy(r => r.Finding.Tier).ThenBy(r => r.Finding.AccountId).ThenBy(r => r.Finding.OpenedAt).ThenBy(r => r.Finding.Id).Select(row =>
                {
                    var f = row.Finding;
                    var order = orders.GetValueOrDefault(f.Id);
                    return new ProblemFacts
                    {
                        Id = f.Id, AccountId = f.AccountId, CheckKey = f.CheckKey, Check = checks[f.CheckKey], Tier = f.Tier, State = f.State, Confirmed = f.ReviewedAt is not null,
                        Excerpt = Masking.MaskNumbers(f.Excerpt), Context = Masking.MaskNumbers(f.Context), Message = Masking.MaskNumbers(f.Message),
                        Suggestion = f.Suggestion is null ? null : Masking.MaskNumbers(f.Suggestion), Source = f.Source, Title = Masking.MaskNumbers(f.Title), Address = f.Address,
                        FoundAt = f.OpenedAt.ToUniversalTime(), PublishedAt = row.PublishedAt?.ToUniversalTime(), EndedAt = f.EndedAt?.ToUniversalTime(), DueOn = order?.DueOn, Overdue = order?.OverdueAt is not null,
                        Personal = f.CheckKey == PersonalNumbers.CheckKey || f.ArticleId is { } article && personal.Contains(article),
                        Picture = pictures.GetValueOrDefault(f.Id), Page = f.SnapshotId is { } page ? pages.GetValueOrDefault(page) : null,
                    };
                }),
            ],
            Past = await PastAsync(db, span, ct),
            Unreviewed = await db.Findings.Where(f => f.OpenedAt >= since && f.OpenedAt < until && f.State == FindingState.Open && (f.Tier == Tier.Likely || f.Tier == Tier.Hint))
                .GroupBy(f => f.AccountId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct),
        };
    }

    static async Task<IReadOnlyList<PastProblems>> PastAsync(MediaWatchDb db, ReportSpan span, CancellationToken ct)
    {
        List<PastProblems> past = [];
        for (var (back, before) = (1, span.Before); back <= PeriodsBack; (back, before) = (back + 1, before.Before))
        {
            var (since, until, distance) = (before.From, before.To, back);
            past.AddRange((await Listed(db.Findings).Where(f => f.OpenedAt >= since && f.OpenedAt < until).GroupBy(f => new { f.AccountId, f.CheckKey })
                .Select(g => new { g.Key.AccountId, g.Key.CheckKey, Count = g.Count() }).ToListAsync(ct))
                .OrderBy(g => g.AccountId).ThenBy(g => g.CheckKey, StringComparer.Ordinal).Select(g => new PastProblems(g.AccountId, g.CheckKey, distance, g.Count)));
        }
        return past;
    }

    static IQueryable<Finding> Listed(IQueryable<Finding> findings) => findings.Where(f =>
        f.State != FindingState.Dismissed && f.State != FindingState.Withdrawn && (f.ReviewedAt != null || f.Tier == Tier.Veto || f.Tier == Tier.Certain));

    sealed record Row(Finding Finding, DateTimeOffset? PublishedAt);
}
