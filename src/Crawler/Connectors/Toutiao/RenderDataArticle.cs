using System.Text.Json;
using MediaWatch.Core.Articles;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Connectors.Website;

namespace MediaWatch.Crawler.Connectors.Toutiao;

/// <summary>What a page's data says of its post. Where it stands in them has moved more than once: it is known by what it holds.</summary>
sealed record RenderDataArticle(string? Title, string? Html, string? Abstract, DateTimeOffset? PublishedAt, string? Source, bool? Original, EngagementCounts? Counts)
{
    const int Deepest = 10;

    /// <summary>Null: they hold no post.</summary>
    public static RenderDataArticle? In(JsonElement root)
    {
        List<JsonElement> objects = [.. Objects(root, 0)];
        var article = objects.Find(o => IsText(o, "title") && (IsText(o, "content") || o.Member("publishTime") is not null || o.Member("publish_time") is not null));
        var withCounter = (article.ValueKind == JsonValueKind.Object ? Objects(article, 0) : []).Concat(objects).FirstOrDefault(o => o.Member("itemCounter") is { ValueKind: JsonValueKind.Object });
        if (article.ValueKind != JsonValueKind.Object)
            article = objects.Find(o => IsText(o, "content") && (o.Member("createTime") is not null || o.Member("create_time") is not null)); // a 微头条 has no title
        if (article.ValueKind != JsonValueKind.Object && withCounter.ValueKind != JsonValueKind.Object)
            return null;
        var counts = withCounter.ValueKind == JsonValueKind.Object ? ToutiaoCell.CountsOf(withCounter, withCounter.Number("itemCounter", "videoWatchCount") > 0 ? ArticleKind.Video : ArticleKind.Article) : null;
        var published = article.Instant("publishTime") ?? article.Instant("publish_time") ?? article.Instant("createTime") ?? article.Instant("create_time") ?? PageDate.In(article.Text("publishTime") ?? article.Text("publish_time"))?.Utc;
        return new RenderDataArticle(article.Text("title"), article.Text("content"), article.Text("abstract"), published,
            ToutiaoCell.First(article.Text("source"), article.Text("mediaUser", "screenName"), article.Text("media_user", "screen_name"), article.Text("detail_source"), article.Text("userInfo", "name"), article.Text("user", "info", "name"), article.Text("user", "name")), OriginalIn(article), counts);
    }

    static bool? OriginalIn(JsonElement article) =>
        (article.Text("isOriginal") ?? article.Text("is_original") ?? article.Text("itemCell", "articleClassification", "isOriginal")) switch { "true" or "1" => true, "false" or "0" => false, _ => null };

    static bool IsText(JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 };

    static IEnumerable<JsonElement> Objects(JsonElement element, int depth)
    {
        if (depth > Deepest)
            yield break;
        if (element.ValueKind == JsonValueKind.Object)
            yield return element;
        var inner = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(m => m.Value),
            JsonValueKind.Array => element.EnumerateArray(),
            _ => Enumerable.Empty<JsonElement>(),
        };
        foreach (var found in inner.Where(e => e.ValueKind is JsonValueKind.Object or JsonValueKind.Array).SelectMany(e => Objects(e, depth + 1)))
            yield return found;
    }
}
