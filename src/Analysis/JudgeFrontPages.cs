using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Analysis;

/// <summary>Judges the links of home pages and columns' lists as they were seen last: hidden ones, and those that lead to what no official page may link.
/// What stands on the home page too is said of it alone.</summary>
sealed partial class JudgeFrontPages(IDbContextFactory<MediaWatchDb> dbs, LexiconStore lexicons, Examiner examiner, FindingRecorder recorder, TenantCalendars calendars, TimeProvider time, ILogger<JudgeFrontPages> log) : IJob
{
    const int Batch = 20;

    /// <summary>Of one page; navigation and friendly links are fewer.</summary>
    const int MostOpened = 200;

    /// <summary>Checks whose findings follow the page; who promised to mend it is judged by a page seen later.</summary>
    public static readonly string[] Keys = [new HiddenLinkCheck().Key, new IllegalLinkCheck().Key];

    static readonly TimeSpan Retry = TimeSpan.FromMinutes(10);

    public Task RunAsync(CancellationToken ct) => InTurn.RunAsync(TakeAsync, (page, stop) => JudgeAsync(page.TenantId, page.Id, stop), (e, page) => NotJudged(e, page.AccountId), ct);

    /// <summary>Due pages, put off for the length of a failed try: a node that dies leaves them to the others. Home pages come first, since the others leave out what stands there.</summary>
    async Task<List<FrontPage>> TakeAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        return await db.FrontPages.FromSql($"""
            update front_pages set judge_due_at = {now + Retry} where id in (
                select f.id from front_pages f join accounts a on a.id = f.account_id and a.deletion_id is null
                where f.judge_due_at <= {now} order by f.column_id nulls first, f.judge_due_at limit {Batch} for update of f skip locked)
            returning *
            """).IgnoreQueryFilters(["Tenant", MediaWatchDb.Deleted]).AsNoTracking().ToListAsync(ct);
    }

    async Task JudgeAsync(long tenantId, long pageId, CancellationToken ct)
    {
        var set = await lexicons.ForTenantAsync(tenantId, ct);
        var calendar = await calendars.ForTenantAsync(tenantId, ct);
        var now = time.GetUtcNow();
        await using var db = await dbs.OpenAsync(tenantId, ct);
        var page = await db.FrontPages.SingleOrDefaultAsync(f => f.Id == pageId, ct);
        if (page is null || await db.Snapshots.AsNoTracking().SingleOrDefaultAsync(s => s.Id == page.SnapshotId, ct) is not { } snapshot)
            return; // deleted or seen anew meanwhile
        var account = await db.Accounts.SingleAsync(a => a.Id == page.AccountId, ct);
        var column = await db.Columns.Where(c => c.Id == page.ColumnId).Select(c => c.Name).SingleOrDefaultAsync(ct);
        var anchors = await WithTargetsAsync(db, page, await ForeignLinks.ReadAsync(snapshot.Text(), snapshot.Address, ct), now, ct);
        var known = await db.Findings.Where(f => f.AccountId == account.Id && f.ArticleId == null && Keys.Contains(f.CheckKey)).ToListAsync(ct);
        var said = page.ColumnId is null ? [] : known.Where(f => f.ColumnId is null && f.IsLive).Select(f => f.Excerpt).ToHashSet(StringComparer.Ordinal);
        var title = column is null ? account.Name : $"{account.Name} {column}";
        var subject = new FindingSubject(tenantId, account.Id, account.UnitId, ColumnId: page.ColumnId, SnapshotId: snapshot.Id, Title: title, Address: page.Address);
        var verdicts = examiner.Examine(new PageFacts(page.Address, title, IsFront: true, []) { Anchors = [.. anchors.Where(a => !said.Contains(a.Address))] }, new CheckContext(set, now, calendar.DayOf(now)));
        await recorder.RecordAsync(db, [.. known.Where(f => f.ColumnId == page.ColumnId)], [.. verdicts.Where(v => Keys.Contains(v.CheckKey)).Select(v => (subject, v))], set.Version,
            finding => !anchors.Any(a => a.Address == finding.Excerpt), ct);
        await ReturnOrdersAsync(db, page, ct);
        page.Judged();
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Outward links come among those that are opened in turn, and with what was found behind them: their domains may have passed into other hands.</summary>
    static async Task<IReadOnlyList<AnchorFact>> WithTargetsAsync(MediaWatchDb db, FrontPage page, IReadOnlyList<AnchorFact> anchors, DateTimeOffset now, CancellationToken ct)
    {
        var seen = anchors.Where(a => a.Hiding is null).DistinctBy(a => a.Address).Take(MostOpened).ToList();
        string[] addresses = [.. seen.Select(a => a.Address)], texts = [.. seen.Select(a => a.Text.Replace("\0", "", StringComparison.Ordinal))];
        await db.Database.ExecuteSqlAsync($"""
            insert into links (tenant_id, account_id, parent_address, address, text, kind, state, failures_in_row, first_seen_at, next_check_at)
            select {page.TenantId}, {page.AccountId}, {page.Address}, l.address, left(l.text, 200), 0, 0, 0, {now}, {now}
            from unnest({addresses}, {texts}) as l(address, text)
            where not exists (select from links k where k.account_id = {page.AccountId} and k.address = l.address)
            on conflict (account_id, parent_address, address) do nothing
            """, ct);
        var titles = (await db.Links.Where(l => l.AccountId == page.AccountId && addresses.Contains(l.Address) && l.TargetTitle != null).Select(l => new { l.Address, l.TargetTitle }).ToListAsync(ct))
            .DistinctBy(l => l.Address).ToDictionary(l => l.Address, l => l.TargetTitle, StringComparer.Ordinal);
        return [.. anchors.Select(a => a with { Target = a.Hiding is null ? titles.GetValueOrDefault(a.Address) : null })];
    }

    /// <summary>The unit says it has put it right, the page was seen since, and the link is still there.</summary>
    static async Task ReturnOrdersAsync(MediaWatchDb db, FrontPage page, CancellationToken ct)
    {
        var orders = await (from r in db.Rectifications
                            join f in db.Findings on r.FindingId equals f.Id
                            where f.AccountId == page.AccountId && f.ColumnId == page.ColumnId && f.ArticleId == null && Keys.Contains(f.CheckKey) && r.State == RectificationState.Submitted && r.SubmittedAt < page.SeenAt
                            select new { Order = r, Finding = f }).ToListAsync(ct);
        foreach (var o in orders.Where(o => o.Finding.IsLive && o.Order.State == RectificationState.Submitted))
            o.Order.Returned($"复查时页面上仍有该链接：{o.Finding.Excerpt}");
    }

    [LoggerMessage(LogLevel.Error, "A home page or list of account {AccountId} could not be judged.")]
    partial void NotJudged(Exception e, long accountId);
}
