using System.Net;
using System.Text;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Crawler.Tests.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediaWatch.Crawler.Tests.Scheduling;

public sealed class FrontPageTests
{
    readonly CancellationToken ct = TestContext.Current.CancellationToken;

    async Task KeepAsync(CrawlBench bench, string html, string type = "text/html")
    {
        await using var db = bench.Open();
        var account = await db.Accounts.SingleAsync(ct);
        var address = new Uri(account.Address);
        await FrontPageIntake.KeepAsync(db, bench.TenantId, account.Id, null, new PageVisit(address, address, [], HttpStatusCode.OK, new Dictionary<string, string> { ["Content-Type"] = type }, Encoding.UTF8.GetBytes(html), bench.Time.GetUtcNow(), TimeSpan.Zero), ct);
        await db.SaveChangesAsync(ct);
    }

    [Fact]
    public async Task A_probed_home_page_is_kept_to_be_judged()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        await using var server = new RawServer((_, _, to, _) => RawServer.PageAsync(to, "<p>首页的内容</p>"));
        await using (var db = bench.Open())
        {
            db.Add(new Account(bench.TenantId, await db.Units.Select(u => u.Id).SingleAsync(ct), "website", "某某网站", server.Address.AbsoluteUri, CrawlBench.Start));
            await db.SaveChangesAsync(ct);
        }
        using var kit = new FetchKit();
        await new ProbeSites(bench.Database, new Claims(bench.Database, new Node("node"), bench.Time), kit.Pages, Options.Create(bench.Options), bench.Time).RunAsync(ct);
        await using var after = bench.Open();
        var page = await after.FrontPages.SingleAsync(ct);
        (page.ColumnId, page.Address).ShouldBe((null, server.Address.AbsoluteUri));
        page.JudgeDueAt.ShouldNotBeNull();
        (await after.Snapshots.SingleAsync(s => s.Id == page.SnapshotId, ct)).Text().ShouldContain("首页的内容");
    }

    [Fact]
    public async Task A_page_that_has_changed_replaces_the_one_before_within_the_hour_none_does()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        await KeepAsync(bench, "<p>一</p>");
        bench.Time.Advance(TimeSpan.FromMinutes(30));
        await KeepAsync(bench, "<p>二</p>");
        await using (var db = bench.Open())
            (await db.Snapshots.SingleAsync(ct)).Text().ShouldContain("一");
        bench.Time.Advance(TimeSpan.FromMinutes(31));
        await KeepAsync(bench, "<p>三</p>");
        await using (var db = bench.Open())
            (await db.Snapshots.SingleAsync(ct)).Text().ShouldContain("三");
    }

    [Fact]
    public async Task What_is_no_page_is_not_kept()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        await KeepAsync(bench, "{}", "application/json");
        await using var db = bench.Open();
        (await db.FrontPages.AnyAsync(ct)).ShouldBeFalse();
    }
}
