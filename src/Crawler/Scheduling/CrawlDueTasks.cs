using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Takes what is due and crawls it, a few tasks at once, until nothing is due.</summary>
public sealed partial class CrawlDueTasks(Claims claims, CrawlRunner runner, IOptions<CrawlOptions> options, TimeProvider time, ILogger<CrawlDueTasks> log) : IJob
{
    /// <summary>A run may take many minutes at a host that wants to be asked slowly: what falls due meanwhile does not wait for its end.</summary>
    static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var limits = options.Value;
        var running = new List<Task>();
        while (!ct.IsCancellationRequested)
        {
            var room = limits.Parallel - running.Count;
            var taken = room > 0 ? await claims.TakeCrawlTasksAsync(room, limits.PerHost, limits.Hold, ct) : [];
            running.AddRange(taken.Select(t => CrawlAsync(t.Id, t.Fence, ct)));
            if (running.Count == 0)
                return;
            List<Task> ends = [.. running];
            if (running.Count < limits.Parallel)
                ends.Add(Task.Delay(LookAgain, time, ct));
            await Task.WhenAny(ends);
            foreach (var ended in running.Where(r => r.IsCompleted).ToList())
            {
                running.Remove(ended);
                await ended;
            }
        }
        await Task.WhenAll(running);
    }

    /// <summary>Whatever becomes of one task, its siblings go on: what the runner could not even record is tried again when its hold has run out.</summary>
    async Task CrawlAsync(long taskId, long fence, CancellationToken ct)
    {
        try
        {
            await runner.RunAsync(taskId, fence, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogNotRecorded(e, taskId);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Crawl task {TaskId} could not be recorded; it is held until its claim ends")]
    partial void LogNotRecorded(Exception e, long taskId);
}
