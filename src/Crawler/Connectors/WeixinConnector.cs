using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Weixin;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors;

/// <summary>
/// WeChat official accounts. Lists come from the official interfaces, from the unit's own back end, or from a public album; articles are read from their public
/// pages on every route. An article's identity is <c>{mid}_{idx}</c>.
/// </summary>
public sealed class WeixinConnector : Connector<WeixinSettings>
{
    const string Official = "official", Backend = "backend", Public = "public";

    public override string Key => "weixin";
    public override string Name => "微信公众号";

    public override IReadOnlyList<ConnectorRoute> Routes =>
    [
        new(Official, "官方接口", "api.weixin.qq.com", ComponentAccess.Authorizer) { LimitPerAccount = true, RequestsPerLook = 2 },
        new(Backend, "公众号后台", "mp.weixin.qq.com", BackendRoute.Credential) { LimitPerAccount = true, Spacing = TimeSpan.FromMinutes(1) },
        new(Public, "公开合集", "mp.weixin.qq.com"),
    ];

    protected override IAsyncEnumerable<Listing> ListAsync(CrawlTarget target, WeixinSettings settings, IPageSource pages, CancellationToken ct) => target.Route switch
    {
        Official => OfficialRoute.ListAsync(target, pages, ct),
        Backend => BackendRoute.ListAsync(target, pages, ct),
        _ => AlbumRoute.ListAsync(target, settings.Album, pages, ct),
    };

    protected override async Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing listing, WeixinSettings settings, IPageSource pages, CancellationToken ct)
    {
        var article = await ReadPageAsync(listing, pages, ct);
        return target.Route == Official ? article with { Comments = await CommentList.OfAsync(new OfficialApi(target, pages), listing.PlatformId, ct) } : article;
    }

    /// <summary>What the account's card says: the official one, the back end's search, else an article that the account's address names.</summary>
    protected override async Task<AccountProfile> DescribeAsync(CrawlTarget target, WeixinSettings settings, IPageSource pages, CancellationToken ct)
    {
        if (target.Route == Official || (target.Route is null && await target.Sessions.FindAsync(ComponentAccess.Authorizer, ct) is not null))
            return await new OfficialApi(target, pages).DescribeAsync(ct);
        if (target.Route == Backend || (target.Route is null && await target.Sessions.FindAsync(BackendRoute.Credential, ct) is not null))
            return await BackendRoute.DescribeAsync(target, pages, ct);
        if (ArticleAddress.Clean(target.Account.Address) is not { } address || !address.AbsolutePath.StartsWith("/s", StringComparison.Ordinal))
            throw new CrawlException(CrawlFailure.NotAuthorised, "WeChat shows no account publicly: give the address of one of its articles, or its authorisation.");
        var (page, _) = await ArticlePages.GetAsync(address, pages, ct);
        return new AccountProfile(page.AccountName ?? target.Account.Name, page.Introduction, []);
    }

    /// <summary>The page says most; where the platform does not let us see it now, what the interface gave is better than nothing.</summary>
    static async Task<FetchedArticle> ReadPageAsync(Listing listing, IPageSource pages, CancellationToken ct)
    {
        try
        {
            return await ArticlePages.ReadAsync(listing, pages, ct);
        }
        catch (CrawlException e) when (listing.Item is not null && e.Failure is CrawlFailure.Blocked or CrawlFailure.TooManyRequests or CrawlFailure.ServerError or CrawlFailure.TimedOut or CrawlFailure.Unreachable)
        {
            if (await PublishedItems.ReadAsync(listing, ct) is { } article)
                return article;
            throw;
        }
    }
}
