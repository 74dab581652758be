using System.Collections.Concurrent;
using MediaWatch.Core.Crawling;
using Microsoft.Extensions.Options;

namespace MediaWatch.Crawler.Fetching;

/// <summary>Lets few requests at a time go to one host, some time apart, and none before the host's Retry-After is over. For this process; at hosts of <see cref="FetchOptions.HostDelays"/>, which count the address, for all nodes together
/// where there is a <see cref="TurnBooking"/>.</summary>
public sealed class HostPoliteness(IOptions<FetchOptions> options, AddressGuard guard, TimeProvider time, TurnBooking? booking = null)
{
    /// <summary>A run does not hold its task for longer than this: it fails with the remaining time as its retry-after.</summary>
    internal static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    static readonly TimeSpan IdleKept = TimeSpan.FromHours(1);
    static readonly TimeSpan LongestCrawlDelay = TimeSpan.FromSeconds(10);
    const int OwnPerHost = 16, PruneAt = 4096;

    readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for a turn; disposing the result gives it back.</summary>
    /// <param name="apart">As <see cref="PageRequest.Apart"/>.</param>
    /// <exception cref="CrawlException">TooManyRequests while the host asks us to stay away.</exception>
    internal async ValueTask<IDisposable> EnterAsync(Uri address, CancellationToken ct, string? session = null, TimeSpan? apart = null)
    {
        var host = Find(address, session);
        if (apart is { } wanted && !guard.IsOwn(address))
            host.SlowDown(wanted);
        if (host.PausedUntil - time.GetUtcNow() is var pause && pause > LongestWait)
            throw new CrawlException(CrawlFailure.TooManyRequests, "The host asked us to wait.", pause);
        await host.Slots.WaitAsync(ct);
        try
        {
            var booked = booking is not null && session is null && options.Value.HostDelays.TryGetValue(address.IdnHost, out var distance) && distance > TimeSpan.Zero
                ? await booking(address.IdnHost, distance, ct) : TimeSpan.Zero;
            var own = host.Reserve(time.GetUtcNow());
            for (var wait = own > booked ? own : booked; wait > TimeSpan.Zero; wait = host.PausedUntil - time.GetUtcNow())
            {
                if (wait > LongestWait && !(wait <= apart))
                    throw new CrawlException(CrawlFailure.TooManyRequests, "The host asked us to wait.", wait);
                await Task.Delay(wait, time, ct);
            }
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>Waits as for a turn, for a page that has one and asks its host again.</summary>
    internal async ValueTask PaceAsync(Uri address, CancellationToken ct, string? session = null)
    {
        if (Find(address, session).Reserve(time.GetUtcNow()) is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, time, ct);
    }

    /// <summary>Time between two requests to its host.</summary>
    internal TimeSpan SpacingOf(Uri address, string? session = null) => Find(address, session).Between;

    /// <summary>The host asked for a pause.</summary>
    internal void Pause(Uri address, TimeSpan wait, string? session = null) => Find(address, session).Pause(time.GetUtcNow() + wait);

    /// <summary>The host's robots.txt asks for time between requests; taken up to 10 seconds.</summary>
    internal void SlowDown(Uri address, TimeSpan delay) => Find(address, null).SlowDown(delay < LongestCrawlDelay ? delay : LongestCrawlDelay);

    /// <param name="session">Requests of different sessions at one host do not wait for each other: the platform counts them apart.</param>
    Host Find(Uri address, string? session)
    {
        if (hosts.Count > PruneAt)
            Prune();
        return hosts.GetOrAdd(session is null ? address.IdnHost : $"{address.IdnHost}#{session}", static (_, key) =>
        {
            var own = key.guard.IsOwn(key.address);
            return own ? new Host(OwnPerHost, TimeSpan.Zero) : new Host(key.options.PerHost, key.options.HostDelays.TryGetValue(key.address.IdnHost, out var wanted) ? wanted : key.options.HostDelay);
        }, (guard, address, options: options.Value));
    }

    void Prune()
    {
        var before = time.GetUtcNow() - IdleKept;
        foreach (var (name, host) in hosts)
        {
            if (host.IsIdleSince(before))
                hosts.TryRemove(name, out _);
        }
    }

    sealed class Host(int slots, TimeSpan delay) : IDisposable
    {
        readonly Lock gate = new();
        DateTimeOffset next, pausedUntil;
        TimeSpan between = delay;

        public SemaphoreSlim Slots { get; } = new(slots);

        public TimeSpan Between
        {
            get
            {
                lock (gate)
                    return between;
            }
        }

        public DateTimeOffset PausedUntil
        {
            get
            {
                lock (gate)
                    return pausedUntil;
            }
        }

        /// <summary>Books the next start and says how far off it is.</summary>
        public TimeSpan Reserve(DateTimeOffset now)
        {
            lock (gate)
            {
                var start = next > now ? next : now;
                start = pausedUntil > start ? pausedUntil : start;
                next = start + between;
                return start - now;
            }
        }

        public void Pause(DateTimeOffset until)
        {
            lock (gate)
                pausedUntil = until > pausedUntil ? until : pausedUntil;
        }

        public void SlowDown(TimeSpan asked)
        {
            lock (gate)
                between = asked > between ? asked : between;
        }

        public bool IsIdleSince(DateTimeOffset before)
        {
            lock (gate)
                return Slots.CurrentCount == slots && next < before && pausedUntil < before;
        }

        public void Dispose() => Slots.Release();
    }
}

/// <summary>Books the next request to a host for all nodes.</summary>
/// <returns>How long to wait for it.</returns>
public delegate Task<TimeSpan> TurnBooking(string host, TimeSpan distance, CancellationToken ct);
