using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.Playwright;

namespace MediaWatch.Crawler.Fetching;

/// <summary>Notes what a page's own requests are answered: the page signs them by itself, and we read what it is told.</summary>
sealed class BrowserAnswers
{
    const int Most = 40;

    readonly ConcurrentQueue<Task<PageVisit?>> answers = [];
    readonly long start = Stopwatch.GetTimestamp();

    /// <param name="path">Only answers whose address holds this text.</param>
    public BrowserAnswers(IPage page, string path, int maxBytes, TimeProvider time) => page.Response += (_, response) =>
    {
        if (answers.Count < Most && response.Url.Contains(path, StringComparison.Ordinal) && response.Request.Method != "OPTIONS")
            answers.Enqueue(ReadAsync(response, maxBytes, time.GetUtcNow()));
    };

    /// <summary>In the order in which they came; one whose body could not be had is left out.</summary>
    public async Task<IReadOnlyList<PageVisit>> AllAsync() => [.. (await Task.WhenAll(answers)).OfType<PageVisit>()];

    async Task<PageVisit?> ReadAsync(IResponse response, int maxBytes, DateTimeOffset seenAt)
    {
        try
        {
            var body = await response.BodyAsync();
            var address = new Uri(response.Url);
            return body.Length > maxBytes ? null
                : new PageVisit(address, address, [], (HttpStatusCode)response.Status, new Dictionary<string, string>(response.Headers, StringComparer.OrdinalIgnoreCase), body, seenAt, Stopwatch.GetElapsedTime(start));
        }
        catch (PlaywrightException)
        {
            return null; // the page went on before its body came
        }
    }
}
