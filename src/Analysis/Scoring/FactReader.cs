using MediaWatch.Core.Accounts;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Registrations;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Scoring;

/// <summary>Reads the facts of many accounts by a dozen set-based queries, however many accounts there are.</summary>
static class FactReader
{
    /// <summary>Longest update period, and time to spare for windows within it.</summary>
    static readonly TimeSpan Memory = TimeSpan.FromDays(800);

    public static async Task<IReadOnlyList<AccountFacts>> ReadAsync(MediaWatchDb db, IReadOnlyCollection<long>? accountIds, DateOnly from, DateOnly to, DateTimeOffset now, CancellationToken ct)
    {
        var zone = await db.Tenants.Where(t => t.Id == db.TenantId).Select(t => t.Zone).SingleAsync(ct);
        var (start, end) = (StartOf(from, zone), StartOf(to.AddDays(1), zone));
        var at = end < now ? end : now;
        var accounts = await db.Accounts.AsNoTracking().Where(a => accountIds == null ? !a.Paused : accountIds.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync(ct);
        long[] ids = [.. accounts.Select(a => a.Id)];
        long[] sites = [.. accounts.Where(a => a.PlatformKey == AccountFacts.Website).Select(a => a.Id)];

        var newest = (await NewestAsync(db, ids, at, ct)).ToDictionary(n => n.AccountId);
        var undated = (await UndatedAsync(db, sites, at, ct)).ToDictionary(u => u.AccountId, u => u.Count);
        var columns = (await ColumnsAsync(db, sites, at, ct)).ToLookup(c => c.AccountId);
        var probes = (await ProbeDaysAsync(db, sites, at, ct)).ToLookup(p => p.AccountId);
        var week = at.AddDays(-7);
        var offline = await db.OfflineWindows.AsNoTracking().Approved().Where(w => ids.Contains(w.AccountId) && w.To > at - Memory && w.From <= at).OrderBy(w => w.From).ToListAsync(ct);
        var failed = await db.Probes.Where(p => sites.Contains(p.AccountId) && p.At > week && p.At <= at && p.Failure != null)
            .OrderByDescending(p => p.At).Select(p => new { p.AccountId, p.Id, p.At, Failure = p.Failure!.Value, p.Status }).ToListAsync(ct); // not null: asked for
        var findings = (await FindingsAsync(db, ids, start, at, ct)).ToLookup(f => f.AccountId, f => f.Fact);
        var marks = await db.IndicatorMarks.AsNoTracking().Where(m => ids.Contains(m.AccountId) && m.UndoneAt == null && m.From <= to && m.To >= from)
            .Select(m => new { m.AccountId, Fact = new MarkFact(m.Id, m.IndicatorId, m.Verdict, m.Occurrences, m.Points, m.Evidence, m.Link, m.ByName, m.At) }).ToListAsync(ct);

        var (windowsOf, failedOf, marksOf) = (offline.ToLookup(w => w.AccountId, OfflineTime.Of), failed.ToLookup(f => f.AccountId), marks.ToLookup(m => m.AccountId, m => m.Fact));
        return [.. accounts.Select(a =>
        {
            var windows = windowsOf[a.Id].ToList();
            return new AccountFacts(a.Id, a.Name, a.Address, a.PlatformKey, a.UnitId, a.CreatedAt, from, to, at, zone, a.LastFetchedAt,
                newest.GetValueOrDefault(a.Id) is { Id: not null } n ? new ArticleFact(n.Id.Value, n.Title ?? "", n.Address ?? "", n.At ?? at) : null,
                undated.GetValueOrDefault(a.Id),
                [.. columns[a.Id].Select(c => new ColumnFact(c.Id, c.Name, c.ListAddress, (ColumnKind)c.Kind, c.UpdateDays, c.CreatedAt, c.LastAt))],
                [.. probes[a.Id].OrderBy(p => p.Back).Select(p => new ProbeDayFact(p.Back, p.Visits, p.Failures))],
                [.. failedOf[a.Id].Where(f => !windows.Cover(f.At)).Select(f => new FailedProbeFact(f.Id, f.At, f.Failure, f.Status))],
                [.. findings[a.Id]], windows, [.. marksOf[a.Id].OrderBy(m => m.Id)]);
        })];
    }

    /// <summary>What was taken down does not count, nor, on a website, what shows no time of publication.</summary>
    static Task<List<NewestRow>> NewestAsync(MediaWatchDb db, long[] ids, DateTimeOffset at, CancellationToken ct) => Rows<NewestRow>(db, $"""
        select a.id as account_id, n.id, n.title, n.address, n.at from accounts a left join lateral (
            select x.id, x.title, x.address, x.at from articles x
            where x.account_id = a.id and x.at <= {at} and (x.gone_at is null or x.gone_at > {at}) and (a.platform_key <> {AccountFacts.Website} or x.published_at is not null)
            order by x.at desc limit 1) n on true
        where a.tenant_id = {db.TenantId} and a.id = any({ids})
        """, ct);

    static Task<List<CountRow>> UndatedAsync(MediaWatchDb db, long[] sites, DateTimeOffset at, CancellationToken ct) => Rows<CountRow>(db, $"""
        select a.id as account_id, count(x.id)::int as count from accounts a
        join articles x on x.account_id = a.id and x.published_at is null and x.gone_at is null and x.at <= {at} and x.at > coalesce(
            (select max(d.at) from articles d where d.account_id = a.id and d.published_at is not null and d.gone_at is null and d.at <= {at}), a.created_at)
        where a.tenant_id = {db.TenantId} and a.id = any({sites}) group by a.id
        """, ct);

    static Task<List<ColumnRow>> ColumnsAsync(MediaWatchDb db, long[] sites, DateTimeOffset at, CancellationToken ct) => Rows<ColumnRow>(db, $"""
        select c.account_id, c.id, c.name, c.list_address, c.kind, c.update_days, c.created_at, n.at as last_at from columns c left join lateral (
            select x.at from articles x where x.column_id = c.id and x.at <= {at} and x.published_at is not null and (x.gone_at is null or x.gone_at > {at})
            order by x.at desc limit 1) n on true
        where c.tenant_id = {db.TenantId} and c.account_id = any({sites}) and c.state = {(int)ColumnState.Active} and c.created_at <= {at} order by c.id
        """, ct);

    static Task<List<ProbeRow>> ProbeDaysAsync(MediaWatchDb db, long[] sites, DateTimeOffset at, CancellationToken ct) => Rows<ProbeRow>(db, $"""
        select p.account_id, floor(extract(epoch from ({at}::timestamptz - p.at)) / 86400)::int as back, count(*)::int as visits, count(p.failure)::int as failures from probes p
        where p.account_id = any({sites}) and p.at > {at.AddDays(-7)} and p.at <= {at} and not exists (
            select from offline_windows w where w.account_id = p.account_id and w.state = {(int)OfflineState.Approved} and p.at >= w."from" and p.at < w."to")
        group by 1, 2
        """, ct);

    /// <summary>There in the period: confirmed, or waiting (of a link: waiting or opening again, its rechecks decide); and what was dismissed of the account as a whole or of a column.</summary>
    static async Task<IEnumerable<(long AccountId, FindingFact Fact)>> FindingsAsync(MediaWatchDb db, long[] ids, DateTimeOffset start, DateTimeOffset at, CancellationToken ct)
    {
        var rows = await db.Findings.Where(f => ids.Contains(f.AccountId) && f.OpenedAt <= at && (f.State == FindingState.Dismissed
                ? f.ArticleId == null && f.LinkId == null
                : f.EndedAt == null || f.EndedAt >= start))
            .Where(f => f.State == FindingState.Dismissed || f.State == FindingState.Confirmed || f.State == FindingState.Open && f.Tier != Tier.Hint
                || (f.State == FindingState.Rectified || f.State == FindingState.Closed) && (f.ReviewedAt != null || f.CheckKey == "dead-link"))
            .OrderBy(f => f.Id)
            .Select(f => new { f.AccountId, f.Id, f.CheckKey, f.Rule, f.Tier, f.State, f.ReviewedAt, f.ArticleId, f.ColumnId, f.Excerpt, f.Message, f.Title, f.Address, f.OpenedAt }).ToListAsync(ct);
        return rows.Select(f => (f.AccountId, new FindingFact(f.Id, f.CheckKey, f.Rule, f.Tier,
            f.State == FindingState.Dismissed ? FindingVerdict.Dismissed : f.ReviewedAt is null ? FindingVerdict.Waiting : FindingVerdict.Confirmed,
            f.ArticleId, f.ColumnId, f.Excerpt, f.Message, f.Title, f.Address, f.OpenedAt)));
    }

    static Task<List<T>> Rows<T>(MediaWatchDb db, FormattableString sql, CancellationToken ct) => db.Database.SqlQuery<T>(sql).ToListAsync(ct);

    static DateTimeOffset StartOf(DateOnly day, string zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(local)).ToUniversalTime();
    }

    sealed record NewestRow(long AccountId, long? Id, string? Title, string? Address, DateTimeOffset? At);

    sealed record CountRow(long AccountId, int Count);

    sealed record ColumnRow(long AccountId, long Id, string Name, string ListAddress, int Kind, int? UpdateDays, DateTimeOffset CreatedAt, DateTimeOffset? LastAt);

    sealed record ProbeRow(long AccountId, int Back, int Visits, int Failures);
}
