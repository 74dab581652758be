using System.Text.Json;
using System.Text.Json.Nodes;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary>
/// The tenant's third-party component (第三方平台): its own token from the stored ticket, units' consent, and their tokens.
/// Kinds of credentials: <c>component</c> {appid, secret, ticket} is kept by whoever receives the ticket; <c>component-token</c> {access_token} by us; <c>authorizer</c> {appid, access_token, refresh_token} is one account's.
/// </summary>
public static class ComponentAccess
{
    public const string Component = "component", ComponentToken = "component-token", Authorizer = "authorizer";

    /// <summary>Where the unit's operator is sent to scan and consent; the platform then leads to <paramref name="back"/> with <c>auth_code</c>. Good for ten minutes.</summary>
    public static async Task<Uri> ConsentAddressAsync(ISessions sessions, IPageSource pages, Uri back, CancellationToken ct)
    {
        var component = await ComponentOfAsync(sessions, ct);
        var appid = component.Need("appid");
        var answer = await CallAsync("api_create_preauthcode", new JsonObject { ["component_appid"] = appid }, sessions, pages, ct);
        var code = NeedText(answer, "pre_auth_code");
        return new Uri($"https://mp.weixin.qq.com/cgi-bin/componentloginpage?component_appid={Uri.EscapeDataString(appid)}&pre_auth_code={Uri.EscapeDataString(code)}&redirect_uri={Uri.EscapeDataString(back.AbsoluteUri)}");
    }

    /// <summary>What the unit's consent gives: the secret to keep as <see cref="Authorizer"/>. Consenting again voids the refresh token of before.</summary>
    /// <param name="authCode"><c>auth_code</c> of the address that the platform led back to, or <c>AuthorizationCode</c> of the message it sends.</param>
    public static async Task<JsonObject> ExchangeAsync(ISessions sessions, IPageSource pages, string authCode, CancellationToken ct)
    {
        var component = await ComponentOfAsync(sessions, ct);
        var answer = await CallAsync("api_query_auth", new JsonObject { ["component_appid"] = component.Need("appid"), ["authorization_code"] = authCode }, sessions, pages, ct);
        var given = answer.Member("authorization_info") ?? throw Lacks("authorization_info");
        var functions = given.Items("func_info").Select(f => f.Number("funcscope_category", "id")).OfType<long>();
        return new JsonObject
        {
            ["appid"] = NeedText(given, "authorizer_appid"),
            ["access_token"] = NeedText(given, "authorizer_access_token"),
            ["refresh_token"] = NeedText(given, "authorizer_refresh_token"),
            ["functions"] = new JsonArray([.. functions.Select(f => (JsonNode)f)]),
        };
    }

    /// <summary>A fresh token of the account; of several that ask at once, one renews.</summary>
    internal static Task<Session> RenewAsync(Session authorizer, ISessions sessions, IPageSource pages, CancellationToken ct) => sessions.RenewAsync(Authorizer, authorizer, async token =>
    {
        var component = await ComponentOfAsync(sessions, token);
        var appid = authorizer.Need("appid");
        var answer = await CallAsync("api_authorizer_token", new JsonObject
        {
            ["component_appid"] = component.Need("appid"),
            ["authorizer_appid"] = appid,
            ["authorizer_refresh_token"] = authorizer.Need("refresh_token"),
        }, sessions, pages, token);
        var secret = (JsonObject)authorizer.Secret.DeepClone();
        secret["access_token"] = NeedText(answer, "authorizer_access_token");
        secret["refresh_token"] = answer.Text("authorizer_refresh_token") is { Length: > 0 } refresh ? refresh : authorizer.Need("refresh_token");
        return new Renewal(secret, authorizer.EndsAt);
    }, ct);

    /// <summary>A call of the component itself, with its own token; a token that has run out is renewed once.</summary>
    internal static async Task<JsonElement> CallAsync(string method, JsonObject body, ISessions sessions, IPageSource pages, CancellationToken ct)
    {
        var session = await sessions.FindAsync(ComponentToken, ct) ?? await RenewComponentAsync(null, sessions, pages, ct);
        for (var renewed = false; ; renewed = true)
        {
            var visit = await PostAsync($"cgi-bin/component/{method}?component_access_token={Uri.EscapeDataString(session.Need("access_token"))}", body, null, pages, ct);
            StatusNames.ThrowIfFailed(visit);
            if (renewed || !ApiAnswer.IsToken(ApiAnswer.CodeOf(visit.Json())))
                return renewed && ApiAnswer.IsToken(ApiAnswer.CodeOf(visit.Json())) ? throw Refused() : ApiAnswer.Read(visit);
            session = await RenewComponentAsync(session, sessions, pages, ct);
        }
    }

    internal static Task<PageVisit> PostAsync(string path, JsonObject body, string? session, IPageSource pages, CancellationToken ct) =>
        pages.GetAsync(new PageRequest(new Uri(ApiAnswer.Host, path)) { Interface = true, Json = body.ToJsonString(), Session = session }, ct);

    static Task<Session> RenewComponentAsync(Session? old, ISessions sessions, IPageSource pages, CancellationToken ct) => sessions.RenewAsync(ComponentToken, old, async token =>
    {
        var component = await ComponentOfAsync(sessions, token);
        if (component["ticket"] is not { Length: > 0 } ticket)
            throw ApiAnswer.Named(61005);
        var visit = await PostAsync("cgi-bin/component/api_component_token", new JsonObject
        {
            ["component_appid"] = component.Need("appid"),
            ["component_appsecret"] = component.Need("secret"),
            ["component_verify_ticket"] = ticket,
        }, null, pages, token);
        try
        {
            return new Renewal(new JsonObject { ["access_token"] = NeedText(ApiAnswer.Read(visit), "component_access_token") }, null);
        }
        catch (CrawlException e) when (e.Failure is CrawlFailure.SessionEnded or CrawlFailure.NotAuthorised)
        {
            throw new CrawlException(CrawlFailure.BadSettings, $"The component was refused: {e.Message}", inner: e);
        }
    }, ct);

    /// <summary>A component that is not set up is no unit's withdrawn consent either.</summary>
    internal static async Task<Session> ComponentOfAsync(ISessions sessions, CancellationToken ct) =>
        await sessions.FindAsync(Component, ct) is { } component && component["appid"] is { Length: > 0 } ? component
            : throw new CrawlException(CrawlFailure.BadSettings, "The tenant has not set up its third-party component.");

    static string NeedText(JsonElement json, string name) => json.Text(name) is { Length: > 0 } text ? text : throw Lacks(name);

    static CrawlException Lacks(string name) => new(CrawlFailure.LayoutChanged, $"The interface's answer has no '{name}'.");

    /// <summary>The component's trouble must not be taken for a unit's withdrawn consent.</summary>
    static CrawlException Refused() => new(CrawlFailure.ServerError, "The component's token was refused though it is fresh.", TimeSpan.FromMinutes(10));
}
