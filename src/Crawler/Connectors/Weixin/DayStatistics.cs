using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary><c>datacube/getarticletotaldetail</c>: everything published on a day, sent to followers or not, with counters in persons. It comes one day late.</summary>
static class DayStatistics
{
    static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Counters of an article rise for thirty days.</summary>
    public const int Days = 30;

    /// <summary>The newest day whose statistics are to be had: yesterday, from 08:00 on.</summary>
    public static DateOnly Newest(DateTimeOffset now) => DateOnly.FromDateTime((now.ToOffset(Beijing) - TimeSpan.FromHours(8)).DateTime).AddDays(-1);

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Beijing).DateTime);

    public static async Task<(IReadOnlyList<Listing> Rows, bool Delayed)> OfAsync(OfficialApi api, DateOnly day, CancellationToken ct)
    {
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (json, _) = await api.CallAsync("datacube/getarticletotaldetail", new JsonObject { ["begin_date"] = text, ["end_date"] = text }, ct);
        if (json.Member("list") is not { ValueKind: JsonValueKind.Array })
            throw new CrawlException(CrawlFailure.LayoutChanged, "The day's statistics have no list.");
        return ([.. json.Items("list").Select(Of).OfType<Listing>()], json.Flag("is_delay"));
    }

    /// <summary>Null: no row that names an article.</summary>
    static Listing? Of(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object || (IdentityOf(row.Text("msgid")) ?? ArticleAddress.IdentityOf(row.Text("content_url"))) is not { } identity || ArticleAddress.Clean(row.Text("content_url")) is not { } address)
            return null;
        var day = DateTime.TryParseExact(row.Text("ref_date"), ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new DateTimeOffset(date, Beijing).ToUniversalTime() : (DateTimeOffset?)null;
        // Out of the list's order, and no sign of its end.
        return new Listing(identity, address, PageScript.Plain(row.Text("title")) ?? "无标题", day) { Pinned = true, Counts = CountsOf(row) };
    }

    static EngagementCounts? CountsOf(JsonElement row)
    {
        var details = row.Items("detail_list").Where(d => d.ValueKind == JsonValueKind.Object).ToList();
        if (details.Count == 0)
            return null;
        var last = details.MaxBy(d => d.Text("stat_date") ?? "", StringComparer.Ordinal);
        var counts = new EngagementCounts(last.Number("read_user"), last.Number("like_user"), last.Number("comment_count"), last.Number("zaikan_user"), last.Number("share_user"));
        return counts.IsEmpty ? null : counts;
    }

    static string? IdentityOf(string? msgid) => msgid?.Split('_') is [{ Length: > 0 } mid, { Length: > 0 } idx] && mid.All(char.IsAsciiDigit) && idx.All(char.IsAsciiDigit) ? msgid : null;
}
