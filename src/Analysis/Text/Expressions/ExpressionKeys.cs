using System.Numerics;

namespace MediaWatch.Analysis.Text.Expressions;

/// <summary>Finds in a text what equals a phrase but for one place. A slip leaves the first characters, nearly half of them, or the last as they are:
/// their pairs and hashes say which windows to look at, and hashes with one place left out say whether they match.</summary>
sealed class ExpressionKeys
{
    public const int Shortest = 4;
    public const int Longest = 16;
    const ulong Factor = 0x9E3779B97F4A7C15;
    const int PairBits = 16;
    const int LastPairs = 16;

    /// <summary>Half a megabyte, which the processor keeps at hand: one key in twenty that no phrase has gets past it.</summary>
    const int KeyBits = 22;

    readonly string[] phrases;

    /// <summary>By pair of characters: of which lengths phrases begin so (low half, a bit for each length from <see cref="Shortest"/>), and of which they end so (high half).</summary>
    readonly uint[] pairs = new uint[1 << PairBits];
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
            pairs[Pair(phrase[0], phrase[1])] |= 1u << phrase.Length - Shortest;
            pairs[Pair(phrase[^2], phrase[^1])] |= 1u << phrase.Length - Shortest + LastPairs;
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

    /// <summary>Phrases that stand in the text as they are, by place.</summary>
    /// <param name="hashes">As <see cref="HashesOf"/> gives them, of the whole text.</param>
    public IEnumerable<(int Phrase, int Start)> Exact(string text, ulong[] hashes, int from, int to)
    {
        for (var i = from; i + 1 < to; i++)
        {
            for (var mask = Begun(text[i], text[i + 1]); mask != 0; mask &= mask - 1)
            {
                if (LengthOf(mask) is var length && i + length <= to && PhraseAt(text, hashes, i, length) is { } phrase)
                    yield return (phrase, i);
            }
        }
    }

    /// <summary>Adds windows of the text between two places that equal a phrase but for one slip.</summary>
    /// <param name="hashes">As <see cref="HashesOf"/> gives them, of the whole text.</param>
    public void Nearly(string text, ulong[] hashes, int from, int to, List<NearPhrase> found)
    {
        for (var i = from; i + 1 < to; i++)
        {
            var pair = pairs[Pair(text[i], text[i + 1])];
            // Windows that begin as a phrase of their length does …
            for (var mask = pair & (1u << LastPairs) - 1; mask != 0; mask &= mask - 1)
            {
                var whole = LengthOf(mask);
                if (i + whole - 1 > to || !IsMarked(HeadKey(hashes, i, whole)))
                    continue;
                if (i + whole <= to)
                    AddSlips(text, hashes, i, whole, found);
                AddDropped(text, hashes, i, whole - 1, found);
            }
            // … or only end so.
            for (var mask = pair >> LastPairs; mask != 0; mask &= mask - 1)
            {
                var whole = LengthOf(mask);
                var start = i + 2 - whole;
                if (start + 1 < from || !IsMarked(TailKey(hashes, i + 2, whole)))
                    continue;
                if (start >= from && !BeginsAsOne(text, hashes, start, whole))
                    AddSlips(text, hashes, start, whole, found);
                if (!BeginsAsOne(text, hashes, start + 1, whole))
                    AddDropped(text, hashes, start + 1, whole - 1, found);
            }
            // Four characters whose middle two are swapped keep neither pair.
            if (i + Shortest <= to && (Begun(text[i], text[i + 2]) & 1) != 0 && (Ended(text[i + 1], text[i + 3]) & 1) != 0 && (pair & 1) == 0 && (Ended(text[i + 2], text[i + 3]) & 1) == 0)
                AddSlips(text, hashes, i, Shortest, found);
            if (text[i + 1] == text[i])
                AddDoubled(text, hashes, i + 1, from, to, found);
        }
    }

    /// <summary>Whether any phrase begins with these two characters; of pairs that none begins with, few are said to be one.</summary>
    public bool Begins(char first, char second) => Begun(first, second) != 0;

    uint Begun(char first, char second) => pairs[Pair(first, second)] & (1u << LastPairs) - 1;

    uint Ended(char last, char end) => pairs[Pair(last, end)] >> LastPairs;

