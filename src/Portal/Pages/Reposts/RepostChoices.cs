using System.Globalization;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Reposts;

/// <summary>What the filters of matrix and ranking offer.</summary>
public sealed class RepostChoices(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, UnitChoices units, GroupChoices groups) : IPageQuery
{
    public async Task<RepostChoice> ReadAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var regions = await db.Units.VisibleTo(viewer).Where(u => u.Region != "").Select(u => u.Region).Distinct().OrderBy(r => r).ToListAsync(ct);
        var platforms = await db.Accounts.VisibleTo(viewer, db).Select(a => a.PlatformKey).Distinct().ToListAsync(ct);
        return new(
            [.. (await units.ReadAsync(ct)).Select(u => (u.Id.ToString(CultureInfo.InvariantCulture), u.Indented))],
            [.. regions.Select(r => (r, r))], [.. platforms.Select(p => (p, Platforms.Name(p)))])
        {
            Groups = await groups.ReadAsync(ct),
        };
    }
}

/// <summary>Value in the query string, and what people read.</summary>
public sealed record RepostChoice(IReadOnlyList<(string, string)> Units, IReadOnlyList<(string, string)> Regions, IReadOnlyList<(string, string)> Platforms)
{
    public IReadOnlyList<(string Value, string Text)> Groups { get; init; } = [];

    public static RepostChoice None { get; } = new([], [], []);
}
