using System.Text.Json;
using System.Text.Json.Nodes;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary>Calls in one account's name; a token that has run out is renewed once.</summary>
sealed class OfficialApi(CrawlTarget target, IPageSource pages)
{
    Session? session;

    public async Task<(JsonElement Json, PageVisit Visit)> CallAsync(string path, JsonObject body, CancellationToken ct)
    {
        session ??= await target.Sessions.NeedAsync(ComponentAccess.Authorizer, ct);
        var renewed = false;
        if (session["access_token"] is not { Length: > 0 })
        {
            session = await ComponentAccess.RenewAsync(session, target.Sessions, pages, ct);
            renewed = true;
        }
        while (true)
        {
            var visit = await ComponentAccess.PostAsync($"{path}?access_token={Uri.EscapeDataString(session.Need("access_token"))}", body, $"account {target.Account.Id}", pages, ct);
            StatusNames.ThrowIfFailed(visit);
            if (renewed || !ApiAnswer.IsToken(ApiAnswer.CodeOf(visit.Json())))
                return (ApiAnswer.Read(visit), visit);
            session = await ComponentAccess.RenewAsync(session, target.Sessions, pages, ct);
            renewed = true;
        }
    }

    public async Task<AccountProfile> DescribeAsync(CancellationToken ct)
    {
        var component = await ComponentAccess.ComponentOfAsync(target.Sessions, ct);
        var authorizer = await target.Sessions.NeedAsync(ComponentAccess.Authorizer, ct);
        var answer = await ComponentAccess.CallAsync("api_get_authorizer_info", new JsonObject { ["component_appid"] = component.Need("appid"), ["authorizer_appid"] = authorizer.Need("appid") }, target.Sessions, pages, ct);
        var card = answer.Member("authorizer_info") ?? throw new CrawlException(CrawlFailure.LayoutChanged, "The interface's answer has no 'authorizer_info'.");
        return new AccountProfile(card.Text("nick_name") is { Length: > 0 } name ? name : target.Account.Name, Filled(card.Text("signature")), [])
        {
            Verification = card.Number("verify_type_info", "id") is -1 or null ? null : Filled(card.Text("principal_name")),
        };
    }

    static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
