using System.IO.Compression;
using System.Text;
using MediaWatch.Portal.Lists;

namespace MediaWatch.Portal.Tests.Lists;

public sealed class SheetTests
{
    [Fact]
    public void Cells_are_read_as_texts_wherever_they_stand()
    {
        var sheet = Sheet.Read(Xlsx("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="C1" t="s"><v>0</v></c></row>
            <row r="2"/>
            <row r="5"><c r="A5"><v>12</v></c><c r="B5" t="b"><v>1</v></c><c r="C5" t="str"><v>文字</v></c></row>
            """, "<si><t>地</t><rPh><t>di</t></rPh></si>"));
        sheet.Rows.Select(r => $"{r.Line}:{string.Join('|', r.Cells)}").ShouldBe(["1:名称||地", "5:12|是|文字"]);
        sheet.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Formulas_are_not_evaluated_and_merged_cells_are_told()
    {
        var sheet = Sheet.Read(Xlsx("""<row r="1"><c r="A1" t="str"><f>HYPERLINK("http://x","点")</f><v>点</v></c></row>""", after: """<mergeCells><mergeCell ref="A1:A3"/></mergeCells>"""));
        sheet.Rows[0].Cells.ShouldBe(["点"]);
        sheet.Notes.ShouldBe(["第 1 行 A1 格是公式，没有计算，按文件里存的结果读作文字。", "有合并单元格 A1:A3：只有左上角一格有内容，请取消合并并填满每一格。"]);
    }

    [Fact]
    public void A_sheet_that_claims_to_be_huge_costs_what_stands_in_it()
    {
        var sheet = Sheet.Read(Xlsx("""<row r="1048576"><c r="XFD1048576" t="str"><v>远</v></c><c r="A1048576" t="str"><v>近</v></c></row>""", before: """<dimension ref="A1:XFD1048576"/>"""));
        sheet.Rows.Single().Cells.ShouldBe(["近"]);
    }

    [Fact]
    public void A_zip_bomb_is_refused_while_it_inflates()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            part.Write("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c></row><!--"u8);
            var zeros = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
            for (var i = 0; i < 200; i++)
                part.Write(zeros);
        }
        file.Length.ShouldBeLessThan(1024 * 1024);
        Problem(file.ToArray()).ShouldBe("文件解压后过大，不像是普通表格，没有读取。");
    }

    [Fact]
    public void External_entities_are_not_resolved() =>
        Problem(Raw("""<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&x;</v></c></row></sheetData></worksheet>""")).ShouldBe("文件已损坏，或不是 xlsx 表格。请用表格软件重新保存后再试。");

    [Theory]
    [InlineData("old", "这是旧版 xls 或加了密码的文件，请在表格软件中另存为不加密的 xlsx 再导入。")]
    [InlineData("cut", "文件已损坏，或不是 xlsx 表格。请用表格软件重新保存后再试。")]
    [InlineData("empty", "文件是空的。")]
    [InlineData("large", "文件超过 10 MB，请分几次导入。")]
    [InlineData("picture", "不是 xlsx 或 csv 表格。")]
    [InlineData("word", "文件里没有工作表，请用表格软件另存为 xlsx 再导入。")]
    [InlineData("blank", "表里没有内容。")]
    public void What_is_no_table_is_refused_in_words(string kind, string problem) => Problem(kind switch
    {
        "old" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
        "cut" => Xlsx("<row r=\"1\"/>")[..200],
        "empty" => [],
        "large" => new byte[50 * 1024 * 1024],
        "picture" => [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13],
        "word" => Archive(("word/document.xml", "<d/>")),
        _ => Xlsx("<row r=\"1\"><c r=\"A1\"/></row>"),
    }).ShouldBe(problem);

    static string Problem(byte[] file) => Should.Throw<SheetException>(() => Sheet.Read(file)).Message;

    static byte[] Raw(string sheet) => Archive(("xl/worksheets/sheet1.xml", sheet));

    static byte[] Xlsx(string rows, string strings = "", string before = "", string after = "") => Archive(
        ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId7"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="rId7" Target="worksheets/first.xml"/></Relationships>"""),
        ("xl/sharedStrings.xml", $"<sst>{strings}</sst>"),
        ("xl/worksheets/first.xml", $"<worksheet>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"));

    static byte[] Archive(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(archive.CreateEntry(name).Open());
                part.Write(text);
            }
        }
        return file.ToArray();
    }
}
