using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary><c>freepublish/batchget</c>: what was published without notifying followers. What was sent to followers never stands there, and no order is promised.</summary>
static class PublishedItems
{
    public const int PageSize = 20;

    /// <param name="Identity">Null: its address does not tell, its page must be asked.</param>
    public sealed record Row(string? Identity, Uri Address, string Title, DateTimeOffset? At, bool Deleted, PageVisit Item);

    public static async Task<(IReadOnlyList<Row> Rows, int Items, long Total, PageVisit Visit)> PageAsync(OfficialApi api, int offset, CancellationToken ct)
    {
        var (json, visit) = await api.CallAsync("cgi-bin/freepublish/batchget", new JsonObject { ["offset"] = offset, ["count"] = PageSize, ["no_content"] = 0 }, ct);
        if (json.Number("total_count") is not { } total || (total > offset && json.Member("item")?.ValueKind != JsonValueKind.Array))
            throw new CrawlException(CrawlFailure.LayoutChanged, "The list of published items lacks its members.");
        var items = json.Items("item").ToList();
        var rows = new List<Row>();
        for (var i = 0; i < items.Count; i++)
        {
            var at = items[i].Instant("update_time");
            var news = items[i].Items("content", "news_item").ToList();
            for (var n = 0; n < news.Count; n++)
            {
                if (RowOf(news[n], at, visit, $"item[{i}].content.news_item[{n}]") is { } row)
                    rows.Add(row);
            }
        }
        return (rows, items.Count, total, visit);
    }

    /// <summary>The item alone, where its page cannot be opened. Its time is that of the last change.</summary>
    public static async Task<FetchedArticle?> ReadAsync(Listing listing, CancellationToken ct)
    {
        if (listing.Item is not { } item || item.Json() is not { ValueKind: JsonValueKind.Object } news || news.Text("content") is not { Length: > 0 } html)
            return null;
        var (lines, pictures, media, links) = await PageBody.OfHtmlAsync(html, listing.Address, ct);
        if (lines.Count + pictures.Count + media.Count == 0)
            return null;
        var content = new ArticleContent(PageScript.Plain(news.Text("title")) ?? listing.Title, string.Join('\n', lines), listing.PublishedAt, null, pictures) { Media = media };
        return new FetchedArticle(listing, content, links, item);
    }

    static Row? RowOf(JsonElement news, DateTimeOffset? at, PageVisit visit, string part)
    {
        if (ArticleAddress.Clean(news.Text("url")) is not { } address)
            return null;
        var title = PageScript.Plain(news.Text("title")) ?? PageScript.Plain(news.Text("digest")) ?? "无标题";
        // The evidence bears the article's address: that of the call holds a token.
        var item = visit.Part(part, Encoding.UTF8.GetBytes(news.GetRawText())) with { Asked = address, Address = address };
        return new Row(ArticleAddress.IdentityOf(address.AbsoluteUri), address, title, at, news.Flag("is_deleted"), item);
    }
}
