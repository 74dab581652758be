using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Keys of the HTTP API: made and revoked by administrators.</summary>
public sealed class ApiKeyDesk(IDbContextFactory<MediaWatchDb> factory, TimeProvider time) : IPageQuery
{
    /// <returns>The key, to be shown once; null: refused, and the outcome says why.</returns>
    public async Task<(string? Key, Outcome Outcome)> CreateAsync(string name, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Administers)
            return (null, Outcome.Refused("只有管理员可以建立密钥。"));
        if (name.Trim() is not { Length: > 0 and <= 50 } used)
            return (null, Outcome.Refused("请填写用途，最多 50 字。"));
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        var (row, key) = ApiKey.Create(viewer.TenantId, used, viewer.PersonId, time.GetUtcNow());
        db.ApiKeys.Add(row);
        db.Note(viewer, time.GetUtcNow(), "建立接口密钥", row.Prefix, used);
        await db.SaveChangesAsync(ct);
        return (key, Outcome.Of(row.Id));
    }

    public async Task<Outcome> RevokeAsync(long id, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Administers)
            return Outcome.Refused("只有管理员可以作废密钥。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        if (await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == id && k.RevokedAt == null, ct) is not { } key)
            return Outcome.Refused("没有这个密钥，或已经作废。");
        key.Revoke(time.GetUtcNow());
        db.Note(viewer, time.GetUtcNow(), "作废接口密钥", key.Prefix, key.Name);
        await db.SaveChangesAsync(ct);
        return Outcome.Of(id);
    }
}
