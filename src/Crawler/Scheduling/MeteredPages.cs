using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Counts what one run asks for.</summary>
sealed class MeteredPages(IPageSource pages) : IPageSource
{
    public int Requests { get; private set; }
    public long Bytes { get; private set; }

    /// <summary>What was asked for first: of a listing the list itself.</summary>
    public PageVisit? First { get; private set; }

    public async Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct)
    {
        Requests++;
        var visit = await pages.GetAsync(request, ct);
        Requests += visit.Redirects.Count;
        Bytes += visit.Content.Length;
        First ??= visit;
        return visit;
    }
}
