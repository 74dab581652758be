using System.Text.Json.Nodes;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Connectors.Douyin;

namespace MediaWatch.Crawler.Tests.Connectors;

public sealed class DouyinConnectorTests : ConnectorContract<DouyinConnector>
{
    const string SecUid = "MS4wLjABAAAAqinghe", User = "https://www.douyin.com/user/" + SecUid;
    const string PostApi = "/aweme/v1/web/aweme/post/?max_cursor=0", DetailApi = "/aweme/v1/web/aweme/detail/?aweme_id=7711914397613948929";
    const string First = "7711914397613948929", Video = "https://www.douyin.com/video/" + First, Shared = "https://www.iesdouyin.com/share/video/" + First + "/";
    const string Open = "https://open.douyin.com", Me = "?open_id=open-qinghe";
    const string VideoList = Open + "/api/douyin/v1/video/video_list/" + Me + "&cursor=0&count=20", Basic = Open + "/api/douyin/v1/video/video_basic_info/" + Me;

    static readonly DateTimeOffset Published = DateTimeOffset.FromUnixTimeSeconds(1795570000);

    protected override CrawlTarget Target => new(AccountAt(User), null);

    internal override RecordedPages Pages() => new RecordedPages().Asking(User, PostApi, "douyin/post-1.json").Asking(User, "/aweme/v1/web/aweme/post/?max_cursor=1795561000000", "douyin/post-2.json", scroll: 1);

    internal override RecordedPages PagesWithoutItems() => new RecordedPages().AskingText(User, PostApi, """{"status_code":0,"has_more":0,"works":[]}""");

    [Fact]
    public async Task Lists_works_with_time_counters_and_address()
    {
        var items = await ListAsync(Pages(), Target);
        items.Select(i => i.Title).ShouldBe(["青河市召开防汛工作会议 #青河发布", "组图｜青河湿地迎来候鸟", "便民服务大厅新增自助终端", "（无文字）", "青河大桥恢复通行", "消费维权典型案例"]);
        items[0].ShouldSatisfyAllConditions(
            i => i.PlatformId.ShouldBe(First), i => i.Address.AbsoluteUri.ShouldBe(Video), i => i.PublishedAt.ShouldBe(Published),
            i => i.Counts.ShouldBe(new EngagementCounts(null, 121, 8, null, 5)), i => i.Pinned.ShouldBeFalse(), i => i.Deleted.ShouldBeFalse());
        items[1].Address.AbsoluteUri.ShouldStartWith("https://www.douyin.com/note/");
        items[2].PublishedAt.ShouldBe(Published.AddSeconds(-7207)); // by its number: the time is missing
        items[0].Item.ShouldNotBeNull().Headers["MediaWatch-Part"].ShouldBe("aweme_list[0]");
    }

    [Fact]
    public async Task Scrolls_deeper_only_for_who_reads_on()
    {
        var pages = Pages();
        (await ListAsync(pages, Target)).Count.ShouldBe(6);
        pages.Asked.ShouldBe(["rendered " + User, "rendered " + User]);
    }

    [Fact]
    public async Task Marks_pinned_and_deleted_works_and_skips_what_is_none()
    {
        var items = await ListAsync(new RecordedPages().Asking(User, PostApi, "douyin/post-pinned.json"), Target);
        items.Select(i => (i.Title, i.Pinned, i.Deleted)).ShouldBe([("青河市情介绍", true, false), ("政务服务指南", true, false), ("青河市召开防汛工作会议 #青河发布", false, false), ("已删作品", false, true)]);
    }

