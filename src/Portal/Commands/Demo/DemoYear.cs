using MediaWatch.Portal.Reports;
using MediaWatch.Portal.Shell;

namespace MediaWatch.Portal.Commands.Demo;

/// <summary>The year before the demonstration opens. The two months that charts and last month's reports ask for come first, while nothing is crawled yet; the terminal and every page say how far they are.</summary>
sealed class DemoYear(IServiceProvider services, long tenant, DemoCity city, Uri console)
{
    const int Months = 62, Year = 365;

    readonly DemoHistory history = ActivatorUtilities.CreateInstance<DemoHistory>(services);

    public async Task LayMonthsAsync(CancellationToken ct)
    {
        var reposts = ActivatorUtilities.CreateInstance<DemoReposts>(services);
        await reposts.AddAsync(tenant, DemoPastReader.ReadAsync<DemoOriginal>(console, "originals", city.Opened.AddDays(-Months), city.Opened, ct), ct);
        var progress = new Progress(services.GetRequiredService<StandingNotice>());
        await LayAsync(Months, 0, progress.Laid, ct);
        progress.Says("比对转载，生成上月报告");
        await reposts.SettleAsync(tenant, ct);
        await ReportAsync(ct);
        progress.Done();
    }

    public Task LayYearAsync(CancellationToken ct) => LayAsync(Year, Months, _ => { }, ct);

    Task LayAsync(int fromDays, int toDays, Action<int> step, CancellationToken ct)
    {
        var (from, to) = (city.Opened.AddDays(-fromDays), city.Opened.AddDays(-toDays));
        return history.LayAsync(tenant, DemoPastReader.ReadAsync<DemoPost>(console, "past", from, to, ct), DemoPastReader.ReadAsync<DemoFollowers>(console, "followers", from, to, ct), step, ct);
    }

    async Task ReportAsync(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<DemoReports>(scope.ServiceProvider, ActivatorUtilities.CreateInstance<WriteMonthlyReports>(scope.ServiceProvider)).MakeAsync(tenant, ct);
    }

    sealed class Progress(StandingNotice notice)
    {
        const int Step = 20;
        readonly Lock alone = new();
        int told = -Step;

        public void Laid(int percent)
        {
            lock (alone)
            {
                notice.Text = $"正在布置演示数据：过去两个月已检查 {percent}%，之后生成上月报告。";
                if (percent < told + Step)
                    return;
                told = percent - percent % Step;
                Console.WriteLine($"▸ 布置过去两个月的内容 {told}%");
            }
        }

        public void Says(string what)
        {
            notice.Text = $"正在布置演示数据：{what}。";
            Console.WriteLine($"▸ {what}");
        }

        public void Done() => notice.Text = null;
    }
}
