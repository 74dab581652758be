using System.Text.Json.Nodes;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Connectors.Weixin;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>Article pages and notices of other years and kinds than those that were captured, written by us in the shapes that the platform has used.</summary>
public sealed class WeixinShapesTests
{
    static readonly Listing Any = new("22_1", new Uri("https://mp.weixin.qq.com/s/abcdefgh"), "列表里的标题", null);
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("该内容已被发送人删除", CrawlFailure.Gone)]
    [InlineData("此内容因违规无法查看", CrawlFailure.Gone)]
    [InlineData("此内容发送失败无法查看", CrawlFailure.Gone)]
    [InlineData("根据作者隐私设置，无法查看该内容", CrawlFailure.Gone)]
    [InlineData("該內容已被發佈者刪除", CrawlFailure.Gone)]
    [InlineData("This content has been deleted by its publisher.", CrawlFailure.Gone)]
    [InlineData("Unable to view this content because it violates regulations", CrawlFailure.Gone)]
    [InlineData("The link has expired", CrawlFailure.Gone)]
    [InlineData("该内容正在审核，暂时无法查看", CrawlFailure.Blocked)]
    [InlineData("此帐号已自主注销，内容无法查看", CrawlFailure.AccountGone)]
    [InlineData("此账号因违规已被封禁，内容无法查看", CrawlFailure.AccountGone)]
    [InlineData("该公众号涉嫌违规，帐号已被停用", CrawlFailure.AccountGone)]
    [InlineData("此帐号在冻结期，内容无法查看", CrawlFailure.AccountGone)]
    [InlineData("账号已迁移至新的公众号", CrawlFailure.AccountGone)]
    [InlineData("请在微信客户端打开链接", CrawlFailure.LoginRequired)]
    [InlineData("操作频繁, 请稍后再试", CrawlFailure.TooManyRequests)]
    [InlineData("当前环境异常，完成验证后即可继续访问。", CrawlFailure.Blocked)]
    public async Task Names_a_notice_in_every_box_that_it_has_stood_in(string words, CrawlFailure failure)
    {
        foreach (var box in new[] { "<div class=\"weui-msg\"><h2 class=\"weui-msg__title\">{0}</h2></div>", "<div class=\"page_msg\"><div class=\"inner\"><p class=\"tips\">{0}</p></div></div>", "<div class=\"text_area\"><p class=\"title\">{0}</p></div>", "<div id=\"app\"><main><h3 class=\"tips_title\">{0}</h3></main></div>" })
            (await FailAsync($"<html><head><title>微信公众平台</title></head><body>{string.Format(null, box, words)}</body></html>")).Failure.ShouldBe(failure, box);
    }

    [Fact]
    public async Task Takes_a_notice_that_only_scripts_would_word_for_a_removal() =>
        (await FailAsync("<html><head><title></title></head><body><div class=\"weui-msg\"><div class=\"weui-msg__text-area\"></div></div><script>window.cgiData = { is_mp_err: '1' * 1, type: 'block', };</script></body></html>")).Failure.ShouldBe(CrawlFailure.Gone);

    [Fact]
    public async Task Reads_a_page_of_2014()
    {
        var (content, page) = await ReadAsync("""
            <html><head><title>清河市公布防汛值班电话</title></head><body id="activity-detail"><div id="page-content"><div id="img-content">
            <h2 class="rich_media_title" id="activity-name">清河市公布防汛值班电话</h2><div class="rich_media_meta_list"><em id="post-date" class="rich_media_meta text">2014-06-03</em><em class="rich_media_meta text">办公室</em><a class="rich_media_meta link nickname" href="javascript:void(0);" id="post-user">清河发布</a></div>
            <div class="rich_media_content" id="js_content"><p>防汛值班电话：<strong>0999-1234567</strong></p><p><img data-s="300,640" data-src="http://mmbiz.qpic.cn/mmbiz/a/0" src="http://res.wx.qq.com/loading.gif"></p><p>请&nbsp;互相转告。</p></div></div></div>
            <script>var biz = ""||"MzA=";var sn = "" || ""|| "ab";var mid = "" || ""|| "200301234";var idx = "" || "" || "2";var nickname = "清河发布";var appmsg_type = "9";var ct = "1401757200";var user_name = "gh_q";var msg_title = "清河市公布防汛值班电话";var msg_desc = "值班电话";var msg_source_url = '';</script></body></html>
            """);
        (content.Title, content.Body, content.Source, content.Kind, content.PublishedAt).ShouldBe(("清河市公布防汛值班电话", "防汛值班电话：0999-1234567\n请 互相转告。", "清河发布", ArticleKind.Article, DateTimeOffset.FromUnixTimeSeconds(1401757200)));
        content.Pictures.ShouldHaveSingleItem().Address.ShouldBe("http://mmbiz.qpic.cn/mmbiz/a/0");
        (page.Identity, page.Biz, page.UserName).ShouldBe(("200301234_2", "MzA=", "gh_q"));
    }

    [Fact]
    public async Task Reads_a_reprint_of_2020_with_its_source()
    {
        var (content, _) = await ReadAsync("""
            <html><body id="activity-detail"><div id="js_article"><h2 class="rich_media_title" id="activity-name">夏季用电安全提示</h2><div id="meta_content"><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a id="js_name">清河发布</a></span><em id="publish_time"></em></div>
            <div class="original_area_primary"><div class="original_primary_card_tips">以下文章来源于清河应急 ，作者防灾科</div></div><div id="js_content"><p>夏季用电量大，请注意安全。</p></div></div>
            <script>var biz = "MzA=" || "";var mid = "2247480001" || "" || "";var idx = "1" || "" || "";var ct = "1592366400";var nickname = htmlDecode("清河发布");var msg_title = '夏季用电安全提示'.html(false);var _copyright_stat = "2";var source_username = "gh_src";var createTime = '2020-06-17';</script></body></html>
            """);
        (content.Original, content.Source, content.Body, content.PublishedAt).ShouldBe((false, "清河应急", "夏季用电量大，请注意安全。", DateTimeOffset.FromUnixTimeSeconds(1592366400)));
    }

    /// <summary>Share pages of 2019 to 2022 kept their members in an object that could also have been filled from XML.</summary>
    [Fact]
    public async Task Reads_a_film_of_2020_whose_members_could_have_come_as_XML()
    {
        var (content, page) = await ReadAsync("""
            <html><body><div id="js_article"></div><script>var d = {};
            d.user_name = xml ? getXmlValue('user_name.DATA') : 'gh_q'; d.nick_name = xml ? getXmlValue('nick_name.DATA') : '清河发布'; d.title = xml ? getXmlValue('title.DATA') : '一分钟看清河'; d.desc = xml ? getXmlValue('desc.DATA') : '清河航拍\x0a夜景';
            d.biz = xml ? getXmlValue('biz.DATA') : 'MzA='; d.mid = xml ? getXmlValue('mid.DATA') : '2247480002'; d.idx = xml ? getXmlValue('idx.DATA') : '2'; d.item_show_type = xml ? getXmlValue('item_show_type.DATA') : '5' || ''; d.ori_create_time = xml ? getXmlValue('ori_create_time.DATA') : '1584676800'; d.author = xml ? getXmlValue('author.DATA') : '小河';
            </script></body></html>
            """);
        (content.Title, content.Body, content.Kind, content.Source, content.PublishedAt).ShouldBe(("一分钟看清河", "清河航拍\n夜景", ArticleKind.Video, "清河发布", DateTimeOffset.FromUnixTimeSeconds(1584676800)));
        (page.Identity, page.Biz, page.UserName, page.Author).ShouldBe(("2247480002_2", "MzA=", "gh_q", "小河"));
    }

    [Fact]
    public async Task Reads_a_picture_message_of_2022()
    {
        var (content, _) = await ReadAsync("""
            <html><body><div id="js_article"><h1 class="rich_media_title">清河湿地候鸟</h1><p id="js_image_desc" class="share_notice">候鸟回来了<br>一起来看</p></div>
            <script>window.item_show_type = '8' || '';window.picture_page_info_list = [ { cdn_url: 'https://mmbiz.qpic.cn/1?a=1&amp;b=2', width: '1', }, { cdn_url: 'https://mmbiz.qpic.cn/2', }, ];var msg_title = '清河湿地候鸟';var mid = "" || "2247480003";window.ct = '1667260800';var nickname = "清河发布";</script></body></html>
            """);
        (content.Title, content.Body, content.Kind, content.PublishedAt).ShouldBe(("清河湿地候鸟", "候鸟回来了\n一起来看", ArticleKind.Pictures, DateTimeOffset.FromUnixTimeSeconds(1667260800)));
        content.Pictures.Select(p => p.Address).ShouldBe(["https://mmbiz.qpic.cn/1?a=1&b=2", "https://mmbiz.qpic.cn/2"]);
    }

    [Fact]
    public async Task Reads_members_that_are_declared_empty_first()
    {
        var (content, page) = await ReadAsync("<html><body><div id=\"js_article\"></div><script>window.cgiDataNew = window.cgiDataNew || {}; cgiDataNew = { };</script><script>window.cgiDataNew = { title: '今晚停水', content_noencode: '河东路停水。\\n请储水。', mid: '22' * 1, item_show_type: '10' * 1, nick_name: '清河发布' };</script></body></html>");
        (content.Title, content.Body, content.Kind, page.Identity).ShouldBe(("今晚停水", "河东路停水。\n请储水。", ArticleKind.Text, "22_1"));
    }

    [Fact]
    public async Task Reads_sound_that_stands_in_the_article()
    {
        var (content, _) = await ReadAsync("""
            <html><body><div id="js_article"><h1 id="activity-name">早安清河</h1><div id="js_content" style="visibility: hidden;"><p><mp-common-mpaudio name="早安" voice_encode_fileid="MzAvoice" author="清河电台"></mp-common-mpaudio></p><p>听新闻。</p></div></div>
            <script>var mid = "22"; window.cgiDataNew = { title: '早安清河', mid: '22' * 1, item_show_type: '7' * 1, nick_name: '清河发布', create_timestamp: '1795478400' * 1, };</script></body></html>
            """);
        (content.Kind, content.Body, content.Media.Single()).ShouldBe((ArticleKind.Audio, "听新闻。", "https://res.wx.qq.com/voice/getvoice?mediaid=MzAvoice"));
    }

    [Fact]
    public async Task Reads_a_body_of_tables_lists_and_code_and_leaves_cards_alone()
    {
        var (content, _) = await ReadAsync("""
            <html><body><div id="js_article"><div id="js_content"><section style="display:none">不可见</section><p>停水安排如下：</p><table><tbody><tr><td><p>区域</p></td><td><p>时间</p></td></tr><tr><td><p>河东</p></td><td><p>8:00</p></td></tr></tbody></table><ol><li><p>请储水</p></li><li><p>请互告</p></li></ol><pre><code><span>a = 1</span></code><code><span>b = 2</span></code></pre><section><mp-common-profile data-nickname="别的号"></mp-common-profile></section><p><svg><text>图形</text></svg></p><p style="display: none;"><mp-style-type data-value="3"></mp-style-type></p></div></div>
            <script>var msg_title = '停水通知'.html(false);var mid = "22";var ct = "1795478400";var nickname = htmlDecode("清河发布");</script></body></html>
            """);
        content.Body.Split('\n')[..5].ShouldBe(["停水安排如下：", "区域\t时间", "河东\t8:00", "请储水", "请互告"]);
        content.Body.ShouldNotContain("不可见");
        content.Body.ShouldNotContain("图形");
    }

    [Fact]
    public async Task Reads_counters_that_the_page_itself_has_rounded()
    {
        var pages = ScriptedPages.Always("""
            <html><body><div id="js_article"><div id="js_content"><p>正文。</p></div></div><script>window.cgiDataNew = { title: '题', mid: '22' * 1, user_info: { appmsg_bar_data: { read_num: '10万+', old_like_count: '1.2万', like_count: '300', share_count: '', comment_count: '0' * 1, get_data_succ: '1' * 1, }, }, };</script></body></html>
            """, "text/html");
        (await new WeixinConnector().ReadAsync(Target, Any, pages, Ct)).Counts.ShouldBe(new EngagementCounts(100_000, 12_000, 0, 300, null, Rounded: true));
    }

    [Fact]
    public async Task Tells_likes_from_wows_where_the_back_end_gives_both()
    {
        var row = new JsonObject { ["appmsgid"] = 11, ["content_url"] = "http://mp.weixin.qq.com/s?__biz=MzA=&amp;mid=11&amp;idx=1&amp;sn=ab#rd", ["title"] = "题", ["is_deleted"] = false, ["read_num"] = 100001, ["old_like_num"] = 9, ["like_num"] = 4, ["share_num"] = 7, ["comment_num"] = 2 };
        var push = new JsonObject { ["type"] = 9, ["sent_info"] = new JsonObject { ["time"] = 1795478400 }, ["appmsg_info"] = new JsonArray(row) };
        var text = new JsonObject { ["base_resp"] = new JsonObject { ["ret"] = 0 }, ["publish_page"] = new JsonObject { ["total_count"] = 1, ["publish_list"] = new JsonArray(new JsonObject { ["publish_type"] = 101, ["publish_info"] = push.ToJsonString() }) }.ToJsonString() }.ToJsonString();
        var pages = ScriptedPages.Always(text);
        var visit = await pages.GetAsync(new(new Uri("https://mp.weixin.qq.com/cgi-bin/appmsgpublish")), Ct);
        PublishPage.Read(visit).Listings.ShouldHaveSingleItem().Counts.ShouldBe(new EngagementCounts(100_001, 9, 2, 4, 7, Rounded: true));
    }

    static CrawlTarget Target => new(new Account(1, 1, "weixin", "清河发布", "https://mp.weixin.qq.com/", RecordedPages.SeenAt), null);

    static Task<CrawlException> FailAsync(string html) => Should.ThrowAsync<CrawlException>(() => new WeixinConnector().ReadAsync(Target, Any, ScriptedPages.Always(html, "text/html"), Ct));

    static async Task<(ArticleContent Content, WeixinPage Page)> ReadAsync(string html)
    {
        var article = await new WeixinConnector().ReadAsync(Target, Any, ScriptedPages.Always(html, "text/html"), Ct);
        return (article.Content, await WeixinPage.ReadAsync(article.Page, Ct));
    }
}
