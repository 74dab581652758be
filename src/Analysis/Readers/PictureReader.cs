namespace MediaWatch.Analysis.Readers;

/// <summary>Reads the text in pictures: PNG, JPEG, WebP, GIF (its first picture) and BMP.</summary>
public sealed class PictureReader : IReader
{
    public string Key => "picture";
    public string Name => "图片";

    public bool Reads(ReadOnlySpan<byte> start) => IsPicture(start);

    public static bool IsPicture(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || start.StartsWith("GIF8"u8)
        || start.StartsWith("RIFF"u8) && start.Length > 12 && start[8..12].SequenceEqual("WEBP"u8)
        || start.StartsWith("BM"u8) && start.Length > 18 && start[6..10].SequenceEqual((ReadOnlySpan<byte>)[0, 0, 0, 0]) && start[15..18].SequenceEqual((ReadOnlySpan<byte>)[0, 0, 0]);

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct)
    {
        if (file.Length > limits.MostBytes)
            return ReadDocument.Failed(ReadState.TooLarge);
        var text = new DocumentText(limits);
        text.Show(file, ct);
        return text.Judged() is { State: not ReadState.NoText } document ? document : ReadDocument.Failed(ReadState.Broken); // it alone was shown
    }
}
