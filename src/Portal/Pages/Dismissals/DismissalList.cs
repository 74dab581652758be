using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Dismissals;

/// <summary>What was dismissed: by whom, why, for what scope and how long.</summary>
public sealed class DismissalList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, CheckNames checks, TimeProvider time) : ListQuery<DismissalRow>(databases, viewers)
{
    public override string Key => "dismissals";
    public override string Title => "误报记录";
    public override string? Policy => Policies.Supervise;

    public override IReadOnlyList<ListColumn<DismissalRow>> Columns { get; } =
    [
        Column.Of("at", "时间", (DismissalRow r) => r.At, width: "112px"),
        Column.Of("excerpt", "词句", (DismissalRow r) => r.Excerpt),
        Column.Of("check", "检查项", (DismissalRow r) => r.CheckKey, r => checks[r.CheckKey], width: "112px"),
        Column.Of("scope", "范围", (DismissalRow r) => r.Scope, r => r.Scope.NameOn(r.PlatformKey), width: "96px"),
        Column.Of("account", "账号", (DismissalRow r) => r.Account),
        Column.Of("places", "处数", (DismissalRow r) => r.Places, number: true, width: "64px"),
        Column.Of("reason", "理由", (DismissalRow r) => r.Reason),
        Column.Of("by", "复核人", (DismissalRow r) => r.By, width: "104px"),
        Column.Of("expires", "有效期至", (DismissalRow r) => r.ExpiresAt, width: "112px"),
        Column.Of("undone", "撤销", (DismissalRow r) => r.UndoneAt, onPage: false),
    ];

    protected override IQueryable<DismissalRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var now = time.GetUtcNow();
        var rows = from r in db.Reviews.Where(r => !r.Confirmed && !r.Along)
                   join f in db.Findings.VisibleTo(viewer, db) on r.FindingId equals f.Id
                   join a in db.Accounts on r.AccountId equals a.Id
                   select new DismissalRow
                   {
                       FindingId = r.FindingId, At = r.At, Excerpt = r.Excerpt, CheckKey = r.CheckKey, Scope = r.Scope, Account = a.Name, PlatformKey = a.PlatformKey, Reason = r.Reason,
                       Places = db.Reviews.Count(o => o.Id == r.Id || !o.Confirmed && o.By == r.By && o.At == r.At && o.CheckKey == r.CheckKey && o.Excerpt == r.Excerpt
                           && (r.Scope == DismissalScope.Tenant || (r.Scope == DismissalScope.Account || r.Scope == DismissalScope.Column) && o.AccountId == r.AccountId || o.Along && o.Context == r.Context)),
                       By = db.Users.Where(p => p.Id == r.By).Select(p => p.DisplayName).FirstOrDefault() ?? "", ExpiresAt = r.ExpiresAt, UndoneAt = r.UndoneAt,
                   };
        rows = state["state"] switch
        {
            "undone" => rows.Where(r => r.UndoneAt != null),
            "expired" => rows.Where(r => r.UndoneAt == null && r.ExpiresAt <= now),
            _ => rows.Where(r => r.UndoneAt == null && (r.ExpiresAt == null || r.ExpiresAt > now)),
        };
        if (state.Value<DismissalScope>("scope") is { } scope)
            rows = rows.Where(r => r.Scope == scope);
        if (state["check"] is { } check)
            rows = rows.Where(r => r.CheckKey == check);
        if (state["q"] is { } words)
            rows = rows.Where(r => r.Excerpt.Contains(words) || r.Reason.Contains(words) || r.Account.Contains(words));
        return rows;
    }

    protected override IOrderedQueryable<DismissalRow> Usual(IQueryable<DismissalRow> rows) => rows.OrderByDescending(r => r.At);
}

public sealed record DismissalRow
{
    public long FindingId { get; init; }
    public DateTimeOffset At { get; init; }
    public required string Excerpt { get; init; }
    public required string CheckKey { get; init; }
    public DismissalScope Scope { get; init; }
    public required string Account { get; init; }
    public required string PlatformKey { get; init; }
    public required string Reason { get; init; }
    /// <summary>What it dismissed at once; undoing it brings all of them back.</summary>
    public int Places { get; init; }
    public required string By { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public DateTimeOffset? UndoneAt { get; init; }
}
