using System.Text.RegularExpressions;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Connectors.Platforms;

/// <summary>What stands in front of a page: a captcha, a script challenge, a login. Only for pages that do not hold what was asked for: real pages name these too.</summary>
static partial class PageWall
{
    /// <summary>Null: nothing of the kind is seen.</summary>
    public static CrawlException? In(string html) =>
        AccountGone().IsMatch(html) ? new CrawlException(CrawlFailure.AccountGone, "The page says that there is no such account.")
        : Captcha().IsMatch(html) ? new CrawlException(CrawlFailure.Blocked, "A captcha or a script challenge stands before the page.")
        : Login().IsMatch(html) ? new CrawlException(CrawlFailure.LoginRequired, "The page asks for a login.")
        : IsBare(html) ? new CrawlException(CrawlFailure.Blocked, "The page is nothing but a script.")
        : null;

    /// <summary>A document with a script and without a word: risk control's first answer.</summary>
    static bool IsBare(string html) =>
        html.Length < 64 * 1024 && html.Contains("<script", StringComparison.OrdinalIgnoreCase) && string.IsNullOrWhiteSpace(Markup().Replace(html, ""));

    [GeneratedRegex("用户不存在|账号不存在|该(?:用户|账号)已(?:注销|被封禁|封禁)|账号已(?:注销|封禁|被封)|用户已(?:注销|被封禁)", RegexOptions.None, 1000)]
    private static partial Regex AccountGone();

    [GeneratedRegex("验证码中间页|captcha|verify_?center|secsdk-captcha|_\\$jsvmprt|byted_acrawler|__ac_signature|滑块|拖动.{0,6}验证|安全验证|访问过于频繁", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Captcha();

    [GeneratedRegex("登录后(?:查看|免费|可|即可|继续)|请先登录|未登录|扫码登录|登录查看|passport/(?:web|login)|<title>[^<]{0,20}登录", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Login();

    [GeneratedRegex("<head\\b.*?</head>|<script\\b.*?</script>|<style\\b.*?</style>|<noscript\\b.*?</noscript>|<!--.*?-->|<[^>]*>", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Markup();
}
