using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Reposts;

/// <summary>What a copy changed inside what it took over, and what it left out.</summary>
static class Differences
{
    /// <summary>A single character between two changes that happens to be the same is part of one change.</summary>
    const int Coincidence = 1;

    /// <summary>Less is a changed word, or a heading's number.</summary>
    const int LeastLeftOut = 8;

    /// <summary>Nobody reads more, and a row holds them all.</summary>
    const int Most = 200;

    public static IReadOnlyList<RepostChange> Changes(RepostText original, RepostText article, IEnumerable<SharedBlock> blocks)
    {
        var changes = new List<RepostChange>();
        foreach (var block in blocks)
        {
            for (var i = 1; i < block.Runs.Count && changes.Count < Most; i++)
            {
                var before = block.Runs[i - 1];
                while (i + 1 < block.Runs.Count && block.Runs[i].Length <= Coincidence)
                    i++;
                changes.Add(Change(original, article, before, block.Runs[i]));
            }
        }
        return changes;
    }

    public static IReadOnlyList<LeftOut> LeftOut(RepostText original, ReadOnlySpan<bool> spanned)
    {
        var left = new List<LeftOut>();
        for (var start = 0; start < spanned.Length && left.Count < Most; start++)
        {
            var end = spanned[start..].IndexOf(true) is >= 0 and var length ? start + length : spanned.Length;
            if (end - start >= LeastLeftOut)
            {
                var place = original.Place(start, end);
                left.Add(new(place.Start, place.Length));
            }
            start = end;
        }
        return left;
    }

    static RepostChange Change(RepostText original, RepostText article, SharedRun before, SharedRun after)
    {
        var (was, now) = (original.Place(before.OriginalEnd, after.Original), article.Place(before.ArticleEnd, after.Article));
        return new(was.Start, original.Body.Substring(was.Start, was.Length), now.Start, article.Body.Substring(now.Start, now.Length));
    }
}
