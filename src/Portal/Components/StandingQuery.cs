using MediaWatch.Core.Accounts;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Components;

/// <summary>The standing of all accounts a viewer sees (or of some of them), by five grouped reads.</summary>
public sealed class StandingQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time) : IPageQuery
{
    const int FailuresThatCount = 3;

    /// <param name="accounts">Null: all that the viewer sees.</param>
    public async Task<IReadOnlyList<AccountStanding>> ReadAsync(IReadOnlyCollection<long>? accounts, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return await ReadAsync(db, viewer, accounts, ct);
    }

    public async Task<IReadOnlyList<AccountStanding>> ReadAsync(MediaWatchDb db, Viewer viewer, IReadOnlyCollection<long>? accounts, CancellationToken ct)
    {
        var mine = db.Accounts.AsNoTracking().VisibleTo(viewer, db);
        if (accounts is not null)
            mine = mine.Where(a => accounts.Contains(a.Id));
        var today = time.Today;
        var now = time.Now;
        var startOfToday = time.StartOf(today);

        var rows = await (from a in mine join u in db.Units on a.UnitId equals u.Id select new { Account = a, Unit = u }).ToListAsync(ct);
        var findings = (await Of(db.Findings.VisibleTo(viewer, db).Live(), accounts).GroupBy(f => new { f.AccountId, f.Tier })
            .Select(g => new { g.Key.AccountId, g.Key.Tier, Count = g.Count() }).ToListAsync(ct)).ToDictionary(f => (f.AccountId, f.Tier), f => f.Count);
        var overdue = await db.Rectifications.VisibleTo(viewer, db)
            .Where(r => r.DueOn < today && (r.State == RectificationState.Ordered || r.State == RectificationState.Returned))
            .GroupBy(r => r.AccountId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(r => r.Key, r => r.Count, ct);
        var tasks = await db.CrawlTasks.VisibleTo(viewer, db).Where(t => t.ArticleId == null && !t.Done && !t.Paused)
            .GroupBy(t => t.AccountId)
            .Select(g => new { g.Key, Count = g.Count(), Failing = g.Count(t => t.FailuresInRow >= FailuresThatCount), Failure = g.Max(t => t.LastFailure) })
            .ToDictionaryAsync(t => t.Key, ct);
        var published = await db.Articles.VisibleTo(viewer, db).Where(a => a.At >= startOfToday && a.At <= now)
            .GroupBy(a => a.AccountId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(a => a.Key, a => a.Count, ct);

        return [.. rows.Select(row =>
        {
            var (account, unit) = (row.Account, row.Unit);
            var task = tasks.GetValueOrDefault(account.Id);
            return new AccountStanding
            {
                Id = account.Id, Name = account.Name, PlatformKey = account.PlatformKey, Address = account.Address, Paused = account.Paused, CreatedAt = account.CreatedAt,
                UnitId = unit.Id, UnitName = unit.Name, UnitPath = unit.Path, Region = unit.Region, Level = unit.Level, Kind = unit.Kind,
                LastArticleAt = account.LastArticleAt, LastFetchedAt = account.LastFetchedAt,
                SilentDays = account.LastArticleAt is { } last ? Math.Max(0, (int)(now - last).TotalDays) : null,
                Veto = Count(Tier.Veto), Certain = Count(Tier.Certain), Likely = Count(Tier.Likely), Hint = Count(Tier.Hint),
                Overdue = overdue.GetValueOrDefault(account.Id), Today = published.GetValueOrDefault(account.Id),
                Tasks = task?.Count ?? 0, FailingTasks = task?.Failing ?? 0, LastFailure = task?.Failure,
            };

            int Count(Tier tier) => findings.GetValueOrDefault((account.Id, tier));
        })];
    }

    static IQueryable<Finding> Of(IQueryable<Finding> findings, IReadOnlyCollection<long>? accounts) =>
        accounts is null ? findings : findings.Where(f => accounts.Contains(f.AccountId));
}
