using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Connectors.Weibo;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors;

/// <summary>
/// 新浪微博: the open platform by the account's consent, weibo.com with a visitor's session, m.weibo.cn. A post's identity is its number (mid), which is the
/// same on every route and tells the second of publication. Reads are given nowhere; a repost holds the reposted words with their author's name.
/// </summary>
public sealed class WeiboConnector : Connector<WeiboSettings>, IConsenting
{
    /// <summary>Against lists that never end.</summary>
    const int MostPages = 2000, MostWithoutNews = 3;

    public override string Key => "weibo";
    public override string Name => "微博";
    public override IReadOnlyList<ConnectorRoute> Routes => WeiboRoute.All;

    public override IReadOnlyList<CredentialForm> Credentials =>
    [
        new("app", "开放平台应用", OfTenant: true, "在微博开放平台创建应用，把授权回调地址填到应用的高级信息里。", typeof(WeiboApplication)),
        new("user", "微博授权", OfTenant: false, "用这个微博账号登录并同意一次。每个授权每天 100 次调用，在最可能发文的时段使用；没有授权时按公开页面采集。"),
    ];

    public string ConsentKind => "user";

    public async Task<Uri> ConsentAddressAsync(ISessions sessions, IPageSource pages, Uri back, string state, CancellationToken ct) =>
        WeiboConsent.AddressOf(await sessions.NeedAsync("app", ct), back, state);

    public async Task<Renewal> ConsentedAsync(ISessions sessions, IPageSource pages, IReadOnlyDictionary<string, string> answer, Uri back, CancellationToken ct)
    {
        var given = await WeiboConsent.ExchangeAsync(pages, await sessions.NeedAsync("app", ct), answer.GetValueOrDefault("code") ?? "", back, ct);
        return given with { Holder = given.Secret["uid"]?.ToString() };
    }

    protected override async IAsyncEnumerable<Listing> ListAsync(CrawlTarget target, WeiboSettings settings, IPageSource pages, [EnumeratorCancellation] CancellationToken ct)
    {
        var route = WeiboRoute.Of(target, settings, pages);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var (count, withoutNews) = (0, 0);
        await using var answers = route.ListAsync(ct).GetAsyncEnumerator(ct);
        while (count < MostPages && withoutNews < MostWithoutNews && await NextAsync(answers, first: count == 0))
        {
            count++;
            var before = known.Count;
            foreach (var row in answers.Current.Rows)
            {
                ct.ThrowIfCancellationRequested();
                if (await ListingOfAsync(row, answers.Current.Visit, route.Uid, target.Route == WeiboRoute.Official, ct) is { } listing && known.Add(listing.PlatformId))
                    yield return listing;
            }
            withoutNews = known.Count > before ? 0 : withoutNews + 1;
        }
        if (count > 0 && known.Count == 0)
            throw new CrawlException(CrawlFailure.LayoutChanged, "The list's answer holds no post.");
    }

