using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Connectors.Weixin;

namespace MediaWatch.Crawler.Tests.Connectors;

public sealed class WeixinConnectorTests : ConnectorContract<WeixinConnector>
{
    const string Album = "https://mp.weixin.qq.com/mp/appmsgalbum?__biz=MzAwMDAwMDAwMQ==&action=getalbum&album_id=34578852235375#wechat_redirect";
    const string First = "https://mp.weixin.qq.com/mp/appmsgalbum?action=getalbum&__biz=MzAwMDAwMDAwMQ%3D%3D&album_id=34578852235375&count=20&f=json";
    const string Second = "https://mp.weixin.qq.com/mp/appmsgalbum?action=getalbum&__biz=MzAwMDAwMDAwMQ%3D%3D&album_id=34578852235375&begin_msgid=2650000011&begin_itemidx=2&count=20&f=json";
    const string Article = "https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMQ==&mid=2650000012&idx=1&sn=ab12";

    protected override CrawlTarget Target => TargetOf($$"""{ "album": "{{Album}}" }""");

    internal override RecordedPages Pages() => new RecordedPages().With(First, "weixin/album-1.json").With(Second, "weixin/album-2.json").With(Article, "weixin/article.html");

    internal override RecordedPages PagesWithoutItems() => new RecordedPages().With(First, "weixin/album-lost-items.json");

