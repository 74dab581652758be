using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.People;

public sealed class PersonList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time) : ListQuery<PersonRow>(databases, viewers)
{
    public override string Key => "people";
    public override string Title => "用户";
    public override string? Policy => Policies.Administer;

    public override IReadOnlyList<ListColumn<PersonRow>> Columns { get; } =
    [
        Column.Of("name", "姓名", (PersonRow r) => r.Name, width: "160px"),
        Column.Of("login", "登录名", (PersonRow r) => r.UserName, width: "160px"),
        Column.Of("role", "角色", (PersonRow r) => r.Role, r => r.Role.Name, width: "100px"),
        Column.Of("unit", "单位", (PersonRow r) => r.Unit),
        Column.Of("last", "最近登录", (PersonRow r) => r.LastSignedInAt, width: "116px"),
        Column.Of("state", "状态", (PersonRow r) => r.Disabled, r => r.Disabled ? "停用" : r.LockedUntil is null ? "正常" : "已锁定", width: "130px"),
    ];

    protected override IQueryable<PersonRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var people = db.Users.AsNoTracking();
        if (state["q"] is { } words)
            people = people.Where(p => EF.Functions.ILike(p.DisplayName, Like.Contains(words), Like.Escape) || EF.Functions.ILike(p.UserName!, Like.Contains(words), Like.Escape)); // everybody has a name to log in by
        if (state.Value<PersonRole>("role") is { } role)
            people = people.Where(p => p.Role == role);
        var now = time.Now;
        return from p in people
               join u in db.Units on p.UnitId equals u.Id into units
               from u in units.DefaultIfEmpty()
               select new PersonRow { Id = p.Id, Name = p.DisplayName, UserName = p.UserName ?? "", Role = p.Role, Unit = u == null ? null : u.Name, LastSignedInAt = p.LastSignedInAt, Disabled = p.Disabled, LockedUntil = p.LockoutEnd > now ? p.LockoutEnd : null };
    }

    protected override IOrderedQueryable<PersonRow> Usual(IQueryable<PersonRow> rows) => rows.OrderBy(r => r.Disabled).ThenBy(r => r.Role).ThenBy(r => r.Id);
}

public sealed record PersonRow
{
    public required long Id { get; init; }
    public required string Name { get; init; }
    public required string UserName { get; init; }
    public required PersonRole Role { get; init; }
    public required string? Unit { get; init; }
    public required DateTimeOffset? LastSignedInAt { get; init; }
    public required bool Disabled { get; init; }
    public required DateTimeOffset? LockedUntil { get; init; }
}
