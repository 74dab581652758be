using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Fetching;

/// <summary>Whether a link can be opened, and what is behind it.</summary>
/// <param name="Address">What answered, after redirects.</param>
/// <param name="Status">Null: nothing answered.</param>
/// <param name="Failure">Null: it opens. A soft 404 is Gone with status 200.</param>
/// <param name="Length">Bytes, where the server says so.</param>
public sealed record LinkAnswer(Uri Asked, Uri Address, int? Status, CrawlFailure? Failure, string? ContentType, long? Length, TimeSpan Took)
{
    public bool Opens => Failure is null;

    /// <summary>Title and keywords of the page behind the link; null where they were not asked for or it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The site does not let robots look: nothing is known about the link.</summary>
    public bool Refused => Failure is CrawlFailure.Blocked or CrawlFailure.TooManyRequests or CrawlFailure.LoginRequired or CrawlFailure.DisallowedByRobots or CrawlFailure.AddressRefused;
}

/// <summary>HEAD first; where that is refused (many servers do not know it), or what is behind may be a soft 404, the first 16 kB by GET.</summary>
sealed partial class LinkProbe(FetchOptions options, TimeProvider time, Func<Func<HttpRequestMessage>, Uri, BodyWish, TimeBudget, Task<HttpAnswer>> ask)
{
    const int Enough = 16 * 1024;
    const int LongestTitle = 300;
    static readonly BodyWish Head = new(0, Cut: true, static _ => false);
    static readonly BodyWish Start = new(Enough, Cut: true, static response => response.IsSuccessStatusCode);

    /// <summary>Also reads what the page calls itself: GET for every HTML page.</summary>
    public bool ReadsTitle { get; init; }

    public async Task<LinkAnswer> RunAsync(Uri address, CancellationToken ct)
    {
        var budget = new TimeBudget(options.TimeLimit);
        var trail = new Trail(address, options.MaxRedirects);
        try
        {
            var answer = await WalkAsync(HttpMethod.Head, trail, budget);
            if (answer is null || !IsGood(answer.Status) || MayBeSoft(answer) || ReadsTitle && PageKind.IsHtml(answer["Content-Type"]))
            {
                if (answer?.Status == 429)
                    return Answer(trail, answer, budget, StatusFailure.Of(answer, false, time.GetUtcNow()));
                trail = new Trail(address, options.MaxRedirects);
                answer = await WalkAsync(HttpMethod.Get, trail, budget);
            }
            // 416: there is a file, and it is empty.
            var failure = answer!.Status == 416 ? null : StatusFailure.Of(answer, false, time.GetUtcNow()); // null only after HEAD
            return Answer(trail, answer, budget, failure ?? (await IsGoneAsync(trail, answer, ct) ? new CrawlException(CrawlFailure.Gone, "soft 404") : null));
        }
        catch (CrawlException e)
        {
            return new LinkAnswer(address, trail.Address, e.Status, e.Failure, null, null, budget.Spent);
        }
    }

    /// <summary>Null: HEAD broke the connection or was answered with nonsense; that says nothing about GET.</summary>
    async Task<HttpAnswer?> WalkAsync(HttpMethod method, Trail trail, TimeBudget budget)
    {
        try
        {
            HttpAnswer answer;
            do
            {
                answer = await ask(() => Build(method, trail), trail.Address, method == HttpMethod.Head ? Head : Start, budget);
            }
            while (trail.Follow(answer));
            return answer;
        }
        catch (CrawlException e) when (method == HttpMethod.Head && e.Failure is CrawlFailure.Malformed or CrawlFailure.TooManyRedirects || method == HttpMethod.Head && e is { Failure: CrawlFailure.Unreachable, InnerException: HttpRequestException { HttpRequestError: not HttpRequestError.ConnectionError } })
        {
            return null;
        }
    }

    static HttpRequestMessage Build(HttpMethod method, Trail trail)
    {
        var request = new HttpRequestMessage(method, trail.Address);
        if (method == HttpMethod.Get)
            request.Headers.Range = new RangeHeaderValue(0, Enough - 1);
        if (trail.Cookies is { Length: > 0 } cookies)
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
        return request;
    }

    static async Task<bool> IsGoneAsync(Trail trail, HttpAnswer answer, CancellationToken ct) =>
        SoftAnswers.IsErrorPage(trail.Asked, trail.Address)
        || answer.Body.Length is > 0 and < Enough && PageKind.IsHtml(answer["Content-Type"]) && SoftAnswers.MayBeGone(answer.Body)
            && await SoftAnswers.IsGoneAsync(PageText.Decode(answer.Body, answer["Content-Type"], out _), ct);

    static bool IsGood(int status) => status is >= 200 and < 300;

    /// <summary>A short HTML page, or one of unsaid length, may be an error page in disguise.</summary>
    static bool MayBeSoft(HttpAnswer answer) => PageKind.IsHtml(answer["Content-Type"]) && LengthOf(answer) is null or < Enough;

    LinkAnswer Answer(Trail trail, HttpAnswer answer, TimeBudget budget, CrawlException? failure) =>
        new(trail.Asked, trail.Address, answer.Status, failure?.Failure, answer["Content-Type"], LengthOf(answer), budget.Spent) { Title = ReadsTitle && failure is null ? TitleOf(answer) : null };

    static string? TitleOf(HttpAnswer answer)
    {
        if (answer.Body.Length == 0 || !PageKind.IsHtml(answer["Content-Type"]))
            return null;
        var words = Title().Matches(PageText.Decode(answer.Body, answer["Content-Type"], out _)).Select(m => WebUtility.HtmlDecode(m.Groups["words"].Value).Trim()).Where(w => w.Length > 0).Distinct().ToList();
        var title = string.Join(' ', words).ReplaceLineEndings(" ").Replace("\0", "", StringComparison.Ordinal);
        return title.Length == 0 ? null : title[..Math.Min(LongestTitle, title.Length)];
    }

    [GeneratedRegex("<title[^>]{0,100}>(?<words>[^<]{1,300})</title|<meta[^>]{0,100}name=[\"']?(?:keywords|description)[\"']?[^>]{0,100}content=[\"'](?<words>[^\"'>]{1,300})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Title();

    static long? LengthOf(HttpAnswer answer)
    {
        var text = answer.Status == 206 ? answer["Content-Range"]?.Split('/')[^1] : answer["Content-Length"];
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
    }
}
