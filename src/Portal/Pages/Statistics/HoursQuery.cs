using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Statistics;

/// <summary>When the selected accounts published, by weekday and hour, and how what they published was read; from the articles' index alone.</summary>
public sealed class HoursQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time) : IPageQuery
{
    public async Task<HoursView> ReadAsync(StatisticsSelection selection, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var ids = await selection.Accounts(db, viewer).Select(a => a.Id).ToArrayAsync(ct);
        var (from, to, zone) = (time.StartOf(selection.Now.From), time.StartOf(selection.Now.To.AddDays(1)), time.Zone.Id);
        // Few groups come out, but the planner cannot know it and would sort a year on disk.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlRawAsync("set local work_mem = '128MB'", ct);
        var cells = await db.Database.SqlQuery<HourCell>($"""
            select account_id, weekday, hour, count(*)::int as posts, coalesce(sum(reads), 0)::bigint as reads, count(reads)::int as reads_known
            from (select account_id, reads, extract(isodow from at at time zone {zone})::int as weekday, extract(hour from at at time zone {zone})::int as hour
                  from articles join unnest({ids}) as x(id) on x.id = account_id where tenant_id = {viewer.TenantId} and at >= {from} and at < {to}) a
            group by grouping sets ((weekday, hour), (account_id, hour))
            """).ToListAsync(ct);
        return new HoursView([.. cells.Where(c => c.AccountId is null)], cells.Where(c => c.AccountId is not null).ToLookup(c => c.AccountId!.Value)); // filtered
    }
}

/// <param name="Week">By weekday and hour.</param>
/// <param name="ByAccount">By account and hour.</param>
public sealed record HoursView(IReadOnlyList<HourCell> Week, ILookup<long, HourCell> ByAccount)
{
    /// <summary>House rule: an hour with fewer posts proves nothing.</summary>
    public const int LeastPosts = 3;

    /// <summary>The hour whose posts were read most on average; where reads are unknown, null. The share of posts does not matter, so that a habit is not taken for success.</summary>
    public int? BestHour(IEnumerable<long> accounts) => accounts.SelectMany(a => ByAccount[a]).GroupBy(c => c.Hour)
        .Select(g => (Hour: g.Key, Known: g.Sum(c => c.ReadsKnown), Reads: g.Sum(c => c.Reads)))
        .Where(h => h.Known >= LeastPosts).OrderByDescending(h => (double)h.Reads / h.Known).Select(h => (int?)h.Hour).FirstOrDefault();
}

/// <param name="Weekday">1 Monday to 7 Sunday; null in a row of an account.</param>
public sealed record HourCell(long? AccountId, int? Weekday, int Hour, int Posts, long Reads, int ReadsKnown);
