using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text;

/// <summary>Traditional and variant characters in their simplified form, one by one (OpenCC's TSCharacters).</summary>
static class TraditionalCharacters
{
    static readonly Lazy<Dictionary<char, char>> Table = new(() => Load(Path.Combine(DictionaryFolder.Path, "segmentation", "TSCharacters.txt")));

    public static char Simplify(char c) => c < '\u3400' ? c : Table.Value.GetValueOrDefault(c, c);

    /// <summary>The same text where it holds none.</summary>
    public static string Simplify(string text)
    {
        var first = 0;
        while (first < text.Length && Simplify(text[first]) == text[first])
            first++;
        return first == text.Length ? text : string.Create(text.Length, text, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Simplify(from[i]);
        });
    }

    /// <param name="path">Lines: traditional character, tab, its simplified ones, the usual one first; '#' begins a comment.</param>
    static Dictionary<char, char> Load(string path) => File.ReadLines(path)
        .Where(line => line.Length >= 3 && line[0] != '#' && line[1] == '\t' && !char.IsSurrogate(line[2]))
        .ToDictionary(line => line[0], line => line[2]);
}
