using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Connectors.Toutiao;

namespace MediaWatch.Crawler.Tests.Connectors;

public sealed class ToutiaoConnectorTests : ConnectorContract<ToutiaoConnector>
{
    const string Token = "MS4wLjABAAAAqinghe", User = "https://www.toutiao.com/c/user/token/" + Token + "/";
    const string Feed = "/api/pc/list/user/feed?category=profile_all&max_behot_time=0";
    const string First = "7711914427678720001", Article = "https://www.toutiao.com/article/" + First + "/", Info = "https://m.toutiao.com/i" + First + "/info/";
    const string Comments = "https://www.toutiao.com/article/v4/tab_comments/?aid=24&app_name=toutiao_web&offset=0&count=20&group_id=" + First + "&item_id=" + First;

    static readonly DateTimeOffset Published = DateTimeOffset.FromUnixTimeSeconds(1795570000);

    protected override CrawlTarget Target => new(new Account(1, 1, "toutiao", "青河发布", User, RecordedPages.SeenAt), null);

    internal override RecordedPages Pages() => new RecordedPages().Asking(User, Feed, "toutiao/feed-1.json").Asking(User, "/api/pc/list/user/feed?max_behot_time=1795562800", "toutiao/feed-2.json", scroll: 1)
        .With(Article, "toutiao/article.html", rendered: true).With(Comments, "toutiao/comments.json");

    internal override RecordedPages PagesWithoutItems() => new RecordedPages().AskingText(User, Feed, """{"message":"success","rows":[],"has_more":false}""");

    [Fact]
    public async Task Lists_every_kind_but_advertisements()
    {
        var items = await ListAsync(Pages(), Target);
        items.Select(i => i.Title).ShouldBe(["青河市召开防汛工作会议", "青河湿地航拍", "今日青河天气晴。", "转载：全省会议召开", "消费维权典型案例"]);
        items.Select(i => i.Address.Segments[1]).ShouldBe(["article/", "video/", "w/", "article/", "article/"]);
        items.Select(i => i.PlatformId).ShouldBe([First, "7711898965796454402", "1845000000000001", "7711527880622080005", "7711141333565440006"]);
        items[0].Counts.ShouldBe(new EngagementCounts(3001, 71, 2, null, 5)); // not the older ones beside
        items[1].Counts.ShouldNotBeNull().Reads.ShouldBe(2100);
        items[4].PublishedAt.ShouldBe(Published.AddSeconds(-180000)); // by its number
    }

    [Fact]
    public async Task Reads_an_article_page_with_counters_and_comments()
    {
        var pages = Pages();
        var article = await Connector.ReadAsync(Target, (await ListAsync(pages, Target))[0], pages, Ct);
        article.Content.ShouldSatisfyAllConditions(
            c => c.Title.ShouldBe("青河市召开防汛工作会议"), c => c.Body.ShouldBe("11月25日，青河市召开防汛工作会议。\n会议要求落实责任，详见公告。"), c => c.PublishedAt.ShouldBe(Published),
            c => c.Source.ShouldBe("青河发布"), c => c.Original.ShouldBe(true), c => c.Kind.ShouldBe(ArticleKind.Article), c => c.Pictures.ShouldHaveSingleItem().Address.ShouldContain("/tt/1.jpg"));
        article.Counts.ShouldBe(new EngagementCounts(3297, 72, 2, null, 6));
        article.Links.ShouldHaveSingleItem().Address.Host.ShouldBe("www.qinghe.test");
        article.Comments.ShouldBe([new FetchedComment("7600000000000000001", "堤防修好了吗", Published.AddSeconds(600), null, null), new FetchedComment("7600000000000000002", "支持", Published.AddSeconds(700), null, null)]);
    }

    [Fact]
    public async Task Prefers_the_document_as_it_came_where_the_page_has_taken_its_data_away()
    {
        var sent = await File.ReadAllTextAsync(Path.Combine(MediaWatch.Testing.Shared.Root, "tests/Crawler.Tests/Pages/toutiao/article.html"), Ct);
        var pages = new RecordedPages().AskingText(Article, Article, sent, type: "text/html; charset=utf-8");
        var article = await Connector.ReadAsync(Target, Known(), pages, Ct);
        article.Counts.ShouldNotBeNull().Reads.ShouldBe(3297);
    }

    [Fact]
    public async Task Reads_an_old_page_of_which_only_the_drawn_part_is_left()
    {
        const string drawn = "<html><body><h1 class='article-title'>青河大桥恢复通行</h1> <div class='article-sub'><span class='original'>原创</span> <span>青河发布</span> <span>2019-09-09 16:01:46</span></div> <div class='article-content'><p>9日，青河大桥恢复通行。</p></div></body></html>";
        var content = (await Connector.ReadAsync(Target, Known(), new RecordedPages().WithBytes(Article, System.Text.Encoding.UTF8.GetBytes(drawn), "text/html; charset=utf-8", rendered: true), Ct)).Content;
        (content.Title, content.Body, content.Source, content.Original, content.PublishedAt).ShouldBe(("青河大桥恢复通行", "9日，青河大桥恢复通行。", "青河发布", true, new DateTimeOffset(2019, 9, 9, 8, 1, 46, TimeSpan.Zero)));
    }

