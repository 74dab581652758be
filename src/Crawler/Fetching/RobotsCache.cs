using System.Collections.Concurrent;
using System.Text;
using MediaWatch.Core.Crawling;
using Microsoft.Extensions.Options;

namespace MediaWatch.Crawler.Fetching;

/// <summary>What each host's robots.txt says, kept for a day (RFC 9309, 2.4).</summary>
public sealed class RobotsCache(IOptions<FetchOptions> options, HttpFetcher http, AddressGuard guard, HostPoliteness politeness, TimeProvider time)
{
    static readonly TimeSpan Kept = TimeSpan.FromHours(24), FailureKept = TimeSpan.FromMinutes(10);
    const int MaxBytes = 512 * 1024, MaxHops = 5, MaxKept = 20_000; // RFC 9309, 2.5 and 2.3.1.2
    static readonly BodyWish Wish = new(MaxBytes, Cut: false, static response => response.IsSuccessStatusCode);

    readonly ConcurrentDictionary<string, Lazy<Task<Entry>>> kept = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="CrawlException">DisallowedByRobots; ServerError while robots.txt itself answers 5xx, which means "all disallowed" (2.3.1.4); the network's failure if the host cannot be reached.</exception>
    internal async Task CheckAsync(Uri address, FetchMeter meter, CancellationToken ct)
    {
        if (!options.Value.RespectRobots)
            return;
        var origin = address.GetLeftPart(UriPartial.Authority);
        var entry = await FindAsync(origin, meter, ct);
        if (entry.Refusal is { } status)
            throw new CrawlException(CrawlFailure.ServerError, $"robots.txt answered {status}, which forbids everything.", entry.Until - time.GetUtcNow()) { Status = status };
        if (!entry.Rules.Allows(address))
            throw new CrawlException(CrawlFailure.DisallowedByRobots, "robots.txt forbids this address.");
    }

    async Task<Entry> FindAsync(string origin, FetchMeter meter, CancellationToken ct)
    {
        if (kept.Count > MaxKept)
            kept.Clear();
        var mine = new Lazy<Task<Entry>>(() => ReadAsync(new Uri(origin + "/robots.txt"), meter, ct));
        while (true)
        {
            var lazy = kept.GetOrAdd(origin, mine);
            Entry? entry = null;
            try
            {
                entry = await lazy.Value.WaitAsync(ct);
            }
            catch (Exception e) when (!ReferenceEquals(lazy, mine) && !ct.IsCancellationRequested && e is CrawlException or OperationCanceledException)
            {
                // Another visit was asking and failed or was cancelled: ask ourselves.
            }
            catch
            {
                kept.TryRemove(new(origin, lazy));
                throw;
            }
            if (entry is not null && (entry.Until > time.GetUtcNow() || ReferenceEquals(lazy, mine)))
                return entry;
            kept.TryRemove(new(origin, lazy));
        }
    }

    async Task<Entry> ReadAsync(Uri address, FetchMeter meter, CancellationToken ct)
    {
        var trail = new Trail(address, MaxHops);
        HttpAnswer answer;
        try
        {
            do
            {
                guard.Check(trail.Address);
                using var request = new HttpRequestMessage(HttpMethod.Get, trail.Address);
                answer = await http.SendAsync(request, Wish, meter, ct);
            }
            while (trail.Follow(answer));
        }
        catch (CrawlException e) when (e.Failure is CrawlFailure.TooManyRedirects or CrawlFailure.Malformed or CrawlFailure.TooLarge || e.Failure == CrawlFailure.AddressRefused && trail.Redirects.Count > 0)
        {
            return Allowed(RobotsRules.AllowAll); // unavailable (2.3.1.3): there are no rules
        }
        if (answer.Status >= 500)
            return new(RobotsRules.AllowAll, answer.Status, time.GetUtcNow() + FailureKept);
        if (answer.Status is < 200 or >= 300)
            return Allowed(RobotsRules.AllowAll);
        var rules = RobotsRules.Parse(Encoding.UTF8.GetString(answer.Body));
        if (rules.CrawlDelay is { } delay)
            politeness.SlowDown(address, delay);
        return Allowed(rules);
    }

    Entry Allowed(RobotsRules rules) => new(rules, null, time.GetUtcNow() + Kept);

    /// <param name="Refusal">The 5xx that robots.txt was answered with.</param>
    sealed record Entry(RobotsRules Rules, int? Refusal, DateTimeOffset Until);
}
