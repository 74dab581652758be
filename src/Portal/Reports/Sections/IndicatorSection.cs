using System.Globalization;
using MediaWatch.Analysis.Scoring;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Inspections;
using MediaWatch.Core.Reports;
using MediaWatch.Portal.Pages.Scores;
using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Reports.Sections;

/// <summary>Each account's score and standing, computed from the facts of the report under the indicators of its last day; each indicator with its result.
/// What nobody can judge yet is named so: it is never a silent pass.</summary>
public sealed class IndicatorSection : IReportSection
{
    const int MostReasons = 5;

    public string Key => "indicators";
    public string Name => "指标结果";
    public int Order => 200;

    public IEnumerable<ReportBlock> Write(ReportFacts facts)
    {
        var cards = facts.Cards;
        if (cards.Count == 0)
        {
            yield return new Note($"{facts.Period.This}未评分。");
            yield break;
        }
        yield return new Paragraph($"评分账号{cards.Count.Text()}个：{string.Join("、", cards.GroupBy(c => c.Standing).OrderBy(g => g.Key).Select(g => $"{g.Key.Name}{g.Count()}个"))}。");
        yield return new Table("各账号评分", [new("账号", 40), new("得分", 12, Number: true), new("最低可能", 13, Number: true), new("结论", 12), new("否决项", 12, Number: true), new("未判定项", 13, Number: true)],
            [.. cards.Select(c => (IReadOnlyList<string>)[c.AccountName, Points(c.Score), Points(c.Lowest), c.Standing.Name, c.Vetoes.Count().Text(), c.Unjudged.Text()])]);
        yield return new Note("新媒体账号只查单项否决，不计分；“最低可能”是未判定的指标全部扣满时的得分。");
        foreach (var card in cards.Where(c => facts.Scope == ReportScope.Unit || c.Vetoes.Any()))
        {
            yield return new Heading(card.AccountName);
            foreach (var block in Detail(card, facts.Scope == ReportScope.Unit))
                yield return block;
        }
    }

    static IEnumerable<ReportBlock> Detail(Scorecard card, bool all)
    {
        var hits = card.Results.Where(r => r.State == ResultState.Hit && (all || r.Part == IndicatorPart.Veto)).ToList();
        if (hits.Count > 0)
            yield return new Table("触及的指标", [new("指标", 30), new("类别", 13), new("分值", 11, Number: true), new("说明", 50)],
                [.. hits.Select(r => (IReadOnlyList<string>)[r.Name, r.Part.Name, r.Part switch { IndicatorPart.Veto => "–", IndicatorPart.Bonus => $"+{Points(r.Points)}", _ => r.Points > 0 ? $"-{Points(r.Points)}" : "0" }, Why(r)])]);
        if (!all)
            yield break;
        foreach (var same in card.Results.Where(r => r.State != ResultState.Hit).GroupBy(r => r.State.NameFor(IndicatorPart.Deduction)))
            yield return new Note($"{same.Key}：{string.Join("、", same.Select(r => r.Name))}。");
    }

    static string Why(IndicatorResult result)
    {
        var reasons = result.Reasons.Take(MostReasons).Select(r => Masking.MaskNumbers(r.Text)).ToList();
        var more = result.Reasons.Count > MostReasons ? $"等{result.Reasons.Count}处" : "";
        return reasons.Count == 0 ? result.Note : string.Join("；", reasons) + more;
    }

    static string Points(decimal? points) => points?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";
}
