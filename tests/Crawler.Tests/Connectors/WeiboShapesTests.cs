using System.Text.Json.Nodes;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>Posts and refusals of other shapes than those that were captured, written by us as the interfaces have given them over the years.</summary>
public sealed class WeiboShapesTests
{
    const string Uid = "7000000001", User = """{"id":7000000001,"screen_name":"青河发布"}""";
    static readonly WeiboConnector Connector = new();
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Members of a post, and whether it is pinned.</summary>
    [Theory]
    [InlineData("""{"isTop":1}""", true)]
    [InlineData("""{"mblogtype":2}""", true)]
    [InlineData("""{"title":{"text":"置顶","base_color":1}}""", true)]
    [InlineData("""{"title":{"text":"置顶微博"}}""", true)]
    [InlineData("""{"mark":"followtopweibo","isTop":"1"}""", true)]
    [InlineData("""{"isTop":0,"mblogtype":0,"title":{"text":"他点赞的微博"}}""", false)]
    [InlineData("{}", false)]
    public async Task Knows_a_pinned_post_by_any_of_its_marks(string members, bool pinned) => (await ListAsync(Post("5368700015400583", "青河今日有雨。", members))).ShouldHaveSingleItem().Pinned.ShouldBe(pinned);

    [Theory]
    [InlineData("\"100万+\"", 1_000_000L, true)]
    [InlineData("\"1.2万\"", 12_000L, true)]
    [InlineData("\"1.02亿\"", 102_000_000L, true)]
    [InlineData("\"12,345\"", 12_345L, false)]
    [InlineData("\"0\"", 0L, false)]
    [InlineData("1049077", 1_049_077L, false)]
    [InlineData("\"赞\"", null, false)]
    [InlineData("null", null, false)]
    [InlineData("-1", null, false)]
    public async Task Reads_every_way_of_counting(string likes, long? count, bool rounded)
    {
        var counts = (await ListAsync(Post("5368700015400583", "雨。", $$"""{"attitudes_count":{{likes}},"comments_count":2}"""))).ShouldHaveSingleItem().Counts.ShouldNotBeNull();
        (counts.Likes, counts.Comments, counts.Rounded).ShouldBe((count, 2, rounded));
    }

    [Theory]
    [InlineData("抱歉，此微博已被作者删除。查看帮助：http://t.cn/Rf")]
    [InlineData("抱歉，由于作者设置，你暂时没有这条微博的查看权限哦。查看帮助：")]
    [InlineData("该微博因被多人投诉，根据《微博社区公约》，已被删除。")]
    [InlineData("抱歉，作者已设置仅展示半年内微博，此微博已不可见。")]
    public async Task Takes_a_post_without_author_that_says_why_for_deleted(string text)
    {
        var item = (await ListAsync(Post("5368700015400583", text, """{"user":null}"""))).ShouldHaveSingleItem();
        (item.Deleted, item.Counts).ShouldBe((true, null));
    }

    [Fact]
    public async Task Says_of_a_repost_whose_original_is_hidden_that_it_is()
    {
        var article = await ReadAsync(Post("5368700015400583", "转发微博", """{"retweeted_status":{"id":"5368700015400001","user":null,"text":"抱歉，由于作者设置，你暂时没有这条微博的查看权限哦。"}}"""));
        article.Content.Body.ShouldBe("转发微博\n转发的原微博已不可见：抱歉，由于作者设置，你暂时没有这条微博的查看权限哦。");
        (article.Content.Original, article.Content.Source).ShouldBe((false, null));
    }

    [Fact]
    public async Task Reads_a_repost_of_a_repost_with_the_words_of_all()
    {
        var article = await ReadAsync(Post("5368700015400583", "请留意//<a href='/n/青河交警'>@青河交警</a>:收到", """{"retweeted_status":{"id":"5368700015400001","user":{"id":1,"screen_name":"青河气象"},"text":"今夜有雪。","pics":[{"large":{"url":"https://wx1.sinaimg.cn/large/a.jpg"}}]}}"""));
        article.Content.Body.ShouldBe("请留意//@青河交警:收到\n转发 @青河气象：今夜有雪。");
        (article.Content.Source, article.Content.Pictures.Count).ShouldBe(("青河气象", 1));
    }

