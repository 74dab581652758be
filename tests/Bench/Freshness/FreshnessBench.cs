using System.Diagnostics;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Scheduling;

namespace MediaWatch.Bench.Freshness;

/// <summary>How late posts are seen, by policy and budget, in virtual time. A budget of 1 is one poll of every account in ten minutes; one poll in twenty fails.</summary>
static class FreshnessBench
{
    const double Failing = 0.05;
    const int Seed = 20261124;
    /// <summary>Five working days and two free ones.</summary>
    const int Days = 7;
    static readonly int HistoryDays = (int)PostingHabit.Memory.TotalDays;
    /// <summary>Assumed size of a list's answer: twenty short items, compressed.</summary>
    const int BytesPerPoll = 6_000;
    static readonly double[] Budgets = [0.3, 0.5, 0.75, 1.0];

    public static Task<object> RunAsync(BenchOptions options, CancellationToken ct)
    {
        int[] sizes = options.Accounts is { } one ? [one] : [1_000, 10_000, 100_000];
        var calendar = WorkingCalendar.Load(Path.Combine(DictionaryFolder.Path, "calendar.tsv"), "Asia/Shanghai");
        var rows = new List<object>();
        foreach (var size in sizes)
            rows.AddRange(Size(size, calendar, ct));
        return Task.FromResult<object>(new { bench = "freshness", failingPolls = Failing, bytesPerPoll = BytesPerPoll, rows });
    }

    static List<object> Size(int size, WorkingCalendar calendar, CancellationToken ct)
    {
        var first = new DateOnly(2026, 3, 9); // a Monday; no holiday near
        var start = calendar.StartOf(first);
        var world = new PostingWorld(size, Seed, calendar);
        var habits = new PostingHabit[size];
        var perDay = new double[size];
        var posts = new List<double>[size];
        Parallel.For(0, size, i =>
        {
            var history = world.Posts(i, first.AddDays(-HistoryDays), HistoryDays);
            habits[i] = PostingHabit.Learn(history.Where(p => p < start), start - PostingHabit.Memory, start, calendar);
            perDay[i] = history.Count / (double)HistoryDays;
            posts[i] = [.. world.Posts(i, first, Days).Select(p => (p - start).TotalMinutes).Where(m => m < Days * 1440 - 10)];
        });
        var minutes = Days * 1440.0;
        Outcome Fixed(Func<double[], double, double[]> frequencies, double perMinute) => FixedPolling.Run(posts, frequencies(perDay, perMinute), minutes, Failing, Seed);
        (string Name, Func<double, Outcome> Run)[] policies =
        [
            ("mediawatch", perMinute => OurPolling.Run(posts, habits, perMinute, minutes, Failing, start, calendar, Seed)),
            ("uniform", perMinute => Fixed(FixedPolling.Uniform, perMinute)),
            ("rate-proportional", perMinute => Fixed(FixedPolling.ProportionalToRate, perMinute)),
            ("deadline-knapsack", perMinute => Fixed(FixedPolling.DeadlineKnapsack, perMinute)),
            ("cho-garcia-molina", perMinute => Fixed(FixedPolling.ChoGarciaMolina, perMinute)),
        ];
        return [.. Budgets.SelectMany(budget => policies.Select(policy => (Budget: budget, Policy: policy))).AsParallel().AsOrdered().WithCancellation(ct)
            .Select(r => Row(size, r.Budget, r.Policy.Name, () => r.Policy.Run(r.Budget * size / 10)))];
    }

    static object Row(int accounts, double budget, string policy, Func<Outcome> run)
    {
        var watch = Stopwatch.StartNew();
        var outcome = run();
        var delays = outcome.Delays;
        delays.Sort();
        var all = delays.Count + outcome.Missed;
        var within = delays.Count(d => d <= 10) / (double)all;
        Console.Error.WriteLine($"{accounts,7} accounts, budget {budget:0.00}, {policy,-18} {within:P2} within 10 minutes");
        double At(double share) => Math.Round(delays[Math.Min(delays.Count - 1, (int)(delays.Count * share))], 2);
        return new
        {
            accounts, days = Days, budget, policy, posts = all, within10Minutes = Math.Round(within, 4), p50Minutes = At(.5), p95Minutes = At(.95), p99Minutes = At(.99), maxMinutes = Math.Round(delays[^1], 1),
            neverPolled = outcome.Missed, requests = outcome.Requests, megabytesPerDay = Math.Round(outcome.Requests / (double)Days * BytesPerPoll / 1e6, 1),
            peakOfBudget = outcome.Peak > 0 ? Math.Round(outcome.Peak, 3) : (double?)null, seconds = Math.Round(watch.Elapsed.TotalSeconds, 1),
        };
    }
}
