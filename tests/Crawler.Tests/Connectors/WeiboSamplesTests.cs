using System.Text.Json.Nodes;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Testing;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>Captured answers of Weibo, held against what a person read in them.</summary>
public sealed class WeiboSamplesTests
{
    const string Mobile = "https://m.weibo.cn/", Desktop = "https://weibo.com/ajax/", Api = "https://api.weibo.com/2/";
    const string Ark = "6279793937", Dear = "1669879400";

    static readonly WeiboConnector Connector = new();
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_eleven_posts_of_2021_the_first_of_them_pinned()
    {
        var items = await ListAsync(ArkPages(), TargetOf(Ark));
        items.Select(i => (i.PlatformId, i.Address.ToString()[^9..], i.PublishedAt)).ShouldBe(
        [
            ("4645748019299849", "Kjc77D1jz", At("2021-06-08 09:35:04")), ("4649106427873349", "KkBtUx2dv", At("2021-06-17 16:00:11")), ("4649031014551911", "Kkzwhj69V", At("2021-06-17 11:00:31")),
            ("4648806186747944", "KktFEsjrO", At("2021-06-16 20:07:07")), ("4648004356937383", "Kk8Ont6Jh", At("2021-06-14 15:00:57")), ("4647212359090479", "KjOcXC8QD", At("2021-06-12 10:33:49")),
            ("4647211990255467", "KjOcn14sr", At("2021-06-12 10:32:21")), ("4646917039199914", "KjGwDCBjI", At("2021-06-11 15:00:20")), ("4646569834450357", "KjxuDiFJX", At("2021-06-10 16:00:40")),
            ("4646502071534367", "KjvJl6r9R", At("2021-06-10 11:31:23")), ("4646192191903210", "KjnFx7Z6W", At("2021-06-09 15:00:03")),
        ]);
        items.Select(i => i.Pinned).ShouldBe([true, .. Enumerable.Repeat(false, 10)]);
        items.ShouldAllBe(i => i.Address.ToString().StartsWith($"https://weibo.com/{Ark}/"));
        items[0].Counts.ShouldBe(new EngagementCounts(870_000, 37_053, 2_126, null, 9_079, Rounded: true));
        items[1].Counts.ShouldBe(new EngagementCounts(null, 4_050, 241, null, 272));
        items[3].Counts.ShouldBe(new EngagementCounts(null, 1_340, 147, null, 7)); // the reposted video's plays are not its own
        items[7].Title.ShouldBe("新增服饰");
        items[1].Title.ShouldBe("#明日方舟# SideStory「沃伦姆德的薄暮」复刻现已开");
    }