    [Fact]
    public async Task Lists_an_album_to_its_end_with_one_identity_per_article()
    {
        var items = await ListAsync(Pages(), Target);
        items.Select(i => i.PlatformId).ShouldBe(["2650000012_1", "2650000011_1", "2650000011_2", "2650000010_1"]);
        items[0].Address.AbsoluteUri.ShouldBe(Article);
        items[3].Title.ShouldBe("清河大桥封闭施工通告");
        items[0].PublishedAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1795478400));
    }

    [Fact]
    public async Task Reads_everything_an_article_page_says()
    {
        var pages = Pages();
        var article = await Connector.ReadAsync(Target, (await ListAsync(pages, Target))[0], pages, Ct);
        var content = article.Content;
        content.Title.ShouldBe("清河市召开防汛工作会议");
        content.Body.Split('\n').ShouldBe(["11月24日，全市防汛工作会议召开。", "会议指出，要压实责任。", "要做好预案。", "详见会议通稿。"]);
        content.PublishedAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1795478400));
        content.Source.ShouldBe("清河发布");
        content.Original.ShouldBe(true);
        content.Kind.ShouldBe(ArticleKind.Article);
        content.Pictures.Select(p => p.Address).ShouldBe(["https://mmbiz.qpic.cn/qinghe/1/640?wx_fmt=jpeg&from=appmsg"]);
        content.Media.ShouldBe(["https://v.qq.com/iframe/preview.html?vid=q1&auto=0", "https://res.wx.qq.com/voice/getvoice?mediaid=MzA0voice"]);
        article.Counts.ShouldBeNull();
        article.Links.Where(l => l.Kind == LinkKind.Page).Select(l => l.Address.AbsoluteUri).ShouldBe(["http://mp.weixin.qq.com/s?__biz=MzA=&mid=1&idx=1&sn=a", "https://www.qinghe.test/a?b=1&c=2"]);
    }

    [Fact]
    public async Task Says_that_nothing_lists_an_account_publicly()
    {
        var failure = await Should.ThrowAsync<CrawlException>(() => ListAsync(new RecordedPages(), TargetOf("{}")));
        failure.Failure.ShouldBe(CrawlFailure.NotAuthorised);
    }

    [Fact]
    public async Task Calls_an_album_address_that_names_none_bad_settings()
    {
        var failure = await Should.ThrowAsync<CrawlException>(() => ListAsync(new RecordedPages(), TargetOf("""{ "album": "https://mp.weixin.qq.com/" }""")));
        failure.Failure.ShouldBe(CrawlFailure.BadSettings);
    }

    [Fact]
    public async Task Describes_an_account_by_one_of_its_articles()
    {
        var account = new Account(1, 1, "weixin", "清河", Article, RecordedPages.SeenAt);
        (await Connector.DescribeAsync(new CrawlTarget(account, null), Pages(), Ct)).Name.ShouldBe("清河发布");
    }

    [Theory]
    [InlineData("http://mp.weixin.qq.com/s/KDWh_qGpFN5Vu1TR9t30Mw?scene=1#rd", "https://mp.weixin.qq.com/s/KDWh_qGpFN5Vu1TR9t30Mw", null)]
    [InlineData("http:\\/\\/mp.weixin.qq.com\\/s?__biz=MzA=&amp;mid=22&amp;idx=2&amp;sn=ff&amp;chksm=1&amp;scene=27#wechat_redirect", "https://mp.weixin.qq.com/s?__biz=MzA=&mid=22&idx=2&sn=ff", "22_2")]
    [InlineData("https://mp.weixin.qq.com/s?__biz=MzA%3D&mid=22&idx=1&sn=ff", "https://mp.weixin.qq.com/s?__biz=MzA=&mid=22&idx=1&sn=ff", "22_1")]
    public void Keeps_of_an_address_what_names_the_article(string address, string clean, string? identity)
    {
        ArticleAddress.Clean(address)!.AbsoluteUri.ShouldBe(clean); // all of them are addresses
        ArticleAddress.IdentityOf(address).ShouldBe(identity);
    }

    [Theory]
    [InlineData("该公众号已迁移", CrawlFailure.AccountGone)]
    [InlineData("此帐号处于帐号迁移流程中", CrawlFailure.Blocked)]
    [InlineData("该公众号已自主注销", CrawlFailure.AccountGone)]
    [InlineData("此内容被投诉且经审核涉嫌侵权，无法查看", CrawlFailure.Gone)]
    [InlineData("参数错误", CrawlFailure.Gone)]
    [InlineData("系统繁忙，请稍后再试", CrawlFailure.ServerError)]
    [InlineData("全新的提示", CrawlFailure.LayoutChanged)]
    public async Task Names_notices(string words, CrawlFailure failure) =>
        (await FailAsync(new ScriptedAnswer($"<html><head><title></title></head><body><div class=\"weui-msg\"><h2 class=\"weui-msg__title\">{words}</h2></div></body></html>", "text/html"))).Failure.ShouldBe(failure);

    [Fact]
    public async Task Waits_after_a_human_check()
    {
        var failure = await FailAsync(new ScriptedAnswer("<html></html>", "text/html", At: "https://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha?poc_token=x"));
        failure.Failure.ShouldBe(CrawlFailure.Blocked);
        failure.RetryAfter.ShouldBe(TimeSpan.FromMinutes(30));
    }

    [Theory]
    [InlineData(500, CrawlFailure.ServerError)]
    [InlineData(429, CrawlFailure.TooManyRequests)]
    [InlineData(403, CrawlFailure.Blocked)]
    [InlineData(404, CrawlFailure.Gone)]
    public async Task Names_statuses(int status, CrawlFailure failure) => (await FailAsync(new ScriptedAnswer("", "text/html", status))).Failure.ShouldBe(failure);

    [Fact]
    public void Never_keeps_an_address_of_search_results() => ArticleAddress.Clean("https://mp.weixin.qq.com/s?src=11&timestamp=1&ver=1&signature=x&new=1").ShouldBeNull();

    [Fact]
    public async Task Reads_a_page_that_was_cut_within_its_data()
    {
        var page = (await File.ReadAllTextAsync(Path.Combine(MediaWatch.Testing.Shared.Root, "tests", "Crawler.Tests", "Pages", "weixin", "article.html"), Ct)).Split("  copyright_info")[0];
        var article = await Connector.ReadAsync(Target, Any, ScriptedPages.Always(page, "text/html"), Ct);
        article.Content.Title.ShouldBe("清河市召开防汛工作会议");
        article.Content.Body.ShouldStartWith("11月24日");
    }

    [Theory]
    [InlineData("x = { a: JsDecode('\\x3cb\\x3e \\x26amp; \\\\x0a'), b: '687' * 1, c: [ ], d: { e: \"f\", }, g: '' || '' || 'h', i: true ? 1 : 0 }", "{\"a\":\"<b> &amp; \\n\",\"b\":\"687\",\"c\":[],\"d\":{\"e\":\"f\"},\"g\":\"h\",\"i\":\"true\"}")]
    [InlineData("x = { a: 'it\\'s', /* no */ 'b': 'x'.html(false), // no\n c: '' * 1, d: null, e: ('y'), f: [ 'a', 'b', { g: '1' * 1 }, ], h: g(), }", "{\"a\":\"it's\",\"b\":\"x\",\"c\":\"\",\"d\":null,\"e\":\"y\",\"f\":[\"a\",\"b\",{\"g\":\"1\"}],\"h\":null}")]
    [InlineData("x = { a: '\\ud83d', b: '\\ud83d\\ude00', c: 'a\\0b' }", "{\"a\":\"\uFFFD\",\"b\":\"😀\",\"c\":\"ab\"}")]
    [InlineData("x = { url: ('http://a/b?c=1\\x26amp;d=2').replace(/^http(s?):/, location.protocol), e: 1 }", "{\"url\":\"http://a/b?c=1&amp;d=2\",\"e\":\"1\"}")]
    [InlineData("x = { a: 'cut", "{\"a\":\"cut\"}")]
    [InlineData("x = { a: { b: [ { c: 'd'", "{\"a\":{\"b\":[{\"c\":\"d\"}]}}")]
    public void Reads_literals_of_scripts_without_running_them(string script, string json) =>
        System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(ScriptLiteral.Read(script, script.IndexOf('{')).GetRawText()), System.Text.Json.Nodes.JsonNode.Parse(json)).ShouldBeTrue(ScriptLiteral.Read(script, script.IndexOf('{')).GetRawText());

    [Fact]
    public void Survives_endless_nesting()
    {
        ScriptLiteral.Read(new string('[', 100_000) + "{a:" + new string('{', 100_000), 0).ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Array);
        ScriptLiteral.ReadText(new string('(', 1_000_000) + "'a'", 0).ShouldBeNull();
    }

    /// <summary>Both ways in which pages write texts.</summary>
    [Theory]
    [InlineData("JsDecode('", "')")]
    [InlineData("'", "'")]
    public async Task Reads_a_film(string open, string close)
    {
        var article = await ReadAsync($$"""
            title: {{open}}一分钟看懂\x22两会\x22 A\x26amp;B{{close}}, desc: {{open}}第一行\x0a第二行{{close}}, nick_name: {{open}}清河发布{{close}}, mid: '22' * 1, idx: '2' * 1, item_show_type: '5' * 1, ori_create_time: '1795478400' * 1,
            cdn_url: {{open}}https://mmbiz.qpic.cn/cover{{close}},
            video_page_infos: [ { video_id: {{open}}wxv_1{{close}}, mp_video_trans_info: [ { url: {{open}}http://mpvideo.qpic.cn/f.mp4?a=1\x26amp;b=2{{close}}, width: '540' * 1, }, ], }, ],
            user_info: { appmsg_bar_data: { read_num: '' * 1, old_like_count: '3' * 1, get_data_succ: '1' * 1, }, },
            """);
        var content = article.Content;
        (content.Kind, content.Title, content.Body, content.Source).ShouldBe((ArticleKind.Video, "一分钟看懂\"两会\" A&B", "第一行\n第二行", "清河发布"));
        content.Media.ShouldBe(["http://mpvideo.qpic.cn/f.mp4?a=1&b=2"]);
        content.Pictures.ShouldHaveSingleItem().Address.ShouldBe("https://mmbiz.qpic.cn/cover");
        content.PublishedAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1795478400));
        article.Counts.ShouldBe(new EngagementCounts(null, 3));
    }

    [Fact]
    public async Task Reads_sound()
    {
        var content = (await ReadAsync("title: '早安', mid: '22' * 1, item_show_type: '7' * 1, create_time: '2026-11-24 08:00', voice_in_appmsg: [ { voice_id: 'MzA1', sn: '' } ],")).Content;
        (content.Kind, content.Media.Single()).ShouldBe((ArticleKind.Audio, "https://res.wx.qq.com/voice/getvoice?mediaid=MzA1"));
        content.PublishedAt.ShouldBe(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Reads_a_text_that_is_only_a_title() =>
        (await ReadAsync("title: '今晚停水', content_noencode: '', desc: '', mid: '22' * 1, item_show_type: '10' * 1,")).Content.Body.ShouldBe("今晚停水");

    [Fact]
    public async Task Keeps_links_of_a_picture_message_and_its_pictures_once()
    {
        var article = await ReadAsync("title: '图', content_noencode: '看\\x3ca href=\\x22https://www.qinghe.test/\\x22\\x3e这里\\x3c/a\\x3e', mid: '22' * 1, item_show_type: '8' * 1, picture_page_info_list: [ { cdn_url: 'https://mmbiz.qpic.cn/1?a=1\\x26amp;b=2', share_cover: { cdn_url: 'https://mmbiz.qpic.cn/x' } }, { cdn_url: 'https://mmbiz.qpic.cn/2' } ],");
        article.Content.Body.ShouldBe("看这里");
        article.Content.Pictures.Select(p => p.Address).ShouldBe(["https://mmbiz.qpic.cn/1?a=1&b=2", "https://mmbiz.qpic.cn/2"]);
        article.Links.ShouldHaveSingleItem().Address.AbsoluteUri.ShouldBe("https://www.qinghe.test/");
    }

    static Task<FetchedArticle> ReadAsync(string members) =>
        Connector.ReadAsync(TargetOf("{}"), Any, ScriptedPages.Always($"<html><body id=\"activity-detail\"><div id=\"js_article\"></div><script>window.cgiDataNew = {{ {members} }};</script></body></html>", "text/html"), Ct);

    static readonly Listing Any = new("22_1", new Uri("https://mp.weixin.qq.com/s/abcdefgh"), "列表里的标题", null);

    static Task<CrawlException> FailAsync(ScriptedAnswer answer) => Should.ThrowAsync<CrawlException>(() => Connector.ReadAsync(TargetOf("{}"), Any, new ScriptedPages(_ => answer), Ct));

    static CrawlTarget TargetOf(string settings)
    {
        var account = new Account(1, 1, "weixin", "清河发布", "https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz=MzAwMDAwMDAwMQ==", RecordedPages.SeenAt);
        account.Configure(settings);
        return new CrawlTarget(account, null);
    }
}
