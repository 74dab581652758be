using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary>Articles by their public pages: the same text, time and pictures whichever route named them. The account's unit has agreed, so robots.txt does not decide.</summary>
static class ArticlePages
{
    const int TitleOfText = 30;

    public static async Task<(WeixinPage Page, PageVisit Visit)> GetAsync(Uri address, IPageSource pages, CancellationToken ct)
    {
        var visit = await pages.GetAsync(new PageRequest(address, File: true) { Interface = true }, ct);
        return (await WeixinPage.ReadAsync(visit, ct), visit);
    }

    /// <summary>A short address does not tell which article it is. Null: nor does its page, now.</summary>
    public static async Task<string?> IdentityAsync(Uri address, IPageSource pages, CancellationToken ct)
    {
        try
        {
            return (await GetAsync(address, pages, ct)).Page.Identity;
        }
        catch (CrawlException e) when (e.Failure is CrawlFailure.Gone or CrawlFailure.LayoutChanged)
        {
            return null;
        }
    }

    public static async Task<FetchedArticle> ReadAsync(Listing listing, IPageSource pages, CancellationToken ct)
    {
        var (page, visit) = await GetAsync(listing.Address, pages, ct);
        var title = page.Title ?? (page.Lines.Count > 0 ? Cut(page.Lines[0]) : listing.Title);
        var content = new ArticleContent(title, string.Join('\n', page.Lines), page.PublishedAt ?? listing.PublishedAt, page.SourceAccount ?? page.AccountName, page.Pictures)
        {
            Kind = page.Kind,
            Original = page.Original,
            Media = page.Media,
        };
        return new FetchedArticle(listing, content, page.Links, visit) { Author = page.AccountName, Counts = page.Counts };
    }

    static string Cut(string line) => line.Length <= TitleOfText ? line : line[..TitleOfText] + "…";
}
