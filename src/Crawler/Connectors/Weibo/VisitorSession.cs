using System.Text.Json;
using System.Text.Json.Nodes;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weibo;

/// <summary>What weibo.com gives everybody who is not logged in: SUB and SUBP, and a token against forged requests. Nobody's login, and no captcha is answered for it.</summary>
static class VisitorSession
{
    public const string Kind = "visitor";
    static readonly Uri Passport = new("https://passport.weibo.com/visitor/genvisitor2");
    static readonly Uri Home = new("https://weibo.com/");

    public static async Task<Renewal> BeginAsync(IPageSource pages, CancellationToken ct)
    {
        var form = new Dictionary<string, string> { ["cb"] = "visitor_gray_callback", ["tid"] = "", ["from"] = "weibo" };
        var visit = await pages.GetAsync(new PageRequest(Passport, Form: form) { Interface = true }, ct);
        var json = CallBack(visit);
        if (json.Number("retcode") != 20_000_000 || json.Text("data", "sub") is not { Length: > 0 } sub)
            throw new CrawlException(CrawlFailure.Blocked, "No visitor session was given.", TimeSpan.FromMinutes(10)) { Status = (int)visit.Status };
        var secret = new JsonObject { ["SUB"] = sub, ["SUBP"] = json.Text("data", "subp") ?? "" };
        if (await TokenAsync(pages, CookieOf(sub, secret["SUBP"]!.ToString(), null), ct) is { } token) // set one line above
            secret["XSRF-TOKEN"] = token;
        return new Renewal(secret, null);
    }

    /// <summary>Headers that every request of the session carries.</summary>
    public static Dictionary<string, string> HeadersOf(Session session)
    {
        var headers = new Dictionary<string, string> { ["Cookie"] = CookieOf(session.Need("SUB"), session["SUBP"], session["XSRF-TOKEN"]) };
        if (session["XSRF-TOKEN"] is { Length: > 0 } token)
            headers["X-XSRF-TOKEN"] = token;
        return headers;
    }

    static string CookieOf(string sub, string? subp, string? token) => string.Join("; ", new[] { $"SUB={sub}", subp is { Length: > 0 } ? $"SUBP={subp}" : null, token is { Length: > 0 } ? $"XSRF-TOKEN={token}" : null }.OfType<string>());

    /// <summary>The JSON inside <c>window.visitor_gray_callback &amp;&amp; visitor_gray_callback({…});</c></summary>
    static JsonElement CallBack(PageVisit visit)
    {
        var text = visit.Text(out _);
        var (start, end) = (text.IndexOf('(', StringComparison.Ordinal), text.LastIndexOf(')'));
        if ((int)visit.Status >= 300 || start < 0 || end < start)
            return WeiboAnswer.Json(visit);
        try
        {
            using var document = JsonDocument.Parse(text.AsMemory(start + 1, end - start - 1));
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new CrawlException(CrawlFailure.Malformed, "The visitor call-back is not valid.", inner: e) { Status = (int)visit.Status };
        }
    }

    /// <summary>Null where the home page sets none.</summary>
    static async Task<string?> TokenAsync(IPageSource pages, string cookie, CancellationToken ct)
    {
        var home = await pages.GetAsync(new PageRequest(Home) { Interface = true, Headers = new Dictionary<string, string> { ["Cookie"] = cookie } }, ct);
        const string name = "XSRF-TOKEN=";
        return home.Headers.GetValueOrDefault("Set-Cookie")?.Split('\n').FirstOrDefault(c => c.StartsWith(name, StringComparison.Ordinal)) is { } set ? set[name.Length..].Split(';')[0] : null;
    }
}
