using System.IO.Compression;
using System.Text;
using MediaWatch.Portal.Lists;

namespace MediaWatch.Portal.Tests.Lists;

public sealed class TableExportTests
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Theory]
    [InlineData("=HYPERLINK(\"http://a\",\"b\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("  =1")]
    [InlineData("＝1+1")]
    public async Task A_text_that_looks_like_a_formula_is_told_apart_in_csv(string text)
    {
        var csv = await CsvAsync(new ExportedTable(["标题"], [[text]], Cut: false));
        csv.Split("\r\n")[1].TrimStart('"')[0].ShouldBe('\'');
    }

    [Fact]
    public async Task Csv_starts_with_a_mark_and_quotes_as_rfc_4180_asks()
    {
        var table = new ExportedTable(["标题", "数"], [["他说“好”, \"是\"\n第二行", -3]], Cut: false);
        using var file = new MemoryStream();
        await TableExport.WriteCsvAsync(table, Zone, file, TestContext.Current.CancellationToken);
        file.ToArray()[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(file.ToArray()[3..]).ShouldBe("标题,数\r\n\"他说“好”, \"\"是\"\"\n第二行\",-3\r\n");
    }

    [Fact]
    public async Task Instants_are_written_in_the_zone_of_the_tenant()
    {
        var csv = await CsvAsync(new ExportedTable(["时间"], [[new DateTimeOffset(2026, 11, 24, 16, 5, 0, TimeSpan.Zero)]], Cut: false));
        csv.ShouldContain("2026-11-25 00:05:00");
    }

    [Fact]
    public async Task A_spreadsheet_holds_formulas_as_text_and_numbers_as_numbers()
    {
        using var file = new MemoryStream();
        await TableExport.WriteXlsxAsync(new ExportedTable(["标题", "数"], [["=1+1", 42], ["a\u0001b", -1]], Cut: false), "文章/库?", Zone, file, TestContext.Current.CancellationToken);
        file.Position = 0;
        using var zip = new ZipArchive(file);
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open()); // the writer's first sheet
        var sheet = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        sheet.ShouldNotContain("<x:f>");
        sheet.ShouldNotContain("<f>");
        sheet.ShouldContain("=1+1");
        sheet.ShouldContain(">42<");
        sheet.ShouldContain("ab");
    }

    [Fact]
    public async Task A_cut_export_says_so()
    {
        var csv = await CsvAsync(new ExportedTable(["标题"], [["一"]], Cut: true));
        csv.ShouldContain("仅导出前");
    }

    static async Task<string> CsvAsync(ExportedTable table)
    {
        using var file = new MemoryStream();
        await TableExport.WriteCsvAsync(table, Zone, file, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
