using System.Collections.Frozen;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text;

/// <summary>Which characters are not the standard form and which are: OpenCC's table and <c>dictionaries/lexicons/forms.tsv</c>, which adds variants, forms of Japan and radicals
/// and takes out what the standard table allows in names.</summary>
static class CharacterForms
{
    const string Allowed = "可用", Misused = "误用";

    /// <summary>Compatibility ideographs and the radicals of the Kangxi dictionary, which text copied out of PDF files has instead of characters.</summary>
    const char FirstRadical = '\u2E80', LastRadical = '\u2FD5', FirstCompatible = '\uF900', LastCompatible = '\uFAFF';

    static readonly Lazy<Table> Forms = new(Read);

    public static FormKind KindOf(char c) => Forms.Value.Kinds[c];

    /// <summary>How many of a text's characters are of each kind.</summary>
    public static FormCount Count(ReadOnlySpan<char> text)
    {
        var kinds = Forms.Value.Kinds;
        var (others, simplified, alike) = (0, 0, 0);
        foreach (var c in text)
        {
            var kind = kinds[c];
            if (kind == FormKind.Common)
                continue;
            if (kind == FormKind.Simplified)
                simplified++;
            else if (kind == FormKind.Other)
                others++;
            else
                alike++;
        }
        return new(others, simplified, alike);
    }

    /// <summary>The first of a kind from a place on; the text's length: none.</summary>
    public static int Next(ReadOnlySpan<char> text, int from, FormKind kind)
    {
        var kinds = Forms.Value.Kinds;
        while (from < text.Length && kinds[text[from]] != kind)
            from++;
        return from;
    }

    /// <summary>The standard character, or the same one.</summary>
    public static char Standard(char c) => Forms.Value.Standard[c];

    /// <summary>Words written with a character that is right elsewhere (徵求; 瞭解), overlapping ones too.</summary>
    public static List<PhraseMatch> Misuses(string text)
    {
        var found = new List<PhraseMatch>();
        Forms.Value.Finder.Find(text, found);
        return found;
    }

    public static string RightOf(PhraseMatch misuse) => Forms.Value.Misuses[misuse.Phrase];

    static Table Read()
    {
        var rows = TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "forms.tsv")).ToList();
        var allowed = rows.Where(r => r[2] == Allowed).Select(r => r[0][0]).ToFrozenSet();
        var singles = rows.Where(r => r[2] is not (Allowed or Misused)).ToDictionary(r => r[0][0], r => r);
        var (kinds, standard) = (new FormKind[char.MaxValue + 1], new char[char.MaxValue + 1]);
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            standard[i] = singles.TryGetValue(c, out var row) ? row[1][0] : IsLookAlike(c) ? TraditionalCharacters.Simplify(Normal(c)) : allowed.Contains(c) ? c : TraditionalCharacters.Simplify(c);
            if (standard[i] != c)
                kinds[i] = IsLookAlike(c) ? FormKind.LookAlike : FormKind.Other;
        }
        // Simplified ones tell which writing a text is in; one that is traditional too (后, 面) tells little, but they are few.
        for (var i = 0; i <= char.MaxValue; i++)
        {
            if (kinds[i] == FormKind.Other && kinds[standard[i]] == FormKind.Common)
                kinds[standard[i]] = FormKind.Simplified;
        }
        var misuses = rows.Where(r => r[2] == Misused).ToList();
        return new(kinds, standard, new([.. misuses.Select(r => r[0])]), [.. misuses.Select(r => r[1])]);
    }

    static bool IsLookAlike(char c) => c is >= FirstRadical and <= LastRadical or >= FirstCompatible and <= LastCompatible;

    static char Normal(char c) => char.IsSurrogate(c) ? c : c.ToString().Normalize(System.Text.NormalizationForm.FormKC) is [var only] ? only : c;

    sealed record Table(FormKind[] Kinds, char[] Standard, PhraseFinder Finder, string[] Misuses);
}

/// <param name="Others">Traditional, variants, or Japan's.</param>
readonly record struct FormCount(int Others, int Simplified, int LookAlikes);

enum FormKind : byte
{
    /// <summary>Written alike everywhere, or no Chinese character.</summary>
    Common,

    /// <summary>The standard form of one that has another.</summary>
    Simplified,

    /// <summary>Traditional, a variant, or Japan's.</summary>
    Other,

    /// <summary>Looks like a character and is another code point.</summary>
    LookAlike,
}
