using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaWatch.City.Platforms.Weixin;

/// <summary>api.weixin.qq.com: the component, units' consent, published items, day statistics, comments. Errors come with status 200.</summary>
sealed class WeixinInterfaces(PostBook book, Func<DateTimeOffset> now)
{
    public const string ComponentAppid = "wxc17ycomponent0", Secret = "component-secret-of-the-city", MessageToken = "city-message-token", MessageKey = "Y2l0eS1tZXNzYWdlLWtleS1vZi10aGUtY2l0eS0uLi4";
    static readonly TimeSpan TokenLife = TimeSpan.FromSeconds(7200), TicketLife = TimeSpan.FromHours(12), Beijing = TimeSpan.FromHours(8);

    sealed class Grant
    {
        public required string Refresh { get; init; }
        public string? Access { get; set; }
        public DateTimeOffset Until { get; set; }
        public bool Withdrawn { get; set; }
    }

    readonly Lock gate = new();
    readonly Dictionary<int, Grant> grants = [];
    readonly ConcurrentDictionary<string, CityAccount> codes = new(StringComparer.Ordinal);
    (string Token, DateTimeOffset Until) component;
    int made;

    /// <summary>Renewals of units' tokens so far: two nodes at once must cause one.</summary>
    public int Renewals { get; private set; }

    public string Ticket => $"ticket@@@{now().ToUnixTimeSeconds() / 600}";

    public static string AppidOf(CityAccount account) => $"wxc17y{account.Number:D10}";

    /// <summary>What the redirect after consent carries.</summary>
    public string Consent(CityAccount account)
    {
        var code = $"queryauthcode@@@{Interlocked.Increment(ref made)}";
        codes[code] = account;
        return code;
    }

    /// <summary>As if the unit had consented and its tokens had been exchanged; a refresh token of before is void.</summary>
    public JsonObject Authorize(CityAccount account)
    {
        lock (gate)
        {
            var grant = grants[account.Number] = new Grant { Refresh = $"refreshtoken@@@{account.Number}-{++made}" };
            return new JsonObject { ["appid"] = AppidOf(account), ["access_token"] = Fresh(account, grant), ["refresh_token"] = grant.Refresh };
        }
    }

    public void Withdraw(CityAccount account)
    {
        lock (gate)
        {
            if (grants.TryGetValue(account.Number, out var grant))
                grant.Withdrawn = true;
        }
    }

    public JsonObject Answer(string path, Func<string, string?> query, JsonObject? body) => body is null ? Error(40097) : path switch
    {
        "/cgi-bin/component/api_component_token" => ComponentToken(body),
        "/cgi-bin/component/api_create_preauthcode" => OfComponent(query, () => new JsonObject { ["pre_auth_code"] = $"preauthcode@@@{Interlocked.Increment(ref made)}", ["expires_in"] = 600 }),
        "/cgi-bin/component/api_query_auth" => OfComponent(query, () => Exchange(body)),
        "/cgi-bin/component/api_authorizer_token" => OfComponent(query, () => Renew(body)),
        "/cgi-bin/component/api_get_authorizer_info" => OfComponent(query, () => Card(body)),
        "/cgi-bin/freepublish/batchget" => OfUnit(query, account => Published(account, body)),
        "/datacube/getarticletotaldetail" => OfUnit(query, account => Statistics(account, body)),
        "/cgi-bin/comment/list" => OfUnit(query, account => Comments(account, body)),
        _ => Error(48001),
    };

    JsonObject ComponentToken(JsonObject body)
    {
        if ((string?)body["component_appid"] != ComponentAppid || (string?)body["component_appsecret"] != Secret)
            return Error(40125);
        if ((string?)body["component_verify_ticket"] is not { } ticket || !long.TryParse(ticket.Split("@@@")[^1], out var slot))
            return Error(61006);
        if (now() - DateTimeOffset.FromUnixTimeSeconds(slot * 600) > TicketLife)
            return Error(61005);
        lock (gate)
        {
            component = ($"component-{++made}", now() + TokenLife);
            return new JsonObject { ["component_access_token"] = component.Token, ["expires_in"] = 7200 };
        }
    }

