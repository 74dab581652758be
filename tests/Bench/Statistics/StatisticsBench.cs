using System.Diagnostics;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Statistics;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Commands;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Bench.Statistics;

/// <summary>A year of accounts, then every page of statistics and of daily work as a browser asks for it: milliseconds from the request to the last byte.</summary>
static partial class StatisticsBench
{
    static readonly string[] Pages =
    [
        "/statistics", "/statistics?p=YEAR", "/statistics?p=YEAR&by=account", "/statistics?p=YEAR&by=time&platform=weixin", "/statistics?p=QUARTER&by=unit", "/statistics?p=WEEK&by=region", "/statistics?p=MONTH&asof=end",
        "/statistics/ranking", "/statistics/ranking?p=YEAR", "/statistics/ranking?p=YEAR&by=unit", "/statistics/hot", "/statistics/hot?p=YEAR", "/statistics/hot?p=YEAR&metric=likes&platform=weibo",
        "/statistics/words", "/statistics/words?p=YEAR", "/statistics/words?p=QUARTER&platform=weixin", "/statistics/formula", "/", "/screen", "/matrix?view=table", "/articles?from=YEAR-01-01&to=YEAR-12-31&sort=reads&dir=desc",
        "/articles", "/articles?q=通知", "/articles?q=会议精神&from=YEAR-01-01&to=YEAR-12-31", "/articles/1000", "/findings", "/findings?state=all", "/rectifications", "/matrix", "/accounts", "/crawl/tasks", "/crawl/runs", "/crawl/runs?q=503",
        "/crawl/health", "/crawl/freshness", "/precision", "/scores", "/reposts",
    ];

    public static async Task<object> RunAsync(BenchOptions options, CancellationToken ct)
    {
        var (accounts, readings) = (options.Accounts ?? 100, 67);
        var articles = options.Articles ?? 600 * accounts;
        var folder = options.Folder ?? Path.Combine(Path.GetTempPath(), $"mediawatch-bench-{Environment.ProcessId}");
        try
        {
            await using var postgres = await LocalPostgres.StartAsync(folder, durable: false, ct);
            var node = new NodeOptions(folder, postgres.ConnectionStringTo("mediawatch"), Role.Portal, new Uri(options.Site?.ToString() ?? "http://127.0.0.1:0"), []);
            await using var database = await Database.OpenAsync(node.Database, node.DataFolder, ct);
            await using var app = NodeHost.Build(node, database);
            await NodeHost.MigrateAsync(app.Services, ct);
            var dbs = app.Services.GetRequiredService<IDbContextFactory<MediaWatchDb>>();
            var counted = await PrepareAsync(dbs, accounts, articles, readings, ct);
            await app.StartAsync(ct);
            using var browser = await LogInAsync(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(), ct); // it listens
            var figures = new Dictionary<string, object>(StringComparer.Ordinal);
            foreach (var page in Pages.Select(Dated))
                figures[page] = await TimeAsync(browser, page, folder, options.Rounds ?? 5, ct);
            if (options.Site is not null)
                await Task.Delay(Timeout.Infinite, ct);
            return new { bench = "statistics", Round.Cores, accounts, articles, readings = (long)articles * readings, counted, pages = figures, note = "milliseconds of a request answered in full: first (cold), then median and most of the rounds; cpuMs is this process and PostgreSQL together, whatever else the machine does", peakMemoryMb = Round.PeakMemoryMb };
        }
        finally
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            if (options.Folder is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<object?> PrepareAsync(IDbContextFactory<MediaWatchDb> dbs, int accounts, int articles, int readings, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Tenants.AnyAsync(ct))
            await LaidYear.LayAsync(db, accounts, articles, readings, ct);
        else if (await db.Database.SqlQuery<bool>($"select exists (select 1 from account_days) as \"Value\"").SingleAsync(ct))
            return null; // kept from an earlier run
        var tenant = await db.Tenants.Select(t => t.Id).SingleAsync(ct);
        var job = new CountAccountDays(dbs, TimeProvider.System, NullLogger<CountAccountDays>.Instance);
        var all = await SecondsAsync(() => job.CountAllAsync(tenant, ct));
        await db.Database.ExecuteSqlAsync($"insert into account_day_changes (tenant_id, account_id, at) select tenant_id, account_id, at from articles order by id desc limit 5000", ct);
        var changed = await SecondsAsync(() => job.RunAsync(ct));
        await db.Database.ExecuteSqlRawAsync("vacuum analyze", ct);
        return new { allDaysSeconds = all, changes5000Seconds = changed };
    }

    static async Task<double> SecondsAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return Math.Round(clock.Elapsed.TotalSeconds, 2);
    }

    static async Task<object> TimeAsync(HttpClient browser, string page, string folder, int rounds, CancellationToken ct)
    {
        var cpu = CpuSeconds(folder);
        List<double> times = [];
        var bytes = 0;
        for (var i = 0; i <= rounds; i++)
        {
            var clock = Stopwatch.StartNew();
            var answer = await browser.GetAsync(page, ct);
            bytes = (await answer.Content.ReadAsByteArrayAsync(ct)).Length;
            times.Add(Math.Round(clock.Elapsed.TotalMilliseconds));
            if (!answer.IsSuccessStatusCode || answer.RequestMessage?.RequestUri?.AbsolutePath == "/login")
                throw new InvalidOperationException($"{page}: {answer.StatusCode}");
        }
        var warm = times.Skip(1).Order().ToList();
        var cpuMs = Math.Round(1000 * (CpuSeconds(folder) - cpu) / times.Count);
        await Console.Error.WriteLineAsync($"{page}: first {times[0]}, median {warm[warm.Count / 2]} ms, CPU {cpuMs} ms");
        return new { first = times[0], median = warm[warm.Count / 2], most = warm[^1], cpuMs, kb = bytes / 1024 };
    }

    /// <summary>Of this process and of PostgreSQL.</summary>
    static double CpuSeconds(string folder)
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds + TreeTime.OfCluster(folder);
    }

    static async Task<HttpClient> LogInAsync(string address, CancellationToken ct)
    {
        var browser = new HttpClient { BaseAddress = new Uri(address) };
        var form = await browser.GetStringAsync("/login", ct);
        var token = Token().Match(form).Groups["token"].Value;
        using var filled = new FormUrlEncodedContent([new("_handler", "login"), new("__RequestVerificationToken", token), new("Model.UserName", LaidYear.UserName), new("Model.Password", LaidYear.Password)]);
        (await browser.PostAsync("/login", filled, ct)).EnsureSuccessStatusCode();
        return browser;
    }

    /// <summary>The last month, quarter and week that are over, and the year that runs.</summary>
    static string Dated(string page)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        string Before(Core.Time.PeriodKind kind) => Core.Time.CalendarPeriod.Of(kind, today).Before.Key;
        return page.Replace("YEAR", $"{today.Year}", StringComparison.Ordinal).Replace("MONTH", Before(Core.Time.PeriodKind.Month), StringComparison.Ordinal)
            .Replace("QUARTER", Before(Core.Time.PeriodKind.Quarter), StringComparison.Ordinal).Replace("WEEK", Before(Core.Time.PeriodKind.Week), StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
