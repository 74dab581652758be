using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;

namespace MediaWatch.Crawler.Tests.Connectors;

public sealed class WebsiteArticleTests
{
    const string Site = "http://www.qinghe.test/";

    [Fact]
    public async Task Reads_a_TRS_article_with_table_pictures_and_attachments()
    {
        var article = await ReadAsync("trs-article.html", "zwgk/tzgg/202604/t20260409_1404.html");
        article.Content.Title.ShouldBe("关于印发《青河市城市供水管理办法》的通知");
        article.Content.Source.ShouldBe("青河市水务局");
        article.Content.Body.ShouldBe("各县（区）人民政府，市政府各部门：\n《青河市城市供水管理办法》已经市政府第12次常务会议审议通过，现印发给你们，请认真遵照执行。\n区域\t负责单位\t电话\n河东区\t河东供水站\t0999-1234567\n河西区\t河西供水站\t0999-7654321\n图为供水管网示意图\n青河市人民政府\n2026年4月8日");
        article.Content.Pictures.ShouldHaveSingleItem().ShouldBe(new(Site + "zwgk/tzgg/202604/W020260409.jpg", "供水管网示意图"));
        article.Links.Where(l => l is { Kind: LinkKind.Attachment, InBody: true }).Select(l => l.Text).ShouldBe(["青河市城市供水管理办法.pdf", "青河市城市供水管理办法.ofd"]);
        article.Links.ShouldContain(l => l.Kind == LinkKind.Page && !l.InBody && l.Address == new Uri(Site));
    }

    [Fact]
    public async Task Believes_the_page_over_a_tag_with_a_twelve_hour_clock() =>
        (await ReadAsync("trs-article.html")).Content.PublishedAt.ShouldBe(Beijing("2026-04-09 15:25"));

    [Fact]
    public async Task Believes_the_visible_time_over_the_time_of_generation()
    {
        var content = (await ReadAsync("ucap-article.html")).Content;
        content.PublishedAt.ShouldBe(Beijing("2017-05-15 10:49"));
        content.Source.ShouldBeNull();
        content.Body.ShouldBe("2016年，全县经济运行总体平稳，初步核算地区生产总值同比增长8.1%。\n全年粮食总产量达到12.6万吨，比上年增长1.3%。");
    }

    [Fact]
    public async Task Falls_back_on_the_lists_date_then_on_the_documents_own()
    {
        var listed = Beijing("2021-11-02 00:00");
        (await ReadAsync("ucap-article-without-date.html", listedAt: listed)).Content.PublishedAt.ShouldBe(listed);
        (await ReadAsync("ucap-article-without-date.html")).Content.PublishedAt.ShouldBe(Beijing("2021-10-30 00:00"));
    }

    [Fact]
    public async Task Reads_a_Hanweb_article()
    {
        var article = await ReadAsync("hanweb-article.html");
        article.Content.PublishedAt.ShouldBe(Beijing("2016-11-22 09:53"));
        article.Content.Source.ShouldBe("市发改委");
        article.Content.Body.ShouldBe("前三季度，全市固定资产投资完成246.79亿元，同比增长15.3%。\n附件：投资完成情况表");
        article.Links.ShouldContain(l => l.Kind == LinkKind.Attachment && l.InBody);
    }

    [Fact]
    public async Task Reads_a_VSB_article_without_any_tags()
    {
        var content = (await ReadAsync("vsb-article.html")).Content;
        content.Title.ShouldBe("学校召开新学期工作会议");
        content.PublishedAt.ShouldBe(Beijing("2018-05-17 00:00"));
        content.Source.ShouldBeNull();
        content.Body.ShouldBe("会议总结了上学期工作。\n会议对新学期教学、科研和后勤工作作了部署，要求各学院抓好落实。");
    }

    [Fact]
    public async Task Joins_the_pages_of_a_long_article_and_leaves_the_next_article_alone()
    {
        var first = Site + "zwyw/202604/t20260410_88.html";
        var pages = new RecordedPages()
            .WithText(first, Part("第一部分讲供水管网改造的总体安排，计划今年完成改造三十公里。", "createPageHTML(3, 0, \"t20260410_88\", \"html\");"))
            .WithText(Site + "zwyw/202604/t20260410_88_1.html", Part("第二部分讲资金来源，市级财政和供水企业各承担一半。", "createPageHTML(3, 1, \"t20260410_88\", \"html\");"))
            .WithText(Site + "zwyw/202604/t20260410_88_2.html", Part("第三部分讲工程期限，十月底以前全部完成并组织验收。", "", "<a href='t20260411_89.html'>下一页</a>"))
            .WithText(Site + "zwyw/202604/t20260411_89.html", Part("另一篇文章。", ""));
        var account = new Account(1, 1, "website", "青河市人民政府", Site, RecordedPages.SeenAt);
        var article = await new WebsiteConnector().ReadAsync(new CrawlTarget(account, null), new Listing("x", new Uri(first), "青河市供水改造方案", null), pages, TestContext.Current.CancellationToken);
        article.Content.Body.Split('\n').Length.ShouldBe(3);
        article.Content.Body.ShouldStartWith("第一部分");
        article.Content.Body.ShouldEndWith("验收。");
        pages.Asked.Count.ShouldBe(3);
    }

