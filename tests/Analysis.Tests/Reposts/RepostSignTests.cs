using MediaWatch.Analysis.Reposts;
using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Tests.Reposts;

public sealed class RepostSignTests
{
    const string Address = "https://www.example.gov.cn/news/2026/0423.html";

    [Theory]
    [InlineData(Library.Title, true)]
    [InlineData("【转发】示例市三座乡村书屋同日開門迎客！", true)]
    [InlineData("书屋开门，去看看", false)]
    [InlineData("", false)]
    public void Knows_a_right_title(string title, bool right) => Library.Match(Library.Original(), Library.Body, title)!.TitleRight.ShouldBe(right);

    [Fact]
    public void Reads_the_title_of_a_post_that_has_none_in_its_text() => Library.Match(Library.Original(), $"【{Library.Title}】{Library.Body}", "")!.TitleRight.ShouldBe(true);

    [Theory, InlineData(null, "", null), InlineData("新华社", "", false), InlineData("新华社", "（来源：新华社）", true)]
    public void Knows_whether_the_source_is_named(string? source, string line, bool? right) =>
        Library.Match(Library.Original(source: source), Library.Body + line)!.SourceRight.ShouldBe(right);

    [Theory]
    [InlineData("新华社", "来源：新华网", true)] // the same house, where the text says where it comes from
    [InlineData("来源：新华社", "转自新华通讯社客户端", true)]
    [InlineData("新华网", "据新华社11月20日电", true)]
    [InlineData("新华社", "记者登录新华网看到，当天的服务没有中断。", false)] // spoken of, not named as the source
    [InlineData("人民日报、新华社", "（新华网）", true)] // one of several is enough
    [InlineData("新华社 作者：张三", "来源：新华社", true)]
    [InlineData("新华社", "来源：人民网", false)]
    [InlineData("示例市人民政府办公室", "信息来源：示例市政府办", true)]
    [InlineData("示例市人民政府门户网站", "转载自：示例市政府网", true)]
    [InlineData("示例市人民政府网站", "示例市政府网今天改版。", false)]
    [InlineData("示例市人民政府办公室", "来源：示例县政府办", false)]
    [InlineData("经济日报", "稿源 | 中国经济网", true)]
    public void Accepts_the_usual_ways_of_naming_a_source(string source, string line, bool right) =>
        Library.Match(Library.Original(source: source), $"{Library.Body}\n{line}")!.SourceRight.ShouldBe(right);

    [Fact]
    public void Accepts_a_dateline_for_the_agency() =>
        Library.Match(Library.Original(source: "新华网"), $"新华社示例市4月23日电 {Library.Body}")!.SourceRight.ShouldBe(true);

    [Fact]
    public void Takes_the_source_that_the_page_shows_beside_the_text() =>
        Library.Match(Library.Original(source: "新华社"), RepostArticle.Of(Library.Title, Library.Body, "新华社客户端"))!.SourceRight.ShouldBe(true);

    [Theory, InlineData("http://example.gov.cn/news/2026/0423.html#top"), InlineData("HTTPS://www.example.gov.cn/news/2026/0423.html/")]
    public void Knows_a_link_to_the_original(string link)
    {
        var match = Library.Match(Library.Original(address: Address), new(RepostText.Of("一起去看书", Library.Other), null, [link], []))!;
        (match.Kind, match.Covered).ShouldBe((RepostKind.Link, 0));
    }

    [Fact]
    public void Knows_an_address_in_the_text() => Library.Match(Library.Original(address: Address), $"{Library.Lead} 全文见 {Address}")!.Kind.ShouldBe(RepostKind.Link);

    [Fact]
    public void Knows_a_picture_or_film_that_carries_the_title() =>
        Library.Match(Library.Original(), new(RepostText.Of("看视频", ""), null, [], [$"《{Library.Title}》"]))!.Kind.ShouldBe(RepostKind.TitleInPicture);

    [Fact]
    public void Prefers_the_text_to_a_link_beside_it() =>
        Library.Match(Library.Original(address: Address), new(RepostText.Of("", Library.Body), null, [Address], []))!.Kind.ShouldBe(RepostKind.SameText);
}
