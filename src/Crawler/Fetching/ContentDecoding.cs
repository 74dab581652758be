using System.Buffers.Binary;
using System.IO.Compression;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Fetching;

/// <summary>Undoes Content-Encoding in memory, counting what comes out: a limit on what went in stops no bomb (CVE-2024-3572).</summary>
static class ContentDecoding
{
    public const string Accepted = "gzip, deflate, br";
    const int MaxLayers = 3;

    /// <param name="encodings">The header, e.g. "gzip" or "gzip, gzip"; null where there is none.</param>
    /// <exception cref="CrawlException">TooLarge or Malformed.</exception>
    public static byte[] Decode(byte[] body, string? encodings, int maxBytes)
    {
        if (body.Length == 0 || encodings is null)
            return body;
        var layers = encodings.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (layers.Length > MaxLayers)
            throw new CrawlException(CrawlFailure.Malformed, "The body is compressed too many times.");
        foreach (var layer in layers.Reverse())
            body = Undo(body, layer.ToLowerInvariant(), maxBytes);
        // Compressed once by the page's program and once more by the server in front of it.
        return layers.Length > 0 && IsGzip(body) ? Undo(body, "gzip", maxBytes) : body;
    }

    static byte[] Undo(byte[] body, string layer, int maxBytes) => layer switch
    {
        "gzip" or "x-gzip" => IsGzip(body) ? Whole(body, Read(body, s => new GZipStream(s, CompressionMode.Decompress), maxBytes)) : PlainOr(body),
        "deflate" => Read(body, body is [0x78, ..] ? s => new ZLibStream(s, CompressionMode.Decompress) : s => new DeflateStream(s, CompressionMode.Decompress), maxBytes),
        "br" => Read(body, s => new BrotliStream(s, CompressionMode.Decompress), maxBytes),
        "identity" or "none" or "utf-8" or "utf8" => body,
        _ => throw new CrawlException(CrawlFailure.Malformed, "The body is compressed in a way we did not ask for."),
    };

    static byte[] Read(byte[] body, Func<Stream, Stream> open, int maxBytes)
    {
        using var source = new MemoryStream(body, writable: false);
        using var decoded = open(source);
        try
        {
            return BodyReader.Read(decoded, maxBytes);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            return PlainOr(body, e);
        }
    }

    /// <summary>.NET reads a gzip stream that was cut off without complaint; its last four bytes say how long it should be (RFC 1952, 2.3.1).</summary>
    static byte[] Whole(byte[] packed, byte[] body) =>
        ReferenceEquals(packed, body) || BinaryPrimitives.ReadUInt32LittleEndian(packed.AsSpan()[^4..]) == (uint)body.Length || body.AsSpan().TrimEnd(" \t\r\n\0"u8).EndsWith("</html>"u8)
            ? body
            : throw new CrawlException(CrawlFailure.Malformed, "The compressed body was cut off.");

    /// <summary>A page sent plain under a false header is read as it is.</summary>
    static byte[] PlainOr(byte[] body, Exception? inner = null) =>
        body.AsSpan().TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<' or (byte)'{' or (byte)'[', ..]
            ? body
            : throw new CrawlException(CrawlFailure.Malformed, "The compressed body could not be read.", inner: inner);

    static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 8, ..];
}
