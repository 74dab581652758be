namespace MediaWatch.Portal.Reports.Facts;

/// <summary>How one account was scored for the period, under which version of the indicators.</summary>
/// <param name="Standing">As the official rule names it, for instance 合格 or 单项否决.</param>
/// <param name="Points">Null: vetoed, or the kind of account is not given points.</param>
public sealed record ScoreFacts(long AccountId, string Version, string Standing, decimal? Points, IReadOnlyList<ScoreLine> Lines)
{
    /// <summary>A person struck out what some lines rest on: the score is then not theirs any more and says so.</summary>
    public bool Outdated { get; init; }

    public ScoreFacts Without(IReadOnlySet<long> struck) => Lines.Any(l => l.Findings.Any(struck.Contains)) ? this with { Outdated = true } : this;
}

/// <summary>What one indicator gave or took.</summary>
/// <param name="Points">Below 0: deducted.</param>
/// <param name="Why">One sentence.</param>
/// <param name="Findings">What it rests on.</param>
public sealed record ScoreLine(string Key, string Indicator, string Result, decimal Points, string Why, IReadOnlyList<long> Findings);
