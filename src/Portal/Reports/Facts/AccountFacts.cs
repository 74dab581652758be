namespace MediaWatch.Portal.Reports.Facts;

/// <summary>One account in the period. A number that could not be known is absent or has its count of the known beside it; it is never 0 for unknown.</summary>
public sealed record AccountFacts
{
    public required long Id { get; init; }
    public required long UnitId { get; init; }
    public required string Name { get; init; }
    public required string PlatformKey { get; init; }
    public required string Platform { get; init; }
    public required string Address { get; init; }
    public bool Paused { get; init; }

    public ActivityFacts Activity { get; init; } = new();
    /// <summary>Of the period before; null: the account was not watched yet.</summary>
    public ActivityFacts? Before { get; init; }
    public DateTimeOffset? LastArticleAt { get; init; }
    /// <summary>Days without a post, the longest run of them within the period.</summary>
    public int LongestSilence { get; init; }

    public int Probes { get; init; }
    public int ProbesFailed { get; init; }
    public int Links { get; init; }
    public int LinksBroken { get; init; }
    public int LinksRefused { get; init; }
    public int Messages { get; init; }
    public int MessagesAnswered { get; init; }
    /// <summary>Within five working days (国办秘函〔2019〕19号 附件1 “办理答复”).</summary>
    public int MessagesInTime { get; init; }
    /// <summary>Neither answered nor within their five working days any more.</summary>
    public int MessagesOverdue { get; init; }
    public DutyFacts Duties { get; init; } = new();
    public IReadOnlyList<ColumnFacts> Columns { get; init; } = [];
    public IReadOnlyList<TroubleFacts> Troubles { get; init; } = [];
    /// <summary>Guesses and hints that nobody has reviewed: they are not listed.</summary>
    public int Unreviewed { get; init; }
}

/// <summary>What was published, and the sums of the counters that are known, with how many posts they are known of.</summary>
public sealed record ActivityFacts
{
    public int Posts { get; init; }
    public int ActiveDays { get; init; }
    public int Originals { get; init; }
    public int Reposts { get; init; }
    public long Reads { get; init; }
    public int ReadsKnown { get; init; }
    public long Likes { get; init; }
    public int LikesKnown { get; init; }
    public long Comments { get; init; }
    public int CommentsKnown { get; init; }
    public long Shares { get; init; }
    public int SharesKnown { get; init; }
}

/// <summary>Repost duties whose day fell into the period, by state.</summary>
public sealed record DutyFacts
{
    public int InTime { get; init; }
    public int Late { get; init; }
    public int Partly { get; init; }
    public int Changed { get; init; }
    public int Missing { get; init; }
    public int Exempt { get; init; }

    /// <summary>Demanded: exempt and filed off-line ones are not.</summary>
    public int Demanded => InTime + Late + Partly + Changed + Missing;
    public int Fulfilled => InTime + Late;
}

/// <param name="Days">Update period in days.</param>
/// <param name="LastAt">Newest dated article that could still be seen at the period's end; null: none is known.</param>
public sealed record ColumnFacts(string Name, string Kind, int Days, DateTimeOffset? LastAt)
{
    /// <summary>When its update period ends, time filed off-line left out; reached, it is over. Null: facts that were frozen before this was kept.</summary>
    public DateTimeOffset? DueAt { get; init; }
}

/// <param name="What">Column or route; empty: the account.</param>
/// <param name="LastSucceededAt">Null: never.</param>
public sealed record TroubleFacts(string What, string Failure, DateTimeOffset? LastSucceededAt);
