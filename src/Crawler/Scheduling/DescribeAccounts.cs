using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Reads once a day what each platform says of an account: name, verification, introduction, followers. Websites are described by their columns and left out.</summary>
public sealed partial class DescribeAccounts(IDbContextFactory<MediaWatchDb> dbs, Catalogue<IConnector> connectors, CredentialStore credentials, IPageSource pages, TimeProvider time, ILogger<DescribeAccounts> log) : IJob
{
    const int AtOnce = 10;
    static readonly TimeSpan Every = TimeSpan.FromDays(1), Retry = TimeSpan.FromHours(3);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var account in await TakeAsync(ct))
            await DescribeAsync(account, ct);
    }

    /// <summary>Due accounts, put off for the length of a failed try: a node that dies leaves them to the others.</summary>
    async Task<List<Account>> TakeAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var platforms = connectors.Where(c => c.Routes.Count > 0).Select(c => c.Key).ToArray();
        var now = time.GetUtcNow();
        return await db.Accounts.FromSql($"""
            update accounts set next_describe_at = {now + Retry} where id in (
                select id from accounts where not paused and deletion_id is null and platform_key = any({platforms}) and next_describe_at <= {now} order by next_describe_at limit {AtOnce} for update skip locked)
            returning *
            """).IgnoreQueryFilters(["Tenant", MediaWatchDb.Deleted]).AsNoTracking().ToListAsync(ct);
    }

    async Task DescribeAsync(Account account, CancellationToken ct)
    {
        try
        {
            var profile = await connectors.Find(account.PlatformKey)!.DescribeAsync(new CrawlTarget(account, null) { Sessions = credentials.For(account) }, pages, ct); // taken by its key
            await using var db = await dbs.OpenAsync(account.TenantId, ct);
            db.ProfileReadings.Add(new ProfileReading(account.TenantId, account.Id, time.GetUtcNow(), profile.Name, profile.Verification, profile.Introduction, profile.Followers, profile.Posts));
            if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == account.Id, ct) is not { } kept)
                return; // deleted meanwhile
            db.CountAgain(account.TenantId, account.Id, time.GetUtcNow());
            kept.Described(time.GetUtcNow() + Every);
            await db.SaveChangesAsync(ct);
        }
        catch (CrawlException e)
        {
            LogNotDescribed(account.Id, e.Failure); // tried again by its own time
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {AccountId} was not described: {Failure}")]
    partial void LogNotDescribed(long accountId, CrawlFailure failure);
}
