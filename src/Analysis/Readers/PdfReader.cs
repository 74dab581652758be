using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Text.Privacy;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads the text of PDF files, their notes, the text fields of their forms and the files within them. Lines that a page broke are joined again; the pictures of scanned pages are recognised.</summary>
public sealed partial class PdfReader : IReader
{
    public string Key => "pdf";
    public string Name => "PDF 文档";

    public bool Reads(ReadOnlySpan<byte> start) => start[..Math.Min(start.Length, 512)].IndexOf("%PDF-"u8) >= 0;

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct)
    {
        try
        {
            using var document = Open(file);
            if (document.NumberOfPages > limits.MostPages)
                return ReadDocument.Failed(ReadState.TooLarge);
            var text = new DocumentText(limits);
            foreach (var page in document.GetPages())
            {
                ct.ThrowIfCancellationRequested();
                var letters = BrokenLines.Joined(ContentOrderTextExtractor.GetText(page, addDoubleNewline: true));
                if (IsMeaningless(letters))
                    text.Show(null, ct);
                else
                    text.Write(letters);
                foreach (var note in page.GetAnnotations().Select(a => a.Content).Where(c => !string.IsNullOrWhiteSpace(c)))
                    text.Write(note!); // filtered
                text.ShowAll(PdfScans.Of(page), ct);
                if (text.IsFull)
                    break;
            }
            if (document.TryGetForm(out var form))
            {
                foreach (var field in form.Fields.OfType<AcroTextField>().Where(f => !string.IsNullOrWhiteSpace(f.Value)))
                    text.Write(field.Value!); // filtered
            }
            if (document.Advanced.TryGetEmbeddedFiles(out var files))
            {
                foreach (var inner in files)
                    text.Enclose(inner.Name, inner.Memory.ToArray(), ct);
            }
            return text.Judged();
        }
        catch (PdfDocumentEncryptedException)
        {
            return ReadDocument.Failed(ReadState.Encrypted);
        }
        catch (Exception e) when (e is PdfDocumentFormatException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or KeyNotFoundException or FormatException or NotSupportedException or InvalidDataException)
        {
            return ReadDocument.Failed(ReadState.Broken); // PdfPig fails in many ways on what is no PDF
        }
    }

    /// <summary>Whoever may read a file that others may not change needs no password. Some programs leave its properties unencrypted, on which PdfPig gives up the whole file: it is read without them.</summary>
    static PdfDocument Open(byte[] file)
    {
        var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true };
        try
        {
            return PdfDocument.Open(file, options);
        }
        catch (PdfDocumentEncryptedException e) when (e.InnerException is CryptographicException or ArgumentException)
        {
            return PdfDocument.Open(WithoutProperties(file), options);
        }
    }

    /// <summary>As long as before: the places of objects are counted in bytes.</summary>
    static byte[] WithoutProperties(byte[] file) =>
        Encoding.Latin1.GetBytes(PropertiesKey().Replace(Encoding.Latin1.GetString(file), "/None"));

    [GeneratedRegex(@"/Info(?=\s+\d+\s+\d+\s+R\b)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex PropertiesKey();

    /// <summary>Glyphs that the file gives no characters to come out as controls and private signs: such a page can be looked at, not read.</summary>
    static bool IsMeaningless(string text)
    {
        var signs = text.Count(c => !char.IsWhiteSpace(c));
        return text.Count(c => !char.IsWhiteSpace(c) && (char.IsControl(c) || c is >= '\uE000' and <= '\uF8FF' or '\uFFFD')) * 2 > signs;
    }
}
