using System.Text.Json;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>Reads the JSON answer of a site that is a script application: the article's text is HTML in one of its members.</summary>
static class JsonArticle
{
    /// <exception cref="CrawlException">The text is no JSON, or holds nothing like an article.</exception>
    public static async Task<(ArticleContent Content, IReadOnlyList<PageLink> Links)> ReadAsync(string text, Uri address, Listing listing, CancellationToken ct)
    {
        using var json = JsonFields.Parse(text) ?? throw new CrawlException(CrawlFailure.Malformed, "The answer is not valid JSON.");
        if (FindArticle(json.RootElement, 0) is not { } article)
            throw new CrawlException(CrawlFailure.LayoutChanged, "The JSON holds no article.");
        var title = TitleAndSource.Tidy(JsonFields.Find(article, JsonFields.Title));
        var published = JsonFields.DateOf(JsonFields.Find(article, JsonFields.Date))?.Utc ?? listing.PublishedAt;
        var source = TitleAndSource.CleanSource(JsonFields.Find(article, JsonFields.Source));
        using var page = await HtmlPage.ParseAsync(JsonFields.Find(article, JsonFields.Body)!, address, ct); // FindArticle found it
        var body = page.Document.Body is { } root ? new[] { root } : [];
        title = title.Length > 0 ? title : listing.Title;
        var content = new ArticleContent(title, string.Join('\n', BodyLines.Of(body, title)), published, source, PageLinks.PicturesIn(page, body));
        var links = PageLinks.Of(page, body).ToList();
        links.AddRange(Attachments(article, address, 0).Where(a => !links.Exists(l => l.Address == a.Address)));
        return (content, links);
    }

    /// <summary>The object with a title and the longest text.</summary>
    static JsonElement? FindArticle(JsonElement element, int depth)
    {
        JsonElement? best = null;
        var longest = 0;
        foreach (var candidate in Objects(element, depth))
        {
            var length = JsonFields.Find(candidate, JsonFields.Body)?.Length ?? 0;
            if (length > longest)
                (best, longest) = (candidate, length);
        }
        return best;
    }

    static IEnumerable<JsonElement> Objects(JsonElement element, int depth)
    {
        if (depth > 8)
            yield break;
        if (element.ValueKind == JsonValueKind.Object)
            yield return element;
        var inner = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(m => m.Value),
            JsonValueKind.Array => element.EnumerateArray(),
            _ => Enumerable.Empty<JsonElement>(),
        };
        foreach (var child in inner.Where(c => c.ValueKind is JsonValueKind.Object or JsonValueKind.Array).SelectMany(c => Objects(c, depth + 1)))
            yield return child;
    }

    static IEnumerable<PageLink> Attachments(JsonElement article, Uri page, int depth)
    {
        foreach (var item in Objects(article, depth))
        {
            foreach (var member in item.EnumerateObject())
            {
                if (member.Value.ValueKind == JsonValueKind.String && member.Value.GetString() is { Length: > 4 and < 500 } value && value.Contains('/')
                    && !value.Contains('<') && Addresses.Resolve(page, value) is { } address && Addresses.IsAttachment(address))
                    yield return new PageLink(address, JsonFields.Find(item, ["name", "fileName", "title", "attachmentName"]) ?? "", LinkKind.Attachment, InBody: true);
            }
        }
    }
}
