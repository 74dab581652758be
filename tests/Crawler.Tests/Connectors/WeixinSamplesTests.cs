using System.Globalization;
using System.Text.Json;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Connectors.Weixin;
using MediaWatch.Testing;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>Captured answers of the real platform, held against what a person read in them.</summary>
public sealed class WeixinSamplesTests
{
    /// <param name="At">Beijing time.</param>
    /// <param name="Chars">Characters of the text, lines not counted.</param>
    public sealed record Truth(string File, string Identity, string Biz, string Account, string UserName, string? Author, string Title, string At, ArticleKind Kind, bool? Original, string? SourceAccount,
        string First, string Last, int Lines, int Chars, int Pictures, string[] Media, EngagementCounts? Counts);

    public static readonly Truth[] Articles =
    [
        new("article-2018-audio-mpvoice-changjiang-daily.html", "2651788393_1", "MjM5ODAyNTcwMA==", "长江日报", "gh_09f57d9c1048", "读武汉关注☞", "语音 | 早安武汉〔2018.3.19 周一〕", "2018-03-19 05:30:00", ArticleKind.Article, null, null, "【全国两会】", "投稿|", 60, 2737, 9,
            ["https://res.wx.qq.com/voice/getvoice?mediaid=MjM5ODAyNTcwMF8yNjUxNzg4Mzky"], null),
        new("article-2018-video-iframe.html", "2671068104_7", "MzA4ODUzNjAxOA==", "共产党员", "gh_9381891f8dd8", null, "【视频】石榴花开", "2018-03-20 11:19:59", ArticleKind.Article, null, null, "“各民族要相互了解、相互尊重、", "（来源：新华社）", 13, 93, 6,
            ["https://v.qq.com/iframe/preview.html?vid=o0608305r9k&width=500&height=375&auto=0"], null),
        new("article-type0-anonymous-2025-11.html", "2247504179_1", "MzIyNjMxOTY0NA==", "轩辕的编程宇宙", "gh_fe02be2b2ff0", "轩辕之风", "AI编程害死我了，给我的抓包软件埋了一个大雷！", "2025-11-10 12:00:10", ArticleKind.Article, null, null, "大家好，我是轩辕。", "程序员赛道太卷", 49, 2064, 9, [], null),
        new("article-type0-anonymous-b-2025.html", "2247494261_1", "MzIxMTgzNjE5MA==", "波元霸", "gh_139c40f8a7c6", "元霸", "好险，就差1.5点，两手准备", "2025-11-04 15:59:29", ArticleKind.Article, true, null, "原以为下午2点之前", "但我还是想给大盘养老送终", 17, 808, 5, [], null),
        new("article-type0-logged-in-with-read-counts-2025-12.html", "2247664546_2", "MzIzNDcyMTI5MQ==", "金榜时代官微", "gh_bc6c492e205e", "小榜", "睡前数学知识点｜Day15：疯狂星期四，V你一个知识点：定积分核心公式~", "2025-12-04 18:00:51", ArticleKind.Article, null, null, "「硕哥考前30天睡前碎碎念系列」", "（已报名", 18, 396, 14,
            ["https://res.wx.qq.com/voice/getvoice?mediaid=MzIzNDcyMTI5MV8yMjQ3NjY0NTQ1"], new(687, 9, 0, 1, 28)),
        new("picture-share-type8-anonymous-2025.html", "2247503660_1", "MzIyNjMxOTY0NA==", "轩辕的编程宇宙", "gh_fe02be2b2ff0", null, "股价才是最好的鸡血，什么企业文化、团建旅游，都比不上一根红彤彤的K线来得实在", "2025-09-20 11:56:17", ArticleKind.Pictures, null, null, "今天周六，在脉脉上", "你们公司这两年有没有裁员呢？", 13, 859, 2, [], null),
        new("reprinted-share-of-another-account-2025-11.html", "2248865513_3", "MzI2NDk5NzA0Mw==", "36氪", "gh_240fbf8b33e4", "何驰", "比小学生说烂梗更可怕的，是大人也说", "2025-11-11 08:06:46", ArticleKind.Article, false, "新周刊", "比小学生满口网络烂梗", "4. 《当“梗”", 65, 4055, 22, [], null),
        new("text-share-type10-anonymous-2025-10.html", "2247503866_1", "MzIyNjMxOTY0NA==", "轩辕的编程宇宙", "gh_fe02be2b2ff0", null, "AI编程带给程序员的危与机", "2025-10-07 14:13:11", ArticleKind.Text, null, null, "这两年经常听到AI编程", "你对AI编程有什么想了解的", 20, 967, 0, [], null),
        new("text-share-type10-logged-in-with-read-counts-2025-01.html", "2247655338_1", "MzIzNDcyMTI5MQ==", "金榜时代官微", "gh_bc6c492e205e", null, "春节期间，如何利用碎片时间提升英语/数学水平？", "2025-01-30 18:02:14", ArticleKind.Text, null, null, "一、英语提升", "空闲时段：", 19, 609, 0, [], new(5320, 28, 0, 3, 105)),
    ];

