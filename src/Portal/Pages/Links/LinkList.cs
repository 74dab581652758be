using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Links;

/// <summary>Links, pictures and attachments with their state: broken ones first, then by the last look.</summary>
public sealed class LinkList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : ListQuery<LinkRow>(databases, viewers)
{
    public override string Key => "links";
    public override string Title => "链接监测";

    public override IReadOnlyList<ListColumn<LinkRow>> Columns { get; } =
    [
        Column.Of("state", "状态", (LinkRow r) => r.State, r => r.State.Name, width: "88px"),
        Column.Of("address", "链接", (LinkRow r) => r.Address),
        Column.Of("kind", "种类", (LinkRow r) => r.Kind, r => r.Kind.Name, width: "64px"),
        Column.Of("status", "状态码", (LinkRow r) => r.Status, number: true, width: "64px"),
        Column.Of("failures", "连续失败", (LinkRow r) => r.FailuresInRow, number: true, width: "72px"),
        Column.Of("parent", "所在页面", (LinkRow r) => r.ParentAddress),
        Column.Of("account", "站点", (LinkRow r) => r.Account),
        Column.Of("checked", "最近检查", (LinkRow r) => r.CheckedAt, width: "104px"),
        Column.Of("text", "链接文字", (LinkRow r) => r.Text, onPage: false),
        Column.Of("next", "下次检查", (LinkRow r) => r.NextCheckAt, onPage: false),
    ];

    protected override IQueryable<LinkRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var rows = from l in db.Links.VisibleTo(viewer, db)
                   join a in db.Accounts on l.AccountId equals a.Id
                   select new LinkRow
                   {
                       Id = l.Id, State = l.State, Address = l.Address, Text = l.Text, Kind = l.Kind, Status = l.Status, Failure = l.Failure, FailuresInRow = l.FailuresInRow, ParentAddress = l.ParentAddress,
                       Account = a.Name, AccountId = a.Id, CheckedAt = l.CheckedAt, NextCheckAt = l.NextCheckAt,
                   };
        rows = state["state"] == "all" ? rows : rows.Where(r => r.State == (state.Value<LinkState>("state") ?? LinkState.Broken));
        if (state.Id("account") is { } account)
            rows = rows.Where(r => r.AccountId == account);
        if (state.Value<LinkKind>("kind") is { } kind)
            rows = rows.Where(r => r.Kind == kind);
        if (state["q"] is { } words)
            rows = rows.Where(r => r.Address.Contains(words) || r.ParentAddress.Contains(words) || r.Text.Contains(words) || r.Account.Contains(words));
        return rows;
    }

    protected override IOrderedQueryable<LinkRow> Usual(IQueryable<LinkRow> rows) => rows.OrderByDescending(r => r.CheckedAt).ThenBy(r => r.Id);
}

public sealed record LinkRow
{
    public long Id { get; init; }
    public LinkState State { get; init; }
    public required string Address { get; init; }
    public required string Text { get; init; }
    public LinkKind Kind { get; init; }
    public int? Status { get; init; }
    public CrawlFailure? Failure { get; init; }
    public int FailuresInRow { get; init; }
    public required string ParentAddress { get; init; }
    public required string Account { get; init; }
    public long AccountId { get; init; }
    public DateTimeOffset? CheckedAt { get; init; }
    public DateTimeOffset NextCheckAt { get; init; }
}
