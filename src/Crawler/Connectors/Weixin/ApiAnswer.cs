using System.Text.Json;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary>Answers of api.weixin.qq.com: always status 200, with an error code inside. The codes' names are those of the official documentation (全局返回码).</summary>
static class ApiAnswer
{
    public static readonly Uri Host = new("https://api.weixin.qq.com/");

    /// <summary>The ticket comes every ten minutes and is good for twelve hours: a lost one comes again.</summary>
    static readonly TimeSpan NextTicket = TimeSpan.FromMinutes(10), Busy = TimeSpan.FromMinutes(1);

    /// <exception cref="CrawlException">By name; see <see cref="IsToken"/> for those that a fresh token cures.</exception>
    public static JsonElement Read(PageVisit visit)
    {
        StatusNames.ThrowIfFailed(visit);
        var json = visit.Json();
        if (json.ValueKind != JsonValueKind.Object)
            throw new CrawlException(CrawlFailure.LayoutChanged, "The interface's answer is no object.");
        var code = CodeOf(json);
        return code == 0 ? json : throw Named(code);
    }

    public static long CodeOf(JsonElement json) => json.ValueKind == JsonValueKind.Object ? json.Number("errcode") ?? 0 : 0;

    /// <summary>The token is wrong or has run out: renew it once and ask again.</summary>
    public static bool IsToken(long code) => code is 40001 or 40014 or 42001;

    public static CrawlException Named(long code) => code switch
    {
        40001 or 40014 or 42001 => new(CrawlFailure.SessionEnded, $"The token was refused though it is fresh ({code})."),
        42002 or 61023 => new(CrawlFailure.SessionEnded, $"The refresh token is void: the unit must authorise again ({code})."),
        48001 or 61007 => new(CrawlFailure.NotAuthorised, $"The account lacks the right to this interface: not verified, or the permission set was not granted ({code})."),
        61003 => new(CrawlFailure.NotAuthorised, "The unit has not authorised the component, or has withdrawn its consent (61003)."),
        88000 => new(CrawlFailure.NotAuthorised, "The account has no right to comments (88000)."),
        88001 => new(CrawlFailure.Gone, "There is no such message (88001)."),
        45009 => new(CrawlFailure.QuotaSpent, "The interface's calls of this day are used up (45009)."),
        45011 => new(CrawlFailure.TooManyRequests, "The interface was called too often (45011).", Busy),
        // The ticket's absence is nobody's lost consent: it passes.
        61005 or 61006 or 61011 => new(CrawlFailure.ServerError, $"The component's ticket is missing or too old; the platform sends one every ten minutes ({code}).", NextTicket),
        61004 or 40164 => new(CrawlFailure.BadSettings, $"The component does not list this server's address ({code})."),
        40013 or 40125 or 41002 or 41004 => new(CrawlFailure.BadSettings, $"The component's appid or secret is wrong ({code})."),
        -1 => new(CrawlFailure.ServerError, "The platform is busy (-1).", Busy),
        40097 or 47001 or 40035 => new(CrawlFailure.LayoutChanged, $"The interface refused our arguments ({code})."),
        _ => new(CrawlFailure.LayoutChanged, $"The interface answered an error that we do not know ({code})."),
    };
}
