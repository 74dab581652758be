using System.IO.Compression;
using MediaWatch.Analysis.Readers;

namespace MediaWatch.Analysis.Tests.Readers;

public sealed class SheetReaderTests : ReaderContract<SheetReader>
{
    const string Space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Parts = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    protected override (byte[] File, string Text) Sound => (Xlsx("""
        <row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>号码</t></is></c></row>
        <row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>张某</t></is></c><c r="B2"><v>13800000001</v></c><c r="D2"><v>1.5</v></c></row>
        <row r="3"><c r="C3" t="b"><v>1</v></c></row>
        """), "名单\n姓名\t号码\n张某\t13800000001\t\t1.5\n\t\tTrue");
    protected override byte[] Empty => Xlsx("");
    protected override byte[]? Damaged => Sound.File[..^80];

    [Fact]
    public void Refuses_what_grows_too_large() => Documents.Read(Xlsx(new string(' ', 100_000)), new ReadLimits(MostBytes: 50_000), Ct).State.ShouldBe(ReadState.TooLarge);

    static byte[] Xlsx(string rows)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "_rels/.rels", $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='a' Type='{Parts}/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            Write(zip, "xl/workbook.xml", $"<workbook xmlns='{Space}' xmlns:r='{Parts}'><sheets><sheet name='名单' sheetId='1' r:id='b'/></sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='b' Type='{Parts}/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
            Write(zip, "xl/worksheets/sheet1.xml", $"<worksheet xmlns='{Space}'><sheetData>{rows}</sheetData></worksheet>");
        }
        return file.ToArray();
    }

    static void Write(ZipArchive zip, string name, string xml)
    {
        using var to = new StreamWriter(zip.CreateEntry(name).Open());
        to.Write(xml);
    }
}
