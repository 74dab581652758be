using MediaWatch.City.History;
using MediaWatch.City.Platforms;
using MediaWatch.Core.Findings;

namespace MediaWatch.Bench.Month;

/// <summary>One account's month as it was, counted plainly from what the city published.</summary>
sealed record TrueAccount(CityAccount Told, IReadOnlyList<PastPost> Posts, IReadOnlyList<PastPost> Before, IReadOnlyList<PastPost> All, TrueMonth Month)
{
    public string Name => Told.Name;
    public string Unit => Told.Unit;
    public string Platform => Told.Platform switch { "website" => "网站", "weixin" => "微信", "weibo" => "微博", "douyin" => "抖音", _ => "头条" };
    public bool IsSite => Told.Platform == "website";
    public bool Paused => IsPaused(Told);
    public bool LookedLately => LookedAt(Told, Month.Reported) >= Month.Until.AddDays(-1);
    public IReadOnlyList<TrueProblem> Problems { get; init; } = [];
    public TrueDuties Duties { get; init; } = TrueDuties.None;
    public IReadOnlyList<PastMessage> Messages { get; init; } = [];
    public IReadOnlyList<TrueColumn> Columns { get; init; } = [];
    public IReadOnlyList<PastProbe> Probes { get; init; } = [];

    public static bool IsPaused(CityAccount told) => told is { Platform: "weibo", Number: 5 };

    /// <summary>One in eleven was last reached three days before the month ended.</summary>
    public static DateTimeOffset LookedAt(CityAccount told, DateTimeOffset reported) => told.Number % 11 == 10 ? reported.AddDays(-3) : reported;

    public IEnumerable<DateOnly> Days => Posts.Select(p => TrueMonth.DayOf(p.PublishedAt)).Distinct().Order();
    public int Originals => Posts.Count(p => p.Original == true);
    public int Reposts => Posts.Count(p => p.Original == false);

    public static (long Sum, int Known) Sum(IEnumerable<PastPost> posts, Func<PastCounts, long?> counter)
    {
        var (sum, known) = (0L, 0);
        foreach (var post in posts)
        {
            if (post.Counts.Count > 0 && counter(post.Counts[^1]) is { } value)
                (sum, known) = (sum + value, known + 1);
        }
        return (sum, known);
    }

    public int LongestSilence
    {
        get
        {
            var (longest, run, active) = (0, 0, Days.ToHashSet());
            for (var day = Month.First; day <= Month.Last; day = day.AddDays(1))
            {
                run = active.Contains(day) ? 0 : run + 1;
                longest = Math.Max(longest, run);
            }
            return longest;
        }
    }

    public PastPost? Newest => All.MaxBy(p => p.PublishedAt);

    /// <summary>Newest that could still be seen when the month ended.</summary>
    public PastPost? NewestSeen => All.Where(p => p.DeletedAt is not { } gone || gone > Month.Until).MaxBy(p => p.PublishedAt);

    public int Answered => Messages.Count(m => m.Answered);

    /// <summary>Within five working days after the day on which it was asked.</summary>
    public int AnsweredInTime => Messages.Count(m => m.Answered && m.RepliedAt is { } at && TrueMonth.DayOf(at) <= TrueMonth.WorkingDaysAfter(TrueMonth.DayOf(m.WrittenAt), 5));

    public int Overdue => Messages.Count(m => !m.Answered && TrueMonth.WorkingDaysAfter(TrueMonth.DayOf(m.WrittenAt), 5) < TrueMonth.DayOf(Month.Reported));
}

/// <param name="LastAt">Newest that could still be seen; null: never anything.</param>
/// <param name="Months">Update period; 0: fourteen days.</param>
sealed record TrueColumn(string Name, string Kind, int Months, DateTimeOffset? LastAt)
{
    public bool IsBlank => LastAt is null;

    /// <summary>“超过（含）”: a period that is reached is over.</summary>
    public bool IsStale(TrueMonth month)
    {
        var last = (LastAt ?? month.WatchedSince).ToOffset(TrueMonth.Beijing);
        return month.Until >= (Months == 0 ? last.AddDays(14) : last.AddMonths(Months));
    }
}

/// <summary>A slip that was planted, found and confirmed.</summary>
/// <param name="FoundAt">When the examination of then came to it.</param>
/// <param name="EndedAt">Null: the order was not followed.</param>
sealed record TrueProblem(PastPost Post, Tier Tier, DateTimeOffset FoundAt, DateTimeOffset? EndedAt, DateTimeOffset ConfirmedAt)
{
    public bool Veto => Tier == Tier.Veto;

    /// <summary>A working day for 严重表述错误, else three.</summary>
    public DateOnly DueOn => TrueMonth.WorkingDaysAfter(TrueMonth.DayOf(ConfirmedAt), Veto ? 1 : 3);
}
