using System.Text.Json.Nodes;

namespace MediaWatch.City.Platforms.Weibo;

/// <summary>weibo.com/ajax.</summary>
static class WeiboDesktopPages
{
    const int Rows = 20;

    public static JsonObject Answer(WeiboView view, string path) => path switch
    {
        "/ajax/statuses/mymblog" => List(view),
        "/ajax/statuses/show" => view.Post is { } post ? view.Status.Desktop(post).With("ok", 1) : view.DeletedPost is { } deleted ? view.Status.Desktop(deleted).With("ok", 1) : NotThere(),
        "/ajax/statuses/longtext" => view.Post is { } post ? Ok(new JsonObject { ["longTextContent"] = WeiboWords.Of(post, view.Now), ["url_struct"] = new JsonArray() }) : NotThere(),
        "/ajax/profile/info" => view.AccountOf(view["uid"]) is { } account ? Ok(new JsonObject { ["user"] = view.Status.UserOf(account) }) : new JsonObject { ["ok"] = 0, ["message"] = "用户不存在" },
        "/ajax/statuses/buildComments" => view.Post is { } post ? Talk(view, post) : NotThere(),
        _ => new JsonObject { ["ok"] = 0, ["message"] = "not found" },
    };

    static JsonObject List(WeiboView view)
    {
        if (view.AccountOf(view["uid"]) is not { } account)
            return Ok(new JsonObject { ["since_id"] = "", ["list"] = new JsonArray(), ["total"] = 0 });
        var timeline = view.TimelineOf(account);
        // Since the id of the last row, not by number of page: what is posted meanwhile shifts nothing.
        var after = view["since_id"]?.Split("kp")[0] is { } since && long.TryParse(since, out var mid) ? mid : long.MaxValue;
        var rows = timeline.WithDeleted().Where(p => WeiboNames.MidOf(p) < after).Take(Rows + 1).ToList();
        var more = rows.Count > Rows;
        var list = new JsonArray([.. rows.Take(Rows).Select(p => view.Status.Desktop(p))]);
        if (after == long.MaxValue && timeline.Pinned is { } pinned)
            list.Insert(0, view.Status.Desktop(pinned, pinned: true));
        return Ok(new JsonObject
        {
            ["since_id"] = more ? $"{WeiboNames.MidOf(rows[Rows - 1])}kp{view.Page + 1}" : "", ["list"] = list, ["total"] = timeline.Visible.Count, ["status_visible"] = 0,
            ["bottom_tips_visible"] = !more && account.Number % 7 == 0, ["bottom_tips_text"] = "作者只展示半年内的微博",
        });
    }

    static JsonObject Talk(WeiboView view, CityPost post)
    {
        var from = int.TryParse(view["max_id"], out var start) ? start : 0;
        var talk = new WeiboTalk(post, view.Now);
        return new JsonObject { ["ok"] = 1, ["data"] = new JsonArray([.. talk.Nested(from, 20, html: false)]), ["max_id"] = from + 20 < talk.Count ? from + 20 : 0, ["total_number"] = talk.Count };
    }

    static JsonObject Ok(JsonObject data) => new() { ["ok"] = 1, ["data"] = data };
    static JsonObject NotThere() => new() { ["ok"] = 0, ["message"] = "该微博不存在", ["error_code"] = 20101 };

    static JsonObject With(this JsonObject json, string name, int value)
    {
        json[name] = value;
        return json;
    }
}
