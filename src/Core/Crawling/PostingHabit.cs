using MediaWatch.Core.Time;

namespace MediaWatch.Core.Crawling;

/// <summary>How many posts an hour an account is expected to publish, by quarter of an hour of working days and of free days: learned from when it really published.
/// A quarter in which nothing was ever seen keeps a small expectation, for one post ends a silence.</summary>
public sealed class PostingHabit
{
    /// <summary>Quarters of a working day, then those of a free one.</summary>
    public const int PerHour = 4, PerDay = 24 * PerHour, Slots = 2 * PerDay;

    /// <summary>What is learned from: a year, as far back as the data usually go, so that each quarter of a free day was seen some hundred times.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(365);

    /// <summary>After so long a day counts half as much: habits change.</summary>
    static readonly TimeSpan HalfLife = TimeSpan.FromDays(182);

    /// <summary>How many days of the common profile stand against the account's own.</summary>
    const double PriorDays = 8;

    /// <summary>Posts a day that a silent account is still trusted with.</summary>
    const double SilentRate = 0.05;

    /// <summary>Share of a day's posts by hour where nothing is known of the account: office hours with peaks at 9, 11 and 17.</summary>
    static readonly double[] Common = Shares([.3, .2, .1, .1, .1, .5, 2, 5, 8, 10, 9, 8, 5, 4, 6, 7, 8, 9, 7, 5, 4, 3, 2, 1]);

    /// <summary>Posts after which little is known of what follows a post: so many followed by none stand against the account's own.</summary>
    const double PriorPosts = 10;

    /// <summary>What a post says about the next one is over after this.</summary>
    static readonly TimeSpan InRow = TimeSpan.FromMinutes(20);

    /// <summary>Who publishes at 7:55 one day publishes at 8:05 another: what a post counts for its own quarter and for those beside it, one and two away (a normal curve of fourteen minutes).</summary>
    static readonly double[] Blurred = [0.43, 0.24, 0.045];

    readonly float[] perHour;

    /// <summary>Posts that follow another within <see cref="InRow"/>, beyond what that time brings anyway: many publish several things in a row.</summary>
    readonly float following;

    /// <param name="learned">As <see cref="ToArray"/> gave it; null or of another length: nothing is known.</param>
    public PostingHabit(float[]? learned) =>
        (perHour, following) = learned is not null && Reads(learned) ? (learned[..Slots], learned[Slots]) : (Unknown.perHour, 0);

    PostingHabit(double[] rates, double following) => (perHour, this.following) = ([.. rates.Select(r => (float)r)], (float)following);

    /// <summary>Whether it is as <see cref="ToArray"/> gives it today.</summary>
    public static bool Reads(float[]? learned) => learned?.Length == Slots + 1;

    public static PostingHabit Unknown { get; } = new(Of(new double[Slots], 0, 0), 0);

    /// <param name="published">Instants of publication since <paramref name="since"/>.</param>
    public static PostingHabit Learn(IEnumerable<DateTimeOffset> published, DateTimeOffset since, DateTimeOffset now, WorkingCalendar calendar)
    {
        var counts = new double[Slots];
        List<DateTimeOffset> posts = [.. published.Order()];
        foreach (var at in posts)
            counts[SlotOf(at, calendar)] += WeightOf(now - at);
        var (working, free) = (0.0, 0.0);
        for (var day = calendar.DayOf(since); day <= calendar.DayOf(now); day = day.AddDays(1))
        {
            var (from, to) = (calendar.StartOf(day), calendar.StartOf(day.AddDays(1)));
            var seen = ((to < now ? to : now) - (from > since ? from : since)) / TimeSpan.FromDays(1) * WeightOf(now - from);
            if (calendar.IsWorkingDay(day))
                working += Math.Max(0, seen);
            else
                free += Math.Max(0, seen);
        }
        var rates = Of(counts, working, free);
        return new PostingHabit(rates, Following(posts, rates, calendar));
    }

    /// <summary>Expected posts an hour at an instant, when the newest post is of another.</summary>
    public float PerHourAt(DateTimeOffset at, DateTimeOffset? newest, WorkingCalendar calendar) =>
        perHour[SlotOf(at, calendar)] + (at - newest < InRow ? following / (float)InRow.TotalHours : 0);

