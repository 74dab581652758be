using MediaWatch.Analysis.Text.Expressions;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>Whether what stands where a leader's name is looked for is that name but for one slip.</summary>
static class NearNames
{
    const string Point = "·";

    /// <summary>What begins what somebody does: the name ended before it.</summary>
    const string Verbs = "在同与向到率会说对致出主作参来赴等就将发强指表签宣访陪看前为介应考检调并也以带深听列围一";

    /// <summary>Two characters are many people's: only holders of late are looked for.</summary>
    static readonly DateOnly LateEnough = new(2018, 1, 1);

    /// <summary>How many characters of the text are the name but for one slip; 0: none.</summary>
    /// <param name="isSole">One person holds the office at a time: of two characters whatever the second is.</param>
    public static int LengthOf(string name, ReadOnlySpan<char> text, Segmenter segmenter, bool isSole)
    {
        if (name.Contains(Point, StringComparison.Ordinal))
            return LengthOfLong(name, text);
        var isOneOff = name.Length <= text.Length && text[..name.Length] is var same && !same.SequenceEqual(name) && AreHan(same) && IsOneOff(name, same, isSole);
        if (isOneOff && (name.Length == 2 || AreAlikeAll(name, text) || name[1] == text[2] && name[2] == text[1]))
            return name.Length;
        // 沈跃跃 with one less, 李鸿忠 with one more.
        for (var i = 1; name.Length > 2 && i < name.Length; i++)
        {
            var shorter = name.Remove(i, 1);
            if (text.StartsWith(shorter, StringComparison.Ordinal) && Ends(text, shorter.Length, segmenter))
                return shorter.Length;
            if (text.StartsWith(name.Insert(i, name[i].ToString()), StringComparison.Ordinal))
                return name.Length + 1;
        }
        return isOneOff ? name.Length : 0;
    }

    public static bool IsLate(LeaderTerm term) => term.Name.Length > 2 || term.To is null || term.From is not null && term.To >= LateEnough;

    /// <summary>The last character of a name is there twice, and begins no word of what follows (韩正正会见, not 韩正正在).</summary>
    public static bool IsDoubled(string name, ReadOnlySpan<char> text, Segmenter segmenter) =>
        text.Length > name.Length && text[name.Length] == name[^1] && name[^1] != name[^2] && text.Length > name.Length + 1 && !segmenter.Knows(text.Slice(name.Length, 2)) && !(text.Length > name.Length + 2 && segmenter.Knows(text.Slice(name.Length, 3)));

    /// <summary>One character is another of like sound or shape; of two characters the second.</summary>
    /// <param name="written">At least as long as the name.</param>
    public static bool DiffersInOne(string name, string written)
    {
        var wrong = Enumerable.Range(0, name.Length).Where(i => name[i] != written[i]).ToList();
        return wrong is [var at] && CharacterTable.Default.AreAlike(name[at], written[at]) && (name.Length > 2 || at > 0);
    }

    /// <summary>As long as the name, and the name but for one slip, or two of like sound or shape.</summary>
    public static bool IsOneOff(string name, ReadOnlySpan<char> written, bool isSole)
    {
        var (wrong, count, likenesses, alike) = (0, 0, 0, CharacterTable.Default);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == written[i])
                continue;
            (wrong, count) = (i, count + 1);
            likenesses += alike.AreAlike(name[i], written[i]) ? 1 : 0;
        }
        return count switch
        {
            1 when name.Length == 2 => wrong == 1 ? isSole || alike.AreAlike(name[1], written[1]) : alike.AreClose(name[0], written[0]),
            1 => wrong > 0 || alike.AreAlike(name[0], written[0]),
            2 when name.Length > 2 => likenesses == 2 || name[1] == written[2] && name[2] == written[1] || name[0] == written[1] && name[1] == written[0],
            _ => false,
        };
    }

    public static bool AreAlikeAll(string name, ReadOnlySpan<char> written)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != written[i] && !CharacterTable.Default.AreAlike(name[i], written[i]))
                return false;
        }
        return true;
    }

    /// <summary>Names of several words, one character off anywhere.</summary>
    static int LengthOfLong(string name, ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(name.Length + 1, text.Length); length >= name.Length - 1 && length > 0; length--)
        {
            var written = text[..length];
            if (written.Contains(Point[0]) && !written.SequenceEqual(name) && (written[^1] == name[^1] || length == name.Length && CharacterTable.Default.AreClose(written[^1], name[^1])) && IsOneEdit(name, written))
                return length;
        }
        return 0;
    }

    public static bool IsOneEdit(ReadOnlySpan<char> name, ReadOnlySpan<char> written)
    {
        var head = name.CommonPrefixLength(written);
        var tail = 0;
        while (tail < Math.Min(name.Length, written.Length) - head && name[^(tail + 1)] == written[^(tail + 1)])
            tail++;
        var (a, b) = (name.Length - head - tail, written.Length - head - tail);
        return Math.Max(a, b) <= 1 || a == 2 && b == 2 && name[head] == written[head + 1] && name[head + 1] == written[head];
    }

    static bool Ends(ReadOnlySpan<char> text, int at, Segmenter segmenter) =>
        at >= text.Length || !AreHan(text.Slice(at, 1)) || Verbs.Contains(text[at], StringComparison.Ordinal) || at + 1 < text.Length && segmenter.Knows(text.Slice(at, 2));

    static bool AreHan(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('\u4e00', '\u9fff');
}
