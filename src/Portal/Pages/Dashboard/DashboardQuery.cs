using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Dashboard;

public sealed class DashboardQuery(
    IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, StandingQuery standings, PublishingQuery publishing, DelayQuery delays, FindingTallyQuery findings, WatchQuery watch, RepostQuery reposts, MonthQuery month) : IPageQuery
{
    const int LatestShown = 6;

    public async Task<DashboardView> ReadAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        // The two that count a month's articles run beside the many small ones.
        var (published, delay) = (BesideAsync(own => publishing.ReadAsync(own, viewer, ct)), BesideAsync(own => delays.ReadAsync(own, viewer, ct)));
        var (completion, thisMonth) = (BesideAsync(own => reposts.ReadAsync(own, viewer, ct)), month.ReadAsync(ct));
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var accounts = await standings.ReadAsync(db, viewer, null, ct);
        var tally = await findings.ReadAsync(db, viewer, ct);
        return new DashboardView(accounts, await published, await delay, tally,
            await watch.SitesAsync(db, viewer, ct), await watch.DueAsync(db, viewer, accounts, ct), await watch.LatestAsync(db, viewer, LatestShown, ct), await watch.IllnessAsync(db, viewer, accounts, ct), await completion, await thisMonth) { Demoted = await watch.DemotedAsync(db, ct) };

        async Task<T> BesideAsync<T>(Func<MediaWatchDb, Task<T>> read)
        {
            await using var own = await databases.OpenAsync(viewer.TenantId, ct);
            return await read(own);
        }
    }

    public async Task<OperatorView> ReadForOperatorAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var accounts = await standings.ReadAsync(db, viewer, null, ct);
        var orders = await (from r in db.Rectifications.VisibleTo(viewer, db)
                            join f in db.Findings on r.FindingId equals f.Id
                            join a in db.Accounts on r.AccountId equals a.Id
                            where r.State == RectificationState.Ordered || r.State == RectificationState.Returned
                            orderby r.DueOn
                            select new OrderRow { Id = r.Id, DueOn = r.DueOn, State = r.State, Tier = f.Tier, Excerpt = f.Excerpt, Message = f.Message, Title = f.Title, Account = a.Name }).Take(20).ToListAsync(ct);
        return new OperatorView(accounts, orders, await watch.DueAsync(db, viewer, accounts, ct), await reposts.DutiesAsync(db, viewer, ct), await reposts.ReadAsync(db, viewer, ct), await month.ReadAsync(ct));
    }
}

/// <summary>The operator's first screen: own accounts, what has to be put right by when.</summary>
public sealed record OperatorView(
    IReadOnlyList<AccountStanding> Accounts, IReadOnlyList<OrderRow> Orders, IReadOnlyList<DueView> Due, IReadOnlyList<DutyRow> Duties, RepostCompletion Reposts, MonthView Month);

public sealed record OrderRow
{
    public required long Id { get; init; }
    public required DateOnly DueOn { get; init; }
    public required RectificationState State { get; init; }
    public required Core.Findings.Tier Tier { get; init; }
    public required string Excerpt { get; init; }
    public required string Message { get; init; }
    public required string Title { get; init; }
    public required string Account { get; init; }
}
