using System.Text.RegularExpressions;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Tests.Fetching;
using MediaWatch.Testing;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>Captured pages of real systems, served over HTTP, held against what a person read on them.</summary>
public sealed partial class GovernmentSamplesTests
{
    /// <param name="Date">Beijing time as the page shows it; a day alone where it shows no time.</param>
    /// <param name="TextIn">Where a person saw the text: elements of which it is made up; null: <paramref name="Start"/>, <paramref name="End"/> and <paramref name="Length"/> only.</param>
    /// <param name="Length">Characters of the text without blanks; a tenth more or less is a few lines of taste.</param>
    public sealed record Truth(string File, string Title, string Date, string? Source, string? TextIn, string Start, string End, int Length);

    public static readonly Truth[] Articles =
    [
        new("csrc-article-ucap-pubdate-is-generation-time.html", "北京证券交易所*（试行）", "2021-10-30", "中国证监会", ".content-body", "北京证券交易所", "起施行。", 3844),
        new("most-article-trs-pubdate-12hour-clock-2025-08.html", "科学技术部令第23号*的决定", "2025-08-05", "科学技术部", ".trs_editor_view", "《科技部关于", "起施行。", 415),
        new("ndrc-article-trs-attachments-2026-04.html", "《电力*41号令", "2026-04-09", "国家能源局", ".TRS_Editor", "中华人民共和国", "3月18日", 105),
        new("nfra-article-api-2026-04.json", "国家金融监督管理总局关于平安*的批复", "2026-04-24", "金融机构准入司", null, "平安理财有限责任公司：", "2026年4月20日", 123),
        new("people-cn-article-declares-gb2312-bytes-utf8.html", "女儿出嫁*嫁妆", "2019-06-15 08:18", "人民网-文化频道", "#rwb_zw > p", "点击进入", "爱。", 715),
        new("sasac-article.html", "关于改进*意见", "2024-12-17", "产权局", ".zsy_comain > p, .zsy_comain > div:not([id]):not([class])", "国资发产权规", "责任。", 2640),
        new("shanxi-article-trs-full-meta-2019.html", "山西品牌*正式启动", "2019-09-18 06:23", "山西日报", ".TRS_Editor", "图为山西品牌", "（张巨峰）", 1006),
        new("sxmu-article-vsb.html", "中华人民共和国监察法", "2018-05-17", null, "#vsb_content", "中华人民共和国", "废止。", 8880),
        new("wanzai-article-ucap-publishtime-2017-pubdate-2022.html", "万载县2015年*公报", "2017-05-15 10:49", null, "ucapcontent", "万载县2015年", "（万载县统计局）", 5880),
        new("xinhuanet-article.html", "法国全国大罢工*交通", "2019-12-10 07:57:40", "新华网", "#p-detail > p", "", "总体架构。", 555),
        new("yichun-article-ucap-2023-05.html", "宜春市2022年*公报", "2023-05-16", "宜春市统计局", "ucapcontent", "宜春市2022年", "", 8640),
        new("zj-fgw-article-hanweb-2016.html", "1-10月德清县*趋优", "2016-11-22 09:53", "省发改委", "#zoom", "1-10月", "", 248),
        new("zsnews-article.html", "顺德区大良街道*工作", "2019-03-06", "东区办事处", null, "2019年2月27日", "", 403),
        new("rebuilt/gov-cn-article-firstpublishedtime-shape.html", "示例：*会议", "2026-04-24 19:02:11", "新华社", "#UCAP-CONTENT", "正文", "一段。", 6),
        new("rebuilt/ndrc-article-transcoded-declares-gb2312-bytes-gbk.html", "《电力*41号令", "2026-04-09", "国家能源局", null, "中华人民共和国", "3月18日", 105),
    ];

    public static TheoryData<int> ArticleNumbers => [.. Enumerable.Range(0, Articles.Length)];