    protected override async Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing listing, WeiboSettings settings, IPageSource pages, CancellationToken ct)
    {
        var route = WeiboRoute.Of(target, settings, pages);
        var (json, page) = listing.Item is { } item ? (item.Json(), item) : await route.ShowAsync(listing.PlatformId, ct);
        var post = WeiboPost.Of(json, page.SeenAt) ?? throw new CrawlException(CrawlFailure.LayoutChanged, "The answer holds no post.");
        if (post.Deleted)
            throw new CrawlException(CrawlFailure.Gone, "The platform says that it was deleted.");
        var (text, longer) = await route.WholeTextAsync(post, ct);
        var words = await WeiboText.PlainAsync(text, ct);
        var body = words;
        var media = post.Media;
        PageVisit? longerOriginal = null;
        if (post.Original is { } original)
        {
            (text, longerOriginal) = await route.WholeTextAsync(original, ct);
            body = $"{words}\n{Reposted(original, await WeiboText.PlainAsync(text, ct))}".Trim();
            media = media with { Pictures = [.. media.Pictures.Union(original.Media.Pictures)], Videos = [.. media.Videos.Union(original.Media.Videos)] };
        }
        var content = new ArticleContent(TitleOf(words, body), body, post.PublishedAt ?? listing.PublishedAt, post.Original is null ? post.Author : post.Original.Author, [.. media.Pictures.Select(p => new ArticlePicture(p, ""))])
        {
            Kind = media.Kind,
            Original = post.Original is null,
            Media = media.Videos,
        };
        return new FetchedArticle(listing, content, [], EvidenceOf(page, json, longer, longerOriginal)) { Author = post.Author, Counts = post.Counts, Comments = await CommentsAsync(route, listing, post, page.SeenAt, ct) };
    }

    /// <summary>weibo.com/1234567890/Oabc12345, m.weibo.cn/detail/5012345678901234 and the like.</summary>
    public override Task<Listing?> FindAsync(CrawlTarget target, Uri address, IPageSource pages, CancellationToken ct)
    {
        var name = address.Host.Split('.') is [.., "weibo", "com" or "cn"] ? address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, .., var last] ? last : null : null;
        var mid = name is { Length: >= 14 } && name.All(char.IsAsciiDigit) ? name : name is { Length: 8 or 9 } ? WeiboId.MidOf(name) : null;
        return Task.FromResult(mid is null ? null : new Listing(mid, address, mid, null));
    }

    protected override Task<AccountProfile> DescribeAsync(CrawlTarget target, WeiboSettings settings, IPageSource pages, CancellationToken ct) => WeiboRoute.Of(target, settings, pages).DescribeAsync(ct);

    /// <summary>A further page that is not there (any more) is the list's end; a first one is a failure.</summary>
    static async Task<bool> NextAsync(IAsyncEnumerator<WeiboPage> answers, bool first)
    {
        try
        {
            return await answers.MoveNextAsync();
        }
        catch (CrawlException e) when (!first && e.Failure == CrawlFailure.Gone)
        {
            return false;
        }
    }

    /// <summary>Null for what is no post of this account.</summary>
    static async Task<Listing?> ListingOfAsync(WeiboRow row, PageVisit visit, string uid, bool own, CancellationToken ct)
    {
        if (WeiboPost.Of(row.Item, visit.SeenAt, own ? null : uid) is not { Strange: false } post)
            return null;
        var address = new Uri($"https://weibo.com/{post.AuthorUid ?? uid}/{row.Item.Text("mblogid") ?? row.Item.Text("bid") ?? WeiboId.BidOf(post.Mid)}");
        var words = await WeiboText.PlainAsync(post.LongText ?? post.Text, ct);
        var title = TitleOf(words, post.Original is { } original ? Reposted(original, await WeiboText.PlainAsync(original.Text, ct)) : words);
        return new Listing(post.Mid, address, title.Length > 0 ? title : post.Mid, post.PublishedAt)
        {
            Counts = post.Counts.IsEmpty ? null : post.Counts,
            Pinned = post.Pinned || row.Pinned,
            Deleted = post.Deleted,
            Item = visit.Part(row.Part, Encoding.UTF8.GetBytes(row.Item.GetRawText())),
        };
    }

    static string TitleOf(string words, string body) => WeiboText.TitleOf(words.Length > 0 ? words : body);

    /// <summary>The reposted words under their author's name; where the original is gone, what is said instead of it.</summary>
    static string Reposted(WeiboPost original, string text) =>
        original.Deleted || original.Author is null ? $"转发的原微博已不可见：{text}".TrimEnd('：') : $"转发 @{original.Author}：{text}";

    /// <summary>All answers that the text was read from: the post, and the long texts that stood elsewhere.</summary>
    static PageVisit EvidenceOf(PageVisit page, JsonElement post, params PageVisit?[] longer)
    {
        if (longer.All(l => l is null))
            return page.IsPart ? page : page.Part("post", page.Content);
        var parts = longer.OfType<PageVisit>().ToList();
        var name = string.Join(", ", parts.Select(p => p.Address.AbsoluteUri).Prepend(page.PartName ?? "post"));
        return page.Part(name, Encoding.UTF8.GetBytes($"[{string.Join(',', parts.Select(p => p.Json().GetRawText()).Prepend(post.GetRawText()))}]"));
    }

    /// <summary>Comments cost a request of their own, and a new post has none: they are taken when a post is read again. What refuses them does not refuse the post.</summary>
    static async Task<IReadOnlyList<FetchedComment>> CommentsAsync(WeiboRoute route, Listing listing, WeiboPost post, DateTimeOffset seenAt, CancellationToken ct)
    {
        if (post.Counts.Comments is null or 0 || listing.Item is not null && seenAt - post.PublishedAt > CommentsAtOnce)
            return [];
        var items = new List<JsonElement>();
        try
        {
            await foreach (var page in route.CommentsAsync(post.Mid, ct))
                items.AddRange(page);
        }
        catch (CrawlException)
        {
            // What came until then stands.
        }
        return await WeiboComments.ReadAsync(items, post.AuthorUid ?? route.Uid, seenAt, ct);
    }

    /// <summary>In a walk back through the years, only posts younger than this are asked for comments at once.</summary>
    static TimeSpan CommentsAtOnce => TimeSpan.FromDays(3);
}

/// <summary>The city's application on the open platform.</summary>
sealed record WeiboApplication
{
    [Display(Name = "App Key"), Required, JsonPropertyName("client_id")] public string? ClientId { get; init; }
    [Display(Name = "App Secret"), Required, Secret, JsonPropertyName("client_secret")] public string? ClientSecret { get; init; }
}
