using System.Globalization;
using System.Text.Json.Nodes;

namespace MediaWatch.City.Platforms.Toutiao;

/// <summary>A post as Toutiao's feed writes it.</summary>
static class ToutiaoPost
{
    static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Seconds of the publication in the upper half; below them account and number.</summary>
    public static string IdOf(CityPost post) => ((post.PublishedAt.ToUnixTimeSeconds() << 32) | ((long)post.Account.Number << 20) | (uint)post.Number).ToString(CultureInfo.InvariantCulture);

    /// <summary>Null: nobody's.</summary>
    public static CityPost? Find(PostBook book, string? id, DateTimeOffset now)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var account = book.On("toutiao").FirstOrDefault(a => a.Number == (int)((number >> 20) & 0xFFF));
        return account is not null && book.Find(account, (int)(number & 0xFFFFF), now) is { } post && IdOf(post) == id ? post : null;
    }

    public static bool IsVideo(CityPost post) => post.Kind == PostKind.Video;
    public static bool IsShort(CityPost post) => post.Kind == PostKind.Text;
    public static bool IsPinned(CityPost post) => post.Account.Number % 3 == 1 && post.Number == 300;

    /// <summary>Some pages come without their data.</summary>
    public static bool LacksData(CityPost post) => post.Number % 5 == 3;

    public static string PathOf(CityPost post) => $"/{(IsVideo(post) ? "video" : IsShort(post) ? "w" : "article")}/{IdOf(post)}/";

    public static string TitleOf(CityPost post, DateTimeOffset now) => post.Title + (PostBook.IsEdited(post, now) ? "（更正）" : "");

    /// <summary>微头条 have one text without a title.</summary>
    public static string ShortTextOf(CityPost post, DateTimeOffset now) => $"{TitleOf(post, now)}\n{post.Paragraphs[0]}";

    public static string TimeOf(CityPost post) => post.PublishedAt.ToOffset(Beijing).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static JsonObject Cell(CityPost post, DateTimeOffset now, string origin)
    {
        var id = IdOf(post);
        var cell = new JsonObject
        {
            // Both numbers stand for a video.
            ["cell_type"] = IsShort(post) ? 32 : IsVideo(post) ? post.Number % 2 * 49 : 60,
            // Scripts would round it; some of the answers have it as a number nevertheless.
            ["group_id"] = post.Number % 7 == 2 ? JsonValue.Create(long.Parse(id, CultureInfo.InvariantCulture)) : JsonValue.Create(id),
            ["item_id_str"] = id,
            ["publish_time"] = post.PublishedAt.ToUnixTimeSeconds(),
            ["behot_time"] = post.PublishedAt.ToUnixTimeSeconds(),
            ["is_stick"] = IsPinned(post),
            ["is_original"] = post.Source is null,
            ["has_video"] = IsVideo(post),
            ["source"] = post.Account.Name,
            ["large_image_list"] = post.Kind == PostKind.Pictures ? new JsonArray([.. Enumerable.Range(1, 3).Select(n => new JsonObject { ["url"] = $"{origin}/pic/{id}/{n}.jpg" })]) : new JsonArray(),
            ["read_count"] = 1,
            ["itemCell"] = new JsonObject { ["itemCounter"] = Counters(post, now) },
        };
        var user = new JsonObject
        {
            ["name"] = post.Account.Name, ["user_id"] = $"{9000 + post.Account.Number}", ["description"] = $"{post.Account.Unit}官方头条号", ["verified_content"] = $"{post.Account.Unit}官方账号",
        };
        if (IsShort(post))
        {
            cell["content"] = ShortTextOf(post, now);
            cell["user"] = user;
            return cell;
        }
        cell["title"] = TitleOf(post, now);
        cell["abstract"] = post.Paragraphs[0];
        cell["user_info"] = user;
        if (IsVideo(post))
            cell["video"] = new JsonObject { ["play_addr_list"] = new JsonArray(new JsonObject { ["play_url_list"] = new JsonArray($"{origin}/play/{id}.mp4") }) };
        return cell;
    }

    public static JsonObject Counters(CityPost post, DateTimeOffset now)
    {
        var counts = post.CountsAt(now);
        return new JsonObject
        {
            ["readCount"] = IsVideo(post) ? counts.Reads / 10 : counts.Reads, ["videoWatchCount"] = IsVideo(post) ? counts.Reads : 0, ["diggCount"] = counts.Likes, ["commentCount"] = counts.Comments,
            ["shareCount"] = counts.Shares, ["showCount"] = counts.Reads * 30, ["forwardCount"] = 0, ["repinCount"] = counts.Wows,
        };
    }

    public static JsonObject Advertisement(int number) => new() { ["cell_type"] = 48, ["id"] = $"{1000 + number}", ["ad_id"] = 1000 + number, ["title"] = "广告：本地优惠" };
}
