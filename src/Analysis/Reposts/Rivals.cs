using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Reposts;

/// <summary>Two originals about one event have passages in common. Whoever copies one has not quoted the other: of two that could have given the same passage the one that gave clearly more of the article did.</summary>
static class Rivals
{
    /// <summary>Nearly all of what the lesser one shares is the greater one's as well.</summary>
    const double Same = 0.7;

    /// <summary>And the greater one gave so many times as much: an excerpt of what both have is an excerpt of both.</summary>
    const double Clearly = 1.3;

    public static void Part(IReadOnlyList<RepostComparison> comparisons)
    {
        foreach (var lesser in comparisons.Where(c => c.Kind == RepostKind.Excerpt))
        {
            if (comparisons.Any(c => c.Kind != RepostKind.Template && c.Taken >= Clearly * lesser.Taken && lesser.TakenAlso(c) >= Same * lesser.Taken))
                lesser.CameByAnother();
        }
    }
}
