using System.Text;
using MediaWatch.Analysis.Readers;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace MediaWatch.Analysis.Tests.Readers;

/// <summary>Latin text, since the writer has no Chinese font; Chinese files are read in the tests of captured samples.</summary>
public sealed class PdfReaderTests : ReaderContract<PdfReader>
{
    protected override (byte[] File, string Text) Sound => (Pdf("Notice on the harvest", "All towns"), "Notice on the harvest\nAll towns");
    protected override byte[] Empty => Pdf();
    protected override byte[]? Damaged => Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj <<");

    static byte[] Pdf(params string[] lines)
    {
        using var pdf = new PdfDocumentBuilder();
        var page = pdf.AddPage(PageSize.A4);
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        for (var i = 0; i < lines.Length; i++)
            page.AddText(lines[i], 12, new PdfPoint(50, 780 - 40 * i), font);
        return pdf.Build();
    }
}
