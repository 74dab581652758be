using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Reposts;

/// <summary>An original that articles are held against, with an index of its grams and a mark on what in it is formula.</summary>
public sealed class OriginalText
{
    /// <summary>With fewer the rest of it has to help to find its copies.</summary>
    const int LeastOwn = 50;

    readonly Dictionary<uint, int> first = [];
    readonly int[] next;
    readonly bool[] known;
    readonly HashFilter filter;

    /// <param name="id">Whatever the caller knows it by; unique within one <see cref="RepostMatcher"/>.</param>
    /// <param name="source">What a copy has to name, for instance 新华社; null: nothing.</param>
    /// <param name="address">A link to it counts as <see cref="RepostKind.Link"/>; null: none is known.</param>
    /// <param name="formulas">Null: those that are shipped.</param>
    public OriginalText(long id, RepostText text, string? source = null, string? address = null, Formulas? formulas = null)
    {
        (Id, Text, Source, Address) = (id, text, source, address);
        (BareTitle, SourceNames) = (RepostText.Strip(text.Title), new SourceNames(source));
        var hashes = text.Hashes;
        (next, known) = (new int[hashes.Length], new bool[text.Length]);
        for (var i = hashes.Length - 1; i >= 0; i--)
        {
            next[i] = first.GetValueOrDefault(hashes[i], -1);
            first[hashes[i]] = i;
        }
        filter = new(first.Keys);
        formulas ??= Formulas.Shipped;
        for (var i = 0; i < hashes.Length; i++)
        {
            if (formulas.Contain(hashes[i]))
                known.AsSpan(i, Grams.Width).Fill(true);
        }
    }

    public long Id { get; }
    public RepostText Text { get; }
    public string? Source { get; }
    public string? Address { get; }
    internal string BareTitle { get; }
    internal SourceNames SourceNames { get; }

    /// <summary>By character: whether it stands in a run of eight that other texts have too, so that sharing it proves nothing.</summary>
    internal ReadOnlySpan<bool> Known => known;

    /// <summary>Its grams, each once.</summary>
    internal IReadOnlyCollection<uint> DistinctHashes => first.Keys;

    /// <summary>Texts published before this one cannot have copied it: what it has in common with them is formula, or they carry the same text and then say nothing. To be told before anything is compared.</summary>
    public void Learn(RepostText earlier)
    {
        if (RepostComparison.Of(this, earlier) is not { Kind: RepostKind.Template })
            return;
        foreach (var hash in earlier.Hashes.Distinct())
        {
            for (var place = FirstPlace(hash); place >= 0; place = PlaceAfter(place))
                known.AsSpan(place, Grams.Width).Fill(true);
        }
    }

    /// <summary>Grams that are no formula; all, where hardly any is its own.</summary>
    internal HashSet<uint> OwnHashes()
    {
        var own = Text.Hashes.Where((_, at) => Known.Slice(at, Grams.Width).Contains(false)).ToHashSet();
        return own.Count >= LeastOwn ? own : [.. DistinctHashes];
    }

    /// <summary>The places at which a gram stands are its first and then the <see cref="PlaceAfter"/> each; -1: none, or none more.</summary>
    internal int FirstPlace(uint hash) => filter.MayContain(hash) && first.TryGetValue(hash, out var place) ? place : -1;

    internal int PlaceAfter(int place) => next[place];
}
