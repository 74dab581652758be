using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags links to other sites that visitors cannot see (暗链): kept from view and advertising illegal trade, or hidden by means that serve nothing else.
/// Menus that open on a click are hidden too and lead nowhere illegal: they are left alone.</summary>
public sealed class HiddenLinkCheck : ICheck<PageFacts>
{
    public string Key => "hidden-link";
    public string Name => "暗链";

    public IEnumerable<FindingDraft> Examine(PageFacts page, CheckContext context)
    {
        foreach (var anchor in page.Anchors)
        {
            if (anchor.Hiding is not { } way)
                continue;
            var trade = IllegalTrade.Find(anchor.Text, context);
            if (trade is null && (way is Hiding.NotShown or Hiding.ByScript or Hiding.BackgroundColour || anchor.Text.Length == 0 || IsOfficial(anchor.Address)))
                continue;
            var named = anchor.Text.Length > 0 ? $"“{anchor.Text}”" : "";
            yield return new(null, 0, anchor.Address, trade is null ? Tier.Likely : Tier.Veto,
                $"页面{Way(way)}指向外部网站的链接{named}{(trade is null ? "" : $"，含违法内容“{trade}”")}，疑似被植入暗链。", null,
                "国办秘函〔2019〕19号附件1 单项否决“安全、泄密事故等严重问题”；《中华人民共和国网络安全法》第二十一条")
            {
                Context = $"{page.Title}　{anchor.Text}".Trim(),
            };
        }
    }

    static bool IsOfficial(string address) => Uri.TryCreate(address, UriKind.Absolute, out var target) && (target.Host.EndsWith(".gov.cn", StringComparison.OrdinalIgnoreCase) || target.Host.EndsWith(".edu.cn", StringComparison.OrdinalIgnoreCase));

    static string Way(Hiding way) => way switch
    {
        Hiding.NotShown => "以样式隐藏了",
        Hiding.NoSize => "以零尺寸隐藏了",
        Hiding.OffScreen => "在屏幕之外放置了",
        Hiding.BackgroundColour => "以背景色隐藏了",
        _ => "由脚本写入了",
    };
}
