using MediaWatch.Core.Accounts;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Whom a task's audience names, whether its subject is among their duties, and how many tasks they were given this month.</summary>
static class RepostAudiences
{
    extension(MediaWatchDb db)
    {
        public async Task<IReadOnlyList<ChosenAccount>> ChosenAsync(RepostTerms terms, WorkingCalendar calendar, DateTimeOffset now, CancellationToken ct)
        {
            var rows = await (from a in await db.MeantAsync(terms.Audience, ct)
                              join u in db.Units on a.UnitId equals u.Id
                              orderby u.Path, a.Name
                              select new { a.Id, a.UnitId, a.Name, a.PlatformKey, Unit = u.Name }).ToListAsync(ct);
            var given = await db.GivenThisMonthAsync(calendar, now, ct);
            return [.. rows.Select(r => new ChosenAccount(r.Id, r.UnitId, r.Name, r.PlatformKey, r.Unit, DutyScope.Touches(terms.Subject, r.Unit, r.Name), given.GetValueOrDefault(r.Id)))];
        }

        /// <summary>Tasks given by account since the month began; drafts and recalled ones are none.</summary>
        public async Task<Dictionary<long, int>> GivenThisMonthAsync(WorkingCalendar calendar, DateTimeOffset now, CancellationToken ct)
        {
            var today = calendar.DayOf(now);
            var since = calendar.StartOf(new DateOnly(today.Year, today.Month, 1));
            return await (from d in db.RepostDuties
                          join t in db.RepostTasks on d.TaskId equals t.Id
                          where t.OpenedAt >= since && t.State != RepostTaskState.Recalled && d.State != RepostState.Exempt
                          group d by d.AccountId into g
                          select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        }

        async Task<IQueryable<Account>> MeantAsync(RepostAudience audience, CancellationToken ct)
        {
            var named = audience.AccountIds.ToArray();
            if (!audience.HasConditions)
                return db.Accounts.Where(a => named.Contains(a.Id));
            var roots = await db.Units.Where(u => audience.UnitIds.ToArray().Contains(u.Id)).Select(u => u.Path).ToListAsync(ct);
            var units = db.Units.Where(u => audience.UnitIds.Count == 0 || roots.Any(p => u.Path.StartsWith(p)));
            UnitKind[] kinds = [.. audience.Kinds];
            UnitLevel[] levels = [.. audience.Levels];
            string[] platforms = [.. audience.Platforms];
            var within = units.Where(u => (kinds.Length == 0 || kinds.Contains(u.Kind)) && (levels.Length == 0 || levels.Contains(u.Level))).Select(u => u.Id);
            var meant = db.Accounts.Where(a => within.Contains(a.UnitId) && (platforms.Length == 0 || platforms.Contains(a.PlatformKey)));
            if (audience.GroupIds.Count > 0)
                meant = meant.InAnyGroup(db, [.. audience.GroupIds]);
            return named.Length == 0 ? meant : db.Accounts.Where(a => named.Contains(a.Id) || meant.Any(m => m.Id == a.Id));
        }
    }
}

/// <param name="Touches">The subject is among its duties.</param>
/// <param name="GivenThisMonth">Tasks given since the month began.</param>
public sealed record ChosenAccount(long Id, long UnitId, string Name, string PlatformKey, string Unit, bool Touches, int GivenThisMonth);
