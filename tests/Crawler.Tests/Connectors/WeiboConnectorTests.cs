using System.Text.Json.Nodes;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Connectors.Weibo;

namespace MediaWatch.Crawler.Tests.Connectors;

public sealed class WeiboConnectorTests : ConnectorContract<WeiboConnector>
{
    const string Uid = "7000000001";
    const string List = $"https://m.weibo.cn/api/container/getIndex?type=uid&value={Uid}&containerid=107603{Uid}";
    const string T1 = "5368700015400583", T3 = "5368393613104775";

    protected override CrawlTarget Target => TargetOf(null);

    internal override RecordedPages Pages() => Recorded((List, "mobile-list.json"), ($"{List}&since_id={T3}", "mobile-list-2.json"), ($"https://m.weibo.cn/statuses/extend?id={T1}", "mobile-long.json"));

    internal override RecordedPages PagesWithoutItems() => Recorded((List, "mobile-lost-items.json"));

    [Fact]
    public async Task Walks_the_mobile_list_with_groups_and_other_cards_and_one_broken_item()
    {
        var items = await ListAsync(Pages(), Target);
        items.Select(i => i.Title).ShouldBe(["青河市召开安全生产会议", "今晚的青河大桥，灯光已经亮起[心] 欢迎大家前来打卡！", "转发微博", "请大家相互转告", "一分钟看完青河的2025。"]);
        items[0].Address.ToString().ShouldBe($"https://weibo.com/{Uid}/RsPctmEWb");
        items[0].PlatformId.ShouldBe(T1);
        items[0].Item.ShouldNotBeNull().PartName.ShouldBe("data.cards[0].mblog");
        items[1].Item.ShouldNotBeNull().PartName.ShouldBe("data.cards[1].card_group[1].mblog");
        items[1].Counts.ShouldBe(new EngagementCounts(null, 6_932_000, 12_000, null, 1_000_000, Rounded: true));
        items[4].Counts.ShouldBe(new EngagementCounts(75_000, 10, 2, null, 3, Rounded: true));
    }

    [Fact]
    public async Task Takes_the_second_of_publication_from_the_id_where_the_list_is_vague() =>
        (await ListAsync(Pages(), Target)).Select(i => i.PublishedAt).ShouldBe([Beijing(2026, 11, 24, 8, 48, 12), Beijing(2026, 11, 23, 18, 0, 5), Beijing(2026, 11, 23, 12, 30, 40), Beijing(2026, 11, 20, 9, 0, 1), Beijing(2025, 12, 31, 10, 0, 0)]);

    [Fact]
    public async Task Reads_a_long_text_from_its_own_address_and_keeps_both_as_evidence()
    {
        var article = await ReadAsync(0);
        article.Content.Body.ShouldBe("【青河市召开安全生产会议】#青河新闻#会议要求，各单位要认真落实责任，把各项措施落到实处。\n会议强调，要加强值班值守。");
        article.Content.ShouldBe(article.Content with { Title = "青河市召开安全生产会议", Kind = ArticleKind.Text, Original = true, Source = "青河发布" });
        article.Page.Text(out _).ShouldContain("会议强调");
        article.Page.PartName.ShouldBe($"data.cards[0].mblog, https://m.weibo.cn/statuses/extend?id={T1}");
        article.Address.ToString().ShouldBe($"https://weibo.com/{Uid}/RsPctmEWb");
    }

    [Fact]
    public async Task Reads_pictures_given_as_an_object_and_emoticons_as_they_are_typed()
    {
        var article = await ReadAsync(1);
        article.Content.Body.ShouldBe("今晚的青河大桥，灯光已经亮起[心]\n欢迎大家前来打卡！");
        article.Content.Pictures.Select(p => p.Address).ShouldBe(["https://wx1.sinaimg.cn/large/7qinghe1.jpg", "https://wx1.sinaimg.cn/large/7qinghe2.jpg"]);
        article.Content.Kind.ShouldBe(ArticleKind.Pictures);
    }

    [Fact]
    public async Task Reads_a_repost_with_the_reposted_words_under_their_authors_name()
    {
        var article = await ReadAsync(2);
        article.Content.Body.ShouldBe("转发微博\n转发 @青河铁路：青河站新增两趟列车。");
        article.Content.ShouldBe(article.Content with { Original = false, Source = "青河铁路", Kind = ArticleKind.Pictures });
    }

