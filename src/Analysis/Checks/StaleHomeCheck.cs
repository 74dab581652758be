using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags a website on which nothing new has appeared for two weeks (国办秘函〔2019〕19号 单项否决“首页不更新”); from ten days on it says so as a hint.</summary>
public sealed class StaleHomeCheck : ICheck<AccountActivity>
{
    const int Days = 14, WarningDays = 10;

    public string Key => "stale-home";
    public string Name => "首页不更新";

    public bool CanJudge(AccountActivity account, CheckContext context) => account.LookedLately(context.Now);

    public IEnumerable<FindingDraft> Examine(AccountActivity account, CheckContext context)
    {
        if (!account.IsWebsite)
            yield break;
        var last = account.LastArticleAt ?? account.WatchedSince;
        var silent = context.Now - last;
        if (silent < TimeSpan.FromDays(WarningDays))
            yield break;
        var since = account.LastArticleAt is { } at
            ? $"全站最近一条信息发布于 {account.Calendar.Local(at):yyyy年M月d日HH:mm}"
            : $"自 {account.Calendar.Local(account.WatchedSince):yyyy年M月d日} 监测以来没有采集到信息";
        var stale = silent >= TimeSpan.FromDays(Days);
        // No article at all may be our failing to read the site: a person must look before it counts as a veto.
        var tier = !stale ? Tier.Hint : account.LastArticleAt is null ? Tier.Likely : Tier.Veto;
        yield return new FindingDraft(null, 0, "首页", tier,
            stale ? $"{since}，已超过 2 周未更新。" : $"{since}，已 {(int)silent.TotalDays} 天未更新，满 2 周将被单项否决。",
            null, "国办秘函〔2019〕19号附件1 单项否决指标“首页不更新”（2019-04-01）；预警 10 天为监测服务通行做法");
    }
}
