using System.Text;
using MediaWatch.Analysis.Readers;

namespace MediaWatch.Analysis.Tests.Readers;

public sealed class HtmlReaderTests : ReaderContract<HtmlReader>
{
    protected override (byte[] File, string Text) Sound => (Page("<p>救助  名单</p><table><tr><th>姓名<th>号码<tr><td><p>张某</p><td>110101190203070015</table><style>p{}</style><script>x</script>"), "救助 名单\n姓名\t号码\n张某\t110101190203070015");
    protected override byte[] Empty => Page("<table></table>");
    protected override byte[]? Damaged => null;

    [Fact]
    public void A_page_that_only_says_that_there_is_no_file_is_none() =>
        Documents.Read(Page("您访问的页面不存在或已被删除，<a href='/'>返回首页</a>"), new ReadLimits(), Ct).State.ShouldBe(ReadState.Unknown);

    [Fact]
    public void A_page_of_running_text_is_read() => Documents.Read(Page($"<p>{new string('文', 100)}</p>"), new ReadLimits(), Ct).State.ShouldBe(ReadState.Read);

    static byte[] Page(string body) => Encoding.UTF8.GetBytes($"\uFEFF<!DOCTYPE html><html><head><meta charset=utf-8><title>t</title></head><body>{body}</body></html>");
}