    static int LengthOf(uint mask) => BitOperations.TrailingZeroCount(mask) + Shortest;

    bool BeginsAsOne(string text, ulong[] hashes, int start, int whole) => (Begun(text[start], text[start + 1]) >> whole - Shortest & 1) != 0 && IsMarked(HeadKey(hashes, start, whole));

    int? PhraseAt(string text, ulong[] hashes, int start, int length) =>
        Hash(hashes, start, length) is var key && IsMarked(key) && exact.TryGetValue(key, out var phrase) && string.CompareOrdinal(text, start, phrases[phrase], 0, length) == 0 ? phrase : null;

    /// <summary>What is a phrase as it stands is no slip of another.</summary>
    void AddSlips(string text, ulong[] hashes, int start, int length, List<NearPhrase> found)
    {
        if (PhraseAt(text, hashes, start, length) is not null)
            return;
        for (var i = start; i < start + length; i++)
        {
            var key = HashWithout(hashes, start, length, i - start);
            for (var at = IsMarked(key) ? withoutOne.GetValueOrDefault(key, -1) : -1; at >= 0; at = chain[at].Next)
            {
                if (phrases[chain[at].Phrase].Length == length && SlipOf(text, start, phrases[chain[at].Phrase]) is { } slip && slip.Place == i)
                    found.Add(new(chain[at].Phrase, start, length, slip.Kind, slip.Place));
            }
        }
    }

    void AddDropped(string text, ulong[] hashes, int start, int length, List<NearPhrase> found)
    {
        var key = Hash(hashes, start, length);
        for (var at = IsMarked(key) ? withoutOne.GetValueOrDefault(key, -1) : -1; at >= 0; at = chain[at].Next)
        {
            if (phrases[chain[at].Phrase].Length == length + 1 && DroppedAt(text, start, phrases[chain[at].Phrase]) is { } place)
                found.Add(new(chain[at].Phrase, start, length, SlipKind.Dropped, place));
        }
    }

    /// <param name="second">The second of two equal characters.</param>
    void AddDoubled(string text, ulong[] hashes, int second, int from, int to, List<NearPhrase> found)
    {
        for (var length = Shortest + 1; length <= Math.Min(Longest + 1, to - from); length++)
        {
            for (var start = Math.Max(from, second - length + 1); start <= Math.Min(second - 1, to - length); start++)
            {
                if (HashWithout(hashes, start, length, second - start) is var key && IsMarked(key) && exact.TryGetValue(key, out var phrase) && phrases[phrase].Length == length - 1)
                    found.Add(new(phrase, start, length, SlipKind.Doubled, second));
            }
        }
    }

    /// <summary>Of the first characters of a phrase, so many that no two neighbours stand in these and in the last ones.</summary>
    ulong HeadKey(ulong[] hashes, int start, int whole) => Hash(hashes, start, Math.Max(2, (whole - 1) / 2)) * Factor + (ulong)whole;

    ulong TailKey(ulong[] hashes, int end, int whole) => Hash(hashes, end - whole / 2, whole / 2) * Factor + (ulong)whole + Longest + 1;

    void Mark(ulong key) => keys[Place(key)] |= Bits(key);

    /// <summary>False: surely no phrase has this key, which is nearly always so; asking the dictionary costs many times as much.</summary>
    bool IsMarked(ulong key) => (keys[Place(key)] & Bits(key)) == Bits(key);

    static int Place(ulong key) => (int)(key * 0xD6E8FEB86659FD93 >> 64 - KeyBits + 6);

    /// <summary>Two bits of the key's place.</summary>
    static ulong Bits(ulong key) => key * 0xD6E8FEB86659FD93 is var mixed ? 1ul << (int)(mixed >> 36 & 63) | 1ul << (int)(mixed >> 30 & 63) : 0;

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

    /// <summary>Hashes of a text's beginnings; of any text for any set of phrases.</summary>
    public static ulong[] HashesOf(string text)
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

/// <summary>A window of a text that equals phrase number <see cref="Phrase"/> but for one slip at <see cref="Place"/>.</summary>
readonly record struct NearPhrase(int Phrase, int Start, int Length, SlipKind Kind, int Place);
