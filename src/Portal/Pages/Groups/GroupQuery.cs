using MediaWatch.Core.Storage;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Groups;

/// <summary>One group: its form, who is in it and why, and who could be put in.</summary>
public sealed class GroupQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : IPageQuery
{
    /// <summary>Shown of the members; the rest is in the list of accounts, filtered by the group.</summary>
    public const int MostShown = 200;

    /// <returns>Null: there is no such group.</returns>
    public async Task<GroupView?> ReadAsync(long id, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await db.AccountGroups.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, ct) is not { } asked)
            return null;
        var inside = db.Accounts.VisibleTo(viewer, db).InGroup(db, id);
        var members = await (from a in inside
                             join u in db.Units on a.UnitId equals u.Id
                             orderby u.Path, a.Id
                             select new GroupMember(a.Id, a.Name, a.PlatformKey, u.Name, asked.Members.Contains(a.Id))).Take(MostShown).ToListAsync(ct);
        var others = await db.Accounts.VisibleTo(viewer, db).Where(a => !inside.Select(x => x.Id).Contains(a.Id)).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(ct);
        var form = new AccountGroupForm
        {
            Name = asked.Name, Note = asked.Note, Platforms = asked.Platforms, Kinds = asked.Kinds, Levels = asked.Levels, UnitId = asked.UnitId, Region = asked.Region, Words = string.Join(' ', asked.Words),
        };
        return new GroupView(form, members, await inside.CountAsync(ct), [.. others.Select(o => (o.Id, o.Name))]);
    }

    /// <summary>Regions that units are in, for the form.</summary>
    public async Task<IReadOnlyList<string>> RegionsAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return await db.Units.VisibleTo(viewer).Where(u => u.Region != "").Select(u => u.Region).Distinct().OrderBy(r => r).ToListAsync(ct);
    }
}

/// <param name="Members">The first <see cref="GroupQuery.MostShown"/> of <paramref name="Total"/>.</param>
/// <param name="Others">Accounts that are not in.</param>
public sealed record GroupView(AccountGroupForm Form, IReadOnlyList<GroupMember> Members, int Total, IReadOnlyList<(long Id, string Name)> Others);

/// <param name="ByHand">Put in by hand; else it fits the rule.</param>
public sealed record GroupMember(long Id, string Name, string PlatformKey, string Unit, bool ByHand);
