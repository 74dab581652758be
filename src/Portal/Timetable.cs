using Coravel;
using Coravel.Invocable;
using Coravel.Scheduling.Schedule.Interfaces;
using MediaWatch.Analysis;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Commands;

namespace MediaWatch.Portal;

/// <summary>The one list of jobs: what runs how often, on nodes of which role. It only ticks: what is due stands in the database.
/// Each job has a worker of its own, never overlaps itself and is cancelled at shutdown (Coravel needs all three to be asked for).</summary>
static partial class Timetable
{
    /// <summary>Coravel reads <c>EverySeconds(n)</c> as "second of the minute divisible by n": only divisors of 60 are even.</summary>
    static IEnumerable<Entry> Entries =>
    [
        Job<CrawlDueTasks>(Role.Crawl, j => j.EverySeconds(2)),
        Job<ReadArticlesAgain>(Role.Crawl, j => j.EverySeconds(10)),
        Job<DescribeAccounts>(Role.Crawl, j => j.EveryMinute()),
        Job<ProbeSites>(Role.Crawl, j => j.EverySeconds(10)),
        Job<CheckLinks>(Role.Crawl, j => j.EverySeconds(5)),
        Job<TakeScreenshots>(Role.Crawl, j => j.EverySeconds(5)),
        Job<AnalyseNewArticles>(Role.Analyse, j => j.EverySeconds(2)),
        Job<IndexNewArticles>(Role.Analyse, j => j.EverySeconds(2)),
        Job<WatchAccounts>(Role.Analyse, j => j.EverySeconds(30)),
        Job<JudgeLinks>(Role.Analyse, j => j.EverySeconds(15)),
        Job<RouteNewFindings>(Role.Send, j => j.EverySeconds(2)),
        Job<SendPendingAlerts>(Role.Send, j => j.EverySeconds(2)),
        Job<ChaseRectifications>(Role.Send, j => j.EveryFiveMinutes()),
    ];

    public static IEnumerable<Type> Jobs => Entries.Select(e => e.Job);

    public static void AddTimetable(this IServiceCollection services, Role roles)
    {
        services.AddScheduler();
        services.AddTransient(typeof(Tick<>));
        foreach (var entry in Entries.Where(e => roles.HasFlag(e.Role)))
            services.AddTransient(entry.Job);
    }

    public static void StartTimetable(this IServiceProvider services, Role roles) => services.UseScheduler(scheduler =>
    {
        foreach (var entry in Entries.Where(e => roles.HasFlag(e.Role)))
            entry.Schedule(scheduler);
    });

    static Entry Job<T>(Role role, Func<IScheduleInterval, IScheduledEventConfiguration> when) where T : class, IJob => new(role, typeof(T),
        scheduler => when(scheduler.OnWorker(typeof(T).Name).Schedule<Tick<T>>()).PreventOverlapping(typeof(T).Name));

    sealed record Entry(Role Role, Type Job, Action<IScheduler> Schedule);

    sealed partial class Tick<T>(T job, ILogger<T> log) : IInvocable, ICancellableInvocable where T : IJob
    {
        public CancellationToken CancellationToken { get; set; }

        public async Task Invoke()
        {
            try
            {
                await job.RunAsync(CancellationToken);
            }
            catch (OperationCanceledException) when (CancellationToken.IsCancellationRequested)
            {
                // The node is stopping; what was held is free again when its claim expires.
            }
            catch (Exception e)
            {
                LogFailed(e, typeof(T).Name);
            }
        }

        [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed")]
        partial void LogFailed(Exception exception, string job);
    }
}
