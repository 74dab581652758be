using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Visits home pages and keeps every visit. One that is not open after 15 seconds is a failure (国办秘函〔2019〕19号 单项否决“站点无法访问”).</summary>
public sealed class ProbeSites(IDbContextFactory<MediaWatchDb> dbs, Claims claims, IPageSource pages, IOptions<CrawlOptions> options, TimeProvider time) : IJob
{
    const int AtOnce = 10;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await claims.TakeAsync(ClaimKind.ProbesDue, AtOnce, TimeSpan.FromMinutes(2), ct) is { Count: > 0 } due)
            await Task.WhenAll(due.Select(id => ProbeAsync(id, ct)));
    }

    async Task ProbeAsync(long accountId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Accounts.IgnoreQueryFilters(["Tenant"]).SingleOrDefaultAsync(a => a.Id == accountId, ct) is not { } account)
            return; // deleted meanwhile
        var started = time.GetUtcNow();
        var (page, status, failure) = await VisitAsync(account.Address, ct);
        var took = time.GetUtcNow() - started;
        db.TenantId = account.TenantId;
        db.Probes.Add(new Probe(account.TenantId, accountId, started, claims.NodeName, took, status, failure));
        if (page is not null)
            await FrontPageIntake.KeepAsync(db, account.TenantId, accountId, columnId: null, page, ct);
        account.Probed(started + options.Value.ProbeEvery);
        await db.SaveChangesAsync(ct);
    }

    async Task<(PageVisit? Page, int? Status, CrawlFailure? Failure)> VisitAsync(string address, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            var visit = await pages.GetAsync(new PageRequest(new Uri(address)), limit.Token);
            return (visit, (int)visit.Status, null);
        }
        catch (CrawlException e)
        {
            return (null, e.Status, e.Failure);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, null, CrawlFailure.TimedOut);
        }
    }
}
