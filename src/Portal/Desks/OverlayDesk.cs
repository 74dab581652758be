using MediaWatch.Analysis;
using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Inspections;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>What a province or city lays over the official table. Nothing is edited in place: a change holds from a day on, never before the day on which it is made.</summary>
public sealed class OverlayDesk(IDbContextFactory<MediaWatchDb> factory, IndicatorTables tables, WorkingCalendar calendar, TimeProvider time) : IPageQuery
{
    public async Task<Outcome> AddAsync(Viewer viewer, OverlayForm form, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused("只有监管人员可以设置指标叠加。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        var (overlay, problem) = await DraftAsync(db, viewer, form, ct);
        if (overlay is null)
            return Outcome.Refused(problem);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.IndicatorOverlays.Add(overlay);
        await db.SaveChangesAsync(ct);
        db.Note(viewer, overlay.At, "添加指标叠加", $"指标叠加 #{overlay.Id}", $"{overlay.IndicatorId} {overlay.Kind} {overlay.Value}，自 {overlay.Since:yyyy-MM-dd}，{overlay.Source}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(overlay.Id);
    }

    public async Task<Outcome> EndAsync(long id, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused("只有监管人员可以设置指标叠加。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        if (await db.IndicatorOverlays.SingleOrDefaultAsync(o => o.Id == id && o.Until == null, ct) is not { } overlay)
            return Outcome.Refused("找不到这条叠加，或已经终止。");
        // It still holds today: what was judged today stays as it was.
        overlay.End(calendar.DayOf(time.GetUtcNow()).AddDays(1));
        db.Note(viewer, time.GetUtcNow(), "终止指标叠加", $"指标叠加 #{id}", $"{overlay.IndicatorId}，自 {overlay.Until:yyyy-MM-dd} 起不再适用");
        await db.SaveChangesAsync(ct);
        return Outcome.Of(id);
    }

    /// <summary>The overlay that a form describes, not yet kept; or what is wrong with it.</summary>
    internal async Task<(IndicatorOverlay? Overlay, string Problem)> DraftAsync(MediaWatchDb db, Viewer viewer, OverlayForm form, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var today = calendar.DayOf(now);
        if (form.Since is not { } since || since < today)
            return (null, "生效日期不能早于今天：已判定的日期不变。");
        if (string.IsNullOrWhiteSpace(form.Source) || form.Source.Trim().Length > 200)
            return (null, "请填写依据（文件名、文号），最多 200 字。");
        if (form.UnitId is { } unit && !await db.Units.VisibleTo(viewer).AnyAsync(u => u.Id == unit, ct))
            return (null, "找不到所选的单位。");
        if (form.AccountId is { } account && !await db.Accounts.VisibleTo(viewer, db).AnyAsync(a => a.Id == account, ct))
            return (null, "找不到所选的账号。");
        if (await WrongAsync(db, form, ct) is { } problem)
            return (null, problem);
        var own = form.Kind == OverlayKind.Own
            ? new OwnIndicator(form.Name!.Trim(), form.Group is { Length: > 0 } group ? group.Trim() : "地方指标", form.Part.ToString(), form.Audience.ToString(), (form.Rule ?? "").Trim(), form.Cap ?? 0, form.Value ?? 0, form.Feed ?? "") // a name was asked for above
            : null;
        var scope = new OverlayScope(form.UnitId, string.IsNullOrEmpty(form.PlatformKey) ? null : form.PlatformKey, form.AccountId);
        return (new IndicatorOverlay(viewer.TenantId, form.Kind, form.IndicatorId!.Trim(), scope, form.Value, form.Cap, own, form.Source.Trim(), since, viewer.PersonId, viewer.Name, now), ""); // an id was asked for above
    }

    async Task<string?> WrongAsync(MediaWatchDb db, OverlayForm form, CancellationToken ct)
    {
        var id = form.IndicatorId?.Trim();
        if (string.IsNullOrEmpty(id))
            return "请选择指标或选项。";
        if (form.Kind == OverlayKind.Option)
            return ScoringOptions.All.All(o => o.Key != id) ? "请选择评分选项。" : form.Value is null or < 0 or > 100 ? "请填写数值：是填 1，否填 0；百分比或分数填 0 至 100。" : null;
        if (form.Kind == OverlayKind.Own)
            return !id.StartsWith("T-", StringComparison.Ordinal) || id.Length > 20 ? "自定指标的编号以 T- 开头，最多 20 字。"
                : await db.IndicatorOverlays.AnyAsync(o => o.Kind == OverlayKind.Own && o.IndicatorId == id && o.Until == null, ct) ? "这个编号已在使用。"
                : string.IsNullOrWhiteSpace(form.Name) ? "请填写指标名称。"
                : form.Part != IndicatorPart.Veto && (form.Cap is null or <= 0 or > 100 || form.Value is null or < 0 || form.Value > form.Cap) ? "请填写分值和上限，每处分值不超过上限。"
                : form.Feed is { Length: > 0 } feed && Examiner.Checks.All(c => $"check:{c.Key}" != feed) ? "请选择由哪个检查项计数。" : null;
        var row = tables.Rows.FirstOrDefault(i => i.Id == id && i.Audience != Audience.Regulator);
        if (row is null && !await db.IndicatorOverlays.AnyAsync(o => o.Kind == OverlayKind.Own && o.IndicatorId == id, ct))
            return "找不到这项指标。";
        return form.Kind switch
        {
            OverlayKind.Days when row?.Days is null => "这项指标没有更新期限。",
            OverlayKind.Days when form.Value is null or < 1 or > 400 || form.Value != decimal.Truncate(form.Value.Value) => "请填写天数，1 至 400。",
            OverlayKind.Limit when row?.Limit is null => "这项指标没有门槛。",
            OverlayKind.Limit when form.Value is null or <= 0 or > 1000 => "请填写门槛。",
            OverlayKind.Points when row?.Part == IndicatorPart.Veto => "单项否决没有分值。",
            OverlayKind.Points when form.Value is null or < 0 or > 100 => "请填写每处分值。",
            OverlayKind.Points when (form.Cap ?? row?.Cap ?? 0) < form.Value => "每处分值不能超过上限，请填写上限。",
            OverlayKind.Switch or OverlayKind.Veto when form.Value is not (0 or 1) => "请选择启用（1）或停用（0）。",
            _ => null,
        };
    }
}

/// <summary>What the form of an overlay says.</summary>
public sealed class OverlayForm
{
    public OverlayKind Kind { get; set; }
    public string? IndicatorId { get; set; }
    public long? UnitId { get; set; }
    public string? PlatformKey { get; set; }
    public long? AccountId { get; set; }
    public decimal? Value { get; set; }
    public decimal? Cap { get; set; }
    public string? Source { get; set; }
    public DateOnly? Since { get; set; }
    public string? Name { get; set; }
    public string? Group { get; set; }
    public string? Rule { get; set; }
    public string? Feed { get; set; }
    public IndicatorPart Part { get; set; } = IndicatorPart.Deduction;
    public Audience Audience { get; set; } = Audience.Media;
}
