using MediaWatch.Core.Reports;
using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Reports.Sections;

/// <summary>Who has the same kind of problem again. House rule: an account where the same check found something in this period and in one of the three before.</summary>
public sealed class RepeatSection : IReportSection
{
    const int Most = 60;

    public string Key => "repeat";
    public string Name => "屡犯情况";
    public int Order => 900;

    public IEnumerable<ReportBlock> Write(ReportFacts facts)
    {
        var past = facts.Past.ToLookup(p => (p.AccountId, p.CheckKey));
        var accounts = facts.Accounts.ToDictionary(a => a.Id);
        var again = facts.Problems.GroupBy(p => (p.AccountId, p.CheckKey)).Where(g => past[g.Key].Any())
            .Select(g => (Account: accounts[g.Key.AccountId], g.First().Check, Now: g.Count(), Periods: past[g.Key].Count() + 1, Earlier: past[g.Key].Sum(p => p.Count)))
            .OrderByDescending(r => r.Periods).ThenByDescending(r => r.Now).ThenBy(r => r.Account.Id).ThenBy(r => r.Check, StringComparer.Ordinal).ToList();
        if (again.Count == 0)
        {
            yield return new Paragraph($"没有账号在{facts.Period.This}和此前三期内重复出现同类问题。");
            yield break;
        }
        yield return new Paragraph($"有{again.Select(r => r.Account.Id).Distinct().Count().Text()}个账号在{facts.Period.This}和此前三期内重复出现同类问题。");
        yield return new Table("重复出现的问题", [new("账号", 30), new("单位", 26), new("检查项", 20), new(facts.Period.This, 9, true), new("此前", 9, true), new("出现期数", 11, true)],
            [.. again.Take(Most).Select(r => (IReadOnlyList<string>)[r.Account.Name, facts.UnitName(r.Account.UnitId), r.Check, r.Now.Text(), r.Earlier.Text(), r.Periods.Text()])]);
        if (facts.Scope == ReportScope.Unit)
            yield break;
        var units = again.GroupBy(r => r.Account.UnitId).Select(g => (Name: facts.UnitName(g.Key), Count: g.Sum(r => r.Now))).OrderByDescending(u => u.Count).ThenBy(u => u.Name, StringComparer.Ordinal).Take(10);
        yield return new Paragraph($"屡犯问题较多的单位：{string.Join("、", units.Select(u => $"{u.Name}（{u.Count}个）"))}。");
    }
}