    [Fact]
    public async Task Reads_short_posts_of_the_older_desktop()
    {
        var pages = new RecordedPages().AskingText(User, Feed, """{"message":"success","has_more":false,"data":[{"article_genre":"ugc","group_id":6942683968567247373,"title":"","source":"青河发布","ugc_data":{"content":"青河今日有雨。","read_count":"3.2万","digg_count":7,"comment_count":1}}]}""");
        var item = (await ListAsync(pages, Target)).ShouldHaveSingleItem();
        (item.Title, item.PlatformId, item.Address.AbsolutePath).ShouldBe(("青河今日有雨。", "6942683968567247373", "/w/6942683968567247373/"));
        item.Counts.ShouldBe(new EngagementCounts(32000, 7, 1, Rounded: true));
    }

    [Fact]
    public async Task Reads_short_posts_and_videos_from_the_feed()
    {
        var pages = Pages();
        var items = await ListAsync(pages, Target);
        var asked = pages.Asked.Count;
        var text = (await Connector.ReadAsync(Target, items[2], pages, Ct)).Content;
        (text.Kind, text.Body, text.Source, text.Pictures.Count).ShouldBe((ArticleKind.Text, "今日青河天气晴。\n请市民出行注意防晒。", "青河发布", 1));
        var video = (await Connector.ReadAsync(Target, items[1], pages, Ct)).Content;
        (video.Kind, video.Media[0], video.Original).ShouldBe((ArticleKind.Video, "https://v3.example.test/tt/2.mp4", true));
        pages.Asked.Count.ShouldBe(asked);
    }

    [Fact]
    public async Task Calls_a_challenge_blocked_unless_the_plain_text_is_to_be_had()
    {
        var pages = new RecordedPages().With(Article, "toutiao/challenge.html", rendered: true);
        (await Should.ThrowAsync<CrawlException>(() => Connector.ReadAsync(Target, Known(), pages, Ct))).Failure.ShouldBe(CrawlFailure.Blocked);
        var article = await Connector.ReadAsync(Target, Known(), pages.With(Info, "toutiao/info.json"), Ct);
        (article.Content.Body, article.Content.Original, article.Content.PublishedAt).ShouldBe(("会议要求落实责任。", true, Published));
        article.Counts.ShouldBe(new EngagementCounts(null, 72, 2));
    }

    [Fact]
    public async Task Calls_a_deleted_article_gone()
    {
        var pages = new RecordedPages().With(Article, "toutiao/deleted.html", rendered: true).With(Info, "toutiao/info.json");
        (await Should.ThrowAsync<CrawlException>(() => Connector.ReadAsync(Target, Known(), pages, Ct))).Failure.ShouldBe(CrawlFailure.Gone);
    }

    [Theory]
    [InlineData("""{"message":"success","data":null,"has_more":false}""", 200, CrawlFailure.Blocked)]
    [InlineData("""{"message":"success","data":[],"has_more":true}""", 200, CrawlFailure.Blocked)]
    [InlineData("""{"message":"success","data":[],"has_more":false}""", 200, CrawlFailure.Blocked)]
    [InlineData("""{"message":"error","data":{"error_code":10005,"description":"缺少参数"}}""", 200, CrawlFailure.Blocked)]
    [InlineData("""{"message":"error","data":{"description":"请先登录"}}""", 200, CrawlFailure.LoginRequired)]
    [InlineData("", 200, CrawlFailure.Blocked)]
    [InlineData("<html>captcha</html>", 200, CrawlFailure.Blocked)]
    [InlineData("""{"message":"success","data":[{"ti""", 200, CrawlFailure.Malformed)]
    [InlineData("", 429, CrawlFailure.TooManyRequests)]
    [InlineData("", 500, CrawlFailure.ServerError)]
    [InlineData("""{"message":"success","data":[{"title":"无号"}],"has_more":false}""", 200, CrawlFailure.LayoutChanged)]
    public async Task Names_what_stands_in_the_feeds_place(string answer, int status, CrawlFailure failure)
    {
        var pages = new RecordedPages().AskingText(User, Feed, answer, status: status);
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(pages, Target))).Failure.ShouldBe(failure);
    }

    [Fact]
    public async Task Believes_an_empty_feed_where_the_page_says_so()
    {
        var mark = new ListMark(null, null);
        var pages = new RecordedPages().WithBytes(User, System.Text.Encoding.UTF8.GetBytes("<html><body><p>暂无内容</p></body></html>"), "text/html; charset=utf-8", rendered: true).AskingText(User, Feed, """{"message":"success","data":[],"has_more":false}""");
        (await ListAsync(pages, Target with { Mark = mark })).ShouldBeEmpty();
        mark.Empty.ShouldBeTrue();
    }

    [Fact]
    public async Task Describes_the_account()
    {
        var profile = await Connector.DescribeAsync(Target, Pages().Asking(User, "/api/pc/user/fans_stat", "toutiao/fans.json"), Ct);
        profile.ShouldBe(profile with { Name = "青河发布", Introduction = "青河市政府新闻办", Verification = "青河市人民政府官方账号", Followers = 123000 });
    }

    [Fact]
    public void Finds_the_accounts_page_by_token_or_address()
    {
        new ToutiaoSettings { Token = Token }.UserPage(Target.Account).AbsoluteUri.ShouldBe(User);
        new ToutiaoSettings().UserPage(new Account(1, 1, "toutiao", "x", User + "?source=profile", RecordedPages.SeenAt)).AbsoluteUri.ShouldBe(User);
        Should.Throw<CrawlException>(() => new ToutiaoSettings().UserPage(new Account(1, 1, "toutiao", "x", "https://www.toutiao.com/", RecordedPages.SeenAt))).Failure.ShouldBe(CrawlFailure.BadSettings);
    }

    static Listing Known() => new(First, new Uri(Article), "旧标题", null);
}
