using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.AlertRules;

public sealed class RuleQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : IPageQuery
{
    public async Task<IReadOnlyList<RuleRow>> AllAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return await (from r in db.AlertRules
                      join c in db.Channels on r.ChannelId equals c.Id
                      orderby r.Id
                      select new RuleRow(r.Id, r.Name, r.CheckKey, r.UpTo, db.Units.Where(u => u.Id == r.UnitId).Select(u => u.Name).FirstOrDefault(), c.Name, c.On, r.On)).ToListAsync(ct);
    }

    /// <summary>Null: there is no such rule.</summary>
    public async Task<RuleForm?> FormAsync(long id, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return await db.AlertRules.Where(r => r.Id == id).Select(r => new RuleForm { Name = r.Name, CheckKey = r.CheckKey, UpTo = r.UpTo, UnitId = r.UnitId, ChannelId = r.ChannelId }).SingleOrDefaultAsync(ct);
    }

    public async Task<IReadOnlyList<(long Id, string Name)>> ChannelsAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return [.. (await db.Channels.OrderBy(c => c.Name).Select(c => new { c.Id, c.Name, c.On }).ToListAsync(ct)).Select(c => (c.Id, c.On ? c.Name : $"{c.Name}（已停用）"))];
    }
}

/// <param name="CheckKey">Null: any.</param>
/// <param name="Unit">Null: any.</param>
public sealed record RuleRow(long Id, string Name, string? CheckKey, Tier UpTo, string? Unit, string Channel, bool ChannelOn, bool On);
