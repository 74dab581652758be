using System.Text.Json;
using AngleSharp.Dom;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>
/// What a page says of itself in its head: the tags of 《政府网站发展指引》 (国办发〔2017〕47号: SiteName, ColumnName, ColumnType, ArticleTitle, PubDate,
/// ContentSource …, any case, often twice), those of other systems, Open Graph and JSON-LD.
/// </summary>
sealed class PageTags
{
    readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    PageTags()
    {
    }

    /// <summary>First that is there and not empty.</summary>
    public string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (values.TryGetValue(name, out var value))
                    return value;
            }
            return null;
        }
    }

    public string? SiteName => this["SiteName", "og:site_name"];

    public static PageTags Of(IDocument document)
    {
        var tags = new PageTags();
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
            tags.Add(meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? meta.GetAttribute("itemprop"), meta.GetAttribute("content"));
        foreach (var element in document.QuerySelectorAll("publishtime,ucaptitle"))
            tags.Add(element.LocalName, element.TextContent);
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
            tags.AddLinkedData(script.TextContent);
        return tags;
    }

    void Add(string? name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(value))
            values.TryAdd(name.Trim(), value.Trim());
    }

    void AddLinkedData(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var one = parsed.RootElement.ValueKind == JsonValueKind.Array ? parsed.RootElement.EnumerateArray().FirstOrDefault() : parsed.RootElement;
            if (one.ValueKind != JsonValueKind.Object)
                return;
            var parts = one.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array ? graph.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object) : Enumerable.Repeat(one, 1);
            foreach (var property in parts.SelectMany(p => p.EnumerateObject()).Where(p => p.Value.ValueKind == JsonValueKind.String))
                Add("ld:" + property.Name, property.Value.GetString());
        }
        catch (JsonException)
        {
            // A page's broken self-description is as good as none.
        }
    }
}
