namespace MediaWatch.Analysis.Statistics;

/// <summary>What one or many accounts published in a period and how it did. Every counter says of how many posts it is known: unknown is never 0.</summary>
public sealed record PeriodFigures
{
    public static PeriodFigures None { get; } = new();

    /// <summary>Accounts that are summed up, whether they published or not.</summary>
    public int Accounts { get; init; }
    public int Posts { get; init; }
    public int Gone { get; init; }
    public int Originals { get; init; }
    public int Reposts { get; init; }
    public Counter Reads { get; init; }
    public Counter Likes { get; init; }
    public Counter Comments { get; init; }
    public Counter Wows { get; init; }
    public Counter Shares { get; init; }

    /// <summary>Days with a post, added up over the accounts.</summary>
    public int ActiveDays { get; init; }

    /// <summary>Days without a post, the longest run of any of the accounts; null: it cannot be said.</summary>
    public int? LongestSilence { get; init; }

    /// <summary>Last known at the end of the period, over the accounts of which it is known; null: of none.</summary>
    public long? Followers { get; init; }
    public int FollowersKnown { get; init; }

    /// <summary>What was won and lost in the period, over the accounts of which both ends are known.</summary>
    public long? Growth { get; init; }

    /// <summary>Followers at the beginning of those accounts of which <see cref="Growth"/> is known.</summary>
    public long GrowthFrom { get; init; }

    /// <summary>Likes, comments, 在看 and shares, as far as they are known; null: none is.</summary>
    public long? Interactions => Counters.All(c => c.Known == 0) ? null : Counters.Sum(c => c.Sum);

    IEnumerable<Counter> Counters => [Likes, Comments, Wows, Shares];

    public static PeriodFigures Sum(IEnumerable<PeriodFigures> parts) => parts.Aggregate(None, (a, b) => new PeriodFigures
    {
        Accounts = a.Accounts + b.Accounts, Posts = a.Posts + b.Posts, Gone = a.Gone + b.Gone, Originals = a.Originals + b.Originals, Reposts = a.Reposts + b.Reposts,
        Reads = a.Reads + b.Reads, Likes = a.Likes + b.Likes, Comments = a.Comments + b.Comments, Wows = a.Wows + b.Wows, Shares = a.Shares + b.Shares,
        ActiveDays = a.ActiveDays + b.ActiveDays, LongestSilence = Greatest(a.LongestSilence, b.LongestSilence),
        Followers = Plus(a.Followers, b.Followers), FollowersKnown = a.FollowersKnown + b.FollowersKnown, Growth = Plus(a.Growth, b.Growth), GrowthFrom = a.GrowthFrom + b.GrowthFrom,
    });

    static long? Plus(long? a, long? b) => a is null ? b : b is null ? a : a + b;

    static int? Greatest(int? a, int? b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value);
}

/// <summary>A counter of many posts: the sum of those that are known, and how many those are.</summary>
public readonly record struct Counter(long Sum, int Known)
{
    /// <summary>Null: known of none.</summary>
    public long? Value => Known == 0 ? null : Sum;

    public double? PerPost => Known == 0 ? null : (double)Sum / Known;

    public static Counter operator +(Counter a, Counter b) => new(a.Sum + b.Sum, a.Known + b.Known);

    /// <summary>One that is known is counted, one that is not is not.</summary>
    public static Counter Of(long? one) => one is { } known ? new(known, 1) : default;
}
