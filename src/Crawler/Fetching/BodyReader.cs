using System.Buffers;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Fetching;

/// <summary>Reads a stream to its end, or to a limit.</summary>
static class BodyReader
{
    const int FirstBuffer = 16 * 1024;

    /// <exception cref="CrawlException">TooLarge</exception>
    public static byte[] Read(Stream stream, int maxBytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            for (var length = 0; ;)
            {
                var read = stream.Read(buffer, length, buffer.Length - length);
                if (read == 0)
                    return buffer[..length];
                length += read;
                buffer = Grow(buffer, length, maxBytes);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <param name="declared">Content-Length; null where it is not said.</param>
    /// <param name="cut">True: the first <paramref name="maxBytes"/> are enough; false: more is TooLarge.</param>
    /// <exception cref="CrawlException">TooLarge</exception>
    public static async ValueTask<byte[]> ReadAsync(Stream stream, long? declared, int maxBytes, bool cut, CancellationToken ct)
    {
        if (declared > maxBytes && !cut)
            throw TooLarge();
        if (declared is { } exact and > 0 && exact <= maxBytes)
        {
            var whole = new byte[exact];
            var read = await stream.ReadAtLeastAsync(whole, whole.Length, throwOnEndOfStream: false, ct);
            return read == whole.Length ? whole : whole[..read];
        }
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            for (var length = 0; ;)
            {
                var read = await stream.ReadAsync(buffer.AsMemory(length), ct);
                if (read == 0)
                    return buffer[..length];
                length += read;
                if (cut && length >= maxBytes)
                    return buffer[..maxBytes];
                buffer = Grow(buffer, length, maxBytes);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    static byte[] Grow(byte[] buffer, int length, int maxBytes)
    {
        if (length > maxBytes)
            throw TooLarge();
        if (length < buffer.Length)
            return buffer;
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    static CrawlException TooLarge() => new(CrawlFailure.TooLarge, "The body is larger than allowed.");
}
