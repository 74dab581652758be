using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Article pages in the shapes of real systems that were not captured: each is read as a person reads it.</summary>
public sealed partial class ArticleShapesTests
{
    const string Site = "http://www.qinghe.test/";

    static readonly ArticleShape[] Shapes = [.. SystemShapes.All, .. KindShapes.All, .. OddShapes.All, .. MoreShapes.All, .. MediaShapes.All, .. TownShapes.All, .. FirstRoundArticles.All, .. SecondRoundArticles.All, .. ThirdRoundArticles.All, .. FourthRoundArticles.All, .. FifthRoundArticles.All, .. SixthRoundArticles.All, .. SeventhRound.Articles];

    public static TheoryData<string> Names => [.. Shapes.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Reads_title_date_source_and_text(string name)
    {
        var shape = Shapes.Single(s => s.Name == name);
        var article = await ReadAsync(shape);
        article.Content.ShouldSatisfyAllConditions(
            c => c.Title.ShouldBe(shape.Title),
            c => c.PublishedAt.ShouldNotBeNull().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture).ShouldStartWith(shape.At),
            c => c.Source.ShouldBe(shape.Source),
            c => Lines(c.Body).ShouldBe(Lines(shape.Body)),
            c => c.Pictures.Count.ShouldBe(shape.Pictures),
            c => article.Links.Count(l => l is { Kind: LinkKind.Attachment, InBody: true }).ShouldBe(shape.Attachments));
    }

    internal static Task<FetchedArticle> ReadAsync(ArticleShape shape)
    {
        var address = Site + shape.Path;
        var bytes = (shape.Encoding is { } encoding ? CodePagesEncodingProvider.Instance.GetEncoding(encoding)! : Encoding.UTF8).GetBytes(shape.Html); // a name of the provider's
        var pages = new RecordedPages().WithBytes(address, bytes, "text/html");
        foreach (var (path, html) in shape.Parts)
            pages.WithText(Site + path, html);
        var account = new Account(1, 1, "website", "青河市", Site, RecordedPages.SeenAt.AddDays(6));
        return new WebsiteConnector().ReadAsync(new CrawlTarget(account, null), new Listing("x", new Uri(address), "列表里的标题", null), pages, TestContext.Current.CancellationToken);
    }

    static string Lines(string body) => Blanks().Replace(body, " ");

    [GeneratedRegex("[ \u3000]+")]
    private static partial Regex Blanks();
}
