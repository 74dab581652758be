using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>One page of a list: its lines, newest first, and where it goes on.</summary>
/// <param name="Following">The next page, or all that follow.</param>
/// <param name="NeedsScript">Nothing was found, and the page looks as if scripts would draw it.</param>
sealed record ListPage(IReadOnlyList<Listing> Items, IReadOnlyList<Uri> Following, bool NeedsScript)
{
    /// <param name="everyBlock">All lists of the page (a home page), not only its main one.</param>
    /// <exception cref="CrawlException">The answer is not readable as what the settings (or it itself) say it is.</exception>
    public static async Task<ListPage> ReadAsync(PageVisit visit, string text, WebsiteColumnSettings settings, bool everyBlock, CancellationToken ct)
    {
        var form = settings.Form == ListForm.Auto ? FormOf(text) : settings.Form;
        if (form == ListForm.Json)
        {
            var items = JsonList.Read(text, visit.Address, settings);
            return new(Sorted(items), items.Count > 0 && NextPages.Counted(visit.Address) is { } next ? [next] : [], false);
        }
        if (form == ListForm.Feed)
        {
            var (items, following) = FeedList.Read(text, visit.Address);
            return new(Sorted(items), following, false);
        }
        if (form == ListForm.Jpage && await JpageList.ReadAsync(text, visit.Address, visit.SeenAt, ct) is { Count: > 0 } records)
            return new(Listings(records), JpageList.NextOf(text, visit.Address) is { } next ? [next] : [], false);
        using var page = await HtmlPage.ParseAsync(text, visit.Address, ct);
        var rows = HtmlList.Read(page, settings, visit.SeenAt, everyBlock);
        if (rows.Count == 0 && !everyBlock && ScriptList.Read(text, page.BaseAddress) is { Count: > 0 } drawn)
            return new(Sorted(drawn), NextPages.Of(page), false);
        if (rows.Count == 0 && !everyBlock && ScriptList.Markup(text) is { Length: > 0 } html)
        {
            using var pieces = await HtmlPage.ParseAsync(html, page.BaseAddress, ct);
            rows = HtmlList.Read(pieces, settings, visit.SeenAt);
        }
        return new(Listings(rows), NextPages.Of(page), rows.Count == 0 && page.Document.Scripts.Length > 0);
    }

    static ListForm FormOf(string text) =>
        JsonFields.Begins(text) ? ListForm.Json : FeedList.IsIn(text) ? ListForm.Feed : JpageList.IsIn(text) ? ListForm.Jpage : ListForm.Html;

    static List<Listing> Listings(IEnumerable<ListRow> rows) =>
        Sorted(rows.Where(r => !Addresses.IsSection(r.Address)).Select(r => new Listing(Addresses.IdentityOf(r.Address), r.Address, r.Title, (r.Date ?? PageDate.InAddress(r.Address))?.Utc)));

    /// <summary>Each item once; by date where the list is dated, because pinned items break the order. Items without a date keep their place after the one before them.</summary>
    static List<Listing> Sorted(IEnumerable<Listing> items)
    {
        var distinct = items.DistinctBy(i => i.PlatformId).ToList();
        if (distinct.Count(i => i.PublishedAt is not null) * 2 < distinct.Count)
            return distinct;
        var last = DateTimeOffset.MaxValue;
        return [.. distinct.Select(i => (Item: i, At: last = i.PublishedAt ?? last)).OrderByDescending(p => p.At).Select(p => p.Item)];
    }
}
