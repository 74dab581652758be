using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Douyin;

/// <summary>The open platform in the name of an account that has let us in. It counts plays, and numbers works in its own way; the public number is asked for, so that a work is one work on both routes.</summary>
static class DouyinOfficial
{
    const int PageSize = 20, MostPages = 500, MostCommentPages = 5, MostReplies = 10;

    public static async IAsyncEnumerable<Listing> ListAsync(CrawlTarget target, IPageSource pages, [EnumeratorCancellation] CancellationToken ct)
    {
        var api = new DouyinApi(target, pages);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var cursor = "0";
        for (var page = 0; page < MostPages; page++)
        {
            var (answer, data) = await api.GetAsync("/api/douyin/v1/video/video_list/", $"cursor={cursor}&count={PageSize}", ct);
            if (!data.TryGetProperty("list", out _))
                throw new CrawlException(CrawlFailure.LayoutChanged, "The answer holds no list of works.");
            List<JsonElement> items = [.. data.Items("list")];
            var more = data.Flag("has_more");
            if (page == 0 && items.Count == 0 && !more)
                target.Mark?.SawNothing();
            var numbers = await NumbersOf(items, api, ct);
            foreach (var listing in items.Select((item, i) => ListingOf(item, numbers, answer, $"data.list[{i}]")).OfType<Listing>().Where(l => known.Add(l.PlatformId)))
            {
                ct.ThrowIfCancellationRequested();
                yield return listing;
            }
            var next = data.Text("cursor") ?? "";
            if (!more || next.Length == 0 || next == cursor)
                yield break;
            cursor = next;
        }
    }

