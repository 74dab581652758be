using System.IO.Compression;
using System.Security.Cryptography;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Reports;

/// <summary>What a report was written from (报告依据): the facts as they were read, and, once it is checked, facts and corrections together, frozen.</summary>
public sealed class ReportInputs : ITenantOwned
{
    public long ReportId { get; private set; }
    public long TenantId { get; private set; }
    public byte[] Facts { get; private set; } = [];
    public DateTimeOffset ReadAt { get; private set; }
    /// <summary>Null while the report can still be corrected.</summary>
    public byte[]? Frozen { get; private set; }
    /// <summary>SHA-256 of what was frozen, before packing, lower-case hexadecimal.</summary>
    public string? FrozenHash { get; private set; }
    public DateTimeOffset? FrozenAt { get; private set; }

    ReportInputs() { }

    public ReportInputs(long tenantId, long reportId) => (TenantId, ReportId) = (tenantId, reportId);

    public void Read(byte[] facts, DateTimeOffset now) => (Facts, ReadAt) = (Pack(facts), now);

    public void Freeze(byte[] inputs, DateTimeOffset now) => (Frozen, FrozenHash, FrozenAt) = (Pack(inputs), Convert.ToHexStringLower(SHA256.HashData(inputs)), now);

    public void Thaw() => (Frozen, FrozenHash, FrozenAt) = (null, null, null);

    public byte[] FactsRead() => Unpack(Facts);

    /// <exception cref="InvalidOperationException">Nothing is frozen, or it is not what was frozen.</exception>
    public byte[] FrozenInputs()
    {
        var inputs = Unpack(Frozen ?? throw new InvalidOperationException($"The inputs of report {ReportId} are not frozen."));
        return Convert.ToHexStringLower(SHA256.HashData(inputs)) == FrozenHash ? inputs : throw new InvalidOperationException($"The frozen inputs of report {ReportId} were altered.");
    }

    static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
            brotli.Write(content);
        return packed.ToArray();
    }

    static byte[] Unpack(byte[] packed)
    {
        using var content = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress))
            brotli.CopyTo(content);
        return content.ToArray();
    }
}
