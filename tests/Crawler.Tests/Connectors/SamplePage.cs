using System.Net;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Testing;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>A captured answer as if it had just come; the test is skipped where it is absent.</summary>
static class SamplePage
{
    public static PageVisit Of(string address, params string[] path)
    {
        var file = Shared.PathOf(["samples", .. path]);
        Assert.SkipWhen(file is null, "The samples are not here.");
        return new PageVisit(new Uri(address), new Uri(address), [], HttpStatusCode.OK, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = RecordedPages.TypeOf(file!) }, File.ReadAllBytes(file!), RecordedPages.SeenAt, TimeSpan.Zero); // skipped where absent
    }
}

/// <summary>A browser that opens one page, which is told the given answers.</summary>
sealed class OnePage(PageVisit page, params PageVisit[] told) : IPageSource
{
    public Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct) => request.Rendered
        ? Task.FromResult(page with { Answers = [.. told.Where(a => request.Listen is not null && a.Address.AbsoluteUri.Contains(request.Listen, StringComparison.Ordinal))] })
        : throw new CrawlException(CrawlFailure.Gone, "Only one page is here.");
}
