using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Analysis.Tests;

public sealed class JudgeLinksTests : IAsyncLifetime
{
    const string Home = "https://www.example.gov.cn/";
    const string Dead = "https://www.example.gov.cn/Gone.html";

    readonly FakeTimeProvider time = new(Examples.Now);
    TestDatabase database = null!; // set before each test
    Seed.Site site = null!; // set before each test

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    AnalysisNode Node => new(database, time, new ShippedLexicons([], [], [], "none"));

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Ct);
        site = await Seed.SiteAsync(database, Ct);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    async Task<long> LinkAsync(string parent, long? article = null)
    {
        await using var db = database.Open(site.TenantId);
        var link = new Link(site.TenantId, site.AccountId, article, parent, Dead, "旧通知", LinkKind.Page, time.GetUtcNow());
        db.Add(link);
        await db.SaveChangesAsync(Ct);
        return link.Id;
    }

    async Task ChangeAsync(long id, Action<Link> change)
    {
        await using var db = database.Open(site.TenantId);
        change(await db.Links.SingleAsync(l => l.Id == id, Ct));
        await db.SaveChangesAsync(Ct);
    }

    Task FailAsync(long id, int times = 1) => ChangeAsync(id, link =>
    {
        for (var i = 0; i < times; i++)
            link.FailedToOpen(time.GetUtcNow(), 404, CrawlFailure.Gone, time.GetUtcNow().AddHours(1));
    });

    async Task<List<Finding>> FindingsAsync()
    {
        await using var db = database.Open(site.TenantId);
        return await db.Findings.OrderBy(f => f.Id).ToListAsync(Ct);
    }

    [Fact]
    public async Task A_link_becomes_a_finding_once_it_is_proven_broken()
    {
        var link = await LinkAsync(Home);
        await FailAsync(link, 2);
        await Node.JudgeLinks.RunAsync(Ct);
        (await FindingsAsync()).ShouldBeEmpty();
        await FailAsync(link);
        await Node.JudgeLinks.RunAsync(Ct);
        await Node.JudgeLinks.RunAsync(Ct);
        var finding = (await FindingsAsync()).ShouldHaveSingleItem();
        (finding.Excerpt, finding.Tier, finding.LinkId, finding.Address, finding.ArticleId).ShouldBe((Dead, Tier.Certain, link, Home, null));
    }

    [Fact]
    public async Task The_same_link_on_many_pages_is_one_finding()
    {
        var article = await Seed.ArticleAsync(database, site, "通知", "正文", Ct);
        var other = await Seed.ArticleAsync(database, site, "另一则通知", "正文", Ct);
        foreach (var id in new[] { await LinkAsync($"{Home}1", article), await LinkAsync($"{Home}2", other) })
            await FailAsync(id, 3);
        await Node.JudgeLinks.RunAsync(Ct);
        var finding = (await FindingsAsync()).ShouldHaveSingleItem();
        (finding.ArticleId, finding.Tier).ShouldBe((article, Tier.Likely));
        finding.Message.ShouldContain("另有 1 个页面");
    }

    [Fact]
    public async Task A_link_that_opens_again_or_was_taken_away_is_rectified()
    {
        var link = await LinkAsync(Home);
        await FailAsync(link, 3);
        await Node.JudgeLinks.RunAsync(Ct);
        await ChangeAsync(link, l => l.Opened(time.GetUtcNow(), 200, time.GetUtcNow()));
        await Node.JudgeLinks.RunAsync(Ct);
        (await FindingsAsync()).ShouldHaveSingleItem().State.ShouldBe(FindingState.Rectified);
        await FailAsync(link, 3);
        await Node.JudgeLinks.RunAsync(Ct);
        (await FindingsAsync()).ShouldHaveSingleItem().State.ShouldBe(FindingState.Open);
        await using (var db = database.Open(site.TenantId))
            await db.Links.ExecuteDeleteAsync(Ct);
        await Node.JudgeLinks.RunAsync(Ct);
        (await FindingsAsync()).ShouldHaveSingleItem().State.ShouldBe(FindingState.Rectified);
    }

    [Fact]
    public async Task A_link_that_refuses_us_now_is_withdrawn()
    {
        var link = await LinkAsync(Home);
        await FailAsync(link, 3);
        await Node.JudgeLinks.RunAsync(Ct);
        await ChangeAsync(link, l => l.WasRefused(time.GetUtcNow(), 403, CrawlFailure.Blocked, time.GetUtcNow()));
        await Node.JudgeLinks.RunAsync(Ct);
        (await FindingsAsync()).ShouldHaveSingleItem().State.ShouldBe(FindingState.Withdrawn);
    }

    [Fact]
    public async Task A_link_still_broken_after_an_application_sends_the_order_back()
    {
        var link = await LinkAsync(Home);
        await FailAsync(link, 3);
        await Node.JudgeLinks.RunAsync(Ct);
        await using (var db = database.Open(site.TenantId))
        {
            var finding = await db.Findings.SingleAsync(Ct);
            finding.Confirm(1, time.GetUtcNow());
            var order = Rectification.Order(finding, Examples.Today.AddDays(3), 1, time.GetUtcNow());
            order.Submit("张", "已改", time.GetUtcNow());
            db.Add(order);
            await db.SaveChangesAsync(Ct);
        }
        time.Advance(TimeSpan.FromMinutes(5));
        await FailAsync(link);
        await Node.JudgeLinks.RunAsync(Ct);
        await using (var db = database.Open(site.TenantId))
            (await db.Rectifications.SingleAsync(Ct)).State.ShouldBe(RectificationState.Returned);
    }

    [Fact]
    public async Task A_dismissed_link_stays_dismissed()
    {
        var link = await LinkAsync(Home);
        await FailAsync(link, 3);
        await Node.JudgeLinks.RunAsync(Ct);
        await using (var db = database.Open(site.TenantId))
        {
            (await db.Findings.SingleAsync(Ct)).Dismiss(1, time.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }
        await FailAsync(link);
        await Node.JudgeLinks.RunAsync(Ct);
        (await FindingsAsync()).ShouldHaveSingleItem().State.ShouldBe(FindingState.Dismissed);
    }
}
