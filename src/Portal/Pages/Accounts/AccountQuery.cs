using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Accounts;

/// <summary>One account with its columns, latest articles and findings.</summary>
public sealed class AccountQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, StandingQuery standings) : IPageQuery
{
    /// <returns>Null: there is no such account, or the viewer may not see it.</returns>
    public async Task<AccountView?> ReadAsync(long id, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await db.Accounts.AsNoTracking().VisibleTo(viewer, db).SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
            return null;
        var columns = await db.Columns.AsNoTracking().Where(c => c.AccountId == id).OrderBy(c => c.State).ThenBy(c => c.Id).ToListAsync(ct);
        var tasks = await db.CrawlTasks.AsNoTracking().Where(t => t.AccountId == id && t.ArticleId == null && !t.Done).ToListAsync(ct);
        var articles = await db.Articles.Where(a => a.AccountId == id).OrderByDescending(a => a.FirstSeenAt).Take(8)
            .Select(a => new AccountArticle(a.Id, a.Title, a.PublishedAt, a.FirstSeenAt)).ToListAsync(ct);
        var findings = await db.Findings.AsNoTracking().Live().Where(f => f.AccountId == id).OrderBy(f => f.Tier).ThenByDescending(f => f.OpenedAt).Take(8)
            .Select(f => new AccountFinding(f.Id, f.Tier, f.State, f.CheckKey, f.Excerpt, f.Message, f.OpenedAt)).ToListAsync(ct);
        var standing = (await standings.ReadAsync(db, viewer, [id], ct)).Single();
        return new AccountView(account, standing, [.. columns.Select(c => new ColumnView(c, tasks.FirstOrDefault(t => t.ColumnId == c.Id)))], tasks.FirstOrDefault(t => t.ColumnId is null), articles, findings);
    }
}

/// <param name="Task">Of the account itself, where it is listed without columns.</param>
public sealed record AccountView(Account Account, AccountStanding Standing, IReadOnlyList<ColumnView> Columns, CrawlTask? Task, IReadOnlyList<AccountArticle> Articles, IReadOnlyList<AccountFinding> Findings);

public sealed record ColumnView(Core.Accounts.Column Column, CrawlTask? Task);

public sealed record AccountArticle(long Id, string Title, DateTimeOffset? PublishedAt, DateTimeOffset FirstSeenAt);

public sealed record AccountFinding(long Id, Tier Tier, FindingState State, string CheckKey, string Excerpt, string Message, DateTimeOffset OpenedAt);
