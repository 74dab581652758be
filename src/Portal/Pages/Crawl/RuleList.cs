using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Crawl;

public sealed class RuleList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : ListQuery<RuleRow>(databases, viewers)
{
    public override string Key => "crawl-rules";
    public override string Title => "采集规则";
    public override string? Policy => Policies.Supervise;

    public override IReadOnlyList<ListColumn<RuleRow>> Columns { get; } =
    [
        Column.Of("name", "名称", (RuleRow r) => r.Name),
        Column.Shown("scope", "适用范围", (RuleRow r) => r.Scope),
        Column.Of("period", "间隔", (RuleRow r) => r.PeriodMinutes, number: true, width: "96px"),
        Column.Of("hours", "时段", (RuleRow r) => r.FromHour, r => r.Hours, width: "110px"),
        Column.Of("since", "数据起始", (RuleRow r) => r.DataSinceOn, width: "110px"),
        Column.Of("on", "状态", (RuleRow r) => r.On, r => r.On ? "启用" : "停用", width: "72px"),
    ];

    protected override IQueryable<RuleRow> Rows(MediaWatchDb db, Viewer viewer, ListState state) =>
        from r in db.CrawlRules.AsNoTracking()
        join a in db.Accounts on r.AccountId equals a.Id into accounts
        from a in accounts.DefaultIfEmpty()
        select new RuleRow
        {
            Id = r.Id, Name = r.Name, PlatformKey = r.PlatformKey, UnitKind = r.UnitKind, AccountId = r.AccountId, Account = a == null ? null : a.Name,
            PeriodMinutes = r.PeriodMinutes, FromHour = r.FromHour, ToHour = r.ToHour, DataSinceOn = r.DataSinceOn, On = r.On,
        };

    // As they win: account, then kind of unit, then platform, then all.
    protected override IOrderedQueryable<RuleRow> Usual(IQueryable<RuleRow> rows) =>
        rows.OrderBy(r => r.AccountId == null).ThenBy(r => r.UnitKind == null).ThenBy(r => r.PlatformKey == null).ThenBy(r => r.Id);
}

public sealed record RuleRow
{
    public required long Id { get; init; }
    public required string Name { get; init; }
    public required string? PlatformKey { get; init; }
    public required UnitKind? UnitKind { get; init; }
    public required long? AccountId { get; init; }
    public required string? Account { get; init; }
    public required int PeriodMinutes { get; init; }
    public required int FromHour { get; init; }
    public required int ToHour { get; init; }
    public required DateOnly? DataSinceOn { get; init; }
    public required bool On { get; init; }

    public string Scope => Account ?? (UnitKind, PlatformKey) switch
    {
        ({ } kind, { } platform) => $"{kind.Name} · {Platforms.Name(platform)}",
        ({ } kind, null) => kind.Name,
        (null, { } platform) => Platforms.Name(platform),
        _ => "全部账号",
    };

    public string Hours => FromHour == 0 && ToHour == 24 ? "全天" : $"{FromHour}–{ToHour} 时";
}
