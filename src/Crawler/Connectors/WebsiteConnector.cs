using System.Runtime.CompilerServices;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Website;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors;

/// <summary>
/// Websites of any system: 拓尔思 TRS, 大汉 jpage, 开普 UCAP, 博达 VSB, script applications that answer JSON, feeds. Lists and articles are found by
/// their shape and by the official page tags; selectors are for the few that defy it. An item's identity is its canonical address.
/// </summary>
public sealed class WebsiteConnector : Connector<WebsiteSettings>
{
    /// <summary>Against lists that never end (a calendar that pages into the future).</summary>
    const int MostPages = 2000;

    public override string Key => "website";
    public override string Name => "网站";
    public override Type? ColumnSettingsType => typeof(WebsiteColumnSettings);

    protected override async IAsyncEnumerable<Listing> ListAsync(CrawlTarget target, WebsiteSettings settings, IPageSource pages, [EnumeratorCancellation] CancellationToken ct)
    {
        var column = Parse<WebsiteColumnSettings>(target.Column?.Settings);
        var address = AddressOf(target.Column?.ListAddress ?? target.Account.Address);
        var home = target.Column is null;
        var first = await ScriptAnswers.GetAsync(pages, new PageRequest(address, column.Render == Rendering.Always, target.Mark?.ETag, target.Mark?.LastModified), ct);
        target.Mark?.Saw(first);
        if (first.NotModified)
            yield break;
        var page = await FirstPageAsync(first, column, settings, home, pages, ct);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var asked = new HashSet<string>(StringComparer.Ordinal) { Addresses.IdentityOf(address) };
        var ahead = new Queue<Uri>();
        for (var count = 1; page is not null; count++)
        {
            var fresh = page.Items.Where(i => known.Add(i.PlatformId)).ToList();
            foreach (var (number, item) in fresh.Index())
            {
                ct.ThrowIfCancellationRequested();
                yield return item with { MoreOnPage = number < fresh.Count - 1 };
            }
            if (home || count >= MostPages || fresh.Count == 0)
                yield break;
            if (ahead.Count == 0)
                page.Following.ToList().ForEach(ahead.Enqueue);
            page = null;
            while (page is null && ahead.TryDequeue(out var next))
            {
                if (asked.Add(Addresses.IdentityOf(next)))
                    page = await FurtherPageAsync(next, column, settings, pages, ct);
            }
        }
    }

    /// <summary>Any page of the site.</summary>
    public override Task<Listing?> FindAsync(CrawlTarget target, Uri address, IPageSource pages, CancellationToken ct) =>
        Task.FromResult(Addresses.SameSite(AddressOf(target.Account.Address), address) && !Addresses.IsSection(address) ? new Listing(Addresses.IdentityOf(address), address, "", null) : null);