    public static async Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing listing, IPageSource pages, CancellationToken ct)
    {
        var api = new DouyinApi(target, pages);
        var page = listing.Item ?? await FindAsync(listing.PlatformId, api, ct);
        var item = page.Json();
        if (IsHidden(item))
            throw new CrawlException(CrawlFailure.Gone, "The work is not public.");
        var counts = CountsOf(item);
        return new FetchedArticle(listing, ContentOf(item), [], page)
        {
            Address = DouyinItem.AddressOf(listing.PlatformId, IsPictures(item)),
            Author = item.Text("author", "nickname"),
            Counts = counts,
            Comments = counts?.Comments > 0 && item.Text("item_id") is { } id ? await CommentsOf(id, api, ct) : [],
        };
    }

    public static async Task<AccountProfile> DescribeAsync(CrawlTarget target, IPageSource pages, CancellationToken ct)
    {
        var api = new DouyinApi(target, pages);
        var (_, fans) = await api.GetAsync("/data/external/user/fans/", "date_type=7", ct);
        var (_, items) = await api.GetAsync("/data/external/user/item/", "date_type=7", ct);
        return new AccountProfile(target.Account.Name, null, []) { Followers = Latest(fans, "total_fans"), Posts = Latest(items, "total_issue") };
    }

    internal static ArticleContent ContentOf(JsonElement item) =>
        new(PostTitle.Of(item.Text("title")), PostTitle.Body(item.Text("title")), item.Instant("create_time"), null, item.Text("cover") is { Length: > 0 } cover ? [new ArticlePicture(cover, "")] : [])
        {
            Kind = IsPictures(item) ? ArticleKind.Pictures : ArticleKind.Video,
        };

    /// <summary>Here a 0 is one: the author's own figures. Forwards are not shares.</summary>
    internal static EngagementCounts? CountsOf(JsonElement item)
    {
        if (item.Member("statistics") is not { } statistics)
            return null;
        var counts = new EngagementCounts(CountText.In(statistics, "play_count").Count, CountText.In(statistics, "digg_count").Count, CountText.In(statistics, "comment_count").Count, null, CountText.In(statistics, "share_count").Count);
        return counts.IsEmpty ? null : counts;
    }

    /// <summary>The newest day's figure.</summary>
    internal static long? Latest(JsonElement data, string name) =>
        data.Items("result_list").OrderByDescending(day => day.Text("date"), StringComparer.Ordinal).Select(day => day.Number(name)).FirstOrDefault(n => n is not null);

    /// <returns>Null: it is under review, or the platform did not say its public number.</returns>
    static Listing? ListingOf(JsonElement item, Dictionary<string, string> numbers, PageVisit answer, string part)
    {
        if (item.Text("item_id") is not { } itemId || !numbers.TryGetValue(itemId, out var id) || item.Number("video_status") == UnderReview)
            return null;
        return new Listing(id, DouyinItem.AddressOf(id, IsPictures(item)), PostTitle.Of(item.Text("title")), item.Instant("create_time") ?? IdClock.OfByteDance(id))
        {
            Counts = CountsOf(item),
            Pinned = item.Flag("is_top"),
            Deleted = IsHidden(item),
            Item = answer.Part(part, Encoding.UTF8.GetBytes(item.GetRawText())),
        };
    }

    /// <summary>Public numbers by item_id.</summary>
    static async Task<Dictionary<string, string>> NumbersOf(List<JsonElement> items, DouyinApi api, CancellationToken ct)
    {
        List<string> ids = [.. items.Select(i => i.Text("item_id")).OfType<string>()];
        if (ids.Count == 0)
            return items.Count == 0 ? [] : throw new CrawlException(CrawlFailure.LayoutChanged, "The works of the list have no identity.");
        var (_, data) = await api.PostAsync("/api/douyin/v1/video/video_basic_info/", JsonSerializer.Serialize(new { item_ids = ids }), ct);
        var numbers = (from item in data.Items("list")
                       let itemId = item.Text("item_id")
                       let id = item.Text("video_id")
                       where itemId is not null && id is not null
                       select (itemId, id)).DistinctBy(n => n.itemId).ToDictionary(n => n.itemId, n => n.id, StringComparer.Ordinal);
        return numbers.Count > 0 ? numbers : throw new CrawlException(CrawlFailure.LayoutChanged, "The platform did not say the works' public numbers.");
    }

    static async Task<PageVisit> FindAsync(string videoId, DouyinApi api, CancellationToken ct)
    {
        var (_, numbers) = await api.PostAsync("/api/douyin/v1/video/video_basic_info/", JsonSerializer.Serialize(new { video_ids = new[] { videoId } }), ct);
        if (numbers.Items("list").FirstOrDefault(i => i.Text("video_id") == videoId).Text("item_id") is not { } itemId)
            throw new CrawlException(CrawlFailure.Gone, "The account has no such work any more.");
        var (answer, data) = await api.PostAsync("/api/douyin/v1/video/video_data/", JsonSerializer.Serialize(new { item_ids = new[] { itemId } }), ct);
        var item = data.Items("list").FirstOrDefault();
        return item.ValueKind == JsonValueKind.Object
            ? answer.Part("data.list[0]", Encoding.UTF8.GetBytes(item.GetRawText()))
            : throw new CrawlException(CrawlFailure.Gone, "The account has no such work any more.");
    }

    /// <summary>A refusal here costs the comments, not the work.</summary>
    static async Task<IReadOnlyList<FetchedComment>> CommentsOf(string itemId, DouyinApi api, CancellationToken ct)
    {
        List<FetchedComment> comments = [];
        try
        {
            var (cursor, replies) = ("0", 0);
            for (var page = 0; page < MostCommentPages; page++)
            {
                var (_, data) = await api.GetAsync("/item/comment/list/", $"item_id={Uri.EscapeDataString(itemId)}&cursor={cursor}&count={PageSize}", ct);
                foreach (var comment in data.Items("list"))
                {
                    var answer = comment.Number("reply_comment_total") > 0 && replies++ < MostReplies ? await OwnReplyAsync(itemId, comment, api, ct) : null;
                    comments.AddRange(DouyinComments.Of([comment], api.OpenId).Select(c => answer is { } reply ? c with { Reply = DouyinComments.TextOf(reply), RepliedAt = reply.Instant("create_time") } : c));
                }
                if (!data.Flag("has_more") || data.Text("cursor") is not { Length: > 0 } next || next == cursor)
                    break;
                cursor = next;
            }
        }
        catch (CrawlException e) when (e.Failure != CrawlFailure.SessionEnded)
        {
            // What there is of them stands.
        }
        return [.. comments.DistinctBy(c => c.PlatformId)];
    }

    static async Task<JsonElement?> OwnReplyAsync(string itemId, JsonElement comment, DouyinApi api, CancellationToken ct)
    {
        if (DouyinComments.IdOf(comment) is not { } id)
            return null;
        var (_, data) = await api.GetAsync("/item/comment/reply/list/", $"item_id={Uri.EscapeDataString(itemId)}&comment_id={Uri.EscapeDataString(id)}&cursor=0&count={PageSize}", ct);
        return data.Items("list").Where(r => DouyinComments.IsBy(r, api.OpenId)).Select(r => (JsonElement?)r).FirstOrDefault();
    }

    /// <summary>2 图集, 4 视频.</summary>
    static bool IsPictures(JsonElement item) => item.Number("media_type") == 2;

    /// <summary>审核中.</summary>
    const long UnderReview = 4;

    /// <summary>2 不适宜公开, 6 好友可见, 7 私密; 1 and 5 are public.</summary>
    static bool IsHidden(JsonElement item) => item.Number("video_status") is 2 or 6 or 7;
}
