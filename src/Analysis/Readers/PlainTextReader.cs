using System.Text;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads plain text: its byte order mark decides, else strict UTF-8, else GB18030.</summary>
public sealed class PlainTextReader : IReader
{
    const int MostControls = 100;
    static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public string Key => "text";
    public string Name => "纯文本";

    public bool Reads(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return true;
        if (Ascii.EqualsIgnoreCase(Trimmed(start, 5), "<html"u8) || Ascii.EqualsIgnoreCase(Trimmed(start, 14), "<!doctype html"u8))
            return false; // a page is no plain text, whatever it is called
        var controls = 0;
        foreach (var b in start)
            controls += b is 0 ? MostControls : b is < 9 or (> 13 and < 32) ? 1 : 0;
        return controls * 20 <= start.Length;
    }

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct)
    {
        if (file.Length > limits.MostBytes)
            return ReadDocument.Failed(ReadState.TooLarge);
        using var reader = new StreamReader(new MemoryStream(file, writable: false), EncodingOf(file), detectEncodingFromByteOrderMarks: true);
        return ReadDocument.Of(reader.ReadToEnd().ReplaceLineEndings("\n"), limits);
    }

    static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> start, int length)
    {
        start = start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start;
        start = start.TrimStart(" \t\r\n"u8);
        return start[..Math.Min(length, start.Length)];
    }

    static Encoding EncodingOf(byte[] file)
    {
        try
        {
            Strict.GetCharCount(file);
            return Strict;
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!; // part of the framework
        }
    }
}
