namespace MediaWatch.Core.Reposts;

/// <summary>Cells by state, and the two rates read off them. Exempt and off-line cells count in neither, nor do those that are not due and still wait.</summary>
public sealed record RepostTally
{
    public int InTime { get; init; }
    public int Late { get; init; }
    public int Partly { get; init; }
    public int Changed { get; init; }
    public int Missing { get; init; }
    public int Waiting { get; init; }
    public int Exempt { get; init; }
    public int Offline { get; init; }

    /// <summary>应转.</summary>
    public int Owed => InTime + Late + Partly + Changed + Missing;
    public int Fulfilled => InTime + Late;
    public int All => Owed + Waiting + Exempt + Offline;

    /// <summary>完成率 = (按时 + 逾期转载) ÷ 应转; null: nothing was owed.</summary>
    public double? Completion => Owed == 0 ? null : (double)Fulfilled / Owed;

    /// <summary>及时率 = 按时 ÷ 应转; null: nothing was owed.</summary>
    public double? Timeliness => Owed == 0 ? null : (double)InTime / Owed;

    public int this[RepostState state] => state switch
    {
        RepostState.InTime => InTime, RepostState.Late => Late, RepostState.Partly => Partly, RepostState.Changed => Changed,
        RepostState.Missing => Missing, RepostState.Exempt => Exempt, RepostState.Offline => Offline, _ => Waiting,
    };

    public static RepostTally Of(IEnumerable<RepostState> states)
    {
        var counts = states.CountBy(s => s).ToDictionary();
        int Of(RepostState state) => counts.GetValueOrDefault(state);
        return new()
        {
            InTime = Of(RepostState.InTime), Late = Of(RepostState.Late), Partly = Of(RepostState.Partly), Changed = Of(RepostState.Changed),
            Missing = Of(RepostState.Missing), Waiting = Of(RepostState.Waiting), Exempt = Of(RepostState.Exempt), Offline = Of(RepostState.Offline),
        };
    }
}
