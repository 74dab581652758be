using MediaWatch.Core.Alerts;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Alerts;

/// <summary>Reminds of rectifications on the last working day before they are due, marks and announces those that have passed their day,
/// and announces those that a re-check sent back; each once.</summary>
sealed class ChaseRectifications(IDbContextFactory<MediaWatchDb> factory, WorkingCalendar calendar, TimeProvider time) : IJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        List<(long Id, string Zone)> tenants;
        await using (var db = await factory.CreateDbContextAsync(ct))
            tenants = [.. (await db.Tenants.Select(t => new { t.Id, t.Zone }).ToListAsync(ct)).Select(t => (t.Id, t.Zone))];
        foreach (var (id, zone) in tenants)
            await ChaseAsync(id, calendar.In(zone), ct);
    }

    async Task ChaseAsync(long tenantId, WorkingCalendar days, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow();
        var today = days.DayOf(now);
        var soon = days.AddWorkingDays(today, 1);
        // Submitted in time and not yet looked at again is nobody's delay.
        var due = await db.Rectifications.FromSql($"""
            select * from rectifications
            where tenant_id = {tenantId} and account_id in (select id from accounts where deletion_id is null) and state in (0, 2) and (state = 2 or (due_on <= {soon} and overdue_at is null))
            for update skip locked
            """).ToListAsync(ct);
        var rules = await RuleBook.OfAsync(db, tenantId, ct);
        var ids = due.Select(r => r.FindingId).ToHashSet();
        var findings = await db.Findings.Where(f => ids.Contains(f.Id)).AsNoTracking().ToDictionaryAsync(f => f.Id, ct);
        var told = (await db.Alerts.Where(a => a.FindingId != null && ids.Contains(a.FindingId.Value) && a.Occasion != AlertOccasion.Found).AsNoTracking().ToListAsync(ct)).ToLookup(a => a.FindingId);
        foreach (var rectification in due.Where(r => findings.ContainsKey(r.FindingId)))
        {
            foreach (var occasion in Occasions(rectification, today, soon, told[rectification.FindingId], now))
                db.Alerts.AddRange(rules.ChannelsFor(findings[rectification.FindingId]).Select(channel => Alert.Owe(findings[rectification.FindingId], channel, occasion, now)));
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    static IEnumerable<AlertOccasion> Occasions(Rectification rectification, DateOnly today, DateOnly soon, IEnumerable<Alert> told, DateTimeOffset now)
    {
        if (rectification.State == RectificationState.Returned && !told.Any(a => a.Occasion == AlertOccasion.Returned && a.OwedAt >= rectification.SubmittedAt))
            yield return AlertOccasion.Returned;
        if (rectification.OverdueAt is not null)
            yield break;
        if (rectification.DueOn < today)
        {
            rectification.BecameOverdue(now);
            yield return AlertOccasion.Overdue;
        }
        else if (rectification.DueOn <= soon && !told.Any(a => a.Occasion == AlertOccasion.DueSoon && a.OwedAt >= rectification.OrderedAt))
        {
            yield return AlertOccasion.DueSoon;
        }
    }
}
