namespace MediaWatch.Analysis.Readers;

/// <summary>Reads Word files: what <see cref="DocxText"/> finds in them. Of a file with few words the pictures are recognised.</summary>
public sealed class DocxReader : IReader
{
    public string Key => "docx";
    public string Name => "Word 文档";

    public bool Reads(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8);

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct) => OfficeParts.Read(file, limits, archive =>
    {
        if (DocxText.Of(archive, limits, ct) is not { } words)
            return ReadDocument.Failed(ReadState.Unknown);
        var document = new DocumentText(limits);
        document.Write(words.Text);
        if (document.IsShort)
            document.ShowAll(archive.Pictures(), ct);
        return document.Judged();
    });
}
