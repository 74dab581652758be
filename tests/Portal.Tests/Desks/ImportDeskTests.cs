using System.Text;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Tenants;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Desks;

public sealed class ImportDeskTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_units_come_in_with_their_tree_whatever_the_order_of_rows()
    {
        await using var town = await SmallTown.CreateAsync();
        var file = Csv("名称,上级单位,层级,类型,地区", "第二中学,市教育局 / 直属学校,市级,公共企事业单位,演示市", "直属学校,市教育局,市级,直属单位,演示市", "市教育局,,市级,党政机关,演示市", "公证处,市司法局,市级,直属单位,");
        var preview = await Desk(town).LookAsync(town.Administrator, ImportKind.Units, file, Ct);
        (preview.New, preview.Changed, preview.Unchanged, preview.BadRows).ShouldBe((4, 0, 0, 0));
        (await Desk(town).ApplyAsync(town.Administrator, ImportKind.Units, file, Ct)).Problem.ShouldBeNull();
        await using var db = town.Db();
        var units = await db.Units.ToDictionaryAsync(u => u.Name, Ct);
        units["第二中学"].Path.ShouldBe($"/{units["市教育局"].Id}/{units["直属学校"].Id}/{units["第二中学"].Id}/");
        units["公证处"].ParentId.ShouldBe(town.Bureau.Id);
        (await db.AuditEntries.SingleAsync(Ct)).Detail.ShouldBe("新增 4，修改 0，未变 0，有错未导入 0");
        (await Desk(town).LookAsync(town.Administrator, ImportKind.Units, file, Ct)).Unchanged.ShouldBe(4);
    }

    [Fact]
    public async Task Units_are_renamed_and_moved_by_their_number()
    {
        await using var town = await SmallTown.CreateAsync();
        var office = await town.UnitAsync(town.Bureau, "公证处");
        var file = Csv("编号,名称,上级单位,层级,类型,地区", $"{office.Id},公证中心,虚构县,县区,直属单位,虚构县");
        (await Desk(town).ApplyAsync(town.Administrator, ImportKind.Units, file, Ct)).Changed.ShouldBe(1);
        await using var db = town.Db();
        var moved = await db.Units.SingleAsync(u => u.Id == office.Id, Ct);
        (moved.Name, moved.Path, moved.Level).ShouldBe(("公证中心", $"/{town.County.Id}/{office.Id}/", UnitLevel.County));
    }

    [Theory]
    [InlineData("市教育局,不存在的单位,市级,党政机关,", "上级单位", "找不到单位“不存在的单位”")]
    [InlineData(",,市级,党政机关,", "名称", "没有填写")]
    [InlineData("市教育局,,省级,党政机关,", "层级", "“省级”不在可选的值中：市级、县区、乡镇街道")]
    [InlineData("市教育局,,市级,,", "类型", "没有填写")]
    [InlineData("市司法局,市司法局,市级,党政机关,", null, null)]
    [InlineData("互为上级,互为上级,市级,党政机关,", "上级单位", "找不到单位“互为上级”")]
    public async Task A_bad_unit_is_named_with_its_cell(string line, string? column, string? text)
    {
        await using var town = await SmallTown.CreateAsync();
        var preview = await Desk(town).LookAsync(town.Administrator, ImportKind.Units, Csv("名称,上级单位,层级,类型,地区", line), Ct);
        preview.Refused.ShouldBeNull();
        if (column is null)
            preview.Problems.ShouldBeEmpty();
        else
            preview.Problems.ShouldBe([new(2, column, text!)]); // given with the column
    }

    [Fact]
    public async Task Bad_rows_of_accounts_are_named_and_the_good_ones_come_in()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.UnitAsync(town.County, "卫生院");
        await town.UnitAsync(town.Bureau, "卫生院");
        var file = Csv("平台,名称,网址,主办单位,状态",
            "网站,新站,www.new.example.test,市司法局,",
            "微博,司法微博,https://weibo.com/u/1234567,市司法局,已暂停",
            "快手,某某,http://k.example.test/,市司法局,",
            "网站,坏址,ftp://x,市司法局,",
            "网站,无单位,http://y.example.test/,没有的局,",
            "网站,重名,http://z.example.test/,卫生院,",
            "网站,重复,http://www.new.example.test/,市司法局,",
            $"网站,{new string('长', 101)},http://l.example.test/,市司法局,",
            "网站,状态错,http://s.example.test/,虚构县 / 卫生院,监测",
            "头条,司法头条,https://www.toutiao.com/c/user/1/,市司法局,"); // as the pages call it
        var preview = await Desk(town).LookAsync(town.Supervisor, ImportKind.Accounts, file, Ct);
        (preview.New, preview.BadRows).ShouldBe((3, 7));
        preview.Problems.Select(p => $"{p.Line} {p.Column} {p.Text}").ShouldBe(
        [
            "4 平台 不支持“快手”，可选：" + string.Join('、', Connectors.Select(c => c.Name)),
            "5 网址 “ftp://x”不是以 http:// 或 https:// 开头的网址",
            "6 主办单位 找不到单位“没有的局”，请先导入单位",
            "7 主办单位 有几个单位叫“卫生院”，请从最上级写起，用“ / ”隔开",
            "8 网址 与第 2 行重复",
            "9 名称 最多 100 字，现有 101 字",
            "10 状态 “监测”不在可选的值中：监测中、已暂停",
        ]);
        (await Desk(town).ApplyAsync(town.Supervisor, ImportKind.Accounts, file, Ct)).New.ShouldBe(3);
        await using var db = town.Db();
        var added = await db.Accounts.Where(a => a.Id > town.CountySite.Id).OrderBy(a => a.Id).ToListAsync(Ct);
        added.Select(a => (a.Name, a.Address, a.Paused)).ShouldBe([("新站", "http://www.new.example.test/", false), ("司法微博", "https://weibo.com/u/1234567", true), ("司法头条", "https://www.toutiao.com/c/user/1/", false)]);
        (await db.CrawlTasks.AnyAsync(t => t.AccountId == added[0].Id, Ct)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task What_was_exported_changes_nothing_when_it_is_imported(string format)
    {
        await using var town = await SmallTown.CreateAsync();
        await FillAsync(town, new Random(7));
        foreach (var (kind, key) in new[] { (ImportKind.Units, "import-units"), (ImportKind.Accounts, "import-accounts") })
        {
            var file = await ExportedAsync(town, key, format);
            var preview = await Desk(town).LookAsync(town.Administrator, kind, file, Ct);
            preview.Problems.ShouldBeEmpty();
            (preview.New, preview.Changed).ShouldBe((0, 0), key);
            preview.Unchanged.ShouldBe(preview.Rows);
            preview.Rows.ShouldBeGreaterThan(50);
            (await Desk(town).ApplyAsync(town.Administrator, kind, file, Ct)).ShouldBe(new ImportOutcome(0, 0, preview.Rows, null));
        }
        await using var db = town.Db();
        (await db.AuditEntries.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_export_taken_in_by_another_tenant_makes_the_same_units_and_accounts()
    {
        await using var town = await SmallTown.CreateAsync();
        await FillAsync(town, new Random(11));
        var other = await town.AddAsync(new Tenant("邻市", town.Time.GetUtcNow()));
        var neighbour = town.Administrator with { TenantId = other.Id };
        foreach (var (kind, key) in new[] { (ImportKind.Units, "import-units"), (ImportKind.Accounts, "import-accounts") })
        {
            var file = await ExportedAsync(town, key, "csv", without: "编号");
            (await Desk(town).ApplyAsync(neighbour, kind, file, Ct)).Problem.ShouldBeNull();
            var copy = await ExportedAsync(town, key, "csv", without: "编号", tenantId: other.Id);
            Lines(copy).ShouldBe(Lines(file), ignoreOrder: true);
        }

        static string[] Lines(byte[] file) => Encoding.UTF8.GetString(file).Split("\r\n");
    }

    [Fact]
    public async Task Only_administrators_import_units_and_only_supervisors_accounts()
    {
        await using var town = await SmallTown.CreateAsync();
        (await Desk(town).LookAsync(town.Supervisor, ImportKind.Units, Csv("名称"), Ct)).Refused.ShouldBe("只有管理员可以导入单位。");
        (await Desk(town).ApplyAsync(town.Operator, ImportKind.Accounts, Csv("名称"), Ct)).Problem.ShouldBe("只有监管人员和管理员可以导入账号。");
    }

    [Fact]
    public async Task Ten_thousand_rows_come_in_and_one_more_is_refused()
    {
        await using var town = await SmallTown.CreateAsync();
        var rows = Enumerable.Range(1, Sheet.MostRows).Select(i => $"单位{i},市司法局,市级,党政机关,").ToList();
        var preview = await Desk(town).LookAsync(town.Administrator, ImportKind.Units, Csv(["名称,上级单位,层级,类型,地区", .. rows]), Ct);
        (preview.New, preview.BadRows).ShouldBe((Sheet.MostRows, 0));
        (await Desk(town).LookAsync(town.Administrator, ImportKind.Units, Csv(["名称,上级单位,层级,类型,地区", .. rows, "又一个,,市级,党政机关,"]), Ct)).Refused.ShouldBe("一次最多导入 10,000 行，请分几次导入。");
    }

    [Fact]
    public async Task A_table_without_the_headings_says_which_are_missing()
    {
        await using var town = await SmallTown.CreateAsync();
        (await Desk(town).LookAsync(town.Administrator, ImportKind.Accounts, Csv("平台,标题", "网站,x"), Ct)).Refused.ShouldBe("第 1 行应是表头，缺少：名称、网址、主办单位。请下载模板，按模板的表头填写。");
    }

    static readonly Catalogue<IConnector> Connectors = Catalogue<IConnector>.Of(typeof(IConnector).Assembly);

    static ImportDesk Desk(SmallTown town) => new(town.Database, Connectors, town.Time);

    static byte[] Csv(params IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

    static async Task<byte[]> ExportedAsync(SmallTown town, string key, string format, string? without = null, long? tenantId = null)
    {
        var viewer = town.Administrator with { TenantId = tenantId ?? town.Tenant.Id };
        var viewers = new Portal.Viewers.ViewerSource(null!, new Microsoft.AspNetCore.Http.HttpContextAccessor()); // told who it is on the next line
        viewers.Is(viewer);
        IExportedList list = key == "import-units" ? new Pages.Import.UnitSheetList(town.Database, viewers) : new Pages.Import.AccountSheetList(town.Database, viewers, Connectors);
        var table = await list.TableAsync(ListState.Of([]), Ct);
        if (without is not null)
        {
            var at = table.Titles.ToList().IndexOf(without);
            table = new ExportedTable([.. table.Titles.Where((_, i) => i != at)], [.. table.Rows.Select(r => r.Where((_, i) => i != at).ToArray())], false);
        }
        using var file = new MemoryStream();
        if (format == "csv")
            await TableExport.WriteCsvAsync(table, town.Calendar.Zone, file, Ct);
        else
            await TableExport.WriteXlsxAsync(table, "表", town.Calendar.Zone, file, Ct);
        return file.ToArray();
    }

    /// <summary>A tree of units and accounts with names that spreadsheets and separators stumble over.</summary>
    static async Task FillAsync(SmallTown town, Random random)
    {
        string[] odd = ["=SUM(A1)", "-减号", "@某", "含,逗号", "含\"引号\"", "斜/杠", "A / B", "０１２３", "007", "制　表", "+86", "名，称"];
        var connectors = Connectors.ToList();
        List<Unit> units = [town.Bureau, town.County];
        for (var i = 0; i < 60; i++)
            units.Add(await town.UnitAsync(random.Next(4) == 0 ? null : units[random.Next(units.Count)], $"{odd[random.Next(odd.Length)]}{i}"));
        for (var i = 0; i < 80; i++)
        {
            var account = new Account(town.Tenant.Id, units[random.Next(units.Count)].Id, connectors[random.Next(connectors.Count)].Key, $"{odd[random.Next(odd.Length)]}{i}", $"https://a{i}.example.test/?q={i}&x=%E4%B8%AD", town.Time.GetUtcNow());
            if (random.Next(3) == 0)
                account.Pause();
            await town.AddAsync(account);
        }
    }
}
