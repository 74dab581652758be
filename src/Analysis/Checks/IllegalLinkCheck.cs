using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags visible links to other sites whose words, or the title of the page behind them, advertise gambling, pornography or other illegal trade, and those whose domain is parked or for sale (非法外链).</summary>
public sealed class IllegalLinkCheck : ICheck<PageFacts>
{
    const string Source = "国办秘函〔2019〕19号附件1 单项否决“安全、泄密事故等严重问题”（链接反动、暴力、色情等内容）";

    public string Key => "illegal-link";
    public string Name => "非法链接";

    public IEnumerable<FindingDraft> Examine(PageFacts page, CheckContext context) => BySaying(page, context).Concat(ByTarget(page, context));

    /// <summary>The link says something harmless, and what it leads to has become something else: a domain that was given up is registered anew by such trades.</summary>
    static IEnumerable<FindingDraft> ByTarget(PageFacts page, CheckContext context) =>
        from anchor in page.Anchors
        where anchor.Target is not null && IllegalTrade.Find(anchor.Text, context) is null
        let behind = IllegalTrade.Behind(anchor.Target ?? "", anchor.Address, context)
        where behind is not null
        select new FindingDraft(null, 0, anchor.Address, behind.Value.Parked ? Tier.Likely : Tier.Veto,
            behind.Value.Parked ? $"链接“{anchor.Text}”指向的域名已失效、停放或待售（目标页标题含“{behind.Value.Words}”），可能被他人注册利用。" : $"链接“{anchor.Text}”指向的页面含违法内容（目标页标题含“{behind.Value.Words}”），域名可能已被他人注册利用。", null, Source)
        {
            Context = $"{page.Title}　{anchor.Text}".Trim(),
        };

    static IEnumerable<FindingDraft> BySaying(PageFacts page, CheckContext context) =>
        from anchor in page.Anchors
        where anchor.Hiding is null
        let trade = IllegalTrade.Find(anchor.Text, context)
        where trade is not null
        select new FindingDraft(null, 0, anchor.Address, Tier.Veto, $"链接“{anchor.Text}”指向外部网站，含违法内容“{trade}”。", null,
            Source)
        {
            Context = $"{page.Title}　{anchor.Text}".Trim(),
        };
}
