using System.Text;

namespace MediaWatch.Bench.Scores;

/// <summary>A text file that somebody gives to be scored: UTF-8, UTF-16 with its mark, or GB18030. A file that is misread would score as well as a clean one.</summary>
static class GivenText
{
    /// <exception cref="InvalidDataException">It is empty, or no text.</exception>
    public static async Task<string> ReadAsync(string file, CancellationToken ct)
    {
        if (Directory.Exists(file))
            throw new InvalidDataException($"{file} 是文件夹，这里需要一个文本文件。");
        var bytes = await File.ReadAllBytesAsync(file, ct);
        var text = Decode(bytes).TrimStart('\uFEFF');
        if (text.Any(c => c is '\0' or '\uFFFD' or (< ' ' and not ('\t' or '\n' or '\r' or '\f'))))
            throw new InvalidDataException($"{file} 不是文本文件，或不是 UTF-8、UTF-16、GB18030 编码。");
        return string.IsNullOrWhiteSpace(text) ? throw new InvalidDataException($"{file} 里没有文本。") : text;
    }

    public static async Task<string[]> LinesAsync(string file, CancellationToken ct) => (await ReadAsync(file, ct)).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes);
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("GB18030").GetString(bytes);
        }
    }
}
