using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Analysis;

/// <summary>Turns links that have become broken into findings and ends the findings of links that open again or have been taken away.
/// A link that stands on many pages of an account is one finding: on the home page or a column's list if it stands there, else in its oldest article.</summary>
sealed partial class JudgeLinks(IDbContextFactory<MediaWatchDb> dbs, LexiconStore lexicons, Examiner examiner, FindingRecorder recorder, TenantCalendars calendars, TimeProvider time, ILogger<JudgeLinks> log) : IJob
{
    const string CheckKey = "dead-link";
    const int Broken = (int)LinkState.Broken, Open = (int)FindingState.Open, Confirmed = (int)FindingState.Confirmed,
        Dismissed = (int)FindingState.Dismissed, Submitted = (int)RectificationState.Submitted;

    public async Task RunAsync(CancellationToken ct) =>
        await InTurn.EachAsync(await AccountsWithNewsAsync(ct), (account, stop) => JudgeAsync(account.TenantId, account.AccountId, stop), (e, account) => NotJudged(e, account.AccountId), ct);

    /// <summary>Accounts with a broken link that no finding names, with a live finding whose link is broken no more, or with an order to be settled.</summary>
    async Task<List<(long TenantId, long AccountId)>> AccountsWithNewsAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.Database.SqlQuery<AccountKey>($"""
            select n.tenant_id, n.account_id from (
            select distinct tenant_id, account_id from links l where state = {Broken} and not exists (
                select from findings f where f.account_id = l.account_id and f.check_key = {CheckKey} and f.excerpt = l.address
                    and f.state in ({Open}, {Confirmed}, {Dismissed}))
            union
            select distinct tenant_id, account_id from findings f where check_key = {CheckKey} and state in ({Open}, {Confirmed}) and not exists (
                select from links l where l.account_id = f.account_id and l.address = f.excerpt and l.state = {Broken})
            union
            select f.tenant_id, f.account_id from findings f join rectifications r on r.finding_id = f.id join links l on l.id = f.link_id
            where f.check_key = {CheckKey} and r.state = {Submitted} and l.checked_at > r.submitted_at
            ) n join accounts a on a.id = n.account_id and a.deletion_id is null
            """).ToListAsync(ct);
        return [.. rows.Select(r => (r.TenantId, r.AccountId))];
    }

    async Task JudgeAsync(long tenantId, long accountId, CancellationToken ct)
    {
        var set = await lexicons.ForTenantAsync(tenantId, ct);
        var calendar = await calendars.ForTenantAsync(tenantId, ct);
        var now = time.GetUtcNow();
        await using var db = await dbs.OpenAsync(tenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtext('judge-links'), {(int)accountId}) as \"Value\"").SingleAsync(ct))
            return; // another node judges this account
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, ct) is not { } account)
            return; // deleted meanwhile
        var broken = await db.Links.AsNoTracking().Where(l => l.AccountId == accountId && l.State == LinkState.Broken).ToListAsync(ct);
        var known = await db.Findings.Where(f => f.AccountId == accountId && f.CheckKey == CheckKey).ToListAsync(ct);
        var refused = await db.Links.Where(l => l.AccountId == accountId && l.State == LinkState.Blocked).Select(l => l.Address).ToHashSetAsync(ct);
        var judged = new List<(FindingSubject, Verdict)>();
        foreach (var page in broken.GroupBy(l => l.Address, StringComparer.Ordinal).Select(Representative).GroupBy(l => (l.Link.ArticleId, l.Link.ParentAddress)))
        {
            var subject = await SubjectAsync(db, account, page.Key.ArticleId, page.Key.ParentAddress, ct);
            var facts = new PageFacts(subject.Address, subject.Title, page.Key.ArticleId is null, [.. page.Select(l => LinkFact.Of(l.Link, l.OtherPages))]);
            judged.AddRange(examiner.Examine(facts, new CheckContext(set, now, calendar.DayOf(now))).Where(v => v.CheckKey == CheckKey).Select(v => (subject, v)));
        }
        // Who refuses us now may be broken or not; and what is told of another page now was not put right here.
        await recorder.RecordAsync(db, known, judged, set.Version,
            f => !refused.Contains(f.Excerpt) && !broken.Exists(l => l.ArticleId == f.ArticleId && l.Address == f.Excerpt), ct);
        await ReturnOrdersAsync(db, accountId, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    static (Link Link, int OtherPages) Representative(IEnumerable<Link> same)
    {
        var links = same.OrderBy(l => l.ArticleId ?? 0).ThenBy(l => l.Id).ToList();
        return (links[0], links.Count - 1);
    }

    static async Task<FindingSubject> SubjectAsync(MediaWatchDb db, Account account, long? articleId, string page, CancellationToken ct)
    {
        if (articleId is null)
            return new(account.TenantId, account.Id, account.UnitId, Title: account.Name, Address: page);
        var article = await db.Articles.Where(a => a.Id == articleId).Select(a => new { a.Revision, a.ColumnId, a.SnapshotId, a.Title, a.Address }).SingleAsync(ct);
        return new(account.TenantId, account.Id, account.UnitId, articleId, article.Revision, article.ColumnId, null, article.SnapshotId, article.Title, article.Address);
    }

    static async Task ReturnOrdersAsync(MediaWatchDb db, long accountId, CancellationToken ct)
    {
        var orders = await (from r in db.Rectifications
                            join f in db.Findings on r.FindingId equals f.Id
                            join l in db.Links on f.LinkId equals l.Id
                            where f.AccountId == accountId && f.CheckKey == CheckKey && r.State == RectificationState.Submitted && l.State == LinkState.Broken && l.CheckedAt > r.SubmittedAt
                            select r).ToListAsync(ct);
        foreach (var order in orders)
            order.Returned("复查时该链接仍打不开");
    }

    [LoggerMessage(LogLevel.Error, "Links of account {AccountId} could not be judged.")]
    partial void NotJudged(Exception e, long accountId);

    sealed record AccountKey(long TenantId, long AccountId);
}
