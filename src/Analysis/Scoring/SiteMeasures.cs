using System.Globalization;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Scoring;

/// <summary>Whether a site can be opened, and its links.</summary>
static class SiteMeasures
{
    /// <summary>“每天间隔性访问20次以上” (国办秘函〔2019〕19号 单项否决“站点无法访问”).</summary>
    public const int VisitsADay = 20;

    const int Week = 7, MostListed = 30;

    /// <summary>Failures of a week's visits, in percent of all: from the limit on a veto. A day with too few visits makes it undecidable, unless off-line windows touch that day.</summary>
    public static Reading Reachability(AccountFacts facts, Indicator indicator)
    {
        if (Account(facts, "unreachable", FindingVerdict.Dismissed) is { } dismissed)
            return Reading.Clean("自动监测的结果已由复核人员认定为误报", [FindingMeasure.ReasonOf(dismissed, 0)]);
        var counted = Enumerable.Range(0, Week).Where(back => !Touched(facts, back)).ToList();
        if (counted.Count == 0 || facts.Offline.Cover(facts.At))
            return Reading.Suspended;
        var thin = counted.Count(back => (facts.Probes.FirstOrDefault(p => p.Back == back)?.Visits ?? 0) < VisitsADay);
        var (visits, failures) = (facts.Probes.Sum(p => p.Visits), facts.Probes.Sum(p => p.Failures));
        var looked = facts.FailedProbes.Take(MostListed).Select(p => new Reason($"{Local(facts, p.At)} 打不开（{p.Failure}{(p.Status is { } status ? $" {status}" : "")}）", 0) { ProbeId = p.Id, Address = facts.Address }).ToList();
        if (failures > MostListed)
            looked.Add(new Reason($"其余 {failures - MostListed} 次失败不再列出", 0));
        var count = $"近 7 天拨测 {visits} 次，失败 {failures} 次{(visits > 0 ? $"，占 {(100m * failures / visits).ToString("0.0", CultureInfo.InvariantCulture)}%" : "")}";
        if (thin > 0)
            return Account(facts, "unreachable", FindingVerdict.Confirmed) is { Tier: Tier.Veto } confirmed
                ? Reading.Hit([FindingMeasure.ReasonOf(confirmed, 0)], count)
                : Reading.CannotJudge($"{count}；有 {thin} 天不足 {VisitsADay} 次，不能判定", looked);
        var limit = indicator.Limit ?? 5;
        return failures * 100 >= limit * visits ? Reading.Hit(looked, $"{count}，达到 {limit:0.##}% 的标准") : Reading.Clean($"{count}（标准 {limit:0.##}%）", looked);
    }

    /// <summary>Links that failed every recheck: <c>Lead</c> each on the home page, <c>Points</c> each elsewhere. The rechecks decide; no reviewer has to confirm them.</summary>
    public static Reading DeadLinks(AccountFacts facts, Indicator indicator)
    {
        var home = facts.Address.TrimEnd('/');
        var dead = facts.Findings.Where(f => f.CheckKey == "dead-link" && f.Verdict != FindingVerdict.Dismissed && f.Tier <= Tier.Certain)
            .Select(f => (Finding: f, OnHome: f.ArticleId is null && f.Address.TrimEnd('/') == home)).OrderByDescending(f => f.OnHome).ThenBy(f => f.Finding.Id).ToList();
        if (dead.Count > 0)
            return Reading.Hit([.. dead.Select(d => FindingMeasure.ReasonOf(d.Finding, d.OnHome ? indicator.Lead ?? indicator.Points : indicator.Points) with { Text = $"{(d.OnHome ? "首页" : "其他页面")}：{d.Finding.Excerpt}" })]);
        return facts.LastFetchedAt is null ? Reading.CannotJudge("还没有采集过页面，不能判定") : Reading.Clean("未发现打不开的链接");
    }

    public static FindingFact? Account(AccountFacts facts, string check, FindingVerdict verdict) =>
        facts.Findings.FirstOrDefault(f => f.CheckKey == check && f.Verdict == verdict && f is { ArticleId: null, ColumnId: null });

    static bool Touched(AccountFacts facts, int back)
    {
        var end = facts.At.AddDays(-back);
        return facts.Offline.Any(w => w.From < end && w.To > end.AddDays(-1));
    }

    static string Local(AccountFacts facts, DateTimeOffset at) => $"{TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(facts.Zone)):MM-dd HH:mm}";
}
