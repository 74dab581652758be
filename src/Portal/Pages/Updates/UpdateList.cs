using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Updates;

using Column = MediaWatch.Portal.Lists.Column;

/// <summary>Sites and columns that owe updates, by the day on which their period ends: what is over stands first.</summary>
public sealed class UpdateList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time) : ListQuery<UpdateRow>(databases, viewers)
{
    /// <summary>首页: two weeks (国办秘函〔2019〕19号 单项否决“首页不更新”).</summary>
    const int HomeDays = 14;

    public override string Key => "updates";
    public override string Title => "更新监测";

    public override IReadOnlyList<ListColumn<UpdateRow>> Columns { get; } =
    [
        Column.Of("account", "站点", (UpdateRow r) => r.Account),
        Column.Of("column", "栏目", (UpdateRow r) => r.Column),
        Column.Of("unit", "单位", (UpdateRow r) => r.Unit),
        Column.Of("last", "最近发布", (UpdateRow r) => r.LastArticleAt, width: "112px"),
        Column.Shown("silent", "未更新", (UpdateRow r) => r.SilentDays(time.Now), number: true, width: "80px"),
        Column.Of("limit", "期限（天）", (UpdateRow r) => r.Days, number: true, width: "88px"),
        Column.Of("due", "到期", (UpdateRow r) => r.DueAt, width: "120px"),
        Column.Shown("health", "状态", (UpdateRow r) => r.Health(time.Now).Name, width: "96px"),
        Column.Of("address", "地址", (UpdateRow r) => r.Address, onPage: false),
    ];

    protected override IQueryable<UpdateRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var seen = db.Accounts.VisibleTo(viewer, db).Where(a => !a.Paused);
        var homes = from a in seen.Where(a => a.PlatformKey == "website")
                    join u in db.Units on a.UnitId equals u.Id
                    select new UpdateRow { AccountId = a.Id, Account = a.Name, Column = "（首页）", Unit = u.Name, LastArticleAt = a.LastArticleAt, Since = a.CreatedAt, Days = HomeDays, DueAt = (a.LastArticleAt ?? a.CreatedAt).AddDays(HomeDays), Address = a.Address };
        var columns = from c in db.Columns.Where(c => c.State == ColumnState.Active && c.UpdateDays != null)
                      join a in seen on c.AccountId equals a.Id
                      join u in db.Units on a.UnitId equals u.Id
                      select new UpdateRow { AccountId = a.Id, Account = a.Name, Column = c.Name, Unit = u.Name, LastArticleAt = c.LastArticleAt, Since = c.CreatedAt, Days = c.UpdateDays ?? 0, DueAt = c.UpdateDays == UpdateRule.HalfYear ? (c.LastArticleAt ?? c.CreatedAt).AddMonths(6) : c.UpdateDays == UpdateRule.Year ? (c.LastArticleAt ?? c.CreatedAt).AddMonths(12) : (c.LastArticleAt ?? c.CreatedAt).AddDays(c.UpdateDays ?? 0), Address = c.ListAddress };
        var rows = state["what"] switch { "home" => homes, "column" => columns, _ => homes.Concat(columns) };
        var now = time.Now;
        var soon = now.AddDays(UpdateRow.WarningDays);
        rows = state["state"] switch
        {
            "over" => rows.Where(r => r.DueAt <= now),
            "soon" => rows.Where(r => r.DueAt > now && r.DueAt <= soon),
            "fine" => rows.Where(r => r.DueAt > soon),
            _ => rows,
        };
        if (state.Id("account") is { } account)
            rows = rows.Where(r => r.AccountId == account);
        if (state["q"] is { } words)
            rows = rows.Where(r => r.Account.Contains(words) || r.Column.Contains(words) || r.Unit.Contains(words));
        return rows;
    }

    protected override IOrderedQueryable<UpdateRow> Usual(IQueryable<UpdateRow> rows) => rows.OrderBy(r => r.DueAt).ThenBy(r => r.Account).ThenBy(r => r.Column);
}

public sealed record UpdateRow
{
    /// <summary>So many days before the period ends, a row is marked.</summary>
    public const int WarningDays = 3;

    public long AccountId { get; init; }
    public required string Account { get; init; }
    public required string Column { get; init; }
    public required string Unit { get; init; }
    public DateTimeOffset? LastArticleAt { get; init; }
    /// <summary>When watching began; counts where nothing was ever published.</summary>
    public DateTimeOffset Since { get; init; }
    public int Days { get; init; }
    public DateTimeOffset DueAt { get; init; }
    public required string Address { get; init; }

    public int SilentDays(DateTimeOffset now) => Math.Max(0, (int)(now - (LastArticleAt ?? Since)).TotalDays);

    public (string Name, string Css) Health(DateTimeOffset now) =>
        DueAt <= now ? ("超期", "bad") : DueAt <= now.AddDays(WarningDays) ? ("将到期", "warn") : ("正常", "ok");
}
