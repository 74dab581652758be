using System.Buffers;
using System.Text;

namespace MediaWatch.Core.Articles;

/// <summary>What a response's header, or the page itself, says its charset is. Null where nothing is said.</summary>
static class DeclaredCharset
{
    /// <summary>How far a declaration is looked for. WHATWG says 1,024 bytes; old CMS templates put comments and scripts before it.</summary>
    const int Prescan = 8192;

    static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\"';/>,?");

    public static string? InHeader(string? contentType) => contentType is null ? null : Value(contentType, "charset");

    public static string? InPage(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescan)]);
        if (start.StartsWith("<?xml", StringComparison.Ordinal) && Value(start[..(start.IndexOf("?>", StringComparison.Ordinal) + 1)], "encoding") is { } xml)
            return xml;
        for (var at = Tag(start, 0); at >= 0; at = Tag(start, at + 5))
        {
            var end = start.IndexOf('>', at);
            if (Value(end < 0 ? start[at..] : start[at..end], "charset") is { } meta)
                return meta;
        }
        return null;

        static int Tag(string text, int from) => from < text.Length ? text.IndexOf("<meta", from, StringComparison.OrdinalIgnoreCase) : -1;
    }

    static string? Value(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = text.AsSpan(at + name.Length).TrimStart();
        if (rest is not ['=', ..])
            return null;
        rest = rest[1..].TrimStart(" \t\r\n\"'");
        var end = rest.IndexOfAny(Ends);
        var value = end < 0 ? rest : rest[..end];
        return value.Length is > 0 and <= 40 ? value.ToString() : null;
    }
}