    JsonObject Exchange(JsonObject body)
    {
        if ((string?)body["authorization_code"] is not { } code || !codes.TryRemove(code, out var account))
            return Error(61010);
        var given = Authorize(account);
        return new JsonObject
        {
            ["authorization_info"] = new JsonObject
            {
                ["authorizer_appid"] = (string?)given["appid"], ["authorizer_access_token"] = (string?)given["access_token"], ["expires_in"] = 7200, ["authorizer_refresh_token"] = (string?)given["refresh_token"],
                ["func_info"] = new JsonArray([.. new[] { 1, 3, 7, 11, 24 }.Select(id => (JsonNode)new JsonObject { ["funcscope_category"] = new JsonObject { ["id"] = id } })]),
            },
        };
    }

    JsonObject Renew(JsonObject body)
    {
        lock (gate)
        {
            if (AccountOf((string?)body["authorizer_appid"]) is not { } account || !grants.TryGetValue(account.Number, out var grant) || grant.Withdrawn)
                return Error(61003);
            if (grant.Refresh != (string?)body["authorizer_refresh_token"])
                return Error(61023);
            Renewals++;
            return new JsonObject { ["authorizer_access_token"] = Fresh(account, grant), ["expires_in"] = 7200, ["authorizer_refresh_token"] = grant.Refresh };
        }
    }

    JsonObject Card(JsonObject body) => AccountOf((string?)body["authorizer_appid"]) is not { } account ? Error(61003) : new JsonObject
    {
        ["authorizer_info"] = new JsonObject
        {
            ["nick_name"] = account.Name, ["user_name"] = $"gh_city{account.Number}", ["alias"] = $"city{account.Number}", ["principal_name"] = account.Unit, ["signature"] = $"{account.Unit}的官方公众号",
            ["service_type_info"] = new JsonObject { ["id"] = 1 }, ["verify_type_info"] = new JsonObject { ["id"] = account.Number % 10 == 0 ? -1 : 0 },
        },
        ["authorization_info"] = new JsonObject { ["authorizer_appid"] = AppidOf(account) },
    };

    /// <summary>No order is promised: blocks of ten are turned about.</summary>
    JsonObject Published(CityAccount account, JsonObject body)
    {
        var pushes = WeixinPush.Of(book, account, now()).Where(p => p.Unnoticed).Chunk(10).SelectMany(c => Enumerable.Reverse(c)).ToList();
        var page = pushes.Skip((int?)body["offset"] ?? 0).Take(Math.Clamp((int?)body["count"] ?? 0, 1, 20)).ToList();
        return new JsonObject { ["total_count"] = pushes.Count, ["item_count"] = page.Count, ["item"] = new JsonArray([.. page.Select(Item)]) };
    }

    JsonNode Item(WeixinPush push) => new JsonObject
    {
        ["article_id"] = $"article-{push.Message}",
        ["content"] = new JsonObject { ["news_item"] = new JsonArray([.. push.Posts.Select(post => (JsonNode)News(push, post))]) },
        ["update_time"] = push.Lead.PublishedAt.ToUnixTimeSeconds(),
    };

    JsonObject News(WeixinPush push, CityPost post) => new()
    {
        ["title"] = post.Title, ["author"] = "", ["digest"] = post.Paragraphs[0], ["content"] = WeixinPages.Body(post, WeixinPages.Paragraphs(post, now())), ["content_source_url"] = "", ["thumb_media_id"] = $"media-{post.Number}",
        ["url"] = push.Address(post), ["need_open_comment"] = 1, ["is_deleted"] = post.DeletedAt <= now(),
    };

    JsonObject Statistics(CityAccount account, JsonObject body)
    {
        if (!DateOnly.TryParseExact((string?)body["begin_date"], "yyyy-MM-dd", out var day) || (string?)body["end_date"] != (string?)body["begin_date"])
            return Error(40097);
        var instant = now();
        var city = instant.ToOffset(Beijing);
        if (day >= DateOnly.FromDateTime(city.DateTime))
            return Error(61501);
        if (day == DateOnly.FromDateTime(city.DateTime).AddDays(-1) && city.Hour < 8)
            return new JsonObject { ["list"] = new JsonArray(), ["is_delay"] = true };
        var rows = from push in WeixinPush.Of(book, account, instant)
                   from index in Enumerable.Range(0, push.Posts.Count)
                   let post = push.Posts[index]
                   where DateOnly.FromDateTime(post.PublishedAt.ToOffset(Beijing).DateTime) == day && !(post.DeletedAt <= instant)
                   select (JsonNode)Row(push, index, day, DateOnly.FromDateTime(city.DateTime).AddDays(-1));
        return new JsonObject { ["list"] = new JsonArray([.. rows]), ["is_delay"] = false };
    }

