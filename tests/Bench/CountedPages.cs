using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Bench;

/// <summary>What all runs together asked for.</summary>
sealed class PageCount
{
    long requests, bytes;

    public long Requests => requests;
    public long Bytes => bytes;

    public void Add(PageSource pages)
    {
        Interlocked.Add(ref requests, pages.Requests);
        Interlocked.Add(ref bytes, pages.Bytes);
    }
}

/// <summary>The product's own pages, counted.</summary>
sealed class CountedPages(PageCount count, HttpPageSource http, BrowserPageSource browser) : IPageSource
{
    public async Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct)
    {
        var pages = new PageSource(http, browser);
        try
        {
            return await pages.GetAsync(request, ct);
        }
        finally
        {
            count.Add(pages);
        }
    }
}
