using System.Buffers.Binary;
using System.Text;

namespace MediaWatch.Analysis.Readers;

/// <summary>The container of Office files before 2007 (MS-CFB): named streams in sectors that chains hold together.</summary>
/// <param name="file">Begins with D0 CF 11 E0.</param>
sealed class CompoundFile(byte[] file)
{
    const int HeaderChains = 109, DirectoryEntry = 128;
    const uint NoSector = 0xFFFFFFFA; // this and above end or mark something

    readonly int sector = 1 << BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(0x1E));
    readonly int small = 1 << BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(0x20));

    /// <returns>Null: there is no stream of that name.</returns>
    /// <exception cref="InvalidDataException">The chains do not hold.</exception>
    public byte[]? Read(string name)
    {
        try
        {
            var chains = Chains();
            var directory = Follow(U32(0x30), chains, int.MaxValue);
            for (var at = 0; at + DirectoryEntry <= directory.Length; at += DirectoryEntry)
            {
                var entry = directory.AsSpan(at, DirectoryEntry);
                var letters = Math.Max(0, BinaryPrimitives.ReadUInt16LittleEndian(entry[0x40..]) - 2);
                if (letters > 62 || Encoding.Unicode.GetString(entry[..letters]) != name)
                    continue;
                var (start, size) = (BinaryPrimitives.ReadUInt32LittleEndian(entry[0x74..]), (int)Math.Min(file.Length, BinaryPrimitives.ReadUInt32LittleEndian(entry[0x78..])));
                return size >= U32(0x38) ? Follow(start, chains, size) : FollowSmall(start, directory, chains, size);
            }
            return null;
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            throw new InvalidDataException("The compound file is damaged.", e);
        }
    }

    /// <summary>The sector that follows each sector.</summary>
    uint[] Chains()
    {
        List<uint> parts = [.. Enumerable.Range(0, HeaderChains).Select(i => U32(0x4C + i * 4)).TakeWhile(s => s < NoSector)];
        var (more, steps) = (U32(0x44), 0);
        while (more < NoSector && steps++ < file.Length / sector)
        {
            var (at, count) = (PlaceOf(more), sector / 4 - 1);
            parts.AddRange(Enumerable.Range(0, count).Select(i => U32(at + i * 4)).TakeWhile(s => s < NoSector));
            more = U32(at + count * 4);
        }
        return [.. parts.SelectMany(p => Enumerable.Range(0, sector / 4).Select(i => U32(PlaceOf(p) + i * 4)))];
    }

    byte[] Follow(uint start, uint[] chains, int size)
    {
        using var stream = new MemoryStream();
        for (var (at, steps) = (start, 0); at < NoSector && stream.Length < size; at = chains[at], steps++)
        {
            if (steps > file.Length / sector || at >= chains.Length)
                throw new InvalidDataException("A chain of sectors does not end.");
            stream.Write(file.AsSpan(PlaceOf(at), Math.Min(sector, file.Length - PlaceOf(at))));
        }
        return [.. stream.ToArray().Take(size)];
    }

    /// <summary>Streams below a size stand in one stream of small sectors, which the first entry of the directory names.</summary>
    byte[] FollowSmall(uint start, byte[] directory, uint[] chains, int size)
    {
        var holder = Follow(BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(0x74)), chains, int.MaxValue);
        var links = Follow(U32(0x3C), chains, int.MaxValue);
        using var stream = new MemoryStream();
        for (var (at, steps) = (start, 0); at < NoSector && stream.Length < size; at = BinaryPrimitives.ReadUInt32LittleEndian(links.AsSpan((int)at * 4)), steps++)
        {
            if (steps > holder.Length / small)
                throw new InvalidDataException("A chain of small sectors does not end.");
            stream.Write(holder.AsSpan((int)at * small, Math.Min(small, holder.Length - (int)at * small)));
        }
        return [.. stream.ToArray().Take(size)];
    }

    int PlaceOf(uint number) => checked((int)((number + 1) * sector));

    uint U32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at));
}
