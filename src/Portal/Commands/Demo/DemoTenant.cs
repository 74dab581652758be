using System.Text.Json.Nodes;
using MediaWatch.Core.Alerts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Components;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands.Demo;

/// <summary>Makes the demonstration's tenant with units, people, rules and the channel to the city's robot: all of it, or nothing.</summary>
sealed class DemoTenant(IDbContextFactory<MediaWatchDb> factory, SealedSettings sealing, TimeProvider time)
{
    /// <returns>The tenant's id; the one that is there already, if it was made before.</returns>
    public async Task<long> MakeAsync(DemoCity city, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Tenants.FirstOrDefaultAsync(t => t.Name == city.Name, ct) is { } made)
            return made.Id;
        var tenant = db.Tenants.Add(new Tenant(city.Name, time.GetUtcNow())).Entity;
        await db.SaveChangesAsync(ct);
        db.TenantId = tenant.Id;
        var units = await AddUnitsAsync(db, tenant.Id, city.Units, ct);
        foreach (var (userName, name, role, unit) in DemoPeople.All)
            db.Users.Add(FirstStart.Newcomer(new Person(tenant.Id, userName, name, role, unit is null ? null : units[unit].Id), DemoPeople.Password));
        // The city's history goes back further than this year's first day may lie.
        db.CrawlRules.Add(new CrawlRule(tenant.Id, "演示：每分钟查看一次", null, null, null, 1, 0, 24, DateOnly.FromDateTime(city.Opened.UtcDateTime).AddDays(-365)));
        db.CrawlRules.AddRange(city.Accounts.Select(a => a.Platform).Distinct().Select(platform => PlatformRule(tenant.Id, platform, city)));
        var channel = db.Channels.Add(new Channel(tenant.Id, "值班群机器人", "wecom-robot", sealing.Seal(new JsonObject { ["webhook"] = city.Robot.ToString() }))).Entity;
        await db.SaveChangesAsync(ct);
        db.AlertRules.Add(new AlertRule(tenant.Id, "否决项和确定的问题通知值班群", null, Tier.Certain, null, channel.Id));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return tenant.Id;
    }

    /// <summary>A week of what accounts have posted is enough to be seen. Pages that need a browser are looked at half as often.</summary>
    static CrawlRule PlatformRule(long tenantId, string platform, DemoCity city) =>
        new(tenantId, $"演示：{Platforms.Name(platform)}", platform, null, null, platform is "douyin" or "toutiao" ? 2 : 1, 0, 24, DateOnly.FromDateTime(city.Opened.UtcDateTime).AddDays(-7));

    /// <summary>The list names a parent before its children.</summary>
    static async Task<Dictionary<string, Unit>> AddUnitsAsync(MediaWatchDb db, long tenantId, IReadOnlyList<DemoUnit> described, CancellationToken ct)
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var d in described)
        {
            var parent = d.Parent is null ? null : units[d.Parent];
            var unit = db.Units.Add(new Unit(tenantId, parent, d.Name, Enum.Parse<UnitLevel>(d.Level), Enum.Parse<UnitKind>(d.Kind), d.Region)).Entity;
            await db.SaveChangesAsync(ct);
            unit.PlacedUnder(parent);
            units.Add(d.Name, unit);
        }
        await db.SaveChangesAsync(ct);
        return units;
    }
}
