using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace MediaWatch.City.Platforms.Douyin;

/// <summary>A post as Douyin writes it, by its web and by its open platform.</summary>
static class DouyinWork
{
    /// <summary>Seconds of the upload in the upper half, some seconds before it was published; below them account and number.</summary>
    public static string IdOf(CityPost post) =>
        (((post.PublishedAt.ToUnixTimeSeconds() - 2 - post.Number % 12) << 32) | ((long)post.Account.Number << 20) | (uint)post.Number).ToString(CultureInfo.InvariantCulture);

    /// <summary>Null: nobody's.</summary>
    public static CityPost? Find(PostBook book, string? id, DateTimeOffset now)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var account = book.On("douyin").FirstOrDefault(a => a.Number == (int)((number >> 20) & 0xFFF));
        return account is not null && book.Find(account, (int)(number & 0xFFFFF), now) is { } post && IdOf(post) == id ? post : null;
    }

    public static bool IsPictures(CityPost post) => post.Kind == PostKind.Pictures;

    /// <summary>Up to three of an account's posts stand at the top, out of order.</summary>
    public static bool IsPinned(CityPost post) => post.Account.Number % 2 == 1 && post.Number is >= 200 and < 500 && post.Number % 100 == 0;

    public static string TextOf(CityPost post, DateTimeOffset now) =>
        $"{post.Title}{(PostBook.IsEdited(post, now) ? "（更正）" : "")} #{post.Account.Unit}\n{post.Paragraphs[0]}";

    /// <summary>One in thirteen lacks its time: whoever wants to know it has to read it off the number.</summary>
    public static bool LacksTime(CityPost post) => post.Number % 13 == 5;

    public static JsonObject Web(CityPost post, DateTimeOffset now, string origin)
    {
        var (id, counts) = (IdOf(post), post.CountsAt(now));
        var pictures = IsPictures(post);
        var work = new JsonObject
        {
            ["aweme_id"] = id,
            ["desc"] = TextOf(post, now),
            ["create_time"] = post.PublishedAt.ToUnixTimeSeconds(),
            ["is_top"] = IsPinned(post) ? 1 : 0,
            ["aweme_type"] = pictures ? 68 : 0,
            ["duration"] = pictures ? 0 : 15_000 + post.Number % 90 * 1000,
            ["author"] = new JsonObject { ["uid"] = $"{9000 + post.Account.Number}", ["sec_uid"] = DouyinSimulator.SecUidOf(post.Account), ["nickname"] = post.Account.Name, ["is_gov_media_vip"] = true },
            ["images"] = pictures ? new JsonArray([.. Enumerable.Range(1, 3).Select(n => Files($"{origin}/pic/{id}/{n}.webp", now))]) : null,
            ["video"] = new JsonObject { ["play_addr"] = Files(pictures ? $"{origin}/music/{id}.mp3" : $"{origin}/play/{id}.mp4", now), ["cover"] = Files($"{origin}/pic/{id}/0.webp", now) },
            // How often it was played is the author's own business here.
            ["statistics"] = new JsonObject { ["aweme_id"] = id, ["digg_count"] = counts.Likes, ["comment_count"] = counts.Comments, ["collect_count"] = counts.Wows, ["share_count"] = counts.Shares, ["play_count"] = 0 },
            ["status"] = new JsonObject { ["is_delete"] = false, ["private_status"] = 0, ["part_see"] = 0, ["is_prohibited"] = false, ["in_reviewing"] = false },
        };
        if (LacksTime(post))
            work.Remove("create_time");
        return work;
    }

    /// <summary>Here numbers are texts, and works have numbers of their own.</summary>
    public static JsonObject Open(CityPost post, DateTimeOffset now)
    {
        var counts = post.CountsAt(now);
        return new JsonObject
        {
            ["item_id"] = ItemIdOf(post),
            ["title"] = TextOf(post, now),
            ["cover"] = $"https://p3.example.test/{IdOf(post)}.jpeg",
            ["create_time"] = post.PublishedAt.ToUnixTimeSeconds(),
            ["share_url"] = $"https://www.iesdouyin.com/share/video/{Convert.ToBase64String(Encoding.UTF8.GetBytes(IdOf(post)))}/?region=CN",
            ["is_top"] = IsPinned(post),
            ["is_reviewed"] = true,
            ["video_status"] = "5",
            ["media_type"] = IsPictures(post) ? 2 : 4,
            ["statistics"] = new JsonObject { ["digg_count"] = $"{counts.Likes}", ["comment_count"] = $"{counts.Comments}", ["share_count"] = $"{counts.Shares}", ["forward_count"] = "0", ["download_count"] = "0", ["play_count"] = $"{counts.Reads}" },
        };
    }

    public static string ItemIdOf(CityPost post) => $"@{Convert.ToBase64String(Encoding.UTF8.GetBytes($"w>{IdOf(post)}?"))}";

    public static CityPost? FindItem(PostBook book, string? itemId, DateTimeOffset now)
    {
        var bytes = new byte[64];
        return itemId is ['@', ..] && Convert.TryFromBase64String(itemId[1..], bytes, out var length) ? Find(book, Encoding.UTF8.GetString(bytes, 0, length).Trim('w', '>', '?'), now) : null;
    }

    /// <summary>The same file at two hosts, signed anew every hour.</summary>
    static JsonObject Files(string address, DateTimeOffset now)
    {
        var signed = $"{address}?x-expires={now.ToUnixTimeSeconds() / 3600 * 3600 + 7200}&x-signature={WebNonce.Hash(address + now.ToUnixTimeSeconds() / 3600)}";
        return new JsonObject { ["uri"] = address, ["url_list"] = new JsonArray(signed, signed.Replace("x-signature=", "from=2&x-signature=", StringComparison.Ordinal)) };
    }
}
