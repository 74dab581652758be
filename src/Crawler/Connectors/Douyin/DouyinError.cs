using System.Text.Json;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Douyin;

/// <summary>
/// Error codes of the open platform. Source: 抖音开放平台 通用状态码 (developer.open-douyin.com/docs/resource/zh-cn/dop/develop/openapi/status-code),
/// its newer numbers beginning with 28 beside the older ones.
/// </summary>
static class DouyinError
{
    /// <summary>0 where it succeeded. The same number stands in data or in extra, as a number or as text.</summary>
    public static long CodeOf(JsonElement root) =>
        root.Number("data", "error_code") is { } code and not 0 ? code
            : root.Number("extra", "error_code") is { } outer and not 0 ? outer
            : root.Number("error_code") ?? root.Number("err_no") ?? 0;

    public static bool IsAccessTokenExpired(long code) => code is 10008 or 2190008 or 28001008;

    /// <exception cref="CrawlException">Malformed, or what the status says.</exception>
    public static JsonElement Open(PageVisit answer)
    {
        if (answer.Refusal is { } refusal && (answer.Content.Length == 0 || answer.Content[0] != '{'))
            throw refusal;
        var root = answer.Json();
        return CodeOf(root) == 0 && answer.Refusal is { } failed ? throw failed : root;
    }

    public static CrawlException Named(long code, JsonElement root)
    {
        var description = root.Text("data", "description") ?? root.Text("extra", "description") ?? root.Text("message") ?? "";
        return new CrawlException(Name(code, description), $"The open platform answered {code}.");
    }

    static CrawlFailure Name(long code, string description) => code switch
    {
        // The refresh token has ended, was renewed too often, or the access token is nobody's: a person has to let us in again.
        10010 or 10020 or 2190002 or 2190015 or 28001003 or 28001015 => CrawlFailure.SessionEnded,
        10008 or 2190008 or 28001008 => CrawlFailure.SessionEnded,
        2190003 or 28001012 or 28001020 => CrawlFailure.NotAuthorised,
        2100009 or 28001045 or 28001046 or 28001047 => CrawlFailure.AccountGone,
        2190001 or 28003017 => CrawlFailure.QuotaSpent,
        28003018 or 28001052 => CrawlFailure.TooManyRequests,
        10001 or 2100001 or 2100004 or 28001005 or 28001006 => CrawlFailure.ServerError,
        // The application itself lacks something: the account's consent is as good as before.
        10002 or 10003 or 10004 or 10005 or 10013 or 10014 or 2100005 or 2100007 or 2190004 or 2190016 or 28001007 or 28001014 or 28001016 or 28001018 or 28001019 or 28001021 or 29002002 => CrawlFailure.BadSettings,
        28001017 or 28001056 => CrawlFailure.LayoutChanged,
        _ when description.Contains("频繁", StringComparison.Ordinal) || description.Contains("频率", StringComparison.Ordinal) => CrawlFailure.TooManyRequests,
        _ => CrawlFailure.Blocked,
    };
}
