using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags visible links to other sites whose words advertise gambling, pornography or other illegal trade (非法外链).</summary>
public sealed class IllegalLinkCheck : ICheck<PageFacts>
{
    public string Key => "illegal-link";
    public string Name => "非法链接";

    public IEnumerable<FindingDraft> Examine(PageFacts page, CheckContext context) =>
        from anchor in page.Anchors
        where anchor.Hiding is null
        let trade = IllegalTrade.Find(anchor.Text, context)
        where trade is not null
        select new FindingDraft(null, 0, anchor.Address, Tier.Veto, $"链接“{anchor.Text}”指向外部网站，含违法内容“{trade}”。", null,
            "国办秘函〔2019〕19号附件1 单项否决“安全、泄密事故等严重问题”（链接反动、暴力、色情等内容）")
        {
            Context = $"{page.Title}　{anchor.Text}".Trim(),
        };
}
