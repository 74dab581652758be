using System.IO.Compression;
using System.Xml;

namespace MediaWatch.Analysis.Readers;

/// <summary>Documents that are archives of XML and pictures: their parts, within limits, and never anything from elsewhere.</summary>
static class OfficeParts
{
    const int MostEntries = 5000;

    /// <summary>What the reader makes of the archive. One that grows too large is none of its business, nor is a damaged one.</summary>
    public static ReadDocument Read(byte[] file, ReadLimits limits, Func<ZipArchive, ReadDocument> read)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false));
            return archive.IsTooLarge(limits) ? ReadDocument.Failed(ReadState.TooLarge) : read(archive);
        }
        catch (Exception e) when (IsDamage(e))
        {
            return ReadDocument.Failed(ReadState.Broken);
        }
    }

    /// <summary>What opening and reading throw for a file that is not as it should be.</summary>
    public static bool IsDamage(Exception e) => e is InvalidDataException or XmlException or EndOfStreamException;

    extension(ZipArchive archive)
    {
        /// <summary>Sizes are those the archive says; no entry gives more than that.</summary>
        public bool IsTooLarge(ReadLimits limits) => archive.Entries.Count > MostEntries || archive.Entries.Any(e => e.Length > limits.MostBytes) || archive.Entries.Sum(e => e.Length) > limits.MostBytes;

        /// <summary>Parts of a folder in the order of the numbers in their names: the tenth slide after the ninth.</summary>
        public IEnumerable<ZipArchiveEntry> Parts(string prefix, string ending) => archive.Entries
            .Where(e => e.FullName.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && e.FullName.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            .OrderBy(e => e.FullName.Length).ThenBy(e => e.FullName, StringComparer.Ordinal);

        /// <summary>Its pictures, the larger files first named first: what a document without words consists of.</summary>
        public IEnumerable<byte[]> Pictures() => archive.Parts("", "").Where(e => e.Length > 0).Select(e => e.Bytes()).Where(b => PictureReader.IsPicture(b));
    }

    extension(ZipArchiveEntry entry)
    {
        public XmlReader Xml(ReadLimits limits) => XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = limits.MostBytes, CloseInput = true });

        /// <exception cref="InvalidDataException">More comes out than the archive says.</exception>
        public byte[] Bytes()
        {
            using var stream = entry.Open();
            var bytes = new byte[entry.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
