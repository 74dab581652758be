using System.Buffers;

namespace MediaWatch.Analysis.Text;

/// <summary>The English words of a text in their order, those of addresses, file names and hashtags left out.</summary>
static class EnglishWords
{
    const int LongestGap = 3;

    static readonly SearchValues<char> Gaps = SearchValues.Create(" \u00A0\t\r\n-\u2010\u2011");

    /// <summary>Marks that ordinary writing has not: what holds one is an address, a name of a file or of a variable.</summary>
    static readonly SearchValues<char> OfAddresses = SearchValues.Create("@_\\#=%&/~+$*<>{}|^0123456789");

    public static List<EnglishWord> Of(string text)
    {
        var words = new List<EnglishWord>();
        var last = int.MinValue;
        for (var i = NextLetter(text, 0); i < text.Length; i = NextLetter(text, i))
        {
            var (from, to) = (i, i);
            while (from > 0 && IsOfChunk(text[from - 1]))
                from--;
            while (to < text.Length && IsOfChunk(text[to]))
                to++;
            if (!IsAddress(text.AsSpan(from, to - from)))
                last = AddWords(text, i, to, last, words);
            i = to;
        }
        return words;
    }

    /// <returns>Where the last word ends.</returns>
    static int AddWords(string text, int from, int to, int last, List<EnglishWord> words)
    {
        for (var i = from; i < to;)
        {
            if (!char.IsAsciiLetter(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < to && (char.IsAsciiLetter(text[i]) || IsApostrophe(text[i]) && i + 1 < to && char.IsAsciiLetter(text[i + 1])))
                i++;
            words.Add(new(start, i - start, Folded(text.AsSpan(start, i - start)), last >= 0 && start - last <= LongestGap && !text.AsSpan(last, start - last).ContainsAnyExcept(Gaps)));
            last = i;
        }
        return last;
    }

    static int NextLetter(string text, int from)
    {
        while (from < text.Length)
        {
            var next = text.AsSpan(from).IndexOfAnyInRange('A', 'z');
            if (next < 0)
                return text.Length;
            from += next;
            if (char.IsAsciiLetter(text[from]))
                return from;
            from++;
        }
        return text.Length;
    }

    static bool IsOfChunk(char c) => c is > ' ' and < '\u007F' || IsApostrophe(c);

    static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '′' or '`';

    static bool IsAddress(ReadOnlySpan<char> chunk)
    {
        if (chunk.ContainsAny(OfAddresses))
            return true;
        for (var dot = chunk.IndexOf('.'); dot >= 0 && dot + 1 < chunk.Length;)
        {
            if (dot > 0 && char.IsAsciiLetter(chunk[dot - 1]) && char.IsAsciiLetter(chunk[dot + 1]))
                return true;
            var next = chunk[(dot + 1)..].IndexOf('.');
            dot = next < 0 ? -1 : dot + 1 + next;
        }
        return false;
    }

    static string Folded(ReadOnlySpan<char> word) => string.Create(word.Length - Apostrophes(word), word, (into, all) =>
    {
        var count = 0;
        foreach (var c in all)
        {
            if (!IsApostrophe(c))
                into[count++] = char.ToLowerInvariant(c);
        }
    });

    static int Apostrophes(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var c in word)
            count += IsApostrophe(c) ? 1 : 0;
        return count;
    }
}

/// <param name="Folded">Small letters, without apostrophes.</param>
/// <param name="FollowsDirectly">Nothing but spaces, one line's end or a hyphen parts it from the word before.</param>
readonly record struct EnglishWord(int Start, int Length, string Folded, bool FollowsDirectly);
