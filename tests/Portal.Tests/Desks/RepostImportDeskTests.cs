using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Desks;

public sealed class RepostImportDeskTests
{
    static readonly string[] Good = ["", "http://www.gov.example/a.html", "24小时", "全文一致、摘录50%", "重要", "市司法局", "", "普法办通知"];

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static RepostImportDesk Desk(SmallTown town) => new(town.Database, new RepostDesk(town.Database, town.Calendar, town.Time), town.Calendar, town.Time);

    static async Task<byte[]> SheetAsync(params string[][] rows)
    {
        using var to = new MemoryStream();
        await TableExport.WriteXlsxAsync(new ExportedTable(["标题", "地址", "截止", "要求", "重要程度", "转载账号", "主题", "理由"], rows, Cut: false), "任务", TimeZoneInfo.Utc, to, Ct);
        return to.ToArray();
    }

    static string[] But(int column, string value) => [.. Good.Select((v, i) => i == column ? value : v)];

    [Fact]
    public async Task Good_rows_become_drafts()
    {
        await using var town = await SmallTown.CreateAsync();
        var (preview, imported) = await Desk(town).ImportAsync(await SheetAsync(Good, But(2, "8个工作小时"), But(2, "2026-12-01 18:00"), But(5, "虚构县网站、党政机关"), But(5, "全部")), skip: false, town.Supervisor, Ct);
        preview.Rows.Select(r => r.Problem).ShouldAllBe(p => p == null);
        imported.ShouldBe(5);
        await using var db = town.Db();
        var tasks = await db.RepostTasks.OrderBy(t => t.Id).ToListAsync(Ct);
        tasks.ShouldAllBe(t => t.State == Core.Reposts.RepostTaskState.Draft);
        (tasks[0].LeastShare, tasks[0].Weight).ShouldBe((50, Core.Reposts.RepostWeight.Important));
        tasks[0].Terms.Audience.UnitIds.ShouldBe([town.Bureau.Id]);
        tasks[2].DueAt.ShouldBe(new DateTimeOffset(2026, 12, 1, 10, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData(0, "=HYPERLINK(\"http://x\")", "= + - @")]
    [InlineData(7, "+86", "= + - @")]
    [InlineData(1, "", "原文地址")]
    [InlineData(1, "ftp://x/y", "不是网址")]
    [InlineData(2, "尽快", "截止应写作")]
    [InlineData(2, "2026-01-01 09:00", "已过")]
    [InlineData(2, "0小时", "时限")]
    [InlineData(3, "点赞", "要求应从")]
    [InlineData(4, "非常重要", "重要程度")]
    [InlineData(5, "没有的局", "找不到账号、单位或分组“没有的局”")]
    [InlineData(5, "", "由谁转载")]
    [InlineData(7, "", "理由")]
    public async Task A_bad_row_is_named_with_its_number_and_stops_the_import(int column, string value, string problem)
    {
        await using var town = await SmallTown.CreateAsync();
        var file = await SheetAsync(Good, But(column, value));
        var (preview, imported) = await Desk(town).ImportAsync(file, skip: false, town.Supervisor, Ct);
        preview.Rows.Select(r => (r.Row, Bad: r.Problem is not null)).ShouldBe([(2, false), (3, true)]);
        preview.Rows[1].Problem.ShouldNotBeNull().ShouldContain(problem);
        imported.ShouldBe(0);
        (await Desk(town).ImportAsync(file, skip: true, town.Supervisor, Ct)).Imported.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_no_sheet_or_too_large_is_refused()
    {
        await using var town = await SmallTown.CreateAsync();
        byte[][] files = [[], "not a zip"u8.ToArray(), new byte[UploadedSheet.MostBytes + 1], await SheetAsync(), await SheetAsync([.. Enumerable.Repeat(Good, UploadedSheet.MostRows + 1)])];
        foreach (var file in files)
            (await Desk(town).PreviewAsync(file, town.Supervisor, Ct)).Problem.ShouldNotBeNull();
        (await Desk(town).PreviewAsync(await SheetAsync(Good), town.Operator, Ct)).Problem.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_sheet_may_name_a_group_unless_a_unit_has_the_same_name()
    {
        await using var town = await SmallTown.CreateAsync();
        var groups = new AccountGroupDesk(town.Database, town.Time);
        var group = (await groups.SaveAsync(town.Supervisor, null, new AccountGroupForm { Name = "重点网站", Words = "虚构" }, Ct)).Changed.Single();
        await groups.SaveAsync(town.Supervisor, null, new AccountGroupForm { Name = "虚构县", Words = "虚构" }, Ct);
        var preview = await Desk(town).PreviewAsync(await SheetAsync(But(5, "重点网站、网站"), But(5, "虚构县")), town.Supervisor, Ct);
        preview.Rows[0].Problem.ShouldBeNull();
        preview.Rows[0].Form.GroupIds.ShouldBe([group]);
        preview.Rows[0].Form.Platforms.ShouldBe(["website"]);
        preview.Rows[1].Problem.ShouldNotBeNull().ShouldContain("又是");
    }
}
