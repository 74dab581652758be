using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Rectifications;

/// <summary>Orders to rectify: what is overdue stands first, then by due day.</summary>
public sealed class RectificationList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time, CheckNames checks) : ListQuery<RectificationRow>(databases, viewers)
{
    public override string Key => "rectifications";
    public override string Title => "整改单";

    public override IReadOnlyList<ListColumn<RectificationRow>> Columns { get; } =
    [
        Column.Of("id", "编号", (RectificationRow r) => r.Id, number: true, width: "72px"),
        Column.Of("tier", "等级", (RectificationRow r) => r.Tier, r => r.Tier.Name, width: "84px"),
        Column.Of("message", "问题", (RectificationRow r) => r.Message),
        Column.Of("account", "账号", (RectificationRow r) => r.Account),
        Column.Of("unit", "责任单位", (RectificationRow r) => r.Unit),
        Column.Of("state", "状态", (RectificationRow r) => r.State, r => r.State.Name, width: "88px"),
        Column.Of("due", "期限", (RectificationRow r) => r.DueOn, width: "112px"),
        Column.Of("ordered", "下达", (RectificationRow r) => r.OrderedAt, width: "112px"),
        Column.Of("check", "检查项", (RectificationRow r) => r.CheckKey, r => checks[r.CheckKey], onPage: false),
        Column.Of("submitted", "提交", (RectificationRow r) => r.SubmittedAt, onPage: false),
        Column.Of("outcome", "复核结果", (RectificationRow r) => r.Outcome, onPage: false),
        Column.Of("verified", "销号", (RectificationRow r) => r.VerifiedAt, onPage: false),
        Column.Of("overdue", "曾逾期", (RectificationRow r) => r.OverdueAt, r => r.OverdueAt is not null, onPage: false),
        Column.Of("address", "地址", (RectificationRow r) => r.Address, onPage: false),
    ];

    protected override IQueryable<RectificationRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var rows = from r in db.Rectifications.VisibleTo(viewer, db)
                   join f in db.Findings on r.FindingId equals f.Id
                   join a in db.Accounts on r.AccountId equals a.Id
                   join u in db.Units on r.UnitId equals u.Id
                   select new RectificationRow
                   {
                       Id = r.Id, State = r.State, DueOn = r.DueOn, OrderedAt = r.OrderedAt, SubmittedAt = r.SubmittedAt, VerifiedAt = r.VerifiedAt, OverdueAt = r.OverdueAt, Outcome = r.Outcome,
                       Tier = f.Tier, CheckKey = f.CheckKey, Message = f.Message, Title = f.Title, Address = f.Address, Account = a.Name, PlatformKey = a.PlatformKey, AccountId = a.Id, Unit = u.Name, UnitPath = u.Path,
                   };
        var today = time.Today;
        rows = state["state"] switch
        {
            "overdue" => rows.Where(r => (r.State == RectificationState.Ordered || r.State == RectificationState.Returned) && r.DueOn < today),
            "all" => rows,
            _ when state.Value<RectificationState>("state") is { } only => rows.Where(r => r.State == only),
            _ => rows.Where(r => r.State != RectificationState.Verified && r.State != RectificationState.Cancelled),
        };
        if (state.Id("unit") is { } unit)
            rows = rows.Where(r => db.Units.Any(root => root.Id == unit && r.UnitPath.StartsWith(root.Path)));
        if (state.Id("account") is { } account)
            rows = rows.Where(r => r.AccountId == account);
        if (state.Value<Tier>("tier") is { } tier)
            rows = rows.Where(r => r.Tier == tier);
        if (state["q"] is { } words)
            rows = rows.Where(r => r.Message.Contains(words) || r.Title.Contains(words) || r.Account.Contains(words));
        return rows;
    }

    protected override IOrderedQueryable<RectificationRow> Usual(IQueryable<RectificationRow> rows) =>
        rows.OrderBy(r => r.State == RectificationState.Verified || r.State == RectificationState.Cancelled).ThenBy(r => r.DueOn).ThenBy(r => r.Tier).ThenBy(r => r.Id);
}

public sealed record RectificationRow
{
    public long Id { get; init; }
    public RectificationState State { get; init; }
    public DateOnly DueOn { get; init; }
    public DateTimeOffset OrderedAt { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }
    public DateTimeOffset? VerifiedAt { get; init; }
    public DateTimeOffset? OverdueAt { get; init; }
    public string? Outcome { get; init; }
    public Tier Tier { get; init; }
    public required string CheckKey { get; init; }
    public required string Message { get; init; }
    public required string Title { get; init; }
    public required string Address { get; init; }
    public required string Account { get; init; }
    public required string PlatformKey { get; init; }
    public long AccountId { get; init; }
    public required string Unit { get; init; }
    public required string UnitPath { get; init; }

    public bool IsLate(DateOnly today) => State is RectificationState.Ordered or RectificationState.Returned && DueOn < today;
}
