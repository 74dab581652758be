using System.Text.Json.Nodes;

namespace MediaWatch.City.Platforms.Weibo;

/// <summary>m.weibo.cn: accounts with an odd number are paged by since_id and show vague times, the others by page and show whole ones.</summary>
static class WeiboMobilePages
{
    const int Cards = 10;

    public static JsonObject Answer(WeiboView view, string path) => path switch
    {
        "/api/container/getIndex" => view.AccountOf(view["value"]) is { } account ? view["containerid"] is { } container ? List(view, account, container) : Profile(view, account) : Nothing(),
        "/statuses/show" => view.Post is { } post ? Ok(view.Status.Mobile(post, vague: IsOdd(post.Account))) : Gone(),
        "/statuses/extend" => view.Post is { } post ? Ok(new JsonObject { ["ok"] = 1, ["longTextContent"] = WeiboStatus.Html(WeiboWords.Of(post, view.Now)) }) : Gone(),
        "/comments/hotflow" => view.Post is { } post ? Talk(view, post) : Gone(),
        _ => new JsonObject { ["ok"] = 0, ["msg"] = "not found" },
    };

    static JsonObject List(WeiboView view, CityAccount account, string container)
    {
        var timeline = view.TimelineOf(account);
        var first = view["since_id"] is null && view.Page == 1;
        var after = long.TryParse(view["since_id"], out var since) ? since : long.MaxValue;
        var posts = (IsOdd(account) ? timeline.Visible.Where(p => WeiboNames.MidOf(p) < after) : timeline.Visible.Skip((view.Page - 1) * Cards)).Take(Cards + 1).ToList();
        if (posts.Count == 0)
            return Nothing();
        var cards = posts.Take(Cards).Select(p => Card(view.Status.Mobile(p, vague: IsOdd(account)))).ToList();
        if (first)
        {
            // Some cards stand in a group, beside one that is no post; another is an advertisement.
            cards[0] = new JsonObject { ["card_type"] = 11, ["show_type"] = 2, ["card_group"] = new JsonArray(new JsonObject { ["card_type"] = 4, ["desc"] = "视频累计播放量" }, cards[0]) };
            cards.Insert(1, new JsonObject { ["card_type"] = 58, ["desc"] = "推荐" });
            if (timeline.Pinned is { } pinned)
            {
                var card = Card(view.Status.Mobile(pinned, pinned: account.Number % 2 == 0, vague: IsOdd(account)));
                card["profile_type_id"] = "proweibotop_";
                cards.Insert(0, card);
            }
        }
        var info = new JsonObject { ["containerid"] = container, ["total"] = timeline.Visible.Count };
        if (posts.Count > Cards && IsOdd(account))
            info["since_id"] = WeiboNames.MidOf(posts[Cards - 1]);
        else if (!IsOdd(account))
            info["page"] = posts.Count > Cards ? view.Page + 1 : null;
        return Ok(new JsonObject { ["cardlistInfo"] = info, ["cards"] = new JsonArray([.. cards]), ["showAppTips"] = 0 });
    }

    static JsonObject Profile(WeiboView view, CityAccount account)
    {
        var user = view.Status.UserOf(account);
        user.Remove("idstr");
        user["followers_count"] = $"{user["followers_count"]}";
        return Ok(new JsonObject { ["userInfo"] = user, ["tabsInfo"] = new JsonObject { ["tabs"] = new JsonArray(new JsonObject { ["tab_type"] = "weibo", ["containerid"] = $"107603{WeiboNames.UidOf(account)}" }) } });
    }

    static JsonObject Talk(WeiboView view, CityPost post)
    {
        var from = int.TryParse(view["max_id"], out var start) ? start : 0;
        var talk = new WeiboTalk(post, view.Now);
        return talk.Count == 0 ? new JsonObject { ["ok"] = 0, ["msg"] = "快来发表你的评论吧" }
            : Ok(new JsonObject { ["data"] = new JsonArray([.. talk.Nested(from, 20, html: true)]), ["max_id"] = from + 20 < talk.Count ? from + 20 : 0, ["max_id_type"] = 0, ["total_number"] = talk.Count });
    }

    static JsonObject Card(JsonObject status) => new() { ["card_type"] = 9, ["mblog"] = status };
    static JsonObject Ok(JsonObject data) => new() { ["ok"] = 1, ["data"] = data };
    static JsonObject Nothing() => new() { ["ok"] = 0, ["msg"] = "这里还没有内容", ["data"] = new JsonObject { ["cards"] = new JsonArray() } };
    static JsonObject Gone() => new() { ["ok"] = 0, ["msg"] = "微博不存在或暂无查看权限!" };
    static bool IsOdd(CityAccount account) => account.Number % 2 == 1;
}
