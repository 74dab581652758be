using System.Buffers;
using MediaWatch.Analysis.Text;

namespace MediaWatch.Analysis.Reposts;

/// <summary>An original's or article's text as reposts are compared: letters, Han characters and digits alone, half width, small, simplified; each knows where it stands in the body.
/// A new layout, other quotation marks or traditional characters are therefore no change.</summary>
public sealed class RepostText
{
    /// <summary>Characters beyond these are not compared: longer than any article, and a bound for hostile ones.</summary>
    const int Longest = 200_000;

    const char Dropped = '\0';
    const char FirstRare = '\uE000';
    const int Rare = 6400;
    static readonly Lazy<char[]> Forms = new(BuildForms);
    static readonly SearchValues<char> Pauses = SearchValues.Create("，。！？；：,!?;:\n");

    readonly char[] bare;
    readonly int[] places;

    RepostText(string title, string body, char[] bare, int[] places) => (Title, Body, this.bare, this.places) = (title, body, bare, places);

    public string Title { get; }

    /// <summary>As given, with the attached texts behind it.</summary>
    public string Body { get; }

    /// <summary>How many characters there are to compare.</summary>
    public int Length => bare.Length;

    public ReadOnlySpan<char> Bare => bare;

    /// <summary>Hash of the <see cref="Grams.Width"/> characters from each place on; empty for shorter texts.</summary>
    internal uint[] Hashes => field ??= Grams.Of(bare);

    /// <param name="attached">Text read from pictures and attachments: it counts as the article's and stands behind its body, a line feed between.</param>
    public static RepostText Of(string title, string body, string? attached = null)
    {
        var text = string.IsNullOrEmpty(attached) ? body : $"{body}\n{attached}";
        var (bare, places) = (ArrayPool<char>.Shared.Rent(text.Length), ArrayPool<int>.Shared.Rent(text.Length));
        var count = Strip(text, bare, places);
        var made = new RepostText(title, text, bare[..count], places[..count]);
        ArrayPool<char>.Shared.Return(bare);
        ArrayPool<int>.Shared.Return(places);
        return made;
    }

    /// <summary>A title, a source's name or a piece of text in the form in which texts are compared.</summary>
    public static string Strip(string text)
    {
        var (bare, places) = (new char[text.Length], new int[text.Length]);
        return new(bare, 0, Strip(text, bare, places));
    }

    /// <summary>The body's span that characters <paramref name="start"/> to <paramref name="end"/> (not included) come from; an empty one stands where the next character stands.</summary>
    public WordSpan Place(int start, int end)
    {
        var from = start < places.Length ? places[start] : Body.Length;
        return start >= end ? new(start > 0 && start == places.Length ? EndOf(start - 1) : from, 0) : new(from, EndOf(end - 1) - from);
    }

    /// <summary>Whether the body begins or ends before this character, or a stop, comma or line's end stands there.</summary>
    internal bool PausesAt(int index) =>
        index == 0 || index >= bare.Length || Body.AsSpan(EndOf(index - 1)..places[index]).ContainsAny(Pauses);

    int EndOf(int index) => places[index] + (char.IsHighSurrogate(Body[places[index]]) ? 2 : 1);

    static int Strip(string text, char[] bare, int[] places)
    {
        var (forms, count) = (Forms.Value, 0);
        for (var i = 0; i < text.Length && count < Longest; i++)
        {
            var form = forms[text[i]];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                form = OfPair(text, i);
                if (form != Dropped)
                    (bare[count], places[count++]) = (form, i);
                i++;
            }
            else if (form != Dropped)
                (bare[count], places[count++]) = (form, i);
        }
        return count;
    }

    /// <summary>A rare Han character is one character here; emoji are none.</summary>
    static char OfPair(string text, int at)
    {
        var normal = text.Substring(at, 2).Normalize(System.Text.NormalizationForm.FormKC);
        return normal.Length == 1 ? Forms.Value[normal[0]]
            : char.IsLetterOrDigit(text, at) ? (char)(FirstRare + char.ConvertToUtf32(text, at) % Rare)
            : Dropped;
    }

    static char[] BuildForms()
    {
        var forms = new char[char.MaxValue + 1];
        for (var i = 0; i < forms.Length; i++)
        {
            var c = FoldedText.Fold((char)i);
            forms[i] = char.IsLetterOrDigit(c) ? TraditionalCharacters.Simplify(c) : Dropped;
        }
        return forms;
    }
}
