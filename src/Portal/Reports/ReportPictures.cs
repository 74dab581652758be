using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Reports;

/// <summary>The pictures that a report shows, by problem: what lies round the frame, or the top of the whole page where only that was kept.</summary>
sealed class ReportPictures(IReadOnlyDictionary<long, ReportPicture> pictures)
{
    public static ReportPictures None { get; } = new(new Dictionary<long, ReportPicture>());

    public ReportPicture? Of(long problem) => pictures.GetValueOrDefault(problem);

    /// <summary>Of the problems whose cards stand in the report; pages that show personal data have none.</summary>
    public static async Task<ReportPictures> ReadAsync(MediaWatchDb db, ReportDocument document, CancellationToken ct)
    {
        var shown = document.Sections.SelectMany(s => s.Blocks).OfType<ProblemCard>().Where(c => c.Problem is { Personal: false, Picture: not null }).ToDictionary(c => c.Problem.Picture!.ScreenshotId, c => c.Problem.Id); // filtered
        var ids = shown.Keys.ToList();
        var rows = await db.Screenshots.Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, Jpeg = s.Detail ?? s.Image, IsDetail = s.Detail != null }).ToListAsync(ct);
        return new ReportPictures(rows.Where(r => JpegSize.Of(r.Jpeg) is not null).ToDictionary(r => shown[r.Id], r => ReportPicture.Of(r.Jpeg)));
    }
}

/// <param name="Shown">Share of the height that is shown, from the top.</param>
sealed record ReportPicture(byte[] Jpeg, int Width, int Height, double Shown)
{
    /// <summary>Higher than this in proportion to its width, a picture is cut at its foot.</summary>
    const double MostHeight = 0.6;

    public static ReportPicture Of(byte[] jpeg)
    {
        var (width, height) = JpegSize.Of(jpeg) ?? throw new ArgumentException("Not a JPEG.", nameof(jpeg));
        return new ReportPicture(jpeg, width, height, Math.Min(1, MostHeight * width / height));
    }

    /// <summary>Height of what is shown in proportion to its width.</summary>
    public double Ratio => Height * Shown / Width;
}
