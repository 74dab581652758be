using System.Globalization;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Reports;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Reports.Sections;

/// <summary>Words that several sections use.</summary>
static class Wording
{
    public static string Text(this long number) => number.ToString("N0", CultureInfo.InvariantCulture);
    public static string Text(this int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>99.52%; – where nothing was counted.</summary>
    public static string Share(long part, long whole) => whole == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100m * part / whole:0.##}%");

    /// <summary>比上月增加12.5%, 与上月持平.</summary>
    public static string Change(ReportPeriod period, long now, long before) =>
        before == 0 ? now == 0 ? $"与{period.Last}持平" : $"{period.Last}为0"
        : now == before ? $"与{period.Last}持平"
        : string.Create(CultureInfo.InvariantCulture, $"比{period.Last}{(now > before ? "增加" : "减少")}{100m * Math.Abs(now - before) / before:0.#}%");

    /// <summary>否决1个、确定3个; empty where there are none.</summary>
    public static string ByTier(IEnumerable<ProblemFacts> problems) =>
        string.Join("、", problems.GroupBy(p => p.Tier).OrderBy(g => g.Key).Select(g => $"{g.Key.Name}{g.Count()}个"));

    /// <summary>网站3个、微信2个.</summary>
    public static string ByPlatform(IEnumerable<AccountFacts> accounts) =>
        string.Join("、", accounts.GroupBy(a => a.Platform).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}{g.Count()}个"));

    /// <summary>What became of a problem: 已整改（10月21日）, 整改期限10月24日，已逾期, 待复核.</summary>
    public static string Standing(ReportFacts facts, ProblemFacts problem) => problem switch
    {
        { Rectified: true, EndedAt: { } at } => $"已整改（{facts.Local(at):M月d日}）",
        { Rectified: true } => "已整改",
        { DueOn: { } due, Overdue: true } => $"整改期限{due:M月d日}，已逾期",
        { DueOn: { } due } => $"整改期限{due:M月d日}",
        { Confirmed: true } => "已确认，未整改",
        _ => "待复核",
    };

    public static string Day(ReportFacts facts, DateTimeOffset? at) => at is { } then ? $"{facts.Local(then):M月d日}" : "–";

    public static int CountOf(IEnumerable<ProblemFacts> problems, Tier tier) => problems.Count(p => p.Tier == tier);
}
