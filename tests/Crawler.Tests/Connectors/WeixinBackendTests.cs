using System.Text.Json.Nodes;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;

namespace MediaWatch.Crawler.Tests.Connectors;

public sealed class WeixinBackendTests
{
    static readonly WeixinConnector Connector = new();

    [Fact]
    public async Task Asks_for_the_own_list_with_the_session_and_nothing_else()
    {
        var pages = ScriptedPages.Always(Page(1, Push(11)));
        await ListAsync(pages);
        var asked = pages.Asked.ShouldHaveSingleItem();
        asked.Address.AbsoluteUri.ShouldBe("https://mp.weixin.qq.com/cgi-bin/appmsgpublish?sub=list&search_field=null&begin=0&count=20&query=&type=101_1_102_103&free_publish_type=1&sub_action=list_ex&token=123&lang=zh_CN&f=json&ajax=1");
        (asked.Headers["Cookie"], asked.Session, asked.Interface).ShouldBe(("slave_sid=x", "account 0", true));
    }

    [Fact]
    public async Task Pages_by_pushes_and_not_by_articles()
    {
        var pages = new ScriptedPages(request => request.Address.Query.Contains("begin=0&") ? Page(3, Push(13, 13), Push(12)) : Page(3, Push(11)));
        (await ListAsync(pages)).Select(i => i.PlatformId).ShouldBe(["13_1", "13_2", "12_1", "11_1"]);
        pages.Asked[1].Address.Query.ShouldContain("begin=2&");
    }

    [Fact]
    public async Task Passes_over_an_empty_push() => (await ListAsync(ScriptedPages.Always(Page(2, "", Push(11))))).Select(i => i.PlatformId).ShouldBe(["11_1"]);

    [Fact]
    public async Task Takes_the_siblings_of_a_broken_push_before_it_fails()
    {
        var items = new List<Listing>();
        var failure = await Should.ThrowAsync<CrawlException>(() => ListAsync(ScriptedPages.Always(Page(2, "{\"type\":9,\"app", Push(11))), items));
        failure.Failure.ShouldBe(CrawlFailure.Malformed);
        items.Select(i => i.PlatformId).ShouldBe(["11_1"]);
    }

    [Theory]
    [InlineData("""{"base_resp":{"ret":0},"publish_page":null}""", CrawlFailure.LayoutChanged)]
    [InlineData("""{"base_resp":{"ret":0},"publish_page":"null"}""", CrawlFailure.LayoutChanged)]
    [InlineData("""{"base_resp":{"ret":0},"publish_page":""}""", CrawlFailure.LayoutChanged)]
    [InlineData("""{"base_resp":{"ret":0},"publish_page":"{\"total_count\":3,\"publi"}""", CrawlFailure.Malformed)]
    [InlineData("""{"base_resp":{"ret":0},"publish_page":"{\"total_count\":3}"}""", CrawlFailure.LayoutChanged)]
    [InlineData("""{"base_resp":{"ret":0},"publish_page":"{\"total_count\":3,\"publish_list\":[]}"}""", CrawlFailure.LayoutChanged)]
    [InlineData("""{"base_resp":{"ret":0},"publish_page":"{\"total_count\":1,\"publish_list\":[{\"publish_info\":\"null\"}]}"}""", CrawlFailure.LayoutChanged)]
    [InlineData("""{"base_resp":{"ret":200003,"err_msg":"invalid session"}}""", CrawlFailure.SessionEnded)]
    [InlineData("""{"base_resp":{"ret":200013,"err_msg":"freq control"}}""", CrawlFailure.TooManyRequests)]
    [InlineData("""{"base_resp":{"ret":99,"err_msg":"?"}}""", CrawlFailure.LayoutChanged)]
    [InlineData("null", CrawlFailure.LayoutChanged)]
    [InlineData("{", CrawlFailure.Malformed)]
    public async Task Never_takes_a_refusal_for_an_empty_list(string answer, CrawlFailure failure) => (await Should.ThrowAsync<CrawlException>(() => ListAsync(ScriptedPages.Always(answer)))).Failure.ShouldBe(failure);

    [Fact]
    public async Task Takes_the_sign_in_page_for_an_ended_session() =>
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(ScriptedPages.Always("<!DOCTYPE html><html></html>", "text/html")))).Failure.ShouldBe(CrawlFailure.SessionEnded);

    [Fact]
    public async Task Names_an_account_that_the_search_does_not_know()
    {
        var pages = ScriptedPages.Always("""{"base_resp":{"ret":0},"total":1,"list":[{"fakeid":"x","nickname":"别的号","alias":"other"}]}""");
        (await Should.ThrowAsync<CrawlException>(() => Connector.DescribeAsync(Target, pages, Ct))).Failure.ShouldBe(CrawlFailure.AccountGone);
    }

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static CrawlTarget Target => new(new Account(1, 1, "weixin", "清河发布", "https://mp.weixin.qq.com/", RecordedPages.SeenAt), null, null, "backend")
    {
        Sessions = new PassingSessions(new Session("backend", 1, new() { ["token"] = "123", ["cookie"] = "slave_sid=x" }, null)),
    };

    static string Push(params int[] ids) => new JsonObject
    {
        ["type"] = 9, ["sent_info"] = new JsonObject { ["time"] = 1795478400 },
        ["appmsg_info"] = new JsonArray([.. ids.Select((id, i) => (JsonNode)new JsonObject { ["appmsgid"] = id, ["content_url"] = $"https://mp.weixin.qq.com/s/abcdef{id}{i}", ["title"] = $"题{id}", ["is_deleted"] = false, ["read_num"] = 1 })]),
    }.ToJsonString();

    static string Page(int total, params string[] pushes) => new JsonObject
    {
        ["base_resp"] = new JsonObject { ["ret"] = 0 },
        ["publish_page"] = new JsonObject { ["total_count"] = total, ["publish_list"] = new JsonArray([.. pushes.Select(p => (JsonNode)new JsonObject { ["publish_type"] = 101, ["publish_info"] = p })]) }.ToJsonString(),
    }.ToJsonString();

    static async Task<List<Listing>> ListAsync(ScriptedPages pages, List<Listing>? into = null)
    {
        into ??= [];
        await foreach (var item in Connector.ListNewestFirstAsync(Target, pages, Ct))
            into.Add(item);
        return into;
    }
}
