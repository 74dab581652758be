using MediaWatch.Analysis.Scoring;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags a website whose home page did not open within 15 seconds in at least 5 % of a week's visits, at least 20 a day
/// (国办秘函〔2019〕19号 单项否决“站点无法访问”); warns from 3 %. Before a whole week has been watched it is certain, not yet a veto.</summary>
public sealed class UnreachableCheck : ICheck<AccountActivity>
{
    const int FewestVisits = 20;
    const double Veto = 0.05, Warning = 0.03;
    static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public string Key => "unreachable";
    public string Name => "站点无法访问";

    public bool CanJudge(AccountActivity account, CheckContext context) => !account.Offline.Cover(context.Now) && VisitsOf(account, context).Count >= FewestVisits;

    public IEnumerable<FindingDraft> Examine(AccountActivity account, CheckContext context)
    {
        var visits = VisitsOf(account, context);
        var failures = visits.Count(p => p.Failure is not null);
        var share = (double)failures / visits.Count;
        if (share < Warning)
            yield break;
        // A whole week: the first visit of the window lies in its first day and there were twenty a day.
        var whole = visits.Min(p => p.At) <= context.Now - TimeSpan.FromDays(6) && visits.Count >= FewestVisits * 7;
        var tier = share < Veto ? Tier.Likely : whole ? Tier.Veto : Tier.Certain;
        var period = whole ? "近 7 天" : "监测以来（未满一周）";
        yield return new FindingDraft(null, 0, "站点无法访问", tier,
            $"{period}访问首页 {visits.Count} 次，{failures} 次在 15 秒内打不开，占 {share * 100:0.0}%{(share < Veto ? "，接近" : "，达到")}单项否决标准 5%。",
            null, "国办秘函〔2019〕19号附件1 单项否决指标“站点无法访问”（2019-04-01）");
    }

    static List<ProbeFact> VisitsOf(AccountActivity account, CheckContext context) => 
        [.. account.Probes.Where(p => p.At > context.Now - Week && p.At <= context.Now && !account.Offline.Cover(p.At))];
}
