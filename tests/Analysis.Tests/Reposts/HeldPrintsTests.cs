using MediaWatch.Analysis.Reposts;
using MediaWatch.Core.Reposts;
using MediaWatch.Testing;

namespace MediaWatch.Analysis.Tests.Reposts;

public sealed class HeldPrintsTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scans_what_a_tenant_holds_from_an_instant_on()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        var (site, other) = (await Seed.SiteAsync(database, Ct), await Seed.SiteAsync(database, Ct, "另一市"));
        await using var db = database.Open(site.TenantId);
        db.AddRange(Row(1, site.TenantId, 0, Library.Body), Row(2, site.TenantId, -1, Library.Body), Row(3, site.TenantId, 5, Library.Other), Row(4, site.TenantId, 5, ""), Row(5, site.TenantId, 9, Library.Body), Row(6, other.TenantId, 5, Library.Body));
        await db.SaveChangesAsync(Ct);
        var scan = new PrintScan(Library.Original());
        (await HeldPrints.ScanAsync(db, site.TenantId, Examples.Now, scan, Ct)).ShouldBe(4);
        scan.Candidates(10).ShouldBe([1, 5]);
    }

    static ArticlePrints Row(long id, long tenant, int hours, string body) => new(id, tenant, Examples.Now.AddHours(hours), 1, Prints.Of(RepostText.Of("", body)));
}
