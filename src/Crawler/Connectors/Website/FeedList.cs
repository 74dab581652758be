using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>RSS, Atom and site maps: whatever has a link, maybe a title, maybe a date.</summary>
static class FeedList
{
    public static bool IsIn(string text)
    {
        var start = text.AsSpan().TrimStart('\uFEFF').TrimStart();
        start = start[..Math.Min(start.Length, 1000)];
        return start is ['<', ..] && (start.Contains("<rss", StringComparison.OrdinalIgnoreCase) || start.Contains("<feed", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<urlset", StringComparison.OrdinalIgnoreCase) || start.Contains("<sitemapindex", StringComparison.OrdinalIgnoreCase) || start.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase));
    }

    /// <returns>The items, and the addresses at which the list goes on (a site map's parts, newest first).</returns>
    /// <exception cref="CrawlException">The text is not well-formed.</exception>
    public static (IReadOnlyList<Listing> Items, IReadOnlyList<Uri> Following) Read(string text, Uri address)
    {
        var root = Parse(text);
        var items = new List<Listing>();
        foreach (var entry in root.Descendants().Where(e => e.Name.LocalName is "item" or "entry" or "url"))
        {
            if (Addresses.Resolve(address, LinkOf(entry)) is not { } target || !Addresses.IsPage(target))
                continue;
            var title = TitleAndSource.Tidy(Child(entry, "title"));
            if (entry.Name.LocalName == "url" && target.AbsolutePath.EndsWith('/'))
                continue; // a site map lists columns too
            target = Addresses.WithoutTracking(target);
            items.Add(new Listing(Addresses.IdentityOf(target), target, title.Length > 0 ? title : Uri.UnescapeDataString(target.AbsolutePath), DateOf(entry)));
        }
        var parts = root.Elements().Where(e => e.Name.LocalName == "sitemap")
            .OrderByDescending(DateOf).Select(e => Addresses.Resolve(address, Child(e, "loc"))).OfType<Uri>();
        return (items, [.. parts]);
    }

    static XElement Parse(string text)
    {
        try
        {
            // ignoreComments etc. are defaults; what matters: no DTD, no resolver.
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t')), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 50_000_000 });
            return XDocument.Load(reader).Root!; // a loaded document has a root
        }
        catch (XmlException e)
        {
            throw new CrawlException(CrawlFailure.Malformed, "The feed is not well-formed XML.", inner: e);
        }
    }

    static string? LinkOf(XElement entry)
    {
        var links = entry.Elements().Where(e => e.Name.LocalName is "link").ToList();
        var atom = links.Find(l => l.Attribute("href") is not null && (string?)l.Attribute("rel") is null or "alternate");
        return (string?)atom?.Attribute("href") ?? (links.Count > 0 ? links[0].Value : null) ?? Child(entry, "loc") ?? Child(entry, "guid");
    }

    static DateTimeOffset? DateOf(XElement entry)
    {
        foreach (var name in (string[])["pubDate", "published", "date", "updated", "lastmod"])
        {
            if (Child(entry, name) is not { Length: > 5 } text)
                continue;
            if (PageDate.In(text) is { } date)
                return date.Utc;
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
                return at.ToUniversalTime();
        }
        return null;
    }

    static string? Child(XElement entry, string name) => entry.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim();
}
