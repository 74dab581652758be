using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text;

/// <summary>Traditional and variant characters in their simplified form, one by one (OpenCC's TSCharacters).</summary>
static class TraditionalCharacters
{
    /// <summary>By character, those from <see cref="First"/>.</summary>
    static readonly Lazy<char[]> Table = new(() => Load(Path.Combine(DictionaryFolder.Path, "segmentation", "TSCharacters.txt")));

    const char First = '\u3400';

    public static char Simplify(char c) => c < First ? c : Table.Value[c - First];

    /// <summary>The same text where it holds none.</summary>
    public static string Simplify(string text)
    {
        var (table, first) = (Table.Value, 0);
        while (first < text.Length && (text[first] < First || table[text[first] - First] == text[first]))
            first++;
        return first == text.Length ? text : string.Create(text.Length, text, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Simplify(from[i]);
        });
    }

    /// <param name="path">Lines: traditional character, tab, its simplified ones, the usual one first; '#' begins a comment.</param>
    static char[] Load(string path)
    {
        char[] table = [.. Enumerable.Range(First, char.MaxValue + 1 - First).Select(c => (char)c)];
        foreach (var line in File.ReadLines(path).Where(line => line.Length >= 3 && line[0] >= First && line[1] == '\t' && !char.IsSurrogate(line[2])))
            table[line[0] - First] = line[2];
        return table;
    }
}
