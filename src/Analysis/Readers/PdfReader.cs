using System.Text;
using MediaWatch.Analysis.Text.Privacy;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads the text of PDF files, their notes and the text fields of their forms. Lines that a page broke are joined again; a page without letters (a scan) has no text.</summary>
public sealed class PdfReader : IReader
{
    public string Key => "pdf";
    public string Name => "PDF 文档";

    public bool Reads(ReadOnlySpan<byte> start) => start[..Math.Min(start.Length, 512)].IndexOf("%PDF-"u8) >= 0;

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct)
    {
        try
        {
            using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (document.NumberOfPages > limits.MostPages)
                return ReadDocument.Failed(ReadState.TooLarge);
            var text = new StringBuilder();
            foreach (var page in document.GetPages())
            {
                ct.ThrowIfCancellationRequested();
                text.Append(Joined(ContentOrderTextExtractor.GetText(page, addDoubleNewline: true))).Append('\n');
                foreach (var note in page.GetAnnotations().Select(a => a.Content).Where(c => !string.IsNullOrWhiteSpace(c)))
                    text.Append(note).Append('\n');
                if (text.Length > limits.MostCharacters)
                    break;
            }
            if (document.TryGetForm(out var form))
            {
                foreach (var field in form.Fields.OfType<AcroTextField>().Where(f => !string.IsNullOrWhiteSpace(f.Value)))
                    text.Append(field.Value).Append('\n');
            }
            return IsMeaningless(text) ? ReadDocument.Failed(ReadState.NoText) : ReadDocument.Of(text.ToString().Trim('\n'), limits);
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

    /// <summary>Glyphs that the file gives no characters to come out as controls and private signs: such a page can be looked at, not read.</summary>
    static bool IsMeaningless(StringBuilder text)
    {
        var (signs, odd) = (0, 0);
        foreach (var chunk in text.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                signs += char.IsWhiteSpace(c) ? 0 : 1;
                odd += !char.IsWhiteSpace(c) && (char.IsControl(c) || c is >= '\uE000' and <= '\uF8FF' or '\uFFFD') ? 1 : 0;
            }
        }
        return odd * 2 > signs;
    }

    /// <summary>A single line end between two Han characters was made by the page, not by the writer.</summary>
    static string Joined(string page)
    {
        var lines = page.ReplaceLineEndings("\n").Split('\n');
        var text = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0)
                continue;
            var broken = text.Length > 0 && text[^1] != '\n' && i > 0 && lines[i - 1].Trim().Length > 0 && GoesOn(text[^1]);
            if (text.Length > 0 && !broken && text[^1] != '\n' && !IsCutNumber(lines, i))
                text.Append('\n');
            text.Append(line);
        }
        return text.ToString();
    }

    /// <summary>A narrow cell broke an identity number into two lines; it is one again where its check character says so.</summary>
    static bool IsCutNumber(string[] lines, int at)
    {
        if (at == 0)
            return false;
        var (before, after) = (lines[at - 1].TrimEnd(), lines[at].TrimStart());
        var (head, tail) = (before.Length - before.AsSpan().TrimEnd("0123456789").Length, after.Length - after.AsSpan().TrimStart("0123456789Xx").Length);
        return head is > 0 and < 18 && head + tail == 18 && IdNumber.IsValid($"{before.AsSpan(before.Length - head)}{after.AsSpan(0, tail)}", DateOnly.MaxValue);
    }

    static bool GoesOn(char last) => last is >= '\u4E00' and <= '\u9FFF' or '，' or '、' or '；' or '“' or '《' or '（';
}
