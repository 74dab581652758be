using MediaWatch.Core.Parts;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads a file by whichever reader knows its first bytes.</summary>
public static class Documents
{
    const int Start = 512;

    /// <summary>All formats; plain text last, since it takes what looks like nothing else.</summary>
    static readonly IReader[] Readers = [.. Catalogue<IReader>.Of(typeof(Documents).Assembly).OrderBy(r => r is PlainTextReader)];

    public static ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct)
    {
        var start = file.AsSpan(0, Math.Min(file.Length, Start));
        foreach (var reader in Readers)
        {
            if (reader.Reads(start))
                return reader.Read(file, limits, ct);
        }
        return ReadDocument.Failed(ReadState.Unknown);
    }
}
