using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text;

/// <summary>Toneless syllables of characters and the parts they can be split into (<c>dictionaries/split-characters.tsv</c>).</summary>
sealed class HanSounds
{
    static readonly Lazy<HanSounds> FromDictionaries = new(() => new HanSounds(HanCharacter.All, Path.Combine(DictionaryFolder.Path, "split-characters.tsv")));

    readonly Dictionary<char, IReadOnlyList<string>> syllables = [];
    readonly Dictionary<char, IReadOnlyList<string>> parts = [];
    readonly ILookup<string, char> bySyllable;

    HanSounds(IEnumerable<HanCharacter> characters, string split)
    {
        foreach (var character in characters)
            syllables[character.Character] = character.Syllables;
        foreach (var fields in TableFile.Rows(split))
            parts[fields[0][0]] = LexiconFile.Parts(fields[1]);
        bySyllable = syllables.SelectMany(s => s.Value.Select(syllable => (Syllable: syllable, Character: s.Key))).ToLookup(s => s.Syllable, s => s.Character, StringComparer.Ordinal);
    }

    public static HanSounds Default => FromDictionaries.Value;

    public IReadOnlyList<string> SyllablesOf(char c) => syllables.GetValueOrDefault(c, []);

    public IReadOnlyList<string> PartsOf(char c) => parts.GetValueOrDefault(c, []);

    public bool SoundAlike(char a, char b) => SyllablesOf(a).Intersect(SyllablesOf(b), StringComparer.Ordinal).Any();

    public IEnumerable<char> Homophones(char c) => SyllablesOf(c).SelectMany(syllable => bySyllable[syllable]).Distinct();

    /// <summary>How a syllable is typed: what the table writes v is ü, and often u.</summary>
    public static IEnumerable<string> Spellings(string syllable) =>
        syllable.Contains('v', StringComparison.Ordinal) ? [syllable, syllable.Replace('v', 'ü'), syllable.Replace('v', 'u')] : [syllable];
}
