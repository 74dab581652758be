using System.Collections.Frozen;
using System.Globalization;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.World;

/// <summary>States, their full names, capitals and other towns (<c>dictionaries/lexicons/countries.tsv</c>).</summary>
sealed class Countries
{
    const int LongestName = 12;

    static readonly Lazy<Countries> FromDictionaries = new(() => new([.. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "countries.tsv"))
        .Select(f => new Country([.. LexiconFile.Parts(f[0])], [.. LexiconFile.Parts(f[1])], [.. LexiconFile.Parts(f[2])], Dated(f[3]), Dated(f[4]), f[5]))]));

    readonly FrozenDictionary<string, Country> byName;
    readonly FrozenSet<string> towns;
    readonly FrozenSet<string> fullNames;
    readonly FrozenDictionary<string, int> formerNames;

    Countries(Country[] countries)
    {
        byName = countries.SelectMany(c => c.Names.Select(n => (n, c))).ToFrozenDictionary(p => p.n, p => p.c, StringComparer.Ordinal);
        towns = countries.SelectMany(c => c.Capitals.Concat(c.Towns.Keys)).ToFrozenSet(StringComparer.Ordinal);
        fullNames = countries.SelectMany(c => c.FullNames).ToFrozenSet(StringComparer.Ordinal);
        formerNames = countries.SelectMany(c => c.FormerNames).ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static Countries Default => FromDictionaries.Value;

    public bool IsFullName(string words) => fullNames.Contains(words);

    /// <summary>The last year in which a state bore this full name; null: none did.</summary>
    public int? FormerUntil(string words) => formerNames.TryGetValue(words, out var year) ? year : null;

    /// <summary>The state whose name, the longest, the text begins with.</summary>
    public Country? At(ReadOnlySpan<char> text, out int length)
    {
        var names = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        for (length = Math.Min(LongestName, text.Length); length > 1; length--)
        {
            if (names.TryGetValue(text[..length], out var country))
                return country;
        }
        return null;
    }

    /// <summary>The state whose name, the longest, the text ends with.</summary>
    public Country? Before(ReadOnlySpan<char> text, out int length)
    {
        var names = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        for (length = Math.Min(LongestName, text.Length); length > 1; length--)
        {
            if (names.TryGetValue(text[^length..], out var country))
                return country;
        }
        return null;
    }

    /// <summary>Length of the longest town that the text begins, or ends, with; 0: none.</summary>
    public int TownAt(ReadOnlySpan<char> text) => LongestTown(text, static (t, length) => t[..length]);

    public int TownBefore(ReadOnlySpan<char> text) => LongestTown(text, static (t, length) => t[^length..]);

    int LongestTown(ReadOnlySpan<char> text, Part part)
    {
        var known = towns.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(LongestName, text.Length); length > 1; length--)
        {
            if (known.Contains(part(text, length)))
                return length;
        }
        return 0;
    }

    /// <summary>name@year; 0 where no year is given.</summary>
    static FrozenDictionary<string, int> Dated(string field) => LexiconFile.Parts(field).Select(p => p.Split('@'))
        .ToFrozenDictionary(p => p[0], p => p.Length > 1 ? int.Parse(p[1], CultureInfo.InvariantCulture) : 0, StringComparer.Ordinal);

    delegate ReadOnlySpan<char> Part(ReadOnlySpan<char> text, int length);
}

/// <param name="FullNames">The first is the usual one.</param>
/// <param name="Capitals">Empty: it has none, or it is in dispute.</param>
/// <param name="Towns">Other towns; with the last year in which one was the capital, else 0.</param>
/// <param name="FormerNames">Full names with the last year in which they were borne.</param>
sealed record Country(string[] Names, string[] FullNames, string[] Capitals, FrozenDictionary<string, int> Towns, FrozenDictionary<string, int> FormerNames, string Source);
