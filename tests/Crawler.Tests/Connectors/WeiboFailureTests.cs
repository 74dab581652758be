using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>An answer that is not what was asked for has a name; an empty one never passes for an empty account.</summary>
public sealed class WeiboFailureTests
{
    const string Uid = "7000000001";
    static readonly WeiboConnector Connector = new();
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(432, "<html>432</html>", CrawlFailure.Blocked, 10)]
    [InlineData(418, "", CrawlFailure.Blocked, 10)]
    [InlineData(403, "<html>forbidden</html>", CrawlFailure.Blocked, null)]
    [InlineData(429, "", CrawlFailure.TooManyRequests, null)]
    [InlineData(502, "<html>bad gateway</html>", CrawlFailure.ServerError, null)]
    [InlineData(500, """{"ok":1,"data":{}}""", CrawlFailure.ServerError, null)]
    [InlineData(200, """{"ok":-100,"url":"https://passport.weibo.com/sso/signin","msg":"请先登录后使用"}""", CrawlFailure.LoginRequired, null)]
    [InlineData(200, """{"ok":0,"url":"https://m.weibo.cn/captcha/show"}""", CrawlFailure.Blocked, 10)]
    [InlineData(200, """{"ok":0,"msg":"请求过于频繁，请稍后再试"}""", CrawlFailure.TooManyRequests, null)]
    [InlineData(200, """{"ok":0,"msg":"用户不存在"}""", CrawlFailure.AccountGone, null)]
    [InlineData(200, """{"ok":1,"data":{"cards":[{"card_type":9,"mblog":{"id":"46457""", CrawlFailure.Malformed, null)]
    [InlineData(200, "", CrawlFailure.Malformed, null)]
    [InlineData(200, "<!DOCTYPE html><title>Sina Visitor System</title>", CrawlFailure.LoginRequired, null)]
    [InlineData(200, "<!DOCTYPE html><title>微博</title>", CrawlFailure.Blocked, null)]
    [InlineData(200, """{"ok":1,"data":{"cardlistInfo":{}}}""", CrawlFailure.LayoutChanged, null)]
    public async Task Names_what_the_mobile_site_answers(int status, string body, CrawlFailure failure, int? minutes)
    {
        var refused = await FailAsync(new Answers(_ => (status, body)), TargetOf(null));
        refused.Failure.ShouldBe(failure);
        refused.RetryAfter.ShouldBe(minutes is { } wait ? TimeSpan.FromMinutes(wait) : null);
        refused.Status.ShouldBe(failure == CrawlFailure.LayoutChanged ? null : status);
    }

    [Theory]
    [InlineData(10022, 403, CrawlFailure.QuotaSpent)]
    [InlineData(10023, 403, CrawlFailure.QuotaSpent)]
    [InlineData(10024, 403, CrawlFailure.QuotaSpent)]
    [InlineData(21314, 403, CrawlFailure.SessionEnded)]
    [InlineData(21317, 403, CrawlFailure.SessionEnded)]
    [InlineData(21327, 403, CrawlFailure.SessionEnded)]
    [InlineData(21332, 403, CrawlFailure.SessionEnded)]
    [InlineData(21319, 403, CrawlFailure.NotAuthorised)]
    [InlineData(10004, 403, CrawlFailure.NotAuthorised)]
    [InlineData(10005, 403, CrawlFailure.NotAuthorised)]
    [InlineData(10014, 403, CrawlFailure.NotAuthorised)]
    [InlineData(10001, 500, CrawlFailure.ServerError)]
    [InlineData(20101, 400, CrawlFailure.Gone)]
    [InlineData(20003, 400, CrawlFailure.AccountGone)]
    [InlineData(10017, 400, CrawlFailure.Blocked)]
    public async Task Names_the_open_platforms_errors(int code, int status, CrawlFailure failure) =>
        (await FailAsync(new Answers(_ => (status, $$"""{"error":"x","error_code":{{code}},"request":"/2/statuses/user_timeline.json"}""")), Official())).Failure.ShouldBe(failure);

    [Fact]
    public async Task Needs_consent_that_is_the_accounts_own()
    {
        (await FailAsync(new Answers(_ => (200, "{}")), TargetOf("official"))).Failure.ShouldBe(CrawlFailure.NotAuthorised);
        (await FailAsync(new Answers(_ => (200, "{}")), Official("7000000002"))).Failure.ShouldBe(CrawlFailure.NotAuthorised);
    }

    [Theory]
    [InlineData(0, true, null)]
    [InlineData(12, false, CrawlFailure.LoginRequired)]
    [InlineData(null, false, CrawlFailure.AccountGone)]
    public async Task Asks_the_profile_what_an_empty_mobile_list_means(int? posts, bool empty, CrawlFailure? failure)
    {
        const string nothing = """{"ok":0,"msg":"这里还没有内容","data":{"cards":[]}}""";
        var pages = new Answers(address => (200, address.Query.Contains("containerid", StringComparison.Ordinal) || posts is null ? nothing : $$$$"""{"ok":1,"data":{"userInfo":{"id":1,"screen_name":"青河发布","statuses_count":{{{{posts}}}}}}}"""));
        var target = TargetOf(null);
        if (failure is { } name)
            (await FailAsync(pages, target)).Failure.ShouldBe(name);
        else
            (await ListAsync(pages, target)).ShouldBeEmpty();
        target.Mark.ShouldNotBeNull().Empty.ShouldBe(empty);
    }

    [Fact]
    public async Task Ends_a_list_that_goes_back_half_a_year_only()
    {
        var target = Desktop();
        (await ListAsync(new Answers(_ => (200, """{"ok":1,"data":{"since_id":"","list":[],"total":90,"bottom_tips_visible":true,"bottom_tips_text":"作者只展示半年内的微博"}}""")), target)).ShouldBeEmpty();
        target.Mark.ShouldNotBeNull().Empty.ShouldBeTrue();
    }

    [Fact]
    public async Task Calls_an_empty_timeline_of_an_account_with_posts_a_changed_layout()
    {
        (await FailAsync(new Answers(_ => (200, """{"statuses":[],"total_number":3}""")), Official())).Failure.ShouldBe(CrawlFailure.LayoutChanged);
        var target = Official();
        (await ListAsync(new Answers(_ => (200, """{"statuses":[],"total_number":0}""")), target)).ShouldBeEmpty();
        target.Mark.ShouldNotBeNull().Empty.ShouldBeTrue();
    }

    [Fact]
    public async Task Begins_a_new_visitors_session_once_when_the_old_one_has_run_out()
    {
        var begun = 0;
        var pages = new Answers(address => address.Host == "passport.weibo.com"
            ? (200, $$$"""window.visitor_gray_callback && visitor_gray_callback({"retcode":20000000,"msg":"succ","data":{"sub":"sub-{{{++begun}}}","subp":"p"}});""")
            : address.AbsolutePath == "/" ? (200, "") : (200, """{"ok":-100,"url":"https://passport.weibo.com/sso/signin"}"""));
        var target = TargetOf("desktop") with { Sessions = new PassingSessions(new Session("visitor", 1, new JsonObject { ["SUB"] = "old", ["SUBP"] = "p" }, null)) };
        (await FailAsync(pages, target)).Failure.ShouldBe(CrawlFailure.LoginRequired);
        begun.ShouldBe(1);
        (await target.Sessions.FindAsync("visitor", Ct)).ShouldNotBeNull()["SUB"].ShouldBe("sub-1");
    }

    [Fact]
    public async Task Sends_the_visitors_token_back_and_asks_as_ourselves()
    {
        var pages = new Answers(address => address.Host == "passport.weibo.com" ? (200, """visitor_gray_callback({"retcode":20000000,"data":{"sub":"s","subp":"p"}});""") : address.AbsolutePath == "/" ? (200, "") : (200, """{"ok":1,"data":{"list":[{"id":1}]}}"""))
        {
            SetCookie = "XSRF-TOKEN=tok; path=/; domain=weibo.com",
        };
        await ListAsync(pages, TargetOf("desktop"));
        pages.Asked[^1].Headers["Cookie"].ShouldBe("SUB=s; SUBP=p; XSRF-TOKEN=tok");
        pages.Asked[^1].Headers["X-XSRF-TOKEN"].ShouldBe("tok");
        pages.Asked.ShouldAllBe(r => r.Interface && !r.Headers.ContainsKey("User-Agent"));
    }

    [Theory]
    [InlineData("""{"retcode":50111261,"msg":"denied"}""", CrawlFailure.Blocked)]
    [InlineData("""{"retcode":200""", CrawlFailure.Malformed)]
    public async Task Does_not_begin_a_session_that_is_refused(string json, CrawlFailure failure) =>
        (await FailAsync(new Answers(_ => (200, $"visitor_gray_callback({json});")), TargetOf("desktop"))).Failure.ShouldBe(failure);

    [Theory]
    [InlineData("mobile", """{"ok":0,"msg":"微博不存在或暂无查看权限!"}""")]
    [InlineData("desktop", """{"ok":0,"message":"该微博不存在","error_code":20101}""")]
    [InlineData("desktop", """{"ok":1,"id":5169124633215311,"idstr":"5169124633215311","mblogid":"Pt0fldurR","deleted":"1","text_raw":"抱歉，此微博已被删除。"}""")]
    [InlineData("official", """{"error":"target weibo does not exist!","error_code":20101}""")]
    public async Task Calls_a_deleted_post_gone(string route, string body)
    {
        var target = route switch { "official" => Official(), "desktop" => Desktop(), _ => TargetOf(route) };
        var listing = new Listing("5169124633215311", new Uri($"https://weibo.com/{Uid}/Pt0fldurR"), "x", null);
        (await Should.ThrowAsync<CrawlException>(() => Connector.ReadAsync(target, listing, new Answers(_ => (200, body)), Ct))).Failure.ShouldBe(CrawlFailure.Gone);
    }

    [Fact]
    public async Task Keeps_the_text_it_saw_where_the_whole_one_was_deleted_meanwhile_but_waits_where_it_was_only_refused()
    {
        const string list = """{"ok":1,"data":{"cards":[{"card_type":9,"mblog":{"id":"4645748019299849","text":"看到的部分 ...<a href=\"/status/4645748019299849\">全文</a>","isLongText":true}}]}}""";
        var gone = new Answers(a => a.AbsolutePath.EndsWith("extend", StringComparison.Ordinal) ? (200, """{"ok":0,"msg":"微博不存在或暂无查看权限!"}""") : (200, list));
        var item = (await ListAsync(gone, TargetOf(null))).ShouldHaveSingleItem();
        (await Connector.ReadAsync(TargetOf(null), item, gone, Ct)).Content.Body.ShouldBe("看到的部分");
        var refused = new Answers(a => a.AbsolutePath.EndsWith("extend", StringComparison.Ordinal) ? (432, "") : (200, list));
        (await Should.ThrowAsync<CrawlException>(() => Connector.ReadAsync(TargetOf(null), item, refused, Ct))).Failure.ShouldBe(CrawlFailure.Blocked);
    }

    [Fact]
    public async Task Refuses_an_account_without_a_uid_and_a_route_that_it_does_not_have()
    {
        var account = new Account(1, 1, "weibo", "青河发布", "https://weibo.com/qinghefabu", RecordedPages.SeenAt);
        (await FailAsync(new Answers(_ => (200, "{}")), new CrawlTarget(account, null))).Failure.ShouldBe(CrawlFailure.BadSettings);
        (await FailAsync(new Answers(_ => (200, "{}")), TargetOf("rss"))).Failure.ShouldBe(CrawlFailure.BadSettings);
    }

    static async Task<CrawlException> FailAsync(Answers pages, CrawlTarget target) => await Should.ThrowAsync<CrawlException>(() => ListAsync(pages, target));

    static async Task<List<Listing>> ListAsync(Answers pages, CrawlTarget target)
    {
        var items = new List<Listing>();
        await foreach (var item in Connector.ListNewestFirstAsync(target, pages, Ct))
            items.Add(item);
        return items;
    }

    static CrawlTarget TargetOf(string? route) => new(new Account(1, 1, "weibo", "青河发布", $"https://weibo.com/u/{Uid}", RecordedPages.SeenAt), null, new ListMark(null, null), route);

    static CrawlTarget Official(string uid = Uid) => TargetOf("official") with { Sessions = new PassingSessions(new Session("user", 1, new JsonObject { ["access_token"] = "t", ["uid"] = uid }, null)) };

    static CrawlTarget Desktop() => TargetOf("desktop") with { Sessions = new PassingSessions(new Session("visitor", 1, new JsonObject { ["SUB"] = "s", ["SUBP"] = "p" }, null)) };

    sealed class Answers(Func<Uri, (int Status, string Body)> answer) : IPageSource
    {
        public List<PageRequest> Asked { get; } = [];
        public string? SetCookie { get; init; }

        public Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct)
        {
            Asked.Add(request);
            var (status, body) = answer(request.Address);
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/json; charset=utf-8" };
            if (SetCookie is not null)
                headers["Set-Cookie"] = SetCookie;
            return Task.FromResult(new PageVisit(request.Address, request.Address, [], (HttpStatusCode)status, headers, Encoding.UTF8.GetBytes(body), RecordedPages.SeenAt, TimeSpan.Zero));
        }
    }
}
