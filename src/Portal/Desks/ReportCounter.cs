using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Reports.Package;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Where delivered reports are fetched: only by those they are for, and each fetching leaves a receipt (签收).</summary>
public sealed class ReportCounter(IDbContextFactory<MediaWatchDb> databases, TimeProvider time) : IPageQuery
{
    /// <summary>One file. Null: there is none, or it is not the viewer's.</summary>
    public Task<PackedFile?> FetchAsync(Guid key, Viewer viewer, CancellationToken ct) => HandOverAsync(viewer, db => db.ReportFiles.Where(f => f.Key == key).Select(f => (long?)f.ReportId), async (db, report) =>
    {
        var file = await db.ReportFiles.AsNoTracking().SingleAsync(f => f.Key == key, ct);
        return (new PackedFile(file.Kind, file.Name, file.Content), file.Hash);
    }, ct);

    /// <summary>All files of a report in one zip, whose sum is the one that was shown when it was delivered.</summary>
    public Task<PackedFile?> FetchAllAsync(long id, Viewer viewer, CancellationToken ct) => HandOverAsync(viewer, db => db.MonthlyReports.Where(r => r.Id == id).Select(r => (long?)r.Id), async (db, report) =>
    {
        var files = await db.ReportFiles.AsNoTracking().Where(f => f.ReportId == id).OrderBy(f => f.Kind).ToListAsync(ct);
        var together = ReportPackage.Together([.. files.Select(f => new PackedFile(f.Kind, f.Name, f.Content))]);
        return (new PackedFile(ReportFileKind.Evidence, Path.ChangeExtension(files[0].Name, ".zip"), together), report.PackageHash ?? ReportPackage.HashOf(together));
    }, ct);

    async Task<PackedFile?> HandOverAsync(Viewer viewer, Func<MediaWatchDb, IQueryable<long?>> which, Func<MediaWatchDb, MonthlyReport, Task<(PackedFile File, string Hash)>> read, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await which(db).SingleOrDefaultAsync(ct) is not { } id || !await db.MonthlyReports.VisibleTo(viewer, db).AnyAsync(r => r.Id == id && (r.State == ReportState.Issued || r.State == ReportState.Downloaded), ct))
            return null;
        var report = await db.MonthlyReports.FromSql($"select * from monthly_reports where id = {id} for update").SingleAsync(ct);
        if (!report.IsDelivered)
            return null; // withdrawn at this moment
        var (file, hash) = await read(db, report);
        db.ReportReceipts.Add(new ReportReceipt(report.TenantId, id, file.Name, hash, viewer.PersonId, viewer.Name, time.GetUtcNow(), viewer.Address));
        // A supervisor who looks is not the unit that has received it.
        if (!viewer.Supervises || report.Scope == ReportScope.Tenant)
            report.Downloaded(time.GetUtcNow());
        db.Note(viewer, time.GetUtcNow(), "下载报告", $"报告 #{id}", file.Name);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return file;
    }
}
