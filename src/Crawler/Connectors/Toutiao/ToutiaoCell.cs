using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MediaWatch.Core.Articles;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Connectors.Website;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Toutiao;

/// <summary>One cell of a feed: of an account's own (2024), of the desktop's (2021), of the app's (2017).</summary>
static partial class ToutiaoCell
{
    const long Advertisement = 48, ShortVideo = 49, Forwarded = 56, Thread = 32;

    /// <param name="part">Where it stands in the answer.</param>
    /// <returns>Null: an advertisement, or nothing that could be a post.</returns>
    public static Listing? ListingOf(JsonElement cell, PageVisit answer, string part)
    {
        if (IdOf(cell) is not { } id || IsAdvertisement(cell))
            return null;
        var kind = KindOf(cell);
        return new Listing(id, AddressOf(id, kind), TitleOf(cell), PublishedAt(cell, id))
        {
            Counts = CountsOf(cell, kind),
            Pinned = cell.Flag("is_stick") || cell.Text("label") == "置顶",
            // The feed has the whole text of a 微头条 and all there is of a video; of an article only its beginning.
            Item = kind is ArticleKind.Text or ArticleKind.Video ? answer.Part(part, Encoding.UTF8.GetBytes(cell.GetRawText())) : null,
        };
    }

    public static ArticleContent ContentOf(JsonElement cell, Listing listing)
    {
        var kind = KindOf(cell);
        var text = PostTitle.Body(TextOf(cell));
        return new ArticleContent(TitleOf(cell), text.Length > 0 ? text : listing.Title, PublishedAt(cell, listing.PlatformId), SourceOf(cell), [.. PicturesOf(cell)])
        {
            Kind = kind,
            Original = OriginalOf(cell),
            Media = kind == ArticleKind.Video ? [.. MediaOf(cell)] : [],
        };
    }

    /// <summary>As text where there is one: scripts round the number.</summary>
    public static string? IdOf(JsonElement cell)
    {
        string?[] texts = [TextOnly(cell, "group_id"), cell.Text("group_id_str"), cell.Text("itemCell", "articleBase", "gidStr"), TextOnly(cell, "id"), cell.Text("id_str"), cell.Text("item_id_str"), cell.Text("thread_id_str"), TextOnly(cell, "item_id"), cell.Text("group_id"), cell.Text("id"), cell.Text("item_id")];
        return Array.Find(texts, t => t is { Length: > 5 } && t.All(char.IsAsciiDigit));
    }

    public static ArticleKind KindOf(JsonElement cell)
    {
        var type = cell.Number("cell_type") ?? cell.Number("itemCell", "cellCtrl", "cellType");
        if (type is Thread or Forwarded || cell.Text("article_genre") == "ugc")
            return ArticleKind.Text;
        if (type == ShortVideo || cell.Flag("has_video") || cell.Text("article_genre") == "video" || cell.Text("video_id") is { Length: > 0 } || cell.Number("video_duration") > 0)
            return ArticleKind.Video;
        if (cell.Flag("has_gallery") || cell.Text("article_genre") == "gallery")
            return ArticleKind.Pictures;
        // In an account's own feed 0 is a video; in the app's feed it is whatever is not marked otherwise.
        return type == 0 && cell.Member("itemCell") is not null && cell.Text("has_video") is null ? ArticleKind.Video : ArticleKind.Article;
    }

    /// <summary>The counters of itemCounter before those beside it, which come later; a video's plays are its reads. Null: it shows none.</summary>
    public static EngagementCounts? CountsOf(JsonElement cell, ArticleKind kind)
    {
        var counter = cell.Member("itemCell", "itemCounter") ?? cell.Member("itemCounter") ?? default;
        var beside = cell.Member("ugc_data") ?? default;
        var plays = Positive(CountText.In(counter, "videoWatchCount"), CountText.In(cell, "video_watch_count", "video_play_count"), cell.Member("video_detail_info") is { } detail ? CountText.In(detail, "video_watch_count") : default);
        var reads = First(CountText.In(counter, "readCount"), CountText.In(cell, "read_count", "go_detail_count"), CountText.In(beside, "read_count"));
        var likes = First(CountText.In(counter, "diggCount"), CountText.In(cell, "digg_count", "like_count"), CountText.In(beside, "digg_count"));
        var comments = First(CountText.In(counter, "commentCount"), CountText.In(cell, "comment_count", "comments_count"), CountText.In(beside, "comment_count"));
        var shares = First(CountText.In(counter, "shareCount"), CountText.In(cell, "share_count"));
        if (kind == ArticleKind.Video && plays.Count is not null)
            reads = plays;
        var counts = new EngagementCounts(reads.Count, likes.Count, comments.Count, null, shares.Count, reads.Rounded || likes.Rounded || comments.Rounded || shares.Rounded);
        return counts.IsEmpty ? null : counts;
    }

