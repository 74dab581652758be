using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Reposts;

/// <summary>What of an original an article carries, and how exactly.</summary>
/// <param name="Covered">Share of the original's characters that the article carries unchanged, 0 to 1.</param>
/// <param name="Share">Share of the article's characters that come from the original, 0 to 1.</param>
/// <param name="LongestRun">Characters of the longest unbroken shared run, punctuation not counted.</param>
/// <param name="TitleRight">False: retitled. Null: the original or the article has none.</param>
/// <param name="SourceRight">Whether the article names the original's source; null: the original has none.</param>
/// <param name="Changes">Words changed inside what was taken over, in the article's order; of a template none are told.</param>
/// <param name="LeftOut">Stretches of the original's body that the article does not carry, in the original's order.</param>
public sealed record RepostMatch(
    long OriginalId,
    RepostKind Kind,
    double Covered,
    double Share,
    int LongestRun,
    bool? TitleRight,
    bool? SourceRight,
    IReadOnlyList<RepostChange> Changes,
    IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>Anything but a template in common.</summary>
    public bool IsRepost => Kind != RepostKind.Template;
}

/// <param name="At">UTF-16 code units into the original's body.</param>
public sealed record LeftOut(int At, int Length);
