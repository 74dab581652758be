using System.Diagnostics;
using Bunit;
using MediaWatch.Core.Registrations;
using MediaWatch.Core.Reposts;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Pages.Reposts;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class RepostPagesTests
{
    const string Body = "入冬以来气温持续走低，居民取暖用火用电明显增多。\n使用煤炉取暖的家庭应当安装烟囱和风斗，睡前检查炉火。\n老旧小区请在12月10日前完成逐户走访，发现隐患当场整改。";
    const string Changed = "入冬以来气温持续走低，居民取暖用火用电明显增多。\n老旧小区请在12月15日前完成逐户走访，发现隐患当场整改。";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>One open task: the bureau's site changed a word, the county's did nothing.</summary>
    static async Task<(SmallTown Town, long Task, long Own, long Others)> TownAsync()
    {
        var town = await SmallTown.CreateAsync();
        await using var db = town.Db();
        var now = town.Time.GetUtcNow();
        var task = db.RepostTasks.Add(new RepostTask(town.Tenant.Id, "取暖安全提示", RepostTerms.Usual with { Reason = "市政府办公室通知", Audience = new() { Everybody = true } }, now, now.AddHours(-1), 7, now.AddHours(-9))).Entity;
        await db.SaveChangesAsync(Ct);
        var original = db.RepostOriginals.Add(new RepostOriginal(town.Tenant.Id, task.Id, "取暖安全提示", Body, null, null, now.AddHours(-9), now)).Entity;
        task.Open(now.AddHours(-1), now.AddHours(-8));
        var own = db.RepostDuties.Add(new RepostDuty(town.Tenant.Id, task.Id, town.Site.Id, town.Bureau.Id)).Entity;
        var others = db.RepostDuties.Add(new RepostDuty(town.Tenant.Id, task.Id, town.CountySite.Id, town.County.Id)).Entity;
        await db.SaveChangesAsync(Ct);
        var article = await town.ArticleAsync("取暖安全提示", Changed);
        var copy = db.Reposts.Add(new Repost(town.Tenant.Id, task.Id, original.Id, article.Id, town.Site.Id, now.AddHours(-2))).Entity;
        copy.Compared(RepostKind.Additions, 0.7, 1, 25, true, null, [new RepostChange(Body.IndexOf("10日", StringComparison.Ordinal), "10日", Changed.IndexOf("15日", StringComparison.Ordinal), "15日")], 1, now);
        await db.SaveChangesAsync(Ct);
        own.Judged(RepostState.Changed, copy.Id, copy.PublishedAt);
        others.Judged(RepostState.Missing, null, null);
        await db.SaveChangesAsync(Ct);
        return (town, task.Id, own.Id, others.Id);
    }

    [Theory]
    [InlineData("/reposts", 1)]
    [InlineData("/reposts?state=all&sort=completion&dir=desc&q=取暖", 1)]
    [InlineData("/reposts?sort=timeliness&late=1", 1)]
    [InlineData("/reposts?state=Closed", 0)]
    [InlineData("/reposts?weight=Urgent&sort=missing", 0)]
    public async Task The_list_shows_how_far_each_task_is(string address, int rows)
    {
        var (town, task, _, _) = await TownAsync();
        await using var _1 = town;
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<RepostsPage>(address);
        page.FindAll("tbody tr").Count.ShouldBe(rows);
        if (rows == 0)
            return;
        page.Find("tbody tr a").GetAttribute("href").ShouldBe($"/reposts/{task}");
        page.FindAll("tbody td.num").Select(c => c.TextContent).ShouldBe(["2", "0", "1", "1", "0"]);
    }

    [Fact]
    public async Task The_task_page_lists_cells_by_state_and_leads_to_their_proof()
    {
        var (town, task, own, others) = await TownAsync();
        await using var _1 = town;
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<RepostTaskPage>($"/reposts/{task}", p => p.Add(x => x.Id, task));
        page.FindAll("table a.state").Select(a => a.GetAttribute("href")).ShouldBe([$"/reposts/cells/{own}", $"/reposts/cells/{others}"], ignoreOrder: true);
        page.Find("h2").TextContent.ShouldContain("2 个账号中 0 个已完成，1 个未转，1 个改动了原文");
        bench.Open<RepostTaskPage>($"/reposts/{task}?state=Missing", p => p.Add(x => x.Id, task)).FindAll("table a.state").Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_operator_sees_the_own_cell_alone_and_what_to_do()
    {
        var (town, task, own, others) = await TownAsync();
        await using var _1 = town;
        await using var bench = PageBench.For(town, town.Operator);
        bench.Open<RepostTaskPage>($"/reposts/{task}", p => p.Add(x => x.Id, task)).FindAll("table a.state").Count.ShouldBe(1);
        var mine = bench.Open<RepostCellPage>($"/reposts/cells/{own}", p => p.Add(x => x.Id, own));
        mine.Markup.ShouldContain("改回与原文一致");
        mine.FindAll("form").ShouldBeEmpty();
        foreach (var markup in new[]
                 {
                     bench.Open<RepostsPage>("/reposts?state=all").Markup,
                     bench.Open<RepostMatrixPage>("/reposts/matrix").Markup, bench.Open<RankingPage>("/reposts/ranking").Markup, bench.Open<RankingPage>("/reposts/ranking?by=unit").Markup,
                 })
            markup.ShouldNotContain("虚构县");
        (await bench.Services.GetRequiredService<RepostCellQuery>().ReadAsync(others, null, Ct)).ShouldBeNull();
        foreach (var list in bench.Services.GetServices<IExportedList>().Where(l => l.Key.StartsWith("repost", StringComparison.Ordinal)))
        {
            var table = await list.TableAsync(ListState.Of([]), Ct);
            string.Join('|', table.Titles.Concat(table.Rows.SelectMany(r => r).Select(v => $"{v}"))).ShouldNotContain("虚构县");
        }
    }

    [Fact]
    public async Task A_cell_within_a_filed_off_line_time_tells_it_and_counts_nowhere()
    {
        var (town, task, own, others) = await TownAsync();
        await using var _1 = town;
        var now = town.Time.GetUtcNow();
        var window = new OfflineWindow(town.Tenant.Id, town.CountySite.Id, now.AddHours(-2), now.AddHours(3), "机房改造", 9, "张", now.AddHours(-3));
        window.Approve(7, "监管员 李", now.AddHours(-3));
        await town.AddAsync(window);
        await using (var db = town.Db())
        {
            (await db.RepostDuties.SingleAsync(d => d.Id == others, Ct)).WithinWindow(window.Id);
            await db.SaveChangesAsync(Ct);
        }
        await using var bench = PageBench.For(town, town.Supervisor);
        var cell = bench.Open<RepostCellPage>($"/reposts/cells/{others}", p => p.Add(x => x.Id, others));
        cell.Find("dl").TextContent.ShouldContain("机房改造");
        cell.Find("dl a[href^='/offline']").TextContent.ShouldContain("至");
        cell.FindAll("form").ShouldBeEmpty(); // only the filing can be changed
        bench.Open<RepostMatrixPage>("/reposts/matrix").FindAll("a.rm.offline").Single().GetAttribute("title").ShouldBe("虚构县网站 下线：机房改造");
        bench.Open<RepostTaskPage>($"/reposts/{task}", p => p.Add(x => x.Id, task)).Markup.ShouldContain("已报备临时下线：机房改造");
        var ranked = bench.Open<RankingPage>("/reposts/ranking?by=platform");
        ranked.FindAll("tbody td.num").Select(c => c.TextContent).ShouldBe(["1", "0", "0", "0", "1", "0", "1"]);
    }

    [Fact]
    public async Task A_task_that_concerns_other_units_does_not_exist_for_an_operator()
    {
        var (town, task, own, _) = await TownAsync();
        await using var _1 = town;
        await using (var db = town.Db())
            await db.RepostDuties.Where(d => d.Id == own).ExecuteDeleteAsync(Ct);
        await using var bench = PageBench.For(town, town.Operator);
        (await bench.Services.GetRequiredService<RepostTaskQuery>().ReadAsync(task, null, Ct)).ShouldBeNull();
        bench.Open<RepostsPage>("/reposts?state=all").FindAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task Proof_marks_what_was_changed_on_both_sides_and_what_was_left_out()
    {
        var (town, _, own, _) = await TownAsync();
        await using var _1 = town;
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<RepostCellPage>($"/reposts/cells/{own}", p => p.Add(x => x.Id, own));
        page.FindAll("ins.changed-word").Select(i => i.TextContent).ShouldBe(["10日", "15日"]);
        page.FindAll("del").Select(d => d.TextContent).ShouldContain(t => t.Contains("使用煤炉取暖", StringComparison.Ordinal));
        page.FindAll("button[value=accept]").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("account", 2)]
    [InlineData("unit", 2)]
    [InlineData("kind", 1)]
    [InlineData("region", 1)]
    [InlineData("platform", 1)]
    public async Task The_ranking_counts_by_what_is_asked(string by, int rows)
    {
        var (town, _, _, _) = await TownAsync();
        await using var _1 = town;
        await using var bench = PageBench.For(town, town.Supervisor);
        foreach (var sort in new[] { "", "&sort=completion&dir=desc", "&sort=name&from=2026-11-01&to=2026-11-30" })
        {
            var page = bench.Open<RankingPage>($"/reposts/ranking?by={by}{sort}");
            page.FindAll("tbody tr").Count.ShouldBe(rows);
            page.FindAll("tbody tr td.num:nth-child(4)").Sum(c => int.Parse(c.TextContent)).ShouldBe(2);
        }
    }

    [Fact]
    public async Task The_matrix_shows_every_cell_with_its_state_and_exports_it()
    {
        var (town, _, own, others) = await TownAsync();
        await using var _1 = town;
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<RepostMatrixPage>("/reposts/matrix");
        page.FindAll("tbody a.rm").Select(a => (a.GetAttribute("href"), a.ClassName)).ShouldBe([($"/reposts/cells/{own}", "rm changed"), ($"/reposts/cells/{others}", "rm missing")], ignoreOrder: true);
        bench.Open<RepostMatrixPage>($"/reposts/matrix?unit={town.County.Id}&by=region").FindAll("tbody a.rm").Count.ShouldBe(1);
        bench.Open<RepostMatrixPage>("/reposts/matrix?platform=weixin").FindAll("tbody a.rm").ShouldBeEmpty();
        var table = await ((IExportedList)bench.Services.GetRequiredService<RepostMatrixQuery>()).TableAsync(ListState.Of([]), Ct);
        table.Rows.Single().Skip(4).ShouldBe(["改动", "未转"], ignoreOrder: true);
    }

    [Fact]
    public async Task Forms_offer_accounts_with_how_much_they_were_given()
    {
        var (town, task, _, _) = await TownAsync();
        await using var _1 = town;
        await using var bench = PageBench.For(town, town.Supervisor);
        bench.Open<RepostFormPage>("/reposts/new").WaitForElement("select[name='Model.AccountIds'] option").TextContent.ShouldContain("本月 1 项");
        bench.Open<RepostFormPage>($"/reposts/{task}/edit", p => p.Add(x => x.Id, task)).WaitForElement("input[name='Model.Title']").GetAttribute("value").ShouldBe("取暖安全提示");
        bench.Open<RepostRulePage>("/reposts/rules/new").WaitForElements("input[name='Model.Terms.Demands']", 5);
        bench.Open<RepostImportPage>("/reposts/import").Markup.ShouldContain("转载账号");
    }

    /// <summary>The size: 200 tasks, 500 accounts, 100,000 cells; each page's queries and drawing take well under a second on an idle machine; the bound leaves room for one that is busy, and catches what grows with the cells.</summary>
    [Fact]
    public async Task A_city_of_a_hundred_thousand_cells_opens_without_a_long_wait()
    {
        await using var town = await SmallTown.CreateAsync();
        await using (var db = town.Db())
        {
            await db.Database.ExecuteSqlAsync($$"""
                insert into accounts (tenant_id, unit_id, platform_key, name, address, settings, paused, created_at, next_probe_at, next_watch_at, next_describe_at)
                select {{town.Tenant.Id}}, case when i % 2 = 0 then {{town.Bureau.Id}} else {{town.County.Id}} end, (array['weixin','weibo','website'])[i % 3 + 1], '账号' || i, 'a:' || i, jsonb_build_object(), false, now(), now(), now(), now() from generate_series(1, 498) i
                """, Ct);
            await db.Database.ExecuteSqlAsync($$"""
                insert into repost_tasks (tenant_id, title, state, terms, weight, demand, least_share, published_at, due_at, reason, created_by, created_at, opened_at, searched_at)
                select {{town.Tenant.Id}}, '任务' || i, 1, jsonb_build_object(), 0, 3, 60, {{town.Time.GetUtcNow()}} - i * interval '8 hours', {{town.Time.GetUtcNow()}} - i * interval '7 hours', '', 7, now(), {{town.Time.GetUtcNow()}} - i * interval '8 hours', now() from generate_series(1, 200) i
                """, Ct);
            await db.Database.ExecuteSqlAsync($"""
                insert into repost_duties (tenant_id, task_id, account_id, unit_id, state, accepted)
                select {town.Tenant.Id}, t.id, a.id, a.unit_id, (t.id * 7 + a.id * 3) % 7, false from repost_tasks t cross join accounts a where a.tenant_id = {town.Tenant.Id}
                """, Ct);
            await db.Database.ExecuteSqlAsync($"analyze", Ct);
        }
        await using var bench = PageBench.For(town, town.Supervisor);
        var took = new Dictionary<string, TimeSpan>();
        foreach (var round in new[] { "cold", "warm" })
        {
            Measure("list", () => bench.Open<RepostsPage>("/reposts"));
            Measure("matrix", () => bench.Open<RepostMatrixPage>("/reposts/matrix"));
            Measure("ranking", () => bench.Open<RankingPage>("/reposts/ranking"));

            void Measure(string page, Action open)
            {
                var start = Stopwatch.GetTimestamp();
                open();
                took[$"{page} {round}"] = Stopwatch.GetElapsedTime(start);
            }
        }
        TestContext.Current.SendDiagnosticMessage(string.Join("; ", took.Select(t => $"{t.Key} {t.Value.TotalMilliseconds:0} ms")));
        foreach (var (page, time) in took.Where(t => t.Key.EndsWith("warm", StringComparison.Ordinal)))
            time.ShouldBeLessThan(TimeSpan.FromSeconds(10), page);
    }

    [Fact]
    public async Task Matrix_and_ranking_are_narrowed_to_a_group()
    {
        var (town, _, own, others) = await TownAsync();
        await using var _1 = town;
        var group = (await new AccountGroupDesk(town.Database, town.Time).SaveAsync(town.Supervisor, null, new AccountGroupForm { Name = "县里", Words = "虚构县" }, Ct)).Changed.Single();
        await using var bench = PageBench.For(town, town.Supervisor);
        var matrix = bench.Open<RepostMatrixPage>($"/reposts/matrix?group={group}");
        matrix.FindAll("tbody a.rm").Select(a => a.GetAttribute("href")).ShouldBe([$"/reposts/cells/{others}"]);
        matrix.Find("select[name=group] option[selected]").TextContent.ShouldBe("县里");
        var ranked = bench.Open<RankingPage>($"/reposts/ranking?group={group}");
        ranked.FindAll("tbody tr").Single().TextContent.ShouldContain("虚构县网站");
        ranked.Find("tbody a").GetAttribute("href").ShouldBe($"/reposts/matrix?account={town.CountySite.Id}&group={group}");
    }

    [Fact]
    public async Task The_forms_of_tasks_and_rules_offer_groups()
    {
        var (town, _, _, _) = await TownAsync();
        await using var _1 = town;
        var group = (await new AccountGroupDesk(town.Database, town.Time).SaveAsync(town.Supervisor, null, new AccountGroupForm { Name = "重点账号" }, Ct)).Changed.Single();
        await using var bench = PageBench.For(town, town.Supervisor);
        bench.Open<RepostFormPage>("/reposts/new").WaitForElement("input[name='Model.GroupIds']", TimeSpan.FromSeconds(30)).GetAttribute("value").ShouldBe($"{group}");
        bench.Open<RepostRulePage>("/reposts/rules/new").WaitForElement("input[name='Model.Terms.GroupIds']", TimeSpan.FromSeconds(30)).GetAttribute("value").ShouldBe($"{group}");
    }
}
