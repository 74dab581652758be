using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Accounts;

public sealed class AccountList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, StandingQuery standings) : ListQuery<AccountRow>(databases, viewers)
{
    public override string Key => "accounts";
    public override string Title => "账号与栏目";

    public override IReadOnlyList<ListColumn<AccountRow>> Columns { get; } =
    [
        Column.Of("name", "名称", (AccountRow r) => r.Name),
        Column.Of("unit", "主办单位", (AccountRow r) => r.UnitName),
        Column.Shown("health", "健康", (AccountRow r) => r.Standing?.Health.Name, width: "76px"),
        Column.Of("columns", "栏目", (AccountRow r) => r.Columns, number: true, width: "64px"),
        Column.Of("last", "最近发布", (AccountRow r) => r.LastArticleAt, width: "116px"),
        Column.Of("fetched", "最近采集", (AccountRow r) => r.LastFetchedAt, width: "116px"),
        Column.Of("findings", "未结问题", (AccountRow r) => r.Findings, number: true, width: "92px"),
        Column.Of("address", "网址", (AccountRow r) => r.Address, onPage: false),
        Column.Of("platform", "平台", (AccountRow r) => r.PlatformKey, r => Platforms.Name(r.PlatformKey), onPage: false),
        Column.Of("paused", "暂停", (AccountRow r) => r.Paused, onPage: false),
        Column.Shown("why", "说明", (AccountRow r) => r.Standing?.Why, onPage: false),
    ];

    protected override IQueryable<AccountRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var accounts = db.Accounts.AsNoTracking().VisibleTo(viewer, db);
        if (state["q"] is { } words)
            accounts = accounts.Where(a => EF.Functions.ILike(a.Name, Like.Contains(words), Like.Escape) || EF.Functions.ILike(a.Address, Like.Contains(words), Like.Escape));
        if (state.Id("group") is { } group)
            accounts = accounts.InGroup(db, group);
        if (state["platform"] is { } platform)
            accounts = accounts.Where(a => a.PlatformKey == platform);
        if (state["paused"] is { } paused)
            accounts = accounts.Where(a => a.Paused == (paused == "yes"));
        var units = db.Units.AsQueryable();
        if (state.Value<UnitKind>("kind") is { } kind)
            units = units.Where(u => u.Kind == kind);
        if (state.Id("unit") is { } unit)
            units = units.Where(u => db.Units.Any(top => top.Id == unit && u.Path.StartsWith(top.Path)));
        return from a in accounts
               join u in units on a.UnitId equals u.Id
               select new AccountRow
               {
                   Id = a.Id, Name = a.Name, Address = a.Address, PlatformKey = a.PlatformKey, UnitName = u.Name, Paused = a.Paused, LastArticleAt = a.LastArticleAt, LastFetchedAt = a.LastFetchedAt,
                   Columns = db.Columns.Count(c => c.AccountId == a.Id),
                   Findings = db.Findings.Count(f => f.AccountId == a.Id && (f.State == Core.Findings.FindingState.Open || f.State == Core.Findings.FindingState.Confirmed)),
               };
    }

    protected override IOrderedQueryable<AccountRow> Usual(IQueryable<AccountRow> rows) => rows.OrderBy(r => r.Paused).ThenBy(r => r.Id);

    protected override async Task<IReadOnlyList<AccountRow>> CompleteAsync(MediaWatchDb db, IReadOnlyList<AccountRow> rows, CancellationToken ct)
    {
        var byId = (await standings.ReadAsync([.. rows.Select(r => r.Id)], ct)).ToDictionary(s => s.Id);
        return [.. rows.Select(r => r with { Standing = byId.GetValueOrDefault(r.Id) })];
    }
}

public sealed record AccountRow
{
    public required long Id { get; init; }
    public required string Name { get; init; }
    public required string Address { get; init; }
    public required string PlatformKey { get; init; }
    public required string UnitName { get; init; }
    public required bool Paused { get; init; }
    public required DateTimeOffset? LastArticleAt { get; init; }
    public required DateTimeOffset? LastFetchedAt { get; init; }
    public required int Columns { get; init; }
    public required int Findings { get; init; }
    public AccountStanding? Standing { get; init; }
}