    [Fact]
    public async Task Keeps_a_repost_whose_original_is_gone_and_says_so()
    {
        var article = await ReadAsync(3);
        article.Content.Body.ShouldBe("请大家相互转告\n转发的原微博已不可见：抱歉，此微博已被作者删除。");
        article.Content.ShouldBe(article.Content with { Original = false, Source = null });
    }

    [Fact]
    public async Task Reads_a_video_at_its_best_quality_and_counts_its_plays()
    {
        var article = await ReadAsync(4);
        article.Content.Media.ShouldBe(["https://f.video.weibocdn.com/qh-720.mp4"]);
        article.Content.Kind.ShouldBe(ArticleKind.Video);
        article.Counts.ShouldNotBeNull().Reads.ShouldBe(75_000);
    }

    [Fact]
    public async Task Takes_readers_comments_with_the_accounts_own_answer()
    {
        var pages = Pages().With($"https://m.weibo.cn/comments/hotflow?id={T1}&mid={T1}&max_id_type=0", "weibo/mobile-comments.json");
        var article = await Connector.ReadAsync(Target, (await ListAsync(pages, Target))[0], pages, Ct);
        article.Comments.Select(c => (c.Text, c.Reply)).ShouldBe([("几点开始停水[疑问]", "今晚八点"), ("支持", null)]);
        article.Comments[0].WrittenAt.ShouldBe(Beijing(2026, 11, 24, 8, 50, 1));
        article.Comments[0].RepliedAt.ShouldBe(Beijing(2026, 11, 24, 8, 50, 12));
    }

    [Fact]
    public async Task Walks_the_desktop_list_in_a_visitors_session_that_it_begins_once()
    {
        var (pages, target) = Desktop();
        var items = await ListAsync(pages, target);
        items.Select(i => (i.Title, i.Pinned, i.Deleted)).ShouldBe(
        [
            ("青河市服务热线", true, false), ("青河市召开安全生产会议", false, false), ("今晚的青河大桥，灯光已经亮起[心] 欢迎大家前来打卡！", false, false),
            ("抱歉，此微博已被删除。查看帮助：http://t.cn/Rf", false, true), ("一分钟看完青河的2025。", false, false),
        ]);
        items[2].Counts.ShouldBe(new EngagementCounts(null, 6_932_000, 2, null, 3));
        items[3].Counts.ShouldBeNull();
        items[3].Address.ToString().ShouldBe($"https://weibo.com/{Uid}/RsHehd1H1");
        pages.Asked.Count(a => a.Contains("passport", StringComparison.Ordinal)).ShouldBe(1);
        (await target.Sessions.FindAsync("visitor", Ct)).ShouldNotBeNull()["SUB"].ShouldBe("visitor-sub");
    }

    [Fact]
    public async Task Reads_desktop_posts_whole_with_the_largest_pictures_in_the_authors_order()
    {
        var (pages, target) = Desktop();
        var items = await ListAsync(pages, target);
        (await Connector.ReadAsync(target, items[1], pages, Ct)).Content.Body.ShouldBe("【青河市召开安全生产会议】#青河新闻#会议要求，各单位要认真落实责任，把各项措施落到实处。\n会议强调，要加强值班值守。");
        var article = await Connector.ReadAsync(target, items[2], pages, Ct);
        article.Content.Body.ShouldBe("今晚的青河大桥，灯光已经亮起[心]\n欢迎大家前来打卡！");
        article.Content.Pictures.Select(p => p.Address).ShouldBe(["https://wx1.sinaimg.cn/large/7qinghe2.jpg", "https://wx1.sinaimg.cn/large/7qinghe1.jpg"]);
        (await Connector.ReadAsync(target, items[4], pages, Ct)).Counts.ShouldNotBeNull().Reads.ShouldBe(75_321);
        (await Should.ThrowAsync<CrawlException>(() => Connector.ReadAsync(target, items[3], pages, Ct))).Failure.ShouldBe(CrawlFailure.Gone);
    }

