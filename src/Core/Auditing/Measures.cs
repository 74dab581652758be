using System.Diagnostics;
using System.Diagnostics.Metrics;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Core.Auditing;

/// <summary>What the program counts and times of its own work, for whoever listens (OpenTelemetry, dotnet-counters); nobody listening, it costs nothing.
/// Tags are keys, ids and names of ours, never texts or addresses.</summary>
public static class Measures
{
    /// <summary>Name of the meter and of the source of spans.</summary>
    public const string Name = "MediaWatch";

    static readonly Meter Meter = new(Name);
    static readonly ActivitySource Spans = new(Name);
    static readonly Counter<long> Runs = Meter.CreateCounter<long>("mediawatch.crawl.runs", "{run}", "Crawl runs by platform and outcome");
    static readonly Counter<long> Taken = Meter.CreateCounter<long>("mediawatch.crawl.articles", "{article}", "Articles taken in, by platform");
    static readonly Counter<long> Requests = Meter.CreateCounter<long>("mediawatch.crawl.requests", "{request}", "Requests of crawl runs, by platform");
    static readonly Counter<long> Bytes = Meter.CreateCounter<long>("mediawatch.crawl.received", "By", "Bytes received by crawl runs, by platform");
    static readonly Counter<long> Examined = Meter.CreateCounter<long>("mediawatch.articles.examined", "{article}", "Articles examined, again or for the first time");
    static readonly Counter<long> Findings = Meter.CreateCounter<long>("mediawatch.findings", "{finding}", "Findings opened, by check; one whose transaction then failed is counted too");
    /// <summary>The steps are those that people ask for: the ten minutes that are promised, and what is better or much worse.</summary>
    static readonly Histogram<double> Delay = Meter.CreateHistogram("mediawatch.capture.delay", "s", "From publication to the first examination, by platform",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [30, 60, 120, 240, 480, 600, 1200, 3600, 21600, 86400] });
    static readonly Gauge<long> LateTasks = Meter.CreateGauge<long>("mediawatch.queue.crawl_tasks_late", "{task}", "Crawl tasks due for more than two minutes that nobody holds");
    static readonly Gauge<long> Waiting = Meter.CreateGauge<long>("mediawatch.queue.articles_waiting", "{article}", "Articles whose newest revision is not examined yet");

    /// <summary>Whether anybody would see <see cref="QueuesAre"/>.</summary>
    public static bool QueuesWatched => LateTasks.Enabled || Waiting.Enabled;

    public static Activity? StartCrawl(long taskId, long accountId, string platform) =>
        Spans.StartActivity("crawl")?.SetTag("mediawatch.task", taskId).SetTag("mediawatch.account", accountId).SetTag("mediawatch.platform", platform);

    public static void Crawled(Activity? span, string platform, CrawlRun run)
    {
        var of = new KeyValuePair<string, object?>("platform", platform);
        var outcome = run.Failure?.ToString() ?? "Succeeded";
        Runs.Add(1, of, new("outcome", outcome));
        Taken.Add(run.Taken, of);
        Requests.Add(run.Requests, of);
        Bytes.Add(run.Bytes, of);
        span?.SetTag("mediawatch.taken", run.Taken).SetTag("mediawatch.outcome", outcome).SetStatus(run.Failure is null ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
    }

    public static Activity? StartExamination(long tenantId, IReadOnlyList<long> articleIds) =>
        Spans.StartActivity("examine")?.SetTag("mediawatch.tenant", tenantId).SetTag("mediawatch.articles", string.Join(',', articleIds));

    public static void ArticlesExamined(int count) => Examined.Add(count);

    /// <summary>An article was examined for the first time.</summary>
    public static void Captured(string platform, TimeSpan delay)
    {
        if (delay >= TimeSpan.Zero)
            Delay.Record(delay.TotalSeconds, new KeyValuePair<string, object?>("platform", platform));
    }

    public static void Found(string checkKey) => Findings.Add(1, new KeyValuePair<string, object?>("check", checkKey));

    public static void QueuesAre(long crawlTasksLate, long articlesWaiting)
    {
        LateTasks.Record(crawlTasksLate);
        Waiting.Record(articlesWaiting);
    }
}
