using System.Runtime.CompilerServices;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary>
/// Published items at each look; once a day, when the statistics of the day before have come, these too: they alone name what was sent to followers.
/// The first look reads all of both; which day's statistics were read is kept as the list's validator.
/// </summary>
static class OfficialRoute
{
    /// <summary>Pages of published items that a look between two sweeps reads: no order is promised, so one more than would do.</summary>
    const int PagesBetween = 2;

    public static async IAsyncEnumerable<Listing> ListAsync(CrawlTarget target, IPageSource pages, [EnumeratorCancellation] CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var api = new OfficialApi(target, pages);
        var first = await PublishedItems.PageAsync(api, 0, ct);
        var newest = DayStatistics.Newest(first.Visit.SeenAt);
        var validator = $"\"statistics {newest:yyyy-MM-dd}\"";
        var sweep = target.Mark?.ETag != validator;
        var known = new HashSet<string>(StringComparer.Ordinal);
        var complete = true;
        if (sweep)
        {
            await foreach (var (row, failed) in StatisticsAsync(target, api, newest, ct))
            {
                complete &= !failed;
                if (row is not null && known.Add(row.PlatformId))
                    yield return row;
            }
            if (complete)
                target.Mark?.Saw(Marked(first.Visit, validator));
        }
        else
            target.Mark?.Saw(Marked(first.Visit, validator));
        var rows = new List<PublishedItems.Row>(first.Rows);
        var (read, total) = (first.Items, first.Total);
        for (var page = 1; read < total && (page < PagesBetween || sweep && (complete || target.Mark is null or { ETag: null })); page++)
        {
            var further = await PublishedItems.PageAsync(api, read, ct);
            if (further.Items == 0)
                break;
            rows.AddRange(further.Rows);
            (read, total) = (read + further.Items, further.Total);
        }
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows.OrderByDescending(r => r.At ?? DateTimeOffset.MinValue))
        {
            ct.ThrowIfCancellationRequested();
            if ((row.Identity ?? await ArticlePages.IdentityAsync(row.Address, pages, ct)) is { } identity && !known.Contains(identity) && listed.Add(identity))
                yield return new Listing(identity, row.Address, row.Title, row.At) { Deleted = row.Deleted, Item = row.Item };
        }
        if (listed.Count + known.Count > 0)
            yield break;
        if (total > 0)
            throw new CrawlException(CrawlFailure.LayoutChanged, "None of the published items could be read.");
        target.Mark?.SawNothing();
    }

    /// <summary>From the newest day back to where articles are wanted, later over the days whose counters still rise. A day that is late or costs more than is left does not keep the published items from being seen.</summary>
    static async IAsyncEnumerable<(Listing? Row, bool Failed)> StatisticsAsync(CrawlTarget target, OfficialApi api, DateOnly newest, [EnumeratorCancellation] CancellationToken ct)
    {
        var rising = newest.AddDays(1 - DayStatistics.Days);
        var oldest = target.Mark is null or { ETag: not null } ? rising : target.Since is { } since ? DayStatistics.DayOf(since) : new DateOnly(newest.Year, 1, 1);
        if (target.Since is { } limit && DayStatistics.DayOf(limit) is var wanted && wanted > oldest)
            oldest = wanted;
        for (var day = newest; day >= oldest; day = day.AddDays(-1))
        {
            IReadOnlyList<Listing> rows = [];
            var (failed, late) = (false, false);
            try
            {
                (rows, late) = await DayStatistics.OfAsync(api, day, ct);
            }
            catch (CrawlException e) when (e.Failure is CrawlFailure.QuotaSpent or CrawlFailure.TooManyRequests or CrawlFailure.ServerError or CrawlFailure.TimedOut or CrawlFailure.Unreachable or CrawlFailure.Malformed or CrawlFailure.NotAuthorised)
            {
                failed = true;
            }
            foreach (var row in rows)
                yield return (row, false);
            if (failed || late)
                yield return (null, true);
            // What is late is asked for again with the next look, and the older days with it; a first look wants them at once.
            if (failed || (late && target.Mark is { ETag: not null }))
                yield break;
        }
    }

    static PageVisit Marked(PageVisit visit, string validator) =>
        visit with { Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["ETag"] = validator } };
}