    [Fact]
    public async Task Reads_a_long_post_with_a_video()
    {
        var article = await ReadAsync(ArkPages(), TargetOf(Ark), 0);
        article.Content.Body.ShouldStartWith("#明日方舟# #音律联觉#\n2021明日方舟音律联觉Ambience Synesthesia专场演出官方录播将于6月12日10:30正式上线，本次录播为大会员专享，相关信息可关注 网页链接\n一、音律联觉原声EP");
        article.Content.Body.ShouldContain("【歌曲列表】\n1. CanNot Wait For\n2. ManiFesto:\n3. 灯华梦踏\n4. 前航远歌\n二、");
        article.Content.Body.ShouldEndWith("开奖后奖品会在出货后寄出。 明日方舟Arknights的微博视频 抽奖详情");
        article.Content.ShouldBe(article.Content with { Title = "歌曲列表", Kind = ArticleKind.Video, Original = true, Source = "明日方舟Arknights", PublishedAt = At("2021-06-08 09:35:04") });
        article.Content.Media.ShouldHaveSingleItem().ShouldStartWith("https://f.video.weibocdn.com/004gx4yOgx07Ni70wB1601041200QZHs0E010.mp4?label=mp4_720p&");
        article.Content.Pictures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reads_a_long_post_with_a_picture_and_one_with_four()
    {
        var article = await ReadAsync(ArkPages(), TargetOf(Ark), 2);
        article.Content.Body.ShouldStartWith("#明日方舟# 06月17日16:00闪断更新公告\n感谢您对《明日方舟》的关注与支持。");
        article.Content.Body.ShouldEndWith("补偿范围：2021年06月17日16:00更新前所有注册并创建角色的玩家（含游客账号）\n*本次维护不排除延迟开启的可能，如若延迟则请关注官方发布的具体开服时间*");
        article.Content.Pictures.ShouldHaveSingleItem().Address.ShouldBe("https://wx1.sinaimg.cn/large/006QZngZgy1grl2q3n98jj30rs2084qp.jpg");
        var four = await ReadAsync(ArkPages(), TargetOf(Ark), 7);
        four.Content.Pictures.Select(p => p.Address[^36..]).ShouldBe(["006QZngZgy1grebng32cij31hc0u0hdm.jpg", "006QZngZgy1grebnjqevtg30dv0mo7wn.gif", "006QZngZgy1grebnmah3zg30dv0mox6x.gif", "006QZngZgy1grebnm5wabg30dv0monpf.gif"]);
        four.Content.Kind.ShouldBe(ArticleKind.Pictures);
        four.Content.Body.Split('\n')[^1].ShouldBe("穿行在荒野中，狩猎内心无法消弥的阴霾。");
    }

    [Fact]
    public async Task Reads_a_repost_with_the_original_behind_its_own_words()
    {
        var article = await ReadAsync(ArkPages(), TargetOf(Ark), 3);
        var lines = article.Content.Body.Split('\n');
        lines[0].ShouldBe("恭喜@黄防护服黄 等10名用户获得【音律联觉主题黑胶礼盒各一套】。微博官方唯一抽奖工具@微博抽奖平台 -高级版对本次抽奖进行监督，结果公正有效。公示链接：微博抽奖平台");
        lines[1].ShouldBe("转发 @明日方舟Arknights：#明日方舟# #音律联觉#");
        lines[^1].ShouldEndWith("抽奖详情");
        article.Content.ShouldBe(article.Content with { Title = "音律联觉主题黑胶礼盒各一套", Original = false, Kind = ArticleKind.Video });
    }

    [Fact]
    public async Task Lists_ten_posts_of_2019_with_vague_days_and_rounded_counts()
    {
        var items = await ListAsync(DearPages(), TargetOf(Dear));
        items.Select(i => (i.PlatformId, i.PublishedAt)).ShouldBe(
        [
            ("4383183661430868", At("2019-06-14 20:38:03")), ("4383180406740606", At("2019-06-14 20:25:07")), ("4382054705416396", At("2019-06-11 17:51:59")), ("4381312410216312", At("2019-06-09 16:42:22")),
            ("4381207217392722", At("2019-06-09 09:44:22")), ("4380517519047355", At("2019-06-07 12:03:45")), ("4379825714272349", At("2019-06-05 14:14:46")), ("4379188905591760", At("2019-06-03 20:04:19")),
            ("4378893399854472", At("2019-06-03 00:30:05")), ("4378514142544199", At("2019-06-01 23:23:03")),
        ]);
        items.ShouldAllBe(i => !i.Pinned);
        items[2].Counts.ShouldBe(new EngagementCounts(9_035_434, 279_961, 55_541, null, 174_601));
        items[4].Counts.ShouldBe(new EngagementCounts(null, 452_294, 222_072, null, 1_000_000, Rounded: true));
        items[7].Counts.ShouldBe(new EngagementCounts(null, 1_049_077, 1_000_000, null, 1_000_000, Rounded: true));
        items[0].Title.ShouldBe("搬完这块砖，就可以吃好吃的了[偷笑][偷笑][偷笑]");
        items[0].Address.ToString().ShouldBe($"https://weibo.com/{Dear}/HyTZc60ew");
    }

    [Fact]
    public async Task Reads_pictures_videos_and_reposts_of_2019()
    {
        var pages = DearPages();
        (await ReadAsync(pages, TargetOf(Dear), 0)).Content.Pictures.Select(p => p.Address).ShouldBe(
            ["https://wx3.sinaimg.cn/large/63885668gy1g40ypljwzvj20o70v379u.jpg", "https://wx4.sinaimg.cn/large/63885668gy1g40ysojhntj22b52b51kz.jpg", "https://wx1.sinaimg.cn/large/63885668gy1g40ypkrjlaj20v8168gzf.jpg"]);
        var repost = await ReadAsync(pages, TargetOf(Dear), 1);
        repost.Content.Body.ShouldBe("大家一起电影院约起来啊～～～\n转发 @代斯daisy：写在《秦明·生死语者》上映这一天……\n#614致敬法医##首部法医秦明大电影#");
        repost.Content.ShouldBe(repost.Content with { Original = false, Source = "代斯daisy", Kind = ArticleKind.Pictures });
        var video = await ReadAsync(pages, TargetOf(Dear), 2);
        video.Content.Media.ShouldHaveSingleItem().ShouldContain("label=mp4_720p");
        video.Content.ShouldBe(video.Content with { Kind = ArticleKind.Video, Body = "#不潮不出街#悠闲下午时光～ Dear-迪丽热巴的秒拍视频" });
        (await ReadAsync(pages, TargetOf(Dear), 8)).Content.Body.ShouldBe("今天是我的生日，来祝福我吧！");
    }

    [Fact]
    public async Task Reads_comments_and_takes_no_readers_answer_for_the_accounts()
    {
        var pages = DearPages()
            .Sample($"{Mobile}statuses/show?id=4383183661430868", "m-statuses-show-retweet-2019-06.json")
            .Sample($"{Mobile}comments/hotflow?id=4383411844046171&mid=4383411844046171&max_id_type=0", "m-comments-hotflow-2019-06-anonymised.json");
        // The captured status has no comments, so it is given some.
        var status = JsonNode.Parse(await File.ReadAllTextAsync(WeiboSample.PathOf("m-statuses-show-retweet-2019-06.json"), Ct)).ShouldNotBeNull();
        status["data"]!["comments_count"] = 133_519; // it has
        pages.WithText($"{Mobile}statuses/show?id=4383411844046171", status.ToJsonString(), "application/json");
        var article = await Connector.ReadAsync(TargetOf(Dear), new Listing("4383411844046171", new Uri($"https://weibo.com/{Dear}/HyZVegYAP"), "x", null), pages, Ct);
        article.Comments.Count.ShouldBe(20);
        article.Comments[0].ShouldBe(new FetchedComment("4383183984547669", "宝宝陪你一起搬陪你一起吃[羞嗒嗒]", At("2019-06-14 20:39:20"), null, null));
        article.Comments[2].ShouldBe(new FetchedComment("4383183980195874", "飘飘祝热巴吃好喝好！", At("2019-06-14 20:39:19"), null, null));
        article.Comments[18].Text.ShouldBe("一起吃可好@Dear-迪丽热巴");
    }

    [Fact]
    public async Task Reads_one_status_again_with_the_original_whole()
    {
        var pages = new RecordedPages().Sample($"{Mobile}statuses/show?id=4383411844046171", "m-statuses-show-retweet-2019-06.json");
        var article = await Connector.ReadAsync(TargetOf("5973737418"), new Listing("4383411844046171", new Uri("https://weibo.com/5973737418/HyZVegYAP"), "x", null), pages, Ct);
        article.Content.ShouldBe(article.Content with { Title = "转发微博", Original = false, Source = "upupming", PublishedAt = At("2019-06-15 11:44:46"), Kind = ArticleKind.Text });
        article.Content.Body.ShouldStartWith("转发微博\n转发 @upupming：#️*️0️9️");
        article.Content.Body.ShouldEndWith("🪖\U0001fffd"); // its whole text came along
        article.Counts.ShouldBe(new EngagementCounts(null, 0, 0, null, 0));
        article.Address.ToString().ShouldBe("https://weibo.com/5973737418/HyZVegYAP");
        pages.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Reads_a_long_text_of_nothing_but_pictures()
    {
        var pages = new RecordedPages().Sample($"{Mobile}statuses/extend?id=4383404751066167", "m-statuses-extend-2019-06.json")
            .WithText($"{Mobile}statuses/show?id=4383404751066167", """{"ok":1,"data":{"id":"4383404751066167","mid":"4383404751066167","text":"#️*️","isLongText":true,"user":{"id":5349576923,"screen_name":"upupming"}}}""", "application/json");
        var article = await Connector.ReadAsync(TargetOf("5349576923"), new Listing("4383404751066167", new Uri("https://weibo.com/5349576923/HyZJN4tmf"), "x", null), pages, Ct);
        article.Content.Body.ShouldStartWith("😄😆");
        article.Content.Body.Split('\n').Length.ShouldBe(9);
        article.Content.PublishedAt.ShouldBe(At("2019-06-15 11:16:35"));
        article.Counts.ShouldNotBeNull().IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Ark, "m-getIndex-100505-profile-2021.json", "明日方舟Arknights", "上海鹰角网络科技有限公司", 1_455_000, 1553, "《明日方舟》官方微博，欢迎咨询客服QQ服务号：800830064")]
    [InlineData(Dear, "m-getIndex-uid-userInfo-tabs-2019-06.json", "Dear-迪丽热巴", "嘉行传媒签约演员", 63_357_736, 1008, "一只喜欢默默表演的小透明。工作联系name@example.com🍒")]
    public async Task Describes_accounts(string uid, string file, string name, string verification, long followers, long posts, string introduction)
    {
        var pages = new RecordedPages().Sample($"{Mobile}api/container/getIndex?type=uid&value={uid}", file);
        (await Connector.DescribeAsync(TargetOf(uid), pages, Ct)).ShouldBe(new AccountProfile(name, introduction, []) { Verification = verification, Followers = followers, Posts = posts });
    }

    [Fact]
    public async Task Lists_and_reads_a_desktop_repost()
    {
        var target = TargetOf("9000627495", "desktop");
        var pages = Visitor().Sample(Desktop + "statuses/mymblog?uid=9000627495&page=1&feature=0", "pc-ajax-statuses-mymblog-2021-02-retweet.json").Sample(Desktop + "statuses/longtext?id=K3dsQFvJr", "rebuilt/pc-ajax-statuses-longtext.json");
        var item = (await ListAsync(pages, target)).ShouldHaveSingleItem();
        item.ShouldBe(item with { PlatformId = "4607741009594608", Address = new Uri("https://weibo.com/9000627495/K3fnuEfZK"), PublishedAt = At("2021-02-23 12:28:47"), Counts = new EngagementCounts(null, 29, 12, null, 14), Pinned = false, Title = "//@南山林雪萍 :虽然欧洲版的“南泥湾计划”来的有点晚，但" });
        var article = await Connector.ReadAsync(target, item, pages, Ct);
        var lines = article.Content.Body.Split('\n');
        lines[0].ShouldStartWith("//@南山林雪萍 :虽然欧洲版的“南泥湾计划”来的有点晚，但还是来了。");
        lines[0].ShouldEndWith("这是一个有利的局面。");
        lines[1..].ShouldBe(["转发 @智造圈：全文第一段。", "全文第二段，含 http://t.cn/EXAMPLE 短链。"]);
        article.Content.ShouldBe(article.Content with { Original = false, Source = "智造圈", Kind = ArticleKind.Pictures });
        article.Content.Pictures.ShouldHaveSingleItem().Address.ShouldBe("https://wx4.sinaimg.cn/large/3e3cd28cgy1gnx4eqia3sj20930budfw.jpg");
    }

    [Fact]
    public async Task Lists_and_reads_the_open_platforms_timeline()
    {
        var target = TargetOf("9000378082", "official") with { Sessions = new PassingSessions(new Session("user", 1, new JsonObject { ["access_token"] = "t" }, null)) };
        var pages = new RecordedPages().Sample(Api + "statuses/user_timeline.json?uid=9000378082&count=20", "openapi-2-statuses-home_timeline-2018-04-anonymised.json");
        var items = await ListAsync(pages, target);
        items.Select(i => (i.PlatformId, i.PublishedAt)).ShouldBe(
        [
            ("4231273734509975", At("2018-04-21 16:02:14")), ("4230466846817001", At("2018-04-19 10:35:57")), ("4229815718573565", At("2018-04-17 15:28:36")), ("4231035086573425", At("2018-04-21 00:13:56")),
            ("4231019613171651", At("2018-04-20 23:12:27")), ("4231018560420579", At("2018-04-20 23:08:17")), ("4230988747563641", At("2018-04-20 21:09:47")), ("4230924923132147", At("2018-04-20 16:56:11")), ("4229795414458727", At("2018-04-17 14:07:55")),
        ]);
        items[1].Counts.ShouldBe(new EngagementCounts(null, 0, 10, null, 0));
        items[2].Counts.ShouldBe(new EngagementCounts(null, 1, 8, null, 0));
        var pictures = await Connector.ReadAsync(target, items[2], pages, Ct);
        pictures.Content.ShouldBe(pictures.Content with { Kind = ArticleKind.Pictures, Original = true, Source = "用户872755" });
        pictures.Content.Pictures.Count.ShouldBe(6);
        pictures.Content.Pictures[0].Address.ShouldBe("http://wx4.sinaimg.cn/large/7488483bgy1fqfonudw6gj20hs0vkwjr.jpg");
        var repost = await Connector.ReadAsync(target, items[7], pages, Ct);
        repost.Content.ShouldBe(repost.Content with { Original = false, Source = "央视新闻", Kind = ArticleKind.Pictures });
        repost.Content.Body.Split('\n')[1].ShouldStartWith("转发 @央视新闻：【27岁患者疑因混吃感冒药身亡 扩散周知，别乱吃药！】近日南京一位患者");
        repost.Content.Body.ShouldEndWith("戳图自查↓转起提醒！");
        repost.Content.Pictures.Count.ShouldBe(9);
        (await Connector.ReadAsync(target, items[6], pages, Ct)).Content.Body.ShouldEndWith("希望她能站出来给孩子道个歉。");
    }

    static RecordedPages ArkPages() => new RecordedPages()
        .Sample($"{Mobile}api/container/getIndex?type=uid&value={Ark}&containerid=107603{Ark}", "m-getIndex-107603-list-since_id-2021-06.json")
        .Sample($"{Mobile}statuses/extend?id=4645748019299849", "m-statuses-extend-long-text-4645748019299849.json")
        .Sample($"{Mobile}statuses/extend?id=4649031014551911", "m-statuses-extend-long-text-4649031014551911.json");

    static RecordedPages DearPages() => new RecordedPages().Sample($"{Mobile}api/container/getIndex?type=uid&value={Dear}&containerid=107603{Dear}", "m-getIndex-107603-list-page-2019-06-counts-as-strings.json");

    static RecordedPages Visitor() => new RecordedPages().Sample("https://passport.weibo.com/visitor/genvisitor2", "rebuilt/pc-passport-genvisitor2-callback.txt").WithText("https://weibo.com/", "");

    static async Task<FetchedArticle> ReadAsync(RecordedPages pages, CrawlTarget target, int number) => await Connector.ReadAsync(target, (await ListAsync(pages, target))[number], pages, Ct);

    static async Task<List<Listing>> ListAsync(RecordedPages pages, CrawlTarget target)
    {
        var items = new List<Listing>();
        await foreach (var item in Connector.ListNewestFirstAsync(target, pages, Ct))
            items.Add(item);
        return items;
    }

    static CrawlTarget TargetOf(string uid, string? route = null) => new(new Account(1, 1, "weibo", "样本", $"https://weibo.com/u/{uid}", RecordedPages.SeenAt), null, new ListMark(null, null), route);

    static DateTimeOffset At(string beijing) => DateTimeOffset.Parse(beijing + "+08:00").ToUniversalTime();
}

static class WeiboSample
{
    public static string PathOf(string file)
    {
        var path = Shared.PathOf(["samples", "weibo", .. file.Split('/')]);
        Assert.SkipWhen(path is null, "The captured samples are not here.");
        return path;
    }

    public static RecordedPages Sample(this RecordedPages pages, string address, string file) => pages.WithBytes(address, File.ReadAllBytes(PathOf(file)), file.EndsWith(".txt", StringComparison.Ordinal) ? "text/html" : "application/json");
}
