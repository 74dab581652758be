using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Words that a site writes again and again although the proofreader takes them for slips: into the white list, or never proposed again.</summary>
public sealed class ProposalDesk(IDbContextFactory<MediaWatchDb> factory, TimeProvider time) : IPageQuery
{
    const string Kind = "站点反复使用";

    /// <summary>采纳: no check flags the words any more. 不采纳: a row of the white list that is switched off, so that it is not proposed again and can be switched on later.</summary>
    /// <param name="findingId">Any finding of the words.</param>
    public async Task<Outcome> DecideAsync(long findingId, bool accept, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused("只有监管人员可以修改白名单。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (accept)
            await db.JudgeAllAgainAsync(ct);
        var finding = await db.Findings.VisibleTo(viewer, db).SingleOrDefaultAsync(f => f.Id == findingId, ct);
        if (finding is null)
            return Outcome.Refused("找不到这个问题。");
        if (await db.LexiconEntries.AnyAsync(e => e.Lexicon == LexiconSet.Whitelist && e.Term == finding.Excerpt, ct))
            return Outcome.Refused($"“{finding.Excerpt}”已经处理过，见词库的白名单。");
        var now = time.GetUtcNow();
        var account = await db.Accounts.Where(a => a.Id == finding.AccountId).Select(a => a.Name).SingleAsync(ct);
        var entry = new LexiconEntry(viewer.TenantId, LexiconSet.Whitelist, finding.Excerpt, null, Kind, Tier.Hint, "", "", $"{account}多篇文章这样写", null, viewer.PersonId, now);
        entry.Switch(accept);
        db.LexiconEntries.Add(entry);
        db.Note(viewer, now, accept ? "采纳白名单建议" : "不采纳白名单建议", finding.Excerpt, $"{account}；原建议改为“{finding.Suggestion}”");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(entry.Id);
    }
}
