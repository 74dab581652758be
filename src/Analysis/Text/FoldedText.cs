using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace MediaWatch.Analysis.Text;

/// <summary>A text in one writing (half width, lower case, compatibility forms resolved, invisible characters left out), every character of which knows
/// where in the original it stands. In .NET <c>\d</c> and ordinal search know nothing of full-width forms: look for patterns here.</summary>
public sealed class FoldedText
{
    const char Dropped = '\0';
    const char FirstHan = '\u3400', LastHan = '\u9FFF';
    static readonly char[] Folds = BuildFolds();

    readonly int[]? places;
    readonly int originalLength;

    FoldedText(string text, int[]? places, int originalLength) => (Text, this.places, this.originalLength) = (text, places, originalLength);

    public string Text { get; }

    public static FoldedText Of(string original)
    {
        var from = 0;
        while (from < original.Length && original[from] is not Dropped and var c && Folds[c] == c)
            from += ArePlain(original, from) ? Vector128<ushort>.Count : 1;
        if (from >= original.Length)
            return new(original, null, original.Length);
        var folded = ArrayPool<char>.Shared.Rent(original.Length);
        original.CopyTo(0, folded, 0, from);
        int[]? places = null;
        var count = from;
        for (var i = from; i < original.Length;)
        {
            if (places is null && ArePlain(original, i))
            {
                Vector128.LoadUnsafe(ref First(original), (nuint)i).StoreUnsafe(ref Unsafe.As<char, ushort>(ref folded[count]));
                (i, count) = (i + Vector128<ushort>.Count, count + Vector128<ushort>.Count);
                continue;
            }
            for (var end = Math.Min(original.Length, i + Vector128<ushort>.Count); i < end; i++)
            {
                var c = Folds[original[i]];
                if (c == Dropped)
                {
                    places ??= PlacesSoFar(original.Length, count);
                    continue;
                }
                if (places is not null)
                    places[count] = i;
                folded[count++] = c;
            }
        }
        var text = new string(folded, 0, count);
        ArrayPool<char>.Shared.Return(folded);
        return new(text, places, original.Length);
    }

    /// <summary>Whether eight characters from here on are Han or such ASCII as stays as it is: most of any text, and told at once.</summary>
    static bool ArePlain(string text, int at)
    {
        if (at > text.Length - Vector128<ushort>.Count)
            return false;
        var eight = Vector128.LoadUnsafe(ref First(text), (nuint)at);
        var han = Vector128.LessThanOrEqual(eight - Vector128.Create((ushort)FirstHan), Vector128.Create((ushort)(LastHan - FirstHan)));
        var low = Vector128.LessThanOrEqual(eight - Vector128.Create((ushort)1), Vector128.Create((ushort)('@' - 1)));
        var small = Vector128.LessThanOrEqual(eight - Vector128.Create((ushort)'['), Vector128.Create((ushort)('~' - '[')));
        return (han | low | small) == Vector128<ushort>.AllBitsSet;
    }

    static ref ushort First(string text) => ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text.GetPinnableReference()));

    /// <summary>Place in the original of the character at <paramref name="index"/>; its length for the end.</summary>
    public int PlaceOf(int index) => index >= Text.Length ? originalLength : places?[index] ?? index;

    /// <summary>The original's span of folded characters <paramref name="start"/> to <paramref name="start"/> + <paramref name="length"/>.</summary>
    public WordSpan Original(int start, int length)
    {
        var from = PlaceOf(start);
        return new(from, length == 0 ? 0 : PlaceOf(start + length - 1) + 1 - from);
    }

    /// <summary>One character's folded form; '\0' where it is left out.</summary>
    public static char Fold(char c) => Folds[c];

    /// <summary>A dictionary entry in the same writing.</summary>
    public static string FoldTerm(string term) => Of(term).Text;

    static int[] PlacesSoFar(int capacity, int count)
    {
        var places = new int[capacity];
        for (var i = 0; i < count; i++)
            places[i] = i;
        return places;
    }

    static char[] BuildFolds()
    {
        var folds = new char[char.MaxValue + 1];
        for (var i = 0; i < folds.Length; i++)
            folds[i] = FoldOnce((char)i);
        return folds;
    }

    static char FoldOnce(char c)
    {
        if (c is >= FirstHan and <= LastHan or >= '\uAC00' and <= '\uDFFF')
            return c; // Han, Hangul and surrogates are as they are
        var category = CharUnicodeInfo.GetUnicodeCategory(c);
        if (category == UnicodeCategory.Format || c is '\0' or >= '\uFE00' and <= '\uFE0F')
            return Dropped; // zero-width characters, soft hyphens, byte order marks, variation selectors
        if (category is UnicodeCategory.OtherNumber or UnicodeCategory.OtherNotAssigned)
            return c; // m² is not m2
        var normal = c.ToString().Normalize(NormalizationForm.FormKC);
        return char.ToLowerInvariant(normal.Length == 1 ? normal[0] : c);
    }
}
