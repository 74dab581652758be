using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using MediaWatch.City;
using MediaWatch.Core.Auditing;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Tests.EndToEnd;
using MediaWatch.Testing;

namespace MediaWatch.Portal.Tests.Commands;

public sealed class TelemetryTests
{
    const string Token = "a-token-of-the-scraper";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static async Task<(HttpStatusCode Status, string Text)> ScrapeAsync(ServedNode node, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await node.Client.SendAsync(request, Ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task Shows_its_measures_to_who_has_the_token_and_no_connection_string_to_anybody()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        await using var node = await ServedNode.StartAsync(database.ConnectionString, new Telemetry(null, Token), TimeProvider.System, Ct);
        using (await node.Client.GetAsync(new Uri("/health", UriKind.Relative), Ct))
            Measures.Captured("website", TimeSpan.FromSeconds(90));
        foreach (var wrong in new[] { null, "a-token-of-the-scrapeR", "" })
            (await ScrapeAsync(node, wrong)).Status.ShouldBe(HttpStatusCode.NotFound);
        var (status, text) = await ScrapeAsync(node, Token);
        status.ShouldBe(HttpStatusCode.OK);
        text.ShouldContain("mediawatch_capture_delay_seconds_bucket");
        text.ShouldContain("http_server_request_duration_seconds");
        text.ShouldContain("db_client_");
        text.ShouldNotContain("Host=", Case.Sensitive);
        text.ShouldNotContain(Path.GetTempPath());
    }

    [Fact]
    public async Task Shows_none_where_no_token_is_set()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        await using var node = await ServedNode.StartAsync(database.ConnectionString, new Telemetry(null, null), TimeProvider.System, Ct);
        (await ScrapeAsync(node, Token)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Counts_and_times_what_is_crawled_and_examined_by_keys_and_ids_alone()
    {
        var counted = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        var tags = new ConcurrentBag<string>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == Measures.Name) listener.EnableMeasurementEvents(instrument); } };
        void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> of)
        {
            counted.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
            foreach (var tag in of)
                tags.Add($"{tag.Key}={tag.Value}");
        }
        meters.SetMeasurementEventCallback<long>((instrument, value, of, _) => Note(instrument, value, of));
        meters.SetMeasurementEventCallback<double>((instrument, value, of, _) => Note(instrument, value, of));
        meters.Start();
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener { ShouldListenTo = s => s.Name == Measures.Name, Sample = (ref _) => ActivitySamplingResult.AllData, ActivityStopped = spans.Add };
        ActivitySource.AddActivityListener(listener);

        await using var watched = await WatchedCity.StartAsync(new CityOptions { Size = 0.1 }, Ct);
        await watched.CrawlAndExamineAsync(Ct);
        await watched.RunAsync<MeasureQueues>(Ct);

        foreach (var name in new[] { "mediawatch.crawl.runs", "mediawatch.crawl.articles", "mediawatch.crawl.requests", "mediawatch.crawl.received", "mediawatch.articles.examined", "mediawatch.findings", "mediawatch.capture.delay" })
            counted.GetValueOrDefault(name).ShouldBeGreaterThan(0, name);
        counted.ShouldContainKey("mediawatch.queue.articles_waiting");
        tags.ShouldContain("platform=website");
        tags.ShouldContain("outcome=Succeeded");
        tags.ShouldContain("check=wrong-term");
        spans.Select(s => s.OperationName).Distinct().Order().ShouldBe(["crawl", "examine"]);
        spans.SelectMany(s => s.TagObjects).Select(t => t.Key).Distinct().Order().ShouldBe(["mediawatch.account", "mediawatch.articles", "mediawatch.outcome", "mediawatch.platform", "mediawatch.taken", "mediawatch.task", "mediawatch.tenant"]);
    }
}
