using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags a website on which nothing new has appeared for two weeks (国办秘函〔2019〕19号 单项否决“首页不更新”); from ten days on it says so as a hint.</summary>
public sealed class StaleHomeCheck : ICheck<AccountActivity>
{
    public string Key => "stale-home";
    public string Name => "首页不更新";

    public bool CanJudge(AccountActivity account, CheckContext context) => account.CanBeJudged(context.Now);

    public IEnumerable<FindingDraft> Examine(AccountActivity account, CheckContext context) => !account.IsWebsite ? []
        : TwoWeekSilence.Of(account, context, "首页", "全站最近一条信息发布于", "监测以来没有采集到信息", "国办秘函〔2019〕19号附件1 单项否决指标“首页不更新”（2019-04-01）；预警 10 天为监测服务通行做法");
}
