using System.Globalization;
using System.Text;

namespace MediaWatch.Analysis.Text;

/// <summary>A text in one writing (half width, lower case, compatibility forms resolved, invisible characters left out), every character of which knows
/// where in the original it stands. In .NET <c>\d</c> and ordinal search know nothing of full-width forms: look for patterns here.</summary>
public sealed class FoldedText
{
    const char Dropped = '\0';
    static readonly char[] Folds = BuildFolds();

    readonly int[]? places;
    readonly int originalLength;

    FoldedText(string text, int[]? places, int originalLength) => (Text, this.places, this.originalLength) = (text, places, originalLength);

    public string Text { get; }

    public static FoldedText Of(string original)
    {
        var folded = new char[original.Length];
        int[]? places = null;
        var count = 0;
        for (var i = 0; i < original.Length; i++)
        {
            var c = Folds[original[i]];
            if (c == Dropped)
            {
                places ??= First(original.Length, count);
                continue;
            }
            if (places is not null)
                places[count] = i;
            folded[count++] = c;
        }
        return new(new string(folded, 0, count), places, original.Length);
    }

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

    static int[] First(int capacity, int count)
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
        if (c is >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uDFFF')
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
