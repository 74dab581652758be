using MediaWatch.Analysis.Scoring;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Tells that a new-media account is not really watched: all ways to it have failed for an hour, or all report that they are well while posts that its habit leads us to expect do not come. It goes by itself.
/// A website's lists stand open to everybody: other checks say when it cannot be reached or is not updated.</summary>
public sealed class CaptureCheck : ICheck<AccountActivity>
{
    static readonly TimeSpan LongWithout = TimeSpan.FromHours(1);

    /// <summary>By chance so many expected posts fail to come once in 400 times (e^−6).</summary>
    public const double SilentWhenMissing = 6;

    public string Key => "capture";
    public string Name => "采集异常";

    public IEnumerable<FindingDraft> Examine(AccountActivity account, CheckContext context)
    {
        if (account.IsWebsite || account.Ways.Count == 0)
            yield break;
        var succeeded = account.Ways.Max(w => w.LastSucceededAt);
        var since = succeeded ?? account.WatchedSince;
        if (account.Ways.All(w => w.Failing))
        {
            if (context.Now - since > LongWithout)
                yield return new FindingDraft(null, 0, $"{account.Calendar.Local(since):yyyy-MM-dd HH:mm} 起采集失败", Tier.Certain,
                    "账号的全部采集渠道都失败，这段时间发布的内容没有被监测。", "在“采集 → 时效账本”查看原因；会话失效的请重新登录或授权", "系统规则：全部渠道连续失败 1 小时");
        }
        else if (account.ExpectedSinceNewest >= SilentWhenMissing && !account.Offline.Cover(context.Now))
            yield return new FindingDraft(null, 0, $"{account.Calendar.Local(account.LastArticleAt ?? account.WatchedSince):yyyy-MM-dd HH:mm} 起该更新未见更新", Tier.Hint,
                $"按过去八周的发布习惯，这段时间应已发布约 {account.ExpectedSinceNewest:0} 条而一条未见，采集渠道却都报告正常。", "请打开账号主页核对：有新内容即为漏采，请在账号页“补采链接”", "系统规则：习惯预期 6 条以上而未见（偶然发生的概率约 1/400）");
    }
}
