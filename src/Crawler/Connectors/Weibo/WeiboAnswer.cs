using System.Globalization;
using System.Text.Json;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weibo;

/// <summary>What an answer of Weibo's interfaces says when it is not what was asked for: by status, by error_code, by ok and by its words.</summary>
static class WeiboAnswer
{
    /// <summary>How long a session stays away after 432 or 418; reported as enough.</summary>
    static readonly TimeSpan RiskPause = TimeSpan.FromMinutes(10);

    /// <exception cref="CrawlException">The answer is a refusal, by its name.</exception>
    public static JsonElement Json(PageVisit visit)
    {
        var status = (int)visit.Status;
        if (status is 418 or 432)
            throw Named(CrawlFailure.Blocked, "Risk control refused the request.", status, RiskPause);
        if (visit.Address.Host != visit.Asked.Host && visit.Address.Host.StartsWith("passport.", StringComparison.Ordinal))
            throw Named(CrawlFailure.LoginRequired, "The request was led to the sign-in.", status);
        var text = visit.Text(out _).TrimStart();
        if (text is not ['{' or '[', ..])
            throw OfText(text, status, visit);
        if (status == 429)
            throw Named(CrawlFailure.TooManyRequests, "The interface asked us to wait.", status, RetryAfter(visit));
        var json = visit.Json();
        ThrowIfRefused(json, status);
        return json;
    }

    /// <summary>The mobile site's words both for an account without posts and for one that does not exist.</summary>
    public static bool SaysNothing(JsonElement json) => json.Text("ok") == "0" && SaidBy(json).Contains("没有内容", StringComparison.Ordinal);

    static void ThrowIfRefused(JsonElement json, int status)
    {
        if (json.Number("error_code") is { } code and not 0)
            throw Named(OfCode(code), $"The interface answered error {code}.", status);
        var ok = json.Text("ok");
        if (ok == "-100")
            throw Named(CrawlFailure.LoginRequired, "The interface wants a login.", status);
        var led = json.Member("data") is null && json.Member("id") is null ? json.Text("url") ?? "" : "";
        if (led.Contains("usernotexists", StringComparison.Ordinal) || led.Contains("userblock", StringComparison.Ordinal))
            throw Named(CrawlFailure.AccountGone, "The interface leads to the notice that there is no such account.", status);
        if (led.Contains("//passport.", StringComparison.Ordinal) || led.Contains("/login", StringComparison.Ordinal))
            throw Named(CrawlFailure.LoginRequired, "The interface leads to the sign-in.", status);
        if (led.Length > 0)
            throw Named(CrawlFailure.Blocked, "The interface leads to a captcha.", status, RiskPause);
        if (ok == "0" && !SaysNothing(json))
            throw OfWords(SaidBy(json), status);
        if (status >= 400)
            throw Named(OfStatus(status), $"It answered {status}.", status);
    }

    static CrawlFailure OfCode(long code) => code switch
    {
        10022 or 10023 or 10024 => CrawlFailure.QuotaSpent,
        >= 21314 and <= 21317 or 21301 or 21327 or 21332 => CrawlFailure.SessionEnded,
        10004 or 10005 or 10006 or 10014 or 21319 or 21321 => CrawlFailure.NotAuthorised,
        20101 or 20112 => CrawlFailure.Gone, // 20112: its author shows it to nobody any more
        10013 or 20003 => CrawlFailure.AccountGone,
        10009 => CrawlFailure.TooManyRequests,
        10001 or 10002 or 10003 or 10010 or 10011 => CrawlFailure.ServerError,
        _ => CrawlFailure.Blocked,
    };

    static CrawlException OfWords(string words, int status)
    {
        var failure = words switch
        {
            _ when Says("频繁") || Says("频次") => CrawlFailure.TooManyRequests,
            _ when Says("登录") => CrawlFailure.LoginRequired,
            _ when Says("用户不存在") || Says("账号已") || Says("帐号已") || (Says("账号") || Says("帐号") || Says("用户")) && Says("无法查看") => CrawlFailure.AccountGone,
            _ when Says("不存在") || Says("已被删除") || Says("查看权限") => CrawlFailure.Gone,
            _ when Says("繁忙") || Says("系统") => CrawlFailure.ServerError,
            _ => CrawlFailure.Blocked,
        };
        return Named(failure, "The interface answered that it is not ok.", status);

        bool Says(string part) => words.Contains(part, StringComparison.Ordinal);
    }

    static CrawlException OfText(string text, int status, PageVisit visit) => (status, text) switch
    {
        ( >= 300, _) => Named(OfStatus(status), $"It answered {status}.", status, RetryAfter(visit)),
        (_, ['<', ..]) when text.Contains("visitor", StringComparison.OrdinalIgnoreCase) => Named(CrawlFailure.LoginRequired, "The visitor page came instead of data.", status),
        (_, ['<', ..]) => Named(CrawlFailure.Blocked, "A page came instead of data.", status),
        _ => Named(CrawlFailure.Malformed, "The answer is not JSON.", status),
    };

    static CrawlFailure OfStatus(int status) => status switch
    {
        401 => CrawlFailure.LoginRequired,
        404 or 410 => CrawlFailure.Gone,
        408 or 504 => CrawlFailure.TimedOut,
        429 => CrawlFailure.TooManyRequests,
        >= 500 => CrawlFailure.ServerError,
        _ => CrawlFailure.Blocked,
    };

    static string SaidBy(JsonElement json) => json.Text("msg") ?? json.Text("message") ?? json.Text("errmsg") ?? "";

    static TimeSpan? RetryAfter(PageVisit visit) =>
        int.TryParse(visit.Headers.GetValueOrDefault("Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;

    static CrawlException Named(CrawlFailure failure, string message, int status, TimeSpan? retryAfter = null) => new(failure, message, retryAfter) { Status = status };
}