    static JsonObject Row(WeixinPush push, int index, DateOnly day, DateOnly yesterday)
    {
        var post = push.Posts[index];
        var last = yesterday < day.AddDays(29) ? yesterday : day.AddDays(29);
        return new JsonObject
        {
            ["ref_date"] = Text(day), ["msgid"] = push.Identity(index), ["publish_type"] = push.Unnoticed ? 1 : 0, ["title"] = post.Title, ["content_url"] = $"https://mp.weixin.qq.com/s/{WeixinPush.Short(post)}",
            ["detail_list"] = new JsonArray([.. new[] { day, last }.Distinct().Select(d => (JsonNode)Detail(post, d))]),
        };
    }

    /// <summary>Persons, of whom there are fewer than times.</summary>
    static JsonObject Detail(CityPost post, DateOnly day)
    {
        var counts = post.CountsAt(new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Beijing));
        return new JsonObject { ["stat_date"] = Text(day), ["read_user"] = counts.Reads * 9 / 10, ["share_user"] = counts.Shares, ["zaikan_user"] = counts.Wows, ["like_user"] = counts.Likes, ["comment_count"] = counts.Comments, ["collection_user"] = 0, ["praise_money"] = 0 };
    }

    JsonObject Comments(CityAccount account, JsonObject body)
    {
        if ((long?)body["msg_data_id"] is not { } message || WeixinPush.Find(book, account, message, ((int?)body["index"] ?? 0) + 1, now()) is not { } post)
            return Error(88001);
        var count = (int)Math.Min(post.CountsAt(now()).Comments, 120);
        var at = post.PublishedAt.ToUnixTimeSeconds();
        var page = Enumerable.Range(0, count).Skip((int?)body["begin"] ?? 0).Take(Math.Clamp((int?)body["count"] ?? 0, 1, 49)).Select(i => (JsonNode)new JsonObject
        {
            ["user_comment_id"] = i + 1, ["openid"] = $"o{i}", ["create_time"] = at + 60 * (i + 1), ["content"] = $"第{i + 1}条留言", ["comment_type"] = 0,
            ["reply"] = i % 3 == 0 ? new JsonObject { ["content"] = "感谢留言。", ["create_time"] = at + 120 * (i + 1) } : null,
        });
        return new JsonObject { ["errcode"] = 0, ["errmsg"] = "ok", ["total"] = count, ["comment"] = new JsonArray([.. page]) };
    }

    JsonObject OfComponent(Func<string, string?> query, Func<JsonObject> answer)
    {
        lock (gate)
        {
            if (query("component_access_token") != component.Token || component.Token is null)
                return Error(40001);
            if (component.Until <= now())
                return Error(42001);
        }
        return answer();
    }

    JsonObject OfUnit(Func<string, string?> query, Func<CityAccount, JsonObject> answer)
    {
        CityAccount? account = null;
        lock (gate)
        {
            var token = query("access_token");
            var (number, grant) = grants.FirstOrDefault(g => g.Value.Access == token);
            if (grant is null || token is null)
                return Error(40001);
            if (grant.Withdrawn)
                return Error(61003);
            if (grant.Until <= now())
                return Error(42001);
            account = book.On("weixin").First(a => a.Number == number);
        }
        return answer(account);
    }

    string Fresh(CityAccount account, Grant grant)
    {
        (grant.Access, grant.Until) = ($"access-{account.Number}-{++made}", now() + TokenLife);
        return grant.Access;
    }

    CityAccount? AccountOf(string? appid) => book.On("weixin").FirstOrDefault(a => AppidOf(a) == appid);

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static JsonObject Error(int code) => new() { ["errcode"] = code, ["errmsg"] = "refused" };
}
