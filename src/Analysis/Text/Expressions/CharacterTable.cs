using System.Collections.Frozen;

namespace MediaWatch.Analysis.Text.Expressions;

/// <summary>Which characters are mistaken for each other because they sound or look alike.</summary>
sealed class CharacterTable
{
    /// <summary>Initials and finals that Mandarin speakers confuse; each is folded into the other before syllables are compared.</summary>
    static readonly (string From, string To)[] Initials = [("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("r", "l"), ("h", "f")];
    static readonly (string From, string To)[] Finals = [("uang", "uan"), ("iang", "ian"), ("ang", "an"), ("eng", "en"), ("ing", "in"), ("ong", "eng")];

    static readonly Lazy<CharacterTable> FromDictionaries = new(() => new(HanCharacter.All));

    readonly FrozenDictionary<char, Forms> forms;

    CharacterTable(IEnumerable<HanCharacter> characters) =>
        forms = characters.ToFrozenDictionary(c => c.Character, c => new Forms([.. c.Syllables.Select(Blurred)], [.. c.Phonetics], c.FourCorner, c.Cangjie));

    public static CharacterTable Default => FromDictionaries.Value;

    /// <summary>Same or nearly the same sound, or of a like shape.</summary>
    public bool AreAlike(char a, char b) => AreClose(a, b) || forms.TryGetValue(a, out var x) && forms.TryGetValue(b, out var y) && DifferInOne(x.FourCorner, y.FourCorner);

    /// <summary>Narrower: they share a reading, tones and what is often confused (zh/z, n/l, ang/an …) aside, a phonetic part, or all but one of their Cangjie parts.</summary>
    public bool AreClose(char a, char b) => forms.TryGetValue(a, out var x) && forms.TryGetValue(b, out var y)
        && (x.Sounds.Overlaps(y.Sounds) || x.Phonetics.Overlaps(y.Phonetics) || x.Cangjie.Length > 1 && y.Cangjie.Length > 1 && DifferInOne(x.Cangjie, y.Cangjie));

    static string Blurred(string syllable)
    {
        foreach (var (from, to) in Initials)
        {
            if (syllable.StartsWith(from, StringComparison.Ordinal))
            {
                syllable = to + syllable[from.Length..];
                break;
            }
        }
        foreach (var (from, to) in Finals)
        {
            if (syllable.EndsWith(from, StringComparison.Ordinal))
                return syllable[..^from.Length] + to;
        }
        return syllable;
    }

    /// <summary>Equal but for one place, or one has one place more.</summary>
    static bool DifferInOne(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0 || Math.Abs(a.Length - b.Length) > 1)
            return false;
        var head = a.AsSpan().CommonPrefixLength(b);
        var tail = 0;
        while (tail < Math.Min(a.Length, b.Length) - head && a[^(tail + 1)] == b[^(tail + 1)])
            tail++;
        return Math.Max(a.Length, b.Length) - head - tail <= 1;
    }

    sealed record Forms(HashSet<string> Sounds, HashSet<string> Phonetics, string FourCorner, string Cangjie);
}
