using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text;

/// <summary>Sound and shape of a character, from Unicode's Unihan database: a row of <c>dictionaries/characters.tsv</c>, which holds the 6,763 of GB 2312 and those of jieba's idioms.</summary>
/// <param name="Syllables">Readings without tones, the customary one first; ü is written v.</param>
/// <param name="Phonetics">Phonetic series of the character itself.</param>
/// <param name="Series">Those of its traditional forms too.</param>
/// <param name="FourCorner">Four digits, a point and one more, or empty.</param>
/// <param name="Cangjie">Capital letters, or empty.</param>
sealed record HanCharacter(char Character, IReadOnlyList<string> Syllables, IReadOnlyList<string> Phonetics, IReadOnlyList<string> Series, string FourCorner, string Cangjie)
{
    static readonly Lazy<IReadOnlyList<HanCharacter>> FromDictionaries = new(() =>
    [
        .. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "characters.tsv"))
            .Select(f => new HanCharacter(f[0][0], LexiconFile.Parts(f[1]), LexiconFile.Parts(f[2]), LexiconFile.Parts(f[3]), f[4], f[5])),
    ]);

    /// <summary>In the order of Unicode; read once for the process.</summary>
    public static IReadOnlyList<HanCharacter> All => FromDictionaries.Value;
}
