using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Bench.Training;

/// <summary><c>train characters</c>: writes <c>dictionaries/characters.tsv</c> from the Unihan database as Debian's package <c>unicode-data</c> holds it (bzip2 must be installed): the characters of GB 2312 and of jieba's idioms.</summary>
static partial class Unihan
{
    public static object Run(TrainOptions options)
    {
        var folder = options.Inputs[0];
        var readings = Read(folder, "Readings");
        var forms = Read(folder, "DictionaryLikeData");
        var variants = Read(folder, "Variants");
        var rows = new List<string>
        {
            "# Readings without tones, phonetic series (of the character; of its traditional forms too), four-corner and Cangjie codes from the Unicode Character Database (Unihan 15.0, Unicode License v3): ./mediawatch train characters",
            "character\tsyllables\tphonetic\tseries\tfourCorner\tcangjie",
        };
        foreach (var c in CharVocabulary.AllHan.Union(OfIdioms()).Order())
        {
            var traditional = variants.GetValueOrDefault((c, "kTraditionalVariant"), "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CharOf);
            rows.Add(string.Join('\t', c, string.Join('|', ReadingsOf(c, readings)), SeriesOf([c]), SeriesOf(traditional.Prepend(c)),
                forms.GetValueOrDefault((c, "kFourCornerCode"), "").Split(' ')[0], forms.GetValueOrDefault((c, "kCangjie"), "")));
        }
        File.WriteAllText(options.Out, string.Join('\n', rows) + "\n");
        return new { trained = "characters", rows = rows.Count - 2, bytes = new FileInfo(options.Out).Length };

        string SeriesOf(IEnumerable<char> written) => string.Join('|', written
            .SelectMany(v => forms.GetValueOrDefault((v, "kPhonetic"), "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(p => SeriesNumber().Match(p).Value).Distinct(StringComparer.Ordinal));
    }

    static IEnumerable<char> OfIdioms() => File.ReadLines(Path.Combine(DictionaryFolder.Path, "segmentation", "jieba.dict.utf8"))
        .Select(line => line.Split(' ')).Where(word => word[^1] == "i").SelectMany(word => word[0]).Where(c => c is >= '\u4E00' and <= '\u9FFF');

    /// <summary>The customary reading first, then those in use (kHanyuPinlu) and those of the standard table of 2013.</summary>
    static IEnumerable<string> ReadingsOf(char c, Dictionary<(char, string), string> readings) =>
        readings.GetValueOrDefault((c, "kMandarin"), "").Split(' ')
            .Concat(readings.GetValueOrDefault((c, "kHanyuPinlu"), "").Split(' ').Select(r => r.Split('(')[0]))
            .Concat(readings.GetValueOrDefault((c, "kTGHZ2013"), "").Split(' ').SelectMany(r => r.Split(':')[^1].Split(',')))
            .Where(r => r.Length > 0).Select(Toneless).Distinct(StringComparer.Ordinal);

    static string Toneless(string reading)
    {
        var plain = new StringBuilder();
        foreach (var c in reading.Normalize(NormalizationForm.FormD))
        {
            if (c == '\u0308')
                plain[^1] = 'v';
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(c);
        }
        return plain.ToString();
    }

    static Dictionary<(char, string), string> Read(string folder, string part)
    {
        var path = Path.Combine(folder, $"Unihan_{part}.txt.bz2");
        using var bzip = Process.Start(new ProcessStartInfo("bzip2", ["-dc", path]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!; // it starts or throws
        var values = new Dictionary<(char, string), string>();
        while (bzip.StandardOutput.ReadLine() is { } line)
        {
            if (line.Split('\t') is [['U', '+', _, _, _, _] code, var field, var value])
                values[(CharOf(code), field)] = value;
        }
        bzip.WaitForExit();
        return bzip.ExitCode == 0 ? values : throw new InvalidDataException($"bzip2 could not read {path}.");
    }

    static char CharOf(string code) => uint.Parse(code.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is <= char.MaxValue and var c ? (char)c : '\0';

    [GeneratedRegex("[0-9]*", RegexOptions.None, 1000)]
    private static partial Regex SeriesNumber();
}
