using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaWatch.City.Sites;

namespace MediaWatch.City.Platforms.Weixin;

/// <summary>What the product needs to watch an account: its address, settings of the connector, and the secrets by kind of credential.</summary>
public sealed record PlatformAccess(string Address, string Settings, IReadOnlyDictionary<string, JsonObject> Credentials);

/// <summary>
/// WeChat for the invented city: article pages and notices, the official interfaces, units' back ends, albums. Stands for <c>mp.weixin.qq.com</c>, <c>api.weixin.qq.com</c> and the host of its pictures;
/// time is the city's. Occasionally it fails: an error, a slow answer, a text that is cut off.
/// </summary>
/// <param name="faultRate">Share of answers that fail; 0: none.</param>
public sealed class WeixinSimulator(PostBook book, Func<DateTimeOffset> now, double faultRate)
{
    public static readonly string[] Hosts = ["mp.weixin.qq.com", "api.weixin.qq.com", Pictures];
    const string Pictures = "mmbiz.qpic.cn";

    /// <summary>Pages that one address may ask for in a minute before it is checked, and for how long.</summary>
    const int PagesPerMinute = 120;
    static readonly TimeSpan Checked = TimeSpan.FromMinutes(30);

    readonly WeixinInterfaces interfaces = new(book, now);
    readonly WeixinDesk desk = new(book, now);
    readonly WeixinLogin login = new();
    readonly ConcurrentDictionary<string, Visitor> visitors = new(StringComparer.Ordinal);
    readonly Random random = new(4711);

    sealed class Visitor
    {
        public DateTimeOffset Minute { get; set; }
        public int Pages { get; set; }
        public DateTimeOffset CheckedUntil { get; set; }
    }

    /// <summary>How long a slow answer takes, in real time.</summary>
    public TimeSpan Slowness { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Refuses who asks too often.</summary>
    public bool Strict
    {
        get => desk.Strict;
        init => desk.Strict = value;
    }

    /// <summary>How often a unit's token was renewed.</summary>
    public int Renewals => interfaces.Renewals;

    /// <summary>Signs the account in and lets the unit consent anew, as a person would; what was given before for the interfaces is void then.</summary>
    public PlatformAccess AccessTo(CityAccount account) => new(
        $"https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz={WeixinPush.Biz(account)}",
        new JsonObject { ["album"] = $"https://mp.weixin.qq.com/mp/appmsgalbum?__biz={WeixinPush.Biz(account)}&action=getalbum&album_id={WeixinDesk.AlbumOf(account)}" }.ToJsonString(),
        new Dictionary<string, JsonObject>(StringComparer.Ordinal) { ["component"] = Component(), ["authorizer"] = interfaces.Authorize(account), ["backend"] = desk.SignIn(account) });

    /// <summary>The tenant's application; the ticket is the present one.</summary>
    public JsonObject Component() => new()
    {
        ["appid"] = WeixinInterfaces.ComponentAppid, ["secret"] = WeixinInterfaces.Secret, ["ticket"] = interfaces.Ticket, ["token"] = WeixinInterfaces.MessageToken, ["key"] = WeixinInterfaces.MessageKey,
    };

    /// <summary>Identity of a post on the platform: <c>{mid}_{idx}</c>.</summary>
    public string IdentityOf(CityPost post) => WeixinPush.IdentityOf(WeixinPush.LeadOf(book, post, now()), post);

    /// <summary>Published without notifying followers: only these stand in the official list.</summary>
    public bool IsUnnoticed(CityPost post) => PushOf(post).Unnoticed;

    /// <summary>The platform posts one every ten minutes.</summary>
    public WeixinSeal TicketMessage() =>
        WeixinSeal.Of($"<xml><AppId>{WeixinInterfaces.ComponentAppid}</AppId><CreateTime>{now().ToUnixTimeSeconds()}</CreateTime><InfoType>component_verify_ticket</InfoType><ComponentVerifyTicket><![CDATA[{interfaces.Ticket}]]></ComponentVerifyTicket></xml>", now());

    /// <summary>The unit takes its consent back.</summary>
    public WeixinSeal Withdraw(CityAccount account)
    {
        interfaces.Withdraw(account);
        return WeixinSeal.Of($"<xml><AppId>{WeixinInterfaces.ComponentAppid}</AppId><CreateTime>{now().ToUnixTimeSeconds()}</CreateTime><InfoType>unauthorized</InfoType><AuthorizerAppid>{WeixinInterfaces.AppidOf(account)}</AuthorizerAppid></xml>", now());
    }

    /// <summary>A message that says that the post's push is out.</summary>
    public WeixinSeal PublishedMessage(CityPost post)
    {
        var push = PushOf(post);
        var head = $"<ToUserName><![CDATA[gh_city{post.Account.Number}]]></ToUserName><FromUserName>o</FromUserName><CreateTime>{now().ToUnixTimeSeconds()}</CreateTime><MsgType>event</MsgType>";
        var items = string.Concat(push.Posts.Select((p, i) => push.Unnoticed ? $"<item><idx>{i + 1}</idx><article_url><![CDATA[{push.Address(p)}]]></article_url></item>" : $"<item><ArticleIdx>{i + 1}</ArticleIdx><ArticleUrl><![CDATA[{push.Address(p)}]]></ArticleUrl></item>"));
        return WeixinSeal.Of(push.Unnoticed
            ? $"<xml>{head}<Event>PUBLISHJOBFINISH</Event><PublishEventInfo><publish_id>{push.Message}</publish_id><publish_status>0</publish_status><article_detail><count>{push.Posts.Count}</count>{items}</article_detail></PublishEventInfo></xml>"
            : $"<xml>{head}<Event>MASSSENDJOBFINISH</Event><MsgID>{push.Message}</MsgID><Status>send success</Status><ArticleUrlResult><Count>{push.Posts.Count}</Count><ResultList>{items}</ResultList></ArticleUrlResult></xml>", now());
    }

    /// <summary>The account's operator scans the code that the log-in page shows now.</summary>
    public void Scan(CityAccount account) => login.Scan(account);

    public void EndSession(CityAccount account) => desk.End(account);

    public async Task AnswerAsync(HttpContext http)
    {
        var (path, query) = (http.Request.Path.Value ?? "/", (Func<string, string?>)(name => http.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null));
        if (http.Request.Host.Host == Pictures)
        {
            await PlatformAnswer.PictureAsync(http);
            return;
        }
        var fault = NextFault();
        if (fault == 1)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }
        if (fault == 2)
            await Task.Delay(Slowness, http.RequestAborted);
        if (path == "/cgi-bin/componentloginpage")
            await SendAsync(http, ConsentPage(query), fault == 3);
        else if (http.Request.Host.Host != Hosts[1] && login.Answer(http, query, desk) is { } page)
            await SendAsync(http, page);
        else if (path == "/mp/wappoc_appmsgcaptcha")
            await SendAsync(http, WeixinPages.Check, false);
        else if (path == "/s" || path.StartsWith("/s/", StringComparison.Ordinal))
            await SendArticleAsync(http, path, query, fault == 3);
        else
            await SendAsync(http, (path switch
            {
                "/cgi-bin/appmsgpublish" => desk.List(query, http.Request.Headers.Cookie),
                "/cgi-bin/searchbiz" => desk.Search(query, http.Request.Headers.Cookie),
                "/mp/appmsgalbum" => desk.Album(query),
                _ => interfaces.Answer(path, query, await BodyAsync(http)),
            }).ToJsonString(), fault == 3, "application/json; charset=utf-8");
    }

