using MediaWatch.Core.Crawling;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Scheduling;

namespace MediaWatch.Bench.Freshness;

/// <summary>The product's own cadence in virtual time: due lists wait for the limit's next turn, a failed poll is tried again after <see cref="Retry"/>.</summary>
static class OurPolling
{
    /// <summary>Minutes: the first step of the back-off.</summary>
    const double Retry = 1 / 3.0;

    /// <param name="posts">Minutes after <paramref name="start"/>, by account.</param>
    public static Outcome Run(IReadOnlyList<List<double>> posts, PostingHabit[] habits, double budgetPerMinute, double minutes, double failing, DateTimeOffset start, WorkingCalendar calendar, int seed)
    {
        var random = new Random(seed);
        var outcome = new Outcome();
        var spacing = TimeSpan.FromMinutes(1 / budgetPerMinute);
        var ranks = new HabitRanks(habits);
        var due = new PriorityQueue<int, double>();
        for (var i = 0; i < posts.Count; i++)
            due.Enqueue(i, random.NextDouble() * Math.Min(10, posts.Count / budgetPerMinute));
        var seen = new int[posts.Count];
        var (turn, step) = (0.0, 1 / budgetPerMinute);
        var tens = new int[(int)(minutes / 10) + 2];
        while (due.TryDequeue(out var account, out var at) && Math.Max(turn, at) < minutes)
        {
            var now = Math.Max(turn, at);
            turn = now + step;
            outcome.Requests++;
            tens[(int)(now / 10)]++;
            if (random.NextDouble() < failing)
            {
                due.Enqueue(account, now + Retry);
                continue;
            }
            for (; seen[account] < posts[account].Count && posts[account][seen[account]] <= now; seen[account]++)
                outcome.Delays.Add(now - posts[account][seen[account]]);
            var clock = start.AddMinutes(now);
            DateTimeOffset? newest = seen[account] > 0 ? start.AddMinutes(posts[account][seen[account] - 1]) : null;
            var share = new LimitShare(posts.Count, spacing, instant => ranks.Busier(PostingHabit.SlotOf(instant, calendar), habits[account].PerHourAt(instant, newest, calendar)), random.NextDouble());
            due.Enqueue(account, now + (Cadence.Next(null, habits[account], share, calendar, clock) - clock).TotalMinutes);
        }
        // What was not seen by the end counts with the delay it has by then.
        for (var i = 0; i < posts.Count; i++)
        {
            for (; seen[i] < posts[i].Count; seen[i]++)
            {
                if (minutes - posts[i][seen[i]] > 10)
                    outcome.Delays.Add(minutes - posts[i][seen[i]]);
            }
        }
        outcome.Peak = tens.Max() / (budgetPerMinute * 10);
        return outcome;
    }
}
