using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Fetches the files that articles link, and keeps their bytes as evidence. What they say is read elsewhere, in a process that may die of it.</summary>
public sealed partial class FetchAttachments(IDbContextFactory<MediaWatchDb> dbs, Claims claims, IPageSource pages, IOptions<FetchOptions> options, TimeProvider time, ILogger<FetchAttachments> log) : IJob
{
    const int AtOnce = 8, MostTries = 4;
    static readonly TimeSpan Hold = TimeSpan.FromMinutes(5), FirstWait = TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await claims.TakeAsync(ClaimKind.AttachmentsToFetch, AtOnce, Hold, ct) is { Count: > 0 } due)
            await Task.WhenAll(due.Select(id => FetchAsync(id, ct)));
    }

    async Task FetchAsync(long id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Attachments.IgnoreQueryFilters(["Tenant"]).SingleOrDefaultAsync(a => a.Id == id, ct) is not { } file)
            return; // its article was purged meanwhile
        db.TenantId = file.TenantId;
        try
        {
            var visit = await pages.GetAsync(new PageRequest(new Uri(file.Address), File: true), ct);
            if (visit.Content.Length >= options.Value.MaxPageBytes)
                file.NotFetched(AttachmentState.TooLarge, null); // its beginning alone cannot be read
            else if (visit.ContentType is not null && PageKind.IsHtml(visit.ContentType))
                file.NotFetched(AttachmentState.Unreachable, null); // a page that says why there is no file, or asks who is there
            else
                await KeepAsync(db, file, visit, ct);
        }
        catch (CrawlException e)
        {
            LogFailed(id, e.Failure);
            file.NotFetched(AttachmentState.Unreachable, IsFinal(e.Failure) || file.FetchTries + 1 >= MostTries ? null : time.GetUtcNow() + (e.RetryAfter ?? FirstWait * Math.Pow(4, file.FetchTries)));
        }
        try
        {
            await db.SaveChangesAsync(ct);
            if (db.Database.CurrentTransaction is { } transaction)
                await transaction.CommitAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The article dropped it while it was fetched.
        }
    }

    async Task KeepAsync(MediaWatchDb db, Attachment file, PageVisit visit, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (file.SnapshotId is { } before && await db.Snapshots.Where(s => s.Id == before).Select(s => s.Hash).SingleOrDefaultAsync(ct) == Snapshot.HashOf(visit.Content))
        {
            file.Fetched(before, now);
            // Whoever waits for the file to be put right hears that it was not: with the file's new instant, or not at all.
            await db.Database.BeginTransactionAsync(ct); // ends with the context
            await db.Articles.Where(a => a.Id == file.ArticleId).ExecuteUpdateAsync(a => a.SetProperty(x => x.AnalysedLexicon, 0), ct);
            return;
        }
        var snapshot = visit.Keep(file.TenantId);
        await db.Snapshots.AddAsync(snapshot, ct); // has its id from here on
        file.Fetched(snapshot.Id, now);
    }

    static bool IsFinal(CrawlFailure failure) => failure is CrawlFailure.Gone or CrawlFailure.AddressRefused or CrawlFailure.DisallowedByRobots or CrawlFailure.LoginRequired or CrawlFailure.TooLarge;

    [LoggerMessage(Level = LogLevel.Information, Message = "Attachment {AttachmentId} was not fetched: {Failure}")]
    partial void LogFailed(long attachmentId, CrawlFailure failure);
}
