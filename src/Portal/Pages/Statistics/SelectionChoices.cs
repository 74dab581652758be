using System.Globalization;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Statistics;

/// <summary>What the viewer can choose from: the platforms there are, the units in the order of their tree, the groups.</summary>
public sealed class SelectionChoices(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, UnitChoices units, GroupChoices groups) : IPageQuery
{
    public async Task<View> ReadAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var platforms = await db.Accounts.VisibleTo(viewer, db).Select(a => a.PlatformKey).Distinct().ToListAsync(ct);
        return new View([.. platforms.OrderBy(Platforms.Order).Select(p => (p, Platforms.Name(p)))], [.. (await units.ReadAsync(ct)).Select(u => (u.Id.ToString(CultureInfo.InvariantCulture), u.Indented))], await groups.ReadAsync(ct));
    }

    public sealed record View(IReadOnlyList<(string, string)> Platforms, IReadOnlyList<(string, string)> Units, IReadOnlyList<(string, string)> Groups);
}
