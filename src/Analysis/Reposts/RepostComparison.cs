using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Reposts;

/// <summary>One original and one article, character by character.</summary>
sealed class RepostComparison
{
    /// <summary>A character in thirty may be another.</summary>
    const double Faithful = 0.97;

    readonly RepostText article;
    Evidence evidence;

    RepostComparison(OriginalText original, RepostText article, List<SharedBlock> blocks)
    {
        (Original, this.article, Blocks, evidence) = (original, article, blocks, new(original, article, blocks));
        Kind = Verdict.Of(evidence);
    }

    public OriginalText Original { get; }
    public RepostKind Kind { get; private set; }
    public IReadOnlyList<SharedBlock> Blocks { get; private set; }

    /// <summary>How many characters of the article are the original's, changed ones among them.</summary>
    public int Taken => evidence.IsTaken.Count(true);

    /// <summary>Null: no eight characters in common.</summary>
    public static RepostComparison? Of(OriginalText original, RepostText article) =>
        SharedBlock.Of(original, article) is { Count: > 0 } blocks ? new(original, article, blocks) : null;

    /// <summary>How many characters of this stretch of the article stand in the original as they are.</summary>
    public int Matched(int start, int end) => evidence.IsCopied[start..end].Count(true);

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

    /// <summary>How many characters of the original that this passage answers to the article carries elsewhere as they are.</summary>
    public int MatchedElsewhere(SharedBlock passage)
    {
        var elsewhere = new bool[Original.Text.Length];
        foreach (var run in Blocks.Where(b => b != passage).SelectMany(b => b.Runs))
            elsewhere.AsSpan(run.Original, run.Length).Fill(true);
        return elsewhere.AsSpan(passage.Original, passage.OriginalEnd - passage.Original).Count(true);
    }

    /// <summary>These passages came otherwise: what is left decides. Where only that makes a copy of it, it has to be a faithful one, for of two sisters one always comes nearer to a third.
    /// A copy that is none without them has them in common with the article, and is told with them.</summary>
    public void Leave(IReadOnlyCollection<SharedBlock> passages)
    {
        List<SharedBlock> left = [.. Blocks.Except(passages)];
        var own = new Evidence(Original, article, left);
        var kind = Kind == RepostKind.Template && own.All.Alike < Faithful ? RepostKind.Template : Verdict.Of(own);
        if (kind != RepostKind.Template)
            (Blocks, evidence) = (left, own);
        Kind = kind;
    }

    /// <summary>What it shares came by another original that has the same passage.</summary>
    public void CameByAnother() => Kind = RepostKind.Template;

    public RepostMatch Told(RepostArticle article) => new(Original.Id, Kind, evidence.Covered, evidence.Share, evidence.Longest,
        RepostSigns.HasTitle(Original, article), RepostSigns.NamesSource(Original, article),
        Kind == RepostKind.Template ? [] : Differences.Changes(Original.Text, article.Text, Blocks),
        Kind == RepostKind.Template ? [] : Differences.LeftOut(Original.Text, evidence.IsSpanned));
}
