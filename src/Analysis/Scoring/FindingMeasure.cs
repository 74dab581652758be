using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Scoring;

/// <summary>Counts the findings of checks that a person has confirmed; those that wait for review hold the indicator open.
/// A feed reads <c>check:key</c>, <c>check:key@veto</c> (only the veto tier) or <c>check:key@other</c> (all but it).</summary>
static class FindingMeasure
{
    public static string KeyOf(string feed) => feed["check:".Length..].Split('@')[0];

    public static Reading Read(AccountFacts facts, Indicator indicator)
    {
        var mine = facts.Findings.Where(f => indicator.Feeds.Any(feed => Feeds(feed, f))).ToList();
        var confirmed = mine.Where(f => f.Verdict == FindingVerdict.Confirmed).ToList();
        var limit = (int)(indicator.Limit ?? 1);
        if (confirmed.Count >= limit)
            return Reading.Hit([.. confirmed.Select(f => ReasonOf(f, indicator.Points))]);
        // Hints do not hold anything open: they are there to be looked at, not to be answered.
        var waiting = mine.Where(f => f is { Verdict: FindingVerdict.Waiting, Tier: not Tier.Hint }).ToList();
        if (confirmed.Count + waiting.Count >= limit)
            return Reading.Pending($"有 {waiting.Count} 条疑似问题待复核", [.. waiting.Select(f => ReasonOf(f, 0))]);
        return facts.LastFetchedAt is null ? Reading.CannotJudge("还没有采集过内容，不能判定") : Reading.Clean("自动监测未发现");
    }

    public static Reason ReasonOf(FindingFact finding, decimal points) => new($"{Short(finding.Title)}：{finding.Message}", points)
    {
        FindingId = finding.Id, ArticleId = finding.ArticleId, ColumnId = finding.ColumnId, Address = finding.Address,
    };

    static bool Feeds(string feed, FindingFact finding) => feed.Split('@') is [var check, .. var rest] && check == $"check:{finding.CheckKey}"
        && (rest is [] || rest is ["veto"] == (finding.Tier == Tier.Veto));

    static string Short(string title) => title.Length > 40 ? title[..40] + "…" : title;
}
