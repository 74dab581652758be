using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>What a unit answers to an order, and what a supervisor decides by hand. A unit answers logged in, or by the signed link of a message.</summary>
public sealed class RectificationDesk(IDbContextFactory<MediaWatchDb> factory, TimeProvider time) : IPageQuery
{
    public const int MostNote = 500;
    static readonly TimeSpan ListReading = TimeSpan.FromMinutes(2);
    const string Ended = "这张整改单已经结束，不用再提交。";

    /// <summary>已整改，申请复核: the page is read again at once; what it shows then decides.</summary>
    public Task<Outcome> SubmitAsync(long id, Viewer viewer, string note, CancellationToken ct) =>
        AnswerAsync(id, viewer, note, needsNote: false, "申请复核", RecheckAsync, ct);

    /// <summary>申诉: the unit says that nothing is wrong, or that it cannot be changed; a supervisor decides.</summary>
    public Task<Outcome> AppealAsync(long id, Viewer viewer, string note, CancellationToken ct) =>
        AnswerAsync(id, viewer, $"申诉：{note.Trim()}", needsNote: true, "申诉", (_, _, _, _) => Task.CompletedTask, ct);

    /// <summary>A supervisor has looked: settled, although no re-check could say so.</summary>
    public Task<Outcome> VerifyByHandAsync(long id, Viewer viewer, string note, CancellationToken ct) => SuperviseAsync(id, viewer, "人工销号", note, (db, order, finding, now) =>
    {
        order.Verified($"人工核实：{note.Trim()}", now);
        if (finding.IsLive)
            finding.Rectified(now);
    }, ct);

    /// <summary>A supervisor sends it back: the answer does not do.</summary>
    public Task<Outcome> ReturnByHandAsync(long id, Viewer viewer, string note, CancellationToken ct) => SuperviseAsync(id, viewer, "退回整改", note, (_, order, _, _) =>
        order.Returned($"人工退回：{note.Trim()}"), ct, RectificationState.Submitted);

    async Task<Outcome> AnswerAsync(long id, Viewer viewer, string note, bool needsNote, string action, Func<MediaWatchDb, Finding, DateTimeOffset, CancellationToken, Task> then, CancellationToken ct)
    {
        note = note.Trim();
        if (note.Length > MostNote)
            return Outcome.Refused($"说明最多 {MostNote} 字，您写了 {note.Length} 字。");
        if (needsNote && note.Length <= "申诉：".Length)
            return Outcome.Refused("请写明申诉的理由。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await LoadAsync(db, id, viewer, ct) is not var (order, finding))
            return Outcome.Refused("找不到这张整改单，或您无权处理。");
        if (order.State is RectificationState.Verified or RectificationState.Cancelled)
            return Outcome.Refused(Ended);
        var now = time.GetUtcNow();
        order.Submit(viewer.Name, note, now);
        await then(db, finding, now, ct);
        db.Note(viewer, now, action, $"整改单 #{order.Id}", note);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(id);
    }

    async Task<Outcome> SuperviseAsync(long id, Viewer viewer, string action, string note, Action<MediaWatchDb, Rectification, Finding, DateTimeOffset> decide, CancellationToken ct, RectificationState? only = null)
    {
        if (!viewer.Supervises)
            return Outcome.Refused("只有监管人员可以人工处理整改单。");
        if (string.IsNullOrWhiteSpace(note) || note.Trim().Length > MostNote)
            return Outcome.Refused($"请写明依据，最多 {MostNote} 字。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await LoadAsync(db, id, viewer, ct) is not var (order, finding))
            return Outcome.Refused("找不到这张整改单。");
        if (order.State is RectificationState.Verified or RectificationState.Cancelled)
            return Outcome.Refused(Ended);
        if (only is { } wanted && order.State != wanted)
            return Outcome.Refused("责任单位还没有提交，不能退回。");
        var now = time.GetUtcNow();
        decide(db, order, finding, now);
        db.Note(viewer, now, action, $"整改单 #{order.Id}", note.Trim());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(id);
    }

    static async Task<(Rectification Order, Finding Finding)?> LoadAsync(MediaWatchDb db, long id, Viewer viewer, CancellationToken ct)
    {
        var order = await db.Rectifications.FromSql($"select * from rectifications where id = {id} for update").SingleOrDefaultAsync(ct);
        if (order is null || !await db.Rectifications.VisibleTo(viewer, db).AnyAsync(r => r.Id == id, ct))
            return null;
        return (order, await db.Findings.SingleAsync(f => f.Id == order.FindingId, ct));
    }

    /// <summary>Looks again at what the finding is about: its link, its article, its column's list, or the site.</summary>
    static async Task RecheckAsync(MediaWatchDb db, Finding finding, DateTimeOffset now, CancellationToken ct)
    {
        if (finding.LinkId is { } link)
            await db.Links.Where(l => l.Id == link).ExecuteUpdateAsync(s => s.SetProperty(l => l.NextCheckAt, now), ct);
        else if (finding.ArticleId is { } article)
            await RecheckArticleAsync(db, article, now, ct);
        else if (finding.ColumnId is { } column)
        {
            foreach (var task in await db.CrawlTasks.Where(t => t.ColumnId == column && !t.Done).ToListAsync(ct))
                task.DueNow(now);
            // Judged when its list will have been read.
            await db.Accounts.Where(a => a.Id == finding.AccountId).ExecuteUpdateAsync(s => s.SetProperty(a => a.NextWatchAt, now + ListReading), ct);
        }
        else
            await db.Accounts.Where(a => a.Id == finding.AccountId).ExecuteUpdateAsync(s => s.SetProperty(a => a.NextProbeAt, now).SetProperty(a => a.NextWatchAt, now), ct);
    }

    static async Task RecheckArticleAsync(MediaWatchDb db, long articleId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.CrawlTasks.FirstOrDefaultAsync(t => t.ArticleId == articleId && !t.Done, ct) is { } waiting)
        {
            waiting.DueNow(now);
            return;
        }
        var article = await db.Articles.Where(a => a.Id == articleId).Select(a => new { a.AccountId, a.Address }).SingleOrDefaultAsync(ct);
        if (article is not null && Uri.TryCreate(article.Address, UriKind.Absolute, out var address))
            db.CrawlTasks.Add(CrawlTask.RecheckFirst(db.TenantId, article.AccountId, articleId, address.Host, now));
    }
}
