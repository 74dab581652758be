using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Crawl;

public sealed class RuleQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : IPageQuery
{
    public async Task<RuleEntry?> ReadAsync(long id, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return await db.CrawlRules.Where(r => r.Id == id).Select(r => new RuleEntry
        {
            Name = r.Name, PlatformKey = r.PlatformKey, UnitKind = r.UnitKind, AccountId = r.AccountId, PeriodMinutes = r.PeriodMinutes, FromHour = r.FromHour, ToHour = r.ToHour, DataSinceOn = r.DataSinceOn,
        }).SingleOrDefaultAsync(ct);
    }

    public async Task<IReadOnlyList<(long Id, string Name)>> AccountsAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return [.. (await db.Accounts.VisibleTo(viewer, db).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(ct)).Select(a => (a.Id, a.Name))];
    }
}
