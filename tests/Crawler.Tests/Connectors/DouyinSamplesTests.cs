using System.Globalization;
using System.Text;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Connectors.Douyin;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>Captured answers of Douyin, field by field as a person reads them.</summary>
public sealed class DouyinSamplesTests
{
    const string User = "https://www.douyin.com/user/MS4wLjABAAAAsample", PostApi = "https://www.douyin.com/aweme/v1/web/aweme/post/?max_cursor=0", Video = "https://www.douyin.com/video/7298145681699622182";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_the_list_of_2024_with_pinned_works_first_and_pictures()
    {
        var items = await FirstPageAsync("web-aweme-post-2024-03-pinned-and-image-posts-envelope-rebuilt.json");
        items.Select(i => i.PlatformId).ShouldBe(["6686589698707590411", "6859293975208152320", "6856759097543380227", "7322483619946040585", "7320189493699464458", "7317643545895030066", "7311701659204226330", "7309891168563645706"]);
        items.Select(i => i.Pinned).ShouldBe([true, true, true, false, false, false, false, false]);
        items.ShouldAllBe(i => !i.Deleted);
        items.Select(i => i.Address.Segments[1]).ShouldBe(["video/", "video/", "video/", "note/", "note/", "video/", "video/", "note/"]);
        items[0].ShouldSatisfyAllConditions(i => i.Title.ShouldBe("门有点矮哟～"), i => i.PublishedAt.ShouldBe(At(1556887936)), i => i.Counts.ShouldBe(new EngagementCounts(null, 865701, 19109, null, 44504)));
        items[3].Title.ShouldBe("🍦。我是难伺候的小雪糕");
        items[3].Counts.ShouldBe(new EngagementCounts(null, 12152, 228, null, 4400));
        items[5].Title.ShouldBe("朋友圈里不一定有朋友，但黑名单里一定有故人。#高干文");

        var pictures = (await ReadAsync(items[3])).Content;
        (pictures.Kind, pictures.Body, pictures.Pictures.Count, pictures.Media.Count).ShouldBe((ArticleKind.Pictures, "🍦。我是难伺候的小雪糕\n没有礼貌，随时在考虑化掉", 9, 0));
        pictures.Pictures[0].Address.ShouldStartWith("https://p3-pc-sign.douyinpic.com/tos-cn-i-0813/ogeAREen1In1YEAAA6AgbWDyl9QC9LqADADrYC~tplv-dy-aweme-images:q75.webp");
        pictures.Source.ShouldBeNull();
        var video = (await ReadAsync(items[0])).Content;
        (video.Kind, video.Pictures.Count).ShouldBe((ArticleKind.Video, 0)); // its cover's address was replaced in the sample
        video.Media.ShouldHaveSingleItem().ShouldStartWith("https://www.douyin.com/aweme/v1/play/?video_id=v0200f2c0000bj63fuv3cp5a1sbmujc0");
    }

