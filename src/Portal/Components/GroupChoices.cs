using System.Globalization;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Components;

/// <summary>The tenant's groups of accounts, for selects; what a group shows of them is still only what the viewer may see.</summary>
public sealed class GroupChoices(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : IPageQuery
{
    public async Task<IReadOnlyList<(string Value, string Text)>> ReadAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return [.. (await db.AccountGroups.Where(g => g.TenantId == viewer.TenantId).OrderBy(g => g.Name).Select(g => new { g.Id, g.Name }).ToListAsync(ct))
            .Select(g => (g.Id.ToString(CultureInfo.InvariantCulture), g.Name))];
    }

    /// <summary>All groups with those of their accounts that the viewer may see.</summary>
    public async Task<IReadOnlyList<GroupMembers>> MembersAsync(CancellationToken ct)
    {
        List<GroupMembers> members = [];
        foreach (var (value, name) in await ReadAsync(ct)) // a tenant has some dozens at most
        {
            var id = long.Parse(value, CultureInfo.InvariantCulture);
            members.Add(new GroupMembers(id, name, (await MembersAsync(id, ct)).ToHashSet()));
        }
        return members;
    }

    /// <summary>Accounts of a group that the viewer may see.</summary>
    public async Task<IReadOnlyList<long>> MembersAsync(long groupId, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return await db.Accounts.VisibleTo(viewer, db).InGroup(db, groupId).Select(a => a.Id).ToListAsync(ct);
    }
}

public sealed record GroupMembers(long Id, string Name, IReadOnlySet<long> Accounts);
