using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MediaWatch.Bench.Training;

/// <summary><c>train characters</c>: sound and shape of the 6,763 characters from the Unihan database as Debian's package <c>unicode-data</c> holds it (bzip2 must be installed).
/// One line each: character, toneless readings, four-corner code, Cangjie code, phonetic series (of its traditional form too).</summary>
static partial class Unihan
{
    public static object Run(TrainOptions options, IEnumerable<char> characters)
    {
        var folder = options.Inputs[0];
        var readings = Read(folder, "Readings");
        var forms = Read(folder, "DictionaryLikeData");
        var variants = Read(folder, "Variants");
        var rows = new List<string> { "# 汉字\t读音\t四角号码\t仓颉码\t声旁系列" };
        foreach (var c in characters)
        {
            var traditional = variants.GetValueOrDefault((c, "kTraditionalVariant"), "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CharOf);
            var series = traditional.Prepend(c).SelectMany(v => forms.GetValueOrDefault((v, "kPhonetic"), "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(p => SeriesNumber().Match(p).Value);
            rows.Add(string.Join('\t', c, string.Join(' ', ReadingsOf(c, readings)),
                forms.GetValueOrDefault((c, "kFourCornerCode"), "").Split(' ')[0].Replace(".", "", StringComparison.Ordinal),
                forms.GetValueOrDefault((c, "kCangjie"), ""), string.Join(' ', series.Distinct(StringComparer.Ordinal))));
        }
        File.WriteAllText(options.Out, string.Join('\n', rows) + "\n");
        return new { trained = "characters", rows = rows.Count - 1, bytes = new FileInfo(options.Out).Length };
    }

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
