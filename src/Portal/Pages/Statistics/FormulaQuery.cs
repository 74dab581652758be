using MediaWatch.Core.Accounts;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Statistics;

/// <summary>The versions of the tenant's formula, newest first, the shipped one last.</summary>
public sealed class FormulaQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : IPageQuery
{
    public async Task<IReadOnlyList<IndexFormula>> ReadAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return [.. await db.IndexFormulas.AsNoTracking().OrderByDescending(f => f.Version).ToListAsync(ct), IndexFormula.Shipped];
    }

    /// <summary>The version that was asked for, else the one that held on a day: of those in force the latest made.</summary>
    public static IndexFormula Choose(IReadOnlyList<IndexFormula> versions, string? version, DateOnly day) =>
        versions.FirstOrDefault(f => version == $"{f.Version}") ?? versions.First(f => f.EffectiveOn <= day); // the shipped one always is
}
