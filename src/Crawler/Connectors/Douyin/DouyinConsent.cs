using System.Text.Json;
using System.Text.Json.Nodes;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Douyin;

/// <summary>
/// A unit's consent: the page on which it is given, what the code it brings is changed for, and how that is kept alive. An access token lives 15 days, the refresh
/// token 30; it can be renewed five times, so that a person is asked again after some three months.
/// </summary>
public static class DouyinConsent
{
    /// <summary>How often the platform renews one consent's refresh token.</summary>
    public const int MostRenewals = 5;

    /// <summary>The next chance to renew comes with the next access token, 15 days on.</summary>
    static readonly TimeSpan RenewBefore = TimeSpan.FromDays(16);

    static readonly string[] Scopes = ["user_info", "video.list.bind", "video.data.bind", "posting.behavior", "item.comment", "data.external.user"];

    /// <param name="app">The tenant's application: client_key.</param>
    /// <param name="back">Where the platform sends the person, with <c>code</c> and <c>state</c>.</param>
    public static Uri AddressOf(JsonObject app, Uri back, string state) =>
        new($"https://open.douyin.com/platform/oauth/connect/?client_key={Uri.EscapeDataString(app["client_key"]?.ToString() ?? "")}&response_type=code&scope={string.Join(',', Scopes)}&redirect_uri={Uri.EscapeDataString(back.AbsoluteUri)}&state={Uri.EscapeDataString(state)}");

    /// <returns>To be kept as the account's credential <c>user</c>.</returns>
    /// <exception cref="CrawlException">By name: the code is used up, the application is wrong….</exception>
    public static async Task<Renewal> ExchangeAsync(JsonObject app, string code, IPageSource pages, CancellationToken ct)
    {
        var json = new JsonObject { ["grant_type"] = "authorization_code", ["client_key"] = app["client_key"]?.ToString(), ["client_secret"] = app["client_secret"]?.ToString(), ["code"] = code }.ToJsonString();
        var answer = await pages.GetAsync(new PageRequest(At("access_token")) { Interface = true, Json = json }, ct);
        return Kept(Granted(answer), answer.SeenAt, refreshToken: null, refreshEndsAt: null, renewals: 0);
    }

    /// <exception cref="CrawlException">SessionEnded: the refresh token has ended.</exception>
    internal static async Task<Renewal> RenewAsync(Session app, Session user, IPageSource pages, CancellationToken ct)
    {
        var (clientKey, refreshToken) = (app.Need("client_key"), user.Need("refresh_token"));
        var answer = await pages.GetAsync(new PageRequest(At("refresh_token"), Form: new Dictionary<string, string> { ["client_key"] = clientKey, ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken }) { Interface = true }, ct);
        var granted = Granted(answer);
        var renewals = int.TryParse(user["renewals"], out var times) ? times : 0;
        refreshToken = granted.Text("refresh_token") is { Length: > 0 } given ? given : refreshToken;
        var endsAt = InstantOf(user["refresh_expires_at"]);
        if (renewals < MostRenewals && (endsAt is null || endsAt - answer.SeenAt < RenewBefore))
            (refreshToken, endsAt, renewals) = await ProlongAsync(clientKey, refreshToken, endsAt, renewals, pages, ct);
        return Kept(granted, answer.SeenAt, refreshToken, endsAt, renewals, user["open_id"]);
    }

    /// <summary>Where it is refused, the old refresh token stands: it lives on for its time.</summary>
    static async Task<(string Token, DateTimeOffset? EndsAt, int Renewals)> ProlongAsync(string clientKey, string refreshToken, DateTimeOffset? endsAt, int renewals, IPageSource pages, CancellationToken ct)
    {
        try
        {
            var answer = await pages.GetAsync(new PageRequest(At("renew_refresh_token"), Form: new Dictionary<string, string> { ["client_key"] = clientKey, ["refresh_token"] = refreshToken }) { Interface = true }, ct);
            var granted = Granted(answer);
            return (granted.Text("refresh_token") is { Length: > 0 } token ? token : refreshToken, answer.SeenAt + Seconds(granted, "expires_in"), renewals + 1);
        }
        catch (CrawlException e) when (e.Failure is not (CrawlFailure.ServerError or CrawlFailure.TimedOut or CrawlFailure.Unreachable))
        {
            return (refreshToken, endsAt, MostRenewals);
        }
        catch (CrawlException)
        {
            return (refreshToken, endsAt, renewals);
        }
    }

    static Renewal Kept(JsonElement granted, DateTimeOffset now, string? refreshToken, DateTimeOffset? refreshEndsAt, int renewals, string? openId = null)
    {
        var accessEndsAt = now + Seconds(granted, "expires_in");
        refreshEndsAt ??= now + Seconds(granted, "refresh_expires_in");
        var secret = new JsonObject
        {
            ["open_id"] = granted.Text("open_id") is { Length: > 0 } id ? id : openId,
            ["access_token"] = granted.Text("access_token"),
            ["access_expires_at"] = $"{accessEndsAt:O}",
            ["refresh_token"] = refreshToken ?? granted.Text("refresh_token"),
            ["refresh_expires_at"] = refreshEndsAt is { } ends ? $"{ends:O}" : null,
            ["renewals"] = renewals,
        };
        // With the last access token we go on after the refresh token has ended.
        return new Renewal(secret, accessEndsAt > refreshEndsAt ? accessEndsAt : refreshEndsAt);
    }

    static JsonElement Granted(PageVisit answer)
    {
        var root = DouyinError.Open(answer);
        if (DouyinError.CodeOf(root) is var code and not 0)
            throw DouyinError.Named(code, root);
        return root.Member("data") ?? throw new CrawlException(CrawlFailure.LayoutChanged, "The answer holds no token.");
    }

    static TimeSpan? Seconds(JsonElement granted, string name) => granted.Number(name) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>As text of ISO 8601 or as seconds since 1970: people may have entered it.</summary>
    static DateTimeOffset? InstantOf(string? text) =>
        long.TryParse(text, out var seconds) && seconds is > 0 and < 100_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var at) ? at
            : null;

    static Uri At(string name) => new($"https://open.douyin.com/oauth/{name}/");
}
