using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaWatch.City.Platforms.Weibo;

/// <summary>Answers for api.weibo.com, weibo.com, m.weibo.cn and passport.weibo.com as they are known to: lists with their quirks, long texts at a second address, and refusals.</summary>
/// <param name="faultRate">Share of answers that are a login wall, cut off, an error of the server's, or slow.</param>
public sealed class WeiboSimulator(PostBook book, Func<DateTimeOffset> now, double faultRate)
{
    public const string Platform = "weibo";
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly string[] Own = ["api.weibo.com", "weibo.com", "m.weibo.cn", "passport.weibo.com", Pictures];
    const string Pictures = "wx1.sinaimg.cn";

    readonly WeiboGate gate = new(now);

    /// <summary>Refuses who asks too often.</summary>
    public bool Strict { get; init; } = true;

    int answers;

    /// <summary>Hosts that it stands in for.</summary>
    public static IReadOnlyList<string> Hosts => Own;

    /// <summary>The tenant's application: credential "app".</summary>
    public static JsonObject App => new() { ["client_id"] = "1234567890", ["client_secret"] = "city-app-secret" };

    /// <summary>How long a slow answer takes.</summary>
    public TimeSpan Slow { get; init; } = TimeSpan.FromSeconds(5);

    public static Uri AddressOf(CityAccount account) => new($"https://weibo.com/u/{WeiboNames.UidOf(account)}");

    /// <summary>Identity of the post on the platform.</summary>
    public static string IdOf(CityPost post) => $"{WeiboNames.MidOf(post)}";

    /// <summary>What the account's operator has given, by kind of credential.</summary>
    public static IReadOnlyDictionary<string, JsonObject> CredentialsOf(CityAccount account) => new Dictionary<string, JsonObject>(StringComparer.Ordinal)
    {
        ["user"] = new() { ["access_token"] = TokenOf(account), ["uid"] = WeiboNames.UidOf(account) },
    };

    /// <summary>The account's consent ends; a new one begins it again.</summary>
    public void Expire(CityAccount account) => gate.Expire(TokenOf(account));

    /// <summary>Comments under a post now, with the account's answers.</summary>
    public IReadOnlyList<(string Text, string? Answer)> CommentsOn(CityPost post) =>
        [.. Enumerable.Range(1, new WeiboTalk(post, now()).Count).Select(n => (WeiboTalk.WordsOf(n), WeiboTalk.AnswerTo(n)))];

    public async Task AnswerAsync(HttpContext http)
    {
        var host = http.Request.Host.Host;
        if (host == Pictures)
        {
            await PlatformAnswer.PictureAsync(http);
            return;
        }
        var fault = FaultOf(Interlocked.Increment(ref answers));
        if (fault == 1 && host is ("weibo.com" or "m.weibo.cn"))
        {
            await SendAsync(http, 200, """{"ok":-100,"url":"https://passport.weibo.com/sso/signin?entry=wapsso","msg":"请先登录后使用"}""");
            return;
        }
        if (fault == 2)
        {
            await SendAsync(http, 502, "<html><body>502 Bad Gateway</body></html>", "text/html");
            return;
        }
        if (fault == 3)
            await Task.Delay(Slow, http.RequestAborted);
        var (status, body) = await WebOrApiAsync(http, host);
        await SendAsync(http, status, fault == 0 && body.Length > 40 ? body[..(body.Length * 2 / 3)] : body, body.StartsWith('<') ? "text/html" : "application/json");
    }

    async Task<(int Status, string Body)> WebOrApiAsync(HttpContext http, string host)
    {
        var path = http.Request.Path.Value ?? "/";
        var query = http.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal);
        if (http.Request.HasFormContentType)
        {
            foreach (var (key, value) in await http.Request.ReadFormAsync(http.RequestAborted))
                query.TryAdd(key, value.ToString());
        }
        var view = new WeiboView(book, now(), query);
        switch (host)
        {
            case "passport.weibo.com" when path == "/visitor/genvisitor2" && HttpMethods.IsPost(http.Request.Method):
                return (200, $$$"""window.visitor_gray_callback && visitor_gray_callback({"retcode":20000000,"msg":"succ","data":{"sub":"{{{gate.NewVisitor()}}}","subp":"0033Wr"}});""");
            case "weibo.com" when path == "/":
                if (gate.IsVisitor(http.Request.Cookies["SUB"]))
                    http.Response.Headers.SetCookie = $"XSRF-TOKEN={WeiboGate.TokenOf(http.Request.Cookies["SUB"]!)}; path=/; domain=weibo.com"; // a visitor has one
                return (200, "<!DOCTYPE html><title>微博</title>");
            case "weibo.com":
                return Desktop(http, path, view);
            case "m.weibo.cn":
                return Strict && gate.TooOften($"m {http.Request.Cookies["SUB"]}") ? (432, "<html>432</html>") : Write(WeiboMobilePages.Answer(view, path));
            case "api.weibo.com":
                return Open(http, path, view);
            default:
                return (404, "<html>404</html>");
        }
    }

    (int, string) Desktop(HttpContext http, string path, WeiboView view)
    {
        var sub = http.Request.Cookies["SUB"];
        if (!gate.IsVisitor(sub))
            return (200, "<!DOCTYPE html><title>Sina Visitor System</title>");
        if (Strict && gate.TooOften(sub!)) // a visitor has one
            return (432, "<html>432</html>");
        return http.Request.Headers["X-XSRF-TOKEN"] != WeiboGate.TokenOf(sub!) ? (403, """{"ok":0,"message":"forbidden"}""") : Write(WeiboDesktopPages.Answer(view, path));
    }

    (int, string) Open(HttpContext http, string path, WeiboView view)
    {
        if (path == "/oauth2/access_token")
            return Consent(view);
        var token = http.Request.Headers.Authorization.ToString() is var header && header.StartsWith("OAuth2 ", StringComparison.Ordinal) ? header[7..] : view["access_token"] ?? "";
        var account = book.On(Platform).FirstOrDefault(a => TokenOf(a) == token);
        if (account is null)
            return Error(21332, "invalid_access_token", path);
        if (gate.IsExpired(token))
            return Error(21327, "expired_token", path);
        return gate.Call(token) || !Strict ? WeiboOpenPages.Answer(view, account, path) is { } json ? Write(json) : Error(20101, "target weibo does not exist!", path) : Error(10023, "User requests out of rate limit!", path);
    }

    (int, string) Consent(WeiboView view)
    {
        var account = book.On(Platform).FirstOrDefault(a => $"code-{WeiboNames.UidOf(a)}" == view["code"]);
        if (account is null || view["client_secret"] != App["client_secret"]!.ToString()) // it has one
            return Error(21325, "invalid_grant", "/oauth2/access_token");
        gate.Renew(TokenOf(account));
        return Write(new JsonObject { ["access_token"] = TokenOf(account), ["expires_in"] = 157_679_999, ["uid"] = WeiboNames.UidOf(account) });
    }

    static string TokenOf(CityAccount account) => $"2.00city{account.Number}";

    /// <summary>4: none.</summary>
    int FaultOf(int number) => (uint)(number * 2_654_435_761L % 1000) < faultRate * 1000 ? number % 4 : 4;

    static (int, string) Error(int code, string words, string path) => (403, $$"""{"error":"{{words}}","error_code":{{code}},"request":"{{path}}"}""");

    static (int, string) Write(JsonObject json) => (200, json.ToJsonString(Plain));

    static async Task SendAsync(HttpContext http, int status, string body, string type = "application/json")
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = $"{type}; charset=utf-8";
        await http.Response.WriteAsync(body, http.RequestAborted);
    }
}
