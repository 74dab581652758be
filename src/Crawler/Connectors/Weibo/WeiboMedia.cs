using System.Text.Json;
using System.Text.RegularExpressions;
using MediaWatch.Core.Articles;
using MediaWatch.Crawler.Connectors.Platforms;

namespace MediaWatch.Crawler.Connectors.Weibo;

/// <summary>A post's pictures and videos, each at the largest size that the route names.</summary>
/// <param name="Plays">Of the video; null: there is none, or the route does not say.</param>
sealed partial record WeiboMedia(IReadOnlyList<string> Pictures, IReadOnlyList<string> Videos, (long Count, bool Rounded)? Plays)
{
    static readonly string[] Sizes = ["largest", "original", "large", "mw2000", "bmiddle", "thumbnail"];

    /// <summary>Best first; the names of three generations of the interfaces.</summary>
    static readonly string[] Qualities =
    [
        "mp4_1080p_mp4", "mp4_720p_mp4", "mp4_720p_url", "mp4_hd_mp4", "mp4_hd_url", "stream_url_hd", "mp4_ld_mp4", "mp4_sd_url", "stream_url",
    ];

    public ArticleKind Kind => Videos.Count > 0 || Plays is not null ? ArticleKind.Video : Pictures.Count > 0 ? ArticleKind.Pictures : ArticleKind.Text;

    public static WeiboMedia Of(JsonElement post)
    {
        List<string> pictures = [.. PicturesOf(post).Distinct(StringComparer.Ordinal)];
        List<string> videos = [];
        (long, bool)? plays = null;
        if (post.Member("page_info") is { } page && IsVideo(page))
        {
            videos.AddRange(VideoOf(page));
            plays = PlaysOf(page);
        }
        videos.AddRange(post.Items("pics").Where(IsFilm).Select(p => p.Text("videoSrc")).OfType<string>().Where(v => v.Length > 0)); // the mobile site puts films among the pictures
        foreach (var part in post.Items("mix_media_info", "items")) // several videos, or videos among pictures
        {
            if (part.Member("data") is not { } media)
                continue;
            if (part.Text("type") == "video")
            {
                videos.AddRange(VideoOf(media));
                plays ??= PlaysOf(media);
            }
            else if (LargestOf(media) is { } picture && !pictures.Contains(picture))
                pictures.Add(picture);
        }
        return new WeiboMedia(pictures, [.. videos.Distinct(StringComparer.Ordinal)], plays);
    }

    /// <summary>weibo.com names pictures by id and tells their sizes apart; the mobile site gives an array or an object of them; the open platform only small ones.</summary>
    static IEnumerable<string> PicturesOf(JsonElement post)
    {
        if (post.Member("pic_infos") is { ValueKind: JsonValueKind.Object } known)
        {
            List<string> ids = [.. post.Items("pic_ids").Select(id => id.AsText()).OfType<string>()];
            return known.EnumerateObject().OrderBy(p => ids.IndexOf(p.Name) is >= 0 and var place ? place : int.MaxValue).Select(p => LargestOf(p.Value)).OfType<string>();
        }
        List<string> pictures = [.. post.Items("pics").Where(p => !IsFilm(p)).Select(p => LargestOf(p) ?? p.Text("url")).OfType<string>()];
        if (pictures.Count == 0)
            pictures = [.. post.Items("pic_urls").Select(p => p.Text("thumbnail_pic") ?? p.Text("url")).OfType<string>().Select(Enlarge)];
        return pictures.Count == 0 && post.Text("original_pic") is { Length: > 0 } only ? [only] : pictures;
    }

    static string? LargestOf(JsonElement picture) => Sizes.Select(size => picture.Text(size, "url")).FirstOrDefault(url => !string.IsNullOrEmpty(url));

    static bool IsFilm(JsonElement picture) => picture.Text("type") == "video";

    static string Enlarge(string thumbnail) => Size().Replace(thumbnail, "/large/", 1);

    static bool IsVideo(JsonElement page) => page.Text("type") is "video" || page.Text("object_type") is "video" || page.Member("media_info") is not null && page.Text("type") is "11";

    static IEnumerable<string> VideoOf(JsonElement page)
    {
        var address = Qualities.SelectMany(quality => new[] { page.Text("urls", quality), page.Text("media_info", quality) }).FirstOrDefault(url => !string.IsNullOrEmpty(url));
        address ??= page.Items("media_info", "playback_list").Select(p => p.Text("play_info", "url")).FirstOrDefault(url => !string.IsNullOrEmpty(url)); // weibo.com today, the best first
        return address is null ? [] : [address];
    }

    /// <summary>Reads are nowhere given: what a video shows is how often it was played, on that video alone.</summary>
    static (long, bool)? PlaysOf(JsonElement page) =>
        CountText.Parse(page.Text("play_count")) ?? CountText.Parse(page.Text("media_info", "play_count")) ?? CountText.Parse(page.Text("media_info", "online_users_number")) ?? CountText.Parse(page.Text("media_info", "online_users"));

    /// <summary>The size is the address's first folder: thumbnail, thumb150, wap180, bmiddle …</summary>
    [GeneratedRegex("(?<=sinaimg\\.cn)/[a-z]+[0-9]*/", RegexOptions.None, 1000)]
    private static partial Regex Size();
}
