using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Reports;
using MediaWatch.Portal.Reports.Facts;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Checking a report: strike out, remark, introduce, check, unlock. Figures follow by themselves, because only problems are struck out and every figure is computed from them.</summary>
public sealed class ReportDesk(IDbContextFactory<MediaWatchDb> databases, TimeProvider time) : IPageQuery
{
    public const int MostText = 500, MostPreface = 2000;

    public Task<Outcome> StrikeAsync(long id, long findingId, Viewer viewer, string reason, CancellationToken ct) => CorrectAsync(id, viewer, "剔除报告中的问题", $"问题 #{findingId}：{reason.Trim()}", async (db, report, facts) =>
    {
        if (Refusal(reason, "请写明剔除的理由") is { } refusal)
            return refusal;
        if (!facts.Problems.Any(p => p.Id == findingId))
            return "报告里没有这个问题。";
        if (await db.ReportCorrections.SingleOrDefaultAsync(c => c.ReportId == id && c.Kind == CorrectionKind.Strike && c.FindingId == findingId, ct) is { } struck)
            struck.Reword(reason.Trim(), viewer.Name, time.GetUtcNow());
        else
            db.ReportCorrections.Add(ReportCorrection.Strike(report, findingId, reason.Trim(), viewer.Name, time.GetUtcNow()));
        return null;
    }, ct);

    /// <summary>What was struck out stands in the report again.</summary>
    public Task<Outcome> RestoreAsync(long id, long findingId, Viewer viewer, CancellationToken ct) => CorrectAsync(id, viewer, "恢复报告中的问题", $"问题 #{findingId}", async (db, _, _) =>
    {
        db.ReportCorrections.RemoveRange(await db.ReportCorrections.Where(c => c.ReportId == id && c.Kind == CorrectionKind.Strike && c.FindingId == findingId).ToListAsync(ct));
        return null;
    }, ct);

    /// <param name="text">Empty: the remark is taken away.</param>
    public Task<Outcome> RemarkAsync(long id, long findingId, Viewer viewer, string text, CancellationToken ct) => CorrectAsync(id, viewer, "批注报告中的问题", $"问题 #{findingId}：{text.Trim()}", async (db, report, facts) =>
        !facts.Problems.Any(p => p.Id == findingId) ? "报告里没有这个问题。"
        : await RemarkAsync(db, await db.ReportCorrections.SingleOrDefaultAsync(c => c.ReportId == id && c.Kind == CorrectionKind.Remark && c.FindingId == findingId, ct), text, viewer, () => ReportCorrection.OnProblem(report, findingId, text.Trim(), viewer.Name, time.GetUtcNow())), ct);

    /// <param name="text">Empty: the remark is taken away.</param>
    public Task<Outcome> RemarkOnSectionAsync(long id, string sectionKey, Viewer viewer, string text, CancellationToken ct) => CorrectAsync(id, viewer, "批注报告的部分", $"{sectionKey}：{text.Trim()}", async (db, report, _) =>
        await RemarkAsync(db, await db.ReportCorrections.SingleOrDefaultAsync(c => c.ReportId == id && c.Kind == CorrectionKind.Remark && c.SectionKey == sectionKey, ct), text, viewer, () => ReportCorrection.OnSection(report, sectionKey, text.Trim(), viewer.Name, time.GetUtcNow())), ct);

    /// <param name="preface">Empty: the program's own sentence.</param>
    public Task<Outcome> IntroduceAsync(long id, Viewer viewer, string preface, CancellationToken ct) => CorrectAsync(id, viewer, "修改报告前言", "", (_, report, _) =>
    {
        if (preface.Trim().Length > MostPreface)
            return Task.FromResult<string?>($"前言最多 {MostPreface} 字。");
        report.Introduce(preface.Trim());
        return Task.FromResult<string?>(null);
    }, ct);

    /// <summary>校核完成: facts and corrections are frozen together.</summary>
    public Task<Outcome> CheckAsync(IReadOnlyCollection<long> ids, Viewer viewer, CancellationToken ct) => MoveAsync(ids, viewer, "校核报告", "", r => r.State == ReportState.Unchecked ? null : "只有待校核的报告可以校核。", async (db, report, now) =>
    {
        var inputs = await db.ReportInputs.SingleAsync(i => i.ReportId == report.Id, ct);
        var corrections = await db.ReportCorrections.AsNoTracking().Where(c => c.ReportId == report.Id).ToListAsync(ct);
        inputs.Freeze(ReportDraft.Of(ReportFacts.Of(inputs.FactsRead()), report.Preface, corrections).ToJson(), now);
        report.Check(viewer.Name, now);
    }, ct);

    /// <summary>Back to checking; what was delivered is withdrawn until it is delivered anew.</summary>
    public Task<Outcome> UnlockAsync(long id, Viewer viewer, string reason, CancellationToken ct) => Refusal(reason, "请写明退回校核的理由") is { } refusal
        ? Task.FromResult(Outcome.Refused(refusal))
        : MoveAsync([id], viewer, "退回校核", reason.Trim(), r => r.IsFrozen && r.Work == ReportWork.None ? null : "只有已校核、且不在打包中的报告可以退回。", async (db, report, _) =>
        {
            (await db.ReportInputs.SingleAsync(i => i.ReportId == report.Id, ct)).Thaw();
            report.Unlock();
        }, ct);

