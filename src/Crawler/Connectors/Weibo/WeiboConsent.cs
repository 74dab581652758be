using System.Text.Json.Nodes;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weibo;

/// <summary>The unit's consent (OAuth 2.0 of the open platform): once given, the account's own posts and comments may be asked for. There is no renewal: it is given again before it ends.</summary>
public static class WeiboConsent
{
    /// <summary>Where the account's operator says yes.</summary>
    /// <param name="app">The tenant's application: client_id.</param>
    /// <param name="state">Comes back with the code.</param>
    public static Uri AddressOf(Session app, Uri comeBack, string state) => new(
        $"https://api.weibo.com/oauth2/authorize?client_id={Uri.EscapeDataString(app.Need("client_id"))}&response_type=code&redirect_uri={Uri.EscapeDataString(comeBack.AbsoluteUri)}&state={Uri.EscapeDataString(state)}");

    /// <returns>The account's credential "user": access_token and uid.</returns>
    /// <exception cref="CrawlException">NotAuthorised: the code or the application is not accepted.</exception>
    public static async Task<Renewal> ExchangeAsync(IPageSource pages, Session app, string code, Uri comeBack, CancellationToken ct)
    {
        var form = new Dictionary<string, string>
        {
            ["client_id"] = app.Need("client_id"),
            ["client_secret"] = app.Need("client_secret"),
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = comeBack.AbsoluteUri,
        };
        var visit = await pages.GetAsync(new PageRequest(new Uri("https://api.weibo.com/oauth2/access_token"), Form: form) { Interface = true }, ct);
        var json = (int)visit.Status >= 500 ? WeiboAnswer.Json(visit) : visit.Json();
        if (json.Text("access_token") is not { Length: > 0 } token || json.Text("uid") is not { Length: > 0 } uid)
            throw new CrawlException(CrawlFailure.NotAuthorised, $"The code was not accepted (error {json.Text("error_code")}).") { Status = (int)visit.Status };
        return new Renewal(new JsonObject { ["access_token"] = token, ["uid"] = uid }, json.Number("expires_in") is > 0 and var seconds ? visit.SeenAt.AddSeconds(seconds) : null);
    }
}
