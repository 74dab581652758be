using System.Runtime.CompilerServices;
using System.Text.Json;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary>A public album (合集): the only list that is open to everybody. Complete where the unit puts every article into it.</summary>
static class AlbumRoute
{
    const int MostPages = 500;

    public static async IAsyncEnumerable<Listing> ListAsync(CrawlTarget target, string? album, IPageSource pages, [EnumeratorCancellation] CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var (biz, id) = NamedBy(album) ?? NamedBy(target.Account.Address)
            ?? throw (string.IsNullOrWhiteSpace(album)
                ? new CrawlException(CrawlFailure.NotAuthorised, "WeChat lists no account publicly: it needs the unit's authorisation, its back-end session, or an album that holds every article.")
                : new CrawlException(CrawlFailure.BadSettings, "The album's address has no __biz or album_id."));
        var known = new HashSet<string>(StringComparer.Ordinal);
        List<Listing>? oldestFirst = null;
        var from = "";
        for (var page = 0; page < MostPages; page++)
        {
            var answer = Read(await pages.GetAsync(new PageRequest(new Uri($"https://mp.weixin.qq.com/mp/appmsgalbum?action=getalbum&__biz={Uri.EscapeDataString(biz)}&album_id={Uri.EscapeDataString(id)}{from}&count=20&f=json")) { Interface = true }, ct));
            if (page == 0 && answer.Rows.Count == 0)
            {
                if (answer.Count != 0)
                    throw new CrawlException(CrawlFailure.LayoutChanged, "The album lists no article.");
                target.Mark?.SawNothing();
                yield break;
            }
            var fresh = answer.Rows.Where(l => known.Add(l.PlatformId)).ToList();
            if (page == 0 && IsRising(fresh))
                oldestFirst = [];
            oldestFirst?.AddRange(fresh);
            foreach (var listing in oldestFirst is null ? fresh : [])
            {
                ct.ThrowIfCancellationRequested();
                yield return listing;
            }
            if (!answer.More || fresh.Count == 0 || answer.Last is not { } last)
                break;
            from = $"&begin_msgid={last.Message}&begin_itemidx={last.Index}";
        }
        // An album may be kept in the order of a serial: then all of it must be read to see what is new.
        foreach (var listing in (oldestFirst ?? []).OrderByDescending(l => l.PublishedAt ?? DateTimeOffset.MinValue))
            yield return listing;
    }

    sealed record Answer(IReadOnlyList<Listing> Rows, long? Count, bool More, (string Message, string Index)? Last);

    static Answer Read(PageVisit visit)
    {
        PageState.ThrowIfChecked(visit);
        StatusNames.ThrowIfFailed(visit);
        var json = visit.Json();
        if (json.ValueKind == JsonValueKind.Object && json.Number("base_resp", "ret") is { } ret && ret != 0)
            throw ret switch
            {
                -3 or -6 => new CrawlException(CrawlFailure.LoginRequired, $"The album wants a session ({ret})."),
                200013 => new CrawlException(CrawlFailure.TooManyRequests, "The platform's frequency control (200013).", PublishPage.AfterFrequencyControl),
                _ => new CrawlException(CrawlFailure.LayoutChanged, $"The album answered an error that we do not know ({ret})."),
            };
        if (json.ValueKind != JsonValueKind.Object || json.Member("getalbum_resp") is not { ValueKind: JsonValueKind.Object } album)
            throw new CrawlException(CrawlFailure.LayoutChanged, "The album's answer has no getalbum_resp.");
        // An object where there is only one.
        var rows = album.Member("article_list") is { ValueKind: JsonValueKind.Object } only && only.Member("title") is not null ? [only] : album.Items("article_list").ToList();
        var listings = rows.Where(r => r.ValueKind == JsonValueKind.Object).Select(Of).OfType<Listing>().ToList();
        var last = rows.Count > 0 && rows[^1].ValueKind == JsonValueKind.Object && rows[^1].Text("msgid") is { } message ? (message, rows[^1].Text("itemidx") ?? "1") : ((string, string)?)null;
        return new Answer(listings, album.Number("base_info", "article_count"), album.Flag("continue_flag"), last);
    }

    static Listing? Of(JsonElement row)
    {
        var identity = ArticleAddress.IdentityOf(row.Text("url")) ?? (row.Text("msgid") is { Length: > 0 } message ? $"{message}_{row.Text("itemidx") ?? "1"}" : null);
        return identity is not null && ArticleAddress.Clean(row.Text("url")) is { } address
            ? new Listing(identity, address, PageScript.Plain(row.Text("title")) ?? "无标题", row.Instant("create_time"))
            : null;
    }

    static (string Biz, string Id)? NamedBy(string? address) =>
        ArticleAddress.QueryOf(address) is var query && query.TryGetValue("__biz", out var biz) && query.TryGetValue("album_id", out var id) && biz.Length > 0 && id.Length > 0 ? (biz, id) : null;

    static bool IsRising(List<Listing> listings) => listings is [{ PublishedAt: { } first }, .., { PublishedAt: { } last }] && first < last;
}
