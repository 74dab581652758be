using MediaWatch.Analysis.Lexicons;
using MediaWatch.City.History;
using MediaWatch.Core.Findings;
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

    public static async Task<object> RunAsync(BenchOptions options, CancellationToken ct)
    {
        var (accounts, days) = (options.Accounts ?? 500, (int)(options.Days ?? 31));
        var city = new PastCity(Seed, Math.Max(22, accounts * 3 / 5), accounts / 4, Math.Max(1, accounts * 12 / 100), Until, days + 20);
        var folder = Path.Combine(Path.GetTempPath(), $"mediawatch-bench-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(folder);
            await using var database = await Database.OpenAsync(null, folder, ct);
            await using var app = NodeHost.Build(new NodeOptions(folder, null, Role.Analyse, new Uri("http://127.0.0.1:0"), []) { Adjust = Quiet }, database);
            await NodeHost.MigrateAsync(app.Services, ct);
            await app.Services.GetRequiredService<LexiconStore>().StampShippedAsync(ct);
            var town = new MonthTown(app.Services, city);
            var laid = await Round.MeasureAsync(() => town.LayAsync(Until.AddDays(-days), ct));
            await Console.Error.WriteLineAsync($"laid and examined: {laid.Seconds:0} s");
            await using var db = await town.OpenAsync(ct);
            return new
            {
                bench = "month", Round.Cores, accounts = city.Accounts.Count, units = city.Units.Count, days,
                articles = await db.Articles.CountAsync(ct), laidAndExaminedPerSecond = Round.Per(await db.Articles.CountAsync(ct), laid.Seconds),
                findings = await FindingsAsync(db, city, ct), peakMemoryMb = Round.PeakMemoryMb,
            };
        }
        finally
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Findings on posts, held against the slips that were planted.</summary>
    static async Task<object> FindingsAsync(MediaWatchDb db, PastCity city, CancellationToken ct)
    {
        var found = await (from f in db.Findings
                           join a in db.Articles on f.ArticleId equals a.Id
                           select new { a.PlatformId, f.Excerpt, f.CheckKey, f.Tier, f.State }).ToListAsync(ct);
        var known = (await db.Articles.Select(a => a.PlatformId).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var planted = city.Posts.Where(p => p.Wrong is not null && known.Contains(p.Id)).GroupBy(p => p.Id).ToDictionary(g => g.Key, g => g.First().Wrong!, StringComparer.Ordinal); // filtered before
        var caught = planted.Count(p => found.Any(f => f.PlatformId == p.Key && (p.Value.Contains(f.Excerpt, StringComparison.Ordinal) || f.Excerpt.Contains(p.Value, StringComparison.Ordinal))));
        var wrong = found.Where(f => f.Tier != Tier.Hint && !planted.ContainsKey(f.PlatformId)).ToList();
        foreach (var alarm in wrong.Take(20))
            await Console.Error.WriteLineAsync($"false alarm: {alarm.CheckKey} {alarm.Tier} {alarm.Excerpt}");
        return new { planted = planted.Count, caught, falseAlarms = wrong.Count, confirmed = found.Count(f => f.State is FindingState.Confirmed or FindingState.Rectified) };
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
