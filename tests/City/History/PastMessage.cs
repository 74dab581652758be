namespace MediaWatch.City.History;

/// <summary>What a reader asked under a post, and whether the account answered.</summary>
/// <param name="RepliedAt">Null though answered: the platform shows no time.</param>
public sealed record PastMessage(PastPost Post, DateTimeOffset WrittenAt, bool Answered, DateTimeOffset? RepliedAt)
{
    const int OneIn = 6;
    static readonly TimeSpan Asked = TimeSpan.FromHours(2);

    /// <summary>Under one post in six of the platforms that show readers' words; one in five is never answered, one too late, one at an hour that nobody shows.</summary>
    public static IEnumerable<PastMessage> Of(PastPost post, DateTimeOffset until)
    {
        var (turn, at) = (post.PublishedAt.ToUnixTimeSeconds(), post.PublishedAt + Asked);
        if (post.Platform is not ("weixin" or "weibo") || turn % OneIn != 0 || at >= until)
            yield break;
        DateTimeOffset? replied = (turn / OneIn % 5) switch { 0 => null, 1 => at.AddDays(12), _ => at.AddDays(1) };
        yield return replied is { } on && on < until ? new PastMessage(post, at, true, turn / OneIn % 5 == 2 ? null : on) : new PastMessage(post, at, false, null);
    }
}
