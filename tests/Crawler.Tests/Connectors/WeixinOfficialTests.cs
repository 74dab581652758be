using System.Text.Json.Nodes;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Connectors.Weixin;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Connectors;

public sealed class WeixinOfficialTests
{
    const long T = 1_795_470_000;

    static readonly WeixinConnector Connector = new();
    static readonly Dictionary<string, string> NoDays = [];

    [Fact]
    public async Task Lists_published_items_newest_first_whatever_their_order()
    {
        var pages = Pages([Item(11, T + 1000), Item(13, T + 3000), Item(12, T + 2000)], 3, NoDays);
        var items = await ListAsync(Target(), pages);
        items.Select(i => i.PlatformId).ShouldBe(["13_1", "12_1", "11_1"]);
        items[0].Address.AbsoluteUri.ShouldBe("https://mp.weixin.qq.com/s?__biz=MzA=&mid=13&idx=1&sn=s13");
        items[0].Item!.Address.ShouldBe(items[0].Address, "no token may stand in the evidence");
        var body = JsonNode.Parse(pages.Asked[0].Json!)!.AsObject(); // the first call has a body
        (pages.Asked[0].Interface, (int?)body["offset"], (int?)body["count"]).ShouldBe((true, 0, 20));
    }

    [Fact]
    public async Task Takes_what_was_sent_to_followers_from_the_statistics_once_a_day()
    {
        var day = new Dictionary<string, string> { ["2026-11-23"] = """{"list":[{"ref_date":"2026-11-23","msgid":"21_1","publish_type":0,"title":"群发","content_url":"https://mp.weixin.qq.com/s/abcdefgh","detail_list":[{"stat_date":"2026-11-23","read_user":5},{"stat_date":"2026-11-24","read_user":9,"like_user":1}]}],"is_delay":false}""" };
        var mark = new ListMark(null, null);
        var pages = Pages([Item(11, T + 1000)], 1, day);
        var items = await ListAsync(Target(mark, since: new(2026, 11, 20, 0, 0, 0, TimeSpan.FromHours(8))), pages);
        items.Select(i => (i.PlatformId, i.Pinned)).ShouldBe([("21_1", true), ("11_1", false)]);
        items[0].Counts.ShouldBe(new EngagementCounts(9, 1));
        DaysAsked(pages).ShouldBe(["2026-11-23", "2026-11-22", "2026-11-21", "2026-11-20"]);
        var again = Pages([Item(11, T + 1000)], 1, day);
        (await ListAsync(Target(new ListMark(mark.ETag, null)), again)).Select(i => i.PlatformId).ShouldBe(["11_1"]);
        DaysAsked(again).ShouldBeEmpty();
    }

