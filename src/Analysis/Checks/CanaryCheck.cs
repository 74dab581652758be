using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Tells that a post made only to prove that posts are seen was not seen: the one proof that does not rest on what the platform says of itself. It goes when the next one is seen.</summary>
public sealed class CanaryCheck : ICheck<AccountActivity>
{
    public string Key => "canary";
    public string Name => "探测未见";

    public IEnumerable<FindingDraft> Examine(AccountActivity account, CheckContext context)
    {
        if (account.Canaries.LastOrDefault(c => c.SeenAt is not null || c.IsMissed(context.Now)) is not { } last || last.SeenAt is not null)
            yield break;
        yield return new FindingDraft(null, 0, $"{account.Calendar.Local(last.DueAt):yyyy-MM-dd HH:mm} 的探测发布未见", Tier.Certain,
            "探测账号应在这一时刻发布一条内容，系统没有采到：要么没有发布，要么采集链路有问题。", "请先核对探测内容是否已经发布；已发布而未见的，到“采集 → 采集日志”查看原因",
            $"系统规则：探测时刻后 {(last.JudgedAt - last.DueAt).TotalMinutes:0} 分钟仍未见（允许晚发 10 分钟，采集承诺 10 分钟）");
    }
}
