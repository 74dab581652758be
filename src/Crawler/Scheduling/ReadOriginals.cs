using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Reads originals of repost tasks that were given as links, through the page source with its politeness and its address guard. What fails is tried again three times, then waits for a person.</summary>
public sealed partial class ReadOriginals(IDbContextFactory<MediaWatchDb> dbs, Catalogue<IConnector> connectors, IPageSource pages, TimeProvider time, ILogger<ReadOriginals> log) : IJob
{
    const int AtOnce = 10;
    const string Website = "website", Weixin = "weixin", WeixinHost = "mp.weixin.qq.com";
    static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);
    static readonly TimeSpan[] Again = [TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30)];

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var original in await TakeAsync(ct))
            await ReadAsync(original, ct);
    }

    /// <summary>Due originals, put off for the length of a failed try: a node that dies leaves them to the others.</summary>
    async Task<List<RepostOriginal>> TakeAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        return await db.RepostOriginals.FromSql($"""
            update repost_originals set fetch_due_at = {now + Hold} where id in (
                select id from repost_originals where fetch_due_at <= {now} and task_id in (select id from repost_tasks where deletion_id is null) order by fetch_due_at limit {AtOnce} for update skip locked)
            returning *
            """).IgnoreQueryFilters(["Tenant"]).AsNoTracking().ToListAsync(ct);
    }

    async Task ReadAsync(RepostOriginal original, CancellationToken ct)
    {
        try
        {
            var address = Uri.TryCreate(original.Address, UriKind.Absolute, out var given) && given.Scheme is "http" or "https" ? given! // created
                : throw new CrawlException(CrawlFailure.BadSettings, "Not a web address.");
            var connector = connectors.Find(address.Host.Equals(WeixinHost, StringComparison.OrdinalIgnoreCase) ? Weixin : Website)!; // both are ours
            // An account of nobody: the connector only needs to know where it is.
            var account = new Account(original.TenantId, 0, connector.Key, address.Host, new Uri(address, "/").AbsoluteUri, time.GetUtcNow());
            var fetched = await connector.ReadAsync(new CrawlTarget(account, null), new Listing(address.AbsoluteUri, address, original.Title, null), pages, ct);
            if (fetched.Content.Body.Trim().Length == 0)
                throw new CrawlException(CrawlFailure.LayoutChanged, "The page shows no text.");
            await NoteAsync(original, (kept, now) => kept.Read(fetched.Content.Title.Length > 0 ? fetched.Content.Title : kept.Title, fetched.Content.Body, fetched.Content.Source, fetched.Content.PublishedAt ?? now, now), ct);
            LogRead(original.Id);
        }
        catch (CrawlException e)
        {
            var final = e.Failure is CrawlFailure.AddressRefused or CrawlFailure.Gone or CrawlFailure.LoginRequired or CrawlFailure.NotAPage or CrawlFailure.BadSettings or CrawlFailure.DisallowedByRobots;
            await NoteAsync(original, (kept, now) => kept.NotRead(e.Failure, final || kept.FetchTries >= Again.Length ? null : now + (e.RetryAfter ?? Again[kept.FetchTries])), ct);
            LogNotRead(original.Id, e.Failure);
        }
    }

    async Task NoteAsync(RepostOriginal original, Action<RepostOriginal, DateTimeOffset> note, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(original.TenantId, ct);
        // A person may have pasted the text, given another link or taken the original out meanwhile.
        if (await db.RepostOriginals.SingleOrDefaultAsync(o => o.Id == original.Id && o.Address == original.Address && o.Body == "", ct) is not { } kept)
            return;
        note(kept, time.GetUtcNow());
        if (kept.IsRead && await db.RepostTasks.SingleOrDefaultAsync(t => t.Id == kept.TaskId, ct) is { } task)
        {
            var others = await db.RepostOriginals.Where(o => o.TaskId == task.Id && o.Id != kept.Id && o.Body != "").Select(o => (DateTimeOffset?)o.PublishedAt).MinAsync(ct);
            task.SearchAgain(others < kept.PublishedAt ? others.Value : kept.PublishedAt);
        }
        await db.SaveChangesAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Original {OriginalId} was read")]
    partial void LogRead(long originalId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Original {OriginalId} was not read: {Failure}")]
    partial void LogNotRead(long originalId, CrawlFailure failure);
}