    /// <summary>打包下发: a node makes the package and delivers it.</summary>
    public Task<Outcome> IssueAsync(IReadOnlyCollection<long> ids, Viewer viewer, CancellationToken ct) => MoveAsync(ids, viewer, "下发报告", "", r => r is { State: ReportState.Checked, Work: ReportWork.None } ? null : "只有已校核的报告可以下发。", (_, report, now) =>
    {
        report.Issue(viewer.Name, now);
        return Task.CompletedTask;
    }, ct);

    /// <summary>重新下发: its receivers are told again; the package is the same.</summary>
    public Task<Outcome> IssueAgainAsync(long id, Viewer viewer, CancellationToken ct) => MoveAsync([id], viewer, "重新下发报告", "", r => r.IsDelivered ? null : "报告还没有下发过。", async (db, report, now) =>
    {
        report.IssueAgain(viewer.Name, now);
        db.ReportNotices.AddRange((await ReportChannels.OfAsync(db, report, ct)).Select(channel => new ReportNotice(report.TenantId, report.Id, channel, report.Issues, now)));
    }, ct);

    /// <summary>重新生成: facts are read again.</summary>
    public Task<Outcome> WriteAgainAsync(long id, Viewer viewer, CancellationToken ct) => MoveAsync([id], viewer, "重新生成报告", "", r => r.State == ReportState.Unchecked ? null : "只有待校核的报告可以重新生成。", (_, report, now) =>
    {
        report.WriteAgain(now);
        return Task.CompletedTask;
    }, ct);

    public Task<Outcome> TryAgainAsync(long id, Viewer viewer, CancellationToken ct) => MoveAsync([id], viewer, "重试报告", "", r => r is { Failure: not null, Work: not ReportWork.None } ? null : "报告没有失败。", (_, report, now) =>
    {
        report.TryAgain(now);
        return Task.CompletedTask;
    }, ct);

    static string? Refusal(string text, string demand) => text.Trim().Length switch { 0 => $"{demand}。", > MostText => $"最多 {MostText} 字。", _ => null };

    static Task<string?> RemarkAsync(MediaWatchDb db, ReportCorrection? standing, string text, Viewer viewer, Func<ReportCorrection> made)
    {
        if (text.Trim().Length > MostText)
            return Task.FromResult<string?>($"批注最多 {MostText} 字。");
        if (standing is not null && text.Trim().Length == 0)
            db.ReportCorrections.Remove(standing);
        else if (standing is not null && made() is { } newer)
            standing.Reword(newer.Text, viewer.Name, newer.At);
        else if (text.Trim().Length > 0)
            db.ReportCorrections.Add(made());
        return Task.FromResult<string?>(null);
    }

    async Task<Outcome> CorrectAsync(long id, Viewer viewer, string action, string detail, Func<MediaWatchDb, MonthlyReport, ReportFacts, Task<string?>> correct, CancellationToken ct)
    {
        string? problem = null;
        var moved = await MoveAsync([id], viewer, action, detail, r => r.State == ReportState.Unchecked ? null : "报告已校核，请先退回校核再修改。", async (db, report, _) =>
        {
            var facts = ReportFacts.Of((await db.ReportInputs.AsNoTracking().SingleAsync(i => i.ReportId == id, ct)).FactsRead());
            if ((problem = await correct(db, report, facts)) is not null)
                return;
            await db.SaveChangesAsync(ct);
            var struck = await db.ReportCorrections.Where(c => c.ReportId == id && c.Kind == CorrectionKind.Strike && c.FindingId != null).Select(c => c.FindingId!.Value).ToHashSetAsync(ct); // filtered
            var left = facts.Problems.Count(p => !struck.Contains(p.Id));
            report.Corrected(left, facts.Problems.Count - left);
        }, ct, () => problem is null);
        return problem is null ? moved : Outcome.Refused(problem);
    }

    /// <summary>Moves those that may be; says why the others may not. Each in a transaction of its own, with its audit row.</summary>
    async Task<Outcome> MoveAsync(IReadOnlyCollection<long> ids, Viewer viewer, string action, string detail, Func<MonthlyReport, string?> refusal, Func<MediaWatchDb, MonthlyReport, DateTimeOffset, Task> move, CancellationToken ct, Func<bool>? stands = null)
    {
        if (!viewer.Supervises)
            return Outcome.Refused("只有监管人员可以处理报告。");
        var (moved, refused) = (new List<long>(), new List<string>());
        foreach (var id in ids)
        {
            await using var db = await databases.OpenAsync(viewer.TenantId, ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var report = await db.MonthlyReports.FromSql($"select * from monthly_reports where id = {id} for update").SingleOrDefaultAsync(ct);
            if (report is null || refusal(report) is not null)
            {
                refused.Add(report is null ? "找不到这份报告。" : refusal(report)!); // asked just above
                continue;
            }
            await move(db, report, time.GetUtcNow());
            if (stands?.Invoke() == false)
                break;
            db.Note(viewer, time.GetUtcNow(), action, $"报告 #{id}", detail);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            moved.Add(id);
        }
        return new Outcome(moved, refused.Count == 0 ? null : refused.Count == 1 ? refused[0] : $"{refused.Count} 份没有处理：{refused[0]}");
    }
}