    [Fact]
    public async Task Reads_the_list_of_May_2020()
    {
        var items = await FirstPageAsync("web-aweme-post-2020-05-items-envelope-rebuilt.json");
        items.Select(i => (i.PlatformId, i.PublishedAt)).ShouldBe([("6826943630775831812", At(1589541629)), ("6826238658085965060", At(1589368839)), ("6825404315474087180", At(1589193632)), ("6824402204095548684", At(1588929980)), ("6823660401905945859", At(1588757335))]);
        items[0].Title.ShouldBe("豌豆大丰收！得闲把豌豆吃食都做个遍——豌豆凉粉和豌豆黄 #美食趣胃计划");
        items[0].Counts.ShouldBe(new EngagementCounts(null, 511928, 11735, null, 4059));
        items[4].Counts.ShouldNotBeNull().Likes.ShouldBe(260192);
        (await ReadAsync(items[0])).Content.Media.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Takes_the_time_from_the_number_where_the_list_of_June_2020_has_none()
    {
        var items = await FirstPageAsync("web-aweme-post-2020-06-first-8-no-create_time.json");
        items.Count.ShouldBe(8);
        items.Select(i => i.PublishedAt).ShouldBe([At(1592390319), At(1592382402), At(1592320035), At(1592314777), At(1592049147), At(1591974268), At(1591876772), At(1591676441)]);
        items.Select(i => i.Counts!.Likes).ShouldBe([50, 649, 92, 86, 403, 60, 72, 154]); // each shows its likes
        items[0].Counts.ShouldBe(new EngagementCounts(null, 50, 25, null, 0));
        items[0].Title.ShouldStartWith("原来在一个人身上耗尽所有感情后");
        var content = (await ReadAsync(items[0])).Content;
        (content.Source, content.Kind).ShouldBe(("示例作者", ArticleKind.Video));
        content.Pictures.ShouldHaveSingleItem().Address.ShouldStartWith("https://p3-dy.byteimg.com/img/tos-cn-p-0015/183b51cfe7f542d5a53dc40ca9433aed");
        content.Media.ShouldHaveSingleItem().ShouldStartWith("https://aweme.snssdk.com/aweme/v1/play/?video_id=v0200f4c0000brkv5bfl54damujt4cmg");
    }

    [Theory]
    [InlineData("web-user-profile-other-cctvnews-2023-05-shortened.json", "央视新闻", "我用心，你放心。", "央视新闻官方抖音号", 153036243, 7781)]
    [InlineData("web-user-profile-other-2024-03.json", "李子柒", "EMAIL_REMOVED", null, 40201989, 772)]
    public async Task Reads_profiles(string file, string name, string introduction, string? verification, long followers, long posts)
    {
        var told = Sample("https://www.douyin.com/aweme/v1/web/user/profile/other/?sec_user_id=x", file);
        var profile = await new DouyinConnector().DescribeAsync(Target, new OnePage(told with { Address = new Uri(User) }, told), Ct);
        profile.ShouldBe(profile with { Name = name, Introduction = introduction, Verification = verification, Followers = followers, Posts = posts });
    }

    [Fact]
    public void Reads_comments_however_they_are_written()
    {
        var flattened = DouyinComments.Of(Sample(PostApi, "web-comment-list-flattened-2024-03-anonymised.json").Json().EnumerateArray(), "MS4wLjABAAAAsample");
        flattened.Count.ShouldBe(15);
        flattened[0].ShouldBe(new FetchedComment("6686823736022908936", "（评论文字已替换）", At(1556897481), null, null));
        var web = DouyinComments.Of(Sample(PostApi, "rebuilt", "web-comment-list.json").Json().Items("comments"), "x");
        web.ShouldHaveSingleItem().ShouldBe(new FetchedComment("7300000000000000001", "评论", At(1700000000), null, null));
        var official = DouyinComments.Of(Sample(PostApi, "official-doc-examples", "item-comment-list.response.json").Json().Items("data", "list"), "x");
        official.ShouldHaveSingleItem().ShouldBe(new FetchedComment("@9VwW0qOBUN9mJyD3bNxvGc791G3uO/mLOZ10oQOjJ1EUafn460zdRmYqig357zEBidswyrkjAGx3+uVUd0cE4Q==", "评论", At(1673507751), null, null));
    }

    [Theory]
    [InlineData("web-aweme-detail-deleted-filter_detail.json", CrawlFailure.Gone)]
    [InlineData("web-aweme-detail-only-author-can-see-filter_detail.json", CrawlFailure.Gone)]
    [InlineData("web-aweme-detail-under-review-filter_detail.json", CrawlFailure.Blocked)]
    public async Task Names_why_a_work_is_withheld(string file, CrawlFailure failure)
    {
        var told = Sample("https://www.douyin.com/aweme/v1/web/aweme/detail/?aweme_id=7298145681699622182", "rebuilt", file);
        var known = new Listing("7298145681699622182", new Uri(Video), "x", null);
        (await Should.ThrowAsync<CrawlException>(() => new DouyinConnector().ReadAsync(Target, known, new OnePage(told, told), Ct))).Failure.ShouldBe(failure);
    }

    [Fact]
    public void Reads_the_reason_on_the_shared_page() =>
        Should.Throw<CrawlException>(() => DouyinWeb.ReadShared(Sample("https://www.iesdouyin.com/share/video/7298145681699622182/", "rebuilt", "share-page-router-data-deleted.html"), new Listing("7298145681699622182", new Uri(Video), "x", null)))
            .Failure.ShouldBe(CrawlFailure.Gone);

    [Fact]
    public void Tells_the_end_of_a_list_from_a_login()
    {
        DouyinWeb.PostsOf(Sample(PostApi, "rebuilt", "web-aweme-post-end-of-list.json")).ShouldSatisfyAllConditions(p => p.Items.ShouldBeEmpty(), p => p.More.ShouldBeFalse(), p => p.Empty.ShouldBeTrue());
        Should.Throw<CrawlException>(() => DouyinWeb.PostsOf(Sample(PostApi, "rebuilt", "web-aweme-post-login-tip.json"))).Failure.ShouldBe(CrawlFailure.LoginRequired);
    }

    [Theory]
    [InlineData("video_list.response.json", 1234567890L)]
    [InlineData("video_data.response.json", 1571075129L)]
    public void Reads_works_of_the_open_platform(string file, long created)
    {
        var item = DouyinError.Open(Sample("https://open.douyin.com/x", "official-doc-examples", file)).Items("data", "list").ShouldHaveSingleItem();
        var content = DouyinOfficial.ContentOf(item);
        (content.Title, content.Body, content.PublishedAt, content.Kind).ShouldBe(("测试视频 #测试话题 @抖音小助手", "测试视频 #测试话题 @抖音小助手", At(created), ArticleKind.Pictures));
        content.Pictures.ShouldHaveSingleItem().Address.ShouldBe("https://p3-dy.byteimg.com/img/tos-cn-p-0015/cfa0d6421bdc4580876cb16974539ff6~c5_300x400.jpeg");
        DouyinOfficial.CountsOf(item).ShouldBe(new EngagementCounts(300, 200, 100, null, 10));
    }

    [Fact]
    public void Reads_the_rest_of_the_open_platform()
    {
        var numbers = DouyinError.Open(Official("video_basic_info.response.json")).Items("data", "list").ShouldHaveSingleItem();
        (numbers.Text("video_id"), numbers.Text("item_id")).ShouldBe(("722781567863447****", "@72M0WCqtxuYGiwtkVUYFvH1itu8zRM8IaUCtRwbNa32+7uo2083g2PcEG70*****"));
        DouyinOfficial.Latest(DouyinError.Open(Official("data-external-user-fans.response.json")).GetProperty("data"), "total_fans").ShouldBe(200);
        DouyinOfficial.Latest(DouyinError.Open(Official("data-external-user-item.response.json")).GetProperty("data"), "total_issue").ShouldBe(200);
        foreach (var file in new[] { "base", "comment", "like", "play", "share" })
            DouyinError.CodeOf(DouyinError.Open(Official($"data-external-item-{file}.response.json"))).ShouldBe(0);
        foreach (var file in new[] { "access_token", "client_token", "refresh_token", "renew_refresh_token" })
            DouyinError.CodeOf(DouyinError.Open(Official($"oauth-{file}.response.json"))).ShouldBe(0);
        var expired = DouyinError.Open(Sample("https://open.douyin.com/x", "rebuilt", "openapi-error-token-expired.json"));
        (DouyinError.CodeOf(expired), DouyinError.IsAccessTokenExpired(DouyinError.CodeOf(expired))).ShouldBe((10008, true));
    }

    [Theory]
    [InlineData("webhook-authorize.json", "authorize", null)]
    [InlineData("webhook-unauthorize.json", "unauthorize", null)]
    [InlineData("webhook-create_video.json", "create_video", null)]
    [InlineData("webhook-item_comment_reply.json", "item_comment_reply", "@9VxT0uuFWsE7M3Koc4olFM791WbsNPGKOp1wrgiiJ1ERbfD060zdRmYqig357zEB1tSgbExoci7R0e1yFxAIMw==")]
    [InlineData("webhook-new_video_digg.json", "new_video_digg", "@9VwWjvGUTp9kKW+ma4huFs791WPtO/mAPpx3rg6nL1kRbfn/60zdRmYqig357zEBDoyWkKJYf4Ae9sL0fd9gYw==")]
    [InlineData("webhook-verify_webhook.json", "verify_webhook", null)]
    public void Reads_events(string file, string name, string? item)
    {
        var message = DouyinWebhook.Read(Official(file).Content).ShouldNotBeNull();
        (message.Name, message.ItemId, message.Withdraws).ShouldBe((name, item, name == "unauthorize"));
        message.Answer.ShouldBe(name == "verify_webhook" ? """{"challenge":12345}""" : null);
    }

    static CrawlTarget Target => new(new Account(1, 1, "douyin", "示例", User, RecordedPages.SeenAt), null);

    static PageVisit Sample(string address, params string[] path) => SamplePage.Of(address, ["douyin", .. path]);

    static PageVisit Official(string file) => Sample("https://open.douyin.com/x", "official-doc-examples", file);

    /// <summary>The captures say that more follows; one page is all there is of them.</summary>
    static async Task<List<Listing>> FirstPageAsync(string file)
    {
        var told = Sample(PostApi, file);
        List<Listing> items = [];
        var failure = await Should.ThrowAsync<CrawlException>(async () =>
        {
            await foreach (var item in new DouyinConnector().ListNewestFirstAsync(Target, new OnePage(told with { Content = Encoding.UTF8.GetBytes("<p>x</p>") }, told), Ct))
                items.Add(item);
        });
        failure.Failure.ShouldBe(CrawlFailure.Blocked);
        return items;
    }

    static Task<FetchedArticle> ReadAsync(Listing item) => new DouyinConnector().ReadAsync(Target, item, new OnePage(item.Item!), Ct); // the list holds each

    static DateTimeOffset At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
}
