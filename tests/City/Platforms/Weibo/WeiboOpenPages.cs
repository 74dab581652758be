using System.Text.Json.Nodes;

namespace MediaWatch.City.Platforms.Weibo;

/// <summary>api.weibo.com: whoever's token it is, the posts are those of the account that gave it.</summary>
static class WeiboOpenPages
{
    /// <returns>Null: no such post.</returns>
    public static JsonObject? Answer(WeiboView view, CityAccount account, string path) => path switch
    {
        "/2/statuses/user_timeline.json" => Timeline(view, account),
        "/2/statuses/show.json" => view.Post is { } post && post.Account == account ? view.Status.Open(post, whole: view["isGetLongText"] == "1") : null,
        "/2/comments/show.json" => view.Post is { } post && post.Account == account ? new JsonObject { ["comments"] = new JsonArray([.. new WeiboTalk(post, view.Now).Flat(CountOf(view))]), ["total_number"] = new WeiboTalk(post, view.Now).Count } : null,
        "/2/users/show.json" => view.Status.UserOf(account),
        _ => null,
    };

    static JsonObject Timeline(WeiboView view, CityAccount account)
    {
        var visible = view.TimelineOf(account).Visible;
        var upTo = long.TryParse(view["max_id"], out var given) && given > 0 ? given : long.MaxValue;
        var after = long.TryParse(view["since_id"], out var since) ? since : 0;
        var count = CountOf(view);
        var page = visible.Where(p => WeiboNames.MidOf(p) is var mid && mid <= upTo && mid > after).Skip((view.Page - 1) * count).Take(count);
        return new JsonObject { ["statuses"] = new JsonArray([.. page.Select(p => view.Status.Open(p, whole: false))]), ["total_number"] = visible.Count, ["next_cursor"] = 0, ["previous_cursor"] = 0 };
    }

    static int CountOf(WeiboView view) => int.TryParse(view["count"], out var count) ? Math.Clamp(count, 1, 100) : 20;
}
