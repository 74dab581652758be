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
            Dictionary<long, long> tenants;
            await using (var db = await dbs.CreateDbContextAsync(ct))
                tenants = await db.Articles.IgnoreQueryFilters(["Tenant"]).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.TenantId, ct);
            foreach (var id in ids)
            {
                try
                {
                    await examination.RunAsync(tenants[id], id, ct);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    NotAnalysed(e, id); // held until the claim ends, then tried again; the others go on
                }
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Article {ArticleId} could not be analysed; it was left for a later try.")]
    partial void NotAnalysed(Exception e, long articleId);
}
