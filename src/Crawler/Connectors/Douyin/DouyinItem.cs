using System.Text;
using System.Text.Json;
using MediaWatch.Core.Articles;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Douyin;

/// <summary>One work (作品) as Douyin's web interfaces write it. Its one text, <c>desc</c>, is title and body.</summary>
static class DouyinItem
{
    /// <param name="part">Where it stands in the answer.</param>
    /// <returns>Null: an advertisement, a work that is not yet public, or nothing that could be a work.</returns>
    public static Listing? ListingOf(JsonElement item, PageVisit answer, string part)
    {
        if (item.Text("aweme_id") is not { Length: > 0 } id || item.Flag("is_ads") || item.Member("raw_ad_data") is not null || IsUnderReview(item))
            return null;
        return new Listing(id, AddressOf(id, IsPictures(item)), PostTitle.Of(TextOf(item)), PublishedAt(item))
        {
            Counts = CountsOf(item),
            Pinned = item.Flag("is_top"),
            Deleted = IsHidden(item),
            Item = answer.Part(part, Encoding.UTF8.GetBytes(item.GetRawText())),
        };
    }

    public static ArticleContent ContentOf(JsonElement item)
    {
        var text = TextOf(item);
        var pictures = IsPictures(item);
        return new ArticleContent(PostTitle.Of(text), PostTitle.Body(text), PublishedAt(item), item.Text("author", "nickname") is { Length: > 0 } name ? name : null,
            pictures ? [.. PicturesOf(item)] : [.. CoverOf(item).Select(a => new ArticlePicture(a, ""))])
        {
            Kind = pictures ? ArticleKind.Pictures : ArticleKind.Video,
            // A picture post's play address is its background music; only pictures that move have a play address of their own.
            Media = pictures ? [.. item.Items("images").SelectMany(i => First(i.Member("video", "play_addr")))] : [.. FilmOf(item)],
        };
    }

    /// <summary>Null: it shows none. The web never says how often a work was played: its 0 means hidden.</summary>
    public static EngagementCounts? CountsOf(JsonElement item)
    {
        if (item.Member("statistics") is not { } statistics)
            return null;
        var (plays, likes, comments, shares) = (CountText.In(statistics, "play_count"), CountText.In(statistics, "digg_count"), CountText.In(statistics, "comment_count"), CountText.In(statistics, "share_count"));
        var counts = new EngagementCounts(plays.Count is > 0 and var shown ? shown : null, likes.Count, comments.Count, null, shares.Count, plays.Rounded || likes.Rounded || comments.Rounded || shares.Rounded);
        return counts.IsEmpty ? null : counts;
    }

    public static Uri AddressOf(string id, bool pictures) => new($"https://www.douyin.com/{(pictures ? "note" : "video")}/{id}");

    /// <summary>By the pictures, not by aweme_type: its numbers have changed.</summary>
    public static bool IsPictures(JsonElement item) => item.Items("images").Any();

    /// <summary>Deleted, private, for friends only, or taken down by the platform: nobody else can see it.</summary>
    public static bool IsHidden(JsonElement item) =>
        item.Member("status") is { } status && (status.Flag("is_delete") || status.Flag("is_prohibited") || status.Number("part_see") > 0 || status.Number("private_status") is { } kept and not 0);

    /// <summary>Only its author sees it, for the time being.</summary>
    public static bool IsUnderReview(JsonElement item) => item.Flag("status", "in_reviewing");

    /// <summary>The title that a note may have of its own stands in its text as well, where it has a text.</summary>
    static string? TextOf(JsonElement item) => item.Text("desc") is { Length: > 0 } text ? text : item.Text("item_title") ?? item.Text("preview_title");

    static readonly string[] Covers = ["cover", "origin_cover", "dynamic_cover"];

    static IEnumerable<string> CoverOf(JsonElement item) => Covers.SelectMany(name => First(item.Member("video", name))).Take(1);

    static IEnumerable<string> FilmOf(JsonElement item) => First(item.Member("video", "play_addr")).Concat(item.Items("video", "bit_rate").SelectMany(b => First(b.Member("play_addr")))).Take(1);

    static DateTimeOffset? PublishedAt(JsonElement item) => item.Instant("create_time") ?? IdClock.OfByteDance(item.Text("aweme_id") ?? "");

    static IEnumerable<ArticlePicture> PicturesOf(JsonElement item) =>
        from image in item.Items("images")
        from address in First(image)
        select new ArticlePicture(address, "");

    /// <summary>The others are the same file at other hosts.</summary>
    static IEnumerable<string> First(JsonElement? file) =>
        file is not { } known ? []
            : known.Items("url_list").Select(u => u.AsText()).OfType<string>().Where(u => u.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.IsWellFormedUriString(u, UriKind.Absolute)).Take(1);
}
