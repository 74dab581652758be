using UglyToad.PdfPig.Content;

namespace MediaWatch.Analysis.Readers;

/// <summary>Pages of PDF files that are pictures: what a scanner makes.</summary>
static class PdfScans
{
    /// <summary>Fewer letters may be a page number or a scanner's own mark; so much of the page filled by pictures is a scanned page.</summary>
    const int FewLetters = 50;
    const double Filled = 0.5;

    /// <returns>The page's pictures from the top, for a scanner may cut its page into strips; null in place of one that the library cannot open (JBIG2, JPEG 2000). Empty: the page has its own text, or no large picture.</returns>
    public static IEnumerable<byte[]?> Of(Page page)
    {
        if (page.Letters.Count(l => !string.IsNullOrWhiteSpace(l.Value)) >= FewLetters)
            return [];
        List<IPdfImage> images = [.. page.GetImages().Where(i => Math.Abs(i.BoundingBox.Width) > page.Width / 2)];
        return images.Sum(i => Math.Abs(i.BoundingBox.Area)) >= page.Width * page.Height * Filled ? images.OrderByDescending(i => i.BoundingBox.Top).Select(FileOf) : [];
    }

    static byte[]? FileOf(IPdfImage image) =>
        PictureReader.IsPicture(image.RawBytes) ? image.RawBytes.ToArray() : image.TryGetPng(out var png) ? png : null;
}
