using System.Globalization;
using System.Text.Json.Nodes;

namespace MediaWatch.City.Platforms.Toutiao;

/// <summary>www.toutiao.com and m.toutiao.com: an account's page signs its requests, posts have pages with and without data.</summary>
/// <param name="faultRate">Share of requests that meet a fault.</param>
public sealed class ToutiaoSimulator(PostBook book, Func<DateTimeOffset> now, double faultRate)
{
    const int Portion = 12, AdvertisementEach = 6;

    static readonly string[] Texts = ["支持！", "什么时候能办好？", "为工作人员点赞", "路灯坏了没人修"];

    public static IReadOnlyList<string> Hosts { get; } = ["www.toutiao.com", "m.toutiao.com"];

    /// <summary>How long a slow answer takes, in real time.</summary>
    public TimeSpan Slowness { get; init; } = TimeSpan.FromSeconds(6);

    public static string AddressOf(CityAccount account) => $"https://www.toutiao.com/c/user/token/{TokenOf(account)}/";

    public static string TokenOf(CityAccount account) => $"MS4wLjABAAAAcity{account.Number:D6}";

    public static string IdOf(CityPost post) => ToutiaoPost.IdOf(post);

    public static string TitleOf(CityPost post, DateTimeOffset at) => ToutiaoPost.TitleOf(post, at);

    /// <summary>The text as it stands now, one paragraph a line.</summary>
    public static string TextOf(CityPost post, DateTimeOffset at) => ToutiaoPost.IsShort(post) ? ToutiaoPost.ShortTextOf(post, at) : ToutiaoPost.IsVideo(post) ? post.Paragraphs[0] : string.Join('\n', post.Paragraphs);

    /// <summary>None: the platform has no interface for articles.</summary>
    public static IReadOnlyDictionary<string, JsonObject> CredentialsOf(CityAccount account) => new Dictionary<string, JsonObject>(StringComparer.Ordinal);

    public async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "/";
        if (await PlatformFaults.MeetAsync(http, faultRate, Slowness) is not { } fault)
            return;
        if (Data(http, path, fault) is { } answer)
            await PlatformAnswer.JsonAsync(http, answer, fault == PlatformFault.Cut);
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
        switch (path.Trim('/').Split('/'))
        {
            case ["c", "user", "token", var token] when Account(token) is { } account:
                await PlatformAnswer.HtmlAsync(http, ToutiaoPages.User(account, now()));
                break;
            case ["article" or "video" or "w" or "group", var id] when Seen(id) is { } post:
                await PlatformAnswer.HtmlAsync(http, ToutiaoPages.Post(post, now()));
                break;
            case ["article" or "video" or "w" or "group", var id] when ToutiaoPost.Find(book, id, now()) is { } post && post.Number % 2 == 0:
                await PlatformAnswer.HtmlAsync(http, ToutiaoPages.Deleted); // the other half answers 404
                break;
            case ["c", "user", ..]:
                await PlatformAnswer.HtmlAsync(http, "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>今日头条</title></head><body><p>用户不存在</p></body></html>");
                break;
            default:
                await PlatformAnswer.HtmlAsync(http, ToutiaoPages.Deleted, StatusCodes.Status404NotFound);
                break;
        }
    }

    /// <summary>Null: no interface.</summary>
    JsonObject? Data(HttpContext http, string path, PlatformFault fault)
    {
        var query = http.Request.Query;
        if (path == "/api/pc/list/user/feed")
            return fault == PlatformFault.LoginWall ? new() { ["message"] = "error", ["data"] = new JsonObject { ["description"] = "请先登录" } } : Feed(http, refused: fault == PlatformFault.Captcha);
        if (path == "/api/pc/user/fans_stat")
            return Account(query["token"]) is { } account ? new() { ["message"] = "success", ["data"] = new JsonObject { ["fans"] = $"{1 + account.Number % 9}.{account.Number % 10}万", ["following"] = 3 } } : null;
        if (path.TrimEnd('/') == "/article/v4/tab_comments")
            return Comments(query["group_id"]);
        return path.Trim('/').Split('/') is [['i', .. var id], "info"] && Seen(id) is { } post ? ToutiaoPages.Plain(post, now()) : null;
    }

    JsonObject Feed(HttpContext http, bool refused)
    {
        var query = http.Request.Query;
        var asked = http.Request.QueryString.Value!.TrimStart('?'); // what was signed: all before the seed
        var end = asked.IndexOf("&seed=", StringComparison.Ordinal);
        if (refused || end < 0 || !WebNonce.Fits(query["seed"], asked[..end], query["_signature"], now()) || Account(query["token"]) is not { } account)
            return new JsonObject { ["message"] = "success", ["data"] = null, ["has_more"] = false, ["next"] = new JsonObject { ["max_behot_time"] = 0 } };
        var before = long.TryParse(query["max_behot_time"], CultureInfo.InvariantCulture, out var at) ? at : 0;
        var visible = book.Visible(account, now());
        var rest = visible.Where(p => !ToutiaoPost.IsPinned(p) && (before == 0 || p.PublishedAt.ToUnixTimeSeconds() < before)).ToList();
        var length = Math.Min(Portion, rest.Count);
        while (length < rest.Count && rest[length].PublishedAt == rest[length - 1].PublishedAt)
            length++;
        var origin = $"http://{http.Request.Host}";
        List<JsonNode> cells = [.. visible.Where(p => before == 0 && ToutiaoPost.IsPinned(p)).Concat(rest.Take(length)).Select(p => ToutiaoPost.Cell(p, now(), origin))];
        for (var i = AdvertisementEach; i < cells.Count; i += AdvertisementEach + 1)
            cells.Insert(i, ToutiaoPost.Advertisement(i));
        return new JsonObject
        {
            ["message"] = "success",
            ["data"] = new JsonArray([.. cells]),
            ["has_more"] = length < rest.Count,
            ["next"] = new JsonObject { ["max_behot_time"] = length > 0 ? rest[length - 1].PublishedAt.ToUnixTimeSeconds() : 0 },
            ["offset"] = 0,
        };
    }

    JsonObject Comments(string? id)
    {
        var post = Seen(id);
        var count = post is null ? 0 : (int)Math.Min(post.CountsAt(now()).Comments, 10);
        return new JsonObject
        {
            ["message"] = "success",
            ["err_no"] = 0,
            ["total_number"] = count,
            ["has_more"] = false,
            ["offset"] = count,
            ["data"] = new JsonArray([.. Enumerable.Range(1, count).Select(n => new JsonObject
            {
                ["comment"] = new JsonObject { ["id_str"] = $"{id}{n}", ["user_name"] = $"用户{n}", ["text"] = Texts[n % Texts.Length], ["create_time"] = post!.PublishedAt.AddMinutes(2 * n).ToUnixTimeSeconds(), ["digg_count"] = n, ["reply_count"] = 0 }, // there is one where there are comments
            })]),
        };
    }

    /// <summary>Null: nobody's, or taken down.</summary>
    CityPost? Seen(string? id) => ToutiaoPost.Find(book, id, now()) is { } post && !(post.DeletedAt <= now()) ? post : null;

    CityAccount? Account(string? token) => book.On("toutiao").FirstOrDefault(a => TokenOf(a) == token);
}
