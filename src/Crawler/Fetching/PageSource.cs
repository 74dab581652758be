namespace MediaWatch.Crawler.Fetching;

/// <summary>What one crawl run fetches through: pages that need their scripts go to the browser, all others over HTTP. Made per run; counts what the run asked for.</summary>
public sealed class PageSource(HttpPageSource http, BrowserPageSource browser) : IPageSource
{
    readonly FetchMeter meter = new();

    public int Requests => meter.Requests;
    /// <inheritdoc cref="FetchMeter.Bytes"/>
    public long Bytes => meter.Bytes;

    public Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct) =>
        request.Rendered ? browser.GetAsync(request, meter, ct) : http.GetAsync(request, meter, ct);

    /// <inheritdoc cref="HttpPageSource.ProbeAsync(Uri, CancellationToken)"/>
    public Task<LinkAnswer> ProbeAsync(Uri address, CancellationToken ct) => http.ProbeAsync(address, meter, ct);
}