    async Task SendArticleAsync(HttpContext http, string path, Func<string, string?> query, bool cut)
    {
        if (MustBeChecked(http))
        {
            http.Response.Redirect("/mp/wappoc_appmsgcaptcha?target_url=x");
            return;
        }
        if (cut)
        {
            http.Abort();
            return;
        }
        var post = Find(path, query);
        await SendAsync(http, post is null ? WeixinPages.NoSuch : post.DeletedAt <= now() ? post.Number % 5 == 0 ? WeixinPages.Removed : WeixinPages.Deleted : WeixinPages.Article(post, PushOf(post), now()), false);
    }

    CityPost? Find(string path, Func<string, string?> query)
    {
        var accounts = book.On("weixin");
        if (path.StartsWith("/s/City", StringComparison.Ordinal))
            return path[7..].Split('x') is [var account, var post] && int.TryParse(account, out var a) && int.TryParse(post, out var p) && accounts.FirstOrDefault(x => x.Number == a) is { } known ? book.Find(known, p, now()) : null;
        return accounts.FirstOrDefault(a => WeixinPush.Biz(a) == query("__biz")) is { } owner && long.TryParse(query("mid"), out var message) && int.TryParse(query("idx"), out var index)
            && WeixinPush.Find(book, owner, message, index, now()) is { } found && WeixinPush.Sign(found) == query("sn") ? found : null;
    }

    WeixinPush PushOf(CityPost post) => WeixinPush.Of(book, post.Account, now()).First(p => p.Posts.Any(x => x.Number == post.Number));

    bool MustBeChecked(HttpContext http)
    {
        var visitor = visitors.GetOrAdd(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new Visitor());
        lock (visitor)
        {
            if (!Strict)
                return false;
            if (visitor.CheckedUntil > now())
                return true;
            if (now() - visitor.Minute > TimeSpan.FromMinutes(1))
                (visitor.Minute, visitor.Pages) = (now(), 0);
            if (++visitor.Pages <= PagesPerMinute)
                return false;
            visitor.CheckedUntil = now() + Checked;
            return true;
        }
    }

    /// <summary>Where a unit's operator chooses the account and consents.</summary>
    string ConsentPage(Func<string, string?> query)
    {
        var back = query("redirect_uri") ?? "/";
        var join = back.Contains('?') ? '&' : '?';
        var links = book.On("weixin").Select(a => string.Create(CultureInfo.InvariantCulture, $"<li><a href=\"{System.Net.WebUtility.HtmlEncode($"{back}{join}auth_code={interfaces.Consent(a)}&expires_in=600")}\">{a.Name}</a></li>"));
        return $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>公众号授权</title></head><body><h1>选择要授权的公众号</h1><ul>{string.Concat(links)}</ul></body></html>";
    }

    /// <returns>1: an error, 2: slow, 3: cut off.</returns>
    int NextFault()
    {
        if (faultRate <= 0)
            return 0;
        lock (random)
            return random.NextDouble() < faultRate ? 1 + random.Next(3) : 0;
    }

    static async Task<JsonObject?> BodyAsync(HttpContext http)
    {
        try
        {
            return await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static async Task SendAsync(HttpContext http, CityPage page)
    {
        http.Response.ContentType = page.ContentType;
        await http.Response.Body.WriteAsync(page.Content, http.RequestAborted);
    }

    static async Task SendAsync(HttpContext http, string text, bool cut, string type = "text/html; charset=utf-8")
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        http.Response.ContentType = type;
        await http.Response.Body.WriteAsync(cut ? bytes.AsMemory(0, bytes.Length / 2) : bytes, http.RequestAborted);
    }
}
