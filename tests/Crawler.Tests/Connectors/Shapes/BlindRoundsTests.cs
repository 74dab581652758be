using System.Globalization;
using System.Text;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Lists and home pages of the blind rounds. Their articles are read with the other shapes (<see cref="ArticleShapesTests"/>).</summary>
public sealed class BlindRoundsTests
{
    const string Site = "http://www.linchuan.test/";

    static readonly RowsShape[] Lists = [.. FirstRoundLists.All, .. SecondRoundLists.All, .. ThirdRoundLists.All, .. FourthRoundLists.All, .. FifthRoundLists.All];
    static readonly HomeShape[] Homes = [.. FirstRoundHomes.All, .. SecondRoundHomes.All, .. ThirdRoundHomes.All, .. FourthRoundHomes.All, .. SeventhRound.Homes];

    public static TheoryData<string> ListNames => [.. Lists.Select(s => s.Name)];
    public static TheoryData<string> HomeNames => [.. Homes.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(ListNames))]
    public async Task Finds_every_row_with_whole_title_address_and_day(string name)
    {
        var shape = Lists.Single(s => s.Name == name);
        var (rows, asked) = await RowsOfAsync(shape);
        rows.ShouldBe(Expected(shape), ignoreOrder: true);
        if (shape.Next is { } next)
            asked.ShouldBe(new Uri(new Uri(shape.Address), next).AbsoluteUri);
    }

    [Theory]
    [MemberData(nameof(HomeNames))]
    public async Task Finds_every_column_of_a_home_page_with_name_and_kind(string name)
    {
        var shape = Homes.Single(s => s.Name == name);
        (await ColumnsOfAsync(shape)).ShouldBe(shape.Columns.Select(c => (AddressOf(c.Path), c.Name, c.Kind)), ignoreOrder: true);
    }

    internal static IEnumerable<Row> Expected(RowsShape shape) => shape.Rows.Select(r => r with { Address = new Uri(new Uri(shape.Address), r.Address).AbsoluteUri });

    internal static async Task<(IReadOnlyList<Row> Rows, string LastAsked)> RowsOfAsync(RowsShape shape)
    {
        var bytes = (shape.Encoding is { } encoding ? CodePagesEncodingProvider.Instance.GetEncoding(encoding)! : Encoding.UTF8).GetBytes(shape.Text); // a name of the provider's
        var pages = new RecordedPages().WithBytes(shape.Address, bytes, shape.Encoding is null ? shape.Type : "text/html");
        var rows = new List<Row>();
        try
        {
            await foreach (var item in new WebsiteConnector().ListNewestFirstAsync(new CrawlTarget(Account, new Column(1, 1, "部门快讯", ColumnKind.News, shape.Address, RecordedPages.SeenAt)), pages, TestContext.Current.CancellationToken))
                rows.Add(new Row(item.Title, item.Address.AbsoluteUri, item.PublishedAt is { } at ? DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(8)).DateTime) : null));
        }
        catch (CrawlException e) when (shape.Rows.Count == 0 && e.Failure == CrawlFailure.LayoutChanged)
        {
            // An empty list cannot be told from one that is not understood.
        }
        return (rows, pages.Asked[^1]);
    }

    internal static async Task<IEnumerable<(string Address, string Name, ColumnKind Kind)>> ColumnsOfAsync(HomeShape shape)
    {
        var pages = new RecordedPages();
        foreach (var (path, html) in shape.Pages)
            pages.WithText(AddressOf(path), html).WithBytes(AddressOf(path), Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", rendered: true);
        var profile = await new WebsiteConnector().DescribeAsync(new CrawlTarget(Account, null), pages, TestContext.Current.CancellationToken);
        var others = shape.Others.Select(AddressOf).ToHashSet();
        return profile.Columns.Select(c => (Address: c.ListAddress.AbsoluteUri, c.Name, c.Kind)).Where(c => !others.Contains(c.Address));
    }

    internal static string AddressOf(string path) => new Uri(new Uri(Site), path).AbsoluteUri;

    static Account Account => new(1, 1, "website", "霖川市", Site, RecordedPages.SeenAt);
}
