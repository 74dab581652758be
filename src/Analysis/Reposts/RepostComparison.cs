using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Reposts;

/// <summary>One original and one article, character by character.</summary>
sealed class RepostComparison
{
    readonly List<SharedBlock> blocks;
    readonly Evidence evidence;

    RepostComparison(OriginalText original, RepostText article, List<SharedBlock> blocks)
    {
        (Original, this.blocks, evidence) = (original, blocks, new(original, article, blocks));
        Kind = Verdict.Of(evidence);
    }

    public OriginalText Original { get; }
    public RepostKind Kind { get; private set; }

    /// <summary>How many characters of the article are the original's, changed ones among them.</summary>
    public int Taken => evidence.IsTaken.Count(true);

    /// <summary>Null: no eight characters in common.</summary>
    public static RepostComparison? Of(OriginalText original, RepostText article) =>
        SharedBlock.Of(original, article) is { Count: > 0 } blocks ? new(original, article, blocks) : null;

    /// <summary>How many of the same characters of the article this and another original could have given.</summary>
    public int TakenAlso(RepostComparison other)
    {
        var mine = evidence.IsTaken;
        var its = other.evidence.IsTaken;
        var both = 0;
        for (var i = 0; i < mine.Length; i++)
            both += mine[i] && its[i] ? 1 : 0;
        return both;
    }

    /// <summary>What it shares came by another original that has the same passage.</summary>
    public void CameByAnother() => Kind = RepostKind.Template;

    public RepostMatch Told(RepostArticle article) => new(Original.Id, Kind, evidence.Covered, evidence.Share, evidence.Longest,
        RepostSigns.HasTitle(Original, article), RepostSigns.NamesSource(Original, article),
        Kind == RepostKind.Template ? [] : Differences.Changes(Original.Text, article.Text, blocks),
        Kind == RepostKind.Template ? [] : Differences.LeftOut(Original.Text, evidence.IsSpanned));
}
