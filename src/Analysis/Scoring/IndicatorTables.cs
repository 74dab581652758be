using System.Globalization;
using System.Security.Cryptography;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Scoring;

/// <summary>What stands in <c>dictionaries/indicators</c>: official tables and templates, each row with source and the days on which it holds.
/// A row that changes is ended there and followed by another of the same id.</summary>
/// <param name="Version">Hash over the files.</param>
public sealed record IndicatorTables(IReadOnlyList<Indicator> Rows, string Version)
{
    static readonly Lazy<IndicatorTables> FromDictionaries = new(() => Load(Path.Combine(DictionaryFolder.Path, "indicators")));

    /// <summary>Loaded once for the process.</summary>
    public static IndicatorTables Default => FromDictionaries.Value;

    /// <exception cref="InvalidDataException">A row cannot be read; the message names file and row.</exception>
    public static IndicatorTables Load(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = new List<Indicator>();
        foreach (var name in (string[])["website", "media", "local", "regulator"])
        {
            var path = Path.Combine(folder, $"{name}.tsv");
            hash.AppendData(File.ReadAllBytes(path));
            foreach (var fields in TableFile.Rows(path))
                rows.Add(Row(fields) ?? throw new InvalidDataException($"{name}.tsv, row {fields[0]}: cannot be read."));
        }
        return new(rows, Convert.ToHexStringLower(hash.GetHashAndReset())[..16]);
    }

    static Indicator? Row(string[] fields)
    {
        if (fields is not [var id, var audience, var part, var group, var name, var cap, var points, var lead, var days, var limit, var rule, var sampling, var auto, var feeds, var since, var until, var source]
            || id.Length == 0 || source.Length == 0
            || !Enum.TryParse<Audience>(audience, ignoreCase: true, out var whose) || !Enum.TryParse<IndicatorPart>(part, ignoreCase: true, out var kind) || !Enum.TryParse<Measurability>(auto, out var measured)
            || !Number(cap, out var most) || !Number(points, out var each) || !Optional(lead, out var first) || !Optional(days, out var period) || !Optional(limit, out var from)
            || !DateOnly.TryParseExact(since, "yyyy-MM-dd", out var begin))
            return null;
        DateOnly? end = DateOnly.TryParseExact(until, "yyyy-MM-dd", out var last) ? last : null;
        return new(id, whose, kind, group, name, most, each, first, (int?)period, from, rule, sampling, measured, [.. feeds.Split('|', StringSplitOptions.RemoveEmptyEntries)], begin, end, source);
    }

    static bool Number(string text, out decimal number) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    static bool Optional(string text, out decimal? number)
    {
        number = Number(text, out var read) ? read : null;
        return number is not null || text.Length == 0;
    }
}
