using System.Text.Json;
using System.Text.RegularExpressions;
using MediaWatch.Core.Articles;
using MediaWatch.Crawler.Connectors.Platforms;

namespace MediaWatch.Crawler.Connectors.Weibo;

/// <summary>One post as any of the routes gives it: the members differ in a few names only.</summary>
/// <param name="AuthorUid">Null where the author is not given (any more).</param>
/// <param name="Text">Plain or HTML; cut where <paramref name="LongText"/> is wanted.</param>
/// <param name="IsLong">The whole text stands at an address of its own; <paramref name="LongText"/> where it came along.</param>
/// <param name="Original">The reposted post; null: this is no repost.</param>
sealed partial record WeiboPost(string Mid, string? AuthorUid, string? Author, string Text, bool IsLong, string? LongText, DateTimeOffset? PublishedAt, EngagementCounts Counts, WeiboMedia Media, WeiboPost? Original)
{
    /// <summary>Kept at the top by its author.</summary>
    public bool Pinned { get; private init; }

    public bool Deleted { get; private init; }

    /// <summary>Another's post in the account's list: one that it liked, or an advertisement.</summary>
    public bool Strange { get; private init; }

    /// <param name="owner">The account's uid, whose list this is; null where the list holds nobody else's.</param>
    /// <returns>Null where it is no post.</returns>
    public static WeiboPost? Of(JsonElement json, DateTimeOffset seenAt, string? owner = null)
    {
        if ((json.Text("idstr") ?? json.Text("mid") ?? json.Text("id")) is not { Length: > 0 } mid || !mid.All(char.IsAsciiDigit))
            return null;
        var original = json.Member("retweeted_status") is { ValueKind: JsonValueKind.Object } reposted ? Of(reposted, seenAt) ?? Lost(reposted) : null;
        var author = json.Text("user", "idstr") ?? json.Text("user", "id");
        var media = WeiboMedia.Of(json);
        var text = json.Text("text_raw") ?? json.Text("text") ?? json.Text("raw_text") ?? "";
        var deleted = json.Flag("deleted") || (author is null && Withdrawn().IsMatch(text));
        var title = json.Text("title", "text") ?? json.Text("title") ?? "";
        return new WeiboPost(mid, author, json.Text("user", "screen_name") ?? json.Text("user", "name"), text,
            json.Flag("isLongText"), json.Text("longText", "longTextContent") ?? json.Text("longText", "content"), WeiboTime.Parse(json.Text("created_at"), mid, seenAt),
            deleted ? new EngagementCounts() : CountsOf(json, original is null ? media.Plays : null), media, original)
        {
            Deleted = deleted,
            Pinned = json.Flag("isTop") || json.Text("mblogtype") == "2" || title.Contains("置顶", StringComparison.Ordinal),
            Strange = owner is not null && author is not null && author != owner
                && (title.Contains('赞') || json.Member("promotion") is not null || json.Text("readtimetype") == "adMblog"),
        };
    }

    /// <summary>The reposted post is gone so thoroughly that it has lost its number; its repost still says so.</summary>
    static WeiboPost Lost(JsonElement json) =>
        new("", null, null, json.Text("text_raw") ?? json.Text("text") ?? "", false, null, null, new EngagementCounts(), new WeiboMedia([], [], null), null) { Deleted = true };

    /// <param name="plays">Of the post's own video, which is what its readers read; no route gives reads otherwise.</param>
    static EngagementCounts CountsOf(JsonElement json, (long Count, bool Rounded)? plays)
    {
        var (likes, likesRounded) = CountText.In(json, "attitudes_count");
        var (comments, commentsRounded) = CountText.In(json, "comments_count");
        var (shares, sharesRounded) = CountText.In(json, "reposts_count");
        return new EngagementCounts(plays?.Count, likes, comments, null, shares, likesRounded || commentsRounded || sharesRounded || plays?.Rounded == true);
    }

    /// <summary>What Weibo writes in the place of a post that its author or the platform has taken away from readers.</summary>
    [GeneratedRegex("^(?:抱歉|该微博|此微博).{0,60}(?:删除|查看权限|不可见|不存在|无法查看)", RegexOptions.None, 1000)]
    private static partial Regex Withdrawn();
}
