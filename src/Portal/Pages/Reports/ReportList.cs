using System.Globalization;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Reports;

/// <summary>Reports of one month (last month unless another is chosen), or of another kind: what waits for somebody stands first.</summary>
public sealed class ReportList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time) : ListQuery<ReportRow>(databases, viewers)
{
    public override string Key => "reports";
    public override string Title => "监测报告";

    public override IReadOnlyList<ListColumn<ReportRow>> Columns { get; } =
    [
        Column.Of("unit", "单位", (ReportRow r) => r.Unit),
        Column.Of("scope", "范围", (ReportRow r) => r.Scope, r => r.Scope.Name, width: "76px"),
        Column.Of("first", "期间", (ReportRow r) => r.FirstDay, r => r.Period.Name, width: "132px"),
        Column.Of("state", "状态", (ReportRow r) => r.State, r => r.State.Name, width: "150px"),
        Column.Of("accounts", "账号", (ReportRow r) => r.Accounts, number: true, width: "64px"),
        Column.Of("problems", "问题", (ReportRow r) => r.Problems, number: true, width: "64px"),
        Column.Of("struck", "剔除", (ReportRow r) => r.Struck, number: true, width: "64px"),
        Column.Of("checked", "校核", (ReportRow r) => r.CheckedBy, width: "104px"),
        Column.Of("issued", "下发", (ReportRow r) => r.IssuedAt, width: "104px"),
        Column.Of("downloaded", "下载", (ReportRow r) => r.DownloadedAt, width: "104px"),
        Column.Of("checkedAt", "校核时间", (ReportRow r) => r.CheckedAt, onPage: false),
        Column.Of("length", "大小/字节", (ReportRow r) => r.PackageLength, number: true, onPage: false),
        Column.Of("hash", "SHA-256", (ReportRow r) => r.PackageHash, onPage: false),
        Column.Of("lack", "缺少", (ReportRow r) => r.Shortfall, onPage: false),
    ];

    /// <summary>The month that is shown; as yyyy-MM in the query string.</summary>
    public DateOnly MonthOf(ListState state) =>
        DateOnly.TryParseExact($"{state["month"]}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : new DateOnly(time.Today.Year, time.Today.Month, 1).AddMonths(-1);

    protected override IQueryable<ReportRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var rows = from r in OfPeriod(db, viewer, state)
                   join u in db.Units on r.UnitId equals (long?)u.Id into units
                   from u in units.DefaultIfEmpty()
                   select new ReportRow
                   {
                       Id = r.Id, Unit = u == null ? viewer.TenantName : u.Name, Scope = r.Scope, Kind = r.Kind, FirstDay = r.FirstDay, LastDay = r.LastDay, State = r.State, Work = r.Work, Progress = r.Progress, Failure = r.Failure,
                       Accounts = r.Accounts, Problems = r.Problems, Struck = r.Struck, CheckedBy = r.CheckedBy, CheckedAt = r.CheckedAt, IssuedAt = r.IssuedAt, DownloadedAt = r.DownloadedAt,
                       PackageLength = r.PackageLength, PackageHash = r.PackageHash, Shortfall = r.Shortfall,
                   };
        if (state.Value<ReportState>("state") is { } only)
            rows = rows.Where(r => r.State == only);
        if (state.Value<ReportScope>("scope") is { } scope)
            rows = rows.Where(r => r.Scope == scope);
        if (state["problems"] == "yes")
            rows = rows.Where(r => r.Problems > 0);
        if (state["q"] is { } words)
            rows = rows.Where(r => r.Unit.Contains(words));
        return rows;
    }

    protected override IOrderedQueryable<ReportRow> Usual(IQueryable<ReportRow> rows) => rows.OrderByDescending(r => r.FirstDay).ThenBy(r => r.Scope).ThenBy(r => r.State).ThenByDescending(r => r.Problems).ThenBy(r => r.Id);

    internal IQueryable<MonthlyReport> OfPeriod(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var reports = db.MonthlyReports.VisibleTo(viewer, db);
        var kind = state.Value<ReportKind>("kind") ?? ReportKind.Month;
        if (kind != ReportKind.Month)
            return reports.Where(r => r.Kind == kind);
        var month = MonthOf(state);
        return reports.Where(r => r.Kind == kind && r.FirstDay == month);
    }
}

public sealed record ReportRow
{
    public long Id { get; init; }
    public required string Unit { get; init; }
    public ReportScope Scope { get; init; }
    public ReportKind Kind { get; init; }
    public DateOnly FirstDay { get; init; }
    public DateOnly LastDay { get; init; }
    public ReportState State { get; init; }
    public ReportWork Work { get; init; }
    public int Progress { get; init; }
    public string? Failure { get; init; }
    public int Accounts { get; init; }
    public int Problems { get; init; }
    public int Struck { get; init; }
    public string? CheckedBy { get; init; }
    public DateTimeOffset? CheckedAt { get; init; }
    public DateTimeOffset? IssuedAt { get; init; }
    public DateTimeOffset? DownloadedAt { get; init; }
    public long PackageLength { get; init; }
    public string? PackageHash { get; init; }
    public string? Shortfall { get; init; }

    public ReportPeriod Period => new(Kind, FirstDay, LastDay);
}
