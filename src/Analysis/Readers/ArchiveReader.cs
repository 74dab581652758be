using System.Text;
using SharpCompress.Archives;
using SharpCompress.Common;
using SharpCompress.Readers;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads archives (zip, 7z, rar, tar, gzip, bzip2): each file in them by its own reader, under its name. Nothing is written to disk; how much comes out, of how many files and how deep, is bounded.</summary>
public sealed class ArchiveReader : IReader
{
    const int MostMembers = 1000;

    /// <summary>Texts and tables shrink to a twentieth; what shrinks to a hundredth was made to swell. Small ones harm nobody.</summary>
    const long MostSwelling = 100, Harmless = 10 << 20;

    public string Key => "archive";
    public string Name => "压缩包";

    public bool Reads(ReadOnlySpan<byte> start) => HasList(start) || start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || start.StartsWith("BZh"u8) || start.Length > 262 && start[257..262].SequenceEqual("ustar"u8);

    /// <summary>Of those that begin with, or end in, a list of what they hold.</summary>
    static bool HasList(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF]) || start.StartsWith("Rar!"u8);

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct)
    {
        try
        {
            // Names without a mark are those of Chinese programs.
            var options = new ReaderOptions { ArchiveEncoding = new ArchiveEncoding { Default = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")! } }; // part of the framework
            var members = new ArchiveMembers(limits);
            using var stream = new MemoryStream(file, writable: false);
            return HasList(file) ? ReadListed(stream, options, members, limits, ct) : ReadInTurn(stream, options, members, ct);
        }
        catch (Exception e) when (e is CryptographicException or System.Security.Cryptography.CryptographicException)
        {
            return ReadDocument.Failed(ReadState.Encrypted);
        }
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            return ReadDocument.Failed(ReadState.Broken); // the library throws many kinds for damaged files
        }
    }

    static ReadDocument ReadListed(Stream stream, ReaderOptions options, ArchiveMembers members, ReadLimits limits, CancellationToken ct)
    {
        using var archive = ArchiveFactory.OpenArchive(stream, options);
        List<IArchiveEntry> entries = [.. archive.Entries.Where(e => !e.IsDirectory).Take(MostMembers + 1)];
        if (entries.Count > MostMembers || entries.Sum(e => e.Size) > Math.Min(limits.MostBytes, Math.Max(Harmless, stream.Length * MostSwelling)))
            return ReadDocument.Failed(ReadState.TooLarge);
        foreach (var entry in entries)
        {
            if (!members.Take(entry, entry.OpenEntryStream, ct))
                return ReadDocument.Failed(ReadState.TooLarge);
        }
        return members.Judged();
    }

    static ReadDocument ReadInTurn(Stream stream, ReaderOptions options, ArchiveMembers members, CancellationToken ct)
    {
        using var reader = ReaderFactory.OpenReader(stream, options);
        for (var count = 0; reader.MoveToNextEntry(); count++)
        {
            if (count >= MostMembers || !reader.Entry.IsDirectory && !members.Take(reader.Entry, reader.OpenEntryStream, ct))
                return ReadDocument.Failed(ReadState.TooLarge);
        }
        return members.Judged();
    }
}
