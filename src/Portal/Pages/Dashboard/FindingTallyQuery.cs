using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Dashboard;

/// <summary>Live findings by check, tier and unit; rectifications that are underway or late; both against the days before.</summary>
public sealed class FindingTallyQuery(PortalTime time) : IPageQuery
{
    const int Days = 14;
    const int UnitsShown = 7;

    public async Task<FindingsView> ReadAsync(MediaWatchDb db, Viewer viewer, CancellationToken ct)
    {
        var mine = db.Findings.AsNoTracking().VisibleTo(viewer, db);
        var live = await mine.Live().GroupBy(f => new { f.CheckKey, f.UnitId, f.Tier }).Select(g => new { g.Key.CheckKey, g.Key.UnitId, g.Key.Tier, Count = g.Count() }).ToListAsync(ct);
        var since = time.StartOf(time.Today.AddDays(1 - Days));
        var opened = await mine.Where(f => f.OpenedAt >= since).Select(f => f.OpenedAt).ToListAsync(ct);
        var ended = await mine.Where(f => f.EndedAt >= since).Select(f => f.EndedAt!.Value).ToListAsync(ct);
        var openedBy = opened.GroupBy(time.DayOf).ToDictionary(g => g.Key, g => g.Count());
        var endedBy = ended.GroupBy(time.DayOf).ToDictionary(g => g.Key, g => g.Count());
        var total = live.Sum(f => f.Count);

        var today = time.Today;
        var yesterday = today.AddDays(-1);
        var orders = await db.Rectifications.AsNoTracking().VisibleTo(viewer, db)
            .Where(r => r.State != RectificationState.Cancelled && (r.VerifiedAt == null || r.VerifiedAt >= since))
            .Select(r => new { r.UnitId, r.DueOn, r.State, r.VerifiedAt }).ToListAsync(ct);
        var late = orders.Where(r => r.VerifiedAt is null && r.State != RectificationState.Submitted && r.DueOn < today).ToList();
        var lateBy = late.GroupBy(r => r.UnitId).ToDictionary(g => g.Key, g => g.Count());
        double[] lateDaily = [.. Enumerable.Range(0, Days).Select(i => today.AddDays(i + 1 - Days)).Select(d => (double)orders.Count(r => LateOn(r.DueOn, r.VerifiedAt, d)))];

        var units = live.GroupBy(f => f.UnitId).Select(g => (UnitId: g.Key, Tiers: TierTally.Of(g.Select(f => (f.Tier, f.Count)))))
            .OrderByDescending(u => u.Tiers.Veto).ThenByDescending(u => u.Tiers.Total).ToList();
        var top = units.OrderByDescending(u => u.Tiers.Total).Take(UnitsShown).ToList();
        var ids = top.Select(u => u.UnitId).ToList();
        var names = await db.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);

        return new FindingsView(
            TierTally.Of(live.Select(f => (f.Tier, f.Count))), openedBy.GetValueOrDefault(today), endedBy.GetValueOrDefault(today), Backwards(total),
            [.. live.GroupBy(f => f.CheckKey).Select(g => (g.Key, TierTally.Of(g.Select(f => (f.Tier, f.Count))))).OrderByDescending(c => c.Item2.Total)],
            [.. top.Select(u => (u.UnitId, names.GetValueOrDefault(u.UnitId, ""), u.Tiers, lateBy.GetValueOrDefault(u.UnitId)))], units.Count,
            late.Count, orders.Count(r => LateOn(r.DueOn, r.VerifiedAt, yesterday)), late.Count == 0 ? 0 : late.Max(r => today.DayNumber - r.DueOn.DayNumber),
            orders.Count(r => r.VerifiedAt is null), lateDaily);

        // From what is live now, back over what was opened and ended since.
        double[] Backwards(int now)
        {
            var days = new double[Days];
            for (var (i, day) = (Days - 1, today); i >= 0; i--, day = day.AddDays(-1))
            {
                days[i] = now;
                now += endedBy.GetValueOrDefault(day) - openedBy.GetValueOrDefault(day);
            }
            return days;
        }
    }

    bool LateOn(DateOnly dueOn, DateTimeOffset? verifiedAt, DateOnly day) => dueOn < day && (verifiedAt is not { } at || time.DayOf(at) > day);
}
