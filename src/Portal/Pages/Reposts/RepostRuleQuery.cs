using MediaWatch.Core.Storage;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Reposts;

/// <summary>Rules that draft tasks.</summary>
public sealed class RepostRuleQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : IPageQuery
{
    public async Task<IReadOnlyList<RepostRuleRow>> AllAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return await (from r in db.RepostRules
                      join a in db.Accounts.VisibleTo(viewer, db) on r.AccountId equals a.Id
                      orderby r.Id
                      select new RepostRuleRow(r.Id, r.Name, a.Name, db.Columns.Where(c => c.Id == r.ColumnId).Select(c => c.Name).FirstOrDefault(), r.Words, r.AllWords, r.On, r.DraftedAt, db.RepostTasks.Count(t => t.RuleId == r.Id))).ToListAsync(ct);
    }

    /// <summary>Null: there is no such rule.</summary>
    public async Task<RepostRuleForm?> FormAsync(long id, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await db.RepostRules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rule)
            return null;
        var form = new RepostRuleForm { Name = rule.Name, AccountId = rule.AccountId, ColumnId = rule.ColumnId, Words = rule.Words, AllWords = rule.AllWords };
        form.Terms.Fill(rule.Terms, null);
        return form;
    }
}

/// <param name="Column">Null: the whole account.</param>
/// <param name="Drafted">Tasks that it has drafted so far.</param>
public sealed record RepostRuleRow(long Id, string Name, string Account, string? Column, string Words, bool AllWords, bool On, DateTimeOffset? DraftedAt, int Drafted);
