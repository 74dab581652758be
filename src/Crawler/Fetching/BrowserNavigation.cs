using MediaWatch.Core.Crawling;
using Microsoft.Playwright;

namespace MediaWatch.Crawler.Fetching;

/// <summary>Opens an address in a tab and gives what went wrong its name.</summary>
static class BrowserNavigation
{
    static readonly TimeSpan QuietLimit = TimeSpan.FromSeconds(3);

    public static async Task<(IResponse Response, IReadOnlyList<Uri> Redirects)> OpenAsync(IPage page, Uri address, BrowserProxy proxy)
    {
        IResponse? response = null;
        // An error status without a body is an exception to Playwright; its answer is only to be had here.
        void Note(object? sender, IResponse answered) => response = answered.Request.IsNavigationRequest && answered.Frame == page.MainFrame ? answered : response;
        page.Response += Note;
        try
        {
            response = await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = 0 });
        }
        catch (PlaywrightException e)
        {
            if (response is null or { Status: < 400 })
                throw proxy.FailureOf(address) ?? Named(e);
        }
        finally
        {
            page.Response -= Note;
        }
        if (response is null)
            throw new CrawlException(CrawlFailure.NotAPage, "It opened no document.");
        if (response.Headers.ContainsKey(BrowserProxy.RefusalHeader.ToLowerInvariant()))
            throw proxy.FailureOf(new Uri(response.Url)) ?? new CrawlException(CrawlFailure.Unreachable, "It could not be connected to.");
        var answer = new HttpAnswer(response.Status, new Dictionary<string, string>(response.Headers, StringComparer.OrdinalIgnoreCase), []);
        if (StatusFailure.Of(answer, validatorsSent: false, DateTimeOffset.MinValue) is { } failure)
            throw failure;
        var redirects = new List<Uri>();
        for (var request = response.Request; request.RedirectedFrom is not null; request = request.RedirectedFrom)
            redirects.Insert(0, new Uri(request.Url));
        return (response, redirects);
    }

    /// <summary>Chromium's error code stands in the message and nowhere else.</summary>
    static CrawlException Named(PlaywrightException e)
    {
        var failure = e.Message switch
        {
            var m when m.Contains("ERR_CERT", StringComparison.Ordinal) || m.Contains("ERR_SSL", StringComparison.Ordinal) => CrawlFailure.TlsInvalid,
            var m when m.Contains("ERR_TOO_MANY_REDIRECTS", StringComparison.Ordinal) => CrawlFailure.TooManyRedirects,
            var m when m.Contains("ERR_ABORTED", StringComparison.Ordinal) || m.Contains("Download is starting", StringComparison.Ordinal) => CrawlFailure.NotAPage,
            var m when m.Contains("ERR_INVALID", StringComparison.Ordinal) || m.Contains("ERR_EMPTY_RESPONSE", StringComparison.Ordinal) || m.Contains("ERR_CONTENT", StringComparison.Ordinal) || m.Contains("ERR_INCOMPLETE", StringComparison.Ordinal) => CrawlFailure.Malformed,
            var m when m.Contains("ERR_UNSAFE", StringComparison.Ordinal) || m.Contains("ERR_UNKNOWN_URL_SCHEME", StringComparison.Ordinal) => CrawlFailure.AddressRefused,
            var m when m.Contains("ERR_TIMED_OUT", StringComparison.Ordinal) => CrawlFailure.TimedOut,
            var m when m.Contains("net::ERR_", StringComparison.Ordinal) => CrawlFailure.Unreachable,
            _ => CrawlFailure.Unexpected,
        };
        return new CrawlException(failure, "The browser could not open it.", inner: e);
    }

    /// <summary>Gives the page time to finish, but no more than a little: many never become quiet.</summary>
    public static async Task SettleAsync(IPage page, LoadState state)
    {
        try
        {
            await page.WaitForLoadStateAsync(state, new() { Timeout = (float)QuietLimit.TotalMilliseconds });
        }
        catch (TimeoutException)
        {
            // What is there is what is taken.
        }
    }
}
