using System.Globalization;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Pages and lists put together at random, the same ones each time: what one shape hides, the next combination shows.</summary>
public sealed class MillTests
{
    const int Pages = 300;

    [Fact]
    public async Task Reads_common_pages() => (await WrongAsync(i => new PageMill(i).Make())).ShouldBeEmpty();

    /// <summary>One in a hundred may be read otherwise: a person would hesitate, too.</summary>
    [Fact]
    public async Task Reads_odd_pages() => (await WrongAsync(i => new WildMill(i).Make())).Count.ShouldBeLessThanOrEqualTo(Pages / 100);

    [Fact]
    public async Task Finds_every_row_of_lists_and_where_they_go_on()
    {
        var wrong = new List<string>();
        for (var i = 1; i <= Pages; i++)
        {
            var shape = new ListMill(i).Make();
            var (rows, asked) = await BlindRoundsTests.RowsOfAsync(shape);
            if (!rows.ToHashSet().SetEquals(BlindRoundsTests.Expected(shape)) || (shape.Next is { } next && asked != new Uri(new Uri(shape.Address), next).AbsoluteUri))
                wrong.Add(shape.Name);
        }
        wrong.ShouldBeEmpty();
    }

    static async Task<List<string>> WrongAsync(Func<int, ArticleShape> make)
    {
        var wrong = new List<string>();
        for (var i = 1; i <= Pages; i++)
        {
            var shape = make(i);
            var content = (await ArticleShapesTests.ReadAsync(shape)).Content;
            var day = content.PublishedAt?.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";
            if (content.Title != shape.Title || content.Source != shape.Source || !day.StartsWith(shape.At, StringComparison.Ordinal) || TextScore.F1(shape.Body, content.Body) < 0.95)
                wrong.Add(shape.Name);
        }
        return wrong;
    }
}
