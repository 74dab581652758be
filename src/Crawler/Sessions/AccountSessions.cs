using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Sessions;

/// <summary>One account's credentials: its own before the tenant's.</summary>
sealed class AccountSessions(IDbContextFactory<MediaWatchDb> dbs, CredentialStore store, TimeProvider time, Account account) : ISessions
{
    static readonly TimeSpan RenewalTakes = TimeSpan.FromMinutes(1), BeforeNextTry = TimeSpan.FromSeconds(5);

    public async Task<Session?> FindAsync(string kind, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(account.TenantId, ct);
        return await BestAsync(db, kind, ct) is { State: CredentialState.Valid } found ? SessionOf(found) : null;
    }

    public async Task<Session> RenewAsync(string kind, Session? old, Func<CancellationToken, Task<Renewal>> renew, CancellationToken ct)
    {
        var (id, current) = await ClaimAsync(kind, old, ct);
        if (current is not null)
            return current;
        Renewal renewal;
        try
        {
            renewal = await renew(ct);
        }
        catch (Exception e)
        {
            if (id is { } claimed)
                await GiveBackAsync(claimed, e);
            throw;
        }
        if (id is null)
        {
            await store.KeepAsync(account.TenantId, account.PlatformKey, kind, null, renewal.Secret, renewal.EndsAt, ct);
            return (await FindAsync(kind, ct))!; // kept one line above
        }
        await using var db = await dbs.OpenAsync(account.TenantId, ct);
        var credential = await db.Credentials.SingleAsync(c => c.Id == id, ct);
        credential.Renewed(store.Seal(renewal.Secret), renewal.EndsAt, time.GetUtcNow());
        credential.HeldBy(renewal.Holder);
        await db.SaveChangesAsync(ct);
        return SessionOf(credential);
    }

    /// <returns>The credential that is ours to renew, or the one that somebody else has renewed meanwhile; neither where there is none yet.</returns>
    async Task<(long? Id, Session? Current)> ClaimAsync(string kind, Session? old, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(account.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await BestAsync(db, kind, ct) is not { } best)
            return (null, null);
        var credential = await db.Credentials.FromSql($"select * from credentials where id = {best.Id} for update").SingleAsync(ct);
        await db.Entry(credential).ReloadAsync(ct);
        var now = time.GetUtcNow();
        if (credential.State == CredentialState.Valid && (old is null || credential.Version > old.Version))
            return (null, SessionOf(credential));
        if (credential.RenewingUntil > now)
            throw new CrawlException(CrawlFailure.TooManyRequests, "Another node renews the credential.", BeforeNextTry);
        credential.RenewingBegan(now + RenewalTakes);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return (credential.Id, null);
    }

    /// <summary>A renewal that the platform refuses for good ends the credential: a person must let us in again.</summary>
    async Task GiveBackAsync(long id, Exception reason)
    {
        await using var db = await dbs.OpenAsync(account.TenantId, CancellationToken.None);
        var credential = await db.Credentials.SingleAsync(c => c.Id == id);
        credential.RenewingFailed();
        if (reason is CrawlException { Failure: CrawlFailure.SessionEnded })
            credential.End(CredentialState.Ended, time.GetUtcNow());
        else if (reason is CrawlException { Failure: CrawlFailure.NotAuthorised })
            credential.End(CredentialState.Withdrawn, time.GetUtcNow());
        await db.SaveChangesAsync();
    }

    Task<Credential?> BestAsync(MediaWatchDb db, string kind, CancellationToken ct) => db.Credentials
        .Where(c => c.PlatformKey == account.PlatformKey && c.Kind == kind && (c.AccountId == account.Id || c.AccountId == null))
        .OrderBy(c => c.AccountId == null).FirstOrDefaultAsync(ct);

    /// <exception cref="CrawlException">BadSettings: this node lacks the keys it was sealed with.</exception>
    Session SessionOf(Credential credential) => new(credential.Kind, credential.Version,
        store.Open(credential) ?? throw new CrawlException(CrawlFailure.BadSettings, "The credential was sealed with keys that this node does not have."), credential.EndsAt);
}
