using MediaWatch.Analysis.Readers;

namespace MediaWatch.Analysis.Tests.Readers;

public sealed class OdfReaderTests : ReaderContract<OdfReader>
{
    const string Space = "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'";

    protected override (byte[] File, string Text) Sound => (Odf("""
        <text:tracked-changes><text:p>删去</text:p></text:tracked-changes>
        <text:h>关于秋收<text:span>工作</text:span>的<text:s/>通知</text:h>
        <table:table><table:table-row><table:table-cell><text:p>姓名</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>张某</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row></table:table>
        <text:p>完</text:p>
        """), "关于秋收工作的 通知\n姓名\t\t\t张某\n完");
    protected override byte[] Empty => Odf("<text:p/>");
    protected override byte[]? Damaged => Odf("<text:p>");

    [Fact]
    public void Asks_for_no_password() => Documents.Read(Zips.Of(
        ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "\u0001\u0002"), ("META-INF/manifest.xml", "<manifest:encryption-data/>")), new ReadLimits(), Ct).State.ShouldBe(ReadState.Encrypted);

    static byte[] Odf(string body) => Zips.Of(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", $"<office:body {Space}>{body}</office:body>"));
}
