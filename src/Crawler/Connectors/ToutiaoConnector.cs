using System.Text.RegularExpressions;
using MediaWatch.Crawler.Connectors.Toutiao;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors;

/// <summary>今日头条: articles, 微头条, videos and picture sets of an account, by its public pages. The open platform lists no articles.</summary>
public sealed partial class ToutiaoConnector : Connector<ToutiaoSettings>
{
    // One page of an account takes a browser some ten seconds.
    static readonly ConnectorRoute[] Ways = [new("public", "公开主页", "www.toutiao.com") { Spacing = TimeSpan.FromSeconds(4) }]; // as Douyin's

    public override string Key => "toutiao";
    public override string Name => "今日头条";
    public override IReadOnlyList<ConnectorRoute> Routes => Ways;

    protected override IAsyncEnumerable<Listing> ListAsync(CrawlTarget target, ToutiaoSettings settings, IPageSource pages, CancellationToken ct) =>
        ToutiaoWeb.ListAsync(target, settings.UserPage(target.Account), pages, ct);

    protected override Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing listing, ToutiaoSettings settings, IPageSource pages, CancellationToken ct) =>
        ToutiaoWeb.ReadAsync(listing, pages, ct);

    /// <summary>toutiao.com/article/7…/, /w/, /video/ and the like.</summary>
    public override Task<Listing?> FindAsync(CrawlTarget target, Uri address, IPageSource pages, CancellationToken ct) =>
        Task.FromResult(address.Host.EndsWith("toutiao.com", StringComparison.Ordinal) && PostNumber().Match(address.AbsolutePath) is { Success: true } match
            ? new Listing(match.Groups["id"].Value, address, "", null) : null);

    protected override Task<AccountProfile> DescribeAsync(CrawlTarget target, ToutiaoSettings settings, IPageSource pages, CancellationToken ct) =>
        ToutiaoWeb.DescribeAsync(settings.UserPage(target.Account), pages, ct);

    [GeneratedRegex(@"^/(?:article/|w/|video/|item/|group/|i|a)(?<id>\d{12,})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PostNumber();
}
