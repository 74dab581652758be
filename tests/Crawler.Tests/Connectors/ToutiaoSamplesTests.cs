using System.Text;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Connectors.Toutiao;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>Captured answers and pages of Toutiao, field by field as a person reads them.</summary>
public sealed class ToutiaoSamplesTests
{
    const string User = "https://www.toutiao.com/c/user/token/MS4wLjABAAAAsample/", Feed = "https://www.toutiao.com/api/pc/list/user/feed?max_behot_time=0";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_the_accounts_feed_of_2024()
    {
        var items = ToutiaoWeb.CellsOf(Sample(Feed, "rebuilt", "pc-list-user-feed-profile_all-2024-shape.json")).Items;
        items.Select(i => (i.PlatformId, i.Title, i.Address.AbsolutePath, i.PublishedAt)).ShouldBe([
            ("7557632662635840036", "示例：市政府召开常务会议", "/article/7557632662635840036/", At(1759648477)),
            ("7557000000000000001", "示例：视频标题", "/video/7557000000000000001/", At(1759501174)),
            ("1845000000000001", "示例：微头条正文，没有标题。", "/w/1845000000000001/", At(1759400000))]);
        items.Select(i => i.Counts).ShouldBe([new EngagementCounts(3297, 74, 28, null, 52), new EngagementCounts(2100, 5, 0, null, 0), new EngagementCounts(310, 9, 1, null, 0)]);
        items.ShouldAllBe(i => !i.Pinned);
        var text = (await ReadAsync(items[2])).Content;
        (text.Kind, text.Body, text.Source, text.Original).ShouldBe((ArticleKind.Text, "示例：微头条正文，没有标题。", "示例市发布", null));
        text.Pictures.ShouldHaveSingleItem().Address.ShouldBe("https://example.invalid/l.jpg");
        var video = (await ReadAsync(items[1])).Content;
        (video.Kind, video.Body, video.Source, video.Original).ShouldBe((ArticleKind.Video, "示例：视频标题", "示例市发布", false));
    }

    [Fact]
    public void Reads_the_desktops_feed_of_2021()
    {
        var items = ToutiaoWeb.CellsOf(Sample(Feed, "pc-feed-2021-03.json")).Items;
        items.Count.ShouldBe(26);
        items.Count(i => i.Pinned).ShouldBe(2);
        items[0].ShouldSatisfyAllConditions(i => i.PlatformId.ShouldBe("6942683968567247373"), i => i.Title.ShouldBe("潮头观澜丨这项制度，总书记要求继续坚持"), i => i.Counts.ShouldBe(new EngagementCounts(Comments: 940)),
            i => i.PublishedAt.ShouldBe(At(6942683968567247373 >> 32)), i => i.Address.AbsoluteUri.ShouldBe("https://www.toutiao.com/article/6942683968567247373/"), i => i.Item.ShouldBeNull());
        items[1].ShouldSatisfyAllConditions(i => i.Address.AbsolutePath.ShouldBe("/video/6942779849148940831/"), i => i.Counts.ShouldBe(new EngagementCounts(11411, null, 28)));
        items[4].Counts.ShouldBeNull(); // it shows none
        items[8].Counts.ShouldBe(new EngagementCounts(1297810, null, 2151));
    }

    [Fact]
    public async Task Reads_the_apps_feed_of_2017_whose_numbers_are_too_large_for_scripts()
    {
        var items = ToutiaoWeb.CellsOf(Sample(Feed, "app-feed-2017-07-with-official-account.json")).Items;
        items.Select(i => (i.PlatformId, i.Title, i.PublishedAt, i.Pinned)).ShouldBe([
            ("6442416232502214913", "“平语”近人——习近平谈司法体制改革", At(1499994305), true),
            ("6442641253398413570", "“红通”逃犯郭文贵的“爆料信源”调查", At(1500049714), false),
            ("6442682433791951106", "盘点影视剧中那些奇葩的穿帮镜头，导演你是存心来搞笑的吗？", At(1500055308), false),
            ("6442612775239811329", "非洲小哥吐槽中国热炸了，直言要回非洲避暑！", At(1500038362), false)]);
        items.Select(i => i.Counts).ShouldBe([new EngagementCounts(2746612, 15, 364, null, 12626), new EngagementCounts(509209, 0, 1, null, 1899), new EngagementCounts(307592, 0, 52, null, 29), new EngagementCounts(642651, 2016, 5027, null, 5886)]);
        var video = (await ReadAsync(items[3])).Content;
        (video.Kind, video.Source).ShouldBe((ArticleKind.Video, "野心"));
        video.Body.ShouldStartWith("7月13日，一名非洲友人");
        video.Pictures.ShouldHaveSingleItem().Address.ShouldBe("http://p3.pstatp.com/video1609/2ed300013b8dfad84ad2");
    }

    [Fact]
    public void Calls_success_without_data_a_refusal() =>
        Should.Throw<CrawlException>(() => ToutiaoWeb.CellsOf(Sample(Feed, "rebuilt", "pc-list-user-feed-rejected-empty.json"))).Failure.ShouldBe(CrawlFailure.Blocked);

