using System.Text;
using Bunit;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Auditing;
using MediaWatch.Core.Crawling;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Pages.Accounts;
using MediaWatch.Portal.Pages.Articles;
using MediaWatch.Portal.Pages.Groups;
using MediaWatch.Portal.Pages.Import;
using MediaWatch.Portal.Pages.Matrix;
using MediaWatch.Portal.Pages.Recycling;
using MediaWatch.Portal.Pages.Units;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class ManagementPagesTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deleting_says_what_it_would_do_and_leads_to_the_bin_from_which_all_comes_back()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.FindingAsync();
        await using (var bench = PageBench.For(town, town.Supervisor))
        {
            var account = bench.Open<AccountPage>($"/accounts/{town.Site.Id}", p => p.Add(x => x.Id, town.Site.Id));
            account.FindAll("a").Select(a => a.GetAttribute("href")).ShouldContain($"/delete/Account/{town.Site.Id}");
            var page = bench.Open<DeletePage>($"/delete/Account/{town.Site.Id}", p => p.Add(x => x.Kind, "Account").Add(x => x.Id, town.Site.Id));
            page.FindAll("li").Select(l => l.TextContent).ShouldBe(["停止监测这个账号", "隐藏 1 篇文章、1 个问题（未结 1 个）", "30 天内可在回收站恢复，恢复后一切照旧；到期自动清除，已确认问题的证据保留"]);
            await page.InvokeAsync(() => page.Find("form").SubmitAsync());
            bench.Address.ShouldEndWith("/recycle-bin");
        }
        await using (var bench = PageBench.For(town, town.Supervisor))
        {
            bench.Open<AccountsPage>("/accounts").FindAll("tbody tr").Count.ShouldBe(1);
            var bin = bench.Open<RecycleBinPage>("/recycle-bin?q=司法局&kind=Account&sort=left");
            var row = bin.Find("tbody tr");
            row.QuerySelectorAll("td").Take(6).Select(t => t.TextContent.Trim()).ShouldBe(["账号", "市司法局网站", "停止监测这个账号；隐藏 1 篇文章、1 个问题（未结 1 个）", "监管员 李", "今天 09:00", "30 天"]);
            row.QuerySelector("button")!.GetAttribute("aria-label").ShouldBe("恢复：市司法局网站"); // a row that can return has one
        }
        await using var db = town.Db();
        (await new DeletionDesk(town.Database, town.Time).RestoreAsync(town.Supervisor, (await db.Deletions.SingleAsync(Ct)).Id, Ct)).Done.ShouldBeTrue();
    }

    [Fact]
    public async Task A_supervisor_is_told_why_a_unit_cannot_be_deleted()
    {
        await using var town = await SmallTown.CreateAsync();
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<DeletePage>($"/delete/Unit/{town.Bureau.Id}", p => p.Add(x => x.Kind, "Unit").Add(x => x.Id, town.Bureau.Id));
        page.Find("[role=alert]").TextContent.ShouldBe("只有管理员可以删除和恢复单位。");
        page.FindAll("form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_kind_can_be_deleted_from_its_list()
    {
        await using var town = await SmallTown.CreateAsync();
        await using var bench = PageBench.For(town, town.Administrator);
        bench.Open<UnitsPage>("/units").FindAll("td.actions a").Select(a => a.GetAttribute("href")).ShouldContain($"/delete/Unit/{town.Bureau.Id}");
        var group = await town.AddAsync(new AccountGroup(town.Tenant.Id, "重点", "", town.Time.GetUtcNow()));
        bench.Open<GroupsPage>("/groups").FindAll("td.actions a").Select(a => a.GetAttribute("href")).ShouldBe([$"/delete/AccountGroup/{group.Id}"]);
        var rule = await town.AddAsync(new CrawlRule(town.Tenant.Id, "快采", null, null, null, 5, 0, 24, null));
        bench.Open<MediaWatch.Portal.Pages.Crawl.RulesPage>("/crawl/rules").FindAll("td.actions a").Select(a => a.GetAttribute("href")).ShouldBe([$"/delete/CrawlRule/{rule.Id}"]);
    }

    [Fact]
    public async Task A_group_shows_who_is_in_and_why_and_narrows_accounts_articles_and_matrix()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.ArticleAsync("司法局通知");
        await town.ArticleAsync("县里通知", account: town.CountySite);
        var desk = new AccountGroupDesk(town.Database, town.Time);
        var id = (await desk.SaveAsync(town.Supervisor, null, new AccountGroupForm { Name = "县级站点", Words = "虚构县" }, Ct)).Changed[0];
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<GroupPage>($"/groups/{id}", p => p.Add(x => x.Id, id));
        page.Find("h2").TextContent.ShouldStartWith("共 1 个账号");
        page.Find("tbody tr").TextContent.ShouldContain("符合规则");
        page.FindAll("#put-in option").Select(o => o.TextContent).ShouldBe(["选择要手工加入的账号", "市司法局网站"]);
        bench.Open<GroupsPage>("/groups").Find("td.num a").GetAttribute("href").ShouldBe($"/accounts?group={id}");
        bench.Open<AccountsPage>($"/accounts?group={id}").FindAll("tbody tr").Count.ShouldBe(1);
        bench.Open<ArticlesPage>($"/articles?group={id}").Markup.ShouldNotContain("司法局通知");
        bench.Open<MatrixPage>($"/matrix?group={id}&view=table").FindAll("tbody tr").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_table_is_looked_at_before_it_is_taken_in()
    {
        await using var town = await SmallTown.CreateAsync();
        await using var bench = PageBench.For(town, town.Administrator);
        bench.Renderer.SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        var page = bench.Open<ImportPage>("/import?sheet=units");
        page.FindAll("a[download]").Select(a => a.GetAttribute("href")).ShouldBe(["/export/import-units.xlsx?template=1", "/export/import-units.xlsx"]);
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Encoding.UTF8.GetBytes("名称,上级单位,层级,类型\n市教育局,,市级,党政机关\n坏行,没有,市级,党政机关"), "单位.csv"));
        page.WaitForState(() => page.FindAll("tbody tr").Count > 0, TimeSpan.FromSeconds(30));
        page.Find(".import-counts").TextContent.ShouldBe("共 2 行新增 1修改 0未变 0有错 1");
        page.Find("tbody tr").TextContent.ShouldBe("3上级单位找不到单位“没有”");
        await page.InvokeAsync(() => page.FindAll("button").Single(b => b.TextContent == "导入 1 行").ClickAsync());
        page.WaitForState(() => page.FindAll("[role=status].good").Count > 0, TimeSpan.FromSeconds(30));
        await using var db = town.Db();
        (await db.Units.AnyAsync(u => u.Name == "市教育局", Ct)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        await using var town = await SmallTown.CreateAsync();
        await using var bench = PageBench.For(town, town.Supervisor);
        bench.Renderer.SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        var page = bench.Open<ImportPage>("/import");
        page.FindAll("nav.seg a").Select(a => a.TextContent).ShouldBe(["账号"]);
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[50 * 1024 * 1024], "大.xlsx"));
        page.WaitForState(() => page.FindAll("[role=alert]").Count > 0, TimeSpan.FromSeconds(30));
        page.Find("[role=alert]").TextContent.ShouldBe("文件超过 10 MB，请分几次导入。");
    }
}
