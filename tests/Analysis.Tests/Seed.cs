using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Tenants;
using MediaWatch.Testing;

namespace MediaWatch.Analysis.Tests;

/// <summary>Rows that tests of jobs begin with.</summary>
static class Seed
{
    public sealed record Site(long TenantId, long UnitId, long AccountId);

    public static async Task<Site> SiteAsync(TestDatabase database, CancellationToken ct, string name = "示例市")
    {
        await using var db = database.CreateDbContext();
        var tenant = new Tenant(name, Examples.Now);
        db.Add(tenant);
        await db.SaveChangesAsync(ct);
        var unit = new Unit(tenant.Id, null, $"{name}人民政府办公室", UnitLevel.City, UnitKind.PartyOrGovernment, name);
        db.Add(unit);
        await db.SaveChangesAsync(ct);
        unit.PlacedUnder(null);
        var account = new Account(tenant.Id, unit.Id, "website", $"{name}政府网", $"https://www.{tenant.Id}.gov.cn/", Examples.Now);
        db.Add(account);
        await db.SaveChangesAsync(ct);
        return new Site(tenant.Id, unit.Id, account.Id);
    }

    public static async Task<long> ArticleAsync(TestDatabase database, Site site, string title, string body, CancellationToken ct)
    {
        await using var db = database.Open(site.TenantId);
        var snapshot = Snapshot(site, body);
        db.Add(snapshot);
        await db.SaveChangesAsync(ct);
        var address = $"https://www.example.gov.cn/{Guid.NewGuid():N}.html";
        var article = new Article(site.TenantId, site.AccountId, null, address, address, Content(title, body), snapshot.Id, Examples.Now);
        db.Add(article);
        await db.SaveChangesAsync(ct);
        return article.Id;
    }

    public static Snapshot Snapshot(Site site, string body) =>
        new(site.TenantId, "https://www.example.gov.cn/", Examples.Now, 200, "", "utf-8", System.Text.Encoding.UTF8.GetBytes(body));

    public static ArticleContent Content(string title, string body) => new(title, body, Examples.Now.AddHours(-1), null, []);
}
