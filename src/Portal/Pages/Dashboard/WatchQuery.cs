using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Dashboard;

/// <summary>Whether sites open, what will soon have been silent for too long, what came in last, and whether the watch itself is well.</summary>
public sealed class WatchQuery(PortalTime time, WorkingCalendar calendar) : IPageQuery
{
    const int Days = 7;
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public async Task<SitesView> SitesAsync(MediaWatchDb db, Viewer viewer, CancellationToken ct)
    {
        var since = time.StartOf(time.Today.AddDays(1 - Days));
        var mine = db.Accounts.VisibleTo(viewer, db).Where(a => !a.Paused).Select(a => a.Id);
        var probes = await db.Probes.Where(p => mine.Contains(p.AccountId) && p.At >= since)
            .Select(p => new { p.AccountId, p.At, Failed = p.Failure != null }).ToListAsync(ct);
        var broken = await db.Links.VisibleTo(viewer, db).CountAsync(l => l.State == LinkState.Broken, ct);
        var bySite = probes.GroupBy(p => p.AccountId).ToList();
        var byDay = probes.GroupBy(p => time.DayOf(p.At)).OrderBy(g => g.Key).Select(g => 100.0 * g.Count(p => !p.Failed) / g.Count()).ToList();
        var before = probes.Where(p => time.DayOf(p.At) < time.Today).ToList();
        return new SitesView(
            probes.Count == 0 ? null : 100.0 * probes.Count(p => !p.Failed) / probes.Count,
            before.Count == 0 ? null : 100.0 * before.Count(p => !p.Failed) / before.Count,
            bySite.Count(g => g.MaxBy(p => p.At)!.Failed), // a group is never empty
            bySite.Count(g => g.Count(p => p.Failed) > 0.05 * g.Count()), broken, byDay);
    }

    /// <summary>Accounts by the two-week rule and columns by their own limits, soonest first.</summary>
    public async Task<IReadOnlyList<DueView>> DueAsync(MediaWatchDb db, Viewer viewer, IReadOnlyList<AccountStanding> accounts, CancellationToken ct)
    {
        var now = time.Now;
        var columns = await (from c in db.Columns
                             join a in db.Accounts.VisibleTo(viewer, db) on c.AccountId equals a.Id
                             where c.State == ColumnState.Active && c.UpdateDays != null && c.LastArticleAt != null && !a.Paused
                             select new { c.Name, Limit = c.UpdateDays!.Value, Last = c.LastArticleAt!.Value, a.Id, Account = a.Name, a.PlatformKey }).ToListAsync(ct);
        return [.. accounts.Where(a => !a.Paused && a.LastArticleAt is not null)
            .Select(a => Due(a.Id, a.Name, a.PlatformKey, null, a.LastArticleAt!.Value, AccountStanding.SilenceLimitDays)) // filtered above
            .Concat(columns.Select(c => Due(c.Id, c.Account, c.PlatformKey, c.Name, c.Last, c.Limit)))
            .OrderBy(d => d.Left < 0).ThenBy(d => d.DueAt)];

        DueView Due(long id, string account, string platform, string? column, DateTimeOffset last, int limit)
        {
            var end = UpdateRule.DueAfter(last, limit, calendar);
            return new(id, account, platform, column, Math.Max(0, (int)(now - last).TotalDays), limit, end, (int)Math.Ceiling((end - now).TotalDays));
        }
    }

    public async Task<IReadOnlyList<CapturedView>> LatestAsync(MediaWatchDb db, Viewer viewer, int count, CancellationToken ct)
    {
        var rows = await (from a in db.Articles.VisibleTo(viewer, db)
                          join x in db.Accounts on a.AccountId equals x.Id
                          orderby a.FirstSeenAt descending
                          select new { a.Id, a.FirstSeenAt, a.PublishedAt, a.AnalysedAt, a.Title, Account = x.Name, x.PlatformKey, x.CreatedAt }).Take(count).ToListAsync(ct);
        var ids = rows.Select(r => r.Id).ToList();
        var findings = await db.Findings.Live().Where(f => f.ArticleId != null && ids.Contains(f.ArticleId.Value))
            .GroupBy(f => new { f.ArticleId, f.Tier }).Select(g => new { g.Key.ArticleId, g.Key.Tier, Count = g.Count() }).ToListAsync(ct);
        return [.. rows.Select(r => new CapturedView(r.Id, r.FirstSeenAt, r.Account, r.PlatformKey, r.Title,
            r.AnalysedAt - (time.IsTimed(r.PublishedAt, r.CreatedAt, r.FirstSeenAt) ? r.PublishedAt : r.FirstSeenAt),
            TierTally.Of(findings.Where(f => f.ArticleId == r.Id).Select(f => (f.Tier, f.Count)))))];
    }

    public async Task<IReadOnlyList<(string Rule, int Dismissed)>> DemotedAsync(MediaWatchDb db, CancellationToken ct)
    {
        var since = time.Now - TimeSpan.FromDays(1);
        var rules = await db.RuleDemotions.Where(d => d.LiftedAt == null && d.DemotedBy == null && d.DemotedAt > since).OrderByDescending(d => d.DemotedAt).Select(d => new { d.Rule, d.Dismissed }).ToListAsync(ct);
        return [.. rules.Select(r => (r.Rule, r.Dismissed))];
    }

    public async Task<IllnessView> IllnessAsync(MediaWatchDb db, Viewer viewer, IReadOnlyList<AccountStanding> accounts, CancellationToken ct)
    {
        var failing = accounts.Where(a => !a.Paused && a.Tasks > 0 && a.FailingTasks == a.Tasks)
            .GroupBy(a => a.LastFailure).Select(g => (g.Key?.Name ?? "采集失败", g.Count())).OrderByDescending(f => f.Item2).ToList();
        var overdueSince = time.Now - Patience;
        TimeSpan? stopped = null;
        if (await db.CrawlTasks.VisibleTo(viewer, db).AnyAsync(t => !t.Paused && !t.Done && t.DueAt < overdueSince, ct))
        {
            var last = await db.CrawlRuns.VisibleTo(viewer, db).MaxAsync(r => (DateTimeOffset?)r.StartedAt, ct);
            if (last is null || last < overdueSince)
                stopped = last is { } at ? time.Now - at : Patience;
        }
        return new IllnessView(failing, stopped);
    }
}
