using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>The originals of a draft: links to be read, articles that are held, pasted texts.</summary>
static class RepostOriginals
{
    const int Most = 30;

    /// <returns>What is wrong; null: nothing.</returns>
    public static async Task<string?> PutAsync(MediaWatchDb db, RepostTask task, RepostForm form, DateTimeOffset now, CancellationToken ct)
    {
        var removed = form.Removed.ToArray();
        await db.RepostOriginals.Where(o => o.TaskId == task.Id && removed.Contains(o.Id)).ExecuteDeleteAsync(ct);
        var kept = await db.RepostOriginals.Where(o => o.TaskId == task.Id).Select(o => new { o.Address, o.ArticleId }).ToListAsync(ct);
        foreach (var address in form.Addresses.Where(a => !kept.Exists(k => k.Address == a)))
        {
            // What we have read ourselves needs no second reading.
            var held = await db.Articles.Where(a => a.Address == address && a.GoneAt == null && a.Body != "").OrderBy(a => a.Id).Select(a => (long?)a.Id).FirstOrDefaultAsync(ct);
            if (held is { } id)
                await HoldAsync(db, task, id, now, ct);
            else
                db.RepostOriginals.Add(RepostOriginal.ByLink(task.TenantId, task.Id, "", address, now));
        }
        if (form.ArticleId is { } article && !kept.Exists(k => k.ArticleId == article) && !await HoldAsync(db, task, article, now, ct))
            return "找不到所选的文章，或它没有正文。";
        if (!string.IsNullOrWhiteSpace(form.PastedBody))
            db.RepostOriginals.Add(new RepostOriginal(task.TenantId, task.Id, form.PastedTitle!.Trim(), form.PastedBody.ReplaceLineEndings("\n").Trim(), null, Blank(form.PastedSource), now, now)); // a title is asked for by the form
        await db.SaveChangesAsync(ct);
        var all = await db.RepostOriginals.Where(o => o.TaskId == task.Id).Select(o => o.PublishedAt).ToListAsync(ct);
        if (all.Count == 0)
            return "请给出原文：链接、已采集的文章或粘贴的正文。";
        if (all.Count > Most)
            return $"一项任务最多 {Most} 篇原文。";
        task.SearchAgain(all.Min());
        return null;
    }

    public static async Task CopyAsync(MediaWatchDb db, long from, RepostTask task, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var o in await db.RepostOriginals.AsNoTracking().Where(o => o.TaskId == from).OrderBy(o => o.Id).ToListAsync(ct))
            db.RepostOriginals.Add(o.IsRead || o.Address is null
                ? new RepostOriginal(task.TenantId, task.Id, o.Title, o.Body, o.Address, o.Source, o.PublishedAt, now, o.ArticleId)
                : RepostOriginal.ByLink(task.TenantId, task.Id, o.Title, o.Address, now));
        await db.SaveChangesAsync(ct);
        task.SearchAgain(await db.RepostOriginals.Where(o => o.TaskId == task.Id).Select(o => (DateTimeOffset?)o.PublishedAt).MinAsync(ct) ?? now);
    }

    public static async Task<string> TitleAsync(MediaWatchDb db, long taskId, CancellationToken ct) =>
        await db.RepostOriginals.Where(o => o.TaskId == taskId).OrderBy(o => o.Id).Select(o => o.Title != "" ? o.Title : o.Address).FirstOrDefaultAsync(ct) ?? "转载任务";

    static async Task<bool> HoldAsync(MediaWatchDb db, RepostTask task, long articleId, DateTimeOffset now, CancellationToken ct)
    {
        var a = await db.Articles.Where(a => a.Id == articleId && a.Body != "").Select(a => new { a.Title, a.Body, a.Address, a.Source, a.At }).SingleOrDefaultAsync(ct);
        if (a is not null)
            db.RepostOriginals.Add(new RepostOriginal(task.TenantId, task.Id, a.Title, a.Body, a.Address, Blank(a.Source), a.At, now, articleId));
        return a is not null;
    }

    static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
