using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Reports.Facts;
using MediaWatch.Portal.Reports.Package;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Reports;

/// <summary>Does what a claimed report is due for: reads its facts and writes the draft, or makes its package and delivers it. What is done is written in one transaction,
/// and only by the node that still holds the report.</summary>
public sealed partial class ReportWriter(IDbContextFactory<MediaWatchDb> databases, ReportPackage package, TimeProvider time, ILogger<ReportWriter> log)
{
    static readonly TimeSpan[] Backoff = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30)];

    public delegate Task<ReportFacts> FactsOf(long tenantId, ReportPeriod period);

    public async Task WorkAsync(long id, string node, FactsOf facts, CancellationToken ct)
    {
        var report = await ReadAsync(id, ct);
        try
        {
            if (report.Work == ReportWork.Write)
                await WriteAsync(report, node, facts, ct);
            else
                await PackAsync(report, node, ct);
            LogDone(id, report.Work);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // One broken report does not stop the others.
            LogFailed(e, id, report.Work);
            await NoteAsync(report, node, (_, held) =>
            {
                held.Failed("程序出错，详见系统日志", held.Tries < Backoff.Length ? time.GetUtcNow() + Backoff[held.Tries] : null);
                return Task.CompletedTask;
            }, ct);
        }
    }

    async Task WriteAsync(MonthlyReport report, string node, FactsOf read, CancellationToken ct)
    {
        await ProgressAsync(report, 10, ct);
        var whole = await read(report.TenantId, report.Period);
        var facts = Cut(whole, report);
        await ProgressAsync(report, 60, ct);
        // Written once on trial: a section that fails is known now, not when the report is to go out.
        package.Document(ReportDraft.Of(facts, "", []));
        await NoteAsync(report, node, async (db, held) =>
        {
            var inputs = await db.ReportInputs.SingleOrDefaultAsync(i => i.ReportId == held.Id, ct) ?? db.ReportInputs.Add(new ReportInputs(held.TenantId, held.Id)).Entity;
            inputs.Read(facts.ToJson(), facts.ReadAt);
            var struck = await db.ReportCorrections.Where(c => c.ReportId == held.Id && c.Kind == CorrectionKind.Strike && c.FindingId != null).Select(c => c.FindingId!.Value).ToHashSetAsync(ct); // filtered
            var left = facts.Without(struck).Problems.Count;
            held.Written(facts.Accounts.Count, left, time.GetUtcNow());
            held.Corrected(left, facts.Problems.Count - left);
        }, ct);
    }

    async Task PackAsync(MonthlyReport report, string node, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(report.TenantId, ct);
        var inputs = await db.ReportInputs.AsNoTracking().SingleAsync(i => i.ReportId == report.Id, ct);
        var draft = ReportDraft.Of(inputs.FrozenInputs());
        var (files, shortfall) = await package.MakeAsync(db, draft, percent => ProgressAsync(report, percent, ct), ct);
        var together = ReportPackage.Together(files);
        var channels = await ReportChannels.OfAsync(db, report, ct);
        await NoteAsync(report, node, async (write, held) =>
        {
            await write.ReportFiles.Where(f => f.ReportId == held.Id).ExecuteDeleteAsync(ct);
            write.ReportFiles.AddRange(files.Select(f => new ReportFile(held.TenantId, held.Id, f.Kind, Guid.NewGuid(), f.Name, f.Content)));
            held.Packed(ReportPackage.HashOf(together), together.Length, shortfall, time.GetUtcNow());
            write.ReportNotices.AddRange(channels.Select(channel => new ReportNotice(held.TenantId, held.Id, channel, held.Issues, time.GetUtcNow())));
        }, ct);
    }

    /// <summary>A unit's facts are a cut of the tenant's.</summary>
    static ReportFacts Cut(ReportFacts whole, MonthlyReport report)
    {
        var platforms = report.Selection.Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (report.UnitId is not { } id)
            return platforms.Length == 0 ? whole : whole.Within(whole.City, ReportScope.Tenant, _ => true, platforms);
        var unit = whole.Units.FirstOrDefault(u => u.Id == id) ?? throw new InvalidOperationException($"Unit {id} of report {report.Id} does not exist.");
        return whole.Within(unit.Name, report.Scope, report.Scope == ReportScope.Unit ? u => u.Id == id : u => u.Path.StartsWith(unit.Path, StringComparison.Ordinal), platforms);
    }

    /// <summary>Writes if the node still holds the report; else another has taken it over, and what was done here counts for nothing.</summary>
    async Task NoteAsync(MonthlyReport report, string node, Func<MediaWatchDb, MonthlyReport, Task> write, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(report.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var held = await db.MonthlyReports.FromSql($"select * from monthly_reports where id = {report.Id} for update").SingleAsync(ct);
        if (held.HeldBy != node || held.Work != report.Work)
        {
            LogLost(report.Id);
            return;
        }
        await write(db, held);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Shows how far it is, and prolongs the hold: who shows progress lives.</summary>
    async Task ProgressAsync(MonthlyReport report, int percent, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(report.TenantId, ct);
        var until = time.GetUtcNow() + WriteMonthlyReports.Hold;
        await db.MonthlyReports.Where(r => r.Id == report.Id && r.Work == report.Work && r.HeldBy == report.HeldBy)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Progress, percent).SetProperty(r => r.HeldUntil, until), ct);
    }

    async Task<MonthlyReport> ReadAsync(long id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.MonthlyReports.IgnoreQueryFilters(["Tenant"]).AsNoTracking().SingleAsync(r => r.Id == id, ct);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Report {ReportId}: {Work} was done")]
    partial void LogDone(long reportId, ReportWork work);

    [LoggerMessage(Level = LogLevel.Error, Message = "Report {ReportId}: {Work} failed")]
    partial void LogFailed(Exception exception, long reportId, ReportWork work);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Report {ReportId} was held by another node when its outcome was noted")]
    partial void LogLost(long reportId);
}
