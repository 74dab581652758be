using System.Text;
using System.Text.Unicode;

namespace MediaWatch.Core.Articles;

/// <summary>
/// Bytes of a page → text. Order: byte-order mark, HTTP header, declaration in the page, content; but content that contradicts what is declared wins,
/// because government sites declare GB2312 over UTF-8 bytes and the other way round. GB2312 and GBK are read as their superset GB18030.
/// </summary>
public static class PageText
{
    static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!; // known name: never null
    const string Gb18030Name = "gb18030";

    /// <param name="charset">Lower-case name of what the bytes really were.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType, out string charset)
    {
        var (encoding, skip) = Choose(bytes, contentType);
        charset = encoding.CodePage == Gb18030.CodePage ? Gb18030Name : encoding.WebName;
        var text = encoding.GetString(bytes[skip..]);
        // NUL is dropped as HTML parsers do; the database could not store it.
        return text.Contains('\0') ? text.Replace("\0", "", StringComparison.Ordinal) : text;
    }

    static (Encoding Encoding, int Skip) Choose(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            return (Encoding.UTF8, 3);
        if (bytes is [0xFF, 0xFE, ..])
            return (Encoding.Unicode, 2);
        if (bytes is [0xFE, 0xFF, ..])
            return (Encoding.BigEndianUnicode, 2);
        if (bytes is [(byte)'<', 0, not 0, 0, ..])
            return (Encoding.Unicode, 0);
        if (bytes is [0, (byte)'<', 0, not 0, ..])
            return (Encoding.BigEndianUnicode, 0);

        if (!bytes.ContainsAnyExceptInRange((byte)0, (byte)127))
            return (Encoding.UTF8, 0);
        var header = DeclaredCharset.InHeader(contentType);
        var declared = Named(header);
        // Latin-1 in a header is a server's default, not the author's word.
        if (declared is null || declared.CodePage is 28591 or 1252)
            declared = Named(DeclaredCharset.InPage(bytes)) ?? declared;
        return (ByContent(bytes, declared), 0);
    }

    static Encoding ByContent(ReadOnlySpan<byte> bytes, Encoding? declared)
    {
        var valid = Utf8.IsValid(bytes);
        if (valid && (declared is null || declared.CodePage == Encoding.UTF8.CodePage))
            return Encoding.UTF8;
        var utf8 = valid || declared is null or { CodePage: 65001 } ? Utf8Evidence.Count(bytes) : default;
        if (valid)
            return utf8.Han * 2 > utf8.Others ? Encoding.UTF8 : declared!; // null returned above
        var gb = GbEvidence.Count(bytes);
        if (declared is null or { CodePage: 65001 })
            // A title cut in the middle of a character leaves one bad sequence in an honest UTF-8 page.
            return utf8.Bad * 10 <= utf8.Han + utf8.Others || gb.Bad > utf8.Bad ? Encoding.UTF8 : Gb18030;
        return declared.CodePage is 28591 or 1252 && gb.Bad == 0 && gb.Common * 2 > gb.Pairs ? Gb18030 : declared;
    }

    static Encoding? Named(string? label)
    {
        if (label is null)
            return null;
        if (label.StartsWith("gb", StringComparison.OrdinalIgnoreCase) || label.Equals("x-gbk", StringComparison.OrdinalIgnoreCase) || label.Equals("cp936", StringComparison.OrdinalIgnoreCase))
            return Gb18030;
        if (label.Equals("utf8", StringComparison.OrdinalIgnoreCase) || label.StartsWith("utf-", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8; // a page whose declaration could be read as ASCII is not UTF-16 (WHATWG, prescan)
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <param name="Han">Characters U+3000–U+9FFF and U+F900–U+FFEF: Chinese with its punctuation.</param>
    /// <param name="Bad">Sequences that are not UTF-8.</param>
    readonly record struct Utf8Evidence(int Han, int Others, int Bad)
    {
        public static Utf8Evidence Count(ReadOnlySpan<byte> bytes)
        {
            int han = 0, others = 0, bad = 0;
            while (true)
            {
                var next = bytes.IndexOfAnyExceptInRange((byte)0, (byte)127);
                if (next < 0)
                    return new(han, others, bad);
                bytes = bytes[next..];
                if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) != System.Buffers.OperationStatus.Done)
                    bad++;
                else if (rune.Value is >= 0x3000 and <= 0x9FFF or >= 0xF900 and <= 0xFFEF)
                    han++;
                else
                    others++;
                bytes = bytes[length..];
            }
        }
    }

    /// <param name="Common">Pairs of GB 2312's first level and its symbols: nearly all of any Chinese text.</param>
    readonly record struct GbEvidence(int Pairs, int Common, int Bad)
    {
        public static GbEvidence Count(ReadOnlySpan<byte> bytes)
        {
            int pairs = 0, common = 0, bad = 0;
            for (var i = 0; i < bytes.Length; i++)
            {
                if (bytes[i] < 0x80)
                    continue;
                var next = i + 1 < bytes.Length ? bytes[i + 1] : (byte)0;
                if (bytes[i] is 0x80 or 0xFF)
                    bad++;
                else if (next is >= 0x40 and not 0x7F and not 0xFF)
                {
                    pairs++;
                    common += bytes[i] is >= 0xA1 and <= 0xA3 or >= 0xB0 and <= 0xD7 && next >= 0xA1 ? 1 : 0;
                    i++;
                }
                else if (next is >= 0x30 and <= 0x39 && i + 3 < bytes.Length && bytes[i + 2] is >= 0x81 and not 0xFF && bytes[i + 3] is >= 0x30 and <= 0x39)
                    i += 3;
                else
                    bad++;
            }
            return new(pairs, common, bad);
        }
    }
}
