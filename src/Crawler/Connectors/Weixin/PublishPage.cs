using System.Text.Json;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary>One answer of the back end's list <c>appmsgpublish</c>: JSON in JSON in JSON. A layer that is null or no JSON is an error, never an empty page.</summary>
/// <param name="Pushes">How many pushes the answer holds, read or not: the list is paged by them.</param>
/// <param name="Total">Null where the answer does not say.</param>
/// <param name="Broken">Why a push could not be read; its siblings could.</param>
sealed record PublishPage(IReadOnlyList<Listing> Listings, int Pushes, long? Total, CrawlException? Broken)
{
    public static readonly TimeSpan AfterFrequencyControl = TimeSpan.FromHours(1);

    public static PublishPage Read(PageVisit visit)
    {
        var json = Checked(visit);
        var page = Layer(json, "publish_page") ?? throw new CrawlException(CrawlFailure.LayoutChanged, "The list's answer has an empty publish_page.");
        if (page.Member("publish_list") is not { ValueKind: JsonValueKind.Array })
            throw new CrawlException(CrawlFailure.LayoutChanged, "The list's answer has no publish_list.");
        var pushes = page.Items("publish_list").ToList();
        var listings = new List<Listing>();
        CrawlException? broken = null;
        foreach (var push in pushes)
        {
            try
            {
                if (push.ValueKind == JsonValueKind.Object && Layer(push, "publish_info") is { } told)
                    listings.AddRange(Of(told));
            }
            catch (CrawlException e)
            {
                broken ??= e;
            }
        }
        return new PublishPage(listings, pushes.Count, page.Number("total_count"), broken);
    }

    /// <summary>The answer of any of the back end's interfaces, its refusals named.</summary>
    public static JsonElement Checked(PageVisit visit)
    {
        StatusNames.ThrowIfFailed(visit);
        if (visit.Address.AbsolutePath.Contains("/cgi-bin/loginpage", StringComparison.Ordinal) || visit.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true && visit.Content.AsSpan().TrimStart(" \r\n\t"u8) is [(byte)'<', ..])
            throw new CrawlException(CrawlFailure.SessionEnded, "The back end answered with its sign-in page.");
        var json = visit.Json();
        if (json.ValueKind != JsonValueKind.Object || json.Number("base_resp", "ret") is not { } ret)
            throw new CrawlException(CrawlFailure.LayoutChanged, "The back end's answer has no base_resp.");
        return ret switch
        {
            0 => json,
            200003 or 200040 => throw new CrawlException(CrawlFailure.SessionEnded, $"The back end's session has ended: it must be signed in to again ({ret})."),
            200013 => throw new CrawlException(CrawlFailure.TooManyRequests, "The back end's frequency control (200013).", AfterFrequencyControl),
            -1 => throw new CrawlException(CrawlFailure.ServerError, "The back end is busy (-1)."),
            _ => throw new CrawlException(CrawlFailure.LayoutChanged, $"The back end answered an error that we do not know ({ret})."),
        };
    }

    /// <summary>Text that holds JSON; null where it is empty.</summary>
    static JsonElement? Layer(JsonElement outer, string name)
    {
        if (outer.Member(name) is not { } member)
            throw new CrawlException(CrawlFailure.LayoutChanged, $"The list's answer has no '{name}'.");
        if (member.ValueKind == JsonValueKind.Object)
            return member;
        if (member.ValueKind != JsonValueKind.String)
            throw new CrawlException(CrawlFailure.LayoutChanged, $"'{name}' is no text.");
        var text = member.GetString();
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : throw new CrawlException(CrawlFailure.LayoutChanged, $"'{name}' holds no object.");
        }
        catch (JsonException e)
        {
            throw new CrawlException(CrawlFailure.Malformed, $"'{name}' holds no valid JSON.", inner: e);
        }
    }

    /// <summary>Articles of one push; none where it is a text or a picture without an article.</summary>
    static IEnumerable<Listing> Of(JsonElement push)
    {
        var rows = push.Items("appmsg_info").ToList();
        if (rows.Count == 0)
            rows = [.. push.Items("appmsgex")];
        var sentAt = push.Instant("sent_info", "time");
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].ValueKind == JsonValueKind.Object && ListingOf(rows[i], i + 1, sentAt) is { } listing)
                yield return listing;
        }
    }

    static Listing? ListingOf(JsonElement row, int position, DateTimeOffset? sentAt)
    {
        var link = row.Text("content_url") is { Length: > 0 } own ? own : row.Text("link");
        var id = row.Text("appmsgid");
        var identity = ArticleAddress.IdentityOf(link) ?? (row.Text("aid") is { Length: > 0 } aid && aid.Contains('_') ? aid : id is { Length: > 0 } && id != "0" ? $"{id}_{row.Number("itemidx") ?? position}" : null);
        var deleted = row.Flag("is_deleted");
        var address = ArticleAddress.Clean(link) ?? (deleted && identity is not null ? new Uri($"https://mp.weixin.qq.com/s?mid={identity.Replace("_", "&idx=", StringComparison.Ordinal)}") : null);
        if (identity is null || address is null)
            return null;
        var (reads, readsRounded) = CountText.In(row, "read_num");
        // Where 点赞 (old_like_num) is given beside it, like_num is 在看.
        var (old, now, comments, shares) = (CountText.In(row, "old_like_num"), CountText.In(row, "like_num"), CountText.In(row, "comment_num"), CountText.In(row, "share_num"));
        var (likes, wows) = old.Count is null ? (now, default) : (old, now);
        var rounded = readsRounded || likes.Rounded || wows.Rounded || comments.Rounded || shares.Rounded || reads == 100_001; // 10万+
        var counts = new EngagementCounts(reads, likes.Count, comments.Count, wows.Count, shares.Count, rounded);
        var title = PageScript.Plain(row.Text("title")) ?? PageScript.Plain(row.Text("digest")) ?? "无标题";
        return new Listing(identity, address, title, sentAt ?? row.Instant("create_time") ?? row.Instant("update_time")) { Deleted = deleted, Counts = counts.IsEmpty ? null : counts };
    }
}
