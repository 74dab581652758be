using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace MediaWatch.City.Platforms.Weibo;

/// <summary>One post as each of the three interfaces writes it.</summary>
sealed class WeiboStatus(PostBook book, DateTimeOffset now)
{
    static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public JsonObject Desktop(CityPost post, bool pinned = false)
    {
        var mid = WeiboNames.MidOf(post);
        var status = new JsonObject
        {
            ["created_at"] = Whole(post.PublishedAt), ["id"] = mid, ["idstr"] = $"{mid}", ["mid"] = $"{mid}", ["mblogid"] = WeiboNames.BidOf(mid),
        };
        if (post.DeletedAt <= now)
        {
            (status["deleted"], status["text_raw"], status["reposts_count"], status["comments_count"], status["attitudes_count"]) = ("1", "抱歉，此微博已被删除。查看帮助：http://t.cn/Rfd3rQV", 0, 0, 0);
            return status;
        }
        var words = WeiboWords.Of(post, now);
        (status["user"], status["isLongText"], status["text_raw"]) = (UserOf(post.Account), WeiboWords.IsLong(words), Cut(words) + " \u200B\u200B\u200B");
        status["text"] = Html(Cut(words));
        if (pinned)
            status["isTop"] = 1;
        Count(status, post, n => n);
        var pictures = PicturesOf(post).ToList();
        (status["pic_num"], status["pic_ids"]) = (pictures.Count, new JsonArray([.. pictures.Select(p => JsonValue.Create(p))]));
        if (pictures.Count > 0)
            status["pic_infos"] = new JsonObject(pictures.OrderDescending().Select(p => KeyValuePair.Create<string, JsonNode?>(p, Sizes(p))));
        if (post.Kind == PostKind.Video)
            status["page_info"] = new JsonObject { ["type"] = "11", ["object_type"] = "video", ["media_info"] = new JsonObject { ["mp4_720p_mp4"] = VideoOf(post, "720p"), ["stream_url"] = VideoOf(post, "ld"), ["online_users_number"] = post.CountsAt(now).Reads } };
        if (post.Kind == PostKind.Repost)
            status["retweeted_status"] = Original(post, text: "text_raw", long64: true);
        return status;
    }

    public JsonObject Mobile(CityPost post, bool pinned = false, bool vague = false)
    {
        var mid = WeiboNames.MidOf(post);
        var words = WeiboWords.Of(post, now);
        var status = new JsonObject
        {
            ["created_at"] = vague ? Vague(post.PublishedAt) : Whole(post.PublishedAt), ["id"] = $"{mid}", ["mid"] = $"{mid}", ["bid"] = WeiboNames.BidOf(mid),
            ["user"] = UserOf(post.Account), ["isLongText"] = WeiboWords.IsLong(words),
            ["text"] = WeiboWords.IsLong(words) ? $"{Html(Cut(words))} ...<a href=\"/status/{mid}\">全文</a>" : Html(words),
        };
        if (pinned)
            status["title"] = new JsonObject { ["text"] = "置顶", ["base_color"] = 1 };
        Count(status, post, Rounded);
        var pictures = PicturesOf(post).Select(p => (JsonNode)new JsonObject { ["pid"] = p, ["url"] = $"https://wx1.sinaimg.cn/orj360/{p}.jpg", ["large"] = new JsonObject { ["url"] = $"https://wx1.sinaimg.cn/large/{p}.jpg" } }).ToList();
        status["pic_num"] = pictures.Count;
        if (pictures.Count > 0)
            status["pics"] = post.Number % 2 == 0 ? new JsonArray([.. pictures]) : new JsonObject(pictures.Select((p, i) => KeyValuePair.Create<string, JsonNode?>($"{i}", p)));
        if (post.Kind == PostKind.Video)
            status["page_info"] = new JsonObject { ["type"] = "video", ["play_count"] = $"{Rounded(post.CountsAt(now).Reads)}次播放", ["media_info"] = new JsonObject { ["stream_url"] = VideoOf(post, "ld") }, ["urls"] = new JsonObject { ["mp4_720p_mp4"] = VideoOf(post, "720p"), ["mp4_ld_mp4"] = VideoOf(post, "ld") } };
        if (post.Kind == PostKind.Repost)
            status["retweeted_status"] = Original(post, text: "text", long64: false);
        return status;
    }

    public JsonObject Open(CityPost post, bool whole)
    {
        var mid = WeiboNames.MidOf(post);
        var words = WeiboWords.Of(post, now);
        var status = new JsonObject
        {
            ["created_at"] = Whole(post.PublishedAt), ["id"] = mid, ["idstr"] = $"{mid}", ["mid"] = $"{mid}", ["user"] = UserOf(post.Account), ["isLongText"] = WeiboWords.IsLong(words),
            ["text"] = WeiboWords.IsLong(words) ? $"{Cut(words)}...全文： http://m.weibo.cn/{WeiboNames.UidOf(post.Account)}/{mid} \u200B" : words,
            ["source"] = "<a href=\"http://weibo.com/\" rel=\"nofollow\">微博 weibo.com</a>",
            ["pic_urls"] = new JsonArray([.. PicturesOf(post).Select(p => new JsonObject { ["thumbnail_pic"] = $"http://wx1.sinaimg.cn/thumbnail/{p}.jpg" })]),
        };
        if (whole && WeiboWords.IsLong(words))
            status["longText"] = new JsonObject { ["longTextContent"] = words };
        Count(status, post, n => n);
        if (post.Kind == PostKind.Repost)
            status["retweeted_status"] = Original(post, text: "text", long64: true);
        return status;
    }

