using System.Runtime.CompilerServices;
using System.Text.Json;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weibo;

/// <summary>weibo.com's own interfaces, with a visitor's session that the connector begins by itself and shares among the tenant's accounts.</summary>
sealed class DesktopRoute(CrawlTarget target, string uid, IPageSource pages) : WeiboRoute(target, uid, pages)
{
    const string Ajax = "https://weibo.com/ajax/";

    Session? session;

    public override async IAsyncEnumerable<WeiboPage> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var since = "";
        var seen = 0L;
        for (var page = 1; ; page++)
        {
            var (json, visit) = await AskAsync($"statuses/mymblog?uid={Uid}&page={page}&feature=0{(since.Length > 0 ? $"&since_id={Uri.EscapeDataString(since)}" : "")}", ct);
            if (json.Member("data", "list") is not { ValueKind: JsonValueKind.Array } list)
                throw Changed("list");
            List<WeiboRow> rows = [.. list.EnumerateArray().Select((item, i) => new WeiboRow(item, $"data.list[{i}]"))];
            if (rows.Count == 0)
            {
                // An account may show half a year only, and says so: that is where its list ends.
                if (page == 1)
                    await SawNothingAsync(json.Flag("data", "bottom_tips_visible"), ct);
                yield break;
            }
            yield return new WeiboPage(visit, rows);
            seen += rows.Count;
            since = json.Text("data", "since_id") is { Length: > 0 } next and not "0" ? next : "";
            if (since.Length == 0 && !(json.Number("data", "total") > seen))
                yield break;
        }
    }

    public override async Task<(JsonElement Post, PageVisit Page)> ShowAsync(string mid, CancellationToken ct)
    {
        var (json, visit) = await AskAsync($"statuses/show?id={WeiboId.BidOf(mid) ?? mid}", ct);
        return (json.Member("data") is { ValueKind: JsonValueKind.Object } inner && inner.Member("id") is not null ? inner : json, visit);
    }

    protected override async Task<(string? Text, PageVisit Page)> LongAsync(string mid, CancellationToken ct)
    {
        var (json, visit) = await AskAsync($"statuses/longtext?id={WeiboId.BidOf(mid) ?? mid}", ct);
        return (json.Text("data", "longTextContent"), visit);
    }

    public override async IAsyncEnumerable<IEnumerable<JsonElement>> CommentsAsync(string mid, [EnumeratorCancellation] CancellationToken ct)
    {
        var next = "";
        for (var page = 0; page < CommentPages; page++)
        {
            var (json, _) = await AskAsync($"statuses/buildComments?id={mid}&is_show_bulletin=2&count=20{next}", ct);
            yield return json.Items("data");
            if (json.Text("max_id") is not { Length: > 0 } more || more == "0")
                yield break;
            next = $"&max_id={more}";
        }
    }

    protected override async Task<JsonElement> ProfileAsync(CancellationToken ct) => (await AskAsync($"profile/info?uid={Uid}", ct)).Json.Member("data", "user") ?? throw Changed("user");

    /// <summary>A session that has run out looks like a login wall: it is begun anew once, and only then it is one.</summary>
    async Task<(JsonElement Json, PageVisit Visit)> AskAsync(string path, CancellationToken ct)
    {
        var begun = session is null;
        session ??= await Sessions.FindAsync(VisitorSession.Kind, ct) ?? await BeginSessionAsync(null, ct);
        try
        {
            return await AskAsync(path, session, ct);
        }
        catch (CrawlException e) when (begun && e.Failure == CrawlFailure.LoginRequired)
        {
            session = await BeginSessionAsync(session, ct);
            return await AskAsync(path, session, ct);
        }
    }

    async Task<(JsonElement Json, PageVisit Visit)> AskAsync(string path, Session with, CancellationToken ct)
    {
        var headers = VisitorSession.HeadersOf(with);
        headers["Referer"] = $"https://weibo.com/u/{Uid}";
        headers["X-Requested-With"] = "XMLHttpRequest";
        headers["Accept"] = "application/json, text/plain, */*";
        var visit = await GetAsync(new Uri(Ajax + path), headers, ct);
        return (WeiboAnswer.Json(visit), visit);
    }
}
