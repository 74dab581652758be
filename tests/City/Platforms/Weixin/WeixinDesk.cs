using System.Text.Json.Nodes;

namespace MediaWatch.City.Platforms.Weixin;

/// <summary>mp.weixin.qq.com for those who have signed in (a session lives four days and is asked at most once a minute), and public albums.</summary>
sealed class WeixinDesk(PostBook book, Func<DateTimeOffset> now)
{
    /// <summary>Refuses who looks too often.</summary>
    public bool Strict { get; set; } = true;

    static readonly TimeSpan SessionLife = TimeSpan.FromDays(4), BetweenLooks = TimeSpan.FromSeconds(60);

    sealed class Login
    {
        public required CityAccount Account { get; init; }
        public required string Cookie { get; init; }
        public required DateTimeOffset Until { get; set; }
        public DateTimeOffset LastLook { get; set; } = DateTimeOffset.MinValue;
    }

    readonly Lock gate = new();
    readonly Dictionary<string, Login> logins = new(StringComparer.Ordinal);

    /// <summary>As if the operator had scanned in; sessions of before go on.</summary>
    public JsonObject SignIn(CityAccount account)
    {
        lock (gate)
        {
            var token = $"{1_000_000 + logins.Count}";
            var login = logins[token] = new Login { Account = account, Cookie = $"slave_sid=city{token}; slave_user=gh_city{account.Number}", Until = now() + SessionLife };
            return new JsonObject { ["token"] = token, ["cookie"] = login.Cookie };
        }
    }

    public void End(CityAccount account)
    {
        lock (gate)
        {
            foreach (var login in logins.Values.Where(l => l.Account == account))
                login.Until = now();
        }
    }

    public JsonObject List(Func<string, string?> query, string? cookie)
    {
        if (Enter(query, cookie, look: query("begin") is null or "0") is not ({ } account, var refusal))
            return Refusal(200003, "invalid session");
        if (refusal != 0)
            return Refusal(refusal, "freq control");
        var pushes = WeixinPush.Of(book, account, now());
        var begin = int.TryParse(query("begin"), out var asked) ? asked : 0;
        var count = int.TryParse(query("count"), out var wanted) ? Math.Clamp(wanted, 1, 20) : 5;
        var list = new JsonArray([.. pushes.Skip(begin).Take(count).Select(p => (JsonNode)new JsonObject { ["publish_type"] = p.Unnoticed ? 1 : 101, ["publish_info"] = Push(p).ToJsonString() })]);
        if (begin == 0 && account.Number % 3 == 0)
            list.Insert(Math.Min(1, list.Count), new JsonObject { ["publish_type"] = 101, ["publish_info"] = "" });
        var page = new JsonObject { ["total_count"] = pushes.Count, ["publish_count"] = pushes.Count(p => p.Unnoticed), ["masssend_count"] = pushes.Count(p => !p.Unnoticed), ["publish_list"] = list };
        return new JsonObject { ["base_resp"] = new JsonObject { ["err_msg"] = "ok", ["ret"] = 0 }, ["is_admin"] = true, ["publish_page"] = page.ToJsonString() };
    }

    public JsonObject Search(Func<string, string?> query, string? cookie)
    {
        if (Enter(query, cookie, look: false) is not ({ }, _))
            return Refusal(200003, "invalid session");
        var found = book.On("weixin").Where(a => a.Name.Contains(query("query") ?? "", StringComparison.Ordinal)).Take(5).ToList();
        return new JsonObject
        {
            ["base_resp"] = new JsonObject { ["ret"] = 0, ["err_msg"] = "ok" },
            ["total"] = found.Count,
            ["list"] = new JsonArray([.. found.Select(a => (JsonNode)new JsonObject { ["fakeid"] = WeixinPush.Biz(a), ["nickname"] = a.Name, ["alias"] = $"city{a.Number}", ["service_type"] = 1, ["signature"] = $"{a.Unit}的官方公众号", ["verify_status"] = 2 })]),
        };
    }

    /// <summary>The album into which the account puts everything; open to everybody.</summary>
    public JsonObject Album(Func<string, string?> query)
    {
        var account = book.On("weixin").FirstOrDefault(a => WeixinPush.Biz(a) == query("__biz") && AlbumOf(a) == query("album_id"));
        if (account is null)
            return new JsonObject { ["base_resp"] = new JsonObject { ["ret"] = 1 } };
        var rows = (from push in WeixinPush.Of(book, account, now())
                    from index in Enumerable.Range(0, push.Posts.Count).Reverse()
                    let post = push.Posts[index]
                    where !(post.DeletedAt <= now())
                    select (Push: push, Index: index, Post: post)).ToList();
        var after = rows.FindIndex(r => $"{r.Push.Message}" == query("begin_msgid") && $"{r.Index + 1}" == query("begin_itemidx"));
        var page = rows.Skip(after + 1).Take(20).Select(r => (JsonNode)new JsonObject { ["title"] = r.Post.Title, ["url"] = r.Push.Address(r.Post), ["create_time"] = $"{r.Post.PublishedAt.ToUnixTimeSeconds()}", ["msgid"] = $"{r.Push.Message}", ["itemidx"] = $"{r.Index + 1}" }).ToList();
        var list = page.Count == 1 ? page[0] : new JsonArray([.. page]);
        return new JsonObject
        {
            ["base_resp"] = new JsonObject { ["ret"] = 0 },
            ["getalbum_resp"] = new JsonObject { ["article_list"] = list, ["base_info"] = new JsonObject { ["article_count"] = $"{rows.Count}", ["title"] = "全部文章" }, ["continue_flag"] = after + 1 + page.Count < rows.Count ? "1" : "0" },
        };
    }

    public static string AlbumOf(CityAccount account) => $"{3_400_000_000_000_000_000 + account.Number}";

    (CityAccount? Account, int Refusal)? Enter(Func<string, string?> query, string? cookie, bool look)
    {
        lock (gate)
        {
            if (query("token") is not { } token || !logins.TryGetValue(token, out var login) || !(cookie ?? "").Contains(login.Cookie.Split(';')[0], StringComparison.Ordinal) || login.Until <= now())
                return null;
            if (Strict && look && now() - login.LastLook < BetweenLooks)
                return (login.Account, 200013);
            login.LastLook = look ? now() : login.LastLook;
            return (login.Account, 0);
        }
    }

    JsonObject Push(WeixinPush push) => new()
    {
        ["type"] = 9, ["msgid"] = 1_000_000_000 + push.Lead.Number,
        ["sent_info"] = new JsonObject { ["time"] = push.Lead.PublishedAt.ToUnixTimeSeconds() },
        ["appmsg_info"] = new JsonArray([.. push.Posts.Select(post => (JsonNode)Row(push, post))]),
    };

    JsonObject Row(WeixinPush push, CityPost post)
    {
        var counts = post.CountsAt(now());
        var deleted = post.DeletedAt <= now();
        return new JsonObject
        {
            ["appmsgid"] = push.Message, ["content_url"] = deleted ? "" : $"https://mp.weixin.qq.com/s/{WeixinPush.Short(post)}", ["title"] = post.Title, ["is_deleted"] = deleted, ["copyright_status"] = 201,
            ["read_num"] = counts.Reads, ["like_num"] = counts.Likes, ["cover"] = "", ["digest"] = post.Paragraphs[0],
        };
    }

    static JsonObject Refusal(int code, string message) => new() { ["base_resp"] = new JsonObject { ["err_msg"] = message, ["ret"] = code }, ["publish_page"] = "" };
}
