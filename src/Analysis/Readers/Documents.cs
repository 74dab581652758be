using MediaWatch.Core.Parts;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads a file by whichever reader knows its first bytes.</summary>
public static class Documents
{
    /// <summary>To be raised with each reader that is added or mended: stored files that an older program read are read again.</summary>
    public const int Version = 2;

    const int Start = 512;

    /// <summary>All formats; archives after the documents that are archives too, plain text last, since it takes what looks like nothing else.</summary>
    static readonly IReader[] Readers = [.. Catalogue<IReader>.Of(typeof(Documents).Assembly).OrderBy(r => r switch { PlainTextReader => 2, ArchiveReader => 1, _ => 0 })];

    public static ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct)
    {
        var start = file.AsSpan(0, Math.Min(file.Length, Start));
        foreach (var reader in Readers)
        {
            // Word and Excel files begin alike: whoever finds no document of its own leaves it to the next.
            if (reader.Reads(start) && reader.Read(file, limits, ct) is { State: not ReadState.Unknown } document)
                return document;
        }
        return ReadDocument.Failed(ReadState.Unknown);
    }
}
