using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Findings;

/// <summary>The queue of the findings desk: gravest first, newest first, the same words of the same check in one group.</summary>
public sealed class QueueQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, UnitChoices units, GroupChoices groups, PortalTime time) : IPageQuery
{
    public const int MostGroups = 200;
    public const int MostItems = 500;

    public async Task<FindingQueue> ReadAsync(FindingFilter filter, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var tiers = await filter.Apply(db, viewer, anyTier: true).GroupBy(f => f.Tier).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        // What is about a site or column as a whole is a case of its own, though two sites may be stale in the same words.
        var groups = await filter.Apply(db, viewer)
            .GroupBy(f => new { f.Tier, f.CheckKey, f.Excerpt, Own = f.ArticleId == null ? f.AccountId : f.CheckKey == PersonalNumbers.CheckKey ? f.ArticleId : 0 }) // masked alike is not the same person
            .Select(g => new { g.Key.Tier, g.Key.CheckKey, g.Key.Excerpt, Count = g.Count(), Accounts = g.Select(f => f.AccountId).Distinct().Count(), LatestAt = g.Max(f => f.OpenedAt), Lead = g.Max(f => f.Id) })
            .OrderBy(g => g.Tier).ThenByDescending(g => g.LatestAt).ThenByDescending(g => g.Lead)
            .Take(MostGroups).ToListAsync(ct);
        var leads = groups.Select(g => g.Lead).ToList();
        var facts = await (from f in db.Findings
                           join a in db.Accounts on f.AccountId equals a.Id
                           where leads.Contains(f.Id)
                           select new { f.Id, f.Context, f.Message, f.Title, a.Name, a.PlatformKey }).AsNoTracking().ToDictionaryAsync(f => f.Id, ct);
        return new FindingQueue(
            [.. groups.Select(g => facts[g.Lead] is var f ? new QueueGroup(g.Lead, g.Tier, g.CheckKey, g.Excerpt, f.Context, f.Message, f.Title, g.Count, g.Accounts, f.Name, f.PlatformKey, g.LatestAt) : null!)], // always matches
            tiers, await TodayAsync(db, ct), await LastAsync(db, viewer, ct));
    }

    /// <summary>The findings of one group: the one that is looked at, however old it is, then the newest first. Empty: it is none of them.</summary>
    public async Task<IReadOnlyList<QueueItem>> ItemsAsync(FindingFilter filter, QueueGroup same, long current, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var lead = await db.Findings.Where(f => f.Id == same.Lead).Select(f => new { f.ArticleId, f.AccountId }).SingleOrDefaultAsync(ct);
        if (lead is null)
            return [];
        var items = await (from f in filter.Apply(db, viewer)
                      join a in db.Accounts on f.AccountId equals a.Id
                      where f.Tier == same.Tier && f.CheckKey == same.CheckKey && f.Excerpt == same.Excerpt
                          && (lead.ArticleId == null ? f.ArticleId == null && f.AccountId == lead.AccountId : same.CheckKey == PersonalNumbers.CheckKey ? f.ArticleId == lead.ArticleId : f.ArticleId != null)
                      orderby f.Id == current descending, f.Id descending
                      select new QueueItem(f.Id, a.Name, a.PlatformKey, f.Title, f.OpenedAt)).Take(MostItems).AsNoTracking().ToListAsync(ct);
        return items is [{ Id: var first }, ..] && first == current ? items : [];
    }

    public async Task<FindingChoices> ChoicesAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return new FindingChoices(
            await db.Findings.VisibleTo(viewer, db).Select(f => f.CheckKey).Distinct().ToListAsync(ct),
            await db.Accounts.VisibleTo(viewer, db).Select(a => a.PlatformKey).Distinct().ToListAsync(ct),
            await units.ReadAsync(ct), await groups.ReadAsync(ct));
    }

    async Task<(int Confirmed, int Dismissed)> TodayAsync(MediaWatchDb db, CancellationToken ct)
    {
        var from = time.StartOf(time.Today);
        var today = await db.Reviews.Where(r => r.At >= from && r.UndoneAt == null).GroupBy(r => r.Confirmed).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return (today.Where(t => t.Key).Sum(t => t.Count), today.Where(t => !t.Key).Sum(t => t.Count));
    }

    /// <summary>What the viewer did last and may take back: everything that was judged with the same key press.</summary>
    async Task<LastVerdict?> LastAsync(MediaWatchDb db, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return null;
        var from = time.Now - TimeSpan.FromHours(12);
        var last = await db.Reviews.Where(r => r.By == viewer.PersonId && r.At >= from && r.UndoneAt == null).OrderByDescending(r => r.Id).Select(r => new { r.At, r.Confirmed, r.Excerpt }).FirstOrDefaultAsync(ct);
        if (last is null)
            return null;
        var ids = await db.Reviews.Where(r => r.By == viewer.PersonId && r.At == last.At && r.UndoneAt == null).Select(r => r.FindingId).ToListAsync(ct);
        return new LastVerdict(ids, last.Confirmed, last.Excerpt);
    }
}

/// <param name="Tiers">Findings by tier under the same filter, whatever tier is chosen.</param>
/// <param name="Last">Null: nothing to take back.</param>
public sealed record FindingQueue(IReadOnlyList<QueueGroup> Groups, IReadOnlyDictionary<Tier, int> Tiers, (int Confirmed, int Dismissed) Today, LastVerdict? Last)
{
    public int Findings => Tiers.Values.Sum();
}

/// <param name="Lead">The newest finding of the group; names it in the address.</param>
public sealed record QueueGroup(long Lead, Tier Tier, string CheckKey, string Excerpt, string Context, string Message, string Title, int Count, int Accounts, string AccountName, string PlatformKey, DateTimeOffset LatestAt);

public sealed record QueueItem(long Id, string Account, string PlatformKey, string Title, DateTimeOffset OpenedAt);

public sealed record LastVerdict(IReadOnlyList<long> Ids, bool Confirmed, string Excerpt);

public sealed record FindingChoices(IReadOnlyList<string> Checks, IReadOnlyList<string> Platforms, IReadOnlyList<UnitChoice> Units, IReadOnlyList<(string Value, string Text)> Groups);
