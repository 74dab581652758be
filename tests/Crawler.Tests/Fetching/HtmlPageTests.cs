using System.Diagnostics;
using System.Text;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Fetching;

public sealed class HtmlPageTests
{
    static readonly Uri Address = new("http://www.example.gov.cn/a/b.html");

    static Task<HtmlPage> ParseAsync(string html) => HtmlPage.ParseAsync(html, Address, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Scripts_are_not_run_and_their_fallback_is_read()
    {
        using var page = await ParseAsync("<title>原题</title><script>document.title='改了'</script><noscript><p>正文</p></noscript>");
        page.Document.Title.ShouldBe("原题");
        page.Document.QuerySelector("p")!.TextContent.ShouldBe("正文");
    }

    [Theory]
    [InlineData("c.html", "http://www.example.gov.cn/a/c.html")]
    [InlineData(" /c.html\n", "http://www.example.gov.cn/c.html")]
    [InlineData("//other.gov.cn/c", "http://other.gov.cn/c")]
    [InlineData("?page=2", "http://www.example.gov.cn/a/b.html?page=2")]
    [InlineData("https://x.cn/通知.pdf", "https://x.cn/通知.pdf")]
    [InlineData("javascript:void(0)", null)]
    [InlineData("mailto:a@b.cn", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("#top", null)]
    [InlineData("", null)]
    [InlineData("http://", null)]
    [InlineData("http://[", null)]
    [InlineData("file:///etc/passwd", null)]
    public async Task Resolves_links(string href, string? expected)
    {
        using var page = await ParseAsync("<p>x</p>");
        page.Resolve(href)?.ToString().ShouldBe(expected);
        (page.Resolve(href) is null).ShouldBe(expected is null);
    }

    [Fact]
    public async Task Links_are_relative_to_a_declared_base()
    {
        using var page = await ParseAsync("<base href='/z/'><a href=c>x</a>");
        page.Resolve("c").ShouldBe(new Uri("http://www.example.gov.cn/z/c"));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<table><tr><td>")]
    public async Task A_page_of_200_000_nested_elements_ends_in_time(string tag)
    {
        var html = new StringBuilder().Insert(0, tag, 200_000).ToString();
        var watch = Stopwatch.StartNew();
        (await FailureOfAsync(html)).ShouldBeOneOf(null, CrawlFailure.TooComplex);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task An_element_of_a_million_attributes_is_too_complex() =>
        (await FailureOfAsync("<div " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i} ")) + ">x</div>")).ShouldBe(CrawlFailure.TooComplex);

    [Fact]
    public async Task A_picture_inside_an_attribute_is_not_too_complex() =>
        (await FailureOfAsync($"<img src='data:image/png;base64,{new string('A', 2_000_000)}'>")).ShouldBeNull();

    [Fact]
    public async Task An_element_of_100_000_attributes_ends_in_time()
    {
        var html = new StringBuilder("<title>题</title><div ");
        for (var i = 0; i < 100_000; i++)
            html.Append($"a{i}=\"{i}\" ");
        var watch = Stopwatch.StartNew();
        (await FailureOfAsync(html.Append(">正文</div>").ToString())).ShouldBeOneOf(null, CrawlFailure.TooComplex);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("<a href=/x>x</a>", 200_000)]
    [InlineData("<iframe src=/x>", 100_000)]
    [InlineData("<select><option>", 50_000)]
    [InlineData("<svg><math>", 50_000)]
    [InlineData("<p><table><a>", 20_000)]
    [InlineData("&#x4E00;&lt", 500_000)]
    [InlineData("<!--", 1_000_000)]
    public async Task A_page_of_too_much_of_anything_ends_in_time(string piece, int count)
    {
        var html = new StringBuilder().Insert(0, piece, count).ToString();
        var watch = Stopwatch.StartNew();
        (await FailureOfAsync(html)).ShouldBeOneOf(null, CrawlFailure.TooComplex);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_page_that_would_take_forever_is_too_complex() =>
        (await FailureOfAsync(new StringBuilder().Insert(0, "<div>", 1_000_000).ToString())).ShouldBe(CrawlFailure.TooComplex);

    static async Task<CrawlFailure?> FailureOfAsync(string html)
    {
        try
        {
            using var page = await ParseAsync(html);
            return null;
        }
        catch (CrawlException e)
        {
            return e.Failure;
        }
    }
}
