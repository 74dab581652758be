using System.Globalization;
using System.Text.Json.Nodes;

namespace MediaWatch.City.Platforms.Douyin;

/// <summary>open.douyin.com: consent, tokens, works, comments and figures of the accounts that gave their consent.</summary>
sealed class DouyinOpenPlatform(PostBook book, Func<DateTimeOffset> now, Func<CityAccount, bool> withdrew)
{
    /// <returns>Null: no address of this host.</returns>
    public async Task<JsonObject?> AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!.TrimEnd('/'); // a request has one
        if (path.StartsWith("/oauth/", StringComparison.Ordinal))
            return Tokens(path, await PlatformAnswer.FormAsync(http));
        if (!path.StartsWith("/api/douyin/", StringComparison.Ordinal) && !path.StartsWith("/item/", StringComparison.Ordinal) && !path.StartsWith("/data/external/", StringComparison.Ordinal))
            return null;
        var token = DouyinTokens.Read("act", http.Request.Headers["access-token"]);
        if (token is not { } known || book.On("douyin").FirstOrDefault(a => a.Number == known.Account) is not { } account)
            return DouyinTokens.Error(2190002, "access_token无效");
        if (known.EndsAt < now())
            return DouyinTokens.Error(10008, "access_token过期,请刷新或重新授权");
        if (http.Request.Query["open_id"] != DouyinTokens.OpenIdOf(account))
            return DouyinTokens.Error(2190015, "请求参数access_token openid不匹配");
        if (withdrew(account))
            return DouyinTokens.Error(28001012, "用户未授权该OpenAPI");
        return Full(path switch
        {
            "/api/douyin/v1/video/video_list" => List(account, http.Request.Query),
            "/api/douyin/v1/video/video_basic_info" => Numbers(account, await PlatformAnswer.BodyAsync(http)),
            "/api/douyin/v1/video/video_data" => Works(account, await PlatformAnswer.BodyAsync(http)),
            "/item/comment/list" => Comments(account, http.Request.Query["item_id"]),
            "/item/comment/reply/list" => Replies(account, http.Request.Query["comment_id"]),
            "/data/external/user/fans" => Series("total_fans", 1000 + account.Number * 37),
            "/data/external/user/item" => Series("total_issue", book.Visible(account, now()).Count),
            _ => null,
        });
    }

    JsonObject Tokens(string path, Dictionary<string, string> form)
    {
        if (form.GetValueOrDefault("client_key") != DouyinTokens.ClientKey)
            return DouyinTokens.Error(10003, "client_key错误");
        return path switch
        {
            "/oauth/access_token" when form.GetValueOrDefault("client_secret") != DouyinTokens.ClientSecret => DouyinTokens.Error(10013, "client_secret错误"),
            "/oauth/access_token" => DouyinTokens.Exchange(form.GetValueOrDefault("code"), now()),
            "/oauth/refresh_token" => DouyinTokens.Refresh(form.GetValueOrDefault("refresh_token"), now()),
            "/oauth/renew_refresh_token" => DouyinTokens.Prolong(form.GetValueOrDefault("refresh_token"), now()),
            _ => DouyinTokens.Error(28001017, "未知URI"),
        };
    }

    JsonObject List(CityAccount account, IQueryCollection query)
    {
        var cursor = long.TryParse(query["cursor"], CultureInfo.InvariantCulture, out var at) ? at : 0;
        var count = int.TryParse(query["count"], CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 20) : 10;
        var (posts, next, more) = DouyinShelf.Portion(book, account, cursor, count, now());
        return new JsonObject { ["list"] = new JsonArray([.. posts.Select(p => DouyinWork.Open(p, now()))]), ["cursor"] = next, ["has_more"] = more };
    }

    JsonObject Numbers(CityAccount account, JsonObject body)
    {
        var asked = body["video_ids"] is JsonArray ids ? ids.Select(i => DouyinWork.Find(book, i?.ToString(), now())) : Items(body);
        return new JsonObject
        {
            ["list"] = new JsonArray([.. from post in asked
                                         where IsOf(post, account)
                                         select new JsonObject { ["item_id"] = DouyinWork.ItemIdOf(post), ["video_id"] = DouyinWork.IdOf(post), ["title"] = DouyinWork.TextOf(post, now()), ["create_time"] = post.PublishedAt.ToUnixTimeSeconds(), ["video_status"] = 5 }]),
        };
    }

    JsonObject Works(CityAccount account, JsonObject body) => new() { ["list"] = new JsonArray([.. Items(body).Where(p => IsOf(p, account)).Select(p => DouyinWork.Open(p!, now()))]) };

    IEnumerable<CityPost?> Items(JsonObject body) => (body["item_ids"] as JsonArray ?? []).Select(i => DouyinWork.FindItem(book, i?.ToString(), now()));

    JsonObject Comments(CityAccount account, string? itemId) =>
        DouyinWork.FindItem(book, itemId, now()) is { } post && IsOf(post, account)
            ? new JsonObject { ["list"] = new JsonArray([.. DouyinReaders.Of(post, now()).Select(c => c.Open())]), ["cursor"] = 20, ["has_more"] = false }
            : new JsonObject { ["list"] = new JsonArray(), ["cursor"] = 0, ["has_more"] = false };

    static JsonObject Replies(CityAccount account, string? commentId) =>
        new() { ["list"] = new JsonArray(new JsonObject { ["comment_id"] = $"{commentId}r", ["comment_user_id"] = DouyinTokens.OpenIdOf(account), ["content"] = DouyinReaders.Answer, ["create_time"] = 1_795_000_000 }), ["cursor"] = 1, ["has_more"] = false };

    bool IsOf(CityPost? post, CityAccount account) => post?.Account == account && !(post.DeletedAt <= now());

    JsonObject Series(string name, long total) => new()
    {
        ["result_list"] = new JsonArray([.. Enumerable.Range(1, 7).Select(n => new JsonObject { ["date"] = now().AddDays(-n).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), [name] = $"{total - n}" })]),
    };

    static JsonObject? Full(JsonObject? data)
    {
        if (data is null)
            return DouyinTokens.Error(28001017, "未知URI");
        data["error_code"] = "0";
        data["description"] = "";
        return new JsonObject { ["data"] = data, ["extra"] = new JsonObject { ["error_code"] = "0", ["description"] = "", ["sub_error_code"] = "0", ["logid"] = "city" } };
    }
}