    public static TheoryData<int> ArticleNumbers => [.. Enumerable.Range(0, Articles.Length)];

    [Theory]
    [MemberData(nameof(ArticleNumbers))]
    public async Task Reads_every_field_of_an_article_page(int number)
    {
        var truth = Articles[number];
        var html = await TextOfAsync("article", truth.File);
        var article = await new WeixinConnector().ReadAsync(TargetOf(), Any, ScriptedPages.Always(html, "text/html"), Ct);
        var visit = article.Page;
        var page = await WeixinPage.ReadAsync(visit, Ct);
        page.Identity.ShouldBe(truth.Identity);
        page.Biz.ShouldBe(truth.Biz);
        page.AccountName.ShouldBe(truth.Account);
        page.UserName.ShouldBe(truth.UserName);
        page.Author.ShouldBe(truth.Author);
        page.SourceAccount.ShouldBe(truth.SourceAccount);
        var content = article.Content;
        content.Title.ShouldBe(truth.Title);
        content.PublishedAt.ShouldNotBeNull().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture).ShouldBe(truth.At);
        content.Kind.ShouldBe(truth.Kind);
        content.Original.ShouldBe(truth.Original);
        content.Source.ShouldBe(truth.SourceAccount ?? truth.Account);
        var lines = content.Body.Split('\n');
        lines[0].ShouldStartWith(truth.First);
        lines[^1].ShouldStartWith(truth.Last);
        lines.Length.ShouldBe(truth.Lines);
        lines.Sum(l => l.Length).ShouldBe(truth.Chars);
        content.Pictures.Count.ShouldBe(truth.Pictures);
        content.Pictures.ShouldAllBe(p => (p.Address.Contains("mmbiz") || p.Address.Contains("res.wx.qq.com")) && !p.Address.Contains("&amp;"));
        content.Media.ShouldBe(truth.Media);
        article.Counts.ShouldBe(truth.Counts);
    }

    [Theory]
    [InlineData("article/state-deleted-by-author.html", CrawlFailure.Gone, "author", null)]
    [InlineData("article/state-deleted-by-author-variant.html", CrawlFailure.Gone, "author", null)]
    [InlineData("article/state-removed-for-violation.html", CrawlFailure.Gone, "platform has removed it: 涉嫌过度营销、骚扰用户", null)]
    [InlineData("article/state-removed-for-violation-b.html", CrawlFailure.Gone, "platform has removed it: violating relevant laws and regulations", null)]
    [InlineData("article/state-temporarily-unavailable.html", CrawlFailure.Blocked, "for the time being", null)]
    [InlineData("article/state-temporary-link-expired-2018.html", CrawlFailure.Gone, "temporary link", null)]
    [InlineData("rebuilt/state-environment-abnormal-verify-page.html", CrawlFailure.Blocked, "human check", 30)]
    public async Task Names_what_stands_where_an_article_was(string file, CrawlFailure failure, string says, int? minutes)
    {
        var pages = ScriptedPages.Always(await TextOfAsync(file.Split('/')), "text/html");
        var said = await Should.ThrowAsync<CrawlException>(() => new WeixinConnector().ReadAsync(TargetOf(), Any, pages, Ct));
        said.Failure.ShouldBe(failure);
        said.Message.ShouldContain(says);
        said.RetryAfter.ShouldBe(minutes is { } m ? TimeSpan.FromMinutes(m) : null);
    }

    [Fact]
    public async Task Lists_the_own_account_with_reads_and_likes()
    {
        var item = (await ListAsync("publish-list", "appmsgpublish-own-account-abridged-2026-06.json"))[0];
        item.PlatformId.ShouldBe("2247489943_1");
        item.Title.ShouldBe("笑傲内核会议定档");
        item.PublishedAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1782365746));
        item.Counts.ShouldBe(new EngagementCounts(67, 5));
        item.Deleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Lists_both_articles_of_a_push()
    {
        var items = await ListAsync("publish-list", "appmsgpublish-own-account-two-articles.json");
        items.Select(i => (i.PlatformId, i.Title, i.Counts!.Reads)).ShouldBe([("101_1", "Main Article", 10L), ("102_2", "Sub Article", 5L)]); // both rows hold counters
    }

    [Fact]
    public async Task Marks_a_deleted_article()
    {
        var item = (await ListAsync("publish-list", "appmsgpublish-own-account-deleted-article.json")).ShouldHaveSingleItem();
        (item.PlatformId, item.Deleted, item.Title).ShouldBe(("999_1", true, "Deleted Post"));
    }

    [Fact]
    public async Task Says_that_an_account_has_published_nothing()
    {
        var mark = new ListMark(null, null);
        (await ListAsync(mark, "publish-list", "appmsgpublish-empty-list.json")).ShouldBeEmpty();
        mark.Empty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("publish-list/appmsgpublish-error-200003-invalid-session.json", CrawlFailure.SessionEnded, null)]
    [InlineData("rebuilt/appmsgpublish-error-200013-freq-control.json", CrawlFailure.TooManyRequests, 60)]
    public async Task Names_refusals_of_the_back_end(string file, CrawlFailure failure, int? minutes)
    {
        var said = await Should.ThrowAsync<CrawlException>(() => ListAsync(file.Split('/')));
        said.Failure.ShouldBe(failure);
        said.RetryAfter.ShouldBe(minutes is { } m ? TimeSpan.FromMinutes(m) : null);
    }

    [Fact]
    public async Task Lists_rows_of_another_account()
    {
        var items = await ListAsync("rebuilt", "appmsgpublish-other-account-2025-07-items.json");
        items.Count.ShouldBe(2); // the third push has an empty publish_info
        items.Select(i => i.PlatformId).ShouldBe(["2247503214_1", "2247503179_1"]);
        items[0].Address.AbsoluteUri.ShouldBe("https://mp.weixin.qq.com/s/wZxawrdSdSUAAZc89XuhWg");
        items[1].PublishedAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1753230604));
        items.ShouldAllBe(i => i.Counts == null);
    }

    [Fact]
    public async Task Describes_an_account_by_the_back_end_s_search()
    {
        var target = TargetOf("铁路12306") with { Route = "backend", Sessions = new PassingSessions(Backend) };
        var profile = await new WeixinConnector().DescribeAsync(target, ScriptedPages.Always(await TextOfAsync("account-info", "searchbiz-two-accounts.json")), Ct);
        profile.Name.ShouldBe("铁路12306");
        profile.Introduction.ShouldStartWith("欢迎您关注铁路12306");
        profile.Verification.ShouldBe("微信认证");
    }

    [Fact]
    public async Task Reads_statistics_of_a_day()
    {
        var json = await TextOfAsync("rebuilt", "datacube-getarticletotaldetail.response.json");
        var (rows, delayed) = await DayStatistics.OfAsync(new OfficialApi(TargetOf() with { Sessions = new PassingSessions(new Session("authorizer", 1, new() { ["appid"] = "a", ["access_token"] = "t" }, null)) }, ScriptedPages.Always(json)), new DateOnly(2025, 11, 20), Ct);
        delayed.ShouldBeFalse();
        rows.Select(r => r.PlatformId).ShouldBe(["2247490098_1", "2247490101_1"]);
        rows[0].Counts.ShouldBe(new EngagementCounts(687, 12, 2, 4, 31));
        rows[1].Counts.ShouldBe(new EngagementCounts(15, 1, 0, 0, 0));
        rows.ShouldAllBe(r => r.PublishedAt == new DateTimeOffset(2025, 11, 20, 0, 0, 0, TimeSpan.FromHours(8)));
        rows[0].Title.ShouldBe("示例：通知类群发文章");
    }

    [Fact]
    public async Task Names_every_error_of_the_interfaces()
    {
        using var errors = JsonDocument.Parse(await TextOfAsync("rebuilt", "api-errors.json"));
        var named = errors.RootElement.EnumerateArray().ToDictionary(e => e.GetProperty("errcode").GetInt32(), e => Should.Throw<CrawlException>(() => ApiAnswer.Read(VisitOf(e.GetRawText()))).Failure);
        named.ShouldBe(new Dictionary<int, CrawlFailure>
        {
            [40001] = CrawlFailure.SessionEnded, [42001] = CrawlFailure.SessionEnded, [45009] = CrawlFailure.QuotaSpent, [48001] = CrawlFailure.NotAuthorised, [40097] = CrawlFailure.LayoutChanged,
            [61023] = CrawlFailure.SessionEnded, [88000] = CrawlFailure.NotAuthorised, [88001] = CrawlFailure.Gone,
        }, ignoreOrder: true);
    }

    [Fact]
    public async Task Reads_the_documentation_s_examples()
    {
        var answers = new Dictionary<string, string>();
        foreach (var (path, file) in new[] { ("/cgi-bin/component/api_query_auth", "component-api_query_auth"), ("/cgi-bin/component/api_get_authorizer_info", "component-api_get_authorizer_info"), ("/cgi-bin/component/api_component_token", "component-api_component_token"), ("/cgi-bin/component/api_authorizer_token", "component-api_authorizer_token"), ("/cgi-bin/comment/list", "comment-list"), ("/cgi-bin/freepublish/batchget", "freepublish-batchget") })
            answers[path] = await TextOfAsync("official-doc-examples", $"{file}.response.json");
        var pages = new ScriptedPages(request => answers[request.Address.AbsolutePath]);
        var sessions = new PassingSessions(new Session("component", 1, new() { ["appid"] = "c", ["secret"] = "s", ["ticket"] = "t" }, null), new Session("authorizer", 1, new() { ["appid"] = "wxf8b4f85f3a794e77", ["refresh_token"] = "r" }, null));
        var target = TargetOf() with { Route = "official", Sessions = sessions };
        (await ComponentAccess.ExchangeAsync(sessions, pages, "code", Ct)).ToJsonString().ShouldBe("""{"appid":"wxf8b4f85f3a794e77","access_token":"REDACTED","refresh_token":"REDACTED","functions":[1,2,3]}""");
        var profile = await new WeixinConnector().DescribeAsync(target, pages, Ct);
        (profile.Name, profile.Verification).ShouldBe(("微信SDK Demo Special", "腾讯计算机系统有限公司"));
        profile.Introduction.ShouldStartWith("欢迎小伙伴");
        (await CommentList.OfAsync(new OfficialApi(target, pages), "22_1", Ct)).ShouldHaveSingleItem().ShouldBe(new FetchedComment("0", "CONTENT", null, "CONTENT", null));
        (await PublishedItems.PageAsync(new OfficialApi(target, pages), 0, Ct)).Rows.ShouldBeEmpty(); // its address is a placeholder
    }

    [Theory]
    [InlineData("appmsg-list/appmsg-list-rows-2020-11.jsonl", "link")]
    [InlineData("profile-history/getmsg-items-gqt-zhongyang-2019-09.jsonl", "content_url")]
    [InlineData("profile-history/getmsg-items-infoq-2019-10.jsonl", "content_url")]
    public async Task Knows_articles_by_addresses_of_all_ages(string file, string member)
    {
        var found = 0;
        foreach (var line in (await TextOfAsync(file.Split('/'))).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var row = JsonDocument.Parse(line);
            var item = row.RootElement.TryGetProperty("app_msg_ext_info", out var ext) ? ext : row.RootElement;
            var address = item.TryGetProperty(member, out var link) ? link.GetString() : null;
            if (string.IsNullOrEmpty(address))
                continue;
            found++;
            ArticleAddress.IdentityOf(address).ShouldNotBeNull().ShouldMatch(@"^\d{8,}_\d$");
            if (item.TryGetProperty("aid", out var aid))
                ArticleAddress.IdentityOf(address).ShouldBe(aid.GetString());
            ArticleAddress.Clean(address)!.Query.ShouldMatch(@"^\?__biz=[A-Za-z0-9]+=*&mid=\d+&idx=\d&sn=[0-9a-f]{32}$"); // it has just been read
        }
        found.ShouldBeGreaterThan(10);
    }

    static readonly Session Backend = new("backend", 1, new() { ["token"] = "1", ["cookie"] = "a=b" }, null);
    static readonly Listing Any = new("22_1", new Uri("https://mp.weixin.qq.com/s/abcdefgh"), "列表里的标题", null);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static MediaWatch.Crawler.Fetching.PageVisit VisitOf(string json) => new(Any.Address, Any.Address, [], System.Net.HttpStatusCode.OK, new Dictionary<string, string>(), System.Text.Encoding.UTF8.GetBytes(json), RecordedPages.SeenAt, TimeSpan.Zero);

    static CrawlTarget TargetOf(string name = "样本") => new(new Account(1, 1, "weixin", name, "https://mp.weixin.qq.com/", RecordedPages.SeenAt), null);

    static Task<List<Listing>> ListAsync(params string[] file) => ListAsync(null, file);

    static async Task<List<Listing>> ListAsync(ListMark? mark, params string[] file)
    {
        var text = await TextOfAsync(file);
        var items = new List<Listing>();
        var target = TargetOf() with { Route = "backend", Mark = mark, Sessions = new PassingSessions(Backend) };
        await foreach (var item in new WeixinConnector().ListNewestFirstAsync(target, ScriptedPages.Always(text), Ct))
            items.Add(item);
        return items;
    }

    static async Task<string> TextOfAsync(params string[] file)
    {
        var path = Shared.PathOf(["samples", "wechat", .. file]);
        Assert.SkipWhen(path is null, "The captured samples are not here.");
        return await File.ReadAllTextAsync(path, Ct);
    }
}