    [Fact]
    public async Task Reads_films_that_stand_among_a_mobile_posts_pictures()
    {
        var article = await ReadAsync(Post("5368700015400583", "看雪。", """{"pic_num":3,"pics":[{"pid":"a","type":"video","videoSrc":"https://f.video.weibocdn.com/1.mp4","large":{"url":"https://wx1.sinaimg.cn/large/cover.jpg"}},{"pid":"b","url":"https://wx1.sinaimg.cn/orj360/b.jpg","large":{"url":"https://wx1.sinaimg.cn/large/b.jpg"}},{"pid":"c","type":"livephoto","videoSrc":"https://video.weibo.com/c.mov","large":{"url":"https://wx1.sinaimg.cn/large/c.jpg"}}]}"""));
        article.Content.Pictures.Select(p => p.Address).ShouldBe(["https://wx1.sinaimg.cn/large/b.jpg", "https://wx1.sinaimg.cn/large/c.jpg"]);
        article.Content.Media.ShouldBe(["https://f.video.weibocdn.com/1.mp4"]);
        article.Content.Kind.ShouldBe(ArticleKind.Video);
    }

    [Fact]
    public async Task Reads_a_film_of_which_only_todays_list_of_qualities_came()
    {
        var article = await ReadAsync(Post("5368700015400583", "看雪。", """{"page_info":{"object_type":"video","media_info":{"online_users_number":7512,"playback_list":[{"meta":{"quality_label":"1080p"},"play_info":{"url":"https://f.video.weibocdn.com/1080.mp4"}},{"play_info":{"url":"https://f.video.weibocdn.com/720.mp4"}}]}}}"""));
        (article.Content.Media.Single(), article.Content.Kind, article.Counts?.Reads).ShouldBe(("https://f.video.weibocdn.com/1080.mp4", ArticleKind.Video, 7512));
    }

    [Theory]
    [InlineData("http://ww1.sinaimg.cn/thumbnail/a.jpg", "http://ww1.sinaimg.cn/large/a.jpg")]
    [InlineData("https://wx1.sinaimg.cn/thumb150/a.jpg", "https://wx1.sinaimg.cn/large/a.jpg")]
    [InlineData("https://wx1.sinaimg.cn/wap180/a.gif", "https://wx1.sinaimg.cn/large/a.gif")]
    [InlineData("https://other.test/thumb/a.jpg", "https://other.test/thumb/a.jpg")]
    public async Task Enlarges_the_open_platforms_small_pictures(string small, string large) =>
        (await ReadAsync(Post("5368700015400583", "图。", $$"""{"pic_urls":[{"thumbnail_pic":"{{small}}"}]}"""))).Content.Pictures.ShouldHaveSingleItem().Address.ShouldBe(large);

    [Fact]
    public async Task Keeps_the_words_of_topics_names_and_emoticons_and_drops_the_cut()
    {
        var article = await ReadAsync(Post("5368700015400583", "<a href='https://s.weibo.com/weibo?q=x'>#青河天气#</a> 今日有雨<span class='url-icon'><img alt=[伞] src='a.png'></span>，请<a href='/n/x'>@青河气象</a> 关注<br /><br />&lt;提示&gt;详见<a href='https://weibo.cn/sinaurl?u=x'><span class='surl-text'>青河发布的微博视频</span></a> ...<a href='/status/5368700015400583'>全文</a>", "{}"));
        article.Content.Body.ShouldBe("#青河天气# 今日有雨[伞]，请@青河气象 关注\n<提示>详见青河发布的微博视频");
    }

