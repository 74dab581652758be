using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;

namespace MediaWatch.Crawler.Tests.Connectors;

public sealed class WebsiteConnectorTests : ConnectorContract<WebsiteConnector>
{
    const string Site = "http://www.qinghe.test/", List = Site + "zwgk/tzgg/";
    const string First = "http://www.qinghe.test/zwgk/tzgg/202604/t20260409_1404.html";

    static readonly DateTimeOffset Now = RecordedPages.SeenAt;

    protected override CrawlTarget Target => TargetOf(List);

    internal override RecordedPages Pages() => new RecordedPages()
        .With(List, "trs-list.html", etag: "\"1\"").With(List + "index_1.html", "trs-list-1.html").With(First, "trs-article.html");

    internal override RecordedPages PagesWithoutItems() => new RecordedPages().With(List, "lost-items.html");

    [Fact]
    public async Task Walks_pages_of_a_TRS_list_with_whole_titles_and_without_related_links()
    {
        var items = await ListAsync(Pages(), Target);
        items.Select(i => i.Title).ShouldBe(["关于印发《青河市城市供水管理办法》的通知", "关于2026年清明节放假安排的公告", "青河大桥封闭施工通告", "青河市人民政府关于表彰先进集体的决定", "青河市2025年冬季供暖公告", "关于征集消费维权案例的通知"]);
        items[0].PublishedAt.ShouldBe(Beijing(2026, 4, 9));
        items[2].PlatformId.ShouldBe("www.qinghe.test/zwgk/tzgg/202602/t20260211_1370.html");
    }

    [Fact]
    public async Task Takes_the_year_of_a_UCAP_list_from_the_address()
    {
        var pages = new RecordedPages().With(Site + "qhx/zwyw/list.shtml", "ucap-list.html");
        var items = await ListAsync(pages, TargetOf(Site + "qhx/zwyw/list.shtml"));
        items.Select(i => i.PublishedAt).ShouldBe([Beijing(2023, 10, 10), Beijing(2023, 1, 3), Beijing(2022, 12, 30)]);
        pages.Asked.ShouldBe([Site + "qhx/zwyw/list.shtml", Site + "qhx/zwyw/list_2.shtml"]);
    }

    [Fact]
    public async Task Reads_jpage_records_in_a_page_and_follows_their_next_group()
    {
        var next = Site + "module/web/jpage/dataproxy.jsp?page=1&appid=1&columnid=12377";
        var pages = new RecordedPages().With(Site + "col/col12377/index.html", "jpage-column.html").With(next, "jpage-2.xml");
        var items = await ListAsync(pages, TargetOf(Site + "col/col12377/index.html"));
        items.Select(i => i.Title).ShouldBe(["青河市文明祭祀倡议书", "青河市工业和信息化局关于环保督察整改情况的公示", "关于禁止随意焚烧冥纸的通告"]);
        items[2].PublishedAt.ShouldBe(Beijing(2021, 12, 6));
    }

    [Fact]
    public async Task Follows_the_next_page_link_of_a_VSB_list()
    {
        var pages = new RecordedPages().With(Site + "xxyw.htm", "vsb-list.html").WithText(Site + "xxyw/11.htm", "<table><tr><td><a href='../info/1081/900.htm'>校园开放日活动举行</a></td><td>2018/04/01</td></tr></table>");
        var items = await ListAsync(pages, TargetOf(Site + "xxyw.htm"));
        items.Select(i => i.Title).ShouldBe(["学校召开新学期工作会议", "我校学子在省级竞赛中获奖", "图书馆新馆启用", "校园开放日活动举行"]);
    }