    protected override async Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing listing, WebsiteSettings settings, IPageSource pages, CancellationToken ct)
    {
        var file = Addresses.IsAttachment(listing.Address);
        var visit = await ScriptAnswers.GetAsync(pages, new PageRequest(listing.Address, settings.Render == Rendering.Always && !file, File: file), ct);
        ThrowIfSentHome(visit, AddressOf(target.Account.Address));
        if (file && visit.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) != true)
            return new(listing, new ArticleContent(listing.Title, "", listing.PublishedAt, null, []), [new PageLink(visit.Address, listing.Title, LinkKind.Attachment, InBody: true)], visit);
        var text = PageReading.TextOf(visit, settings);
        if (JsonFields.Begins(text))
        {
            var (json, jsonLinks) = await JsonArticle.ReadAsync(text, visit.Address, listing, ct);
            return new(listing, json, jsonLinks, visit);
        }
        var article = await ReadHtmlAsync(visit, text, listing, settings, ct);
        if (article.Content.Body.Length == 0 && settings.Render == Rendering.Auto && article.NeedsScript && await ReadRenderedAsync(listing, settings, pages, ct) is { } rendered)
            return rendered;
        var (content, links) = article.Next is { } next && article.Content.Body.Length > 0
            ? await ArticleParts.JoinAsync(article.Content, article.Links, next, address => PartAsync(address, visit.Address, listing, settings, pages, ct))
            : (article.Content, article.Links);
        return new(listing, content, links, visit);
    }

    /// <summary>Null where the article has no such page (any more).</summary>
    static async Task<(ArticleContent Content, IReadOnlyList<PageLink> Links, Uri? Next)?> PartAsync(Uri address, Uri first, Listing listing, WebsiteSettings settings, IPageSource pages, CancellationToken ct)
    {
        try
        {
            var visit = await pages.GetAsync(new PageRequest(address, settings.Render == Rendering.Always), ct);
            var (content, links, _, next) = await ReadHtmlAsync(visit, PageReading.TextOf(visit, settings), listing, settings, ct, first);
            return (content, links, next);
        }
        catch (CrawlException e) when (e.Failure == CrawlFailure.Gone)
        {
            return null;
        }
    }

    protected override Task<AccountProfile> DescribeAsync(CrawlTarget target, WebsiteSettings settings, IPageSource pages, CancellationToken ct) =>
        new ColumnSearch(AddressOf(target.Account.Address), settings, pages).RunAsync(target.Account.Name, ct);

    /// <summary>Plainly; through the browser where the page draws its list by script.</summary>
    static async Task<ListPage> FirstPageAsync(PageVisit visit, WebsiteColumnSettings column, WebsiteSettings settings, bool home, IPageSource pages, CancellationToken ct)
    {
        var page = await ListPage.ReadAsync(visit, PageReading.TextOf(visit, settings), column, home, ct);
        if (page.Items.Count == 0 && page.NeedsScript && column.Render == Rendering.Auto)
        {
            try
            {
                var rendered = await pages.GetAsync(new PageRequest(visit.Address, Rendered: true), ct);
                page = await ListPage.ReadAsync(rendered, PageReading.TextOf(rendered, settings), column, home, ct);
            }
            catch (CrawlException e)
            {
                throw new CrawlException(CrawlFailure.LayoutChanged, "The page holds no list, and the browser could not open it.", inner: e);
            }
        }
        return page.Items.Count > 0 ? page : throw new CrawlException(CrawlFailure.LayoutChanged, "No list was found on the page.");
    }

    /// <summary>Null where the list has no such page (any more): its end, not a failure.</summary>
    static async Task<ListPage?> FurtherPageAsync(Uri address, WebsiteColumnSettings column, WebsiteSettings settings, IPageSource pages, CancellationToken ct)
    {
        try
        {
            var visit = await pages.GetAsync(new PageRequest(address, column.Render == Rendering.Always), ct);
            return await ListPage.ReadAsync(visit, PageReading.TextOf(visit, settings), column, everyBlock: false, ct);
        }
        catch (CrawlException e) when (e.Failure == CrawlFailure.Gone)
        {
            return null;
        }
    }

    /// <param name="first">The article's first page, where this one is a further one.</param>
    static async Task<(ArticleContent Content, IReadOnlyList<PageLink> Links, bool NeedsScript, Uri? Next)> ReadHtmlAsync(PageVisit visit, string text, Listing listing, WebsiteSettings settings, CancellationToken ct, Uri? first = null)
    {
        using var page = await HtmlPage.ParseAsync(text, visit.Address, ct);
        var (content, links) = ArticlePage.Read(page, listing, settings, visit.SeenAt);
        var needsScript = content.Pictures.Count == 0 && page.Document.Scripts.Length > 0 && !links.Any(l => l is { Kind: LinkKind.Attachment, InBody: true });
        return (content, links, needsScript, ArticleParts.NextOf(page, first ?? visit.Address));
    }

    /// <summary>Null where the browser could not open the page either: then what was seen plainly stands.</summary>
    static async Task<FetchedArticle?> ReadRenderedAsync(Listing listing, WebsiteSettings settings, IPageSource pages, CancellationToken ct)
    {
        PageVisit visit;
        try
        {
            visit = await pages.GetAsync(new PageRequest(listing.Address, Rendered: true), ct);
        }
        catch (CrawlException)
        {
            return null;
        }
        var (content, links, _, _) = await ReadHtmlAsync(visit, PageReading.TextOf(visit, settings), listing, settings, ct);
        return content.Body.Length > 0 ? new FetchedArticle(listing, content, links, visit) : null;
    }

    /// <summary>Some sites lead the addresses of deleted articles to their home page.</summary>
    static void ThrowIfSentHome(PageVisit visit, Uri home)
    {
        var reached = Addresses.IdentityOf(visit.Address);
        if (visit.Redirects.Count > 0 && reached == Addresses.IdentityOf(home) && reached != Addresses.IdentityOf(visit.Asked))
            throw new CrawlException(CrawlFailure.Gone, "The article's address leads to the home page.") { Status = (int)visit.Status };
    }

    static Uri AddressOf(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https"
            ? absolute
            : throw new CrawlException(CrawlFailure.BadSettings, "The address is not an http or https address.");
}
