using System.Text;
using MediaWatch.Analysis.Readers;

namespace MediaWatch.Analysis.Tests.Readers;

public sealed class PlainTextReaderTests : ReaderContract<PlainTextReader>
{
    protected override (byte[] File, string Text) Sound => (Encoding.UTF8.GetBytes("关于秋收工作的通知\r\n各乡镇："), "关于秋收工作的通知\n各乡镇：");
    protected override byte[] Empty => "\r\n \n"u8.ToArray();
    protected override byte[]? Damaged => null;

    [Theory]
    [InlineData("gb18030", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Knows_the_charset(string name, bool mark)
    {
        var encoding = name == "gb18030" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name); // part of the framework
        var file = (mark ? encoding.GetPreamble() : []).Concat(encoding.GetBytes("各乡镇人民政府")).ToArray();
        Documents.Read(file, new ReadLimits(), Ct).Text.ShouldBe("各乡镇人民政府");
    }

    [Fact]
    public void Leaves_what_is_no_text() => Documents.Read([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 3], new ReadLimits(), Ct).State.ShouldBe(ReadState.Unknown);
}