    [Fact]
    public async Task Lists_and_reads_a_site_that_answers_JSON()
    {
        var list = Site + "cbircweb/solr/openGovSerch?pageNo=1";
        var pages = new RecordedPages().With(list, "api-list.json").With(Site + "cbircweb/DocInfo/SelectByDocId?docId=1255816", "api-article.json");
        const string page = Site + "cn/view/pages/ItemDetail.html?docId=1255816&itemId=&generaltype=";
        var items = await ListAsync(pages, TargetOf(list));
        items.Select(i => i.Title).ShouldBe(["青河监管分局关于某支行开业的批复", "青河监管分局关于核准李某任职资格的批复"]);
        pages.Asked[^1].ShouldBe(Site + "cbircweb/solr/openGovSerch?pageNo=2");
        items[0].Address.AbsoluteUri.ShouldBe(page);
        var article = await Connector.ReadAsync(TargetOf(list), items[0], pages, Ct);
        article.Page.Address.AbsolutePath.ShouldBe("/cbircweb/DocInfo/SelectByDocId");
        article.Content.Title.ShouldBe("青河监管分局关于某支行开业的批复");
        article.Content.Body.ShouldBe("青河银行：\n你行关于某支行开业的请示收悉。经审核，同意开业。");
        article.Content.Source.ShouldBe("准入科");
        article.Content.PublishedAt.ShouldBe(new DateTimeOffset(2026, 4, 24, 8, 7, 33, TimeSpan.Zero));
        article.Links.ShouldContain(l => l.Kind == LinkKind.Attachment && l.Text == "名单.docx");
    }

    [Fact]
    public async Task Asks_a_known_script_application_for_its_data_instead_of_drawing_it()
    {
        var list = Site + "cn/view/pages/ItemList.html?itemPId=1&itemId=861&itemUrl=ItemListRightList.html";
        var data = Site + "cn/static/data/DocInfo/SelectDocByItemIdAndChild/data_itemId=861,pageIndex=1,pageSize=18.json";
        var pages = new RecordedPages().With(data, "api-list.json");
        (await ListAsync(pages, TargetOf(list))).Count.ShouldBe(2);
        pages.Asked.ShouldBe([data, data.Replace("pageIndex=1", "pageIndex=2", StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task Makes_addresses_by_the_columns_template()
    {
        var pages = new RecordedPages().WithText(Site + "api/list", """{"rows":[{"id":7,"bt":"关于某事的通知","fbsj":1776999600000}]}""", "application/json");
        var items = await ListAsync(pages, TargetOf(Site + "api/list", """{"addressTemplate":"/doc/{id}.html"}"""));
        items.ShouldHaveSingleItem().Address.ShouldBe(new Uri(Site + "doc/7.html"));
        items[0].PublishedAt.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1776999600000));
    }

    [Fact]
    public async Task Says_what_setting_is_missing_where_JSON_items_have_no_address()
    {
        var pages = new RecordedPages().WithText(Site + "api/list", """{"rows":[{"id":7,"bt":"关于某事的通知"}]}""", "application/json");
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(pages, TargetOf(Site + "api/list")))).Failure.ShouldBe(CrawlFailure.BadSettings);
    }

