using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Analysis;

/// <summary>Examines every article that was not yet examined as it stands now, then those judged under an older lexicon or to be judged again. Any number of nodes share the work.</summary>
sealed partial class AnalyseNewArticles(Claims claims, IDbContextFactory<MediaWatchDb> dbs, ArticleExamination examination, ILogger<AnalyseNewArticles> log) : IJob
{
    const int Batch = 20;
    static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await claims.TakeAsync(ClaimKind.ArticlesToAnalyse, Batch, Hold, ct) is { Count: > 0 } ids)
        {
            ILookup<long, long> byTenant;
            await using (var db = await dbs.CreateDbContextAsync(ct))
                byTenant = (await db.Articles.IgnoreQueryFilters(["Tenant"]).Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.TenantId }).ToListAsync(ct)).ToLookup(a => a.TenantId, a => a.Id);
            foreach (var own in byTenant)
            {
                if (!await TryAsync(own.Key, [.. own], ct))
                {
                    foreach (var id in own)
                        await TryAsync(own.Key, [id], ct); // so that one bad article does not stop the others
                }
            }
        }
    }

    /// <returns>False: several were tried together, and nothing was written.</returns>
    async Task<bool> TryAsync(long tenantId, IReadOnlyList<long> ids, CancellationToken ct)
    {
        try
        {
            await examination.RunAsync(tenantId, ids, ct);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (ids.Count == 1)
                NotAnalysed(e, ids[0]); // held until the claim ends, then tried again
            return ids.Count == 1;
        }
    }

    [LoggerMessage(LogLevel.Error, "Article {ArticleId} could not be analysed; it was left for a later try.")]
    partial void NotAnalysed(Exception e, long articleId);
}
