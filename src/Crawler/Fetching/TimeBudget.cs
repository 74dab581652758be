using System.Diagnostics;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Fetching;

/// <summary>
/// What a visit may take of the network's time, over all its requests. Waiting for a turn is not counted.
/// Real time on purpose, not <see cref="TimeProvider"/>'s: a silent server does not answer sooner under a simulated clock.
/// </summary>
sealed class TimeBudget(TimeSpan limit)
{
    public TimeSpan Spent { get; private set; }

    /// <exception cref="CrawlException">TimedOut</exception>
    public async Task<T> SpendAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var left = limit - Spent;
        end.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        var start = Stopwatch.GetTimestamp();
        try
        {
            return await work(end.Token);
        }
        catch (Exception e) when (end.IsCancellationRequested && !ct.IsCancellationRequested && e is OperationCanceledException or IOException)
        {
            throw new CrawlException(CrawlFailure.TimedOut, $"It took longer than {limit.TotalSeconds} s.", inner: e);
        }
        finally
        {
            Spent += Stopwatch.GetElapsedTime(start);
        }
    }

    public Task SpendAsync(Func<CancellationToken, Task> work, CancellationToken ct) =>
        SpendAsync(async token =>
        {
            await work(token);
            return true;
        }, ct);
}
