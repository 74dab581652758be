using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaWatch.City.Platforms.Douyin;

/// <summary>www.douyin.com, www.iesdouyin.com and open.douyin.com in one: pages whose scripts sign their requests, and the open platform with tokens that end.</summary>
/// <param name="faultRate">Share of requests that meet a fault.</param>
public sealed class DouyinSimulator(PostBook book, Func<DateTimeOffset> now, double faultRate)
{
    readonly ConcurrentDictionary<int, bool> withdrawn = new();

    public static IReadOnlyList<string> Hosts { get; } = ["www.douyin.com", "www.iesdouyin.com", "open.douyin.com"];

    /// <summary>How long a slow answer takes, in real time.</summary>
    public TimeSpan Slowness { get; init; } = TimeSpan.FromSeconds(6);

    public static string AddressOf(CityAccount account) => $"https://www.douyin.com/user/{SecUidOf(account)}";

    public static string SecUidOf(CityAccount account) => $"MS4wLjABAAAAcity{account.Number:D6}";

    /// <summary>Public number of a post.</summary>
    public static string IdOf(CityPost post) => DouyinWork.IdOf(post);

    /// <summary>The text of a post as it stands now: title and body in one.</summary>
    public static string TextOf(CityPost post, DateTimeOffset at) => DouyinWork.TextOf(post, at);

    /// <summary>By kind: <c>user</c>, as if the unit had just given its consent, and the tenant's <c>app</c>.</summary>
    public IReadOnlyDictionary<string, JsonObject> CredentialsOf(CityAccount account) => new Dictionary<string, JsonObject>(StringComparer.Ordinal)
    {
        ["user"] = DouyinTokens.Consent(account, now()),
        ["app"] = App,
    };

    /// <summary>The tenant's application.</summary>
    public static JsonObject App => new() { ["client_key"] = DouyinTokens.ClientKey, ["client_secret"] = DouyinTokens.ClientSecret };

    /// <summary>The unit withdraws its consent.</summary>
    public void Withdraw(CityAccount account) => withdrawn[account.Number] = true;

