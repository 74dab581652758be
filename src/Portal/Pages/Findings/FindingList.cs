using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Findings;

/// <summary>The desk's queue as a table to take away, one place a row.</summary>
public sealed class FindingList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, CheckNames checks) : ListQuery<FindingRow>(databases, viewers)
{
    public override string Key => "findings";
    public override string Title => "问题";

    public override IReadOnlyList<ListColumn<FindingRow>> Columns { get; } =
    [
        Column.Of("id", "编号", (FindingRow r) => r.Id),
        Column.Of("tier", "等级", (FindingRow r) => r.Tier, r => r.Tier.Name),
        Column.Of("state", "状态", (FindingRow r) => r.State, r => r.State.Name),
        Column.Of("check", "检查项", (FindingRow r) => r.CheckKey, r => checks[r.CheckKey]),
        Column.Of("excerpt", "词句", (FindingRow r) => r.Excerpt),
        Column.Of("suggestion", "建议", (FindingRow r) => r.Suggestion),
        Column.Of("message", "说明", (FindingRow r) => r.Message),
        Column.Of("context", "上下文", (FindingRow r) => r.Context),
        Column.Of("account", "账号", (FindingRow r) => r.Account),
        Column.Of("platform", "平台", (FindingRow r) => r.PlatformKey, r => Platforms.Name(r.PlatformKey)),
        Column.Of("unit", "主办单位", (FindingRow r) => r.Unit),
        Column.Of("title", "标题", (FindingRow r) => r.ArticleTitle),
        Column.Of("address", "地址", (FindingRow r) => r.Address),
        Column.Of("opened", "发现时间", (FindingRow r) => r.OpenedAt),
        Column.Of("reviewed", "复核时间", (FindingRow r) => r.ReviewedAt),
        Column.Of("source", "依据", (FindingRow r) => r.Source),
    ];

    protected override IQueryable<FindingRow> Rows(MediaWatchDb db, Viewer viewer, ListState state) =>
        from f in FindingFilter.Of(state).Apply(db, viewer)
        join a in db.Accounts on f.AccountId equals a.Id
        join u in db.Units on f.UnitId equals u.Id
        select new FindingRow
        {
            Id = f.Id, Tier = f.Tier, State = f.State, CheckKey = f.CheckKey, Excerpt = f.Excerpt, Suggestion = f.Suggestion, Message = f.Message, Context = f.Context,
            Account = a.Name, PlatformKey = a.PlatformKey, Unit = u.Name, ArticleTitle = f.Title, Address = f.Address, OpenedAt = f.OpenedAt, ReviewedAt = f.ReviewedAt, Source = f.Source,
        };

    protected override IOrderedQueryable<FindingRow> Usual(IQueryable<FindingRow> rows) => rows.OrderBy(r => r.Tier).ThenByDescending(r => r.Id);
}

/// <summary>Excerpt and context are masked by the check that wrote them.</summary>
public sealed record FindingRow
{
    public long Id { get; init; }
    public Tier Tier { get; init; }
    public FindingState State { get; init; }
    public required string CheckKey { get; init; }
    public required string Excerpt { get; init; }
    public string? Suggestion { get; init; }
    public required string Message { get; init; }
    public required string Context { get; init; }
    public required string Account { get; init; }
    public required string PlatformKey { get; init; }
    public required string Unit { get; init; }
    public required string ArticleTitle { get; init; }
    public required string Address { get; init; }
    public DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? ReviewedAt { get; init; }
    public required string Source { get; init; }
}
