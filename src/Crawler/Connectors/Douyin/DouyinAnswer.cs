using System.Text.Json;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Douyin;

/// <summary>An answer of Douyin's web interfaces, or the name of what stands in its place. Success without data is risk control.</summary>
static class DouyinAnswer
{
    /// <exception cref="CrawlException">By name.</exception>
    public static JsonElement Open(PageVisit answer)
    {
        if (answer.Refusal is { } refusal)
            throw refusal;
        var text = answer.Text(out _).Trim();
        if (text.Length == 0)
            throw new CrawlException(CrawlFailure.Blocked, "The answer is empty.");
        if (text.Length < 64 && text.Contains("blocked", StringComparison.OrdinalIgnoreCase))
            throw new CrawlException(CrawlFailure.Blocked, "The platform says that we are blocked.");
        if (text[0] == '<')
            throw PageWall.In(text) ?? new CrawlException(CrawlFailure.Blocked, "A page came where data was asked for.");
        var root = answer.Json();
        if (root.Number("status_code") is { } code and not 0)
            throw Named(code, root.Text("status_msg") ?? root.Text("message") ?? "");
        return root;
    }

    /// <summary>A page that asked for nothing of what it should have asked for.</summary>
    public static CrawlException Silence(PageVisit page) =>
        PageWall.In(page.Text(out _)) ?? (page.Answers.Count > 0
            ? new CrawlException(CrawlFailure.Blocked, "The page was told that there is more and did not get it.")
            : new CrawlException(CrawlFailure.LayoutChanged, "The page did not ask for its data."));

    static CrawlException Named(long code, string message)
    {
        var failure = code switch
        {
            8 or 2483 => CrawlFailure.LoginRequired,
            _ when message.Contains("登录", StringComparison.Ordinal) || message.Contains("私密账号", StringComparison.Ordinal) => CrawlFailure.LoginRequired,
            _ when message.Contains("频繁", StringComparison.Ordinal) => CrawlFailure.TooManyRequests,
            _ when message.Contains("注销", StringComparison.Ordinal) || message.Contains("封禁", StringComparison.Ordinal) || message.Contains("用户不存在", StringComparison.Ordinal) => CrawlFailure.AccountGone,
            _ when message.Contains("不存在", StringComparison.Ordinal) || message.Contains("已删除", StringComparison.Ordinal) || message.Contains("已被删除", StringComparison.Ordinal) => CrawlFailure.Gone,
            _ when message.Contains("繁忙", StringComparison.Ordinal) || message.Contains("服务", StringComparison.Ordinal) => CrawlFailure.ServerError,
            _ => CrawlFailure.Blocked,
        };
        return new CrawlException(failure, $"The platform answered status_code {code}.");
    }
}
