using System.Globalization;
using MediaWatch.City.Platforms;

namespace MediaWatch.City.History;

/// <summary>A post of before the city opened, with what a watch would have read of it then: the past can be laid down in one go and is its own truth.</summary>
/// <param name="Kind">Article, Pictures, Video, Text or Repost.</param>
/// <param name="Original">False: another's text; null: the platform does not say.</param>
/// <param name="Reposts">Numbers of the superior government's articles whose text it carries.</param>
/// <param name="Alteration">How; null: it carries nothing.</param>
/// <param name="Wrong">Wrong words planted in it, and the right ones; null: clean.</param>
public sealed record PastPost(string Platform, string Account, string Id, string Address, string Title, string Body, string Kind, bool? Original, string? Source,
    DateTimeOffset PublishedAt, DateTimeOffset? DeletedAt, IReadOnlyList<PastCounts> Counts, IReadOnlyList<int> Reposts, string? Alteration, string? Wrong, string? Right)
{
    /// <summary>Counters are read an hour, a day, a week and a month after publication.</summary>
    static readonly TimeSpan[] Readings = [TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(7), TimeSpan.FromDays(30)];

    public static PastPost Of(CityPost post, string id, DateTimeOffset until)
    {
        var platform = post.Account.Platform;
        var end = post.DeletedAt < until ? post.DeletedAt.Value : until;
        return new PastPost(platform, post.Account.Name, id, AddressOf(platform, post.Account.Number, id), post.Title,
            string.Join('\n', post.Kind == PostKind.Video && platform == "douyin" ? post.Paragraphs.Take(1) : post.Paragraphs), post.Kind.ToString(),
            platform is "douyin" or "weibo" && post.Kind != PostKind.Repost ? null : post.Source is null && post.Reposted is null, post.Source, post.PublishedAt, post.DeletedAt,
            [.. Readings.Select(r => post.PublishedAt + r).Where(at => at <= end).Select(at => Read(platform, post.CountsAt(at), at))],
            [.. (post.Reposted?.Originals ?? []).Select(o => o.Number)], post.Reposted?.Alteration.ToString(), post.Wrong?.Words, post.Wrong?.Right);
    }

    /// <summary>As the platforms differ: Weibo and Douyin do not say how often a post was read, and only WeChat has 在看.</summary>
    static PastCounts Read(string platform, PostCounts c, DateTimeOffset at) => platform switch
    {
        "weixin" => new(at, c.Reads, c.Likes, c.Comments, c.Wows, c.Shares),
        "toutiao" => new(at, c.Reads, c.Likes, c.Comments, null, c.Shares),
        _ => new(at, null, c.Likes, c.Comments, null, c.Shares),
    };

    static string AddressOf(string platform, int account, string id) => platform switch
    {
        "weixin" => $"https://mp.weixin.qq.com/s?__biz=city{account.ToString(CultureInfo.InvariantCulture)}&mid={id.Replace("_", "&idx=", StringComparison.Ordinal)}",
        "weibo" => $"https://weibo.com/detail/{id}",
        "douyin" => $"https://www.douyin.com/video/{id}",
        "toutiao" => $"https://www.toutiao.com/article/{id}/",
        _ => id,
    };
}

/// <summary>One reading; null: the platform does not say.</summary>
public sealed record PastCounts(DateTimeOffset At, long? Reads, long? Likes, long? Comments, long? Wows, long? Shares);
