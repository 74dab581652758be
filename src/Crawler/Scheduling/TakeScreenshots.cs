using System.Net;
using System.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Draws the stored page of each new finding with its words or its link framed. The stored bytes are what was judged, so they, not the live page, are the evidence;
/// a finding on a home page or a list, of which nothing was stored, has its page fetched and stored now.</summary>
public sealed partial class TakeScreenshots(IDbContextFactory<MediaWatchDb> dbs, BrowserPageSource browser, IPageSource pages, TimeProvider time, ILogger<TakeScreenshots> log) : IJob
{
    const int AtOnce = 2;
    const int MostTries = 3;
    /// <summary>Characters of a file's text that are drawn on either side of the words.</summary>
    const int FileReach = 1500;

    public async Task RunAsync(CancellationToken ct)
    {
        while (await TakeDueAsync(ct) is { Count: > 0 } due)
            await Task.WhenAll(due.Select(id => ShootAsync(id, ct)));
    }

    async Task<IReadOnlyList<long>> TakeDueAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow();
        var due = await db.Findings.FromSql($"select * from findings where screenshot_due_at <= {now} and account_id in (select id from accounts where deletion_id is null) order by tier, screenshot_due_at limit {AtOnce} for update skip locked")
            .IgnoreQueryFilters(["Tenant"]).ToListAsync(ct);
        foreach (var finding in due)
            finding.ScreenshotBegun(now + TimeSpan.FromMinutes(3));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return [.. due.Select(f => f.Id)];
    }

    async Task ShootAsync(long findingId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Findings.IgnoreQueryFilters(["Tenant"]).SingleOrDefaultAsync(f => f.Id == findingId, ct) is not { } finding)
            return; // its account or column was deleted meanwhile
        db.TenantId = finding.TenantId;
        try
        {
            var snapshot = finding.SnapshotId is { } id ? await db.Snapshots.AsNoTracking().SingleAsync(s => s.Id == id, ct) : await SeeAsync(db, finding, ct);
            var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == finding.ArticleId, ct);
            var request = finding.AttachmentId is { } fileId ? OfFile(finding, snapshot, await db.Attachments.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId, ct)) : RequestOf(finding, snapshot, article);
            var shot = await browser.ShootAsync(request, ct);
            db.Screenshots.Add(new Screenshot(finding.TenantId, finding.Id, snapshot.Id, time.GetUtcNow(), ofLivePage: false, shot.Framed, shot.Jpeg, shot.Detail));
            finding.ScreenshotTaken();
        }
        catch (CrawlException e)
        {
            finding.ScreenshotFailed(finding.ScreenshotTries + 1 < MostTries ? time.GetUtcNow() + TimeSpan.FromMinutes(10) : null);
            LogFailed(findingId, e.Failure);
        }
        await db.SaveChangesAsync(ct);
    }

    /// <exception cref="CrawlException">The page cannot be fetched now.</exception>
    async Task<Snapshot> SeeAsync(MediaWatchDb db, Finding finding, CancellationToken ct)
    {
        var address = finding.LinkId is null && finding.ColumnId is { } column
            ? await db.Columns.Where(c => c.Id == column).Select(c => c.ListAddress).SingleAsync(ct)
            : finding.Address;
        var snapshot = (await pages.GetAsync(new PageRequest(new Uri(address)), ct)).Keep(finding.TenantId);
        await db.Snapshots.AddAsync(snapshot, ct);
        finding.Seen(snapshot.Id);
        return snapshot;
    }

    /// <summary>A stored page as it is; what a program answered (JSON, XML) is set as a plain page, since a browser would show its brackets.</summary>
    static ShotRequest RequestOf(Finding finding, Snapshot snapshot, Article? article)
    {
        var (content, address, words) = (snapshot.Content(), new Uri(snapshot.Address), WordsOf(finding, article));
        string[] targets = finding.LinkId is null && !finding.Excerpt.StartsWith("http", StringComparison.Ordinal) ? [] : [finding.Excerpt];
        var start = PageText.Decode(content, snapshot.Charset, out _).AsSpan().TrimStart();
        var isPage = start.StartsWith("<") && !start.StartsWith("<?xml") || start.Contains("<html", StringComparison.OrdinalIgnoreCase);
        return article is null || isPage
            ? new ShotRequest(content, address, words, targets, ContentType: snapshot.Charset)
            : new ShotRequest(Encoding.UTF8.GetBytes(PlainPage($"以下为接口返回内容的文字：{snapshot.Address}", article.Title, article.Body)), address, words, targets, ContentType: "text/html; charset=utf-8");
    }

    /// <summary>A picture as it is, below it the words that were read out of it, with those that are meant framed. Of another file its words, set as a plain page round the place: browsers show few kinds of files, and none with words framed. A file that its article has dropped meanwhile is known by the finding's context alone.</summary>
    static ShotRequest OfFile(Finding finding, Snapshot snapshot, Attachment? file)
    {
        var (shown, words) = (finding.Context, finding.Excerpt);
        if (file?.SnapshotId == snapshot.Id && finding.Start is { } start && $"{file.Name}\n{file.Text}" is var text && start + finding.Length <= text.Length)
            (shown, words) = (text[Math.Max(0, start - FileReach)..Math.Min(text.Length, start + finding.Length + FileReach)], text.Substring(start, finding.Length));
        return new ShotRequest(Encoding.UTF8.GetBytes(PlainPage($"以下为附件中的文字（SHA-256 {snapshot.Hash}）：{snapshot.Address}", file?.Name ?? finding.Title, shown, snapshot.Charset?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true ? snapshot : null)), new Uri(snapshot.Address), [words], [], ContentType: "text/html; charset=utf-8");
    }

    static string PlainPage(string what, string title, string text, Snapshot? picture = null)
    {
        var page = new StringBuilder("<!doctype html><meta charset=utf-8><body style='max-width:900px;margin:24px auto;font:16px/1.8 sans-serif'><p style='color:#52606d;overflow-wrap:anywhere'>")
            .Append(WebUtility.HtmlEncode(what)).Append("</p><h1>").Append(WebUtility.HtmlEncode(title)).Append("</h1>");
        if (picture is not null)
            page.Append("<img alt='' style='max-width:100%' src='data:").Append(WebUtility.HtmlEncode(picture.Charset)).Append(";base64,").Append(Convert.ToBase64String(picture.Content())).Append("'>");
        foreach (var line in text.Split('\n'))
            page.Append("<p>").Append(WebUtility.HtmlEncode(line)).Append("</p>");
        return page.ToString();
    }

    /// <summary>The words as they stand on the page: a finding's excerpt may be masked.</summary>
    static IReadOnlyList<string> WordsOf(Finding finding, Article? article)
    {
        var text = article is null ? "" : $"{article.Title}\n{article.Body}";
        return finding.Start is { } start && start + finding.Length <= text.Length && article?.Revision == finding.Revision
            ? [text.Substring(start, finding.Length)]
            : [finding.Excerpt];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No screenshot of finding {FindingId}: {Failure}")]
    partial void LogFailed(long findingId, CrawlFailure failure);
}
