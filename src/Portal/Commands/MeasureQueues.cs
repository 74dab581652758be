using MediaWatch.Core.Auditing;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;

namespace MediaWatch.Portal.Commands;

/// <summary>Says how long the queues are, while somebody listens.</summary>
sealed class MeasureQueues(QueueLengths queues) : IJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        if (!Measures.QueuesWatched)
            return;
        var lengths = await queues.ReadAsync(ct);
        Measures.QueuesAre(lengths.CrawlTasksLate, lengths.ArticlesWaiting);
    }
}
