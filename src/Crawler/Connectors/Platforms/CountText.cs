using System.Globalization;
using System.Text.Json;

namespace MediaWatch.Crawler.Connectors.Platforms;

/// <summary>Counters as platforms write them: 12, "12", "100万+" (at least), "693.2万" (rounded), "7万次播放".</summary>
static class CountText
{
    /// <summary>Null where it is no count; then it is unknown, not 0.</summary>
    public static (long Count, bool Rounded)? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var span = text.AsSpan().Trim();
        var digits = 0;
        while (digits < span.Length && (char.IsAsciiDigit(span[digits]) || span[digits] is '.' or ',' && digits > 0))
            digits++;
        if (!decimal.TryParse(span[..digits], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
            return null;
        var rest = span[digits..].TrimStart();
        var unit = rest switch { ['万', ..] or ['w', ..] or ['W', ..] => 10_000m, ['亿', ..] => 100_000_000m, _ => 1m };
        if (number > long.MaxValue / 100_000_000m)
            return null;
        return ((long)(number * unit), unit > 1 || rest.Contains('+'));
    }

    /// <summary>Counters by name of the member; what is absent, empty or null stays unknown.</summary>
    public static (long? Count, bool Rounded) In(JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (item.Member(name)?.AsText() is { } text && Parse(text) is var (count, rounded))
                return (count, rounded);
        }
        return (null, false);
    }
}
