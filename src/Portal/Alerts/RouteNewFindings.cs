using MediaWatch.Core.Alerts;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Alerts;

/// <summary>Owes an alert to each channel whose rules want to hear of a new finding; alerts and the mark on the finding are written together or not at all.</summary>
sealed class RouteNewFindings(IDbContextFactory<MediaWatchDb> factory, TimeProvider time) : IJob
{
    const int Batch = 200;

    public async Task RunAsync(CancellationToken ct)
    {
        while (await RouteAsync(ct) == Batch)
            ct.ThrowIfCancellationRequested();
    }

    async Task<int> RouteAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var findings = await db.Findings
            .FromSql($"select * from findings where routed_at is null and account_id in (select id from accounts where deletion_id is null) order by opened_at limit {Batch} for update skip locked")
            .IgnoreQueryFilters(["Tenant"]).ToListAsync(ct);
        var now = time.GetUtcNow();
        foreach (var ofTenant in findings.GroupBy(f => f.TenantId))
        {
            var rules = await RuleBook.OfAsync(db, ofTenant.Key, ct);
            foreach (var finding in ofTenant)
            {
                if (finding.State is FindingState.Open or FindingState.Confirmed)
                    db.Alerts.AddRange(rules.ChannelsFor(finding).Select(channel => Alert.Owe(finding, channel, AlertOccasion.Found, now)));
                finding.Routed(now);
            }
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return findings.Count;
    }
}
