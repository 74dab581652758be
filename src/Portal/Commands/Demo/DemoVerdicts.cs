using MediaWatch.Analysis;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands.Demo;

/// <summary>What the supervisor of the demonstration decided on the findings of the past: what was planted is confirmed a few hours later and mostly put right in a day or two, the rest is dismissed.
/// The desks do it, by the clock of then; what is put right is a text that has changed, which the program's own checks see.</summary>
sealed class DemoVerdicts(IDbContextFactory<MediaWatchDb> factory, WorkingCalendar calendar, PastTime past, ArticleExamination examination)
{
    static readonly TimeSpan Judged = TimeSpan.FromHours(3), PutRight = TimeSpan.FromHours(20);

    /// <summary>Of so many orders one is not followed.</summary>
    const int OneNotFollowed = 5;

    /// <param name="wrong">Posts with planted words by article.</param>
    /// <param name="now">Of the clock that others go by: articles are held from then on while they are changed.</param>
    public async Task GiveAsync(long tenantId, IReadOnlyList<long> articleIds, Dictionary<long, DemoPost> wrong, DateTimeOffset now, CancellationToken ct)
    {
        List<Finding> findings;
        Viewer viewer;
        await using (var db = await factory.OpenAsync(tenantId, ct))
        {
            findings = await db.Findings.Where(f => f.ArticleId != null && articleIds.Contains(f.ArticleId.Value) && f.State == FindingState.Open).OrderBy(f => f.Id).ToListAsync(ct);
            if (findings.Count == 0)
                return;
            var routed = past.Now;
            await db.Findings.Where(f => f.ArticleId != null && articleIds.Contains(f.ArticleId.Value)).ExecuteUpdateAsync(s => s.SetProperty(f => f.RoutedAt, routed), ct);
            var person = await db.Users.FirstAsync(u => u.Role == PersonRole.Supervisor, ct);
            viewer = new Viewer(tenantId, person.Id, person.DisplayName, person.Role, null, null);
        }
        var opened = past.Now;
        past.Now = opened + Judged;
        var desk = new ReviewDesk(factory, calendar, past);
        List<long> planted = [.. findings.Where(f => wrong.TryGetValue(f.ArticleId!.Value, out var post) && post.Wrong is { } words && (words.Contains(f.Excerpt, StringComparison.Ordinal) || f.Excerpt.Contains(words, StringComparison.Ordinal))).Select(f => f.Id)]; // asked for above
        List<long> others = [.. findings.Select(f => f.Id).Except(planted)];
        if (planted.Count > 0)
            await desk.ConfirmAsync(planted, viewer, null, ct);
        if (others.Count > 0)
            await desk.DismissAsync(others, viewer, "原文如此", DismissalScope.Finding, null, ct);
        past.Now = opened + PutRight;
        if (await CorrectAsync(tenantId, await FollowedAsync(tenantId, planted, ct), wrong, now, ct) is { Count: > 0 } corrected)
            await examination.RunAsync(tenantId, corrected, ct);
        past.Now = opened;
    }

    /// <summary>The pages as they were read again, with both revisions kept.</summary>
    async Task<IReadOnlyList<long>> CorrectAsync(long tenantId, IReadOnlyList<long> articles, Dictionary<long, DemoPost> posts, DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        List<long> corrected = [];
        foreach (var article in await db.Articles.Where(a => articles.Contains(a.Id)).ToListAsync(ct))
        {
            if (posts[article.Id].Corrected is not { } post)
                continue;
            db.ArticleRevisions.Add(new ArticleRevision(tenantId, article.Id, article.Revision, article.Title, article.Body, article.SnapshotId, article.SeenAt));
            var snapshot = new Snapshot(tenantId, post.Address, past.Now, 200, "", "text/html; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(post.Page));
            await db.Snapshots.AddAsync(snapshot, ct); // has its id from here on
            article.Revise(post.Content, snapshot.Id, past.Now);
            db.ArticleRevisions.Add(new ArticleRevision(tenantId, article.Id, article.Revision, article.Title, article.Body, snapshot.Id, past.Now));
            corrected.Add(article.Id);
        }
        await db.SaveChangesAsync(ct);
        await DemoHistory.HoldAsync(db, corrected, now, ct);
        await transaction.CommitAsync(ct);
        return corrected;
    }

    /// <returns>Articles whose orders are followed.</returns>
    async Task<IReadOnlyList<long>> FollowedAsync(long tenantId, List<long> findings, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        return await (from r in db.Rectifications
                      join f in db.Findings on r.FindingId equals f.Id
                      where findings.Contains(r.FindingId) && r.Id % OneNotFollowed != 0 && f.ArticleId != null
                      select f.ArticleId!.Value).Distinct().ToListAsync(ct); // filtered above
    }
}
