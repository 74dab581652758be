using MediaWatch.Analysis.Scoring;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Nothing published for two weeks is a veto, of websites' home pages as of new-media accounts; from ten days on it is a hint.</summary>
static class TwoWeekSilence
{
    const int Days = 14, WarningDays = 10;

    /// <param name="place">The excerpt.</param>
    /// <param name="latest">Chinese, before the instant of the newest item.</param>
    /// <param name="none">Chinese, after the day from which nothing was ever captured.</param>
    public static IEnumerable<FindingDraft> Of(AccountActivity account, CheckContext context, string place, string latest, string none, string source)
    {
        var last = account.LastArticleAt ?? account.WatchedSince;
        // Time inside filed off-line windows is no silence.
        var silent = context.Now - last - (account.Offline.Pushed(last, context.Now) - context.Now);
        if (silent < TimeSpan.FromDays(WarningDays))
            yield break;
        var since = account.LastArticleAt is { } at
            ? $"{latest} {account.Calendar.Local(at):yyyy年M月d日HH:mm}"
            : $"自 {account.Calendar.Local(account.WatchedSince):yyyy年M月d日} {none}";
        var stale = silent >= TimeSpan.FromDays(Days);
        // Nothing at all may be our failing to read it: a person must look before it counts as a veto.
        var tier = !stale ? Tier.Hint : account.LastArticleAt is null ? Tier.Likely : Tier.Veto;
        yield return new FindingDraft(null, 0, place, tier,
            stale ? $"{since}，已超过 2 周未更新。" : $"{since}，已 {(int)silent.TotalDays} 天未更新，满 2 周将被单项否决。", null, source);
    }
}
