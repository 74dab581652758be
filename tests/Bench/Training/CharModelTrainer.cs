using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Bench.Training;

/// <summary>Counts a corpus and makes the character model: modified Kneser-Ney, rare n-grams dropped, then the least useful until it fits.</summary>
sealed class CharModelTrainer(int most, Action<string> say)
{
    const ulong Base = CharVocabulary.Size;
    static readonly ulong[] Powers = [1, Base, Base * Base, Base * Base * Base, Base * Base * Base * Base];

    readonly List<ulong[]> chunks = [];
    ulong[] chunk = new ulong[1 << 22];
    int filled;
    long places;

    public void Add(string line)
    {
        var folded = FoldedText.Of(line).Text;
        var ids = TokenLine.Of(folded, 0, folded.Length).Ids;
        ulong key = 0;
        for (var i = 0; i < ids.Length - TokenLine.Padding + 1; i++)
        {
            key = key % Powers[4] * Base + ids[i];
            if (i < TokenLine.Padding)
                continue;
            if (filled == chunk.Length)
            {
                chunks.Add(chunk);
                (chunk, filled) = (new ulong[chunk.Length], 0);
            }
            chunk[filled++] = key;
            places++;
        }
    }

    public CharModel Finish()
    {
        var all = new ulong[places];
        for (var i = 0; i < chunks.Count; i++)
            chunks[i].CopyTo(all, (long)i * chunk.Length);
        chunk.AsSpan(0, filled).CopyTo(all.AsSpan(chunks.Count * chunk.Length));
        chunks.Clear();
        var counts = new NgramCounts[CharModel.Order + 1];
        counts[5] = NgramCounts.OfPlaces(all);
        for (var n = 4; n >= 1; n--)
            counts[n] = counts[n + 1].Suffixes(Powers[n]);
        say($"{places:N0} places; distinct n-grams {string.Join(", ", counts.Skip(1).Select(c => c.Keys.Length.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)))}");
        var kept = new NgramPruning(counts, most, say).Kept();
        return new KneserNey(counts, kept).Build();
    }
}
