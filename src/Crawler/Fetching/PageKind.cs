using System.Net.Http.Headers;

namespace MediaWatch.Crawler.Fetching;

/// <summary>Is it text that we can read, by what the header says and by what the bytes are?</summary>
static class PageKind
{
    /// <summary>False only where the header names a kind that is certainly no text; an unnamed or general kind is decided by its bytes.</summary>
    public static bool MayBePage(string? contentType)
    {
        if (contentType is null || !MediaTypeHeaderValue.TryParse(contentType, out var parsed) || parsed.MediaType is not { } kind)
            return true;
        kind = kind.ToLowerInvariant();
        return kind.StartsWith("text/", StringComparison.Ordinal)
            || kind.EndsWith("xml", StringComparison.Ordinal) || kind.EndsWith("json", StringComparison.Ordinal) || kind.EndsWith("javascript", StringComparison.Ordinal)
            || kind is "application/octet-stream" or "application/x-www-form-urlencoded" or "application/html" or "application/unknown" or "multipart/mixed" or "*/*" or "image/svg+xml"
            || !kind.Contains('/');
    }

    /// <summary>Images, archives, PDF and Office files, whatever they are called.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes) => bytes is
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] or [(byte)'P', (byte)'K', 3, 4, ..] or
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] or [0x1F, 0x8B, 8, ..] or
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [0, 0, 1, 0, ..] or [0, 0, 0, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] or
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..];

    public static bool IsHtml(string? contentType) => contentType is null || contentType.Contains("html", StringComparison.OrdinalIgnoreCase);
}
