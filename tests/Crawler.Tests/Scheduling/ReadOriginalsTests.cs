using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Reposts;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Crawler.Tests.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Crawler.Tests.Scheduling;

public sealed class ReadOriginalsTests
{
    const string Page = """
        <html><head><title>关于做好冬季取暖安全工作的提示</title><meta name="ArticleTitle" content="关于做好冬季取暖安全工作的提示"><meta name="PubDate" content="2026-11-23 09:30"></head>
        <body><h1>关于做好冬季取暖安全工作的提示</h1><div class="TRS_Editor"><p>入冬以来气温持续走低，居民取暖用火用电明显增多，一氧化碳中毒和火灾风险上升，各社区要逐户走访提醒。</p>
        <p>使用煤炉取暖的家庭应当安装烟囱和风斗，睡前检查炉火是否完全熄灭，保持室内通风。</p></div></body></html>
        """;

    readonly CancellationToken ct = TestContext.Current.CancellationToken;

    static ReadOriginals Job(CrawlBench bench, FetchKit kit) => new(bench.Database, Catalogue<IConnector>.Of(typeof(IConnector).Assembly), new Pages(kit), bench.Time, NullLogger<ReadOriginals>.Instance);

    async Task<long> PlantAsync(CrawlBench bench, string address)
    {
        await using var db = bench.Open();
        var task = db.RepostTasks.Add(new RepostTask(bench.TenantId, "任务", RepostTerms.Usual, CrawlBench.Start, CrawlBench.Start.AddHours(9), 1, CrawlBench.Start)).Entity;
        await db.SaveChangesAsync(ct);
        task.Open(CrawlBench.Start.AddHours(9), CrawlBench.Start);
        task.Searched(CrawlBench.Start);
        var original = db.RepostOriginals.Add(RepostOriginal.ByLink(bench.TenantId, task.Id, "", address, CrawlBench.Start)).Entity;
        await db.SaveChangesAsync(ct);
        return original.Id;
    }

    async Task<(RepostOriginal Original, RepostTask Task)> ReadAsync(CrawlBench bench, long id)
    {
        await using var db = bench.Open();
        var original = await db.RepostOriginals.SingleAsync(o => o.Id == id, ct);
        return (original, await db.RepostTasks.SingleAsync(t => t.Id == original.TaskId, ct));
    }

    [Fact]
    public async Task A_link_is_read_once_and_its_task_is_searched_anew()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        await using var server = new RawServer((_, _, to, _) => RawServer.PageAsync(to, Page));
        using var kit = new FetchKit();
        var id = await PlantAsync(bench, server.Address.AbsoluteUri + "zc/1.html");
        await Task.WhenAll(Job(bench, kit).RunAsync(ct), Job(bench, kit).RunAsync(ct));
        var (original, task) = await ReadAsync(bench, id);
        (original.Title, original.IsRead, original.FetchDueAt, original.Failure).ShouldBe(("关于做好冬季取暖安全工作的提示", true, null, null));
        original.PublishedAt.ShouldBe(new DateTimeOffset(2026, 11, 23, 1, 30, 0, TimeSpan.Zero));
        (task.SearchedAt, task.PublishedAt).ShouldBe((null, original.PublishedAt));
        server.Heads.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("http://10.0.0.8/secret.html", CrawlFailure.AddressRefused)]
    [InlineData("http://169.254.169.254/latest/meta-data", CrawlFailure.AddressRefused)]
    public async Task What_the_address_guard_refuses_is_named_and_never_tried_again(string address, CrawlFailure failure)
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        using var kit = new FetchKit();
        var id = await PlantAsync(bench, address);
        await Job(bench, kit).RunAsync(ct);
        var (original, _) = await ReadAsync(bench, id);
        (original.Failure, original.FetchDueAt, original.IsRead).ShouldBe((failure, null, false));
    }

    [Fact]
    public async Task What_fails_for_now_is_tried_three_times_more_and_then_waits_for_a_person()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        await using var server = new RawServer((_, _, to, _) => RawServer.WriteAsync(to, "HTTP/1.1 500 No\nContent-Length: 0"));
        using var kit = new FetchKit();
        var id = await PlantAsync(bench, server.Address.AbsoluteUri + "1.html");
        for (var i = 0; i < 8; i++)
        {
            await Job(bench, kit).RunAsync(ct);
            bench.Time.Advance(TimeSpan.FromHours(1));
        }
        var (original, _) = await ReadAsync(bench, id);
        (original.Failure, original.FetchTries, original.FetchDueAt).ShouldBe((CrawlFailure.ServerError, 4, null));
    }

    sealed class Pages(FetchKit kit) : IPageSource
    {
        public Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct) => kit.Pages.GetAsync(request, ct);
    }
}
