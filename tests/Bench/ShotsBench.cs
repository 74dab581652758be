using MediaWatch.Crawler.Fetching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Bench;

/// <summary>Pictures of whole stored pages with a word framed, by Chromium, as many at a time as there are cores.</summary>
static class ShotsBench
{
    const string Word = "发布时间";

    public static async Task<object> RunAsync(BenchOptions options, CancellationToken ct)
    {
        await using var parts = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddSingleton(TimeProvider.System).AddLogging().AddFetching().BuildServiceProvider();
        var browser = parts.GetRequiredService<BrowserPageSource>();
        var (pages, count) = (BenchPages.Of(options, 200), options.Articles ?? 100);
        var (bytes, framed) = (0L, 0);
        async Task ShootAsync(int from, int to) => await Parallel.ForEachAsync(Enumerable.Range(from, to), new ParallelOptions { MaxDegreeOfParallelism = Round.Cores, CancellationToken = ct }, async (i, stop) =>
        {
            var shot = await browser.ShootAsync(new ShotRequest(pages[i % pages.Count], new Uri($"http://www.example.gov.cn/zwgk/t{i}.html"), [Word], ContentType: "text/html; charset=utf-8"), stop);
            Interlocked.Add(ref bytes, shot.Jpeg.Length);
            Interlocked.Add(ref framed, shot.Framed ? 1 : 0);
        });
        await ShootAsync(0, 10);
        await Console.Error.WriteLineAsync("warm");
        (bytes, framed) = (0, 0);
        var before = TreeTime.SecondsOf(Environment.ProcessId);
        var round = await Round.MeasureAsync(() => ShootAsync(0, count));
        var cpu = TreeTime.SecondsOf(Environment.ProcessId) - before;
        return new
        {
            bench = "shots", Round.Cores, shots = count, framed, shotsPerSecond = Round.Per(count, round.Seconds), cpuSecondsPerShot = Math.Round(cpu / count, 3), kilobytes = bytes / count / 1000, note = "CPU of all processes, the browser's too",
        };
    }
}
