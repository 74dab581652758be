using Coravel;
using Coravel.Invocable;
using Coravel.Scheduling.Schedule.Interfaces;
using MediaWatch.Analysis;
using MediaWatch.Analysis.Statistics;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Recycling;
using MediaWatch.Portal.Reports;

namespace MediaWatch.Portal;

/// <summary>The one list of jobs: what runs how often, on nodes of which role. It only ticks: what is due stands in the database.
/// Each job has a worker of its own, never overlaps itself and is cancelled at shutdown (Coravel needs all three to be asked for).</summary>
static partial class Timetable
{
    /// <summary>Coravel reads <c>EverySeconds(n)</c> as "second of the minute divisible by n": only divisors of 60 are even.</summary>
    static IEnumerable<Entry> Entries =>
    [
        Job<CrawlDueTasks>(Role.Crawl, 2),
        Job<ReadArticlesAgain>(Role.Crawl, 10),
        Job<DescribeAccounts>(Role.Crawl, 60),
        Job<ProbeSites>(Role.Crawl, 10),
        Job<CheckLinks>(Role.Crawl, 5),
        Job<FetchAttachments>(Role.Crawl, 5),
        Job<TakeScreenshots>(Role.Crawl, 5),
        Job<ReadOriginals>(Role.Crawl, 5),
        Job<AnalyseNewArticles>(Role.Analyse, 2),
        Job<ReadAttachments>(Role.Analyse, 5),
        Job<IndexNewArticles>(Role.Analyse, 2),
        Job<CountAccountDays>(Role.Analyse, 15),
        Job<WatchAccounts>(Role.Analyse, 30),
        Job<JudgeLinks>(Role.Analyse, 15),
        Job<JudgeFrontPages>(Role.Analyse, 15),
        Job<ScoreAccounts>(Role.Analyse, 60),
        Job<MatchReposts>(Role.Analyse, 2),
        Job<SearchNewTasks>(Role.Analyse, 3),
        Job<JudgeDuties>(Role.Analyse, 10),
        Job<DraftRepostTasks>(Role.Analyse, 30),
        Job<EndDismissals>(Role.Analyse, 600),
        Job<MeasureQueues>(Role.Analyse, 15),
        Job<RouteNewFindings>(Role.Send, 2),
        Job<SendPendingAlerts>(Role.Send, 2),
        Job<ChaseRectifications>(Role.Send, 300),
        Job<EmptyRecycleBin>(Role.Analyse, 600),
        Job<ChaseReposts>(Role.Send, 30),
        Job<WriteMonthlyReports>(Role.Analyse, 5),
        Job<SendReportNotices>(Role.Send, 5),
    ];

    public static IEnumerable<Type> Jobs => Entries.Select(e => e.Job);

    public static void AddTimetable(this IServiceCollection services, Role roles)
    {
        services.AddScheduler();
        services.AddSingleton<JobWatch>();
        services.AddTransient(typeof(Tick<>));
        foreach (var entry in Entries.Where(e => roles.HasFlag(e.Role)))
            services.AddTransient(entry.Job);
    }

    public static void StartTimetable(this IServiceProvider services, Role roles) => services.UseScheduler(scheduler =>
    {
        foreach (var entry in Entries.Where(e => roles.HasFlag(e.Role)))
        {
            services.GetRequiredService<JobWatch>().Expect(entry.Job, entry.Every);
            entry.Schedule(scheduler);
        }
    });

    /// <param name="seconds">A divisor of 60, or so many whole minutes.</param>
    static Entry Job<T>(Role role, int seconds) where T : class, IJob => new(role, typeof(T), TimeSpan.FromSeconds(seconds),
        scheduler => Every(scheduler.OnWorker(typeof(T).Name).Schedule<Tick<T>>(), seconds).PreventOverlapping(typeof(T).Name));

    static IScheduledEventConfiguration Every(IScheduleInterval when, int seconds) => seconds < 60 ? when.EverySeconds(seconds) : when.Cron($"*/{seconds / 60} * * * *");

    sealed record Entry(Role Role, Type Job, TimeSpan Every, Action<IScheduler> Schedule);

    sealed partial class Tick<T>(T job, JobWatch watch, ILogger<T> log) : IInvocable, ICancellableInvocable where T : IJob
    {
        public CancellationToken CancellationToken { get; set; }

        public async Task Invoke()
        {
            var failed = false;
            watch.Began(typeof(T));
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
                failed = true;
                LogFailed(e, typeof(T).Name);
            }
            finally
            {
                watch.Ended(typeof(T), failed);
            }
        }

        [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed")]
        partial void LogFailed(Exception exception, string job);
    }
}
