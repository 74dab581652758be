using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>Addresses of a site: resolved, cleaned, compared.</summary>
static partial class Addresses
{
    /// <summary>The absolute address, without its fragment; null for what cannot be fetched (script, mail, an anchor, a template's place holder, nonsense).</summary>
    public static Uri? Resolve(Uri page, string? href)
    {
        if (href is null)
            return null;
        var text = Blanks().Replace(href.Trim(), "");
        if (text.Length is 0 or > 4096 || text[0] == '#' || text.Contains("{{", StringComparison.Ordinal))
            return null;
        if (!Uri.TryCreate(page, text, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0)
            return null;
        return address.Fragment.Length == 0 ? address : new UriBuilder(address) { Fragment = "" }.Uri;
    }

    /// <summary>Where a line of a list leads: by its address, or by the one that its script opens. Null: nowhere that can be fetched.</summary>
    public static Uri? Of(IElement link, Uri page) => Resolve(page, HrefOf(link));

    /// <summary>The address as it is written, also where it stands in a script (<c>javascript:openUrl('/art/1.html')</c>, <c>onclick="location.href='…'"</c>). Null: there is none.</summary>
    public static string? HrefOf(IElement link)
    {
        var href = link.GetAttribute("href")?.Trim();
        if (href is { Length: > 0 } && href[0] != '#' && !Script().IsMatch(href))
            return href;
        var script = href is not null && Opened().Match(href) is { Success: true } own ? own
            : link.GetAttribute("onclick") is { } click && Opened().Match(click) is { Success: true } clicked ? clicked : null;
        return script?.Groups["address"].Value;
    }

    /// <summary>Host, path and query: the scheme, the fragment, index.html and what only counts visits say nothing about which page it is.</summary>
    public static string IdentityOf(Uri address)
    {
        var clean = WithoutTracking(address);
        var port = clean.IsDefaultPort ? "" : $":{clean.Port}";
        return clean.IdnHost.ToLowerInvariant() + port + Index().Replace(clean.AbsolutePath, "/") + clean.Query;
    }

    /// <summary>The home page or a folder's own page ("/", "/about/"): a part of the site, never an item of a list. Folders with a number in their path may be articles.</summary>
    public static bool IsSection(Uri address) =>
        address.Query.Length == 0 && Index().Replace(address.AbsolutePath, "/").EndsWith('/') && !address.AbsolutePath.Any(char.IsAsciiDigit);

    /// <summary>The same host, or another one under the same domain (sub-sites of a city's departments).</summary>
    public static bool SameSite(Uri a, Uri b)
    {
        if (a.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || !a.Host.Contains('.'))
            return string.Equals(a.Authority, b.Authority, StringComparison.OrdinalIgnoreCase);
        var domain = DomainOf(a.Host);
        return string.Equals(b.Host, domain, StringComparison.OrdinalIgnoreCase) || b.Host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A file to be opened or saved, not a page: by the ending of the path or of a file name in the query, or by a download address of 大汉 and 博达.</summary>
    public static bool IsAttachment(Uri address) =>
        AttachmentEnding().IsMatch(address.AbsolutePath)
        || (address.Query.Length > 0 && AttachmentEnding().IsMatch(WebUtility.UrlDecode(address.Query)))
        || DownloadPath().IsMatch(address.AbsolutePath);

    public static bool IsPicture(Uri address) => PictureEnding().IsMatch(address.AbsolutePath);

    public static bool IsPage(Uri address) => !IsAttachment(address) && !IsPicture(address) && !MediaEnding().IsMatch(address.AbsolutePath);

    public static Uri WithoutTracking(Uri address)
    {
        if (address.Query.Length == 0)
            return address;
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        var kept = query.Where(q => !Tracking().IsMatch(q)).ToArray();
        return kept.Length == query.Length ? address : new UriBuilder(address) { Query = string.Join('&', kept) }.Uri;
    }

    static string DomainOf(string host)
    {
        var bare = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
        var labels = bare.Split('.');
        // Two-part public endings of the mainland (gov.cn, org.cn, edu.cn …): the domain is one label more.
        var keep = labels.Length >= 3 && labels[^1].Length == 2 && labels[^2].Length <= 3 ? 3 : 2;
        return labels.Length > keep ? string.Join('.', labels[^Math.Min(labels.Length, keep)..]) : bare;
    }

    [GeneratedRegex(@"^(javascript|mailto|tel|about|data)\s*:", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Script();

    [GeneratedRegex(@"[""'](?<address>(https?:)?/[^""'\s]{3,300}|[^""'\s/:]?[^""'\s:]{1,300}\.(s?html?|jspx?|aspx?|php|do)(\?[^""'\s]*)?)[""']", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opened();

    [GeneratedRegex(@"[\r\n\t]", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"/(index|default)\.s?html?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Index();

    [GeneratedRegex("^(utm_[a-z]+|spm|isappinstalled|sharer?_[a-z_]+|share_token|sudaref|bd_vid|gclid|fbclid)=", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tracking();

    [GeneratedRegex(@"\.(docx?|wps|wpt|xlsx?|et|csv|pptx?|dps|pdf|ofd|rtf|txt|zip|rar|7z|tar|gz|ceb|caj|gd|sep)($|[&#?])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AttachmentEnding();

    [GeneratedRegex(@"/(downfile|download|downloadfile|down)\.(jsp|do|action|aspx?|php)$|/module/download/|/_content/download\.jsp", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DownloadPath();

    [GeneratedRegex(@"\.(jpe?g|png|gif|bmp|webp|svg|tiff?|ico)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PictureEnding();

    [GeneratedRegex(@"\.(mp[34]|avi|wmv|flv|m3u8|mov|wav|apk|exe|css|js|xml|json)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MediaEnding();
}