    /// <summary>Of an account whose lists (a site's columns) publish different things.</summary>
    public static PostingHabit Together(IReadOnlyList<PostingHabit> lists) => new([.. Enumerable.Range(0, Slots).Select(slot => lists.Sum(l => l[slot]))]);

    public static int SlotOf(DateTimeOffset at, WorkingCalendar calendar)
    {
        var local = calendar.Local(at);
        return (int)(local.TimeOfDay.TotalHours * PerHour) + (calendar.IsWorkingDay(DateOnly.FromDateTime(local.DateTime)) ? 0 : PerDay);
    }

    /// <summary>One slot's length.</summary>
    public static readonly TimeSpan Slot = TimeSpan.FromHours(1) / PerHour;

    public static DateTimeOffset StartOfSlot(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % Slot.Ticks, TimeSpan.Zero);

    /// <summary>How many quarters of the same kind of day are likelier than this one; of equals the earlier count as likelier.</summary>
    public int LikelierHours(int slot)
    {
        var (first, likelier) = (slot / PerDay * PerDay, 0);
        for (var other = first; other < first + PerDay; other++)
            likelier += perHour[other] > perHour[slot] || perHour[other] == perHour[slot] && other < slot ? 1 : 0;
        return likelier;
    }

    /// <summary>Posts expected between two instants.</summary>
    public double Expected(DateTimeOffset from, DateTimeOffset to, WorkingCalendar calendar)
    {
        var sum = 0.0;
        for (var at = from; at < to;)
        {
            var end = StartOfSlot(at) + Slot;
            end = end < to ? end : to;
            sum += perHour[SlotOf(at, calendar)] * (end - at).TotalHours;
            at = end;
        }
        return sum;
    }

    /// <summary>When the next post is more likely to have come than not, if nothing comes before; null: not within a fortnight.</summary>
    public DateTimeOffset? NextExpected(DateTimeOffset after, WorkingCalendar calendar)
    {
        var (sum, even) = (0.0, Math.Log(2));
        for (var at = after; at < after.AddDays(14);)
        {
            var end = StartOfSlot(at) + Slot;
            var rate = perHour[SlotOf(at, calendar)];
            if (sum + rate * (end - at).TotalHours >= even)
                return at.AddHours((even - sum) / rate);
            (sum, at) = (sum + rate * (end - at).TotalHours, end);
        }
        return null;
    }

    /// <summary>Expected posts an hour.</summary>
    public float this[int slot] => perHour[slot];

    public float[] ToArray() => [.. perHour, following];

    static double WeightOf(TimeSpan age) => Math.Pow(0.5, age / HalfLife);

    static double Following(List<DateTimeOffset> posts, double[] rates, WorkingCalendar calendar)
    {
        var (more, last) = (0.0, 0);
        for (var i = 0; i < posts.Count; i++)
        {
            for (last = Math.Max(last, i); last + 1 < posts.Count && posts[last + 1] - posts[i] < InRow; last++)
            {
            }
            more += last - i - rates[SlotOf(posts[i], calendar)] * InRow.TotalHours;
        }
        return Math.Max(0, more / (posts.Count + PriorPosts));
    }

    static double[] Of(double[] counts, double workingDays, double freeDays)
    {
        var rates = new double[Slots];
        for (var kind = 0; kind < 2; kind++)
        {
            var days = kind == 0 ? workingDays : freeDays;
            var all = counts.AsSpan(kind * PerDay, PerDay);
            var sum = 0.0;
            foreach (var count in all)
                sum += count;
            var daily = (sum + SilentRate * PriorDays) / (days + PriorDays);
            for (var at = 0; at < PerDay; at++)
            {
                var own = all[at] * Blurred[0];
                for (var away = 1; away < Blurred.Length; away++)
                    own += (all[(at + PerDay - away) % PerDay] + all[(at + away) % PerDay]) * Blurred[away];
                rates[kind * PerDay + at] = PerHour * (own + daily * Common[at / PerHour] / PerHour * PriorDays) / (days + PriorDays);
            }
        }
        return rates;
    }

    static double[] Shares(double[] weights)
    {
        var sum = weights.Sum();
        return [.. weights.Select(w => w / sum)];
    }
}
