namespace MediaWatch.Analysis.Statistics;

/// <summary>How a figure moved against the period before.</summary>
/// <param name="Share">0.1: a tenth more. Null: one of both is unknown, or there was nothing before.</param>
/// <param name="ByPost">Compared by averages of a post, because the sums cover different shares of the posts.</param>
public readonly record struct Change(double? Share, bool ByPost = false)
{
    /// <summary>House rule: sums are compared where at least so many of the posts are known on both sides.</summary>
    public const double KnownEnough = 0.9;

    public static Change Of(double? now, double? before) => now is { } n && before is { } b && b != 0 ? new((n - b) / Math.Abs(b)) : default;

    /// <summary>Ten readings more is no growth of reads: where part of the posts is unknown, an average post is compared with an average post.</summary>
    public static Change Of(Counter now, int posts, Counter before, int postsBefore) =>
        now.Known >= KnownEnough * posts && before.Known >= KnownEnough * postsBefore
            ? Of(now.Value, before.Value)
            : Of(now.PerPost, before.PerPost) with { ByPost = true };
}
