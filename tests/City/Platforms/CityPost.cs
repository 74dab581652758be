using MediaWatch.City.Plan;
using MediaWatch.City.Writing;

namespace MediaWatch.City.Platforms;

/// <summary>One post as it stands at an instant.</summary>
/// <param name="Number">Unique on its account, rising with time.</param>
/// <param name="DeletedAt">When its author takes it down; null: never.</param>
/// <param name="Source">Whose text it is; null: the account's own.</param>
public sealed record CityPost(CityAccount Account, int Number, PostKind Kind, string Title, IReadOnlyList<string> Paragraphs, DateTimeOffset PublishedAt, DateTimeOffset? DeletedAt, string? Source)
{
    /// <summary>What of the superior government's it carries; null: nothing.</summary>
    public CityRepost? Reposted { get; init; }

    /// <summary>A slip of the pen that is planted in it; null: none.</summary>
    public CitySlip? Wrong { get; init; }

    /// <summary>What happens to the platform's own counters as readers come: a fresh post is read little, an old one changes no more.</summary>
    public PostCounts CountsAt(DateTimeOffset now)
    {
        var random = new Random(unchecked((Account.Platform.Length * 31 + Account.Number) * 1_000_003 + Number));
        var most = (long)(200 * Math.Exp(random.NextDouble() * 6));
        var share = 1 - Math.Exp(-Math.Max(0, (now - PublishedAt).TotalHours) / 10);
        var reads = (long)(most * share);
        return new PostCounts(reads, reads / 60, reads / 300, reads / 150, reads / 90);
    }
}

/// <param name="Originals">The superior government's articles whose text it carries; of a near-miss, the one that it only looks like.</param>
public sealed record CityRepost(IReadOnlyList<CityArticle> Originals, Alteration Alteration);

public sealed record CitySlip(string Words, string Right);

public sealed record PostCounts(long Reads, long Likes, long Comments, long Wows, long Shares);

public enum PostKind { Article, Pictures, Video, Text, Repost }
