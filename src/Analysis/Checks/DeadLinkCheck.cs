using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags links, pictures and attachments that cannot be opened, after three failing checks at least an hour apart
/// (国办秘函〔2019〕19号 扣分指标“可用性”: 首页 −0.2, 其他页面 −0.1 each). What refuses robots is blocked, not broken, and never flagged.</summary>
public sealed class DeadLinkCheck : ICheck<PageFacts>
{
    public string Key => "dead-link";
    public string Name => "链接不可用";

    public IEnumerable<FindingDraft> Examine(PageFacts page, CheckContext context) =>
        from link in page.Links
        where link.State == LinkState.Broken
        select new FindingDraft(null, 0, link.Address, page.IsFront ? Tier.Certain : Tier.Likely, MessageOf(page, link), null, "国办秘函〔2019〕19号附件1 扣分指标“功能设计—可用性”（2019-04-01）")
        {
            Context = $"{page.Title}　{link.Text}".Trim(),
            LinkId = link.LinkId,
        };

    static string MessageOf(PageFacts page, LinkFact link)
    {
        var what = link.Kind switch { LinkKind.Image => "图片", LinkKind.Attachment => "附件", _ => "链接" };
        var named = link.Text.Trim().Length > 0 ? $"“{link.Text.Trim()}”" : "";
        var elsewhere = link.OtherPages > 0 ? $"另有 {link.OtherPages} 个页面有同一{what}。" : "";
        return $"{(page.IsFront ? "首页或栏目页" : "页面")}上的{what}{named}打不开（{ReasonOf(link)}），已连续 {link.FailuresInRow} 次检查失败。{elsewhere}";
    }

    static string ReasonOf(LinkFact link) => link.Failure switch
    {
        CrawlFailure.Gone => link.Status is { } status and not 200 ? $"{status}，页面不存在" : "页面不存在",
        CrawlFailure.NameNotResolved => "域名无法解析",
        CrawlFailure.Unreachable => "无法连接",
        CrawlFailure.TimedOut => "超时",
        CrawlFailure.TlsInvalid => "安全证书无效",
        CrawlFailure.ServerError => $"服务器错误 {link.Status}",
        CrawlFailure.TooManyRedirects => "循环跳转",
        _ => link.Status is { } code ? $"状态码 {code}" : "无响应",
    };
}
