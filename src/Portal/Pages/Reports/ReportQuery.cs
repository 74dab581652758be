using MediaWatch.Core.Parts;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Reports;
using MediaWatch.Portal.Reports.Facts;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Reports;

/// <summary>One report for its page and its preview: as it was frozen, or as it stands while it is being checked.</summary>
public sealed class ReportQuery(IDbContextFactory<MediaWatchDb> databases, Catalogue<IReportSection> sections) : IPageQuery
{
    public const int MostProblems = 100;

    /// <summary>Unit and state of a report that is on its way to the viewer; null: it is none.</summary>
    public async Task<(string Unit, MonthlyReport Report)?> OnItsWayAsync(long id, Viewer viewer, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return await db.MonthlyReports.KnownTo(viewer, db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is { } report
            ? (await db.Units.Where(u => u.Id == report.UnitId).Select(u => u.Name).FirstOrDefaultAsync(ct) ?? viewer.TenantName, report) : null;
    }

    /// <param name="page">Of the list of problems, from 1.</param>
    public async Task<ReportView?> ReadAsync(long id, int page, Viewer viewer, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await db.MonthlyReports.VisibleTo(viewer, db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } report)
            return null;
        var draft = await DraftAsync(db, report, ct);
        var strikes = draft?.Corrections.Where(c => c is { Kind: CorrectionKind.Strike, FindingId: not null }).ToDictionary(c => c.FindingId!.Value) ?? []; // filtered
        var remarks = draft?.Corrections.Where(c => c is { Kind: CorrectionKind.Remark, FindingId: not null }).ToDictionary(c => c.FindingId!.Value, c => c.Text) ?? []; // filtered
        var accounts = draft?.Facts.Accounts.ToDictionary(a => a.Id) ?? [];
        var neighbours = db.MonthlyReports.VisibleTo(viewer, db).Where(r => r.Kind == report.Kind && r.FirstDay == report.FirstDay && r.LastDay == report.LastDay && r.State == ReportState.Unchecked && r.Id != id);
        return new ReportView(report, await db.Units.Where(u => u.Id == report.UnitId).Select(u => u.Name).FirstOrDefaultAsync(ct) ?? viewer.TenantName)
        {
            Written = draft is not null, Problems = draft?.Facts.Problems.Count ?? 0, Page = page,
            Listed = [.. (draft?.Facts.Problems ?? []).Skip((page - 1) * MostProblems).Take(MostProblems).Select(p => new CheckedProblem(p, accounts[p.AccountId], strikes.GetValueOrDefault(p.Id), remarks.GetValueOrDefault(p.Id)))],
            Preface = report.Preface.Length > 0 || draft is null ? report.Preface : ReportDocument.PrefaceOf(draft.Facts),
            Sections = [.. sections.OrderBy(s => s.Order).Select(s => (s.Key, s.Name))],
            SectionRemarks = draft?.Corrections.Where(c => c.SectionKey is not null).ToDictionary(c => c.SectionKey!, c => c.Text) ?? [], // filtered
            Files = report.IsDelivered ? await db.ReportFiles.Where(f => f.ReportId == id).OrderBy(f => f.Kind).Select(f => new ReportFileFact(f.Kind, f.Key, f.Name, f.Length, f.Hash)).ToListAsync(ct) : [],
            Receipts = await db.ReportReceipts.AsNoTracking().Where(r => r.ReportId == id).OrderByDescending(r => r.At).Take(50).ToListAsync(ct),
            Next = viewer.Supervises ? await neighbours.OrderBy(r => r.Id < id).ThenBy(r => r.Id).Select(r => (long?)r.Id).FirstOrDefaultAsync(ct) : null,
        };
    }

    /// <summary>The report drawn as a page; null: not the viewer's, or not written yet.</summary>
    public async Task<string?> PreviewAsync(long id, Viewer viewer, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await db.MonthlyReports.VisibleTo(viewer, db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } report || await DraftAsync(db, report, ct) is not { } draft)
            return null;
        var document = ReportDocument.Of(draft, sections);
        return HtmlReport.Write(document, await ReportPictures.ReadAsync(db, document, ct), (problem, _) => $"/reports/{id}/pictures/{problem}");
    }

    /// <summary>The picture of one of the report's problems; null: not the viewer's, or it is not shown in reports.</summary>
    public async Task<byte[]?> PictureAsync(long id, long problem, Viewer viewer, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await db.MonthlyReports.VisibleTo(viewer, db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } report || await DraftAsync(db, report, ct) is not { } draft)
            return null;
        var shown = draft.Kept.Problems.FirstOrDefault(p => p.Id == problem && p is { Personal: false, Picture: not null });
        return shown is null ? null : await db.Screenshots.Where(s => s.Id == shown.Picture!.ScreenshotId).Select(s => s.Detail ?? s.Image).SingleOrDefaultAsync(ct); // filtered
    }

    static async Task<ReportDraft?> DraftAsync(MediaWatchDb db, MonthlyReport report, CancellationToken ct)
    {
        if (await db.ReportInputs.AsNoTracking().SingleOrDefaultAsync(i => i.ReportId == report.Id, ct) is not { } inputs)
            return null;
        return inputs.Frozen is not null ? ReportDraft.Of(inputs.FrozenInputs())
            : ReportDraft.Of(ReportFacts.Of(inputs.FactsRead()), report.Preface, await db.ReportCorrections.AsNoTracking().Where(c => c.ReportId == report.Id).ToListAsync(ct));
    }
}

public sealed record ReportView(MonthlyReport Report, string Unit)
{
    public bool Written { get; init; }
    public int Problems { get; init; }
    public int Page { get; init; }
    public int Pages => Math.Max(1, (Problems + ReportQuery.MostProblems - 1) / ReportQuery.MostProblems);
    public IReadOnlyList<CheckedProblem> Listed { get; init; } = [];
    public string Preface { get; init; } = "";
    public IReadOnlyList<(string Key, string Name)> Sections { get; init; } = [];
    public IReadOnlyDictionary<string, string> SectionRemarks { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<ReportFileFact> Files { get; init; } = [];
    public IReadOnlyList<ReportReceipt> Receipts { get; init; } = [];
    /// <summary>Another report of the period that waits to be checked; null: none.</summary>
    public long? Next { get; init; }
}

/// <param name="Strike">Null: it stands in the report.</param>
public sealed record CheckedProblem(ProblemFacts Problem, AccountFacts Account, Correction? Strike, string? Remark);
