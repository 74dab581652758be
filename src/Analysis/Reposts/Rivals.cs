using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Reposts;

/// <summary>Originals about one event, or of one series, have passages in common. Of several that could have given a passage the one gave it whose words it carries; and whoever copies one original has not quoted
/// another that gave clearly less of the article.</summary>
static class Rivals
{
    /// <summary>Nearly all of what the lesser one shares is the greater one's as well.</summary>
    const double Same = 0.7;

    /// <summary>And the greater one gave so many times as much: an excerpt of what both have is an excerpt of both.</summary>
    const double Clearly = 1.3;

    public static void Part(IReadOnlyList<RepostComparison> comparisons)
    {
        if (comparisons is [{ Blocks.Count: 1 }])
            return;
        var foreign = comparisons.Select(mine => mine.Blocks.Where(b => IsForeign(b, mine, comparisons)).ToList()).ToList(); // all judged by what they were before any gave way
        foreach (var (mine, lost) in comparisons.Zip(foreign))
        {
            if (lost.Count > 0)
                mine.Leave(lost);
        }
        foreach (var lesser in comparisons.Where(c => c.Kind == RepostKind.Excerpt))
        {
            if (comparisons.Any(c => c.Kind != RepostKind.Template && c.Taken >= Clearly * lesser.Taken && lesser.TakenAlso(c) >= Same * lesser.Taken))
                lesser.CameByAnother();
        }
    }

    /// <summary>Another original explains it clearly better, or another passage its place in the original; or both do a little: then the article has the other's words here and mine there. Or the other does a little and the
    /// passage is but a part of what it gave.</summary>
    static bool IsForeign(SharedBlock passage, RepostComparison mine, IReadOnlyList<RepostComparison> comparisons)
    {
        var others = comparisons.Where(c => c != mine).Select(c => (Comparison: c, Matched: c.Matched(passage.Article, passage.ArticleEnd))).Where(o => o.Matched > passage.Matched).ToList();
        var elsewhere = mine.MatchedElsewhere(passage);
        return passage.IsWorseThan(elsewhere) || others.Exists(o => elsewhere > passage.Matched || passage.IsWorseThan(o.Matched) || o.Comparison.Around(passage)?.Matched >= Clearly * passage.Matched);
    }
}
