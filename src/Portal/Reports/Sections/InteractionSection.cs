using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Reports.Sections;

/// <summary>What readers wrote and whether they were answered within five working days (国办秘函〔2019〕19号 附件1 “办理答复”).</summary>
public sealed class InteractionSection : IReportSection
{
    public string Key => "interaction";
    public string Name => "互动回应与答复时限";
    public int Order => 600;

    public IEnumerable<ReportBlock> Write(ReportFacts facts)
    {
        var asked = facts.Accounts.Where(a => a.Messages > 0).OrderByDescending(a => a.MessagesOverdue).ThenByDescending(a => a.Messages).ThenBy(a => a.Id).ToList();
        if (asked.Count == 0)
        {
            yield return new Paragraph($"{facts.Period.This}未采集到网民留言。");
            yield break;
        }
        var (messages, answered, inTime, overdue) = (asked.Sum(a => a.Messages), asked.Sum(a => a.MessagesAnswered), asked.Sum(a => a.MessagesInTime), asked.Sum(a => a.MessagesOverdue));
        yield return new Paragraph($"{facts.Period.This}采集到网民留言{messages.Text()}条，已答复{answered.Text()}条（{Wording.Share(answered, messages)}），其中5个工作日内答复{inTime.Text()}条；超期未答{overdue.Text()}条。");
        yield return new Table("各账号互动", [new("账号", 40), new("留言", 12, true), new("已答复", 12, true), new("按时答复", 13, true), new("超期未答", 13, true)],
            [.. asked.Select(a => (IReadOnlyList<string>)[a.Name, a.Messages.Text(), a.MessagesAnswered.Text(), a.MessagesInTime.Text(), a.MessagesOverdue.Text()])]);
        yield return new Note("只统计平台公开显示的留言；平台不显示答复时间的，不计入按时答复。");
    }
}
