using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>Everything a page points at that can be opened and checked.</summary>
static partial class PageLinks
{
    /// <summary>Real pages have some hundreds; a hostile one shall not cost more than these.</summary>
    const int Most = 10_000, MostShown = 20;

    /// <summary>Each target once; in the body if it stands there at all. An attachment counts as the article's wherever it stands outside navigation and footer.</summary>
    public static IReadOnlyList<PageLink> Of(HtmlPage page, IReadOnlyList<IElement> body)
    {
        var links = new Dictionary<(string, LinkKind), PageLink>();
        foreach (var element in page.Document.QuerySelectorAll("a,area,img,iframe,embed,object").Take(Most))
        {
            if (Target(page, element) is not { } address)
                continue;
            var kind = KindOf(element, address);
            if (element.LocalName is "iframe" or "embed" or "object" && kind != LinkKind.Attachment)
                continue;
            var inBody = body.Any(b => b.Contains(element)) || (kind == LinkKind.Attachment && Furniture.PlaceWeight(element) == 1);
            var text = TitleAndSource.Tidy(element.LocalName == "img" ? element.GetAttribute("alt") ?? element.GetAttribute("title") : element.TextContent);
            if (text.Length == 0)
                text = TitleAndSource.Tidy(element.GetAttribute("title") ?? element.QuerySelector("img[alt]")?.GetAttribute("alt"));
            var key = (address.AbsoluteUri, kind);
            if (!links.TryGetValue(key, out var known))
                links[key] = new PageLink(address, text, kind, inBody);
            else if ((inBody && !known.InBody) || (known.Text.Length == 0 && text.Length > 0))
                links[key] = known with { InBody = known.InBody || inBody, Text = known.Text.Length == 0 ? text : known.Text };
        }
        foreach (var file in body.SelectMany(b => b.QuerySelectorAll("script")).SelectMany(s => ShownFile().Matches(s.TextContent).Take(MostShown)))
        {
            if (Addresses.Resolve(page.BaseAddress, file.Groups["address"].Value) is { } address)
                links.TryAdd((address.AbsoluteUri, LinkKind.Attachment), new PageLink(address, "", LinkKind.Attachment, InBody: true));
        }
        return [.. links.Values];
    }

    /// <summary>Pictures of the text; not the icons of files, spacers and buttons.</summary>
    public static IReadOnlyList<ArticlePicture> PicturesIn(HtmlPage page, IReadOnlyList<IElement> body)
    {
        var pictures = new List<ArticlePicture>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var image in body.SelectMany(b => b.QuerySelectorAll("img")).Take(Most))
        {
            if (Target(page, image) is not { } address || IsIcon(image, address) || !known.Add(address.AbsoluteUri))
                continue;
            var caption = image.Closest("figure")?.QuerySelector("figcaption")?.TextContent ?? image.GetAttribute("alt") ?? image.GetAttribute("title");
            pictures.Add(new ArticlePicture(address.AbsoluteUri, TitleAndSource.Tidy(caption)));
        }
        return pictures;
    }

    static Uri? Target(HtmlPage page, IElement element)
    {
        if (element.LocalName is "a" or "area")
            return Addresses.Resolve(page.BaseAddress, element.GetAttribute("href")) ?? (Addresses.Of(element, page.BaseAddress) is { } opened && Addresses.IsAttachment(opened) ? opened : null);
        var source = element.GetAttribute(element.LocalName == "object" ? "data" : "src");
        if (string.IsNullOrWhiteSpace(source) || Placeholder().IsMatch(source))
            source = element.GetAttribute("data-src") ?? element.GetAttribute("data-original") ?? element.GetAttribute("data-url") ?? element.GetAttribute("original") ?? source;
        return Addresses.Resolve(page.BaseAddress, source);
    }

    static LinkKind KindOf(IElement element, Uri address) => element.LocalName switch
    {
        "img" => LinkKind.Image,
        _ when Addresses.IsAttachment(address) || (element.HasAttribute("download") && !Addresses.IsPicture(address)) => LinkKind.Attachment,
        _ when Addresses.IsPicture(address) => LinkKind.Image,
        _ => LinkKind.Page,
    };

    static bool IsIcon(IElement image, Uri address) =>
        (int.TryParse(image.GetAttribute("width"), out var width) && width <= 32) || (int.TryParse(image.GetAttribute("height"), out var height) && height <= 32)
        || Icon().IsMatch(address.AbsolutePath);

    /// <summary>A file that the page's own viewer draws: showVsbpdfIframe("/__local/….pdf", …).</summary>
    [GeneratedRegex("\\w*(?:pdf|viewer|preview)\\w*\\(\\s*[\"'](?<address>[^\"'\\s]{4,300}\\.(?:pdf|ofd|docx?|xlsx?))[\"']", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShownFile();

    [GeneratedRegex("^data:|loading|placeholder|blank\\.|spacer|/lazy", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("fileTypeImages|ewm|erweima|qr_?code|/icons?[_/]|_icon|icon_|sysimage|/space[r]?\\.|blank\\.gif|/images/(doc|docx|xls|xlsx|pdf|zip|rar|ppt|wps|txt)\\.", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Icon();
}
