using MediaWatch.Portal.Components;

namespace MediaWatch.Portal.Proofing;

/// <summary>A marked document to be downloaded.</summary>
/// <param name="Ending">Of its name, with the point.</param>
sealed record MarkedFile(byte[] Bytes, string ContentType, string Ending)
{
    /// <param name="original">The Word file that the text was read out of; null: there is none, or it is gone. Where the text is another by now, or the file cannot be marked, a plain document is written.</param>
    public static MarkedFile Of(byte[]? original, Marking marking, CancellationToken ct) =>
        (original is null ? null : MarkedOriginal.Write(original, marking, ct)) ?? new(MarkedDocument.Write(marking), WordPackage.DocumentType, ".docx");

    public IResult Sent(PortalTime time) => Results.File(Bytes, ContentType, $"校对_{time.Local(time.Now):yyyyMMdd_HHmm}{Ending}");
}
