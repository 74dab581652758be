using System.Text.RegularExpressions;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>
/// Script applications whose data addresses are known from their own scripts: their nearly empty pages need no browser. So far the one of nfra.gov.cn and its
/// branches (ItemList.html, ItemDetail.html); people are shown the pages, the data are the evidence.
/// </summary>
static partial class ScriptAnswers
{
    /// <summary>The page of one item of a list that gives only ids.</summary>
    public const string ItemPage = "/cn/view/pages/ItemDetail.html?docId={docId}&itemId={itemId}&generaltype={generaltype}";

    const string ListFile = "/cn/static/data/DocInfo/SelectDocByItemIdAndChild/data_itemId={id},pageIndex=1,pageSize=18.json";
    const string ItemFile = "/cn/static/data/DocInfo/SelectByDocId/data_docId={id}.json";
    const string ItemAnswer = "/cbircweb/DocInfo/SelectByDocId?docId={id}";

    /// <summary>The data behind a list or an article if the page is of a known application and gives them; else the page itself.</summary>
    /// <exception cref="CrawlException">The page cannot be fetched.</exception>
    public static async Task<PageVisit> GetAsync(IPageSource pages, PageRequest request, CancellationToken ct)
    {
        foreach (var data in request.Rendered ? [] : Behind(request.Address))
        {
            try
            {
                return await pages.GetAsync(request with { Address = data }, ct);
            }
            catch (CrawlException e) when (e.Failure is CrawlFailure.Gone or CrawlFailure.NotAPage)
            {
                // another application with pages of the same name, or an older version of it
            }
        }
        return await pages.GetAsync(request, ct);
    }

    static Uri[] Behind(Uri page)
    {
        if (ListName().IsMatch(page.AbsolutePath) && ItemId().Match(page.Query) is { Success: true } item)
            return [Filled(page, ListFile, item)];
        if (ItemName().IsMatch(page.AbsolutePath) && DocId().Match(page.Query) is { Success: true } doc)
            return [Filled(page, ItemFile, doc), Filled(page, ItemAnswer, doc)];
        return [];
    }

    static Uri Filled(Uri page, string template, Match id) => new(page, template.Replace("{id}", id.Groups["id"].Value, StringComparison.Ordinal));

    [GeneratedRegex("/view/pages/ItemList\\.html$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ListName();

    [GeneratedRegex("/view/pages/ItemDetail\\.html$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ItemName();

    [GeneratedRegex("[?&]itemId=(?<id>[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ItemId();

    [GeneratedRegex("[?&]docId=(?<id>[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DocId();
}
