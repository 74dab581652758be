using System.Data.Common;
using MediaWatch.Core.Auditing;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Recycling;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>The recycle bin: puts things in, with what hangs on them, and brings them back as they were.</summary>
public sealed class DeletionDesk(IDbContextFactory<MediaWatchDb> databases, TimeProvider time) : IPageQuery
{
    const string NotFound = "找不到要删除的内容，可能已被删除。";

    /// <summary>What deleting would do. Changes nothing.</summary>
    public async Task<DeletionPreview> LookAsync(Viewer viewer, DeletionKind kind, long id, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var (scope, problem) = await ScopeAsync(db, viewer, kind, id, ct);
        return new DeletionPreview(scope?.Name, scope is null ? [] : await Consequences.OfAsync(db, kind, scope, ct), problem);
    }

    public async Task<Outcome> DeleteAsync(Viewer viewer, DeletionKind kind, long id, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await LockAsync(db, viewer.TenantId, ct);
        var (scope, problem) = await ScopeAsync(db, viewer, kind, id, ct);
        if (scope is null || problem is not null)
            return Outcome.Refused(problem ?? NotFound);
        var along = string.Join("；", await Consequences.OfAsync(db, kind, scope, ct));
        var now = time.GetUtcNow();
        var deletion = db.Deletions.Add(new Deletion(viewer.TenantId, kind, id, scope.Name, along, viewer.PersonId, viewer.Name, now)).Entity;
        await db.SaveChangesAsync(ct);
        await scope.MarkAsync(db, deletion.Id, ct);
        if (kind == DeletionKind.LexiconEntry)
            await db.JudgeAllAgainAsync(ct);
        db.Note(viewer, now, $"删除{kind.Name}", $"{kind.Name} #{id}", along.Length == 0 ? scope.Name : $"{scope.Name}：{along}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(deletion.Id);
    }

    /// <param name="id">Of the <see cref="Deletion"/>.</param>
    public async Task<Outcome> RestoreAsync(Viewer viewer, long id, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await LockAsync(db, viewer.TenantId, ct);
        if (await db.Deletions.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } deletion)
            return Outcome.Refused("回收站里没有这一条，可能已经恢复或清除。");
        if (!deletion.Kind.MayBeChangedBy(viewer))
            return Outcome.Refused(NotAllowed(deletion.Kind));
        if (deletion.Purging)
            return Outcome.Refused("已超过 30 天，正在清除或已清除，不能恢复。");
        var scope = await DeletionScope.OfAsync(db, deletion, ct);
        if (await Returning.ProblemAsync(db, deletion, scope, ct) is { } problem)
            return Outcome.Refused(problem);
        try
        {
            await scope.MarkAsync(db, null, ct);
        }
        catch (DbException e) when (e.IsDuplicate)
        {
            return Outcome.Refused("刚才有人添加了同名或同地址的内容，请先改名或删除它，再恢复。");
        }
        await Returning.PlaceUnitsAsync(db, scope, ct);
        if (deletion.Kind == DeletionKind.LexiconEntry)
            await db.JudgeAllAgainAsync(ct);
        db.Deletions.Remove(deletion);
        db.Note(viewer, time.GetUtcNow(), $"恢复{deletion.Kind.Name}", $"{deletion.Kind.Name} #{deletion.RowId}", deletion.Name);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(deletion.RowId);
    }

    static async Task<(DeletionScope? Scope, string? Problem)> ScopeAsync(MediaWatchDb db, Viewer viewer, DeletionKind kind, long id, CancellationToken ct)
    {
        if (!kind.MayBeChangedBy(viewer))
            return (null, NotAllowed(kind));
        if (await DeletionScope.ReadAsync(db, kind, id, ct) is not { } scope)
            return (null, NotFound);
        if (scope.People.Contains(viewer.PersonId))
            return (scope, kind == DeletionKind.Person ? "不能删除自己。" : "其中包括您自己，不能删除。");
        if (kind == DeletionKind.Person && await db.Users.AnyAsync(p => p.Id == id && p.Role == PersonRole.Administrator, ct)
            && !await db.Users.AnyAsync(p => p.Id != id && p.Role == PersonRole.Administrator && !p.Disabled, ct))
            return (scope, "这是最后一个管理员，不能删除。");
        return (scope, null);
    }

    static string NotAllowed(DeletionKind kind) => kind is DeletionKind.Unit or DeletionKind.Person or DeletionKind.Channel ? $"只有管理员可以删除和恢复{kind.Name}。" : $"只有监管人员和管理员可以删除和恢复{kind.Name}。";

    /// <summary>One after the other within a tenant: what one deletion marks no other may mark or bring back meanwhile.</summary>
    static Task<int> LockAsync(MediaWatchDb db, long tenantId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('recycle-bin'), {(int)tenantId})", ct);
}

/// <param name="Name">Null: there is no such row, or the viewer may not delete it.</param>
/// <param name="Problem">Why it cannot be deleted; null: it can.</param>
public sealed record DeletionPreview(string? Name, IReadOnlyList<string> Consequences, string? Problem);