    [Fact]
    public async Task Passes_over_advertisements_and_posts_that_the_account_liked()
    {
        var other = """{"user":{"id":1,"screen_name":"某商店"},"promotion":{"type":"ad"}}""";
        var liked = """{"user":{"id":2,"screen_name":"路人"},"title":{"text":"他赞过的微博"}}""";
        (await ListAsync(Post("5368700015400583", "雨。", "{}"), Post("5368700015400584", "广告", other), Post("5368700015400585", "路人说", liked))).ShouldHaveSingleItem().Title.ShouldBe("雨。");
    }

    [Theory]
    [InlineData(200, """{"ok":0,"msg":"该账号因被投诉违反法律法规和《微博社区公约》的相关规定，现已无法查看。"}""", CrawlFailure.AccountGone)]
    [InlineData(200, """{"ok":0,"url":"https://weibo.com/sorry?usernotexists&code=100001","message":"用户不存在"}""", CrawlFailure.AccountGone)]
    [InlineData(200, """{"ok":0,"url":"https://weibo.com/sorry?userblock&is_viewer&code=20003"}""", CrawlFailure.AccountGone)]
    [InlineData(200, """{"ok":0,"message":"该用户账号已注销"}""", CrawlFailure.AccountGone)]
    [InlineData(200, """{"ok":-100,"errno":"-100","url":"https://weibo.com/login.php"}""", CrawlFailure.LoginRequired)]
    [InlineData(200, """{"retcode":6102,"msg":"访客系统","url":"https://passport.weibo.com/visitor/visitor"}""", CrawlFailure.LoginRequired)]
    [InlineData(414, "<html>Request denied</html>", CrawlFailure.Blocked)]
    [InlineData(400, """{"error":"Invalid weibo user!","error_code":10013}""", CrawlFailure.AccountGone)]
    [InlineData(403, """{"error":"applications over the unaudited use restrictions!","error_code":21321}""", CrawlFailure.NotAuthorised)]
    [InlineData(403, """{"error":"expired_token","error_code":"21327"}""", CrawlFailure.SessionEnded)]
    public async Task Names_refusals(int status, string answer, CrawlFailure failure) =>
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(new ScriptedPages(_ => new ScriptedAnswer(answer, "application/json", status))))).Failure.ShouldBe(failure);

    /// <summary>A post as m.weibo.cn writes it, with these members set.</summary>
    static JsonObject Post(string mid, string text, string members)
    {
        var post = new JsonObject { ["id"] = mid, ["mid"] = mid, ["created_at"] = "Tue Nov 24 08:48:12 +0800 2026", ["text"] = text, ["user"] = JsonNode.Parse(User), ["isLongText"] = false };
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject()) // tests write objects
            post[name] = value?.DeepClone();
        return post;
    }

    static Task<List<Listing>> ListAsync(params JsonObject[] posts) => ListAsync(PagesOf(posts));

    static async Task<FetchedArticle> ReadAsync(JsonObject post)
    {
        var pages = PagesOf(post);
        return await Connector.ReadAsync(Target, (await ListAsync(pages))[0], pages, Ct);
    }

    static ScriptedPages PagesOf(params JsonObject[] posts)
    {
        var cards = new JsonArray([.. posts.Select(p => (JsonNode)new JsonObject { ["card_type"] = 9, ["mblog"] = p.DeepClone() })]);
        return ScriptedPages.Always(new JsonObject { ["ok"] = 1, ["data"] = new JsonObject { ["cards"] = cards, ["cardlistInfo"] = new JsonObject() } }.ToJsonString());
    }

    static async Task<List<Listing>> ListAsync(ScriptedPages pages)
    {
        var items = new List<Listing>();
        await foreach (var item in Connector.ListNewestFirstAsync(Target, pages, Ct))
            items.Add(item);
        return items;
    }

    static CrawlTarget Target => new(new Account(1, 1, "weibo", "青河发布", $"https://weibo.com/u/{Uid}", RecordedPages.SeenAt), null, new ListMark(null, null));
}
