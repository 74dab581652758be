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

    /// <summary>By character of the original: how often the article carries it.</summary>
    int[] Times => field ??= CountTimes();

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
        var count = 0;
        foreach (var times in Times.AsSpan(passage.Original, passage.OriginalEnd - passage.Original))
            count += times > 0 ? 1 : 0;
        foreach (var run in passage.Runs)
        {
            foreach (var times in Times.AsSpan(run.Original, run.Length))
                count -= times == 1 ? 1 : 0;
        }
        return count;
    }

    /// <summary>The passage of which this one is a part; null: there is none.</summary>
    public SharedBlock? Around(SharedBlock passage)
    {
        var (low, high) = (0, Blocks.Count);
        while (low < high) // they stand in the article's order
        {
            var middle = (low + high) / 2;
            (low, high) = Blocks[middle].Article <= passage.Article ? (middle + 1, high) : (low, middle);
        }
        return low > 0 && Blocks[low - 1].ArticleEnd >= passage.ArticleEnd ? Blocks[low - 1] : null;
    }

    /// <summary>These passages came otherwise: what is left decides. Where only that makes a copy of it, it has to be a faithful one, for of two sisters one always comes nearer to a third.
    /// A copy that is none without them has them in common with the article, and is told with them.</summary>
    public void Leave(IReadOnlyCollection<SharedBlock> passages)
    {
        List<SharedBlock> left = [.. Blocks.Except(passages)];
        var own = new Evidence(Original, article, left);
        var kind = Kind == RepostKind.Template && own.All.Faithful < Faithful ? RepostKind.Template : Verdict.Of(own);
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

    int[] CountTimes()
    {
        var times = new int[Original.Text.Length];
        foreach (var run in Blocks.SelectMany(b => b.Runs))
        {
            foreach (ref var t in times.AsSpan(run.Original, run.Length))
                t++;
        }
        return times;
    }
}
