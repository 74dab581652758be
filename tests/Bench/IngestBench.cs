using MediaWatch.Analysis;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Search;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MediaWatch.Bench;

/// <summary>The whole way of an article but the network: extracted, taken in with its evidence, examined, indexed, on a durable PostgreSQL of its own.</summary>
static class IngestBench
{
    const int Parallel = 4;
    /// <summary>Articles before the clock starts: fewer, and the compiler is measured.</summary>
    const int Warm = 1000;

    public static async Task<object> RunAsync(BenchOptions options, CancellationToken ct)
    {
        var count = options.Articles ?? 1000;
        var folder = Path.Combine(Path.GetTempPath(), $"mediawatch-bench-{Environment.ProcessId}");
        try
        {
            await using var postgres = await LocalPostgres.StartAsync(folder, durable: true, ct);
            var dbs = new Dbs(postgres.ConnectionStringTo("mediawatch"));
            var (take, analyse) = await PrepareAsync(dbs, BenchPages.Of(options, 200), ct);
            await take(0, Warm);
            await analyse();
            await Console.Error.WriteLineAsync("warm");
            var intake = await Round.MeasureAsync(() => take(Warm, count));
            await Console.Error.WriteLineAsync($"taken in: {intake.Seconds:0.00} s");
            var analysis = await Round.MeasureAsync(analyse);
            return new
            {
                bench = "ingest", Round.Cores, articles = count, articlesPerSecond = Round.Per(count, intake.Seconds + analysis.Seconds),
                takenInPerSecond = Round.Per(count, intake.Seconds), examinedAndIndexedPerSecond = Round.Per(count, analysis.Seconds),
                articlesPerCpuSecond = Round.Per(count, intake.CpuSeconds + analysis.CpuSeconds), note = "CPU of this process; PostgreSQL's comes on top", peakMemoryMb = Round.PeakMemoryMb,
            };
        }
        finally
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<(Func<int, int, Task> Take, Func<Task> Analyse)> PrepareAsync(Dbs dbs, BenchPages pages, CancellationToken ct)
    {
        var (time, node) = (TimeProvider.System, Node.This());
        await using var db = dbs.CreateDbContext();
        await db.Database.MigrateAsync(ct);
        var tenant = new Tenant("性能测试", time.GetUtcNow());
        db.Add(tenant);
        await db.SaveChangesAsync(ct);
        var unit = new Unit(tenant.Id, null, "市政府办公室", UnitLevel.City, UnitKind.PartyOrGovernment, "示例市");
        db.Add(unit);
        await db.SaveChangesAsync(ct);
        var account = new Account(tenant.Id, unit.Id, "website", "示例市政府网", "http://www.example.gov.cn/", time.GetUtcNow());
        db.Add(account);
        await db.SaveChangesAsync(ct);
        List<CrawlTask> tasks = [.. Enumerable.Range(0, Parallel).Select(i => CrawlTask.List(tenant.Id, account.Id, null, $"host{i}", time.GetUtcNow()))];
        db.AddRange(tasks);
        await db.SaveChangesAsync(ct);

        var intake = new ArticleIntake(dbs, Options.Create(new CrawlOptions()), time);
        var target = new CrawlTarget(account, null);
        var examination = new ArticleExamination(dbs, new LexiconStore(dbs, ShippedLexicons.Default), new Examiner(NullLogger<Examiner>.Instance), new FindingRecorder(time), Segmenter.Default, new TenantCalendars(dbs), time);
        var examine = new AnalyseNewArticles(new Claims(dbs, node, time), dbs, examination, NullLogger<AnalyseNewArticles>.Instance);
        var index = new IndexNewArticles(dbs, new PostgresSearchIndex(dbs), Segmenter.Default, NullLogger<IndexNewArticles>.Instance);
        return (
            (from, count) => Task.WhenAll(tasks.Select(async (task, lane) =>
            {
                for (var i = lane; i < count; i += Parallel)
                {
                    var fetched = await pages.ReadAsync(target, i % pages.Count, ct);
                    await intake.TakeAsync(new CrawlWork(task, target, null, DateTimeOffset.UnixEpoch), 0, fetched with { Listing = fetched.Listing with { PlatformId = $"article{from + i}" } }, ct);
                }
            })),
            async () =>
            {
                await examine.RunAsync(ct);
                await index.RunAsync(ct);
            });
    }

    sealed class Dbs(string connectionString) : IDbContextFactory<MediaWatchDb>
    {
        readonly DbContextOptions<MediaWatchDb> options = new DbContextOptionsBuilder<MediaWatchDb>().UseMediaWatch(connectionString).Options;

        public MediaWatchDb CreateDbContext() => new(options);
    }
}
