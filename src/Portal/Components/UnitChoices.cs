using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Components;

/// <summary>The viewer's units in the order of their tree, for selects.</summary>
public sealed class UnitChoices(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : IPageQuery
{
    public async Task<IReadOnlyList<UnitChoice>> ReadAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var units = await db.Units.VisibleTo(viewer).Select(u => new { u.Id, u.ParentId, u.Name, u.Path }).ToListAsync(ct);
        var known = units.Select(u => u.Id).ToHashSet();
        // Whoever's parent is not visible stands at the top.
        var below = units.ToLookup(u => u.ParentId is { } parent && known.Contains(parent) ? parent : 0);
        List<UnitChoice> choices = [];
        Add(0, 0);
        return choices;

        void Add(long parent, int depth)
        {
            foreach (var unit in below[parent].OrderBy(u => u.Id))
            {
                choices.Add(new UnitChoice(unit.Id, unit.Name, unit.Path, depth));
                Add(unit.Id, depth + 1);
            }
        }
    }
}

/// <param name="Depth">0 at the top.</param>
public sealed record UnitChoice(long Id, string Name, string Path, int Depth)
{
    public string Indented => new string('\u3000', Depth) + Name;
}
