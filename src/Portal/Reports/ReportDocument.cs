using MediaWatch.Core.Parts;
using MediaWatch.Core.Reports;
using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Reports;

/// <summary>A whole report as values, ready to be drawn.</summary>
/// <param name="Problems">All that stand in it, in the order of their numbers.</param>
public sealed record ReportDocument(string Title, string Subtitle, string Preface, IReadOnlyList<DocumentSection> Sections, IReadOnlyList<NumberedProblem> Problems, ReportFacts Facts, string Date)
{
    static readonly string[] Numerals = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    public static ReportDocument Of(ReportDraft draft, Catalogue<IReportSection> sections)
    {
        var facts = draft.Kept;
        var remarks = draft.Corrections.Where(c => c.Kind == CorrectionKind.Remark).ToLookup(c => (c.FindingId, c.SectionKey), c => c.Text);
        var accounts = facts.Accounts.ToDictionary(a => a.Id);
        return new ReportDocument(
            $"{facts.City}政府网站与政务新媒体监测{facts.Period.Title}", $"（{facts.Subject}　{facts.Period.Name}）",
            draft.Preface.Length > 0 ? draft.Preface : PrefaceOf(facts),
            [.. sections.OrderBy(s => s.Order).ThenBy(s => s.Key, StringComparer.Ordinal).Select((s, i) => new DocumentSection(i + 1, s.Key, $"{Numeral(i + 1)}、{s.Name}", [.. Write(s)]))],
            [.. facts.Problems.Select((p, i) => new NumberedProblem(i + 1, p, accounts[p.AccountId], facts.UnitName(accounts[p.AccountId].UnitId), remarks[(p.Id, null)].FirstOrDefault()))],
            facts, $"{facts.Local(facts.ReadAt):yyyy年M月d日}");

        IEnumerable<ReportBlock> Write(IReportSection section)
        {
            foreach (var block in section.Write(facts))
                yield return block is ProblemCard card ? card with { Remark = remarks[(card.Problem.Id, null)].FirstOrDefault() } : block;
            foreach (var remark in remarks[(null, section.Key)])
                yield return new Note($"批注：{remark}");
        }
    }

    public static string PrefaceOf(ReportFacts facts) =>
        $"现将{facts.Subject}{facts.Period.Name}政府网站与政务新媒体监测情况报告如下。所列问题请于期限内整改，整改后在系统中申请复核。";

    /// <summary>（一） … （二十一）.</summary>
    public static string Numeral(int number) => number switch
    {
        <= 10 => Numerals[number],
        < 20 => $"十{Numerals[number - 10]}",
        < 100 => $"{Numerals[number / 10]}十{(number % 10 == 0 ? "" : Numerals[number % 10])}",
        _ => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}

/// <param name="Heading">With its number: 一、总体情况.</param>
public sealed record DocumentSection(int Number, string Key, string Heading, IReadOnlyList<ReportBlock> Blocks);

public sealed record NumberedProblem(int Number, ProblemFacts Problem, AccountFacts Account, string Unit, string? Remark);
