using MediaWatch.Analysis.Lexicons;
using MediaWatch.City.History;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace MediaWatch.Bench.Month;

/// <summary>A city's month, laid down and examined by the program, and every figure that it then gives held against what was really published.</summary>
static class MonthBench
{
    const int Seed = 20261124;
    static readonly DateTimeOffset Until = new(2026, 10, 31, 16, 0, 0, TimeSpan.Zero); // the end of October in the city

    /// <summary>Long enough before for six months without update to be seen.</summary>
    static readonly DateTimeOffset WatchedSince = Until.AddDays(-400);
    static readonly DateTimeOffset Reported = Until.AddHours(6).AddSeconds(5);

    /// <summary>Of the month before, so that there is something to compare with.</summary>
    const int DaysBefore = 10;

    public static async Task<object> RunAsync(BenchOptions options, CancellationToken ct)
    {
        var accounts = options.Accounts ?? 500;
        var days = 31 + DaysBefore;
        var since = Until.AddDays(-days);
        var sites = Math.Max(1, accounts * 12 / 100);
        var city = new PastCity(Seed, Math.Max(22, accounts * 3 / 5), (accounts - sites) / 4, sites, Until, days + 10);
        var folder = Path.Combine(Path.GetTempPath(), $"mediawatch-bench-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(folder);
            await using var database = await Database.OpenAsync(null, folder, ct);
            await using var app = NodeHost.Build(new NodeOptions(folder, null, Role.Analyse, new Uri("http://127.0.0.1:0"), []) { Adjust = Quiet }, database);
            await NodeHost.MigrateAsync(app.Services, ct);
            await app.Services.GetRequiredService<LexiconStore>().StampShippedAsync(ct);
            var town = new MonthTown(app.Services, city, WatchedSince, Reported);
            var laid = await Round.MeasureAsync(() => town.LayAsync(since, Until, ct));
            await Console.Error.WriteLineAsync($"laid, examined, matched and counted: {laid.Seconds:0} s");
            var made = await Round.MeasureAsync(() => new MonthReports(app.Services, town).MakeAsync(options.Browser, ct));
            await Console.Error.WriteLineAsync($"reports written and packed: {made.Seconds:0} s");
            await using var db = await town.OpenAsync(ct);
            var comparison = new Comparison();
            var held = new MonthHeld(db, city, town, comparison);
            var month = new TrueMonth(city, WatchedSince, since, Until, Reported, await held.ProblemsAsync(since, ct));
            var findings = comparison.Compared;
            await held.StatisticsAsync(month, ct);
            var statistics = comparison.Compared;
            await held.CellsAsync(month, ct);
            var cells = comparison.Compared;
            await held.ReportsAsync(month, ct);
            foreach (var difference in comparison.Differences)
                await Console.Error.WriteLineAsync(difference);
            return new
            {
                bench = "month", Round.Cores, accounts = city.Accounts.Count, units = city.Units.Count, sites, days, articles = await db.Articles.CountAsync(ct), reports = await db.MonthlyReports.CountAsync(ct),
                laySeconds = Math.Round(laid.Seconds), reportSeconds = Math.Round(made.Seconds), slips = findings, figuresOfStatistics = statistics - findings, repostCells = cells - statistics, figuresOfReports = comparison.Compared - cells,
                compared = comparison.Compared, equal = comparison.Equal, Round.PeakMemoryMb,
            };
        }
        finally
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Quiet(IServiceCollection services)
    {
        services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        services.Configure<LoggerFilterOptions>(filter =>
        {
            filter.Rules.Clear();
            filter.MinLevel = LogLevel.Error;
            filter.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        });
    }
}
