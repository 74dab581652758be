using MediaWatch.Core.Reports;
using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Reports.Sections;

/// <summary>How the repost tasks whose day fell into the period were fulfilled; late is fulfilled, partly and changed are not.</summary>
public sealed class RepostSection : IReportSection
{
    const int Most = 100;

    public string Key => "reposts";
    public string Name => "转载完成情况";
    public int Order => 700;

    public IEnumerable<ReportBlock> Write(ReportFacts facts)
    {
        var accounts = facts.Accounts.Where(a => a.Duties.Demanded + a.Duties.Exempt > 0).ToList();
        if (accounts.Count == 0)
        {
            yield return new Paragraph($"{facts.Period.This}没有到期的转载任务。");
            yield break;
        }
        var (demanded, fulfilled, inTime) = (accounts.Sum(a => a.Duties.Demanded), accounts.Sum(a => a.Duties.Fulfilled), accounts.Sum(a => a.Duties.InTime));
        yield return new Paragraph($"{facts.Period.This}到期转载任务{demanded.Text()}项次，完成{fulfilled.Text()}项次，完成率{Wording.Share(fulfilled, demanded)}；按时完成{inTime.Text()}项次，及时率{Wording.Share(inTime, demanded)}；免转或临时下线{accounts.Sum(a => a.Duties.Exempt).Text()}项次。");
        yield return facts.Scope == ReportScope.Unit
            ? Shown("各账号转载", "账号", [.. accounts.Select(a => (a.Name, (IReadOnlyList<DutyFacts>)[a.Duties]))])
            : Shown("各单位转载", "单位", [.. accounts.GroupBy(a => a.UnitId).Select(g => (facts.UnitName(g.Key), (IReadOnlyList<DutyFacts>)[.. g.Select(a => a.Duties)]))]);
        if (facts.RepostGaps.Count == 0)
            yield break;
        var names = facts.Accounts.ToDictionary(a => a.Id, a => a.Name);
        yield return new Table("未按要求转载", [new("任务", 40), new("账号", 28), new("期限", 14), new("情况", 18)],
            [.. facts.RepostGaps.Take(Most).Select(g => (IReadOnlyList<string>)[g.Task, names[g.AccountId], $"{facts.Local(g.DueAt):M月d日 HH:mm}", g.FulfilledAt is { } at ? $"{g.State}（{facts.Local(at):M月d日}）" : g.State])]);
        if (facts.RepostGaps.Count > Most)
            yield return new Note($"只列前{Most}项次，其余{(facts.RepostGaps.Count - Most).Text()}项次见系统中的转载矩阵。");
    }

    static Table Shown(string title, string who, IReadOnlyList<(string Name, IReadOnlyList<DutyFacts> Duties)> rows) => new(title,
        [new(who, 34), new("应转", 9, true), new("按时", 9, true), new("逾期", 9, true), new("部分", 9, true), new("改动", 9, true), new("未转", 9, true), new("完成率", 12, true)],
        [.. rows.Select(r => (IReadOnlyList<string>)
        [
            r.Name, r.Duties.Sum(d => d.Demanded).Text(), r.Duties.Sum(d => d.InTime).Text(), r.Duties.Sum(d => d.Late).Text(), r.Duties.Sum(d => d.Partly).Text(), r.Duties.Sum(d => d.Changed).Text(),
            r.Duties.Sum(d => d.Missing).Text(), Wording.Share(r.Duties.Sum(d => d.Fulfilled), r.Duties.Sum(d => d.Demanded)),
        ])]);
}
