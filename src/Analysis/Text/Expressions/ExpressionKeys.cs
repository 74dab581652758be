using System.Numerics;

namespace MediaWatch.Analysis.Text.Expressions;

/// <summary>Finds in a text what equals a phrase but for one place. A slip leaves the first characters, nearly half of them, or the last as they are:
/// their pairs and hashes say which windows to look at, and hashes with one place left out say whether they match.</summary>
sealed class ExpressionKeys
{
    public const int Shortest = 4;
    public const int Longest = 16;
    const ulong Factor = 0x9E3779B97F4A7C15;
    const int PairBits = 18;

    /// <summary>Half a megabyte, which the processor keeps at hand: one key in twenty that no phrase has gets past it.</summary>
    const int KeyBits = 22;

    readonly string[] phrases;
    readonly uint[] firstPairs = new uint[1 << PairBits];
    readonly uint[] lastPairs = new uint[1 << PairBits];
    readonly ulong[] keys = new ulong[1 << KeyBits - 6];
    readonly Dictionary<ulong, int> exact = [];
    readonly Dictionary<ulong, int> withoutOne = [];
    readonly List<(int Phrase, int Next)> chain = [];
    readonly ulong[] powers = new ulong[Longest + 2];

    /// <param name="phrases">Distinct, each of <see cref="Shortest"/> to <see cref="Longest"/> Han characters.</param>
    public ExpressionKeys(string[] phrases)
    {
        this.phrases = phrases;
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
            powers[i] = powers[i - 1] * Factor;
        for (var p = 0; p < phrases.Length; p++)
        {
            var (phrase, hashes) = (phrases[p], HashesOf(phrases[p]));
            firstPairs[Pair(phrase[0], phrase[1])] |= 1u << phrase.Length;
            lastPairs[Pair(phrase[^2], phrase[^1])] |= 1u << phrase.Length;
            Mark(Hash(hashes, 0, phrase.Length));
            Mark(HeadKey(hashes, 0, phrase.Length));
            Mark(TailKey(hashes, phrase.Length, phrase.Length));
            exact[Hash(hashes, 0, phrase.Length)] = p;
            foreach (var key in Enumerable.Range(0, phrase.Length).Select(i => HashWithout(hashes, 0, phrase.Length, i)).Distinct())
            {
                chain.Add((p, withoutOne.GetValueOrDefault(key, -1)));
                withoutOne[key] = chain.Count - 1;
                Mark(key);
            }
        }
    }

    /// <summary>Phrases that stand in the run as they are.</summary>
    public IEnumerable<(int Phrase, int Start)> Exact(string run)
    {
        var hashes = HashesOf(run);
        foreach (var (start, length) in Windows(run, hashes, 0))
        {
            if (Hash(hashes, start, length) is var key && IsMarked(key) && exact.TryGetValue(key, out var phrase) && string.CompareOrdinal(run, start, phrases[phrase], 0, length) == 0)
                yield return (phrase, start);
        }
    }

    /// <summary>Windows of the run that equal a phrase but for one slip, with its kind and place.</summary>
    public IEnumerable<(int Phrase, int Start, int Length, SlipKind Kind, int Place)> Nearly(string run)
    {
        var hashes = HashesOf(run);
        foreach (var (start, length) in Windows(run, hashes, 0).Concat(InnerSwaps(run)))
        {
            for (var i = start; i < start + length; i++)
            {
                var key = HashWithout(hashes, start, length, i - start);
                if (!IsMarked(key))
                    continue;
                foreach (var phrase in Without(key))
                {
                    if (phrases[phrase].Length == length && SlipOf(run, start, phrases[phrase]) is { } slip && slip.Place == i)
                        yield return (phrase, start, length, slip.Kind, slip.Place);
                }
            }
        }
        foreach (var (start, length) in Windows(run, hashes, -1))
        {
            var key = Hash(hashes, start, length);
            if (!IsMarked(key))
                continue;
            foreach (var phrase in Without(key))
            {
                if (phrases[phrase].Length == length + 1 && DroppedAt(run, start, phrases[phrase]) is { } place)
                    yield return (phrase, start, length, SlipKind.Dropped, place);
            }
        }
        for (var i = 1; i < run.Length; i++)
        {
            for (var length = run[i] == run[i - 1] ? Shortest + 1 : int.MaxValue; length <= Math.Min(Longest + 1, run.Length); length++)
            {
                for (var start = Math.Max(0, i - length + 1); start <= Math.Min(i - 1, run.Length - length); start++)
                {
                    if (HashWithout(hashes, start, length, i - start) is var key && IsMarked(key) && exact.TryGetValue(key, out var phrase) && phrases[phrase].Length == length - 1)
                        yield return (phrase, start, length, SlipKind.Doubled, i);
                }
            }
        }
    }

