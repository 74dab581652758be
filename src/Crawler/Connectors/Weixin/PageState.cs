using AngleSharp.Dom;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary>Pages that stand where an article was asked for. All of them come with status 200. A time to wait is given where the platform keeps us out, not where it withholds one article.</summary>
static class PageState
{
    const int ShortPage = 64 * 1024;

    /// <summary>The platform's check lets nobody in from this address for a while; asking on makes it longer.</summary>
    public static readonly TimeSpan AfterCheck = TimeSpan.FromMinutes(30);
    static readonly TimeSpan WhileBusy = TimeSpan.FromMinutes(5);

    static readonly (string[] Words, CrawlFailure Failure, string Says, TimeSpan? Wait)[] Known =
    [
        (["环境异常", "完成验证后", "去验证", "unusual environment", "Environment exception", "secitptpage/verify"], CrawlFailure.Blocked, "The platform asks for a human check.", AfterCheck),
        (["操作频繁", "访问过于频繁", "too frequent"], CrawlFailure.TooManyRequests, "The platform says that we ask too often.", AfterCheck),
        (["迁移流程中", "being migrated"], CrawlFailure.Blocked, "The account is being moved.", null),
        (["已迁移", "has been migrated"], CrawlFailure.AccountGone, "The account has moved", null),
        (["已自主注销", "帐号已注销", "账号已注销", "已被屏蔽", "帐号被封", "账号被封", "被封禁", "停止使用", "已被停用", "冻结", "account has been blocked", "account has been deregistered"], CrawlFailure.AccountGone, "The account was closed or blocked.", null),
        (["发布者删除", "发送人删除", "作者删除", "者刪除", "has been deleted"], CrawlFailure.Gone, "Its author has deleted it.", null),
        (["隐私设置"], CrawlFailure.Gone, "Its author shows it to nobody any more.", null),
        (["发送失败"], CrawlFailure.Gone, "It was never sent.", null),
        (["微信客户端打开"], CrawlFailure.LoginRequired, "The page opens in a WeChat client only.", null),
        (["暂时无法查看", "审核中", "正在审核", "temporarily unavailable", "cannot be viewed temporarily"], CrawlFailure.Blocked, "The platform withholds it for the time being.", null),
        (["违规", "被投诉", "涉嫌", "侵权", "violat", "相关法律法规", "complaint"], CrawlFailure.Gone, "The platform has removed it", null),
        (["链接已过期", "link has expired", "链接已失效"], CrawlFailure.Gone, "A temporary link has expired.", null),
        (["参数错误", "内容不存在", "不存在", "Invalid parameter", "parameter error"], CrawlFailure.Gone, "There is no such article.", null),
        (["系统出错", "系统繁忙", "系统错误", "未知错误", "稍后再试", "System error", "system busy"], CrawlFailure.ServerError, "The platform says that it is out of order.", WhileBusy),
    ];

    /// <summary>A redirect to the check says it before the page does; where JSON was asked for, its page may come instead.</summary>
    public static void ThrowIfChecked(PageVisit visit)
    {
        if (visit.Address.AbsolutePath is var path && (path.Contains("appmsgcaptcha", StringComparison.Ordinal) || path.Contains("secitptpage", StringComparison.Ordinal)))
            throw new CrawlException(CrawlFailure.Blocked, "The platform led to a human check.", AfterCheck) { Status = (int)visit.Status };
        if (visit.Content.Length < ShortPage && (visit.Content.AsSpan().IndexOf("secitptpage/verify"u8) >= 0 || visit.Content.AsSpan().IndexOf("weui-msg"u8) >= 0 && visit.Content.AsSpan().IndexOf("环境异常"u8) >= 0))
            throw new CrawlException(CrawlFailure.Blocked, "The platform asks for a human check.", AfterCheck) { Status = (int)visit.Status };
    }

    /// <summary>Why a page that is no article is none.</summary>
    public static CrawlException Of(IDocument page, string text, PageVisit visit)
    {
        var status = (int)visit.Status;
        var notices = page.QuerySelectorAll("title,.weui-msg__title,.weui-msg__desc,.weui-msg__text-area,.mesg-block,.page_msg,.global_error_msg,.warn");
        string?[] places = [string.Join(' ', notices.Select(n => n.TextContent)), page.Body?.TextContent is { Length: < 2000 } all ? all : null];
        foreach (var says in places.OfType<string>())
        {
            foreach (var (words, failure, message, wait) in Known)
            {
                if (!words.Any(w => says.Contains(w, StringComparison.OrdinalIgnoreCase)))
                    continue;
                var detail = failure == CrawlFailure.AccountGone && message.EndsWith("moved", StringComparison.Ordinal) ? $"{message}: {NewPlace(page)}."
                    : message.EndsWith("removed it", StringComparison.Ordinal) ? Removed(text) : message;
                return new CrawlException(failure, detail, wait) { Status = status };
            }
        }
        // Why an article was removed is worded by the page's script.
        if (page.QuerySelector(".weui-msg") is { } notice && text.Contains("window.cgiData", StringComparison.Ordinal) && (text.Contains("del_reason", StringComparison.Ordinal) || string.IsNullOrWhiteSpace(notice.TextContent)))
            return new CrawlException(CrawlFailure.Gone, Removed(text)) { Status = status };
        return new CrawlException(CrawlFailure.LayoutChanged, "The page is neither an article nor a notice that we know.") { Status = status };
    }

    static string Removed(string text)
    {
        var at = text.IndexOf("del_reason:", StringComparison.Ordinal);
        var reason = at < 0 ? null : PageScript.Plain(ScriptLiteral.ReadText(text, at + "del_reason:".Length));
        return reason is { Length: > 0 and <= 200 } ? $"The platform has removed it: {reason}" : "The platform has removed it.";
    }

    static string NewPlace(IDocument page) => page.QuerySelector(".weui-msg a[href^='http'],a#js_access,a[href*='/s?'],a[href*='profile_ext']")?.GetAttribute("href") ?? "it does not say where";
}
