using MediaWatch.Crawler.Connectors.Douyin;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors;

/// <summary>抖音: works of an account, by the open platform where the unit has let us in, and by the public pages. A work's identity is its public aweme_id on both.</summary>
public sealed class DouyinConnector : Connector<DouyinSettings>
{
    const string Official = "official", Public = "public";

    static readonly ConnectorRoute[] Ways =
    [
        new(Official, "开放平台授权", "open.douyin.com", "user") { LimitPerAccount = true, RequestsPerLook = 2 },
        // One page of an account takes a browser some ten seconds; two at a time are none too polite.
        new(Public, "公开主页", "www.douyin.com") { Spacing = TimeSpan.FromSeconds(10) },
    ];

    public override string Key => "douyin";
    public override string Name => "抖音";
    public override IReadOnlyList<ConnectorRoute> Routes => Ways;

    protected override IAsyncEnumerable<Listing> ListAsync(CrawlTarget target, DouyinSettings settings, IPageSource pages, CancellationToken ct) =>
        target.Route == Official ? DouyinOfficial.ListAsync(target, pages, ct) : DouyinWeb.ListAsync(target, settings.SecUidOf(target.Account), pages, ct);

    protected override Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing listing, DouyinSettings settings, IPageSource pages, CancellationToken ct) =>
        target.Route == Official ? DouyinOfficial.ReadAsync(target, listing, pages, ct) : DouyinWeb.ReadAsync(listing, settings.SecUidOf(target.Account), pages, ct);

    protected override Task<AccountProfile> DescribeAsync(CrawlTarget target, DouyinSettings settings, IPageSource pages, CancellationToken ct) =>
        target.Route == Official ? DouyinOfficial.DescribeAsync(target, pages, ct) : DouyinWeb.DescribeAsync(settings.SecUidOf(target.Account), pages, ct);
}
