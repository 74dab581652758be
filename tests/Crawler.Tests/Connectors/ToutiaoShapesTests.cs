using System.Text;
using System.Text.Json;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>Cells and pages of other kinds and years than those that were captured, written by us as the platform has given them.</summary>
public sealed class ToutiaoShapesTests
{
    const string User = "https://www.toutiao.com/c/user/token/MS4wLjABAAAAqinghe/", Feed = "/api/pc/list/user/feed?category=profile_all&max_behot_time=0";
    const string Id = "7711914427678720001";
    static readonly ToutiaoConnector Connector = new();
    static readonly DateTimeOffset Published = DateTimeOffset.FromUnixTimeSeconds(1795570000);
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"cell_type":60,"title":"会议召开","publish_time":1795570000,"behot_time":1795579999,"read_count":"3.2万","digg_count":7,"comment_count":1,"share_count":2,"itemCell":{}}""", "article", "会议召开", 32_000L, true)]
    [InlineData("""{"cell_type":0,"title":"航拍","publish_time":1795570000,"itemCell":{"itemCounter":{"videoWatchCount":2100,"readCount":3,"diggCount":7,"commentCount":1,"shareCount":2}}}""", "video", "航拍", 2_100L, false)]
    [InlineData("""{"cell_type":49,"title":"短片","publish_time":1795570000,"read_count":5,"digg_count":7,"comment_count":1,"share_count":2}""", "video", "短片", 5L, false)]
    [InlineData("""{"cell_type":32,"content":"今日有雨。","publish_time":1795570000,"read_count":5,"digg_count":7,"comment_count":1,"share_count":2}""", "w", "今日有雨。", 5L, false)]
    [InlineData("""{"cell_type":56,"content":"转发微头条","create_time":1795570000,"read_count":5,"digg_count":7,"comment_count":1,"share_count":2,"origin_thread":{"content":"原文"}}""", "w", "转发微头条", 5L, false)]
    [InlineData("""{"article_genre":"gallery","title":"组图","has_gallery":true,"publish_time":"2026-11-25 09:26:40","go_detail_count":5,"digg_count":7,"comments_count":1,"share_count":2}""", "article", "组图", 5L, false)]
    public async Task Reads_cells_of_every_kind(string members, string kind, string title, long reads, bool rounded)
    {
        var item = (await ListAsync($$"""{"group_id":"{{Id}}",{{members[1..]}}""")).ShouldHaveSingleItem();
        (item.Address.Segments[1], item.Title, item.Counts).ShouldBe((kind + "/", title, new EngagementCounts(reads, 7, 1, null, 2, rounded)));
        item.PublishedAt.ShouldBe(Published);
    }

    [Theory]
    [InlineData("""{"is_stick":true}""", true)]
    [InlineData("""{"label":"置顶"}""", true)]
    [InlineData("""{"is_stick":1,"stick_label":"置顶"}""", true)]
    [InlineData("""{"is_stick":false,"label":"原创"}""", false)]
    public async Task Knows_a_pinned_cell(string members, bool pinned) =>
        (await ListAsync($$"""{"group_id":"{{Id}}","cell_type":60,"title":"会议召开",{{members[1..]}}""")).ShouldHaveSingleItem().Pinned.ShouldBe(pinned);

    [Fact]
    public async Task Reads_a_short_post_of_which_only_the_marked_up_text_came() =>
        (await ListAsync($$"""{"group_id":"{{Id}}","cell_type":32,"content":"","rich_content":"<a href=\"https://x.test/\">#青河天气#</a>今日有雨。<br>请带伞&amp;慢行[雨]"}""")).ShouldHaveSingleItem().Title.ShouldBe("#青河天气#今日有雨。");

    [Fact]
    public async Task Leaves_counters_that_are_not_given_unknown()
    {
        (await ListAsync($$"""{"group_id":"{{Id}}","cell_type":60,"title":"会议召开"}""")).ShouldHaveSingleItem().Counts.ShouldBeNull();
        (await ListAsync($$$"""{"group_id":"{{{Id}}}","cell_type":60,"title":"会议召开","itemCell":{"itemCounter":{"readCount":9} } }""")).ShouldHaveSingleItem().Counts.ShouldBe(new EngagementCounts(9));
    }

    [Fact]
    public async Task Reads_a_films_own_page()
    {
        const string data = """{"data":{"initialVideo":{"group_id":"7711914427678720001","title":"青河湿地航拍","abstract":"候鸟回来了。","publishTime":1795570000,"userInfo":{"name":"青河发布"},"coverUrl":"https://p3.example.test/c.jpg","itemCell":{"itemCounter":{"videoWatchCount":2100,"diggCount":7,"commentCount":1,"shareCount":2}}}}}""";
        var article = await ReadAsync("video", $"<html><body><div id='root'><h1 class='title'>青河湿地航拍</h1></div><script id='RENDER_DATA' type='application/json'>{Uri.EscapeDataString(data)}</script></body></html>");
        article.Content.ShouldBe(article.Content with { Title = "青河湿地航拍", Body = "候鸟回来了。", Kind = ArticleKind.Video, PublishedAt = Published, Source = "青河发布" });
        article.Counts.ShouldBe(new EngagementCounts(2_100, 7, 1, null, 2));
    }

    [Fact]
    public async Task Reads_a_short_posts_own_page()
    {
        const string data = """{"data":{"thread":{"threadBase":{"content":"今日有雨。\n请带伞。","createTime":1795570000,"user":{"info":{"name":"青河发布"}}},"itemCell":{"itemCounter":{"readCount":5,"diggCount":7,"commentCount":1,"shareCount":2}}}}}""";
        var article = await ReadAsync("w", $"<html><body><div id='root'></div><script id='RENDER_DATA' type='application/json'>{Uri.EscapeDataString(data)}</script></body></html>");
        article.Content.ShouldBe(article.Content with { Title = "今日有雨。", Body = "今日有雨。\n请带伞。", Kind = ArticleKind.Text, PublishedAt = Published, Source = "青河发布" });
        article.Counts.ShouldBe(new EngagementCounts(5, 7, 1, null, 2));
    }

    [Fact]
    public async Task Reads_an_article_that_only_its_data_hold()
    {
        var data = JsonSerializer.Serialize(new { data = new { articleInfo = new { title = "会议召开", content = "<div><p>会议要求落实责任。</p><p><img src=\"https://p3.example.test/1.jpg\"></p><p>会后察看堤防。</p></div>", publishTime = "2026-11-25 09:26:40", source = "青河发布", isOriginal = false } } });
        var article = await ReadAsync("article", $"<html><body><div id='root'></div><script id='RENDER_DATA' type='application/json'>{data}</script></body></html>");
        article.Content.ShouldBe(article.Content with { Title = "会议召开", Body = "会议要求落实责任。\n会后察看堤防。", Source = "青河发布", Original = false, PublishedAt = Published });
        article.Content.Pictures.ShouldHaveSingleItem().Address.ShouldBe("https://p3.example.test/1.jpg");
        article.Counts.ShouldBeNull();
    }

    [Theory]
    [InlineData("<p>抱歉，你访问的内容不存在</p>", CrawlFailure.Gone)]
    [InlineData("<p>该内容已删除</p>", CrawlFailure.Gone)]
    [InlineData("<p>文章已被作者删除</p>", CrawlFailure.Gone)]
    [InlineData("<p>该内容因违规无法查看</p>", CrawlFailure.Gone)]
    [InlineData("<p>页面找不到了</p><a href='/'>返回首页</a>", CrawlFailure.Gone)]
    [InlineData("<p>内容审核中，暂时无法查看</p>", CrawlFailure.Blocked)]
    [InlineData("<p>请先登录</p>", CrawlFailure.LoginRequired)]
    [InlineData("<div id='captcha_container'>拖动滑块完成验证</div>", CrawlFailure.Blocked)]
    public async Task Names_why_a_page_holds_no_post(string body, CrawlFailure failure) =>
        (await Should.ThrowAsync<CrawlException>(() => ReadAsync("article", $"<html><head><title>今日头条</title></head><body>{body}</body></html>"))).Failure.ShouldBe(failure);

    static CrawlTarget Target => new(new Account(1, 1, "toutiao", "青河发布", User, RecordedPages.SeenAt), null);

    static async Task<List<Listing>> ListAsync(params string[] cells)
    {
        var items = new List<Listing>();
        await foreach (var item in Connector.ListNewestFirstAsync(Target, new RecordedPages().AskingText(User, Feed, $$"""{"message":"success","has_more":false,"data":[{{string.Join(',', cells)}}]}"""), Ct))
            items.Add(item);
        return items;
    }

    static Task<FetchedArticle> ReadAsync(string kind, string html)
    {
        var address = $"https://www.toutiao.com/{kind}/{Id}/";
        return Connector.ReadAsync(Target, new Listing(Id, new Uri(address), "旧标题", null), new RecordedPages().WithBytes(address, Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", rendered: true), Ct);
    }
}
