using MediaWatch.Analysis.Readers;

namespace MediaWatch.Analysis.Tests.Readers;

public sealed class OfdReaderTests : ReaderContract<OfdReader>
{
    /// <summary>Pieces of a line out of order, a number in two of them, cells apart, a line that goes on.</summary>
    protected override (byte[] File, string Text) Sound => (Ofd("""
        <o:TextObject Boundary="10 20 190 250" Size="4"><o:TextCode X="26" Y="10" DeltaX="g 5 2">190203</o:TextCode></o:TextObject>
        <o:TextObject Boundary="10 20 190 250" Size="4"><o:TextCode X="10" Y="10" DeltaX="2 2 2 2 2">110101</o:TextCode></o:TextObject>
        <o:TextObject Boundary="10 20 190 250" Size="4"><o:TextCode X="60" Y="10.3" DeltaX="4">张某</o:TextCode></o:TextObject>
        <o:TextObject Boundary="10 40 190 5" Size="4"><o:TextCode X="0" Y="0" DeltaX="g 4 16">各乡镇人民</o:TextCode></o:TextObject>
        <o:TextObject Boundary="10 48 190 5" Size="4"><o:TextCode X="0" Y="0" DeltaX="4">政府</o:TextCode></o:TextObject>
        """, ("Doc_0/Annots/Page_0/Annot_0.xml", "<o:Annot xmlns:o='ofd'><o:Remark>已核</o:Remark></o:Annot>"), ("Doc_0/Res/名单.txt", "李某")), "110101190203\t张某\n各乡镇人民政府\n已核\n名单.txt\n李某");
    protected override byte[] Empty => Ofd("<o:TextObject><o:TextCode> </o:TextCode></o:TextObject>");
    protected override byte[]? Damaged => Ofd("<o:TextObject>");

    [Fact]
    public void Letters_drawn_as_lines_are_not_called_read() => Documents.Read(Ofd("<o:PathObject/>"), new ReadLimits(), Ct).State.ShouldNotBe(ReadState.Read);

    [Fact]
    public void Asks_for_no_password() => Documents.Read(Zips.Of(("OFD.xml", "<o/>"), ("Encryptions.xml", "<e/>")), new ReadLimits(), Ct).State.ShouldBe(ReadState.Encrypted);

    static byte[] Ofd(string page, params (string Name, string Xml)[] others) =>
        Zips.Of([("OFD.xml", "<o/>"), ("Doc_0/Pages/Page_0/Content.xml", $"<o:Page xmlns:o='ofd'>{page}</o:Page>"), .. others]);
}
