using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Counts what one run asks for, and remembers the first answer: the list's.</summary>
sealed class MeteredPages(IPageSource pages) : IPageSource
{
    public int Requests { get; private set; }
    public long Bytes { get; private set; }
    public PageVisit? FirstAnswer { get; private set; }

    public async Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct)
    {
        Requests++;
        var visit = await pages.GetAsync(request, ct);
        Requests += visit.Redirects.Count;
        Bytes += visit.Content.Length;
        FirstAnswer ??= visit;
        return visit;
    }
}