    [Fact]
    public async Task Walks_the_open_platform_backwards_by_id_and_reads_whole_texts()
    {
        var (pages, target) = Official();
        var items = await ListAsync(pages, target);
        items.Select(i => i.Title).ShouldBe(["青河市召开安全生产会议", "今晚的青河大桥，灯光已经亮起[心] 欢迎大家前来打卡！", "请大家相互转告"]);
        var article = await Connector.ReadAsync(target, items[0], pages, Ct);
        article.Content.Body.ShouldEndWith("把各项措施落到实处。\n会议强调，要加强值班值守。");
        article.Comments.Select(c => (c.Text, c.Reply)).ShouldBe([("几点开始停水", "今晚八点"), ("支持", null)]);
        (await Connector.ReadAsync(target, items[1], pages, Ct)).Content.Pictures[0].Address.ShouldBe("http://wx1.sinaimg.cn/large/7qinghe1.jpg");
        (await Connector.ReadAsync(target, items[2], pages, Ct)).Content.Original.ShouldBe(false);
        pages.Asked.ShouldAllBe(a => !a.Contains("secret-token", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("mobile")]
    [InlineData("desktop")]
    [InlineData("official")]
    public async Task Describes_the_account(string? route)
    {
        var (pages, target) = route switch { "desktop" => Desktop(), "official" => Official(), _ => (Recorded(($"https://m.weibo.cn/api/container/getIndex?type=uid&value={Uid}", "mobile-profile.json")), TargetOf(route)) };
        var profile = await Connector.DescribeAsync(target, pages, Ct);
        (profile.Name, profile.Verification, profile.Posts).ShouldBe(("青河发布", "青河市人民政府新闻办公室官方微博", 5));
        profile.Introduction.ShouldBe(route == "desktop" ? null : "青河市官方发布");
        profile.Followers.ShouldBe(route is "desktop" or "official" ? 123_456 : 123_000);
    }

    [Theory]
    [InlineData("https://weibo.com/u/7000000001", "{}", "7000000001")]
    [InlineData("https://m.weibo.cn/u/7000000001?luicode=1", "{}", "7000000001")]
    [InlineData("https://weibo.com/7000000001/profile", "{}", "7000000001")]
    [InlineData("https://weibo.com/qinghefabu", "{\"uid\":\"7000000001\"}", "7000000001")]
    [InlineData("https://weibo.com/qinghefabu", "{}", null)]
    [InlineData("https://weibo.com/u/7000000001", "{\"uid\":\"青河\"}", null)]
    public void Finds_the_uid_in_settings_or_address(string address, string settings, string? uid)
    {
        var account = new Account(1, 1, "weibo", "青河发布", address, RecordedPages.SeenAt);
        System.Text.Json.JsonSerializer.Deserialize<WeiboSettings>(settings, Core.Parts.SettingsSchema.Json).ShouldNotBeNull().UidOf(account).ShouldBe(uid);
    }

    [Theory]
    [InlineData("4645748019299849", "Kjc77D1jz")]
    [InlineData("4383183661430868", "HyTZc60ew")]
    [InlineData("4607741009594608", "K3fnuEfZK")]
    [InlineData("5169124633215311", "Pt0fldurR")]
    [InlineData("3500000000000001", "z00000001")]
    public void Turns_a_number_into_the_short_name_of_its_address_and_back(string mid, string bid)
    {
        WeiboId.BidOf(mid).ShouldBe(bid);
        WeiboId.MidOf(bid).ShouldBe(mid);
    }

    [Fact]
    public async Task Asks_for_consent_and_exchanges_the_code()
    {
        var app = new Session("app", 1, new JsonObject { ["client_id"] = "12", ["client_secret"] = "geheim" }, null);
        var back = new Uri("https://mediawatch.test/consent?x=1");
        WeiboConsent.AddressOf(app, back, "s 1").AbsoluteUri.ShouldBe("https://api.weibo.com/oauth2/authorize?client_id=12&response_type=code&redirect_uri=https%3A%2F%2Fmediawatch.test%2Fconsent%3Fx%3D1&state=s%201");
        var pages = new RecordedPages().WithText("https://api.weibo.com/oauth2/access_token", """{"access_token":"abc","expires_in":86400,"uid":"7000000001"}""", "application/json");
        var renewal = await WeiboConsent.ExchangeAsync(pages, app, "code", back, Ct);
        (renewal.Secret["access_token"]?.ToString(), renewal.Secret["uid"]?.ToString(), renewal.EndsAt).ShouldBe(("abc", Uid, RecordedPages.SeenAt.AddDays(1)));
        var refused = new RecordedPages().WithText("https://api.weibo.com/oauth2/access_token", """{"error":"invalid_grant","error_code":21325}""", "application/json");
        (await Should.ThrowAsync<CrawlException>(() => WeiboConsent.ExchangeAsync(refused, app, "code", back, Ct))).Failure.ShouldBe(CrawlFailure.NotAuthorised);
    }

    /// <summary>Seen on 24 November 2026, 9:00 in Beijing. A number that carries no time leaves what is shown.</summary>
    [Theory]
    [InlineData("刚刚", "0", "2026-11-24 09:00:00")]
    [InlineData("12分钟前", "0", "2026-11-24 08:48:00")]
    [InlineData("15小时前", "0", "2026-11-23 18:00:00")]
    [InlineData("今天 07:05", "0", "2026-11-24 07:05:00")]
    [InlineData("昨天 12:30", "0", "2026-11-23 12:30:00")]
    [InlineData("06-14", "0", "2026-06-14 00:00:00")]
    [InlineData("12-31", "0", "2025-12-31 00:00:00")]
    [InlineData("06月17日 18:12", "0", "2026-06-17 18:12:00")]
    [InlineData("2019-12-31 10:00:00", "0", "2019-12-31 10:00:00")]
    [InlineData("Tue Jun 08 09:35:04 +0800 2021", "0", "2021-06-08 09:35:04")]
    [InlineData("06-14", "4383183661430868", "2019-06-14 20:38:03")]
    [InlineData("", "4383183661430868", "2019-06-14 20:38:03")]
    [InlineData("Fri Jun 14 20:38:59 +0800 2019", "4383183661430868", "2019-06-14 20:38:59")]
    public void Reads_every_time_that_Weibo_shows(string shown, string mid, string beijing) =>
        WeiboTime.Parse(shown, mid, RecordedPages.SeenAt).ShouldNotBeNull().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss").ShouldBe(beijing);

    static (RecordedPages Pages, CrawlTarget Target) Desktop()
    {
        const string list = $"https://weibo.com/ajax/statuses/mymblog?uid={Uid}&page=";
        var pages = Recorded((list + "1&feature=0", "desktop-list.json"), (list + "2&feature=0&since_id=4857532763609089kp2", "desktop-list-2.json"), ("https://weibo.com/ajax/statuses/longtext?id=RsPctmEWb", "desktop-long.json"),
            ("https://passport.weibo.com/visitor/genvisitor2", "visitor.txt"), ("https://weibo.com/", "visitor.txt"), ($"https://weibo.com/ajax/profile/info?uid={Uid}", "desktop-profile.json"));
        return (pages, TargetOf("desktop"));
    }

    static (RecordedPages Pages, CrawlTarget Target) Official()
    {
        const string api = "https://api.weibo.com/2/";
        var pages = Recorded((api + $"statuses/user_timeline.json?uid={Uid}&count=20", "official-list.json"), (api + $"statuses/user_timeline.json?uid={Uid}&count=100&max_id={long.Parse(T2) - 1}", "official-list-2.json"),
            (api + $"statuses/show.json?id={T1}&isGetLongText=1", "official-show.json"), (api + $"comments/show.json?id={T1}&count=100", "official-comments.json"), (api + $"users/show.json?uid={Uid}", "official-profile.json"));
        return (pages, TargetOf("official") with { Sessions = new PassingSessions(new Session("user", 1, new JsonObject { ["access_token"] = "secret-token", ["uid"] = Uid }, null)) });
    }

    const string T2 = "5368476513523335";

    async Task<FetchedArticle> ReadAsync(int number)
    {
        var pages = Pages();
        return await Connector.ReadAsync(Target, (await ListAsync(pages, Target))[number], pages, Ct);
    }

    static RecordedPages Recorded(params (string Address, string File)[] files) => files.Aggregate(new RecordedPages(), (pages, f) => pages.With(f.Address, $"weibo/{f.File}"));

    static CrawlTarget TargetOf(string? route) => new(new Account(1, 1, "weibo", "青河发布", $"https://weibo.com/u/{Uid}", RecordedPages.SeenAt), null, null, route);

    static DateTimeOffset? Beijing(int year, int month, int day, int hour, int minute, int second) => new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.FromHours(8)).ToUniversalTime();
}