    public async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "/";
        if (await PlatformFaults.MeetAsync(http, faultRate, Slowness) is not { } fault)
            return;
        if (path.StartsWith("/aweme/", StringComparison.Ordinal))
            await AnswerDataAsync(http, path, fault);
        else if (path.StartsWith("/platform/oauth/connect", StringComparison.Ordinal))
            http.Response.Redirect($"{http.Request.Query["redirect_uri"]}?code={DouyinTokens.Code(int.TryParse(http.Request.Query["account"], CultureInfo.InvariantCulture, out var who) ? who : 1, now())}&state={http.Request.Query["state"]}");
        else if (await new DouyinOpenPlatform(book, now, a => withdrawn.ContainsKey(a.Number)).AnswerAsync(http) is { } answer)
            await PlatformAnswer.JsonAsync(http, fault is PlatformFault.LoginWall or PlatformFault.Captcha ? DouyinTokens.Error(2100004, "系统繁忙，此时请开发者稍候再试") : answer, fault == PlatformFault.Cut);
        else
            await AnswerPageAsync(http, path, fault);
    }

    async Task AnswerPageAsync(HttpContext http, string path, PlatformFault fault)
    {
        if (fault is PlatformFault.LoginWall or PlatformFault.Captcha)
        {
            await PlatformAnswer.HtmlAsync(http, fault == PlatformFault.Captcha ? PlatformAnswer.CaptchaPage : PlatformAnswer.LoginPage);
            return;
        }
        var html = path.Trim('/').Split('/') switch
        {
            ["user", var secUid] when Account(secUid) is { } account => DouyinPages.User(account, now()),
            ["video" or "note", var id] => DouyinPages.Work(id.All(char.IsAsciiDigit) ? id : "0", now()),
            ["share", "video" or "note", var id] => Shared(http, id),
            _ => null,
        };
        if (html is null)
            await PlatformAnswer.HtmlAsync(http, "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>抖音</title></head><body><p>用户不存在</p></body></html>");
        else
            await PlatformAnswer.HtmlAsync(http, html);
    }

    async Task AnswerDataAsync(HttpContext http, string path, PlatformFault fault)
    {
        var query = http.Request.Query;
        var asked = http.Request.QueryString.Value!.TrimStart('?'); // what the nonce was computed over: all before the seed
        var end = asked.IndexOf("&seed=", StringComparison.Ordinal);
        if (end < 0 || !WebNonce.Fits(query["seed"], asked[..end], query["nonce"], now()))
            return; // success without a word, as the platform does it
        if (fault == PlatformFault.Captcha)
        {
            await PlatformAnswer.HtmlAsync(http, PlatformAnswer.CaptchaPage);
            return;
        }
        var answer = path.TrimEnd('/') switch
        {
            "/aweme/v1/web/aweme/post" when fault == PlatformFault.LoginWall => new JsonObject { ["status_code"] = 0, ["aweme_list"] = new JsonArray(), ["has_more"] = 0, ["max_cursor"] = 0, ["not_login_module"] = new JsonObject { ["guide_login_tip_exist"] = true } },
            "/aweme/v1/web/aweme/post" when Account(query["sec_user_id"]) is { } account => Posts(http, account, long.TryParse(query["max_cursor"], CultureInfo.InvariantCulture, out var cursor) ? cursor : 0),
            "/aweme/v1/web/user/profile/other" when Account(query["sec_user_id"]) is { } account => Profile(account),
            "/aweme/v1/web/aweme/detail" when fault == PlatformFault.LoginWall => new JsonObject { ["status_code"] = 0, ["aweme_detail"] = null },
            "/aweme/v1/web/aweme/detail" => Detail(http, query["aweme_id"]),
            "/aweme/v1/web/comment/list" => Comments(query["aweme_id"]),
            _ => null,
        };
        await PlatformAnswer.JsonAsync(http, answer ?? new JsonObject { ["status_code"] = 5, ["status_msg"] = "用户不存在" }, fault == PlatformFault.Cut);
    }

    JsonObject Posts(HttpContext http, CityAccount account, long cursor)
    {
        var (posts, next, more) = DouyinShelf.Portion(book, account, cursor, 18, now());
        return new JsonObject
        {
            ["status_code"] = 0,
            ["min_cursor"] = now().ToUnixTimeMilliseconds(),
            ["max_cursor"] = next,
            ["has_more"] = account.Number % 2 == 0 ? JsonValue.Create(more) : JsonValue.Create(more ? 1 : 0), // both are seen
            ["aweme_list"] = new JsonArray([.. posts.Select(p => DouyinWork.Web(p, now(), Origin(http)))]),
            ["extra"] = new JsonObject { ["now"] = now().ToUnixTimeMilliseconds() },
        };
    }

    JsonObject Profile(CityAccount account) => new()
    {
        ["status_code"] = 0,
        ["user"] = new JsonObject
        {
            ["nickname"] = account.Name, ["sec_uid"] = SecUidOf(account), ["signature"] = $"{account.Unit}官方抖音号。", ["aweme_count"] = book.Visible(account, now()).Count, ["follower_count"] = 1000 + account.Number * 37,
            ["enterprise_verify_reason"] = $"{account.Unit}官方抖音号", ["custom_verify"] = "", ["is_gov_media_vip"] = true,
        },
    };

    JsonObject Detail(HttpContext http, string? id) => DouyinWork.Find(book, id, now()) is { } post && !(post.DeletedAt <= now())
        ? new JsonObject { ["status_code"] = 0, ["aweme_detail"] = DouyinWork.Web(post, now(), Origin(http)) }
        : new JsonObject { ["status_code"] = 0, ["aweme_detail"] = null, ["filter_detail"] = Withheld(id) };

    /// <summary>Some of what is gone was only hidden by its author.</summary>
    JsonObject Withheld(string? id) => new()
    {
        ["aweme_id"] = id,
        ["filter_reason"] = DouyinWork.Find(book, id, now()) is { } post && post.Number % 3 == 1 ? "status_self_see" : "status_deleted",
        ["detail_msg"] = "因作品权限或已被删除，无法观看，去看看其他作品吧",
    };

    JsonObject Comments(string? id)
    {
        List<DouyinReaders> comments = DouyinWork.Find(book, id, now()) is { } post ? [.. DouyinReaders.Of(post, now())] : [];
        return new JsonObject { ["status_code"] = 0, ["cursor"] = 20, ["has_more"] = 0, ["total"] = comments.Count, ["comments"] = new JsonArray([.. comments.Select(c => c.Web())]) };
    }

    string Shared(HttpContext http, string id)
    {
        var post = DouyinWork.Find(book, id, now());
        var there = post is not null && !(post.DeletedAt <= now());
        var answer = new JsonObject { ["status_code"] = 0, ["item_list"] = there ? new JsonArray(DouyinWork.Web(post!, now(), Origin(http))) : new JsonArray(), ["filter_list"] = there ? new JsonArray() : new JsonArray(Withheld(id)) };
        return DouyinPages.Shared(JsonSerializer.SerializeToElement(new JsonObject { ["loaderData"] = new JsonObject { ["video_(id)/page"] = new JsonObject { ["videoInfoRes"] = answer } } }));
    }

    CityAccount? Account(string? secUid) => book.On("douyin").FirstOrDefault(a => SecUidOf(a) == secUid);

    static string Origin(HttpContext http) => $"http://{http.Request.Host}";
}
