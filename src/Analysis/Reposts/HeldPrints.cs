using System.Buffers.Binary;
using System.Globalization;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Reposts;

/// <summary>Streams the fingerprints that are held past a <see cref="PrintScan"/>: binary rows as the server sends them, none of them made into an object.</summary>
public static class HeldPrints
{
    const int Chunk = 1 << 20;

    /// <summary>Before the first row: the format's signature, flags and the length of an extension that nobody uses (PostgreSQL, COPY, binary format).</summary>
    const int Header = 19;

    /// <summary>Everything of a tenant that was published from an instant on. Answers how many rows were read.</summary>
    /// <exception cref="InvalidDataException">A row is longer than any that <see cref="Prints"/> makes.</exception>
    public static async Task<int> ScanAsync(MediaWatchDb db, long tenantId, DateTimeOffset since, PrintScan scan, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var copy = string.Create(CultureInfo.InvariantCulture, $"COPY (SELECT article_id, prints FROM article_prints WHERE tenant_id = {tenantId} AND at >= '{since.UtcDateTime:O}') TO STDOUT (FORMAT binary)");
            await using var rows = await RawCopy.OpenAsync(db, copy, ct);
            return await ReadAsync(rows, scan, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    static async Task<int> ReadAsync(Stream rows, PrintScan scan, CancellationToken ct)
    {
        var (buffer, held, count, skipped) = (new byte[Chunk], 0, 0, Header);
        while (await rows.ReadAsync(buffer.AsMemory(held), ct) is > 0 and var read)
        {
            held += read;
            var (used, found) = Take(buffer.AsSpan(0, held), skipped, scan);
            if (used == 0 && held == buffer.Length)
                throw new InvalidDataException("A row of article_prints is too long.");
            skipped = used > 0 ? 0 : skipped;
            count += found;
            buffer.AsSpan(used, held - used).CopyTo(buffer);
            held -= used;
        }
        return count;
    }

    /// <summary>As many whole rows as there are: each two fields, and before each field its length.</summary>
    static (int Used, int Rows) Take(ReadOnlySpan<byte> bytes, int from, PrintScan scan)
    {
        const int Fields = sizeof(short), Length = sizeof(int), Fixed = Fields + Length + sizeof(long) + Length;
        var (at, rows) = (from, 0);
        while (at + Fixed <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes[(at + Fixed - Length)..]);
            if (at + Fixed + length > bytes.Length)
                break;
            scan.Add(BinaryPrimitives.ReadInt64BigEndian(bytes[(at + Fields + Length)..]), bytes.Slice(at + Fixed, length));
            at += Fixed + length;
            rows++;
        }
        return (rows == 0 ? 0 : at, rows);
    }
}
