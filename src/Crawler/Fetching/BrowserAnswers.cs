using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Threading.Channels;
using Microsoft.Playwright;

namespace MediaWatch.Crawler.Fetching;

/// <summary>Notes what a page's own requests are answered: the page signs them by itself, and we read what it is told.</summary>
sealed class BrowserAnswers
{
    const int MostAtFirst = 40;

    static readonly TimeSpan Drawn = TimeSpan.FromMilliseconds(100);

    readonly ConcurrentQueue<Task<PageVisit?>> answers = [];
    readonly Channel<bool> arrivals = Channel.CreateUnbounded<bool>();
    readonly long start = Stopwatch.GetTimestamp();

    /// <param name="path">Only answers whose address holds this text.</param>
    /// <param name="scrolls">How often the page is scrolled: each may bring one more.</param>
    public BrowserAnswers(IPage page, string path, int scrolls, int maxBytes, TimeProvider time) => page.Response += (_, response) =>
    {
        if (answers.Count < MostAtFirst + scrolls && response.Url.Contains(path, StringComparison.Ordinal) && response.Request.Method != "OPTIONS")
        {
            answers.Enqueue(ReadAsync(response, maxBytes, time.GetUtcNow()));
            arrivals.Writer.TryWrite(true);
        }
    };

    public bool Any => !answers.IsEmpty;

    /// <summary>Waits for an answer that nobody has waited for yet.</summary>
    /// <returns>False: none came in this time.</returns>
    public async Task<bool> OneMoreAsync(TimeSpan limit)
    {
        using var stop = new CancellationTokenSource(limit);
        try
        {
            return await arrivals.Reader.WaitToReadAsync(stop.Token) && arrivals.Reader.TryRead(out _);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Waits for the first answer, and until the page has drawn it.</summary>
    /// <returns>False: none came in this time, or the first one is not what is wanted, as a refusal is that the page may overcome by itself.</returns>
    public async Task<bool> AreEnoughAsync(Func<PageVisit, bool> enough, TimeSpan limit)
    {
        if (!await OneMoreAsync(limit) || !answers.TryPeek(out var first) || await first is not { Status: HttpStatusCode.OK } answer || !enough(answer))
            return false;
        await Task.Delay(Drawn);
        return true;
    }

    /// <summary>What has come until now is not waited for any more.</summary>
    public void Catch()
    {
        while (arrivals.Reader.TryRead(out _))
        {
        }
    }

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
