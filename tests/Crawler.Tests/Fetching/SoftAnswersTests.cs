using MediaWatch.Core.Articles;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Testing;

namespace MediaWatch.Crawler.Tests.Fetching;

public sealed class SoftAnswersTests
{
    [Theory]
    [InlineData("<title>404</title>")]
    [InlineData("<title>404 Not Found</title><center><h1>404 Not Found</h1></center><hr><center>nginx</center>")]
    [InlineData("<title>页面不存在-某市人民政府门户网站</title><p>返回首页</p>")]
    [InlineData("<title>某市教育局</title><div>对不起，您访问的页面不存在或已被删除！<a href=/>返回首页</a></div>")]
    [InlineData("<title>提示信息</title><p>您所查看的信息不存在</p>")]
    [InlineData("<title>error 404</title><p>The requested URL /x was not found on this server.</p>")]
    [InlineData("<title>某某网 | 找不到页面</title><body>抱歉</body>")]
    public async Task Takes_an_error_page_for_one(string html) => (await SoftAnswers.IsGoneAsync(html, TestContext.Current.CancellationToken)).ShouldBeTrue();

    [Theory]
    [InlineData("<title>关于部分政府网站页面不存在问题的通报</title><p>经查，部分单位网站页面不存在……</p>")]
    [InlineData("<title>某市404路公交线路调整公告</title><p>404路公交自即日起调整。</p>")]
    [InlineData("<title>通知公告</title><p>暂无内容</p>")]
    [InlineData("<title>关于不存在重大违法记录的声明</title><p>本单位不存在重大违法记录，特此声明。</p>")]
    [InlineData("<title>信息公开</title><p>经查，您申请公开的信息不存在，现予以答复。</p>")]
    [InlineData("<title>预算表</title><p>合计 404 万元</p>")]
    [InlineData("")]
    public async Task Leaves_a_page_alone(string html) => (await SoftAnswers.IsGoneAsync(html, TestContext.Current.CancellationToken)).ShouldBeFalse();

    [Theory]
    [InlineData("http://a.gov.cn/art/1.html", "http://a.gov.cn/404.html", true)]
    [InlineData("http://a.gov.cn/art/1.html", "http://a.gov.cn/error/404.jsp", true)]
    [InlineData("http://a.gov.cn/art/1.html", "http://a.gov.cn/art/404.html", true)]
    [InlineData("http://a.gov.cn/art/404.html", "http://a.gov.cn/art/404.html", false)]
    [InlineData("http://a.gov.cn/art/1.html", "http://a.gov.cn/art/1404.html", false)]
    [InlineData("http://a.gov.cn/art/1.html", "http://a.gov.cn/", false)]
    public void Knows_the_address_of_an_error_page(string asked, string answered, bool error) => SoftAnswers.IsErrorPage(new(asked), new(answered)).ShouldBe(error);

    [Fact]
    public async Task No_real_page_is_taken_for_an_error()
    {
        var folder = Shared.PathOf("samples", "gov");
        if (folder is null)
            Assert.Skip("The samples are not here.");
        foreach (var file in Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories))
        {
            var html = PageText.Decode(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), null, out _);
            (await SoftAnswers.IsGoneAsync(html, TestContext.Current.CancellationToken)).ShouldBeFalse(file);
        }
    }
}
