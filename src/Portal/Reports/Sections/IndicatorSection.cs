using System.Globalization;
using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Reports.Sections;

/// <summary>Each account's score and standing, and what gave and took points.</summary>
public sealed class IndicatorSection : IReportSection
{
    public string Key => "indicators";
    public string Name => "指标结果";
    public int Order => 200;

    public IEnumerable<ReportBlock> Write(ReportFacts facts)
    {
        if (facts.Scores.Count == 0)
        {
            yield return new Note($"{facts.Period.This}未评分。");
            yield break;
        }
        var names = facts.Accounts.ToDictionary(a => a.Id, a => a.Name);
        yield return new Table("各账号评分", [new("账号", 44), new("得分", 14, Number: true), new("结论", 30), new("指标版本", 16)],
            [.. facts.Scores.Select(s => (IReadOnlyList<string>)[names[s.AccountId], Points(s.Points), s.Outdated ? $"{s.Standing}（剔除问题后待重评）" : s.Standing, s.Version])]);
        foreach (var score in facts.Scores.Where(s => s.Lines.Count > 0))
        {
            yield return new Heading(names[score.AccountId]);
            yield return new Table("指标得分明细", [new("指标", 30), new("结果", 16), new("得分", 12, Number: true), new("说明", 46)],
                [.. score.Lines.Select(l => (IReadOnlyList<string>)[l.Indicator, l.Result, Points(l.Points), l.Why])]);
        }
    }

    static string Points(decimal? points) => points?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";
}
