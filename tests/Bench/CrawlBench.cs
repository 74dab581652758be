using System.Collections.Concurrent;
using System.Threading.Channels;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;
using Microsoft.Extensions.Options;

namespace MediaWatch.Bench;

/// <summary>Fetches, parses and link-checks a whole site from its home page, 32 requests at a time. Politeness is switched off: the site is our own.</summary>
static class CrawlBench
{
    const int Workers = 32;

    public static async Task<object> RunAsync(BenchOptions options, CancellationToken ct)
    {
        await using var own = options.Site is null ? await BenchSite.StartAsync(2000, 40) : null;
        var home = options.Site ?? own!.Home; // one of the two is there
        var fetch = Options.Create(new FetchOptions { AllowedAddresses = ["127.0.0.1:*"], RespectRobots = false, HostDelay = TimeSpan.Zero, PerHost = 16 });
        var guard = new AddressGuard(fetch);
        using var http = new HttpFetcher(fetch, guard);
        var politeness = new HostPoliteness(fetch, guard, TimeProvider.System);
        var pages = new HttpPageSource(fetch, http, guard, politeness, new RobotsCache(fetch, http, guard, politeness, TimeProvider.System), TimeProvider.System);
        var (read, dead) = (0, 0);
        var round = await Round.MedianAsync(options.Rounds ?? 3, async () => (read, dead) = await CrawlAsync(pages, home, ct));
        return new
        {
            bench = "crawl", site = own is null ? home.AbsoluteUri : "in process (its server's CPU counts too)", Round.Cores, pages = read, deadLinks = dead,
            seconds = Math.Round(round.Seconds, 2), pagesPerSecond = Round.Per(read, round.Seconds), pagesPerCpuSecond = Round.Per(read, round.CpuSeconds), peakMemoryMb = Round.PeakMemoryMb,
        };
    }

    static async Task<(int Read, int Dead)> CrawlAsync(HttpPageSource pages, Uri home, CancellationToken ct)
    {
        var seen = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var queue = Channel.CreateUnbounded<Uri>();
        var (open, read, dead) = (1, 0, 0);
        seen[home.AbsoluteUri] = true;
        queue.Writer.TryWrite(home);
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(async _ =>
        {
            await foreach (var address in queue.Reader.ReadAllAsync(ct))
            {
                try
                {
                    using var page = await HtmlPage.ParseAsync(await pages.GetAsync(new PageRequest(address), ct), ct);
                    Interlocked.Increment(ref read);
                    foreach (var link in page.Document.QuerySelectorAll("a[href]"))
                    {
                        if (page.Resolve(link.GetAttribute("href")) is { } target && target.Authority == home.Authority && seen.TryAdd(target.GetLeftPart(UriPartial.Query), true))
                        {
                            Interlocked.Increment(ref open);
                            queue.Writer.TryWrite(target);
                        }
                    }
                }
                catch (CrawlException e) when (e.Failure == CrawlFailure.Gone)
                {
                    Interlocked.Increment(ref dead);
                }
                if (Interlocked.Decrement(ref open) == 0)
                    queue.Writer.Complete();
            }
        }));
        return (read, dead);
    }
}
