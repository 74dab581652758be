using System.IO.Compression;

namespace MediaWatch.Portal.Reports;

/// <summary>Zip files that depend on their content alone: entries in the order given, one time for all, so that the same inputs give the same bytes.</summary>
static class FixedZip
{
    /// <summary>The earliest instant that a zip file can hold.</summary>
    static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="stored">Not compressed again: what is compressed already.</param>
    public static byte[] Of(IEnumerable<(string Name, byte[] Content, bool Stored)> entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content, stored) in entries)
            {
                var entry = zip.CreateEntry(name, stored ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = Always;
                entry.ExternalAttributes = 0;
                using var to = entry.Open();
                to.Write(content);
            }
        }
        return file.ToArray();
    }

    /// <summary>The same entries in the order of their names, with the fixed time: for files that a library has zipped.</summary>
    /// <param name="first">The entry that readers look for first.</param>
    public static byte[] Again(Stream zipped, string first)
    {
        using var zip = new ZipArchive(zipped, ZipArchiveMode.Read);
        return Of(zip.Entries.OrderBy(e => e.FullName != first).ThenBy(e => e.FullName, StringComparer.Ordinal).Select(e =>
        {
            using var content = new MemoryStream();
            using var from = e.Open();
            from.CopyTo(content);
            return (e.FullName, content.ToArray(), e.FullName.EndsWith(".jpeg", StringComparison.Ordinal) || e.FullName.EndsWith(".jpg", StringComparison.Ordinal));
        }));
    }
}
