using System.IO.Compression;
using System.Security.Cryptography;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Articles;

/// <summary>What was seen, when, where (快照): bytes, headers, hash. Never changed: it is the evidence of a finding.</summary>
public sealed class Snapshot : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public string Address { get; private set; }
    public DateTimeOffset SeenAt { get; private set; }
    public int Status { get; private set; }
    /// <summary>Response headers, one "name: value" a line; cookies are left out.</summary>
    public string Headers { get; private set; }
    /// <summary>The content type that was answered; what it says of the charset may be wrong.</summary>
    public string? Charset { get; private set; }
    /// <summary>SHA-256 of the bytes after transfer decoding, lower-case hexadecimal.</summary>
    public string Hash { get; private set; }
    public int Length { get; private set; }
    public byte[] Packed { get; private set; }

    Snapshot() => (Address, Headers, Hash, Packed) = ("", "", "", []);

    public Snapshot(long tenantId, string address, DateTimeOffset seenAt, int status, string headers, string? charset, byte[] content)
    {
        (TenantId, Address, SeenAt, Status, Headers, Charset) = (tenantId, address, seenAt, status, headers, charset);
        (Hash, Length, Packed) = (HashOf(content), content.Length, Pack(content));
    }

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public byte[] Content()
    {
        var content = new byte[Length];
        using var packed = new BrotliStream(new MemoryStream(Packed), CompressionMode.Decompress);
        packed.ReadExactly(content);
        return content;
    }

    /// <summary>The page as it was written, in the encoding its bytes speak for.</summary>
    public string Text() => PageText.Decode(Content(), Charset, out _);

    static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
            brotli.Write(content);
        return packed.ToArray();
    }
}