    [Theory]
    [MemberData(nameof(ArticleNumbers))]
    public async Task Reads_title_date_source_and_text(int number)
    {
        var truth = Articles[number];
        var path = PathOf(truth.File);
        await using var server = ServerOf(path);
        using var kit = new FetchKit();
        var listing = new Listing("x", new Uri(server.Address, "gov/" + Path.GetFileName(path)), "列表里的标题", null);
        var article = await new WebsiteConnector().ReadAsync(new CrawlTarget(AccountOf(server), null), listing, kit.Pages, Ct);
        var content = article.Content;
        content.Title.ShouldMatch("^" + Regex.Escape(truth.Title).Replace(@"\*", ".+", StringComparison.Ordinal) + "$");
        content.PublishedAt.ShouldNotBeNull().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss").ShouldStartWith(truth.Date);
        content.Source.ShouldBe(truth.Source);
        var text = Blanks().Replace(content.Body, "");
        text.ShouldStartWith(truth.Start);
        text.ShouldEndWith(truth.End);
        text.Length.ShouldBeInRange(truth.Length * 9 / 10, truth.Length * 11 / 10);
        if (truth.TextIn is null)
            return;
        using var page = await HtmlPage.ParseAsync(await File.ReadAllTextAsync(path, Ct), server.Address, Ct);
        var expected = string.Concat(page.Document.QuerySelectorAll(truth.TextIn).Select(e => e.TextContent + "\n"));
        TextScore.F1(expected, content.Body).ShouldBeGreaterThanOrEqualTo(0.95);
    }

    /// <summary>File, items a person counted, first and last title's beginning as they stand by date.</summary>
    [Theory]
    [InlineData("csrc-list-ucap-createPageHTML-2026-01.html", 20, "中国证监会派出机构", "期货交易所")]
    [InlineData("dingxi-list-hanweb-jpage-datastore-2022-01.xml", 31, "定西市", "")]
    [InlineData("most-list-trs-2026-04.html", 17, "科技部", "财政部")]
    [InlineData("ndrc-list-trs-createPageHTML-2026-04.html", 25, "《电力重大事故", "《基础设施")]
    [InlineData("nfra-list-api-search-2026-04.json", 5, "国家金融监督管理总局", "国家金融监督管理总局")]
    [InlineData("nfra-list-api-search-b-2026-04.json", 5, "国家金融监督管理总局", "国家金融监督管理总局")]
    [InlineData("sasac-list-page-1.html", 30, "中央企业违规经营", "“科改示范企业”")]
    [InlineData("sasac-list-fragment-page-2.html", 30, "关于印发国资委", "企业财务会计报告条例")]
    [InlineData("rebuilt/gov-cn-YAOWENLIEBIAO-shape.json", 2, "示例", "示例")]
    public async Task Finds_every_item_of_a_list(string file, int items, string first, string last)
    {
        var path = PathOf(file);
        await using var server = ServerOf(path);
        using var kit = new FetchKit();
        var column = new Column(1, 1, "栏目", ColumnKind.News, new Uri(server.Address, "gov/" + Path.GetFileName(path)).AbsoluteUri, RecordedPages.SeenAt);
        var found = new List<Listing>();
        await foreach (var item in new WebsiteConnector().ListNewestFirstAsync(new CrawlTarget(AccountOf(server), column), kit.Pages, Ct))
            found.Add(item);
        found.Count.ShouldBe(items);
        found[0].Title.ShouldStartWith(first);
        found[^1].Title.ShouldStartWith(last);
        found.ShouldAllBe(i => !i.Title.EndsWith("...", StringComparison.Ordinal));
    }

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static string PathOf(string file)
    {
        var path = Shared.PathOf(["samples", "gov", .. file.Split('/')]);
        Assert.SkipWhen(path is null, "The captured samples are not here.");
        return path;
    }

    static RawServer ServerOf(string path)
    {
        var content = File.ReadAllBytes(path);
        return new RawServer(async (target, _, to, ct) =>
        {
            if (!target.EndsWith(Path.GetFileName(path), StringComparison.Ordinal))
            {
                await RawServer.WriteAsync(to, "HTTP/1.1 404 Not Found\nContent-Length: 0\nConnection: close");
                return;
            }
            await RawServer.WriteAsync(to, $"HTTP/1.1 200 OK\nContent-Type: {RecordedPages.TypeOf(path)}\nContent-Length: {content.Length}\nConnection: close");
            await to.WriteAsync(content, ct);
        });
    }

    static Account AccountOf(RawServer server) => new(1, 1, "website", "样本", server.Address.AbsoluteUri, RecordedPages.SeenAt);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
