using AngleSharp.Dom;
using Bunit;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Pages.Findings;
using MediaWatch.Portal.Tests.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class FindingsPageTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Shows_the_gravest_first_with_its_words_marked_in_the_text()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.FindingAsync(Tier.Certain);
        await town.FindingAsync(Tier.Veto, "全面", account: town.CountySite);
        await using var page = new Page(town, town.Supervisor);
        var cut = await page.OpenAsync();
        cut.FindAll(".queue > li .chip").Select(c => c.TextContent.Trim()).ShouldBe(["否决", "确定"]);
        cut.Find("mark.current").TextContent.ShouldStartWith("全面");
        cut.Find(".pane[aria-label=处置]").TextContent.ShouldContain("第 1 / 2 件");
    }

    [Fact]
    public async Task One_key_confirms_orders_and_moves_on()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.FindingAsync(Tier.Veto);
        var next = await town.FindingAsync(Tier.Certain, "全面");
        await using var page = new Page(town, town.Supervisor);
        var cut = await page.OpenAsync();
        await cut.InvokeAsync(() => cut.Find("[data-key=c]").ClickAsync());
        cut.WaitForAssertion(() => cut.FindAll(".queue > li").Count.ShouldBe(1), Patience);
        cut.Find("mark.current").TextContent.ShouldStartWith("全面");
        page.JSInterop.Invocations["history.replaceState"][^1].Arguments[2].ShouldBe($"/findings?id={next.Id}");
        await using var db = town.Db();
        (await db.Rectifications.SingleAsync(Ct)).State.ShouldBe(RectificationState.Ordered);
    }

    [Fact]
    public async Task Judges_the_same_words_elsewhere_together_unless_unticked()
    {
        await using var town = await SmallTown.CreateAsync();
        var kept = await town.FindingAsync();
        await town.FindingAsync(account: town.CountySite);
        await town.FindingAsync(account: town.CountySite);
        await using var page = new Page(town, town.Supervisor);
        var cut = await page.OpenAsync();
        cut.FindAll(".queue > li").Count.ShouldBe(1);
        cut.Find("[data-key=c]").TextContent.ShouldContain("确认 3 处");
        await cut.InvokeAsync(() => cut.FindAll(".same input")[^1].ChangeAsync(new() { Value = false }));
        cut.Find("[data-key=c]").TextContent.ShouldContain("确认 2 处");
        await cut.InvokeAsync(() => cut.Find("[data-key=c]").ClickAsync());
        await using var db = town.Db();
        (await db.Findings.SingleAsync(f => f.State == FindingState.Open, Ct)).Id.ShouldBe(kept.Id);
    }

    [Fact]
    public async Task Judges_only_what_is_listed_and_ticked_unless_the_rest_is_asked_for()
    {
        await using var town = await SmallTown.CreateAsync();
        for (var n = 0; n < 33; n++)
            await town.FindingAsync();
        await using var page = new Page(town, town.Supervisor);
        var cut = await page.OpenAsync();
        cut.Find("[data-key=c]").TextContent.ShouldContain("确认 30 处");
        cut.Find(".same.rest").TextContent.ShouldContain("其余 3 处也一并处理");
        await cut.InvokeAsync(() => Button(cut, "全不选").ClickAsync());
        cut.Find("[data-key=c]").HasAttribute("disabled").ShouldBeTrue();
        await cut.InvokeAsync(() => cut.FindAll(".same input")[4].ChangeAsync(new() { Value = true }));
        cut.Find("[data-key=c]").TextContent.ShouldContain("确认 1 处");
        await cut.InvokeAsync(() => cut.Find(".same.rest input").ChangeAsync(new() { Value = true }));
        await cut.InvokeAsync(() => cut.Find("[data-key=c]").ClickAsync());
        await using var db = town.Db();
        (await db.Rectifications.CountAsync(Ct)).ShouldBe(4);
    }

    [Fact]
    public async Task A_place_of_the_group_opens_its_text_and_keeps_the_ticks()
    {
        await using var town = await SmallTown.CreateAsync();
        var first = await town.FindingAsync(article: await town.ArticleAsync("第一则通知"));
        await town.FindingAsync(article: await town.ArticleAsync("第二则通知"));
        await using var page = new Page(town, town.Supervisor);
        var cut = await page.OpenAsync();
        cut.Find(".about h2").TextContent.ShouldBe("第二则通知");
        await cut.InvokeAsync(() => cut.FindAll(".same input")[1].ChangeAsync(new() { Value = false }));
        var link = cut.FindAll(".same a")[1];
        link.GetAttribute("href").ShouldBe($"/findings?id={first.Id}&state=Open");
        await cut.InvokeAsync(() => link.ClickAsync(new MouseEventArgs()));
        cut.Find(".about h2").TextContent.ShouldBe("第一则通知");
        cut.Find("[data-key=c]").TextContent.ShouldContain("确认 1 处");
    }

    [Fact]
    public async Task Another_word_of_the_text_is_judged_with_its_own_group_only()
    {
        await using var town = await SmallTown.CreateAsync();
        var article = await town.ArticleAsync("通知", "全面布署工作");
        await town.FindingAsync(Tier.Veto, article: article);
        var other = await town.FindingAsync(Tier.Certain, "全面", article: article);
        await using var page = new Page(town, town.Supervisor);
        var cut = await page.OpenAsync();
        await cut.InvokeAsync(() => cut.FindAll(".marks button").Single(b => b.TextContent.Contains("全面", StringComparison.Ordinal)).ClickAsync());
        await cut.InvokeAsync(() => cut.Find("[data-key=c]").ClickAsync());
        await using var db = town.Db();
        (await db.Findings.SingleAsync(f => f.State == FindingState.Confirmed, Ct)).Id.ShouldBe(other.Id);
    }

    [Fact]
    public async Task Lists_what_holds_the_words_that_were_searched_for()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.FindingAsync();
        await town.FindingAsync(Tier.Certain, "全面");
        await using var page = new Page(town, town.Supervisor);
        var cut = await page.OpenAsync("?q=全面");
        cut.FindAll(".queue > li").ShouldHaveSingleItem().TextContent.ShouldContain("全面");
        cut.Find("a[download]").GetAttribute("href")!.ShouldStartWith("/export/findings.xlsx?q="); // rendered with it
    }

    [Fact]
    public async Task Numbers_that_are_masked_alike_are_judged_one_by_one()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.FindingAsync(excerpt: "1****************8", check: "privacy");
        await town.FindingAsync(excerpt: "1****************8", check: "privacy", account: town.CountySite);
        await using var page = new Page(town, town.Supervisor);
        var cut = await page.OpenAsync();
        cut.FindAll(".queue > li").Count.ShouldBe(2);
        await cut.InvokeAsync(() => cut.Find("[data-key=c]").ClickAsync());
        await using var db = town.Db();
        (await db.Findings.CountAsync(f => f.State == FindingState.Open, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task A_finding_in_a_file_shows_the_files_words()
    {
        await using var town = await SmallTown.CreateAsync();
        var article = await town.ArticleAsync("公示", "名单见附件。");
        var (file, finding) = await town.FileAsync(article, "名单.xlsx", "姓名\t证件\n张三\t11010519491231002X", "11010519491231002X");
        await using var page = new Page(town, town.Supervisor);
        var cut = await page.OpenAsync($"?id={finding.Id}");
        cut.Find(".about").TextContent.ShouldContain(file.Name);
        cut.Find(".tabs").TextContent.ShouldContain("附件文字");
        cut.Find(".evidence").TextContent.ShouldContain("张三");
        cut.Find(".evidence").TextContent.ShouldNotContain("19491231");
        cut.Find(".evidence").TextContent.ShouldNotContain("名单见附件");
    }

    [Fact]
    public async Task Dismisses_with_the_chosen_reason_and_scope_and_takes_it_back_by_one_key()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.FindingAsync();
        await using var page = new Page(town, town.Supervisor);
        var cut = await page.OpenAsync();
        await cut.InvokeAsync(() => Button(cut, "专有名称").ClickAsync());
        await cut.InvokeAsync(() => Button(cut, "全部账号").ClickAsync());
        await cut.InvokeAsync(() => cut.Find("[data-key=x]").ClickAsync());
        await using (var db = town.Db())
        {
            var review = await db.Reviews.SingleAsync(Ct);
            (review.Reason, review.Scope, review.Confirmed).ShouldBe(("专有名称", DismissalScope.Tenant, false));
        }
        cut.WaitForAssertion(() => cut.Find(".queue").ChildElementCount.ShouldBe(0), Patience);
        await cut.InvokeAsync(() => cut.Find("[data-key=z]").ClickAsync());
        cut.WaitForAssertion(() => cut.FindAll(".queue > li").Count.ShouldBe(1), Patience);
        await using var after = town.Db();
        (await after.Findings.SingleAsync(Ct)).State.ShouldBe(FindingState.Open);
    }

    [Fact]
    public async Task Moves_through_the_queue_by_keys()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.FindingAsync(Tier.Veto);
        await town.FindingAsync(Tier.Certain, "全面");
        await using var page = new Page(town, town.Supervisor);
        var cut = await page.OpenAsync();
        await cut.InvokeAsync(() => cut.Find("[data-key=j]").ClickAsync());
        cut.Find("mark.current").TextContent.ShouldStartWith("全面");
        await cut.InvokeAsync(() => cut.Find("[data-key=k]").ClickAsync());
        cut.Find("mark.current").TextContent.ShouldStartWith("布署");
    }

    [Fact]
    public async Task An_operator_sees_the_own_unit_only_and_cannot_judge()
    {
        await using var town = await SmallTown.CreateAsync();
        var own = await town.FindingAsync();
        await town.FindingAsync(Tier.Veto, account: town.CountySite);
        await new ReviewDesk(town.Database, town.Calendar, town.Time).ConfirmAsync([own.Id], town.Supervisor, null, Ct);
        await using var page = new Page(town, town.Operator);
        (await page.OpenAsync()).FindAll(".queue > li").ShouldBeEmpty();
        var cut = await page.OpenAsync("?state=Confirmed");
        cut.FindAll(".queue > li").ShouldHaveSingleItem();
        cut.FindAll("[data-key]").ShouldBeEmpty();
        await using var db = town.Db();
        cut.Find("a[href^='/rectifications/']").GetAttribute("href").ShouldBe($"/rectifications/{(await db.Rectifications.SingleAsync(Ct)).Id}");
    }

    [Fact]
    public async Task Shows_no_number_of_a_person_in_the_text_and_no_picture_to_operators()
    {
        await using var town = await SmallTown.CreateAsync();
        const string number = "11010519491231002X";
        var article = await town.ArticleAsync("公示", $"张三，身份证号 {number}，手机 13800138000。");
        var finding = await town.FindingAsync(Tier.Certain, number, "privacy", article: article);
        var shot = await town.AddAsync(new Screenshot(town.Tenant.Id, finding.Id, article.SnapshotId, town.Time.GetUtcNow(), true, true, [0xFF, 0xD8]));
        await using var supervisor = new Page(town, town.Supervisor);
        var seen = await supervisor.OpenAsync();
        seen.Find(".evidence").TextContent.ShouldNotContain(number);
        seen.Find(".evidence").TextContent.ShouldNotContain("13800138000");
        (await supervisor.OpenAsync("?tab=shot")).Find("img.shot").GetAttribute("src").ShouldBe($"/screenshots/{shot.Id}");
        await using var @operator = new Page(town, town.Operator);
        var hidden = await @operator.OpenAsync("?tab=shot");
        hidden.FindAll("img.shot").ShouldBeEmpty();
        hidden.Find(".evidence").TextContent.ShouldContain("只供监管人员");
    }

    [Fact]
    public async Task Says_what_to_do_where_nothing_waits()
    {
        await using var town = await SmallTown.CreateAsync();
        await using var page = new Page(town, town.Supervisor);
        (await page.OpenAsync()).Markup.ShouldContain("没有待复核的问题");
    }

    static IElement Button(IRenderedComponent<FindingsPage> cut, string text) => cut.FindAll("button").Single(b => b.TextContent.Trim() == text);

    sealed class Page(SmallTown town, Viewer viewer) : DeskPage(town, viewer)
    {
        public async Task<IRenderedComponent<FindingsPage>> OpenAsync(string query = "")
        {
            Services.GetRequiredService<NavigationManager>().NavigateTo($"/findings{query}");
            var cut = Render<FindingsPage>();
            await cut.WaitForAssertionAsync(() => cut.FindAll(".desk").ShouldHaveSingleItem(), Patience);
            return cut;
        }
    }
}
