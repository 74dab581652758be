using System.Text;
using MediaWatch.Core.Articles;

namespace MediaWatch.Core.Tests.Articles;

public sealed class SnapshotTests
{
    [Theory]
    [InlineData("text/html; charset=gbk")]
    [InlineData("text/html")]
    [InlineData(null)]
    public void Reads_a_stored_page_in_the_encoding_it_was_written_in(string? contentType)
    {
        var written = "<meta charset=gb2312><p>市人民政府关于印发工作要点的通知</p>";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(written); // part of the framework
        var snapshot = new Snapshot(1, "http://www.example.gov.cn/", default, 200, "", contentType, bytes);
        snapshot.Text().ShouldBe(written);
        snapshot.Content().ShouldBe(bytes);
    }
}
