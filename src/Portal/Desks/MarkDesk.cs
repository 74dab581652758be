using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Inspections;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>What a supervisor judges of an indicator by hand, with its evidence.</summary>
public sealed class MarkDesk(IDbContextFactory<MediaWatchDb> factory, IndicatorTables tables, TimeProvider time) : IPageQuery
{
    public const int MostEvidence = 1000, MostOccurrences = 1000;

    /// <param name="sample">Of a rule that samples; null: of all.</param>
    public async Task<Outcome> MarkAsync(long accountId, string indicatorId, Viewer viewer, MarkForm form, MarkSample? sample, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused("只有监管人员可以判定指标。");
        var evidence = (form.Evidence ?? "").Trim();
        if (evidence.Length is 0 or > MostEvidence)
            return Outcome.Refused($"请写明怎样检查、看到什么，最多 {MostEvidence} 字。");
        if (form.To is not { } to || form.From is not { } from || to < from)
            return Outcome.Refused("请填写判定适用的起止日期。");
        if (form.Verdict == MarkVerdict.Counted && (form.Occurrences is < 1 or > MostOccurrences || form.Points is < 0 or > 1000))
            return Outcome.Refused("不符合或得分时，处数应在 1 至 1000 之间，分值不能为负。");
        if ((form.Drawn ?? "") != (sample is null ? "" : string.Join(',', sample.Drawn)))
            return Outcome.Refused("抽查对象在您查看期间有变化，请核对现在抽到的内容后再保存。");
        var link = string.IsNullOrWhiteSpace(form.Link) ? null : form.Link.Trim();
        if (link is not null && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && link.Length <= 1000))
            return Outcome.Refused("证据链接应以 http:// 或 https:// 开头。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        if (!await db.Accounts.VisibleTo(viewer, db).AnyAsync(a => a.Id == accountId, ct))
            return Outcome.Refused("找不到这个账号。");
        if (tables.Rows.All(i => i.Id != indicatorId) && !await db.IndicatorOverlays.AnyAsync(o => o.Kind == OverlayKind.Own && o.IndicatorId == indicatorId, ct))
            return Outcome.Refused("找不到这项指标。");
        var now = time.GetUtcNow();
        var counted = form.Verdict == MarkVerdict.Counted;
        var mark = new IndicatorMark(viewer.TenantId, accountId, indicatorId, form.Verdict, counted ? form.Occurrences : 0, counted ? form.Points : null, evidence, link, sample, from, to, viewer.PersonId, viewer.Name, now);
        db.IndicatorMarks.Add(mark);
        db.Note(viewer, now, "判定指标", $"账号 #{accountId}", $"{indicatorId} {form.Verdict}：{evidence}");
        await db.SaveChangesAsync(ct);
        return Outcome.Of(mark.Id);
    }

    public async Task<Outcome> UndoAsync(long id, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused("只有监管人员可以撤回判定。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        if (await db.IndicatorMarks.SingleOrDefaultAsync(m => m.Id == id && m.UndoneAt == null, ct) is not { } mark)
            return Outcome.Refused("找不到这条判定，或已经撤回。");
        mark.Undo(time.GetUtcNow());
        db.Note(viewer, time.GetUtcNow(), "撤回指标判定", $"账号 #{mark.AccountId}", $"{mark.IndicatorId}：{mark.Evidence}");
        await db.SaveChangesAsync(ct);
        return Outcome.Of(id);
    }
}

/// <summary>What the form of a judgement says.</summary>
public sealed class MarkForm
{
    public MarkVerdict Verdict { get; set; }
    public int Occurrences { get; set; } = 1;
    /// <summary>Together; null: the table's times the occurrences.</summary>
    public decimal? Points { get; set; }
    public string? Evidence { get; set; } = "";
    public string? Link { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    /// <summary>Ids of the sample that was shown, parted by commas; empty: nothing was drawn.</summary>
    public string? Drawn { get; set; }
}
