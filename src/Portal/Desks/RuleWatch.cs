using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Rules that cry wolf: they demote themselves by what reviewers say; supervisors demote and restore them by hand.</summary>
public sealed class RuleWatch(IDbContextFactory<MediaWatchDb> factory, TimeProvider time) : IPageQuery
{
    /// <summary>Demotes those of the rules whose last verdicts were dismissals too often. Saved with the caller's transaction.</summary>
    /// <returns>What to tell of them; null: none.</returns>
    internal static async Task<string?> DemoteAsync(MediaWatchDb db, Viewer viewer, IReadOnlyList<string> rules, DateTimeOffset now, CancellationToken ct)
    {
        List<string> told = [];
        foreach (var rule in rules)
        {
            if (await db.RuleDemotions.AnyAsync(d => d.Rule == rule && d.LiftedAt == null, ct))
                continue;
            // A rule restored by hand starts anew.
            var since = await db.RuleDemotions.Where(d => d.Rule == rule).MaxAsync(d => d.LiftedAt, ct) ?? DateTimeOffset.MinValue;
            var last = await db.Reviews.Where(r => r.Rule == rule && r.UndoneAt == null && !r.Along && r.At > since)
                .OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Take(RuleDemotion.Verdicts).Select(r => r.Confirmed).ToListAsync(ct);
            var dismissed = last.Count(confirmed => !confirmed);
            if (last.Count < RuleDemotion.Verdicts || dismissed <= RuleDemotion.MostDismissed * RuleDemotion.Verdicts)
                continue;
            db.RuleDemotions.Add(RuleDemotion.Automatic(viewer.TenantId, rule, dismissed, now));
            db.Note(viewer, now, "规则自动降级", RuleNames.Of(rule), $"最近 {RuleDemotion.Verdicts} 次复核误报 {dismissed} 次");
            told.Add($"“{RuleNames.Of(rule)}”最近 {RuleDemotion.Verdicts} 次复核误报 {dismissed} 次");
            await db.SaveChangesAsync(ct);
        }
        return told.Count == 0 ? null : $"规则{string.Join("，", told)}，已自动降为提示，以后不再发预警。";
    }

    /// <summary>降为提示, or 恢复.</summary>
    public async Task<Outcome> SwitchAsync(string rule, bool demote, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused("只有监管人员可以调整规则。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var standing = await db.RuleDemotions.SingleOrDefaultAsync(d => d.Rule == rule && d.LiftedAt == null, ct);
        if (demote == standing is not null)
            return Outcome.Refused(demote ? "该规则已经降级。" : "该规则没有降级。");
        if (!await db.Findings.AnyAsync(f => f.Rule == rule, ct))
            return Outcome.Refused("没有这条规则。");
        var now = time.GetUtcNow();
        if (standing is null)
            db.RuleDemotions.Add(standing = RuleDemotion.ByHand(viewer.TenantId, rule, viewer.PersonId, now));
        else
            standing.Lift(viewer.PersonId, now);
        db.Note(viewer, now, demote ? "规则降级" : "规则恢复", RuleNames.Of(rule));
        await db.SaveChangesAsync(ct);
        await db.JudgeAllAgainAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(standing.Id);
    }
}
