using MediaWatch.Core.Time;

namespace MediaWatch.Bench.Freshness;

/// <summary>Invented accounts and when they post. Rates are log-normal (median 2.8 a day, the busiest tenth posts 62 % of all: sigma 1.59); each account has one to three hours it prefers
/// beside office hours; one in ten posts round the clock; free days are quieter; one event in seven begins a burst; three times a working day a tenth of all post at one instant (embargo).</summary>
sealed class PostingWorld
{
    const double Median = 2.8, Sigma = 1.59;
    const int Finer = 50;
    static readonly double[] Office = [.2, .1, .1, .1, .1, .4, 2, 5, 8, 10, 10, 8, 5, 4, 6, 8, 9, 9, 6, 4, 4, 3, 2, 1];
    static readonly double[] Round = [.. Enumerable.Repeat(1.0, 24)];

    readonly WorkingCalendar calendar;
    readonly Account[] accounts;

    public PostingWorld(int count, int seed, WorkingCalendar calendar)
    {
        this.calendar = calendar;
        var random = new Random(seed);
        // Every so many of a larger draw in order: the busiest tenth have their share whatever the size, and not by chance more or less.
        double[] drawn = [.. Enumerable.Range(0, count * Finer).Select(_ => Median * Math.Exp(Sigma * Normal(random))).Order()], rates = [.. Enumerable.Range(0, count).Select(i => drawn[i * Finer + Finer / 2])];
        random.Shuffle(rates);
        accounts = [.. rates.Select(rate => new Account(random.Next(), rate, random.NextDouble() * .8 + .1,
            [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => 6.5 + random.NextDouble() * 15)], random.NextDouble() < .1))];
    }

    public int Count => accounts.Length;

    /// <summary>Instants at which one account posts in the days from <paramref name="first"/> on, in order.</summary>
    public List<DateTimeOffset> Posts(int account, DateOnly first, int days)
    {
        var a = accounts[account];
        var posts = new List<DateTimeOffset>();
        for (var d = 0; d < days; d++)
        {
            var day = first.AddDays(d);
            var random = new Random(unchecked(a.Seed * 31 + day.DayNumber));
            var working = calendar.IsWorkingDay(day);
            var start = calendar.StartOf(day);
            for (var left = Poisson(random, a.PerDay / 1.3 * (working ? 1.1 : a.FreeDays)); left > 0; left--)
            {
                var at = start.AddHours(Hour(random, a));
                posts.Add(at);
                if (random.Next(7) == 0)
                    posts.AddRange(Enumerable.Range(0, 1 + random.Next(3)).Select(_ => at.AddMinutes(1 + random.NextDouble() * 29)));
            }
            if (working)
                posts.AddRange(from hour in (double[])[8.5, 12, 18] where new Random(unchecked(account * 7919 + day.DayNumber * 3 + (int)hour)).Next(10) == 0 select start.AddHours(hour));
        }
        posts.Sort();
        return posts;
    }

    static double Hour(Random random, Account a)
    {
        if (!a.RoundTheClock && random.NextDouble() < .5)
            return Math.Clamp(a.Preferred[random.Next(a.Preferred.Length)] + Normal(random) / 3, 0, 23.99);
        var profile = a.RoundTheClock ? Round : Office;
        var at = random.NextDouble() * profile.Sum();
        var hour = 0;
        while (hour < 23 && (at -= profile[hour]) >= 0)
            hour++;
        return hour + random.NextDouble();
    }

    static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    static int Poisson(Random random, double mean)
    {
        if (mean > 60)
            return Math.Max(0, (int)Math.Round(mean + Math.Sqrt(mean) * Normal(random)));
        var (count, product, limit) = (0, random.NextDouble(), Math.Exp(-mean));
        while (product > limit)
            (count, product) = (count + 1, product * random.NextDouble());
        return count;
    }

    sealed record Account(int Seed, double PerDay, double FreeDays, double[] Preferred, bool RoundTheClock);
}