    static string Part(string text, string script, string link = "") =>
        $"<html><head><meta name='ArticleTitle' content='青河市供水改造方案'><meta name='PubDate' content='2026-04-10 09:00:00'></head><body><h1>青河市供水改造方案</h1><div class='TRS_Editor'><p>{text}</p></div>{link}<script>{script}</script></body></html>";

    [Fact]
    public async Task Finds_the_text_of_an_unknown_system_by_its_density()
    {
        var content = (await ReadAsync("unknown-article.html")).Content;
        content.Title.ShouldBe("青河镇开展春季防火宣传");
        content.PublishedAt.ShouldBe(Beijing("2019-03-06 08:18"));
        content.Source.ShouldBe("青河镇人民政府");
        content.Body.Split('\n').Length.ShouldBe(3);
        content.Body.ShouldStartWith("连日来");
        content.Body.ShouldEndWith("确保林区安全。");
    }

    [Fact]
    public async Task Obeys_a_persons_own_selectors()
    {
        var settings = """{"titleSelector":".b2","dateSelector":".b3","sourceSelector":".d","bodySelector":".b4 > div:first-child"}""";
        var content = (await ReadAsync("unknown-article.html", settings: settings)).Content;
        content.Body.ShouldStartWith("连日来");
        content.Body.ShouldNotContain('\n');
        content.PublishedAt.ShouldBe(Beijing("2019-03-06 08:18"));
    }

    [Theory]
    [InlineData("trs-list.html")]
    [InlineData("home.html")]
    [InlineData("lost-items.html")]
    public async Task Reads_a_page_that_is_no_article_without_failing(string file) =>
        (await ReadAsync(file)).Content.Title.Length.ShouldBeGreaterThan(0);

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<html><frameset><frame src=a></frameset></html>")]
    [InlineData("<table><a href='http://[::bad'>x</a><tr><base href='::'><img src='data:,'><a href='javascript:1'>y")]
    [InlineData("{\"a\":")]
    [InlineData("[[[[[[[[[[]]]]]]]]]]")]
    [InlineData("<datastore><record><![CDATA[<li><a href=1>")]
    [InlineData("<rss><item><link>&bad;</link>")]
    public async Task Ends_in_a_named_failure_or_an_empty_article_on_broken_pages(string text)
    {
        var pages = new RecordedPages().WithText(Site + "x.html", text);
        var target = new CrawlTarget(Account(), new Column(1, 1, "栏目", ColumnKind.News, Site + "x.html", RecordedPages.SeenAt));
        await Should.ThrowAsync<CrawlException>(() => WebsiteConnectorTests.ListAsync(pages, target));
        try
        {
            (await new WebsiteConnector().ReadAsync(target, new Listing("x", new Uri(Site + "x.html"), "标题", null), pages, TestContext.Current.CancellationToken)).Content.Body.Length.ShouldBeLessThan(20);
        }
        catch (CrawlException e)
        {
            e.Failure.ShouldBeOneOf(CrawlFailure.Malformed, CrawlFailure.LayoutChanged);
        }
    }

    static async Task<FetchedArticle> ReadAsync(string file, string path = "a/1.html", DateTimeOffset? listedAt = null, string settings = "{}")
    {
        var address = Site + path;
        var account = Account();
        account.Configure(settings);
        var listing = new Listing("x", new Uri(address), "列表里的标题", listedAt);
        return await new WebsiteConnector().ReadAsync(new CrawlTarget(account, null), listing, new RecordedPages().With(address, file), TestContext.Current.CancellationToken);
    }

    static Account Account() => new(1, 1, "website", "青河市", Site, RecordedPages.SeenAt);

    static DateTimeOffset Beijing(string text) => new DateTimeOffset(DateTime.Parse(text), TimeSpan.FromHours(8)).ToUniversalTime();
}