    [Fact]
    public async Task Reads_feeds_newest_first()
    {
        var items = await ListAsync(new RecordedPages().With(Site + "rss.xml", "feed.xml"), TargetOf(Site + "rss.xml"));
        items.Select(i => i.Title).ShouldBe(["青河文旅推介会举行", "全市河长制工作会议召开"]);
        items[0].PublishedAt.ShouldBe(new DateTimeOffset(2026, 4, 3, 1, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Opens_a_list_in_the_browser_only_where_the_plain_page_has_none()
    {
        const string app = "<html><head><title>通知公告</title></head><body><div id=app></div><script src=/app.js></script></body></html>";
        var pages = new RecordedPages().WithText(List, app).With(List, "trs-list-1.html", rendered: true);
        (await ListAsync(pages, Target)).Count.ShouldBe(2);
        pages.Asked[..2].ShouldBe([List, "rendered " + List]);
    }

    [Fact]
    public async Task Yields_nothing_and_says_so_where_the_list_is_as_it_was()
    {
        var mark = new ListMark("\"1\"", null);
        (await ListAsync(Pages(), Target with { Mark = mark })).ShouldBeEmpty();
        mark.NotModified.ShouldBeTrue();
        mark.ETag.ShouldBe("\"1\"");
    }

    [Fact]
    public async Task Leaves_the_validators_of_the_first_page_in_the_mark()
    {
        var mark = new ListMark(null, null);
        (await ListAsync(Pages(), Target with { Mark = mark })).ShouldNotBeEmpty();
        (mark.NotModified, mark.ETag).ShouldBe((false, "\"1\""));
    }

    [Fact]
    public async Task Lists_by_a_persons_own_selectors()
    {
        var pages = new RecordedPages().WithText(List, "<div class=x><p><a href=1.html>甲</a><em>乙标题</em><i>2026-01-02</i></p><p><a href=2.html>丙</a><em>丁标题</em><i>2026-01-03</i></p></div>");
        var items = await ListAsync(pages, TargetOf(List, """{"itemSelector":".x > p","titleSelector":"em","dateSelector":"i"}"""));
        items.Select(i => i.Title).ShouldBe(["丁标题", "乙标题"]);
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(pages, TargetOf(List, """{"itemSelector":"p["}""")))).Failure.ShouldBe(CrawlFailure.BadSettings);
    }

    [Fact]
    public async Task Calls_an_article_gone_whose_address_leads_home()
    {
        var pages = new RecordedPages().With(Site, "home.html").Leading(First, Site);
        var failure = await Should.ThrowAsync<CrawlException>(() => Connector.ReadAsync(Target, new Listing("x", new Uri(First), "标题", null), pages, Ct));
        failure.Failure.ShouldBe(CrawlFailure.Gone);
    }

    [Fact]
    public async Task Takes_a_file_that_a_list_names_as_an_article_without_text()
    {
        var file = Site + "zwgk/gb/2026-01.pdf";
        var pages = new RecordedPages().WithBytes(file, "%PDF-1.7"u8.ToArray(), "application/pdf");
        var article = await Connector.ReadAsync(Target, new Listing("x", new Uri(file), "青河市人民政府公报2026年第1期", null), pages, Ct);
        article.Content.ShouldBe(article.Content with { Title = "青河市人民政府公报2026年第1期", Body = "" });
        article.Links.ShouldHaveSingleItem().Kind.ShouldBe(LinkKind.Attachment);
    }

    [Fact]
    public async Task Finds_a_sites_columns_and_types_them()
    {
        var pages = Pages().With(Site, "home.html").With(List + "index.html", "trs-list.html").With(Site + "qhx/zwyw/list.shtml", "ucap-list.html").With(Site + "zwgk/zcjd/", "lost-items.html");
        var profile = await Connector.DescribeAsync(TargetOf(null), pages, Ct);
        profile.Name.ShouldBe("青河市人民政府");
        profile.Columns.Select(c => (c.Name, c.Kind, c.Items)).ShouldBe([("通知公告", ColumnKind.Notice, 4), ("政务要闻", ColumnKind.News, 3)], ignoreOrder: true);
        profile.Columns.Single(c => c.Kind == ColumnKind.Notice).NewestAt.ShouldBe(Beijing(2026, 4, 9));
        pages.Asked.ShouldNotContain(a => a.Contains("login") || a.Contains("other.test") || a.Contains("search"));
    }

    static CrawlTarget TargetOf(string? list, string settings = "{}")
    {
        var account = new Account(1, 1, "website", "青河市", Site, Now);
        if (list is null)
            return new(account, null);
        var column = new Column(1, 1, "栏目", ColumnKind.News, list, Now);
        column.Configure(settings);
        return new(account, column);
    }

    static DateTimeOffset? Beijing(int year, int month, int day) => new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.FromHours(8)).ToUniversalTime();
}
