using System.Security.Cryptography;

namespace MediaWatch.Analysis.Lexicons;

/// <summary>What stands in <c>dictionaries/lexicons</c>; each row there names its source.</summary>
/// <param name="Hash">Over the files; a tenant that was judged under another hash is judged again.</param>
public sealed record ShippedLexicons(IReadOnlyList<LexiconRow> Terms, IReadOnlyList<LexiconRow> Sensitive, IReadOnlyList<LexiconRow> Whitelist, string Hash)
{
    static readonly Lazy<ShippedLexicons> FromDictionaries = new(() => Load(Path.Combine(DictionaryFolder.Path, "lexicons")));

    /// <summary>Loaded once for the process.</summary>
    public static ShippedLexicons Default => FromDictionaries.Value;

    public static ShippedLexicons Load(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        IReadOnlyList<LexiconRow> Read(string name)
        {
            var path = Path.Combine(folder, $"{name}.tsv");
            if (File.Exists(path))
                hash.AppendData(File.ReadAllBytes(path));
            return LexiconFile.Read(path);
        }
        // Tables that checks read for themselves: whoever was judged by others is judged again.
        foreach (var table in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            if (Path.GetFileNameWithoutExtension(table) is not (LexiconSet.Terms or LexiconSet.Sensitive or LexiconSet.Whitelist))
                hash.AppendData(File.ReadAllBytes(table));
        }
        var (terms, sensitive, whitelist) = (Read(LexiconSet.Terms), Read(LexiconSet.Sensitive), Read(LexiconSet.Whitelist));
        return new(terms, sensitive, whitelist, Convert.ToHexStringLower(hash.GetHashAndReset())[..16]);
    }

    /// <summary>The shipped rows alone, as a tenant without rows of its own has them.</summary>
    public LexiconSet ToSet(long version = 0) => LexiconSet.Of(version, this, Enumerable.Empty<LexiconRow>().ToLookup(_ => ""));
}
