using System.Runtime.CompilerServices;
using System.Text.Json;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weibo;

/// <summary>m.weibo.cn: needs nothing, and is often refused (432). A visitor's session is shown where there is one.</summary>
sealed class MobileRoute(CrawlTarget target, string uid, IPageSource pages) : WeiboRoute(target, uid, pages)
{
    const string Site = "https://m.weibo.cn/";

    /// <summary>The mobile site is written for mobile agents; it is told all the same who asks.</summary>
    const string Agent = "Mozilla/5.0 (Linux; Android 13; Mobile) AppleWebKit/537.36 (KHTML, like Gecko) Mobile (compatible; MediaWatch/1.0; monitoring of own government accounts)";

    public override async IAsyncEnumerable<WeiboPage> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var next = "";
        while (next is not null && asked.Add(next))
        {
            var first = next.Length == 0;
            var (json, visit) = await AskAsync($"api/container/getIndex?type=uid&value={Uid}&containerid=107603{Uid}{next}", ct);
            if (!WeiboAnswer.SaysNothing(json) && json.Member("data", "cards") is not { ValueKind: JsonValueKind.Array })
                throw Changed("cards");
            if (!json.Items("data", "cards").Any())
            {
                if (first)
                    await SawNothingAsync(recentOnly: false, ct);
                yield break;
            }
            yield return new WeiboPage(visit, [.. RowsOf(json)]);
            // The list says by itself which way it goes on.
            next = json.Text("data", "cardlistInfo", "since_id") is { Length: > 0 } since and not "0" ? $"&since_id={since}"
                : json.Text("data", "cardlistInfo", "page") is { Length: > 0 } page ? $"&page={page}"
                : null;
        }
    }

    public override async Task<(JsonElement Post, PageVisit Page)> ShowAsync(string mid, CancellationToken ct)
    {
        var (json, visit) = await AskAsync($"statuses/show?id={mid}", ct);
        return (json.Member("data") ?? throw Changed("data"), visit);
    }

    protected override async Task<(string? Text, PageVisit Page)> LongAsync(string mid, CancellationToken ct)
    {
        var (json, visit) = await AskAsync($"statuses/extend?id={mid}", ct);
        return (json.Text("data", "longTextContent"), visit);
    }

    public override async IAsyncEnumerable<IEnumerable<JsonElement>> CommentsAsync(string mid, [EnumeratorCancellation] CancellationToken ct)
    {
        var next = "&max_id_type=0";
        for (var page = 0; page < CommentPages; page++)
        {
            var (json, _) = await AskAsync($"comments/hotflow?id={mid}&mid={mid}{next}", ct);
            yield return json.Items("data", "data");
            if (json.Text("data", "max_id") is not { Length: > 0 } more || more == "0")
                yield break;
            next = $"&max_id={more}&max_id_type={json.Text("data", "max_id_type") ?? "0"}";
        }
    }

    protected override async Task<JsonElement> ProfileAsync(CancellationToken ct)
    {
        var (json, _) = await AskAsync($"api/container/getIndex?type=uid&value={Uid}", ct);
        if (WeiboAnswer.SaysNothing(json))
            throw new CrawlException(CrawlFailure.AccountGone, "The mobile site knows no such account.");
        return json.Member("data", "userInfo") ?? throw Changed("userInfo");
    }

    /// <summary>Posts stand in cards of kind 9, alone or in a group; other cards (topics, advertisements, people) are none.</summary>
    static IEnumerable<WeiboRow> RowsOf(JsonElement json)
    {
        var number = 0;
        foreach (var card in json.Items("data", "cards"))
        {
            var part = $"data.cards[{number++}]";
            if (PostOf(card) is { } alone)
                yield return new WeiboRow(alone, $"{part}.mblog", IsPinned(card));
            var inGroup = 0;
            foreach (var inner in card.Items("card_group"))
            {
                if (PostOf(inner) is { } post)
                    yield return new WeiboRow(post, $"{part}.card_group[{inGroup}].mblog", IsPinned(card) || IsPinned(inner));
                inGroup++;
            }
        }
    }

    static JsonElement? PostOf(JsonElement card) => card.Text("card_type") is "9" or null ? card.Member("mblog") : null;

    static bool IsPinned(JsonElement card) => card.Text("profile_type_id")?.StartsWith("proweibotop", StringComparison.Ordinal) == true;

    async Task<(JsonElement Json, PageVisit Visit)> AskAsync(string path, CancellationToken ct)
    {
        var headers = new Dictionary<string, string>
        {
            ["User-Agent"] = Agent,
            ["MWeibo-Pwa"] = "1",
            ["X-Requested-With"] = "XMLHttpRequest",
            ["Referer"] = $"https://m.weibo.cn/u/{Uid}",
            ["Accept"] = "application/json, text/plain, */*",
        };
        if (await Sessions.FindAsync(VisitorSession.Kind, ct) is { } visitor)
            headers["Cookie"] = VisitorSession.HeadersOf(visitor)["Cookie"];
        var visit = await GetAsync(new Uri(Site + path), headers, ct);
        return (WeiboAnswer.Json(visit), visit);
    }
}
