using System.Collections.Frozen;

namespace MediaWatch.Analysis.Scoring;

/// <summary>What measures an indicator, by the feed its row names. An indicator without one is for a person: it is never passed in silence.</summary>
static class Measures
{
    const string CheckFeed = "check:";

    static readonly FrozenDictionary<string, Func<AccountFacts, Indicator, Reading>> ByFeed = new Dictionary<string, Func<AccountFacts, Indicator, Reading>>(StringComparer.Ordinal)
    {
        ["silence"] = UpdateMeasures.Silence,
        ["columns-core"] = UpdateMeasures.CoreColumns,
        ["columns-due"] = UpdateMeasures.DueColumns,
        ["columns-blank"] = UpdateMeasures.BlankColumns,
        ["columns-other"] = UpdateMeasures.OtherColumns,
        ["column:News"] = UpdateMeasures.ColumnsOfKind,
        ["column:PolicyDocument"] = UpdateMeasures.ColumnsOfKind,
        ["column:PolicyInterpretation"] = UpdateMeasures.ColumnsOfKind,
        ["probes"] = SiteMeasures.Reachability,
        ["links"] = SiteMeasures.DeadLinks,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a feed is one; for tables and forms.</summary>
    public static bool Knows(string feed, IEnumerable<string> checks) =>
        ByFeed.ContainsKey(feed) || feed.StartsWith(CheckFeed, StringComparison.Ordinal) && checks.Contains(FindingMeasure.KeyOf(feed));

    public static Reading Read(AccountFacts facts, Indicator indicator) => indicator.Feeds switch
    {
        [] => Reading.Manual,
        [var first, ..] when first.StartsWith(CheckFeed, StringComparison.Ordinal) => FindingMeasure.Read(facts, indicator),
        [var first, ..] => ByFeed.TryGetValue(first, out var measure) ? measure(facts, indicator) : Reading.Manual,
    };
}
