namespace MediaWatch.Analysis.Scoring;

/// <summary>未发现问题, 有问题（加分项：得分）, 待复核, 未自动监测需人工判定, 不能判定, 临时下线不计, 不适用. Only the first says that all is well.</summary>
public enum ResultState { Clean = 0, Hit = 1, Pending = 2, Manual = 3, CannotJudge = 4, Suspended = 5, NotApplicable = 6 }

/// <summary>What was measured for one indicator.</summary>
sealed record Reading(ResultState State, string Note, IReadOnlyList<Reason> Reasons)
{
    public static Reading Clean(string note, IReadOnlyList<Reason>? looked = null) => new(ResultState.Clean, note, looked ?? []);
    public static Reading Hit(IReadOnlyList<Reason> reasons, string note = "") => new(ResultState.Hit, note, reasons);
    public static Reading Pending(string note, IReadOnlyList<Reason> candidates) => new(ResultState.Pending, note, candidates);
    public static Reading CannotJudge(string why, IReadOnlyList<Reason>? looked = null) => new(ResultState.CannotJudge, why, looked ?? []);

    public static readonly Reading Manual = new(ResultState.Manual, "未自动监测，需人工判定", []);
    public static readonly Reading Suspended = new(ResultState.Suspended, "处于已批准的临时下线期间，不作判定", []);
}

/// <summary>One occurrence, down to what proves it.</summary>
/// <param name="Text">Chinese.</param>
public sealed record Reason(string Text, decimal Points)
{
    public long? FindingId { get; init; }
    public long? ArticleId { get; init; }
    public long? ColumnId { get; init; }
    public long? ProbeId { get; init; }
    public long? MarkId { get; init; }
    public string? Address { get; init; }
}
