using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace MediaWatch.Analysis.Text;

/// <summary>A folded text as it is looked through for disguised words: in simplified characters, circled and bold letters and digits plain, and without what may be strewn into a word
/// (symbols, spaces, emoji). Marks that end or part sentences stay: words on both sides of them are not one. To be disposed of.</summary>
sealed class BareText : IDisposable
{
    const char Noise = '\0', Pair = '\uFFFF';

    /// <summary>By character: how it is looked for, <see cref="Noise"/>, or <see cref="Pair"/> for half of one.</summary>
    static readonly Lazy<char[]> Forms = new(BuildForms);

    readonly char[] text;
    readonly int length;
    readonly List<Gap> gaps = [];

    /// <param name="folded">See <see cref="FoldedText"/>.</param>
    public BareText(string folded)
    {
        text = ArrayPool<char>.Shared.Rent(folded.Length);
        // Without asking about bounds: no more goes in than comes out, and each character there is has a form.
        ref var formOf = ref MemoryMarshal.GetArrayDataReference(Forms.Value);
        ref var next = ref MemoryMarshal.GetArrayDataReference(text);
        var count = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var form = Unsafe.Add(ref formOf, folded[i]);
            if ((ushort)(form + 1) > 1) // neither noise nor half a pair
            {
                Unsafe.Add(ref next, count++) = form;
                continue;
            }
            var units = form == Pair && i + 1 < folded.Length && char.IsSurrogatePair(folded[i], folded[i + 1]) ? 2 : 1;
            form = units == 2 ? FormOf(folded.AsSpan(i, 2)) : form;
            if (form == Noise)
                Skip(count, units);
            else if (units == 1)
                text[count++] = folded[i]; // half a pair, alone
            else if (form == Pair)
                (text[count], text[count + 1], count) = (folded[i], folded[i + 1], count + 2);
            else
            {
                text[count++] = form;
                Skip(count, 1, isNoise: false);
            }
            i += units - 1;
        }
        length = count;
    }

    public ReadOnlySpan<char> Text => text.AsSpan(0, length);

    public bool LeavesOut => gaps.Exists(gap => gap.Symbols > 0);

    /// <summary>A term in the same form.</summary>
    public static string Of(string folded)
    {
        using var bare = new BareText(folded);
        return bare.Text.ToString();
    }

    /// <summary>Where the character at <paramref name="index"/> stands in the folded text.</summary>
    public int PlaceOf(int index)
    {
        var after = GapsUpTo(index);
        return after == 0 ? index : index + gaps[after - 1].UnitsBefore;
    }

    /// <summary>Whether anything between the characters of start..end is no disguise: more than <paramref name="most"/> symbols at one place, or symbols beside a letter or digit.</summary>
    public bool IsTornApart(int start, int end, int most)
    {
        for (var i = GapsUpTo(start); i < gaps.Count && gaps[i].At < end; i++)
        {
            var gap = gaps[i];
            if (gap.Symbols > 0 && (gap.Symbols > most || !IsHan(text[gap.At - 1]) || !IsHan(text[gap.At])))
                return true;
        }
        return false;
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(text);

    static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    /// <summary>How many gaps stand before the character at <paramref name="index"/> or an earlier one.</summary>
    int GapsUpTo(int index)
    {
        var (low, high) = (0, gaps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = gaps[middle].At <= index ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    void Skip(int at, int units, bool isNoise = true)
    {
        var before = gaps.Count == 0 ? default : gaps[^1];
        if (gaps.Count > 0 && before.At == at)
            gaps[^1] = before with { UnitsBefore = before.UnitsBefore + units, Symbols = before.Symbols + (isNoise ? 1 : 0) };
        else
            gaps.Add(new(at, before.UnitsBefore + units, isNoise ? 1 : 0));
    }

    static char[] BuildForms()
    {
        var forms = new char[char.MaxValue + 1];
        for (var i = 0; i < forms.Length; i++)
        {
            var c = (char)i;
            forms[i] = char.IsSurrogate(c) ? Pair : IsNoise(c) ? Noise : TraditionalCharacters.Simplify(Plain(c));
        }
        return forms;
    }

    /// <summary>①, ⒈ and ㊀ as 1, 1 and 一 where that is one character; m² is not folded before, for it is no m2 to other checks.</summary>
    static char Plain(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherNumber && c.ToString().Normalize(NormalizationForm.FormKC) is [var plain] ? plain : c;

    static char FormOf(ReadOnlySpan<char> pair)
    {
        var normal = pair.ToString().Normalize(NormalizationForm.FormKC);
        return normal.Length == 1 ? TraditionalCharacters.Simplify(char.ToLowerInvariant(normal[0]))
            : CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(pair[0], pair[1])) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol ? Noise
            : Pair;
    }

    static bool IsNoise(char c) => c switch
    {
        '\n' or '\r' or ',' or '!' or '?' or ':' or ';' or '(' or ')' or '。' or '、' or '“' or '”' or '‘' or '’' or '《' or '》' or '〈' or '〉' or '【' or '】' or '—' or '…' => false,
        < '\u3400' => char.IsWhiteSpace(c) || char.IsPunctuation(c) || char.IsSymbol(c),
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.OtherPunctuation or UnicodeCategory.PrivateUse,
    };

    /// <param name="At">Before which character of the bare text it is.</param>
    /// <param name="UnitsBefore">How many code units of the folded text are left out from its beginning to here.</param>
    readonly record struct Gap(int At, int UnitsBefore, int Symbols);
}
