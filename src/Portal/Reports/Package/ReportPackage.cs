using System.Security.Cryptography;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Portal.Reports.Word;

namespace MediaWatch.Portal.Reports.Package;

/// <summary>Makes the files of a report from its frozen inputs. The same inputs and pictures give the same bytes.</summary>
public sealed partial class ReportPackage(Catalogue<IReportSection> sections, BrowserPageSource browser, ILogger<ReportPackage> log)
{
    static readonly TimeSpan PrintLimit = TimeSpan.FromSeconds(60);

    public ReportDocument Document(ReportDraft draft) => ReportDocument.Of(draft, sections);

    /// <param name="step">Told the percent that is done.</param>
    /// <returns>The files, and what is lacking, in Chinese; null: nothing.</returns>
    public async Task<(IReadOnlyList<PackedFile> Files, string? Shortfall)> MakeAsync(MediaWatchDb db, ReportDraft draft, Func<int, Task> step, CancellationToken ct)
    {
        var document = Document(draft);
        var pictures = await ReportPictures.ReadAsync(db, document, ct);
        var name = NameOf(draft);
        List<PackedFile> files = [new(ReportFileKind.Word, $"{name}.docx", WordReport.Write(document, pictures))];
        await step(30);
        var (pdf, shortfall) = await PrintAsync(document, pictures, ct);
        if (pdf is not null)
            files.Add(new(ReportFileKind.Pdf, $"{name}.pdf", pdf));
        await step(60);
        files.Add(new(ReportFileKind.Problems, $"{name}-问题清单.xlsx", ProblemSheet.Write(document)));
        files.Add(new(ReportFileKind.Evidence, $"{name}-证据.zip", await EvidencePack.WriteAsync(db, document, ct)));
        await step(90);
        return (files, shortfall);
    }

    /// <summary>All files of a report in one, with a manifest of their sums.</summary>
    public static byte[] Together(IReadOnlyList<PackedFile> files) =>
        FixedZip.Of([.. files.OrderBy(f => f.Kind).Select(f => (f.Name, f.Content, true)), ("MANIFEST.sha256", EvidencePack.ManifestOf(files.OrderBy(f => f.Kind).Select(f => (f.Name, f.Content))), false)]);

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>市教育局-2026年10月-监测月报; without what file systems refuse.</summary>
    public static string NameOf(ReportDraft draft)
    {
        var subject = string.Concat(draft.Facts.Subject.Where(c => !char.IsControl(c) && !"\\/:*?\"<>|".Contains(c, StringComparison.Ordinal)).Take(60)).Trim(' ', '.');
        return $"{subject}{(draft.Facts.Scope == ReportScope.Subtree ? "（含下属）" : "")}-{draft.Facts.Period.Name}-监测{draft.Facts.Period.Title}";
    }

    /// <summary>A report without a PDF is still a report.</summary>
    async Task<(byte[]? Pdf, string? Shortfall)> PrintAsync(ReportDocument document, ReportPictures pictures, CancellationToken ct)
    {
        try
        {
            return (await browser.PrintAsync(HtmlReport.Write(document, pictures, HtmlReport.DataAddress), document.Facts.ReadAt, PrintLimit, ct), null);
        }
        catch (InvalidOperationException e)
        {
            LogNotPrinted(e);
            return (null, "本机没有浏览器，未生成PDF");
        }
        catch (CrawlException e)
        {
            LogNotPrinted(e);
            return (null, "浏览器打印失败，未生成PDF");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A report was packed without its PDF")]
    partial void LogNotPrinted(Exception exception);
}

public sealed record PackedFile(ReportFileKind Kind, string Name, byte[] Content);
