using System.Text.Json;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>Names under which sites that are script applications keep title, address, date, source and text in their JSON.</summary>
static class JsonFields
{
    public static readonly string[] Title = ["title", "docTitle", "docSubtitle", "articleTitle", "infoTitle", "newsTitle", "showTitle", "listTitle", "contentTitle", "subject", "headline", "bt", "mc", "name"];
    public static readonly string[] Address = ["url", "link", "href", "linkUrl", "docPubUrl", "pubUrl", "pageUrl", "htmlUrl", "artUrl", "articleUrl", "detailUrl", "titleUrl", "infoUrl", "contentUrl", "staticUrl", "visitUrl", "jumpUrl", "path", "dz"];
    public static readonly string[] Date = ["publishDate", "docRelPubTime", "docRelTime", "docPubTime", "publishTime", "publishedAt", "publishedTime", "pubDate", "pubTime", "releaseDate", "releaseTime", "publishTimeStr", "publishedTimeStr", "pubTimeStr", "ptime", "issueTime", "displayTime", "showDate", "showTime", "infoDate", "fbsj", "fbrq", "date", "time", "createTime", "createDate", "updateTime", "crtime", "builddate"];
    public static readonly string[] Source = ["docSource", "source", "contentSource", "infoSource", "articleSource", "sourceName", "ly", "origin"];
    public static readonly string[] Body = ["docClob", "docContent", "docHtmlCon", "content", "contents", "articleContent", "contentHtml", "infoContent", "newsContent", "htmlContent", "html", "body", "text", "txt", "detail", "nr", "zw"];

    /// <summary>The first of the names whose member holds something, whatever its case and underscores; null where there is none.</summary>
    public static string? Find(JsonElement item, params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            foreach (var member in item.EnumerateObject())
            {
                if (Same(member.Name, name) && Text(member.Value) is { Length: > 0 } value)
                    return value;
            }
        }
        return null;
    }

    /// <summary>A string or number as text; null for anything else.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()?.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>As text or as seconds or milliseconds since 1970.</summary>
    public static PageDate? DateOf(string? text)
    {
        if (long.TryParse(text, out var number))
            return number switch
            {
                > 600_000_000 and < 5_000_000_000 => new PageDate(DateTimeOffset.FromUnixTimeSeconds(number), HasTime: true),
                > 600_000_000_000 and < 5_000_000_000_000 => new PageDate(DateTimeOffset.FromUnixTimeMilliseconds(number), HasTime: true),
                >= 19_490_101 and <= 21_001_231 => PageDate.Of((int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100)),
                _ => null,
            };
        return PageDate.In(text);
    }

    /// <summary>JSON, also where it stands in a call-back or an assignment; null where the text is none.</summary>
    public static JsonDocument? Parse(string text)
    {
        var start = text.AsSpan().IndexOfAny('{', '[');
        var end = text.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0 || end < start)
            return null;
        try
        {
            return JsonDocument.Parse(text.AsMemory(start, end - start + 1), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text begins like JSON, or like a call-back or assignment round it.</summary>
    public static bool Begins(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.Length == 0 || start[0] == '<')
            return false;
        if (start[0] is '{' or '[')
            return true;
        var bracket = start.IndexOfAny('(', '=');
        return bracket is > 0 and < 80 && start[(bracket + 1)..].TrimStart() is ['{' or '[', ..] && start[..bracket].IndexOfAny('<', '>') < 0;
    }

    static bool Same(string member, string name)
    {
        var j = 0;
        foreach (var c in member)
        {
            if (c is '_' or '-')
                continue;
            if (j >= name.Length || char.ToLowerInvariant(c) != char.ToLowerInvariant(name[j]))
                return false;
            j++;
        }
        return j == name.Length;
    }
}