    [Fact]
    public void Calls_an_error_of_the_open_platform_by_name_though_its_status_is_200() =>
        Should.Throw<CrawlException>(() => ToutiaoWeb.CellsOf(Sample(Feed, "rebuilt", "open-snssdk-error-http200.json"))).Failure.ShouldBe(CrawlFailure.Blocked);

    /// <summary>File, time in Beijing, title, source, original, comments, beginning and end of the text, characters, pictures.</summary>
    [Theory]
    [InlineData("article-page-base_data-china-com-cn-2019-11-not-original.html", "6763067898329039374", 1574649451, "较强冷空气来袭 全国多地开启“抖抖抖”模式", "中国网", false, 1, "综合消息，近日，较强冷空气袭击多地", "雨天出行注意交通安全。", 1531, 1)]
    [InlineData("article-page-base_data-nandu-2019-09-original.html", "6734577895106150924", 1568016106, "海螺沟寻子一个月：儿子消失在眼前十几米，搜寻无果母亲不舍离去", "南方都市报", true, 4060, "8岁儿子在四川海螺沟景区失联的第32天", "见习记者 林子沛", 3525, 5)]
    public async Task Reads_article_pages_of_2019(string file, string id, long published, string title, string source, bool original, long comments, string start, string end, int length, int pictures)
    {
        var article = await ReadPageAsync(file, id);
        article.Content.ShouldSatisfyAllConditions(
            c => c.Title.ShouldBe(title), c => c.Source.ShouldBe(source), c => c.Original.ShouldBe(original), c => c.PublishedAt.ShouldBe(At(published)), c => c.Kind.ShouldBe(ArticleKind.Article),
            c => c.Body.ShouldStartWith(start), c => c.Body.ShouldEndWith(end), c => c.Body.Length.ShouldBeInRange(length, length + 60), c => c.Pictures.Count.ShouldBe(pictures));
        article.Content.Pictures[0].Address.ShouldStartWith("http://p");
        article.Counts.ShouldBe(new EngagementCounts(Comments: comments));
        article.Address.ShouldNotBeNull().AbsoluteUri.ShouldBe($"https://www.toutiao.com/article/{id}/");
    }

    [Fact]
    public async Task Reads_a_picture_set_of_2019()
    {
        var article = await ReadPageAsync("article-page-base_data-slideshow-2019-09.html", "6734139882538533383");
        article.Content.ShouldSatisfyAllConditions(
            c => c.Title.ShouldBe("最不愁吃肉的国家：顿顿有肉吃，却要靠中国运输蔬菜水果"), c => c.Kind.ShouldBe(ArticleKind.Pictures), c => c.Original.ShouldBe(true), c => c.Source.ShouldBe("去驴行"),
            c => c.PublishedAt.ShouldBe(At(1567914123)), c => c.Pictures.Count.ShouldBe(10), c => c.Body.Split('\n').Length.ShouldBe(10), c => c.Body.ShouldStartWith("当全世界绝大部分国家都在为能够吸引中国游客到来而绞尽脑汁的时候"));
        article.Content.Pictures[0].Address.ShouldBe("http://p1.pstatp.com/origin/pgc-image/422d717eb5484f508d1514ca4b5bda66");
        article.Content.Pictures[0].Caption.ShouldStartWith("当全世界");
        article.Counts.ShouldBe(new EngagementCounts(Comments: 7));
    }

    [Fact]
    public async Task Reads_todays_article_page_with_its_counters()
    {
        var article = await ReadPageAsync("rebuilt/article-page-ssr-RENDER_DATA-itemCounter.html", "7557632662635840036");
        article.Content.ShouldSatisfyAllConditions(c => c.Title.ShouldBe("示例：市政府召开常务会议"), c => c.Body.ShouldBe("会议研究了……"), c => c.Source.ShouldBe("示例市发布"), c => c.Original.ShouldBe(true), c => c.PublishedAt.ShouldBe(At(1759648477)));
        article.Counts.ShouldBe(new EngagementCounts(3297, 74, 28, null, 52));
    }

    [Fact]
    public void Reads_comments()
    {
        ToutiaoComments.In(Sample("https://www.toutiao.com/article/v4/tab_comments/", "rebuilt", "article-v4-tab_comments.json"), out var next).ShouldHaveSingleItem().ShouldBe(new FetchedComment("7557700000000000001", "评论", At(1700000000), null, null));
        next.ShouldBe("5");
    }

    static Task<FetchedArticle> ReadPageAsync(string file, string id)
    {
        var page = Sample($"https://www.toutiao.com/article/{id}/", file.Split('/'));
        return new ToutiaoConnector().ReadAsync(Target, new Listing(id, page.Address, "列表里的标题", null), new OnePage(page), Ct);
    }

    static Task<FetchedArticle> ReadAsync(Listing item) => new ToutiaoConnector().ReadAsync(Target, item, new OnePage(item.Item!), Ct); // the feed holds it

    static CrawlTarget Target => new(new Account(1, 1, "toutiao", "示例", User, RecordedPages.SeenAt), null);

    static PageVisit Sample(string address, params string[] path) => SamplePage.Of(address, ["toutiao", .. path]);

    static DateTimeOffset At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
}
