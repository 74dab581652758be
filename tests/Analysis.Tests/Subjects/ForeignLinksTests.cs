using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Tests.Subjects;

/// <summary>Pages written for these tests; the other sites do not exist.</summary>
public sealed class ForeignLinksTests
{
    const string Foreign = "<a href='http://bad.example.com/x'>示例</a>";

    static async Task<AnchorFact?> OneAsync(string html) =>
        (await ForeignLinks.ReadAsync(html, "https://www.example.gov.cn/a/1.html", TestContext.Current.CancellationToken)).SingleOrDefault();

    [Theory]
    [InlineData($"<div style='display: none'>{Foreign}</div>", Hiding.NotShown)]
    [InlineData($"<p style='visibility:hidden'><b>{Foreign}</b></p>", Hiding.NotShown)]
    [InlineData($"<div hidden>{Foreign}</div>", Hiding.NotShown)]
    [InlineData($"<style>.x {{ display:none }}</style><div class='a x'>{Foreign}</div>", Hiding.NotShown)]
    [InlineData($"<style>#y{{position:absolute;left:-9999px}}</style><div id='y'>{Foreign}</div>", Hiding.OffScreen)]
    [InlineData($"<div style='position:absolute;top:-1000px'>{Foreign}</div>", Hiding.OffScreen)]
    [InlineData($"<span style='font-size:0px'>{Foreign}</span>", Hiding.NoSize)]
    [InlineData($"<div style='height:0;overflow:hidden'>{Foreign}</div>", Hiding.NoSize)]
    [InlineData($"<marquee width='1' height='1'>{Foreign}</marquee>", Hiding.NoSize)]
    [InlineData($"<div style='color:#ffffff;background-color:#ffffff'>{Foreign}</div>", Hiding.BackgroundColour)]
    [InlineData($"<style>.x,.z{{display:none}}</style><div class='x'>{Foreign}</div>", Hiding.NotShown)]
    [InlineData($"<div id='h6'>{Foreign}</div><script>document.getElementById('h6').style.display='none';</script>", Hiding.NotShown)]
    [InlineData($"<div style='position:fixed;left:-100%'>{Foreign}</div>", Hiding.OffScreen)]
    [InlineData($"<div style='position:absolute;clip:rect(0,0,0,0)'>{Foreign}</div>", Hiding.NoSize)]
    [InlineData($"<div style='transform:scale(0)'>{Foreign}</div>", Hiding.NoSize)]
    [InlineData($"<div style='color:#ffffff;background:#fff'>{Foreign}</div>", Hiding.BackgroundColour)]
    [InlineData("<iframe src='http://bad.example.com/x' title='示例' width=0 height=0></iframe>", Hiding.NoSize)]
    [InlineData("<script>document.write(unescape('%3Ca href=\"http://bad.example.com/x\"%3E示例%3C/a%3E'))</script>", Hiding.ByScript)]
    [InlineData("<script>document.write('<div style=\"display:none\"><a href=\"http://bad.example.com/x\">示例</a></div>')</script>", Hiding.ByScript)]
    public async Task Sees_how_a_link_is_hidden(string html, Hiding way)
    {
        var anchor = await OneAsync(html);
        anchor.ShouldNotBeNull();
        (anchor.Address, anchor.Text, anchor.Hiding).ShouldBe(("http://bad.example.com/x", "示例", way));
    }

    [Theory]
    [InlineData(Foreign)]
    [InlineData($"<div style='height:20px;overflow:hidden;font-size:0.9em;margin-left:-5px;color:#fff;background:#000'>{Foreign}</div>")]
    [InlineData($"<style>.menu li{{display:none}}</style><div class='menu'>{Foreign}</div>")]
    [InlineData($"<div id='h7'>{Foreign}</div><script>function fold(){{document.getElementById('h7').style.display='none';}}</script>")]
    public async Task A_link_that_can_be_seen_is_not_hidden(string html)
    {
        var anchor = await OneAsync(html);
        anchor.ShouldNotBeNull().Hiding.ShouldBeNull();
    }

    [Theory]
    [InlineData("<div style='display:none'><a href='/b/2.html'>菜单</a><a href='https://zwfw.example.gov.cn/'>办事</a></div>")]
    [InlineData("<a href='javascript:void(0)'>x</a><a href='mailto:a@example.com'>y</a><a href='#top'>z</a>")]
    public async Task Links_of_the_own_domain_are_none(string html) => (await OneAsync(html)).ShouldBeNull();

    [Fact]
    public async Task Takes_title_and_pictures_words_along() =>
        (await OneAsync("<a href='http://bad.example.com/' title='标题'><img alt='图片'></a>")).ShouldNotBeNull().Text.ShouldBe("标题 图片");
}