    [Fact]
    public async Task Asks_again_for_statistics_that_are_late()
    {
        var mark = new ListMark(null, null);
        await ListAsync(Target(mark, since: new(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(8))), Pages([Item(11, T + 1000)], 1, new() { ["2026-11-23"] = """{"list":[],"is_delay":true}""" }));
        mark.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task Reads_all_pages_first_and_two_afterwards()
    {
        var items = Enumerable.Range(1, 70).Select(i => Item(100 + i, T + i)).Reverse().ToArray();
        var mark = new ListMark(null, null);
        (await ListAsync(Target(mark), Pages(items, 70, NoDays))).Count.ShouldBe(70);
        (await ListAsync(Target(new ListMark(mark.ETag, null)), Pages(items, 70, NoDays))).Count.ShouldBe(40);
    }

    [Fact]
    public async Task Asks_the_page_where_a_short_address_hides_the_identity()
    {
        var item = Item(11, T + 1000).Replace("http://mp.weixin.qq.com/s?__biz=MzA=&mid=11&idx=1&sn=s11&chksm=1#rd", "https://mp.weixin.qq.com/s/abcdefgh");
        (await ListAsync(Target(), Pages([item], 1, NoDays))).Select(i => i.PlatformId).ShouldBe(["2650000012_1"]);
    }

    [Fact]
    public async Task Passes_over_a_malformed_item()
    {
        var items = await ListAsync(Target(), Pages(["""{"article_id":"x","content":null}""", "7", Item(12, T + 2000)], 3, NoDays));
        items.Select(i => i.PlatformId).ShouldBe(["12_1"]);
    }

    [Fact]
    public async Task Says_that_nothing_is_published()
    {
        var mark = new ListMark(null, null);
        (await ListAsync(Target(mark), Pages([], 0, NoDays))).ShouldBeEmpty();
        mark.Empty.ShouldBeTrue();
    }

    [Fact]
    public async Task Renews_a_token_that_has_run_out_once()
    {
        var pages = Pages([Item(11, T + 1000)], 1, NoDays);
        var target = Target(token: "old");
        (await ListAsync(target, pages)).Count.ShouldBe(1);
        Paths(pages).Take(4).ShouldBe(["/cgi-bin/freepublish/batchget", "/cgi-bin/component/api_component_token", "/cgi-bin/component/api_authorizer_token", "/cgi-bin/freepublish/batchget"]);
        var renewed = await target.Sessions.NeedAsync("authorizer", Ct);
        (renewed["access_token"], renewed["refresh_token"], renewed["appid"]).ShouldBe(("fresh", "refresh2", "wxunit"));
    }

    [Theory]
    [InlineData(61023, CrawlFailure.SessionEnded)]
    [InlineData(61003, CrawlFailure.NotAuthorised)]
    [InlineData(61005, CrawlFailure.ServerError)] // a missing ticket is nobody's withdrawn consent
    [InlineData(-1, CrawlFailure.ServerError)]
    public async Task Names_why_a_renewal_failed(int code, CrawlFailure failure) =>
        (await FailAsync(Target(token: "old"), Pages([], 0, NoDays, renewal: $$"""{"errcode":{{code}},"errmsg":"x"}"""))).Failure.ShouldBe(failure);

    [Fact]
    public async Task Ends_the_session_where_a_fresh_token_is_refused() =>
        (await FailAsync(Target(), Pages([], 0, NoDays, list: """{"errcode":40001,"errmsg":"x"}"""))).Failure.ShouldBe(CrawlFailure.SessionEnded);

    [Theory]
    [InlineData("""{"errcode":45009}""", CrawlFailure.QuotaSpent)]
    [InlineData("""{"errcode":48001}""", CrawlFailure.NotAuthorised)]
    [InlineData("""{"errcode":40097}""", CrawlFailure.LayoutChanged)]
    [InlineData("""{"total_count":3}""", CrawlFailure.LayoutChanged)]
    [InlineData("""{"total_count":3,"item":[]}""", CrawlFailure.LayoutChanged)]
    [InlineData("""{"total_count":3,"item":[{"art""", CrawlFailure.Malformed)]
    public async Task Names_failures_of_the_list(string answer, CrawlFailure failure) => (await FailAsync(Target(), Pages([], 0, NoDays, list: answer))).Failure.ShouldBe(failure);

    [Fact]
    public async Task Needs_an_authorisation() =>
        (await FailAsync(Target() with { Sessions = new PassingSessions() }, Pages([], 0, NoDays))).Failure.ShouldBe(CrawlFailure.NotAuthorised);

    [Fact]
    public async Task Does_not_take_a_missing_component_for_withdrawn_consent()
    {
        var sessions = new PassingSessions(new Session("authorizer", 1, new() { ["appid"] = "wxunit", ["access_token"] = "old", ["refresh_token"] = "refresh1" }, null));
        (await FailAsync(Target() with { Sessions = sessions }, Pages([], 0, NoDays))).Failure.ShouldBe(CrawlFailure.BadSettings);
    }

    [Fact]
    public async Task Reads_comments_with_replies_in_both_forms()
    {
        var pages = Pages([Item(11, T + 1000)], 1, NoDays, comments: """{"errcode":0,"total":3,"comment":[{"user_comment_id":1,"openid":"o","create_time":1795478400,"content":"好","reply":[{"content":"谢谢","create_time":1795478460}]},{"user_comment_id":2,"create_time":1795478401,"content":"问","reply":{"content":"答","create_time":1795478461}},{"user_comment_id":3,"create_time":1795478402,"content":"无","reply":[]}]}""");
        var target = Target();
        var article = await Connector.ReadAsync(target, (await ListAsync(target, pages))[0], pages, Ct);
        article.Comments.Select(c => (c.PlatformId, c.Text, c.Reply)).ShouldBe([("1", "好", "谢谢"), ("2", "问", "答"), ("3", "无", null)]);
        article.Comments[0].RepliedAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1795478460));
        var asked = JsonNode.Parse(pages.Asked.Single(a => a.Address.AbsolutePath == "/cgi-bin/comment/list").Json!)!; // it has a body
        ((long?)asked["msg_data_id"], (int?)asked["index"]).ShouldBe((11L, 0));
    }

    [Fact]
    public async Task Takes_the_interface_s_text_where_the_page_is_closed_to_us()
    {
        var pages = Pages([Item(11, 1795478400)], 1, NoDays, page: new ScriptedAnswer("<html></html>", "text/html", At: "https://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha"), comments: """{"errcode":88000}""");
        var target = Target();
        var article = await Connector.ReadAsync(target, (await ListAsync(target, pages))[0], pages, Ct);
        article.Content.Body.ShouldBe("正文11");
        article.Content.PublishedAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1795478400));
        article.Comments.ShouldBeEmpty();
    }

    [Fact]
    public async Task Leads_a_unit_to_its_consent_and_exchanges_it()
    {
        var sessions = Target().Sessions;
        var pages = Pages([], 0, NoDays);
        var address = await ComponentAccess.ConsentAddressAsync(sessions, pages, new Uri("https://watch.test/consent?account=1"), Ct);
        address.AbsoluteUri.ShouldBe("https://mp.weixin.qq.com/cgi-bin/componentloginpage?component_appid=wxcomponent&pre_auth_code=pre%401&redirect_uri=https%3A%2F%2Fwatch.test%2Fconsent%3Faccount%3D1");
        var secret = await ComponentAccess.ExchangeAsync(sessions, pages, "auth@1", Ct);
        secret.ToJsonString().ShouldBe("""{"appid":"wxunit","access_token":"a1","refresh_token":"r1","functions":[1,7]}""");
    }

    [Fact]
    public async Task Describes_an_account_by_its_card()
    {
        var profile = await Connector.DescribeAsync(Target(), Pages([], 0, NoDays), Ct);
        (profile.Name, profile.Introduction, profile.Verification).ShouldBe(("清河发布", "清河市的官方公众号", "清河市人民政府办公室"));
    }

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static CrawlTarget Target(ListMark? mark = null, DateTimeOffset? since = null, string token = "fresh") =>
        new(new Account(7, 1, "weixin", "清河发布", "https://mp.weixin.qq.com/", RecordedPages.SeenAt), null, mark, "official")
        {
            Since = since ?? RecordedPages.SeenAt.AddDays(-2),
            Sessions = new PassingSessions(
                new Session("component", 1, new() { ["appid"] = "wxcomponent", ["secret"] = "s", ["ticket"] = "t" }, null),
                new Session("authorizer", 1, new() { ["appid"] = "wxunit", ["access_token"] = token, ["refresh_token"] = "refresh1" }, null)),
        };

    static string Item(int mid, long at) => $$"""{"article_id":"a{{mid}}","content":{"news_item":[{"title":"题{{mid}}","content":"<p>正文{{mid}}</p>","url":"http://mp.weixin.qq.com/s?__biz=MzA=&mid={{mid}}&idx=1&sn=s{{mid}}&chksm=1#rd","is_deleted":false}]},"update_time":{{at}}}""";

    static ScriptedPages Pages(string[] items, int total, Dictionary<string, string> days, string? list = null, string renewal = """{"authorizer_access_token":"fresh","expires_in":7200,"authorizer_refresh_token":"refresh2"}""", string comments = """{"errcode":88001}""", ScriptedAnswer? page = null) => new(request =>
    {
        var body = request.Json is null ? null : JsonNode.Parse(request.Json);
        return request.Address.AbsolutePath switch
        {
            "/cgi-bin/freepublish/batchget" when !request.Address.Query.Contains("fresh") => """{"errcode":42001,"errmsg":"expired"}""",
            "/cgi-bin/freepublish/batchget" => list ?? $$"""{"total_count":{{total}},"item":[{{string.Join(',', items.Skip((int)body!["offset"]!).Take(20))}}]}""", // the call has a body
            "/datacube/getarticletotaldetail" => days.GetValueOrDefault((string)body!["begin_date"]!) ?? """{"list":[],"is_delay":false}""", // as above
            "/cgi-bin/component/api_component_token" => """{"component_access_token":"ct","expires_in":7200}""",
            "/cgi-bin/component/api_authorizer_token" => renewal,
            "/cgi-bin/component/api_create_preauthcode" => """{"pre_auth_code":"pre@1","expires_in":600}""",
            "/cgi-bin/component/api_query_auth" => """{"authorization_info":{"authorizer_appid":"wxunit","authorizer_access_token":"a1","expires_in":7200,"authorizer_refresh_token":"r1","func_info":[{"funcscope_category":{"id":1}},{"funcscope_category":{"id":7}}]}}""",
            "/cgi-bin/component/api_get_authorizer_info" => """{"authorizer_info":{"nick_name":"清河发布","signature":"清河市的官方公众号","principal_name":"清河市人民政府办公室","verify_type_info":{"id":0}}}""",
            "/cgi-bin/comment/list" => comments,
            _ => page ?? new ScriptedAnswer(File.ReadAllText(Path.Combine(MediaWatch.Testing.Shared.Root, "tests", "Crawler.Tests", "Pages", "weixin", "article.html")), "text/html"),
        };
    });

    static IEnumerable<string> Paths(ScriptedPages pages) => pages.Asked.Select(a => a.Address.AbsolutePath);

    static IEnumerable<string> DaysAsked(ScriptedPages pages) => pages.Asked.Where(a => a.Address.AbsolutePath.StartsWith("/datacube")).Select(a => (string)JsonNode.Parse(a.Json!)!["begin_date"]!); // each has a body

    static async Task<List<Listing>> ListAsync(CrawlTarget target, ScriptedPages pages)
    {
        var items = new List<Listing>();
        await foreach (var item in Connector.ListNewestFirstAsync(target, pages, Ct))
            items.Add(item);
        return items;
    }

    static Task<CrawlException> FailAsync(CrawlTarget target, ScriptedPages pages) => Should.ThrowAsync<CrawlException>(() => ListAsync(target, pages));
}