    public static Uri AddressOf(string id, ArticleKind kind) =>
        new($"https://www.toutiao.com/{kind switch { ArticleKind.Video => "video", ArticleKind.Text => "w", _ => "article" }}/{id}/");

    public static string? SourceOf(JsonElement cell) =>
        First(cell.Text("user_info", "name"), cell.Text("user", "name"), cell.Text("source"), cell.Text("media_name"));

    public static bool? OriginalOf(JsonElement cell) =>
        cell.Member("origin_group") is not null || cell.Member("origin_thread") is not null ? false
            : (cell.Text("is_original") ?? cell.Text("itemCell", "articleClassification", "isOriginal")) switch { "true" or "1" => true, "false" or "0" => false, _ => null };

    /// <summary>behot_time is where the feed goes on, not when it was published.</summary>
    static DateTimeOffset? PublishedAt(JsonElement cell, string id) =>
        cell.Instant("publish_time") ?? PageDate.In(cell.Text("publish_time"))?.Utc ?? cell.Instant("create_time") ?? cell.Instant("itemCell", "articleBase", "publishTime") ?? IdClock.OfByteDance(id);

    static string TitleOf(JsonElement cell) => First(cell.Text("title")) is { } title ? title : PostTitle.Of(TextOf(cell));

    static string? TextOf(JsonElement cell) => First(cell.Text("content"), cell.Text("ugc_data", "content"), Plain(cell.Text("rich_content")), cell.Text("abstract"));

    /// <summary>Links to topics and people are marked up.</summary>
    static string? Plain(string? html) => html is null ? null : WebUtility.HtmlDecode(Tag().Replace(Break().Replace(html, "\n"), ""));

    static bool IsAdvertisement(JsonElement cell) =>
        cell.Number("cell_type") == Advertisement || cell.Number("itemCell", "cellCtrl", "cellType") == Advertisement || cell.Flag("is_feed_ad") || cell.Number("ad_id") > 0
        || cell.Member("raw_ad_data") is not null || cell.Member("ad_data") is { ValueKind: JsonValueKind.Object };

    /// <summary>The large ones where there are any; else those of the list.</summary>
    static List<ArticlePicture> PicturesOf(JsonElement cell)
    {
        foreach (var list in new[] { "large_image_list", "ugc_cut_image_list", "image_list" })
        {
            List<ArticlePicture> pictures = [.. cell.Items(list).Select(i => i.AsText() ?? i.Text("url")).OfType<string>().Select(Absolute).OfType<string>().Distinct().Select(a => new ArticlePicture(a, ""))];
            if (pictures.Count > 0)
                return pictures;
        }
        return Absolute(cell.Text("middle_image", "url") ?? cell.Text("middle_image") ?? cell.Text("image_url")) is { } one ? [new ArticlePicture(one, "")] : [];
    }

    static IEnumerable<string> MediaOf(JsonElement cell) =>
        cell.Items("video", "play_addr_list").Select(a => a.AsText() ?? a.Text("play_url_list") ?? a.Items("play_url_list").Concat(a.Items("url_list")).Select(u => u.AsText()).FirstOrDefault() ?? a.Text("url"))
            .Concat(cell.Items("video", "play_addr", "url_list").Select(u => u.AsText()))
            .Select(Absolute).OfType<string>().Take(1);

    internal static string? Absolute(string? address) =>
        address is not { Length: > 0 } ? null
            : Uri.TryCreate(address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.OriginalString : null;

    static string? TextOnly(JsonElement cell, string name) => cell.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    internal static string? First(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text))
                return text.Trim();
        }
        return null;
    }

    static (long? Count, bool Rounded) First(params ReadOnlySpan<(long? Count, bool Rounded)> counts)
    {
        foreach (var count in counts)
        {
            if (count.Count is not null)
                return count;
        }
        return default;
    }

    static (long? Count, bool Rounded) Positive(params ReadOnlySpan<(long? Count, bool Rounded)> counts)
    {
        foreach (var count in counts)
        {
            if (count.Count > 0)
                return count;
        }
        return default;
    }

    [GeneratedRegex("<br\\s*/?>|</p>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]{1,2000}>", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
