using MediaWatch.Core.Findings;
using MediaWatch.Core.Reports;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Reports.Sections;

/// <summary>Each problem with its words, link, time, picture, rule and source. A report on many units tells the gravest so and counts the rest by unit:
/// each of them stands in its own unit's report, and all of them in the list of problems.</summary>
public sealed class ProblemSection : IReportSection
{
    /// <summary>House rule: a report stays one that is read. What is beyond it stands in the list of problems and in the evidence.</summary>
    const int MostCards = 200, MostCardsOfMany = 40;

    public string Key => "problems";
    public string Name => "问题明细";
    public int Order => 300;

    public IEnumerable<ReportBlock> Write(ReportFacts facts)
    {
        if (facts.Problems.Count == 0)
        {
            yield return new Paragraph($"{facts.Period.This}未发现需要列入报告的问题。");
            yield break;
        }
        var one = facts.Scope == ReportScope.Unit;
        var accounts = facts.Accounts.ToDictionary(a => a.Id);
        if (!one)
            yield return ByUnit(facts, accounts);
        var told = facts.Problems.Index().Where(p => one || p.Item.Tier == Tier.Veto).Take(one ? MostCards : MostCardsOfMany).ToList();
        if (!one && told.Count > 0)
            yield return new Heading("单项否决类问题");
        foreach (var (index, problem) in told)
            yield return new ProblemCard(index + 1, problem, Titled(accounts[problem.AccountId]));
        if (told.Count < facts.Problems.Count)
            yield return new Note($"其余{(facts.Problems.Count - told.Count).Text()}个问题见随附的问题清单和证据包{(one ? "" : "，并列入各单位的报告")}。");
    }

    static string Titled(AccountFacts account) => $"{account.Platform}“{account.Name}”";

    static Table ByUnit(ReportFacts facts, Dictionary<long, AccountFacts> accounts)
    {
        var units = facts.Problems.GroupBy(p => accounts[p.AccountId].UnitId).OrderByDescending(g => g.Count(p => p.Tier == Tier.Veto)).ThenByDescending(g => g.Count()).ThenBy(g => g.Key);
        return new Table("各单位问题", [new("单位", 34), new(Tier.Veto.Name, 9, true), new(Tier.Certain.Name, 9, true), new("其他", 9, true), new("合计", 9, true), new("已整改", 11, true), new("逾期未改", 12, true)],
        [
            .. units.Select(g => (IReadOnlyList<string>)
            [
                facts.UnitName(g.Key), Wording.CountOf(g, Tier.Veto).Text(), Wording.CountOf(g, Tier.Certain).Text(), g.Count(p => p.Tier > Tier.Certain).Text(), g.Count().Text(),
                g.Count(p => p.Rectified).Text(), g.Count(p => p is { Overdue: true, Rectified: false }).Text(),
            ]),
        ]);
    }
}