    public JsonObject UserOf(CityAccount account) => new()
    {
        ["id"] = long.Parse(WeiboNames.UidOf(account), CultureInfo.InvariantCulture), ["idstr"] = WeiboNames.UidOf(account), ["screen_name"] = account.Name, ["verified"] = true, ["verified_reason"] = $"{account.Unit}官方微博",
        ["description"] = $"{account.Unit}官方发布", ["followers_count"] = 1000 + account.Number * 137, ["statuses_count"] = book.Visible(account, now).Count, ["url"] = "",
    };

    /// <summary>As the mobile site writes text: topics as links, emoticons as pictures.</summary>
    public static string Html(string words) =>
        WebUtility.HtmlEncode(words).Replace("\n", "<br />", StringComparison.Ordinal)
            .Replace("#演示市#", "<a  href=\"https://m.weibo.cn/search?containerid=231522\" data-hide=\"\"><span class=\"surl-text\">#演示市#</span></a>", StringComparison.Ordinal)
            .Replace("[赞]", "<span class=\"url-icon\"><img alt=[赞] src=\"//h5.sinaimg.cn/m/emoticon/icon/others/h_zan.png\" style=\"width:1em; height:1em;\" /></span>", StringComparison.Ordinal);

    public static IEnumerable<string> PicturesOf(CityPost post) => post.Kind == PostKind.Pictures ? Enumerable.Range(1, 3).Select(n => $"city{post.Account.Number:x4}gy{post.Number:x6}{n}") : [];

    static string Cut(string words) => WeiboWords.IsLong(words) ? words[..WeiboWords.Shown] : words;

    void Count(JsonObject status, CityPost post, Func<long, JsonNode> write)
    {
        var counts = post.CountsAt(now);
        (status["reposts_count"], status["comments_count"], status["attitudes_count"]) = (write(counts.Shares), write(counts.Comments), write(counts.Likes));
    }

    static JsonNode Rounded(long count) => count switch { >= 1_000_000 => "100万+", >= 10_000 => $"{Math.Round(count / 10_000m, 1).ToString(CultureInfo.InvariantCulture)}万", _ => count };

    JsonObject Original(CityPost post, string text, bool long64)
    {
        var mid = WeiboNames.MidAt(post.PublishedAt.AddHours(-1), 1 << 8 | post.Number % 100);
        var original = new JsonObject { ["created_at"] = Whole(post.PublishedAt.AddHours(-1)), ["id"] = long64 ? mid : $"{mid}", ["mid"] = $"{mid}", [text] = text == "text" && !long64 ? Html(WeiboWords.OfOriginal(post)) : WeiboWords.OfOriginal(post), ["isLongText"] = false };
        if (WeiboWords.OriginalIsGone(post))
            (original["user"], original["deleted"]) = (null, "1");
        else
            original["user"] = new JsonObject { ["id"] = 7_100_000_001, ["idstr"] = "7100000001", ["screen_name"] = post.Source };
        return original;
    }

    static JsonObject Sizes(string picture) => new(new[] { ("thumbnail", "wap180"), ("large", "orj960"), ("largest", "large"), ("mw2000", "mw2000") }
        .Select(s => KeyValuePair.Create<string, JsonNode?>(s.Item1, new JsonObject { ["url"] = $"https://wx1.sinaimg.cn/{s.Item2}/{picture}.jpg" })));

    public static string VideoOf(CityPost post, string quality) => $"https://f.video.weibocdn.com/city{post.Account.Number}-{post.Number}-{quality}.mp4";

    static string Whole(DateTimeOffset instant) => instant.ToOffset(Beijing).ToString("ddd MMM dd HH:mm:ss +0800 yyyy", CultureInfo.InvariantCulture);

    string Vague(DateTimeOffset instant)
    {
        var (age, local, today) = (now - instant, instant.ToOffset(Beijing), now.ToOffset(Beijing).Date);
        return age.TotalMinutes < 1 ? "刚刚"
            : age.TotalHours < 1 ? $"{(int)age.TotalMinutes}分钟前"
            : age.TotalHours < 24 && local.Date == today ? $"{(int)age.TotalHours}小时前"
            : local.Date == today.AddDays(-1) ? $"昨天 {local:HH:mm}"
            : local.Year == today.Year ? $"{local:MM-dd}" : $"{local:yyyy-MM-dd}";
    }
}
