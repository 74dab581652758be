using System.Diagnostics;
using System.Net;
using System.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using Microsoft.Extensions.Options;

namespace MediaWatch.Crawler.Fetching;

/// <summary>Pages over plain HTTP. One for the process; whoever wants to know what a run asked for passes a meter or goes through <see cref="PageSource"/>.</summary>
public sealed class HttpPageSource(IOptions<FetchOptions> options, HttpFetcher http, AddressGuard guard, HostPoliteness politeness, RobotsCache robots, TimeProvider time) : IPageSource
{
    const int MaxMoves = 3;
    static readonly TimeSpan PauseWhenUnsaid = TimeSpan.FromMinutes(1);

    readonly FetchOptions options = options.Value;
    readonly BodyWish pageWish = new(options.Value.MaxPageBytes, Cut: false, IsWanted);
    readonly BodyWish interfaceWish = new(options.Value.MaxPageBytes, Cut: false, _ => true);
    readonly BodyWish cutInterfaceWish = new(options.Value.MaxPageBytes, Cut: true, _ => true);
    readonly BodyWish fileWish = new(options.Value.MaxPageBytes, Cut: true, response => response.IsSuccessStatusCode);

    public Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct) => GetAsync(request, new FetchMeter(), ct);

    public async Task<PageVisit> GetAsync(PageRequest request, FetchMeter meter, CancellationToken ct)
    {
        var trail = new Trail(request.Address, options.MaxRedirects);
        var budget = new TimeBudget(options.TimeLimit);
        var (form, json) = (request.Form, request.Json);
        for (var moves = 0; ;)
        {
            var seenAt = time.GetUtcNow();
            var answer = await AskAsync(() => Build(request, form, json, trail), trail.Address, WishOf(request), budget, meter, ct, request.Session, robotsSpeak: !request.Interface, request.Apart);
            if (trail.Follow(answer))
            {
                (form, json) = answer.Status is 307 or 308 ? (form, json) : (null, null);
                continue;
            }
            if (request.Interface)
                return new PageVisit(request.Address, trail.Address, trail.Redirects, (HttpStatusCode)answer.Status, answer.Headers, answer.Body, seenAt, budget.Spent);
            if (StatusFailure.Of(answer, request.ETag is not null || request.LastModified is not null, time.GetUtcNow()) is { } failure)
                throw failure;
            if (answer.Status != 304)
            {
                ThrowIfNoPage(answer, trail, request.File);
                if (await MovedToAsync(answer, trail.Address, ct) is { } target && target != trail.Address)
                {
                    if (++moves > MaxMoves)
                        throw new CrawlException(CrawlFailure.TooManyRedirects, "It refreshed elsewhere too often.");
                    trail.Go(target);
                    (form, json) = (null, null);
                    continue;
                }
                await ThrowIfGoneAsync(answer, trail, ct);
            }
            return new PageVisit(request.Address, trail.Address, trail.Redirects, (HttpStatusCode)answer.Status, answer.Headers, answer.Body, seenAt, budget.Spent);
        }
    }

    /// <summary>Can this link be opened? Its first 16 kB are read at most.</summary>
    public Task<LinkAnswer> ProbeAsync(Uri address, CancellationToken ct) => ProbeAsync(address, new FetchMeter(), ct);

    /// <inheritdoc cref="ProbeAsync(Uri, CancellationToken)"/>
    public Task<LinkAnswer> ProbeAsync(Uri address, FetchMeter meter, CancellationToken ct) => Probe(meter, readsTitle: false, ct).RunAsync(address, ct);

    /// <summary>The same, and what the page behind it calls itself.</summary>
    public Task<LinkAnswer> ProbeWithTitleAsync(Uri address, CancellationToken ct) => Probe(new FetchMeter(), readsTitle: true, ct).RunAsync(address, ct);

    LinkProbe Probe(FetchMeter meter, bool readsTitle, CancellationToken ct) =>
        new(options, time, (build, at, wish, budget) => AskAsync(build, at, wish, budget, meter, ct)) { ReadsTitle = readsTitle };

    /// <summary>One request at its turn: guard, robots, politeness, then the network within what is left of the visit's time.</summary>
    async Task<HttpAnswer> AskAsync(Func<HttpRequestMessage> build, Uri address, BodyWish wish, TimeBudget budget, FetchMeter meter, CancellationToken ct, string? session = null, bool robotsSpeak = true, TimeSpan? apart = null)
    {
        guard.Check(address);
        if (robotsSpeak)
            await budget.SpendAsync(token => robots.CheckAsync(address, meter, token), ct);
        using var turn = await politeness.EnterAsync(address, ct, session, apart);
        using var request = build();
        var answer = await budget.SpendAsync(token => http.SendAsync(request, wish, meter, token), ct);
        if (answer.Status == 429 || answer.Status == 503 && answer["Retry-After"] is not null)
            politeness.Pause(address, StatusFailure.RetryAfter(answer, time.GetUtcNow()) ?? PauseWhenUnsaid, session);
        return answer;
    }

    BodyWish WishOf(PageRequest request) => request switch
    {
        { Interface: true, File: true } => cutInterfaceWish,
        { Interface: true } => interfaceWish,
        { File: true } => fileWish,
        _ => pageWish,
    };

    static HttpRequestMessage Build(PageRequest page, IReadOnlyDictionary<string, string>? form, string? json, Trail trail)
    {
        var request = new HttpRequestMessage(form is null && json is null ? HttpMethod.Get : HttpMethod.Post, trail.Address);
        if (form is not null)
            request.Content = new FormUrlEncodedContent(form);
        else if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        foreach (var (name, value) in page.Headers)
        {
            // A session's headers go to the host they belong to and to no other.
            if (trail.Address.Host == page.Address.Host && IsHeaderValue(value))
                request.Headers.TryAddWithoutValidation(name, value);
        }
        if (trail.Cookies is { Length: > 0 } cookies)
            request.Headers.TryAddWithoutValidation("Cookie", page.Headers.TryGetValue("Cookie", out var own) && trail.Address.Host == page.Address.Host ? $"{own}; {cookies}" : cookies);
        if (IsHeaderValue(page.ETag))
            request.Headers.TryAddWithoutValidation("If-None-Match", page.ETag);
        if (IsHeaderValue(page.LastModified))
            request.Headers.TryAddWithoutValidation("If-Modified-Since", page.LastModified);
        return request;
    }

    static bool IsHeaderValue(string? value) => value is { Length: > 0 and <= 8192 } && !value.AsSpan().ContainsAnyExceptInRange(' ', '~');

    static bool IsWanted(HttpResponseMessage response) =>
        response.IsSuccessStatusCode && PageKind.MayBePage(response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var type) ? type.ToString() : null);

    static void ThrowIfNoPage(HttpAnswer answer, Trail trail, bool file)
    {
        if (!file && (!PageKind.MayBePage(answer["Content-Type"]) || PageKind.IsBinary(answer.Body)))
            throw new CrawlException(CrawlFailure.NotAPage, "It is not a text.") { Status = answer.Status };
        if (SoftAnswers.IsErrorPage(trail.Asked, trail.Address))
            throw SoftlyGone(answer);
    }

    static async ValueTask ThrowIfGoneAsync(HttpAnswer answer, Trail trail, CancellationToken ct)
    {
        if (PageKind.IsHtml(answer["Content-Type"]) && SoftAnswers.MayBeGone(answer.Body) && await SoftAnswers.IsGoneAsync(PageText.Decode(answer.Body, answer["Content-Type"], out _), ct))
            throw SoftlyGone(answer);
    }

    static async ValueTask<Uri?> MovedToAsync(HttpAnswer answer, Uri address, CancellationToken ct) =>
        PageKind.IsHtml(answer["Content-Type"]) && SoftAnswers.MayMove(answer.Body)
            ? await SoftAnswers.MovedToAsync(PageText.Decode(answer.Body, answer["Content-Type"], out _), address, ct)
            : null;

    static CrawlException SoftlyGone(HttpAnswer answer) => new(CrawlFailure.Gone, "The page says that it does not exist.") { Status = answer.Status };
}
