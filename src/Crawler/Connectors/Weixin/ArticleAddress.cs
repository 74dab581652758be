using System.Text.RegularExpressions;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary>Where an article stands. Its identity is <c>{mid}_{idx}</c>, the same on every route; <c>biz</c> is the account, <c>sn</c> belongs to the address only.</summary>
static partial class ArticleAddress
{
    static readonly string[] Naming = ["__biz", "mid", "idx", "sn"];

    /// <summary>Null where the address does not hold it: then only its page tells.</summary>
    public static string? IdentityOf(string? address)
    {
        var query = QueryOf(address);
        var mid = query.GetValueOrDefault("mid") ?? query.GetValueOrDefault("appmsgid");
        return IsNumber(mid) ? $"{mid}_{(IsNumber(query.GetValueOrDefault("idx")) ? query["idx"] : "1")}" : null;
    }

    /// <summary>The address to store and to ask: <c>/s/XXXX</c> without a query, or exactly the four parameters that name the article. Null: it is no address, or one of search results, which ends after hours and must never be stored.</summary>
    public static Uri? Clean(string? address)
    {
        if (Absolute(address) is not { } uri)
            return null;
        if (ShortPath().IsMatch(uri.AbsolutePath))
            return new Uri($"https://{uri.Host}{uri.AbsolutePath}");
        var query = QueryOf(address);
        if (query.ContainsKey("timestamp") && query.ContainsKey("signature"))
            return null;
        if (uri.AbsolutePath is not ("/s" or "/mp/appmsg/show") || !query.ContainsKey("__biz"))
            return uri;
        var kept = string.Join('&', Naming.Where(query.ContainsKey).Select(name => $"{name}={query[name]}"));
        return new Uri($"https://{uri.Host}/s?{kept}");
    }

    /// <summary>Parameters of an address that may have been escaped once or twice on its way: <c>&amp;amp;</c>, <c>\/</c>.</summary>
    public static Dictionary<string, string> QueryOf(string? address)
    {
        var query = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Absolute(address) is not { } uri)
            return query;
        foreach (var part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=');
            if (equals > 0)
                query.TryAdd(part[..equals], Uri.UnescapeDataString(part[(equals + 1)..]));
        }
        return query;
    }

    public static Uri? Absolute(string? address)
    {
        var text = Unescaped(address);
        return text.Length is > 0 and <= 4096 && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 ? uri : null;
    }

    static string Unescaped(string? address)
    {
        var text = (address ?? "").Trim().Replace(@"\/", "/", StringComparison.Ordinal);
        while (text.Contains("&amp;", StringComparison.Ordinal))
            text = text.Replace("&amp;", "&", StringComparison.Ordinal);
        return text.StartsWith("//", StringComparison.Ordinal) ? "https:" + text : text;
    }

    static bool IsNumber(string? text) => text is { Length: > 0 and <= 20 } && text.All(char.IsAsciiDigit);

    [GeneratedRegex("^/s/[A-Za-z0-9_-]{6,64}$", RegexOptions.None, 1000)]
    private static partial Regex ShortPath();
}
