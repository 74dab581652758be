using MediaWatch.Core.Alerts;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.AlertLog;

/// <summary>Messages owed and sent: which finding, to which channel, when, and what came of it.</summary>
public sealed class AlertList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : ListQuery<AlertRow>(databases, viewers)
{
    public override string Key => "alerts";
    public override string Title => "预警记录";

    public override IReadOnlyList<ListColumn<AlertRow>> Columns { get; } =
    [
        Column.Of("owed", "产生", (AlertRow r) => r.OwedAt, width: "112px"),
        Column.Of("occasion", "事由", (AlertRow r) => r.Occasion, r => r.Occasion.Name, width: "96px"),
        Column.Of("tier", "等级", (AlertRow r) => r.Tier, r => r.Tier.Name, width: "84px"),
        Column.Of("message", "问题", (AlertRow r) => r.Message),
        Column.Of("account", "账号", (AlertRow r) => r.Account),
        Column.Of("channel", "渠道", (AlertRow r) => r.Channel),
        Column.Of("state", "状态", (AlertRow r) => r.State, r => r.State.Name, width: "88px"),
        Column.Of("sent", "发送", (AlertRow r) => r.SentAt, width: "112px"),
        Column.Of("attempts", "次数", (AlertRow r) => r.Attempts, onPage: false, number: true),
        Column.Of("error", "失败原因", (AlertRow r) => r.LastError, onPage: false),
        Column.Of("key", "消息编号", (AlertRow r) => r.MessageKey, onPage: false),
    ];

    protected override IQueryable<AlertRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var findings = from x in db.Alerts
                   join f in db.Findings.VisibleTo(viewer, db) on x.FindingId equals f.Id
                   join a in db.Accounts on f.AccountId equals a.Id
                   join c in db.Channels on x.ChannelId equals c.Id
                   select new AlertRow
                   {
                       Id = x.Id, OwedAt = x.OwedAt, Occasion = x.Occasion, State = x.State, SentAt = x.SentAt, DueAt = x.DueAt, Attempts = x.Attempts, LastError = x.LastError, MessageKey = x.MessageKey,
                       FindingId = f.Id, FindingState = f.State, Tier = f.Tier, Message = f.Message, Account = a.Name, PlatformKey = a.PlatformKey, Channel = c.Name, ChannelId = c.Id, RepostTaskId = null,
                   };
        // Of a task everybody hears whose accounts owe it.
        var tasks = from x in db.Alerts
                    join t in db.RepostTasks.VisibleTo(viewer, db) on x.RepostTaskId equals t.Id
                    join c in db.Channels on x.ChannelId equals c.Id
                    select new AlertRow
                    {
                        Id = x.Id, OwedAt = x.OwedAt, Occasion = x.Occasion, State = x.State, SentAt = x.SentAt, DueAt = x.DueAt, Attempts = x.Attempts, LastError = x.LastError, MessageKey = x.MessageKey,
                        FindingId = 0, FindingState = FindingState.Open, Tier = Tier.Hint, Message = viewer.UnitPath == null ? x.Detail : t.Title, Account = "", PlatformKey = "", Channel = c.Name, ChannelId = c.Id, RepostTaskId = x.RepostTaskId,
                    };
        var rows = findings.Concat(tasks);
        if (state.Value<AlertState>("state") is { } only)
            rows = rows.Where(r => r.State == only);
        if (state.Value<AlertOccasion>("occasion") is { } occasion)
            rows = rows.Where(r => r.Occasion == occasion);
        if (state.Id("channel") is { } channel)
            rows = rows.Where(r => r.ChannelId == channel);
        if (state["q"] is { } words)
            rows = rows.Where(r => r.Message.Contains(words) || r.Account.Contains(words) || r.MessageKey == words);
        return rows;
    }

    protected override IOrderedQueryable<AlertRow> Usual(IQueryable<AlertRow> rows) => rows.OrderByDescending(r => r.OwedAt).ThenByDescending(r => r.Id);
}

public sealed record AlertRow
{
    public long Id { get; init; }
    public DateTimeOffset OwedAt { get; init; }
    public AlertOccasion Occasion { get; init; }
    public AlertState State { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public DateTimeOffset DueAt { get; init; }
    public int Attempts { get; init; }
    public string? LastError { get; init; }
    public string? MessageKey { get; init; }
    public long FindingId { get; init; }
    public FindingState FindingState { get; init; }
    public Tier Tier { get; init; }
    public required string Message { get; init; }
    public required string Account { get; init; }
    public required string PlatformKey { get; init; }
    public required string Channel { get; init; }
    public long ChannelId { get; init; }
    /// <summary>Null: about a finding.</summary>
    public long? RepostTaskId { get; init; }
}
