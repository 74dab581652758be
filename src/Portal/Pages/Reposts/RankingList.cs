using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Reposts;

/// <summary>Completion and timeliness per account, unit, kind of unit, county or platform, over the tasks that were due in a period.</summary>
public sealed class RankingList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, WorkingCalendar calendar) : ListQuery<RankRow>(databases, viewers)
{
    /// <summary>What is ranked, by its name in the query string.</summary>
    public static readonly (string Key, string Name)[] Ways = [("account", "账号"), ("unit", "单位"), ("kind", "单位类型"), ("region", "区县"), ("platform", "平台")];

    public override string Key => "repost-ranking";
    public override string Title => "转载排行";

    public override IReadOnlyList<ListColumn<RankRow>> Columns { get; } =
    [
        Column.Of("name", "名称", (RankRow r) => r.Key, r => r.Name),
        Column.Of("completion", "完成率", (RankRow r) => r.Completion, r => r.Completion is { } c ? Math.Round(c * 100, 1) : null, number: true, width: "140px"),
        Column.Of("timeliness", "及时率", (RankRow r) => r.Timeliness, r => r.Timeliness is { } t ? Math.Round(t * 100, 1) : null, number: true, width: "140px"),
        Column.Of("owed", "应转", (RankRow r) => r.Owed, number: true, width: "72px"),
        Column.Of("intime", "按时", (RankRow r) => r.InTime, number: true, width: "72px"),
        Column.Of("late", "逾期", (RankRow r) => r.Late, number: true, width: "72px"),
        Column.Of("partly", "部分", (RankRow r) => r.Partly, number: true, width: "72px"),
        Column.Of("changed", "改动", (RankRow r) => r.Changed, number: true, width: "72px"),
        Column.Of("missing", "未转", (RankRow r) => r.Missing, number: true, width: "72px"),
        Column.Of("exempt", "免转", (RankRow r) => r.Exempt, number: true, width: "72px"),
    ];

    protected override IQueryable<RankRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var tasks = RepostFilter.Of(state, calendar).Tasks(db);
        var cells = from d in RepostFilter.Of(state, calendar).Duties(db, viewer)
                    join t in tasks on d.TaskId equals t.Id
                    join a in db.Accounts on d.AccountId equals a.Id
                    join u in db.Units on d.UnitId equals u.Id
                    select new { d.State, AccountId = a.Id, Account = a.Name, a.PlatformKey, UnitId = u.Id, Unit = u.Name, u.Kind, u.Region };
        var keyed = (state["by"] ?? "account") switch
        {
            "unit" => cells.Select(c => new { c.State, Id = c.UnitId, Key = c.Unit }),
            "kind" => cells.Select(c => new { c.State, Id = (long)c.Kind, Key = "" }),
            "region" => cells.Select(c => new { c.State, Id = 0L, Key = c.Region }),
            "platform" => cells.Select(c => new { c.State, Id = 0L, Key = c.PlatformKey }),
            _ => cells.Select(c => new { c.State, Id = c.AccountId, Key = c.Account }),
        };
        return from c in keyed
               group c.State by new { c.Id, c.Key } into g
               select new RankRow
               {
                   Id = g.Key.Id, Key = g.Key.Key, Owed = g.Count(s => s >= RepostState.InTime && s <= RepostState.Missing),
                   InTime = g.Count(s => s == RepostState.InTime), Late = g.Count(s => s == RepostState.Late), Partly = g.Count(s => s == RepostState.Partly),
                   Changed = g.Count(s => s == RepostState.Changed), Missing = g.Count(s => s == RepostState.Missing), Exempt = g.Count(s => s == RepostState.Exempt || s == RepostState.Offline),
                   // The average of nothing is null.
                   Completion = g.Where(s => s >= RepostState.InTime && s <= RepostState.Missing).Average(s => s <= RepostState.Late ? 1.0 : (double?)0.0),
                   Timeliness = g.Where(s => s >= RepostState.InTime && s <= RepostState.Missing).Average(s => s == RepostState.InTime ? 1.0 : (double?)0.0),
               };
    }

    protected override IOrderedQueryable<RankRow> Usual(IQueryable<RankRow> rows) =>
        rows.OrderByDescending(r => r.Completion ?? -1).ThenByDescending(r => r.Timeliness ?? -1).ThenByDescending(r => r.Owed).ThenBy(r => r.Key);

    protected override Task<IReadOnlyList<RankRow>> CompleteAsync(MediaWatchDb db, IReadOnlyList<RankRow> rows, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<RankRow>>([.. rows.Select(r => r with { Name = NameOf(r) })]);

    static string NameOf(RankRow row) =>
        row.Key.Length == 0 ? row.Id > 0 ? ((UnitKind)row.Id).Name : "未填写"
        : row.Id == 0 && Platforms.Css(row.Key) != "other" ? Platforms.Name(row.Key)
        : row.Key;
}

public sealed record RankRow
{
    public long Id { get; init; }
    /// <summary>Name of account, unit or county, key of the platform; empty for a kind of unit, whose number is the id.</summary>
    public string Key { get; init; } = "";
    public string Name { get; init; } = "";
    public int Owed { get; init; }
    public int InTime { get; init; }
    public int Late { get; init; }
    public int Partly { get; init; }
    public int Changed { get; init; }
    public int Missing { get; init; }
    public int Exempt { get; init; }
    public double? Completion { get; init; }
    public double? Timeliness { get; init; }

    public RepostTally Tally => new() { InTime = InTime, Late = Late, Partly = Partly, Changed = Changed, Missing = Missing, Exempt = Exempt };
}
