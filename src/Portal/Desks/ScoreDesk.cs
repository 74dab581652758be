using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Scores anew at once, freezes a period, and proves that a frozen one still comes out the same.</summary>
public sealed class ScoreDesk(IDbContextFactory<MediaWatchDb> factory, ScoreBoard board, InspectionArchive archive, TimeProvider time) : IPageQuery
{
    const string NotAllowed = "只有监管人员可以操作。";

    public async Task<Outcome> RefreshAsync(Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        var count = await board.RefreshAsync(viewer.TenantId, anyway: true, ct);
        return count > 0 ? Outcome.Of(count) : Outcome.Refused("正在评分，请稍后刷新页面。");
    }

    /// <param name="unitId">Subtree; null: all.</param>
    public async Task<Outcome> FreezeAsync(Viewer viewer, string title, DateOnly? from, DateOnly? to, long? unitId, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        if (string.IsNullOrWhiteSpace(title) || title.Trim().Length > 60)
            return Outcome.Refused("请填写检查名称，最多 60 字。");
        if (from is not { } begin || to is not { } end || end < begin || end.DayNumber - begin.DayNumber > 400)
            return Outcome.Refused("请填写起止日期，最长 400 天。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        if (unitId is not null && !await db.Units.VisibleTo(viewer).AnyAsync(u => u.Id == unitId, ct))
            return Outcome.Refused("找不到所选的单位。");
        var id = await archive.FreezeAsync(viewer.TenantId, title.Trim(), begin, end, unitId, null, viewer.PersonId, ct);
        db.Note(viewer, time.GetUtcNow(), "固化检查", $"检查 #{id}", $"{title.Trim()}：{begin:yyyy-MM-dd} 至 {end:yyyy-MM-dd}");
        await db.SaveChangesAsync(ct);
        return Outcome.Of(id);
    }

    /// <returns>Refused names the accounts that came out otherwise.</returns>
    public async Task<Outcome> RepeatAsync(long id, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        if (!await db.Inspections.AnyAsync(i => i.Id == id, ct))
            return Outcome.Refused("找不到这次检查。");
        var changed = await archive.RepeatAsync(viewer.TenantId, id, ct);
        db.Note(viewer, time.GetUtcNow(), "复算检查", $"检查 #{id}", changed.Count == 0 ? "一致" : $"{changed.Count} 个账号不一致");
        await db.SaveChangesAsync(ct);
        return changed.Count == 0 ? Outcome.Of(id) : Outcome.Refused($"有 {changed.Count} 个账号的结果与固化时不一致：{string.Join("、", changed.Take(20).Select(c => $"#{c}"))}");
    }
}
