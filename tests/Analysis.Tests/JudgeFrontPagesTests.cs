using System.Text;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Analysis.Tests;

public sealed class JudgeFrontPagesTests : IAsyncLifetime
{
    const string Hidden = "<div style='position:absolute;left:-9999px'><a href='http://bad.example.com/'>博彩平台</a></div>";
    const string Visible = "<a href='http://friend.example.org/'>某某协会</a>";

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

    async Task SeeAsync(string body, long? column = null)
    {
        await using var db = database.Open(site.TenantId);
        var snapshot = new Snapshot(site.TenantId, column is null ? "https://www.example.gov.cn/" : $"https://www.example.gov.cn/c{column}/", time.GetUtcNow(), 200, "", "text/html; charset=utf-8", Encoding.UTF8.GetBytes($"<html><body>{body}</body></html>"));
        await db.Snapshots.AddAsync(snapshot, Ct);
        if (await db.FrontPages.SingleOrDefaultAsync(f => f.ColumnId == column, Ct) is { } page)
            page.Seen(snapshot);
        else
            db.Add(new FrontPage(site.AccountId, column, snapshot));
        await db.SaveChangesAsync(Ct);
        await Node.JudgeFrontPages.RunAsync(Ct);
    }

    async Task<long> ColumnAsync()
    {
        await using var db = database.Open(site.TenantId);
        var column = new Column(site.TenantId, site.AccountId, "通知公告", ColumnKind.Notice, "https://www.example.gov.cn/c/", time.GetUtcNow());
        db.Add(column);
        await db.SaveChangesAsync(Ct);
        return column.Id;
    }

    async Task<List<Finding>> FindingsAsync()
    {
        await using var db = database.Open(site.TenantId);
        return await db.Findings.OrderBy(f => f.Id).ToListAsync(Ct);
    }

    [Fact]
    public async Task A_hidden_link_on_the_home_page_is_a_finding_with_its_page_as_evidence()
    {
        await SeeAsync(Hidden);
        var finding = (await FindingsAsync()).ShouldHaveSingleItem();
        (finding.CheckKey, finding.Excerpt, finding.Tier, finding.ArticleId, finding.ColumnId).ShouldBe(("hidden-link", "http://bad.example.com/", Tier.Veto, null, null));
        finding.SnapshotId.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_link_that_is_gone_is_rectified()
    {
        await SeeAsync(Hidden);
        time.Advance(TimeSpan.FromHours(1));
        await SeeAsync("干净的首页");
        (await FindingsAsync()).ShouldHaveSingleItem().State.ShouldBe(FindingState.Rectified);
    }

    [Fact]
    public async Task A_columns_list_is_judged_too_but_what_stands_on_the_home_page_is_said_once()
    {
        var column = await ColumnAsync();
        await SeeAsync(Hidden, column);
        (await FindingsAsync()).ShouldHaveSingleItem().ColumnId.ShouldBe(column);
        await SeeAsync("<a href='http://x.example.com/'>澳门威尼斯人娱乐城</a>");
        await SeeAsync("<a href='http://x.example.com/'>澳门威尼斯人娱乐城</a>", column);
        (await FindingsAsync()).Count(f => f.Excerpt == "http://x.example.com/").ShouldBe(1);
    }

    [Theory]
    [InlineData("开云体育官网_app下载", Tier.Veto)]
    [InlineData("This domain is for sale | HugeDomains", Tier.Likely)]
    [InlineData("某某协会官方网站", null)]
    public async Task A_link_whose_domain_passed_into_other_hands_is_found_by_what_is_behind_it(string title, Tier? tier)
    {
        await SeeAsync(Visible);
        (await FindingsAsync()).ShouldBeEmpty();
        await using (var db = database.Open(site.TenantId))
        {
            var link = await db.Links.SingleAsync(l => l.Address == "http://friend.example.org/", Ct);
            link.Opened(time.GetUtcNow(), 200, time.GetUtcNow().AddDays(1), title);
            await db.SaveChangesAsync(Ct);
        }
        time.Advance(TimeSpan.FromHours(1));
        await SeeAsync(Visible + " ");
        (await FindingsAsync()).Select(f => (Tier?)f.Tier).SingleOrDefault().ShouldBe(tier);
    }

    [Fact]
    public async Task A_page_is_judged_once_each_time_it_is_seen()
    {
        await SeeAsync(Hidden);
        await using var db = database.Open(site.TenantId);
        (await db.FrontPages.SingleAsync(Ct)).JudgeDueAt.ShouldBeNull();
    }
}