    /// <summary>Windows that begin or end as a phrase of their length does.</summary>
    /// <param name="more">So many characters more than the phrase.</param>
    List<(int Start, int Length)> Windows(string run, ulong[] hashes, int more)
    {
        var windows = new List<(int, int)>();
        for (var i = 0; i + 1 < run.Length; i++)
        {
            var pair = Pair(run[i], run[i + 1]);
            for (var mask = firstPairs[pair]; mask != 0; mask &= mask - 1)
            {
                if (BitOperations.TrailingZeroCount(mask) is var whole && i + whole + more <= run.Length && IsMarked(HeadKey(hashes, i, whole)))
                    windows.Add((i, whole + more));
            }
            for (var mask = lastPairs[pair]; mask != 0; mask &= mask - 1)
            {
                // What begins so too is there already.
                if (BitOperations.TrailingZeroCount(mask) is var whole && i + 2 - whole - more is var start and >= 0 && IsMarked(TailKey(hashes, i + 2, whole))
                    && !((firstPairs[Pair(run[start], run[start + 1])] >> whole & 1) != 0 && IsMarked(HeadKey(hashes, start, whole))))
                    windows.Add((start, whole + more));
            }
        }
        return windows;
    }

    /// <summary>Of the first characters of a phrase, so many that no two neighbours stand in these and in the last ones.</summary>
    ulong HeadKey(ulong[] hashes, int start, int whole) => Hash(hashes, start, Math.Max(2, (whole - 1) / 2)) * Factor + (ulong)whole;

    ulong TailKey(ulong[] hashes, int end, int whole) => Hash(hashes, end - whole / 2, whole / 2) * Factor + (ulong)whole + Longest + 1;

    /// <summary>Four characters whose middle two are swapped keep neither pair.</summary>
    IEnumerable<(int Start, int Length)> InnerSwaps(string run)
    {
        for (var i = 0; i + Shortest <= run.Length; i++)
        {
            if ((firstPairs[Pair(run[i], run[i + 2])] & lastPairs[Pair(run[i + 1], run[i + 3])] & 1u << Shortest) != 0
                && (firstPairs[Pair(run[i], run[i + 1])] >> Shortest & 1) == 0 && (lastPairs[Pair(run[i + 2], run[i + 3])] >> Shortest & 1) == 0)
                yield return (i, Shortest);
        }
    }

    void Mark(ulong key) => keys[Place(key) >> 6] |= 1ul << (Place(key) & 63);

    /// <summary>False: surely no phrase has this key, which is nearly always so; asking the dictionary costs many times as much.</summary>
    bool IsMarked(ulong key) => (keys[Place(key) >> 6] >> (Place(key) & 63) & 1) != 0;

    static int Place(ulong key) => (int)(key * 0xD6E8FEB86659FD93 >> 64 - KeyBits);

    IEnumerable<int> Without(ulong key)
    {
        for (var at = withoutOne.GetValueOrDefault(key, -1); at >= 0; at = chain[at].Next)
            yield return chain[at].Phrase;
    }

    static (SlipKind Kind, int Place)? SlipOf(string run, int start, string phrase)
    {
        var head = run.AsSpan(start, phrase.Length).CommonPrefixLength(phrase);
        if (head == phrase.Length)
            return null;
        if (string.CompareOrdinal(run, start + head + 1, phrase, head + 1, phrase.Length - head - 1) == 0)
            return (SlipKind.Substituted, start + head);
        return head + 1 < phrase.Length && run[start + head] == phrase[head + 1] && run[start + head + 1] == phrase[head]
            && string.CompareOrdinal(run, start + head + 2, phrase, head + 2, phrase.Length - head - 2) == 0
            ? (SlipKind.Swapped, start + head)
            : null;
    }

    static int? DroppedAt(string run, int start, string phrase)
    {
        var head = run.AsSpan(start, phrase.Length - 1).CommonPrefixLength(phrase);
        return string.CompareOrdinal(run, start + head, phrase, head + 1, phrase.Length - head - 1) == 0 ? start + head : null;
    }

    static ulong[] HashesOf(string text)
    {
        var hashes = new ulong[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
            hashes[i + 1] = hashes[i] * Factor + text[i] * 0xD6E8FEB86659FD93;
        return hashes;
    }

    ulong Hash(ulong[] hashes, int start, int length) => hashes[start + length] - hashes[start] * powers[length];

    ulong HashWithout(ulong[] hashes, int start, int length, int left) =>
        Hash(hashes, start, left) * powers[length - left - 1] + Hash(hashes, start + left + 1, length - left - 1);

    static int Pair(char a, char b) => (int)((a * 0x9E3779B1u + b) * 0x85EBCA6Bu >> 32 - PairBits);
}
