using System.Buffers;

namespace MediaWatch.Analysis.Reposts;

/// <summary>Which characters of two short stretches answer to each other: most alike at least cost.</summary>
static class GapAlignment
{
    const int Same = 2, Changed = -1, Missing = -1;

    /// <param name="isOpen">Whether both may end anywhere, so that only what is alike at their beginnings is told; else they answer to each other as wholes.</param>
    public static List<SharedRun> Of(ReadOnlySpan<char> original, ReadOnlySpan<char> article, bool isOpen)
    {
        var width = article.Length + 1;
        var scores = ArrayPool<short>.Shared.Rent((original.Length + 1) * width);
        Fill(scores, width, original, article);
        var (o, a) = isOpen ? Best(scores, width, original.Length) : (original.Length, article.Length);
        var runs = new List<SharedRun>();
        while (o > 0 && a > 0)
        {
            var score = scores[o * width + a];
            if (original[o - 1] == article[a - 1] && score == scores[(o - 1) * width + a - 1] + Same)
                Join(runs, --o, --a);
            else if (score == scores[(o - 1) * width + a - 1] + Changed)
                (o, a) = (o - 1, a - 1);
            else if (score == scores[(o - 1) * width + a] + Missing)
                o--;
            else
                a--;
        }
        ArrayPool<short>.Shared.Return(scores);
        runs.Reverse();
        return runs;
    }

    static void Fill(short[] scores, int width, ReadOnlySpan<char> original, ReadOnlySpan<char> article)
    {
        for (var a = 0; a < width; a++)
            scores[a] = (short)(a * Missing);
        for (var o = 1; o <= original.Length; o++)
        {
            var above = scores.AsSpan((o - 1) * width, width);
            var row = scores.AsSpan(o * width, width);
            row[0] = (short)(o * Missing);
            for (var a = 1; a < width; a++)
            {
                var together = above[a - 1] + (original[o - 1] == article[a - 1] ? Same : Changed);
                row[a] = (short)Math.Max(together, Math.Max(above[a], row[a - 1]) + Missing);
            }
        }
    }

    static (int Original, int Article) Best(short[] scores, int width, int rows)
    {
        var best = 0;
        for (var i = 1; i < (rows + 1) * width; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }
        return (best / width, best % width);
    }

    /// <summary>Runs are met from their ends.</summary>
    static void Join(List<SharedRun> runs, int original, int article)
    {
        if (runs.Count > 0 && runs[^1].Original == original + 1 && runs[^1].Article == article + 1)
            runs[^1] = new(original, article, runs[^1].Length + 1);
        else
            runs.Add(new(original, article, 1));
    }
}
