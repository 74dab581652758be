using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MediaWatch.Core.Articles;

namespace MediaWatch.Portal.Commands.Demo;

/// <summary>A post of before the city opened, as the city tells it, with what would have been read of it then.</summary>
/// <param name="Counts">Readings of its counters.</param>
/// <param name="Wrong">Words planted in it that are wrong; null: none.</param>
/// <param name="Right">What they should have been.</param>
sealed record DemoPost(string Platform, string Account, string Id, string Address, string Title, string Body, string Kind, bool? Original, string? Source,
    DateTimeOffset PublishedAt, DateTimeOffset? DeletedAt, IReadOnlyList<DemoCounts> Counts, string? Wrong, string? Right = null)
{
    public ArticleContent Content => new(Title, Body, PublishedAt, Source, [])
    {
        Kind = Enum.TryParse<ArticleKind>(Kind, out var kind) ? kind : ArticleKind.Article,
        Original = Original,
    };

    /// <summary>With the planted words put right; null: there are none, or nobody says how.</summary>
    public DemoPost? Corrected => Wrong is { Length: > 0 } && Right is { } right ? this with { Title = Title.Replace(Wrong, right, StringComparison.Ordinal), Body = Body.Replace(Wrong, right, StringComparison.Ordinal) } : null;

    /// <summary>The page as it may have looked, for evidence and pictures.</summary>
    public string Page => $"<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{E(Title)}</title></head><body><h1>{E(Title)}</h1><p>{E(Account)}</p>"
        + string.Concat(Body.Split('\n').Select(p => $"<p>{E(p)}</p>")) + "</body></html>";

    static string E(string text) => WebUtility.HtmlEncode(text);
}

/// <param name="Reads">Null, as each of them: the platform does not say.</param>
sealed record DemoCounts(DateTimeOffset At, long? Reads, long? Likes, long? Comments, long? Wows, long? Shares)
{
    public EngagementCounts Counts => new(Reads, Likes, Comments, Wows, Shares);
}

sealed record DemoFollowers(string Platform, string Account, DateTimeOffset At, long Followers);

/// <summary>What the superior government published and the city's accounts are to repost.</summary>
sealed record DemoOriginal(int Number, string Title, string Body, Uri Address, DateTimeOffset PublishedAt)
{
    public const string Publisher = "东岭省人民政府";
}

/// <summary>What the city's console tells of the past, one row a line.</summary>
static class DemoPastReader
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="what">past, followers or originals.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(Uri console, string what, DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken ct)
    {
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var address = new Uri(console, $"/-/{what}.json?from={Instant(from)}&to={Instant(to)}");
        using var reader = new StreamReader(await http.GetStreamAsync(address, ct));
        while (await reader.ReadLineAsync(ct) is { } line)
            yield return JsonSerializer.Deserialize<T>(line, Json) ?? throw new InvalidDataException($"{address} tells nothing.");
    }

    static string Instant(DateTimeOffset at) => Uri.EscapeDataString(at.ToString("O", CultureInfo.InvariantCulture));
}
