using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Registrations;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Reports.Facts;

/// <summary>Whether accounts could be reached: probes of the period; links, columns and what could not be read as they stand when the report is written.</summary>
sealed class ReachRead
{
    /// <summary>One failure is weather, three in a row are a fact (as the dashboard counts).</summary>
    const int FailuresThatCount = 3;

    Dictionary<long, (int All, int Failed)> probes = [];
    Dictionary<long, (int All, int Broken, int Refused)> links = [];
    ILookup<long, ColumnFacts> columns = Enumerable.Empty<ColumnFacts>().ToLookup(_ => 0L);
    ILookup<long, TroubleFacts> troubles = Enumerable.Empty<TroubleFacts>().ToLookup(_ => 0L);

    public static async Task<ReachRead> OfAsync(MediaWatchDb db, ReportSpan span, CancellationToken ct)
    {
        var (from, to) = (span.From, span.To);
        var probes = await db.Probes.Where(p => p.At >= from && p.At < to).GroupBy(p => p.AccountId)
            .Select(g => new { g.Key, All = g.Count(), Failed = g.Count(p => p.Failure != null) }).ToDictionaryAsync(g => g.Key, g => (g.All, g.Failed), ct);
        var links = await db.Links.Where(l => l.CheckedAt != null).GroupBy(l => l.AccountId)
            .Select(g => new { g.Key, All = g.Count(), Broken = g.Count(l => l.State == LinkState.Broken), Refused = g.Count(l => l.State == LinkState.Blocked) }).ToDictionaryAsync(g => g.Key, g => (g.All, g.Broken, g.Refused), ct);
        return new ReachRead { probes = probes, links = links, columns = await ColumnsAsync(db, span, ct), troubles = await TroublesAsync(db, ct) };
    }

    public AccountFacts AddTo(AccountFacts account) => account with
    {
        Probes = probes.GetValueOrDefault(account.Id).All, ProbesFailed = probes.GetValueOrDefault(account.Id).Failed,
        Links = links.GetValueOrDefault(account.Id).All, LinksBroken = links.GetValueOrDefault(account.Id).Broken, LinksRefused = links.GetValueOrDefault(account.Id).Refused,
        Columns = [.. columns[account.Id]], Troubles = [.. troubles[account.Id]],
    };

    static async Task<ILookup<long, ColumnFacts>> ColumnsAsync(MediaWatchDb db, ReportSpan span, CancellationToken ct)
    {
        var owing = await db.Columns.AsNoTracking().Where(c => c.State == ColumnState.Active && c.UpdateDays != null && c.CreatedAt < span.To).OrderBy(c => c.Id).ToListAsync(ct);
        var (since, until) = (span.From.AddDays(-400), span.To);
        // As the score sees it: what was taken down or shows no day is no update.
        var last = await db.Articles.Where(a => a.ColumnId != null && a.At >= since && a.At < until && a.PublishedAt != null && (a.GoneAt == null || a.GoneAt > until)).GroupBy(a => a.ColumnId!.Value) // filtered
            .Select(g => new { g.Key, At = g.Max(a => a.At) }).ToDictionaryAsync(g => g.Key, g => g.At, ct);
        var ids = owing.Select(c => c.AccountId).ToHashSet();
        var offline = (await db.OfflineWindows.AsNoTracking().Approved().Where(w => ids.Contains(w.AccountId)).OrderBy(w => w.From).ToListAsync(ct)).ToLookup(w => w.AccountId, OfflineTime.Of);
        return owing.ToLookup(c => c.AccountId, c =>
        {
            var (days, at) = (c.UpdateDays!.Value, last.TryGetValue(c.Id, out var newest) ? newest.ToUniversalTime() : (DateTimeOffset?)null); // filtered
            var start = at ?? c.CreatedAt.ToUniversalTime();
            return new ColumnFacts(c.Name, c.Kind.Name, days, at) { DueAt = offline[c.AccountId].ToList().Pushed(start, UpdateRule.DueAfter(start, days, span.Days)) };
        });
    }

    static async Task<ILookup<long, TroubleFacts>> TroublesAsync(MediaWatchDb db, CancellationToken ct)
    {
        var failing = await (from t in db.CrawlTasks
                             where t.ArticleId == null && !t.Done && t.LastFailure != null && t.FailuresInRow >= FailuresThatCount
                             join c in db.Columns on t.ColumnId equals (long?)c.Id into named
                             from c in named.DefaultIfEmpty()
                             orderby t.Id
                             select new { t.AccountId, Column = c == null ? "" : c.Name, Failure = t.LastFailure, t.LastSucceededAt }).ToListAsync(ct);
        return failing.ToLookup(t => t.AccountId, t => new TroubleFacts(t.Column, (t.Failure ?? CrawlFailure.Unexpected).Name, t.LastSucceededAt?.ToUniversalTime()));
    }
}
