using System.Net;
using System.Text.Json;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Commands;
using MediaWatch.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Portal.Tests.Commands;

public sealed class HealthTests
{
    readonly FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    async Task<(HttpStatusCode Status, JsonElement Told)> AskAsync(ServedNode node)
    {
        using var answer = await node.Client.GetAsync(new Uri("/health", UriKind.Relative), Ct);
        return (answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Ct)));
    }

    [Fact]
    public async Task Is_well_while_the_jobs_come_round_and_ill_when_one_does_not()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        await using var node = await ServedNode.StartAsync(database.ConnectionString, new Telemetry(null, null), time, Ct);
        var jobs = node.Services.GetRequiredService<JobWatch>();
        jobs.Expect(typeof(CrawlDueTasks), TimeSpan.FromSeconds(2));
        time.Advance(TimeSpan.FromSeconds(20));
        var (status, told) = await AskAsync(node);
        status.ShouldBe(HttpStatusCode.OK);
        (told.GetProperty("status").GetString(), told.GetProperty("database").GetBoolean(), told.GetProperty("migrated").GetBoolean(), told.GetProperty("articlesWaiting").GetInt64()).ShouldBe(("ok", true, true, 0));

        time.Advance(TimeSpan.FromSeconds(1));
        (status, told) = await AskAsync(node);
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var job = told.GetProperty("jobs")[0];
        (job.GetProperty("job").GetString(), job.GetProperty("ill").GetBoolean()).ShouldBe(("CrawlDueTasks", true));

        // However long a round takes, within reason: it is at work.
        jobs.Began(typeof(CrawlDueTasks));
        time.Advance(TimeSpan.FromMinutes(50));
        (await AskAsync(node)).Status.ShouldBe(HttpStatusCode.OK);
        time.Advance(TimeSpan.FromMinutes(11));
        (await AskAsync(node)).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        jobs.Ended(typeof(CrawlDueTasks), failed: false);
        (await AskAsync(node)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Is_ill_without_its_database_and_tells_nothing_of_where_that_is()
    {
        await using var node = await ServedNode.StartAsync("Host=127.0.0.1;Port=1;Username=somebody;Password=open sesame;Database=mediawatch", new Telemetry(null, null), time, Ct);
        var (status, told) = await AskAsync(node);
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        told.GetProperty("database").GetBoolean().ShouldBeFalse();
        told.GetRawText().ShouldNotContain("sesame");
        told.GetRawText().ShouldNotContain("127.0.0.1");
        using var answer = await node.Client.GetAsync(new Uri("/healthz", UriKind.Relative), Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Is_ill_until_the_schema_is_its_own()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(Ct);
        await using var node = await ServedNode.StartAsync(database.ConnectionString, new Telemetry(null, null), time, Ct);
        var (status, told) = await AskAsync(node);
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (told.GetProperty("database").GetBoolean(), told.GetProperty("migrated").GetBoolean()).ShouldBe((true, false));
    }
}
