using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Crawler.Sessions;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands.Demo;

/// <summary>Adds the city's new-media accounts with what their operators give. Some give nothing and are watched by their public pages, and one session has ended, as it is in earnest.</summary>
sealed partial class DemoAccounts(IDbContextFactory<MediaWatchDb> factory, Catalogue<IConnector> connectors, CredentialStore credentials, TimeProvider time, ILogger<DemoAccounts> log)
{
    const int GivesNothingEach = 3;
    const string EndedKind = "backend";

    public async Task AddAsync(long tenantId, DemoCity city, CancellationToken ct)
    {
        await KeepApplicationsAsync(tenantId, city, ct);
        foreach (var accounts in city.Accounts.GroupBy(a => a.Platform))
        {
            foreach (var (number, account) in accounts.Index())
                await AddAsync(tenantId, account, number, ct);
        }
    }

    /// <summary>Also what of them changes with time, as the ticket that a platform sends every few minutes to who has a public address.</summary>
    public async Task KeepApplicationsAsync(long tenantId, DemoCity city, CancellationToken ct)
    {
        foreach (var (platform, kinds) in city.Applications)
        {
            foreach (var (kind, secret) in kinds)
                await credentials.KeepAsync(tenantId, platform, kind, null, secret, null, ct);
        }
    }

    async Task AddAsync(long tenantId, DemoAccount described, int number, CancellationToken ct)
    {
        if (connectors.Find(described.Platform) is null)
            return;
        await using var db = await factory.OpenAsync(tenantId, ct);
        var now = time.GetUtcNow();
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.PlatformKey == described.Platform && a.Address == described.Address, ct);
        if (account is null)
        {
            var unit = await db.Units.SingleAsync(u => u.Name == described.Unit, ct);
            account = db.Accounts.Add(new Account(tenantId, unit.Id, described.Platform, described.Name, described.Address, now)).Entity;
            account.Configure(described.Settings);
            await db.SaveChangesAsync(ct);
        }
        // A city that was started anew knows nothing of the sessions of before.
        if (number % GivesNothingEach != GivesNothingEach - 1)
            await KeepAsync(account, described, ended: number == 1, ct);
        LogAdded(described.Platform, described.Name);
    }

    /// <summary>From here on they are crawled.</summary>
    public async Task WatchAsync(long tenantId, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        foreach (var account in await db.Accounts.ToListAsync(ct))
        {
            if (connectors.Find(account.PlatformKey) is { Routes.Count: > 0 } connector)
                await RouteTasks.EnsureAsync(db, account, connector, time.GetUtcNow(), ct);
        }
        await db.SaveChangesAsync(ct);
    }

    async Task KeepAsync(Account account, DemoAccount described, bool ended, CancellationToken ct)
    {
        foreach (var (kind, secret) in described.Credentials)
        {
            var over = ended && kind == EndedKind;
            await credentials.KeepAsync(account.TenantId, account.PlatformKey, kind, account.Id, secret, over ? time.GetUtcNow().AddHours(-1) : null, ct);
            if (over)
                await credentials.EndAsync(account.TenantId, account.PlatformKey, kind, account.Id, CredentialState.Ended, ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Added {Platform} account {Name}")]
    partial void LogAdded(string platform, string name);
}
