using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Portal.Pages.Accounts;
using MediaWatch.Portal.Pages.Crawl;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class AccountPagesTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_site_is_added_by_its_home_address()
    {
        await using var town = await SmallTown.CreateAsync();
        await using var bench = PageBench.For(town, town.Supervisor);
        bench.Renderer.SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        var page = bench.Open<NewAccountPage>("/accounts/new");
        await page.InvokeAsync(() => page.Find("input[inputmode=url]").ChangeAsync(new() { Value = "lyj.example.test" }));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        page.WaitForState(() => page.FindAll("tbody tr").Count > 0 || page.FindAll("[role=alert]").Count > 0, TimeSpan.FromSeconds(30));
        page.FindAll("[role=alert]").ShouldBeEmpty();
        page.WaitForState(() => page.FindAll("select option").Any(o => o.TextContent == "市司法局"), TimeSpan.FromSeconds(30));
        page.FindAll("input[aria-label=栏目名称]").Select(i => i.GetAttribute("value")).ShouldContain("通知公告");
        await page.InvokeAsync(() => page.FindAll("select").First(s => s.QuerySelectorAll("option").Any(o => o.TextContent == "市司法局")).ChangeAsync(new() { Value = town.Bureau.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) }));
        await page.InvokeAsync(() => page.FindAll("button").Single(b => b.TextContent == "添加并开始采集").ClickAsync());
        page.WaitForState(() => bench.Address.Contains("/accounts/", StringComparison.Ordinal) && !bench.Address.EndsWith("new", StringComparison.Ordinal), TimeSpan.FromSeconds(30));

        await using var db = town.Db();
        var added = await db.Accounts.SingleAsync(a => a.Address == "http://lyj.example.test/", Ct);
        var columns = await db.Columns.Where(c => c.AccountId == added.Id).ToListAsync(Ct);
        columns.ShouldNotBeEmpty();
        columns.ShouldAllBe(c => c.State == ColumnState.Active);
        columns.Single(c => c.Name == "通知公告").UpdateDays.ShouldBe(183);
        (await db.CrawlTasks.CountAsync(t => t.AccountId == added.Id, Ct)).ShouldBe(columns.Count);
        (await db.AuditEntries.SingleAsync(a => a.Action == "添加账号", Ct)).ByName.ShouldBe("监管员 李");
    }

    [Fact]
    public async Task A_site_that_cannot_be_opened_is_told_in_chinese()
    {
        await using var town = await SmallTown.CreateAsync();
        await using var bench = PageBench.For(town, town.Supervisor);
        bench.Renderer.SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        var page = bench.Open<NewAccountPage>("/accounts/new");
        await page.InvokeAsync(() => page.Find("input[inputmode=url]").ChangeAsync(new() { Value = "http://gone.example.test/" }));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        page.WaitForState(() => page.FindAll("[role=alert]").Count > 0, TimeSpan.FromSeconds(30));
        page.Find("[role=alert]").TextContent.ShouldContain("页面不存在");
    }

    [Fact]
    public async Task The_list_leads_to_accounts_and_only_supervisors_may_add()
    {
        await using var town = await SmallTown.CreateAsync();
        await using (var bench = PageBench.For(town, town.Supervisor))
        {
            var page = bench.Open<AccountsPage>("/accounts?sort=name&dir=desc");
            page.FindAll("tbody tr td.name a").Select(a => a.TextContent.Replace("网站", "", StringComparison.Ordinal)).Count().ShouldBe(2);
            page.Find("th[aria-sort=descending]").TextContent.ShouldStartWith("名称");
            page.FindAll("a[href='/accounts/new']").Count.ShouldBe(1);
            page.FindAll("a[download]").Select(a => a.GetAttribute("href")).ShouldContain("/export/accounts.csv?sort=name&dir=desc");
        }
        await using var narrow = PageBench.For(town, town.Operator);
        var own = narrow.Open<AccountsPage>("/accounts");
        own.FindAll("tbody tr").Count.ShouldBe(1);
        own.FindAll("a[href='/accounts/new']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_filter_without_a_hit_offers_to_be_cleared()
    {
        await using var town = await SmallTown.CreateAsync();
        await using var bench = PageBench.For(town, town.Supervisor);
        bench.Open<AccountsPage>("/accounts?q=不存在").Find(".empty a").TextContent.ShouldBe("清除条件");
    }

    [Fact]
    public async Task Only_supervisors_steer_crawl_tasks()
    {
        await using var town = await SmallTown.CreateAsync();
        var task = await town.AddAsync(CrawlTask.List(town.Tenant.Id, town.Site.Id, null, "sfj.example.test", town.Time.GetUtcNow()));
        await using (var bench = PageBench.For(town, town.Supervisor))
            bench.Open<TasksPage>("/crawl/tasks").FindAll("button[name=Do]").Select(b => b.GetAttribute("value")).ShouldBe([$"now:{task.Id}", $"pause:{task.Id}"]);
        await using (var bench = PageBench.For(town, town.Operator))
            bench.Open<TasksPage>("/crawl/tasks").FindAll("button[name=Do]").ShouldBeEmpty();

        var desk = new MediaWatch.Portal.Desks.CrawlDesk(town.Database, town.Time);
        (await desk.PauseAsync(town.Operator, task.Id, Ct)).Problem.ShouldNotBeNull();
        (await desk.PauseAsync(town.Supervisor, task.Id, Ct)).Done.ShouldBeTrue();
        await using var db = town.Db();
        (await db.CrawlTasks.SingleAsync(t => t.Id == task.Id, Ct)).Paused.ShouldBeTrue();
        (await db.AuditEntries.SingleAsync(Ct)).Action.ShouldBe("暂停采集任务");
    }
}
