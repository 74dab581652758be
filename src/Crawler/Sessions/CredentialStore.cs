using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Sessions;

/// <summary>Keeps what platforms let us in with: encrypted in the database, renewed once however many nodes ask.</summary>
public sealed class CredentialStore(IDbContextFactory<MediaWatchDb> dbs, IDataProtectionProvider protection, TimeProvider time)
{
    readonly IDataProtector protector = protection.CreateProtector("credentials.v1");

    /// <summary>The tenant's own credentials alone: for a push, which names no account of ours.</summary>
    public ISessions ForTenant(long tenantId, string platformKey) => new AccountSessions(dbs, this, time, new Account(tenantId, 0, platformKey, "", "", time.GetUtcNow()));

    public ISessions For(Account account) => new AccountSessions(dbs, this, time, account);

    /// <summary>A person has let us in, or a platform has sent something to keep.</summary>
    public async Task KeepAsync(long tenantId, string platformKey, string kind, long? accountId, JsonObject secret, DateTimeOffset? endsAt, CancellationToken ct, string? holder = null)
    {
        await using var db = await dbs.OpenAsync(tenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two may bring the first of its kind at once: the second waits and changes it.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext({$"credential {tenantId} {platformKey} {kind} {accountId}"}))", ct);
        var credential = await Of(db, platformKey, kind, accountId).SingleOrDefaultAsync(ct);
        if (credential is not null)
            credential.Obtained(Seal(secret), endsAt, time.GetUtcNow());
        else
            db.Credentials.Add(credential = new Credential(tenantId, platformKey, kind, accountId, Seal(secret), endsAt, time.GetUtcNow()));
        credential.HeldBy(holder);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    public async Task EndAsync(long tenantId, string platformKey, string kind, long? accountId, CredentialState state, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(tenantId, ct);
        if (await Of(db, platformKey, kind, accountId).SingleOrDefaultAsync(ct) is not { } credential)
            return;
        credential.End(state, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Null: sealed with keys that this node does not have.</summary>
    public JsonObject? Open(Credential credential)
    {
        try
        {
            return JsonNode.Parse(protector.Unprotect(credential.Sealed)) as JsonObject;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    internal string Seal(JsonObject secret) => protector.Protect(secret.ToJsonString());

    static IQueryable<Credential> Of(MediaWatchDb db, string platformKey, string kind, long? accountId) =>
        db.Credentials.Where(c => c.PlatformKey == platformKey && c.Kind == kind && c.AccountId == accountId);
}
