using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Lists in the shapes of real systems that were not captured: every line is found, and nothing else.</summary>
public sealed class ListShapesTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. ListShapes.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Finds_every_line_with_whole_title_address_and_day(string name)
    {
        var shape = ListShapes.All.Single(s => s.Name == name);
        var pages = new RecordedPages().WithText(shape.Address, shape.Text, shape.Type);
        var items = await ListAsync(pages, shape);
        var expected = Enumerable.Range(0, shape.Count).ToList();
        items.Select(i => i.Title).ShouldBe(expected.Select(i => ListShapes.Titles[i]), ignoreOrder: !shape.Dated);
        items.Select(i => i.Address.AbsolutePath).ShouldBe(expected.Select(ListShapes.Path), ignoreOrder: !shape.Dated);
        if (shape.Dated)
            items.Select(i => i.PublishedAt is { } at ? DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(8)).DateTime) : default).ShouldBe(expected.Select(ListShapes.Day));
        if (shape.Next is { } next)
            pages.Asked[^1].ShouldBe(new Uri(new Uri(shape.Address), next).AbsoluteUri);
    }

    [Fact]
    public async Task Finds_the_boxes_of_a_home_page()
    {
        string Box(string name, int from) => $"<div class=\"box\"><div class=\"hd\"><h3>{name}</h3><a class=\"more\" href=\"/{from}/\">更多&gt;&gt;</a></div><ul>{string.Concat(Enumerable.Range(from, 3).Select(i => $"<li><a href=\"{ListShapes.Path(i)}\" title=\"{ListShapes.Titles[i]}\">{ListShapes.Titles[i]}</a><span>{ListShapes.Day(i):MM-dd}</span></li>"))}</ul></div>";
        var pages = new RecordedPages().WithText("http://www.qinghe.test/", Furnished.Page(Box("通知公告", 0) + Box("政策文件", 3) + Box("人事信息", 6)));
        var items = new List<Listing>();
        await foreach (var item in new WebsiteConnector().ListNewestFirstAsync(new CrawlTarget(Account, null), pages, Ct))
            items.Add(item);
        items.Select(i => i.Title).ShouldBe(ListShapes.Titles[..9]);
    }

    static async Task<List<Listing>> ListAsync(RecordedPages pages, ListShape shape)
    {
        var column = new Column(1, 1, "通知公告", ColumnKind.Notice, shape.Address, RecordedPages.SeenAt);
        column.Configure(shape.Settings ?? "{}");
        var items = new List<Listing>();
        await foreach (var item in new WebsiteConnector().ListNewestFirstAsync(new CrawlTarget(Account, column), pages, Ct))
            items.Add(item);
        return items;
    }

    static Account Account => new(1, 1, "website", "青河市", "http://www.qinghe.test/", RecordedPages.SeenAt);
}
