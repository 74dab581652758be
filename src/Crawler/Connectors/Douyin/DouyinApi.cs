using System.Text.Json;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Douyin;

/// <summary>Calls of the open platform in one account's name. An access token that has ended is renewed once, whoever notices it first.</summary>
sealed class DouyinApi(CrawlTarget target, IPageSource pages)
{
    Session? user;

    /// <summary>The account's own id towards our application.</summary>
    public string OpenId => user?.Need("open_id") ?? "";

    /// <param name="query">Without open_id, which every call carries.</param>
    public Task<(PageVisit Answer, JsonElement Body)> GetAsync(string path, string query, CancellationToken ct) => AskAsync(path, query, null, ct);

    /// <inheritdoc cref="GetAsync"/>
    public Task<(PageVisit Answer, JsonElement Body)> PostAsync(string path, string json, CancellationToken ct) => AskAsync(path, "", json, ct);

    async Task<(PageVisit, JsonElement)> AskAsync(string path, string query, string? json, CancellationToken ct)
    {
        user ??= await target.Sessions.NeedAsync("user", ct);
        var (answer, root) = await TryAsync(path, query, json, user, ct);
        if (DouyinError.IsAccessTokenExpired(DouyinError.CodeOf(root)))
        {
            var app = await target.Sessions.NeedAsync("app", ct);
            var ended = user;
            user = await target.Sessions.RenewAsync("user", ended, token => DouyinConsent.RenewAsync(app, ended, pages, token), ct);
            (answer, root) = await TryAsync(path, query, json, user, ct);
        }
        if (DouyinError.CodeOf(root) is var code and not 0)
            throw DouyinError.Named(code, root);
        return (answer, root.Member("data") ?? throw new CrawlException(CrawlFailure.LayoutChanged, "The answer holds no data."));
    }

    async Task<(PageVisit Answer, JsonElement Root)> TryAsync(string path, string query, string? json, Session session, CancellationToken ct)
    {
        var address = new Uri($"https://open.douyin.com{path}?open_id={Uri.EscapeDataString(session.Need("open_id"))}{(query.Length > 0 ? "&" + query : "")}");
        var answer = await pages.GetAsync(new PageRequest(address)
        {
            Interface = true,
            Headers = new Dictionary<string, string> { ["access-token"] = session.Need("access_token") },
            Json = json,
            Session = $"account {target.Account.Id}",
        }, ct);
        return (answer, DouyinError.Open(answer));
    }
}
