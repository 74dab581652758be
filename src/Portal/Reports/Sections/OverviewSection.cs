using MediaWatch.Core.Findings;
using MediaWatch.Core.Reports;
using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Reports.Sections;

/// <summary>Accounts, publishing, problems: the page that a leader reads.</summary>
public sealed class OverviewSection : IReportSection
{
    const int MostBars = 10;

    public string Key => "overview";
    public string Name => "总体情况";
    public int Order => 100;

    public IEnumerable<ReportBlock> Write(ReportFacts facts)
    {
        var (accounts, problems, period) = (facts.Accounts, facts.Problems, facts.Period);
        if (accounts.Count == 0)
        {
            yield return new Paragraph($"{period.This}没有监测的账号。");
            yield break;
        }
        long posts = accounts.Sum(a => a.Activity.Posts), before = accounts.Sum(a => a.Before?.Posts ?? 0);
        var known = accounts.Any(a => a.Before is not null);
        yield return new Paragraph($"{period.This}监测账号{accounts.Count.Text()}个（{Wording.ByPlatform(accounts)}），发布信息{posts.Text()}条{(known ? $"，{Wording.Change(period, posts, before)}" : "")}。");
        var vetoes = Wording.CountOf(problems, Tier.Veto);
        yield return new Paragraph(problems.Count == 0
            ? "未发现问题，未触及单项否决情形。"
            : $"列入问题{problems.Count.Text()}个（{Wording.ByTier(problems)}），{(vetoes == 0 ? "未触及单项否决情形" : $"其中{vetoes}个属单项否决情形")}；已整改{problems.Count(p => p.Rectified).Text()}个，逾期未改{problems.Count(p => p is { Overdue: true, Rectified: false }).Text()}个。");
        var (messages, overdue) = (accounts.Sum(a => a.Messages), accounts.Sum(a => a.MessagesOverdue));
        yield return new Paragraph($"{(messages == 0 ? "未见网民留言" : $"网民留言{messages.Text()}条，超期未答{overdue.Text()}条")}；{Duties(accounts)}。");
        yield return facts.Scope == ReportScope.Unit ? ByAccount(facts) : ByUnit(facts);
        if (problems.Count > 0)
            yield return ByCheck(facts);
    }

    static string Duties(IReadOnlyList<AccountFacts> accounts)
    {
        var (demanded, fulfilled) = (accounts.Sum(a => a.Duties.Demanded), accounts.Sum(a => a.Duties.Fulfilled));
        return demanded == 0 ? "没有到期的转载任务" : $"到期转载任务{demanded.Text()}项次，完成{fulfilled.Text()}项次（{Wording.Share(fulfilled, demanded)}）";
    }

    static Table ByAccount(ReportFacts facts)
    {
        var problems = facts.Problems.ToLookup(p => p.AccountId);
        List<IReadOnlyList<string>> rows = [.. facts.Accounts.Select(a => Row(a.Name, a.Platform, [a], problems[a.Id]))];
        if (rows.Count > 1)
            rows.Add(Row("合计", "", facts.Accounts, facts.Problems));
        return new Table("各账号情况", [new("账号", 30), new("平台", 10), .. Numbers], rows, rows.Count > 1);
    }

    static Table ByUnit(ReportFacts facts)
    {
        var problems = facts.Problems.ToLookup(p => p.AccountId);
        var accounts = facts.Accounts.ToLookup(a => a.UnitId);
        List<IReadOnlyList<string>> rows = [.. facts.Units.Where(u => accounts[u.Id].Any()).Select(u => Row(u.Name, accounts[u.Id].Count().Text(), [.. accounts[u.Id]], accounts[u.Id].SelectMany(a => problems[a.Id])))];
        rows.Add(Row("合计", facts.Accounts.Count.Text(), facts.Accounts, facts.Problems));
        return new Table("各单位情况", [new("单位", 30), new("账号", 10, Number: true), .. Numbers], rows, Total: true);
    }

    static TableColumn[] Numbers => [new("发布/条", 12, true), new("最长间隔/天", 12, true), new("否决", 9, true), new("确定", 9, true), new("其他", 9, true), new("互动超期", 11, true)];

    static string[] Row(string name, string second, IReadOnlyList<AccountFacts> accounts, IEnumerable<ProblemFacts> found)
    {
        var problems = found.ToList();
        return
        [
            name, second, accounts.Sum(a => a.Activity.Posts).Text(), accounts.Max(a => a.LongestSilence).Text(), Wording.CountOf(problems, Tier.Veto).Text(), Wording.CountOf(problems, Tier.Certain).Text(),
            problems.Count(p => p.Tier > Tier.Certain).Text(), accounts.Sum(a => a.MessagesOverdue).Text(),
        ];
    }

    static Figure ByCheck(ReportFacts facts)
    {
        var groups = facts.Problems.GroupBy(p => p.Check).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostBars).ToList();
        return new Figure("问题按检查项分布", new Chart("个", [.. groups.Select(g => g.Key)], [new ChartSeries("问题", [.. groups.Select(g => (long)g.Count())])]),
            $"条形图：{string.Join("，", groups.Select(g => $"{g.Key}{g.Count()}个"))}。");
    }
}
