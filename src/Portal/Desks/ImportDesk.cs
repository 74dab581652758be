using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Portal.Importing;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Units and accounts from tables: looked at first, then all good rows at once or none. A table that an export wrote changes nothing.</summary>
public sealed class ImportDesk(IDbContextFactory<MediaWatchDb> databases, Catalogue<IConnector> connectors, TimeProvider time) : IPageQuery
{
    /// <summary>What the table would do. Changes nothing.</summary>
    public async Task<ImportPreview> LookAsync(Viewer viewer, ImportKind kind, byte[] file, CancellationToken ct)
    {
        if (Refusal(viewer, kind) is { } refused)
            return ImportPreview.Of(refused);
        var table = TableOf(kind, file);
        if (table.Refused is { } problem)
            return ImportPreview.Of(problem);
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var plan = PlanOf(kind, table);
        await plan.MakeAsync(db, viewer, ct);
        return new ImportPreview(table.Rows.Count, plan.New, plan.Changed, plan.Unchanged, [.. plan.Problems], table.Notes, null);
    }

    /// <summary>Takes in all good rows, in one transaction.</summary>
    public async Task<ImportOutcome> ApplyAsync(Viewer viewer, ImportKind kind, byte[] file, CancellationToken ct)
    {
        if (Refusal(viewer, kind) is { } refused)
            return new(0, 0, 0, refused);
        var table = TableOf(kind, file);
        if (table.Refused is { } problem)
            return new(0, 0, 0, problem);
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // One import after the other: two of the same table would else add everything twice.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('import'), {(int)viewer.TenantId})", ct);
        var plan = PlanOf(kind, table);
        await plan.MakeAsync(db, viewer, ct);
        if (plan.New + plan.Changed == 0)
            return new(0, 0, plan.Unchanged, plan.Unchanged > 0 ? null : "没有可以导入的行。");
        var now = time.GetUtcNow();
        try
        {
            await plan.ApplyAsync(db, viewer, now, ct);
            db.Note(viewer, now, $"导入{NameOf(kind)}", $"{NameOf(kind)}表", $"新增 {plan.New:N0}，修改 {plan.Changed:N0}，未变 {plan.Unchanged:N0}，有错未导入 {table.Rows.Count(r => !r.Good):N0}");
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateException e) when (e.IsDuplicate)
        {
            return new(0, 0, 0, "刚才有人添加了表中的内容，一行也没有导入。请重新查看后再导入。");
        }
        return new(plan.New, plan.Changed, plan.Unchanged, null);
    }

    public static string NameOf(ImportKind kind) => kind == ImportKind.Units ? "单位" : "账号";

    public static bool MayBeDoneBy(Viewer viewer, ImportKind kind) => kind == ImportKind.Units ? viewer.Administers : viewer.Supervises;

    static string? Refusal(Viewer viewer, ImportKind kind) => MayBeDoneBy(viewer, kind) ? null : kind == ImportKind.Units ? "只有管理员可以导入单位。" : "只有监管人员和管理员可以导入账号。";

    static ImportTable TableOf(ImportKind kind, byte[] file) => kind == ImportKind.Units
        ? ImportTable.Of(file, UnitImport.Headings, UnitImport.Needed)
        : ImportTable.Of(file, AccountImport.Headings, AccountImport.Needed);

    ImportPlan PlanOf(ImportKind kind, ImportTable table) => kind == ImportKind.Units ? new UnitImport(table) : new AccountImport(table, connectors);
}

public enum ImportKind { Units = 1, Accounts = 2 }

/// <param name="Refused">Why nothing of the file can be taken in; then all else is empty.</param>
public sealed record ImportPreview(int Rows, int New, int Changed, int Unchanged, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<string> Notes, string? Refused)
{
    public static ImportPreview Of(string refused) => new(0, 0, 0, 0, [], [], refused);

    public int BadRows => Problems.Select(p => p.Line).Distinct().Count();
}

/// <param name="Problem">Why nothing was taken in; null: it was.</param>
public sealed record ImportOutcome(int New, int Changed, int Unchanged, string? Problem);
