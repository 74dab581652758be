using System.Runtime.InteropServices;

namespace MediaWatch.Analysis.Reposts;

/// <summary>A new original against the fingerprints of everything that is held: one pass over the rows names the articles to read and compare. For one thread.</summary>
public sealed class PrintScan
{
    /// <summary>An article that has fewer prints in common than this with an original is most likely no copy of it,</summary>
    const int Few = 4;

    /// <summary>and a print that so many of those have is a phrase of the day.</summary>
    const int Commonplace = 30;

    readonly HashSet<uint> own;
    readonly HashFilter filter;
    readonly List<(long Article, int From, int Count)> hits = [];
    readonly List<uint> prints = [];

    public PrintScan(OriginalText original)
    {
        own = original.OwnHashes();
        filter = new(own);
    }

    /// <param name="packed">As <see cref="Prints.Of"/> made them.</param>
    public void Add(long articleId, ReadOnlySpan<byte> packed)
    {
        var from = prints.Count;
        foreach (var hash in MemoryMarshal.Cast<byte, uint>(packed))
        {
            if (filter.MayContain(hash) && own.Contains(hash))
                prints.Add(hash);
        }
        if (prints.Count > from)
            hits.Add((articleId, from, prints.Count - from));
    }

    /// <summary>Articles to be compared, those with the most prints in common first.</summary>
    public IReadOnlyList<long> Candidates(int most)
    {
        var lonely = hits.Where(h => h.Count < Few).SelectMany(PrintsOf).CountBy(h => h).Where(c => c.Value >= Commonplace).Select(c => c.Key).ToHashSet();
        return [.. hits.Where(h => h.Count >= Few || PrintsOf(h).Any(p => !lonely.Contains(p))).OrderByDescending(h => h.Count).Take(most).Select(h => h.Article)];
    }

    IEnumerable<uint> PrintsOf((long Article, int From, int Count) hit) => prints.GetRange(hit.From, hit.Count);
}