    [Fact]
    public async Task Reads_video_and_pictures_from_the_list()
    {
        var pages = Pages();
        var items = await ListAsync(pages, Target);
        var video = await Connector.ReadAsync(Target, items[0], pages, Ct);
        video.Content.ShouldSatisfyAllConditions(
            c => c.Body.ShouldBe("青河市召开防汛工作会议 #青河发布\n会议要求落实责任。"), c => c.Kind.ShouldBe(ArticleKind.Video), c => c.Source.ShouldBe("青河发布"), c => c.Original.ShouldBeNull(),
            c => c.Media.ShouldBe(["https://v3.example.test/play/1.mp4"]), c => c.Pictures.Count.ShouldBe(1));
        video.Address.ShouldNotBeNull().AbsoluteUri.ShouldBe(Video);
        var pictures = await Connector.ReadAsync(Target, items[1], pages, Ct);
        pictures.Content.Kind.ShouldBe(ArticleKind.Pictures);
        pictures.Content.Pictures.Select(p => new Uri(p.Address).AbsolutePath).ShouldBe(["/img/1.webp", "/img/2.webp", "/img/3.webp"]);
        pictures.Content.Media.ShouldBeEmpty();
        pages.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Reads_a_work_again_on_its_own_page_with_comments_and_our_answers()
    {
        var pages = new RecordedPages().Asking(Video, DetailApi, "douyin/detail.json").Asking(Video, "/aweme/v1/web/comment/list/?aweme_id=" + First, "douyin/comments.json");
        var article = await Connector.ReadAsync(Target, Known(), pages, Ct);
        article.Content.Title.ShouldBe("青河市召开防汛工作会议 #青河发布");
        article.Counts.ShouldBe(new EngagementCounts(null, 121, 8, null, 5));
        article.Comments.ShouldBe([
            new FetchedComment("7600000000000000001", "大桥什么时候通车？", Published.AddSeconds(600), "预计下月通车。", Published.AddSeconds(1200)),
            new FetchedComment("7600000000000000002", "辛苦了", Published.AddSeconds(700), null, null)]);
    }

    [Theory]
    [InlineData("status_deleted", CrawlFailure.Gone)]
    [InlineData("status_self_see", CrawlFailure.Gone)]
    [InlineData("status_audit_self_see", CrawlFailure.Blocked)]
    [InlineData("status_friend_see", CrawlFailure.Gone)]
    [InlineData("", CrawlFailure.Blocked)]
    public async Task Names_why_a_work_is_withheld(string reason, CrawlFailure failure)
    {
        var pages = new RecordedPages().AskingText(Video, DetailApi, $$$"""{"status_code":0,"aweme_detail":null,"filter_detail":{"aweme_id":"{{{First}}}","filter_reason":"{{{reason}}}","detail_msg":""}}""");
        (await Should.ThrowAsync<CrawlException>(() => Connector.ReadAsync(Target, Known(), pages, Ct))).Failure.ShouldBe(failure);
        pages.Asked.Contains(Shared).ShouldBe(reason.Length == 0); // a named reason is an answer; without one the shared page is asked
    }

    [Fact]
    public async Task Reads_the_shared_page_where_the_own_page_says_nothing()
    {
        const string data = """{"loaderData":{"video_(id)/page":{"videoInfoRes":{"item_list":[{"aweme_id":"7711914397613948929","desc":"青河大桥恢复通行","create_time":1795570000,"statistics":{"digg_count":9}}],"filter_list":[]}}}}""";
        var pages = new RecordedPages().AskingText(Video, DetailApi, "").WithText(Shared, $"<html><body><script>window._ROUTER_DATA = {data};var a = 1;</script></body></html>");
        var article = await Connector.ReadAsync(Target, Known(), pages, Ct);
        article.Content.Body.ShouldBe("青河大桥恢复通行");
        article.Counts.ShouldNotBeNull().Likes.ShouldBe(9);
        article.Address.ShouldNotBeNull().AbsoluteUri.ShouldBe(Video);
    }

    [Theory]
    [InlineData("", 200, CrawlFailure.Blocked)]
    [InlineData("blocked", 200, CrawlFailure.Blocked)]
    [InlineData("<html><script>captcha</script></html>", 200, CrawlFailure.Blocked)]
    [InlineData("", 403, CrawlFailure.Blocked)]
    [InlineData("", 429, CrawlFailure.TooManyRequests)]
    [InlineData("", 502, CrawlFailure.ServerError)]
    [InlineData("""{"status_code":0,"aweme_list":[{"aweme_id":"77""", 200, CrawlFailure.Malformed)]
    [InlineData("""{"status_code":0,"aweme_list":[],"has_more":1}""", 200, CrawlFailure.Blocked)]
    [InlineData("""{"status_code":0,"aweme_list":null,"has_more":0}""", 200, CrawlFailure.Blocked)]
    [InlineData("""{"status_code":8,"status_msg":"用户未登录"}""", 200, CrawlFailure.LoginRequired)]
    [InlineData("""{"status_code":0,"aweme_list":[],"has_more":0,"not_login_module":{"guide_login_tip_exist":true}}""", 200, CrawlFailure.LoginRequired)]
    [InlineData("""{"status_code":0,"aweme_list":[{"id":1}],"has_more":0}""", 200, CrawlFailure.LayoutChanged)]
    public async Task Names_what_stands_in_the_lists_place(string answer, int status, CrawlFailure failure)
    {
        var pages = new RecordedPages().AskingText(User, PostApi, answer, status: status);
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(pages, Target))).Failure.ShouldBe(failure);
    }

    [Theory]
    [InlineData("<html><head><title>验证码中间页</title></head><body></body></html>", CrawlFailure.Blocked)]
    [InlineData("<html><body><p>请先登录</p></body></html>", CrawlFailure.LoginRequired)]
    [InlineData("<html><body><p>用户不存在</p></body></html>", CrawlFailure.AccountGone)]
    [InlineData("<html><body><p>一页说别的事的文字</p></body></html>", CrawlFailure.LayoutChanged)]
    public async Task Names_a_page_that_did_not_ask_for_its_list(string html, CrawlFailure failure)
    {
        var pages = new RecordedPages().WithBytes(User, System.Text.Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", rendered: true);
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(pages, Target))).Failure.ShouldBe(failure);
    }

    [Fact]
    public async Task Says_that_an_account_has_published_nothing()
    {
        var mark = new ListMark(null, null);
        (await ListAsync(new RecordedPages().AskingText(User, PostApi, """{"status_code":0,"aweme_list":[],"has_more":0}"""), Target with { Mark = mark })).ShouldBeEmpty();
        mark.Empty.ShouldBeTrue();
    }

    [Fact]
    public async Task Fails_where_the_page_is_told_of_more_and_shows_no_more()
    {
        var pages = new RecordedPages().Asking(User, PostApi, "douyin/post-1.json");
        var seen = 0;
        var failure = await Should.ThrowAsync<CrawlException>(async () =>
        {
            await foreach (var _ in Connector.ListNewestFirstAsync(Target, pages, Ct))
                seen++;
        });
        (seen, failure.Failure).ShouldBe((4, CrawlFailure.Blocked));
    }

    [Fact]
    public async Task Describes_the_account_with_its_verification()
    {
        var profile = await Connector.DescribeAsync(Target, new RecordedPages().Asking(User, "/aweme/v1/web/user/profile/other/?sec_user_id=" + SecUid, "douyin/profile.json"), Ct);
        profile.ShouldBe(profile with { Name = "青河发布", Introduction = "青河市人民政府新闻办公室官方抖音号。", Verification = "青河市人民政府新闻办公室官方抖音号", Followers = 45210, Posts = 812 });
    }

    [Fact]
    public async Task Wants_a_sec_uid()
    {
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(Pages(), new CrawlTarget(AccountAt("https://www.douyin.com/"), null)))).Failure.ShouldBe(CrawlFailure.BadSettings);
        new DouyinSettings { SecUid = SecUid }.SecUidOf(AccountAt("https://www.douyin.com/")).ShouldBe(SecUid);
        new DouyinSettings().SecUidOf(AccountAt(User + "?from_tab_name=main")).ShouldBe(SecUid);
    }

    [Fact]
    public async Task Lists_by_the_open_platform_under_the_public_numbers_with_plays()
    {
        var pages = Official().With(VideoList.Replace("cursor=0", "cursor=20", StringComparison.Ordinal), "douyin/video-list-2.json");
        var items = await ListAsync(pages, OfficialTarget());
        items.Select(i => i.Title).ShouldBe(["青河市情介绍", "青河市召开防汛工作会议 #青河发布", "组图｜青河湿地迎来候鸟", "青河大桥恢复通行"]); // one is under review
        items[0].Pinned.ShouldBeTrue();
        items[1].PlatformId.ShouldBe(First);
        items[1].Address.AbsoluteUri.ShouldBe(Video);
        items[1].PublishedAt.ShouldBe(Published);
        items[1].Counts.ShouldBe(new EngagementCounts(3001, 121, 1, null, 5));
        items[2].Address.AbsolutePath.ShouldStartWith("/note/");
    }

    [Fact]
    public async Task Reads_by_the_open_platform_with_comments_and_our_answers()
    {
        var pages = Official().With(Open + "/item/comment/list/" + Me + "&item_id=%40item%2F1%2Bx%3D%3D&cursor=0&count=20", "douyin/item-comments.json")
            .With(Open + "/item/comment/reply/list/" + Me + "&item_id=%40item%2F1%2Bx%3D%3D&comment_id=%40c1%2F%3D%3D&cursor=0&count=20", "douyin/item-replies.json")
            .With(Open + "/api/douyin/v1/video/video_data/" + Me, "douyin/video-data.json");
        var target = OfficialTarget();
        foreach (var listing in new[] { (await ListAsync(pages.With(VideoList.Replace("cursor=0", "cursor=20", StringComparison.Ordinal), "douyin/video-list-2.json"), target))[1], Known() })
        {
            var article = await Connector.ReadAsync(target, listing, pages, Ct);
            article.Content.Title.ShouldBe("青河市召开防汛工作会议 #青河发布");
            article.Counts.ShouldNotBeNull().Reads.ShouldBe(3001);
            article.Address.ShouldNotBeNull().AbsoluteUri.ShouldBe(Video);
            article.Comments.ShouldBe([new FetchedComment("@c1/==", "大桥什么时候通车？", Published.AddSeconds(600), "预计下月通车。", Published.AddSeconds(1200))]);
        }
    }

    [Theory]
    [InlineData(10010, CrawlFailure.SessionEnded)]
    [InlineData(2190002, CrawlFailure.SessionEnded)]
    [InlineData(28001012, CrawlFailure.NotAuthorised)]
    [InlineData(28001018, CrawlFailure.BadSettings)]
    [InlineData(28003017, CrawlFailure.QuotaSpent)]
    [InlineData(28003018, CrawlFailure.TooManyRequests)]
    [InlineData(28001046, CrawlFailure.AccountGone)]
    [InlineData(2100004, CrawlFailure.ServerError)]
    public async Task Names_the_open_platforms_refusals(int code, CrawlFailure failure)
    {
        var pages = new RecordedPages().WithText(VideoList, $$$"""{"data":{"error_code":"{{{code}}}","description":"x"},"extra":{"error_code":{{{code}}}}}""", "application/json");
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(pages, OfficialTarget()))).Failure.ShouldBe(failure);
    }

    [Fact]
    public async Task Needs_a_consent_for_the_open_platform() =>
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(Official(), Target with { Route = "official" }))).Failure.ShouldBe(CrawlFailure.NotAuthorised);

    [Fact]
    public async Task Exchanges_a_code_and_says_when_a_person_must_come_again()
    {
        JsonObject app = new() { ["client_key"] = "key", ["client_secret"] = "secret" };
        DouyinConsent.AddressOf(app, new Uri("https://watch.example.test/back"), "7").Query.ShouldContain("redirect_uri=https%3A%2F%2Fwatch.example.test%2Fback&state=7");
        var pages = new RecordedPages().WithText(Open + "/oauth/access_token/", """{"data":{"access_token":"act.1","description":"","error_code":"0","expires_in":"1296000","open_id":"open-qinghe","refresh_expires_in":"2592000","refresh_token":"rft.1","scope":"user_info"},"message":""}""", "application/json");
        var renewal = await DouyinConsent.ExchangeAsync(app, "code", pages, Ct);
        renewal.EndsAt.ShouldBe(RecordedPages.SeenAt.AddDays(30));
        renewal.Secret["open_id"]!.ToString().ShouldBe("open-qinghe"); // it was just exchanged
        renewal.Secret["renewals"]!.GetValue<int>().ShouldBe(0); // likewise
    }

    static RecordedPages Official() => new RecordedPages().With(VideoList, "douyin/video-list-1.json").With(Basic, "douyin/basic-info.json");

    static CrawlTarget OfficialTarget() => new(AccountAt(User), null, Route: "official")
    {
        Sessions = new PassingSessions(
            new Session("user", 1, new JsonObject { ["open_id"] = "open-qinghe", ["access_token"] = "act.1", ["refresh_token"] = "rft.1" }, null),
            new Session("app", 1, new JsonObject { ["client_key"] = "key", ["client_secret"] = "secret" }, null)),
    };

    static Listing Known() => new(First, new Uri(Video), "旧标题", null);

    static Account AccountAt(string address) => new(1, 1, "douyin", "青河发布", address, RecordedPages.SeenAt);
}
