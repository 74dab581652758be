using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weibo;

/// <summary>The open platform, by the account's own consent: it gives that account's posts and no other's. The token goes in a header: addresses are kept as evidence.</summary>
sealed class OfficialRoute(CrawlTarget target, string uid, IPageSource pages) : WeiboRoute(target, uid, pages)
{
    /// <summary>A look needs few; a walk back takes what one call gives at most.</summary>
    const int FewFirst = 20, Most = 100;

    const string Api = "https://api.weibo.com/2/";

    public override async IAsyncEnumerable<WeiboPage> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        long? before = null;
        for (var seen = 0L; ;)
        {
            var (json, visit) = await AskAsync($"statuses/user_timeline.json?uid={Uid}&count={(before is null ? FewFirst : Most)}{(before is { } id ? $"&max_id={id - 1}" : "")}", ct);
            if (json.Member("statuses") is not { ValueKind: JsonValueKind.Array } list)
                throw Changed("statuses");
            List<WeiboRow> rows = [.. list.EnumerateArray().Select((item, i) => new WeiboRow(item, $"statuses[{i}]"))];
            if (rows.Count == 0)
            {
                if (before is null && json.Number("total_number") != 0)
                    throw new CrawlException(CrawlFailure.LayoutChanged, "The interface counts posts but gives none.");
                if (before is null)
                    Target.Mark?.SawNothing();
                yield break;
            }
            yield return new WeiboPage(visit, rows);
            seen += rows.Count;
            var oldest = rows.Min(r => long.TryParse(r.Item.Text("idstr") ?? r.Item.Text("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var mid) ? mid : long.MaxValue);
            if (oldest == long.MaxValue || oldest >= before || json.Number("total_number") is { } total && seen >= total)
                yield break;
            before = oldest;
        }
    }

    public override async Task<(JsonElement Post, PageVisit Page)> ShowAsync(string mid, CancellationToken ct) => await AskAsync($"statuses/show.json?id={mid}&isGetLongText=1", ct);

    protected override async Task<(string? Text, PageVisit Page)> LongAsync(string mid, CancellationToken ct)
    {
        var (post, page) = await ShowAsync(mid, ct);
        return (post.Text("longText", "longTextContent") ?? post.Text("longText", "content"), page);
    }

    public override async IAsyncEnumerable<IEnumerable<JsonElement>> CommentsAsync(string mid, [EnumeratorCancellation] CancellationToken ct)
    {
        var (json, _) = await AskAsync($"comments/show.json?id={mid}&count={Most}", ct);
        yield return json.Items("comments");
    }

    protected override async Task<JsonElement> ProfileAsync(CancellationToken ct) => (await AskAsync($"users/show.json?uid={Uid}", ct)).Json;

    async Task<(JsonElement Json, PageVisit Visit)> AskAsync(string path, CancellationToken ct)
    {
        var user = await Sessions.NeedAsync("user", ct);
        if (user["uid"] is { Length: > 0 } consenting && consenting != Uid)
            throw new CrawlException(CrawlFailure.NotAuthorised, "The consent is that of another account.");
        var headers = new Dictionary<string, string> { ["Authorization"] = $"OAuth2 {user.Need("access_token")}", ["Accept"] = "application/json" };
        var visit = await GetAsync(new Uri(Api + path), headers, ct, session: $"account {Target.Account.Id}");
        return (WeiboAnswer.Json(visit), visit);
    }
}
