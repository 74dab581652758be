using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Tenants;
using MediaWatch.Testing;

namespace MediaWatch.Core.Tests;

static class Seed
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

    public sealed record Site(long TenantId, long UnitId, long AccountId);

    public static async Task<Site> SiteAsync(TestDatabase database, string name, CancellationToken ct)
    {
        await using var db = database.CreateDbContext();
        var tenant = new Tenant(name, Now);
        db.Add(tenant);
        await db.SaveChangesAsync(ct);
        var unit = new Unit(tenant.Id, null, $"{name}人民政府办公室", UnitLevel.City, UnitKind.PartyOrGovernment, name);
        db.Add(unit);
        await db.SaveChangesAsync(ct);
        unit.PlacedUnder(null);
        var account = new Account(tenant.Id, unit.Id, "website", $"{name}政府网", $"https://www.{tenant.Id}.gov.cn/", Now);
        db.Add(account);
        await db.SaveChangesAsync(ct);
        return new Site(tenant.Id, unit.Id, account.Id);
    }

    public static async Task<IReadOnlyList<long>> TasksAsync(TestDatabase database, Site site, int count, Func<int, string> host, CancellationToken ct)
    {
        await using var db = database.CreateDbContext();
        var tasks = Enumerable.Range(0, count).Select(i => CrawlTask.List(site.TenantId, site.AccountId, null, host(i), Now)).ToList();
        db.AddRange(tasks);
        await db.SaveChangesAsync(ct);
        return [.. tasks.Select(t => t.Id)];
    }
}
