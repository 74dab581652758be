using MediaWatch.Core.Inspections;

namespace MediaWatch.Analysis.Scoring;

/// <summary>An account's points of one inspection (评分), computed from facts and rules alone: the same in, the same out.
/// 国办秘函〔2019〕19号（2019-04-01）: any veto is 不合格 and ends it; S2 = 100 − Σ min(cap, Σ deductions); below 60 不合格; above 80 the bonus is added.</summary>
/// <param name="Base">S2; null: vetoed, or only vetoes are inspected.</param>
/// <param name="Bonus">S3; null: not reached.</param>
/// <param name="Score">S; null as <paramref name="Base"/>.</param>
/// <param name="Lowest">The score if every deduction that nobody has judged yet were lost in full; null as <paramref name="Base"/>.</param>
public sealed record Scorecard(long AccountId, string AccountName, string PlatformKey, long UnitId, DateOnly From, DateOnly To, DateTimeOffset At,
    Standing Standing, decimal? Base, decimal? Bonus, decimal? Score, decimal? Lowest, IReadOnlyList<IndicatorResult> Results)
{
    /// <summary>“低于60分”: 60 passes.</summary>
    public const decimal Pass = 60;

    /// <summary>“高于80分”: 80 does not enter the bonus.</summary>
    public const decimal BonusFrom = 80;

    const decimal Full = 100, WithoutServices = 75;

    public IEnumerable<IndicatorResult> Vetoes => Results.Where(r => r.Part == IndicatorPart.Veto && r.State == ResultState.Hit);

    /// <summary>Vetoes and deductions about which nothing can be said yet.</summary>
    public int Unjudged => Results.Count(r => r.Part != IndicatorPart.Bonus && r.IsUnjudged);

    public bool IsWebsite => PlatformKey == AccountFacts.Website;

    public static Scorecard Of(AccountFacts facts, Ruleset rules)
    {
        var results = rules.Indicators.Select(i => ResultOf(facts, i)).ToList();
        var deductions = results.Where(r => r.Part == IndicatorPart.Deduction).ToList();
        if (results.Any(r => r.Part == IndicatorPart.Veto && r.State == ResultState.Hit))
            return Card(Standing.Failed, null, null, null);
        // New media have no national deductions: they have a score only where an overlay gives them some.
        if (rules.VetoOnly || deductions.All(r => r.Cap == 0))
            return Card(Standing.Passed, null, null, null);
        var @base = BaseOf(deductions.Sum(r => r.Points), rules);
        var lowest = BaseOf(deductions.Sum(r => r.IsUnjudged ? r.Cap : r.Points), rules);
        if (@base < Pass)
            return Card(Standing.Failed, @base, null, lowest);
        if (@base <= BonusFrom)
            return Card(Standing.Passed, @base, null, lowest);
        var bonus = results.Where(r => r.Part == IndicatorPart.Bonus).Sum(r => r.Points);
        return Card(Standing.Good, @base, bonus, lowest);

        Scorecard Card(Standing standing, decimal? s2, decimal? s3, decimal? least) =>
            new(facts.AccountId, facts.Name, facts.PlatformKey, facts.UnitId, facts.From, facts.To, facts.At, standing, s2, s3, s2 + (s3 ?? 0), least, results);
    }

    /// <summary>A department without outward service is not asked for 办事服务 (25 points): (75 − d) × 4/3.</summary>
    static decimal BaseOf(decimal deducted, Ruleset rules) =>
        Math.Max(0, rules.NoServices ? (WithoutServices - deducted) * 4 / 3 : Full - deducted);

    static IndicatorResult ResultOf(AccountFacts facts, Indicator indicator)
    {
        var read = Measures.Read(facts, indicator);
        var mark = facts.Marks.Where(m => m.IndicatorId == indicator.Id).MaxBy(m => (m.At, m.Id));
        var reasons = read.State == ResultState.Hit ? read.Reasons.ToList() : [];
        var (state, note) = (read.State, read.Note);
        if (mark is { Verdict: MarkVerdict.Counted })
        {
            (state, note) = (ResultState.Hit, read.State == ResultState.Hit ? note : "");
            reasons.Add(new Reason($"人工判定：{mark.Evidence}（{mark.ByName}）", mark.Points ?? mark.Occurrences * indicator.Points) { MarkId = mark.Id, Address = mark.Link });
        }
        else if (mark is { Verdict: MarkVerdict.NotApplicable } && indicator.Auto != Measurability.F)
            (state, note, reasons) = (ResultState.NotApplicable, $"人工判定不适用：{mark.Evidence}（{mark.ByName}）", []);
        else if (mark is { Verdict: MarkVerdict.Met } && state is ResultState.Manual or ResultState.CannotJudge or ResultState.Pending)
            (state, note) = (ResultState.Clean, $"人工判定符合：{mark.Evidence}（{mark.ByName}）");
        var points = indicator.Part == IndicatorPart.Veto ? 0 : Math.Min(indicator.Cap, reasons.Sum(r => r.Points));
        return new(indicator.Id, indicator.Part, indicator.Group, indicator.Name, indicator.Cap, state, points, note, state == ResultState.Hit ? reasons : read.Reasons, mark?.Id);
    }
}

/// <param name="Points">Deducted or gained, under the cap.</param>
/// <param name="Note">Chinese: how it stands, or why nothing can be said; empty: the reasons say all.</param>
/// <param name="Reasons">Of a hit, what its points are for; else what was looked at, without points counted.</param>
/// <param name="MarkId">The person's judgement that was heeded; null: there is none.</param>
public sealed record IndicatorResult(string IndicatorId, IndicatorPart Part, string Group, string Name, decimal Cap, ResultState State, decimal Points, string Note, IReadOnlyList<Reason> Reasons, long? MarkId)
{
    /// <summary>Of what counts: a deduction that is worth nothing here is only told of.</summary>
    public bool IsUnjudged => (Part == IndicatorPart.Veto || Cap > 0) && State is ResultState.Manual or ResultState.CannotJudge or ResultState.Pending;
}
