using System.Text;
using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Reports;
using MediaWatch.Portal.Reports.Facts;
using MediaWatch.Portal.Reports.Package;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace MediaWatch.Bench;

/// <summary>A city's month: 300 units, 500 accounts (60 of them websites), with articles, probes and problems with pictures. All reports are written, checked, packed and delivered;
/// then everything is packed a second time, which must give the same bytes.</summary>
static class ReportsBench
{
    public static async Task<object> RunAsync(BenchOptions options, CancellationToken ct)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"mediawatch-bench-{Environment.ProcessId}");
        try
        {
            await using var postgres = await LocalPostgres.StartAsync(folder, durable: true, ct);
            await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddFetching().BuildServiceProvider();
            var browser = services.GetRequiredService<BrowserPageSource>();
            var town = await ReportsTown.LayAsync(new Dbs(postgres.ConnectionStringTo("mediawatch")), options.Articles ?? 20_000, await ShotAsync(browser, ct), ct);
            var job = JobOf(town, browser);
            var writing = await Round.MeasureAsync(() => job.RunAsync(ct));
            await Console.Error.WriteLineAsync($"written: {writing.Seconds:0.0} s");
            var desk = new ReportDesk(town.Databases, town.Time);
            var viewer = new Viewer(town.TenantId, 1, "性能测试", Core.Tenants.PersonRole.Supervisor, null, null);
            var ids = await town.IdsAsync(ct);
            var checking = await Round.MeasureAsync(() => desk.CheckAsync(ids, viewer, ct));
            await desk.IssueAsync(ids, viewer, ct);
            var packing = await Round.MeasureAsync(() => job.RunAsync(ct));
            await Console.Error.WriteLineAsync($"packed: {packing.Seconds:0.0} s");
            var first = await town.FilesAsync(ct);
            await town.PackAgainAsync(ct);
            await job.RunAsync(ct);
            var second = await town.FilesAsync(ct);
            var changed = first.Except(second).Count() + second.Except(first).Count();
            return new
            {
                bench = "reports", Round.Cores, reports = ids.Count, town.Units, town.Accounts, town.Problems, files = first.Count, megabytes = first.Sum(f => (long)f.Length) >> 20,
                writeSeconds = Math.Round(writing.Seconds, 1), checkSeconds = Math.Round(checking.Seconds, 1), packSeconds = Math.Round(packing.Seconds, 1), allSeconds = Math.Round(writing.Seconds + checking.Seconds + packing.Seconds, 1),
                cpuSeconds = Math.Round(writing.CpuSeconds + packing.CpuSeconds, 1), note = "CPU of this process; the browser's and PostgreSQL's come on top", filesChangedInSecondWriting = changed, lacking = await town.LackingAsync(ct), Round.PeakMemoryMb,
            };
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A page as long as they are, with the words framed.</summary>
    static Task<Shot> ShotAsync(BrowserPageSource browser, CancellationToken ct)
    {
        var page = string.Concat(Enumerable.Range(1, 60).Select(i => $"<p>第{i}段。各单位要全面{(i == 20 ? "布署" : "部署")}年度工作，压实责任，细化措施，按月报告进展情况。</p>"));
        return browser.ShootAsync(new ShotRequest(Encoding.UTF8.GetBytes($"<!doctype html><meta charset=utf-8><body style='font:16px/2 sans-serif;margin:40px'><h1>关于做好年度工作的通知</h1>{page}"), new Uri("http://www.example.gov.cn/"), ["布署"], ContentType: "text/html; charset=utf-8"), ct);
    }

    static WriteMonthlyReports JobOf(ReportsTown town, BrowserPageSource browser)
    {
        var (calendar, node) = (new WorkingCalendar(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), new Dictionary<DateOnly, bool>()), Node.This());
        var package = new ReportPackage(Catalogue<IReportSection>.Of(typeof(IReportSection).Assembly), browser, NullLogger<ReportPackage>.Instance);
        var reader = new FactsReader(town.Databases, new ScorecardQuery(town.Databases, IndicatorTables.Default, town.Time), calendar, new CheckNames(), town.Time);
        return new WriteMonthlyReports(town.Databases, new ReportLaying(town.Databases, calendar, town.Time), new ReportWriter(town.Databases, package, town.Time, NullLogger<ReportWriter>.Instance), reader,
            new Claims(town.Databases, node, town.Time), calendar, town.Time, NullLogger<WriteMonthlyReports>.Instance);
    }

    sealed class Dbs(string connectionString) : IDbContextFactory<MediaWatchDb>
    {
        readonly DbContextOptions<MediaWatchDb> options = new DbContextOptionsBuilder<MediaWatchDb>().UseMediaWatch(connectionString).Options;

        public MediaWatchDb CreateDbContext() => new(options);
    }
}
