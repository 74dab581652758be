using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags a new-media account that has published nothing for two weeks (政务新媒体检查指标 单项否决“内容不更新”); from ten days on it says so as a hint.</summary>
public sealed class StaleMediaCheck : ICheck<AccountActivity>
{
    const int Days = 14, WarningDays = 10;

    public string Key => "stale-media";
    public string Name => "内容不更新";

    /// <summary>Our own silence (no session, a wall) is not the account's.</summary>
    public bool CanJudge(AccountActivity account, CheckContext context) => account.LookedLately(context.Now);

    public IEnumerable<FindingDraft> Examine(AccountActivity account, CheckContext context)
    {
        if (account.IsWebsite)
            yield break;
        var silent = context.Now - (account.LastArticleAt ?? account.WatchedSince);
        if (silent < TimeSpan.FromDays(WarningDays))
            yield break;
        var since = account.LastArticleAt is { } at
            ? $"最近一条内容发布于 {account.Calendar.Local(at):yyyy年M月d日HH:mm}"
            : $"自 {account.Calendar.Local(account.WatchedSince):yyyy年M月d日} 监测以来没有采集到内容";
        var stale = silent >= TimeSpan.FromDays(Days);
        // Nothing at all may be our failing to read the account: a person must look before it counts as a veto.
        var tier = !stale ? Tier.Hint : account.LastArticleAt is null ? Tier.Likely : Tier.Veto;
        yield return new FindingDraft(null, 0, "账号", tier,
            stale ? $"{since}，已超过 2 周未更新。" : $"{since}，已 {(int)silent.TotalDays} 天未更新，满 2 周将被单项否决。",
            null, "国办秘函〔2019〕19号附件 政务新媒体检查指标 单项否决“内容不更新”（2019-04-01）；预警 10 天为监测服务通行做法");
    }
}
