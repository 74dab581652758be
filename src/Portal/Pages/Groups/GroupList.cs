using MediaWatch.Core.Storage;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Groups;

public sealed class GroupList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : ListQuery<GroupRow>(databases, viewers)
{
    public override string Key => "groups";
    public override string Title => "账号分组";
    public override string? Policy => Policies.Supervise;

    public override IReadOnlyList<ListColumn<GroupRow>> Columns { get; } =
    [
        Column.Of("name", "名称", (GroupRow r) => r.Name, width: "240px"),
        Column.Of("note", "说明", (GroupRow r) => r.Note),
        Column.Of("rule", "方式", (GroupRow r) => r.HasRule, r => r.Way, width: "132px"),
        Column.Shown("accounts", "账号", (GroupRow r) => r.Accounts, number: true, width: "72px"),
        Column.Of("created", "建立时间", (GroupRow r) => r.CreatedAt, width: "124px"),
    ];

    protected override IQueryable<GroupRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var groups = db.AccountGroups.AsNoTracking().Where(g => g.TenantId == viewer.TenantId);
        if (state["q"] is { } words)
            groups = groups.Where(g => EF.Functions.ILike(g.Name, Like.Contains(words), Like.Escape) || EF.Functions.ILike(g.Note, Like.Contains(words), Like.Escape));
        return groups.Select(g => new GroupRow { Id = g.Id, Name = g.Name, Note = g.Note, HasRule = g.HasRule, ByHand = g.Members.Length, CreatedAt = g.CreatedAt });
    }

    protected override IOrderedQueryable<GroupRow> Usual(IQueryable<GroupRow> rows) => rows.OrderBy(r => r.Name).ThenBy(r => r.Id);

    protected override async Task<IReadOnlyList<GroupRow>> CompleteAsync(MediaWatchDb db, IReadOnlyList<GroupRow> rows, CancellationToken ct)
    {
        List<GroupRow> counted = [];
        foreach (var row in rows) // a page of them; each is one indexed count over some hundred accounts
            counted.Add(row with { Accounts = await db.Accounts.InGroup(db, row.Id).CountAsync(ct) });
        return counted;
    }
}

public sealed record GroupRow
{
    public required long Id { get; init; }
    public required string Name { get; init; }
    public required string Note { get; init; }
    public required bool HasRule { get; init; }
    public required int ByHand { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public int Accounts { get; init; }

    public string Way => (HasRule, ByHand) switch { (true, 0) => "按规则", (true, _) => "规则加手工", (false, 0) => "还没有账号", _ => "手工" };
}
