using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Pages.Findings;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Precision;

/// <summary>Per rule: what reviewers confirmed and dismissed, what waits, and whether it was demoted.</summary>
public sealed class PrecisionList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, CheckNames checks) : ListQuery<PrecisionRow>(databases, viewers)
{
    public override string Key => "precision";
    public override string Title => "规则准确率";
    public override string? Policy => Policies.Supervise;

    public override IReadOnlyList<ListColumn<PrecisionRow>> Columns { get; } =
    [
        Column.Of("check", "检查项", (PrecisionRow r) => r.CheckKey, r => checks[r.CheckKey], width: "120px"),
        Column.Of("rule", "规则", (PrecisionRow r) => r.Rule, r => r.Name),
        Column.Of("total", "发现", (PrecisionRow r) => r.Total, number: true, width: "80px"),
        Column.Of("confirmed", "确认", (PrecisionRow r) => r.Confirmed, number: true, width: "80px"),
        Column.Of("dismissed", "误报", (PrecisionRow r) => r.Dismissed, number: true, width: "80px"),
        Column.Of("waiting", "待复核", (PrecisionRow r) => r.Waiting, number: true, width: "80px"),
        Column.Of("unjudged", "未复核即已改", (PrecisionRow r) => r.Unjudged, number: true, width: "112px"),
        Column.Of("rate", "误报率", (PrecisionRow r) => r.Rate, r => r.Rate is { } rate ? Math.Round(rate * 100, 1) : null, number: true, width: "88px"),
        Column.Of("demoted", "状态", (PrecisionRow r) => r.Demoted, r => r.Demoted ? "已降为提示" : "正常", width: "104px"),
        Column.Of("since", "降级", (PrecisionRow r) => r.DemotedAt, width: "150px"),
    ];

    protected override IQueryable<PrecisionRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var findings = db.Findings.VisibleTo(viewer, db).Counted();
        if (state["check"] is { } check)
            findings = findings.Where(f => f.CheckKey == check);
        if (state["q"] is { } words)
            findings = findings.Where(f => f.Rule.Contains(words));
        var rows = from f in findings
                   group f by new { f.CheckKey, f.Rule } into g
                   select new PrecisionRow
                   {
                       CheckKey = g.Key.CheckKey, Rule = g.Key.Rule, Total = g.Count(),
                       Confirmed = g.Count(f => f.ReviewedAt != null && f.State != FindingState.Dismissed && f.State != FindingState.Open),
                       Dismissed = g.Count(f => f.State == FindingState.Dismissed),
                       Waiting = g.Count(f => f.State == FindingState.Open),
                       Unjudged = g.Count(f => f.ReviewedAt == null && (f.State == FindingState.Rectified || f.State == FindingState.Closed)),
                       // The average of nothing is null.
                       Rate = g.Where(f => f.ReviewedAt != null && f.State != FindingState.Open).Average(f => f.State == FindingState.Dismissed ? 1.0 : (double?)0.0),
                       Demoted = db.RuleDemotions.Any(d => d.Rule == g.Key.Rule && d.LiftedAt == null),
                       DemotedAt = db.RuleDemotions.Where(d => d.Rule == g.Key.Rule && d.LiftedAt == null).Select(d => (DateTimeOffset?)d.DemotedAt).FirstOrDefault(),
                       DemotedBy = db.RuleDemotions.Where(d => d.Rule == g.Key.Rule && d.LiftedAt == null && d.DemotedBy == null).Select(d => (int?)d.Dismissed).FirstOrDefault(),
                   };
        return state["demoted"] == "1" ? rows.Where(r => r.Demoted) : rows;
    }

    protected override IOrderedQueryable<PrecisionRow> Usual(IQueryable<PrecisionRow> rows) =>
        rows.OrderByDescending(r => r.Dismissed).ThenByDescending(r => r.Total).ThenBy(r => r.Rule);
}

public sealed record PrecisionRow
{
    public required string CheckKey { get; init; }
    public required string Rule { get; init; }
    public int Total { get; init; }
    public int Confirmed { get; init; }
    public int Dismissed { get; init; }
    public int Waiting { get; init; }
    /// <summary>Put right before anybody had judged them.</summary>
    public int Unjudged { get; init; }
    /// <summary>Share of the verdicts that were dismissals; null: no verdict yet.</summary>
    public double? Rate { get; init; }
    public bool Demoted { get; init; }

    public DateTimeOffset? DemotedAt { get; init; }
    /// <summary>How many of its last verdicts were dismissals when it demoted itself; null: it was demoted by hand, or is not.</summary>
    public int? DemotedBy { get; init; }

    public string Name => RuleNames.Within(Rule);
}
