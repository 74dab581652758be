using System.Text.Json;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors;

/// <summary>Reads the account's settings once and hands a typed record to the connector.</summary>
public abstract class Connector<TSettings> : IConnector where TSettings : class, new()
{
    public abstract string Key { get; }
    public abstract string Name { get; }
    public Type SettingsType => typeof(TSettings);

    public IAsyncEnumerable<Listing> ListNewestFirstAsync(CrawlTarget target, IPageSource pages, CancellationToken ct) => ListAsync(target, Read(target), pages, ct);
    public Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing listing, IPageSource pages, CancellationToken ct) => ReadAsync(target, listing, Read(target), pages, ct);
    public Task<AccountProfile> DescribeAsync(CrawlTarget target, IPageSource pages, CancellationToken ct) => DescribeAsync(target, Read(target), pages, ct);

    protected abstract IAsyncEnumerable<Listing> ListAsync(CrawlTarget target, TSettings settings, IPageSource pages, CancellationToken ct);
    protected abstract Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing listing, TSettings settings, IPageSource pages, CancellationToken ct);
    protected abstract Task<AccountProfile> DescribeAsync(CrawlTarget target, TSettings settings, IPageSource pages, CancellationToken ct);

    static TSettings Read(CrawlTarget target)
    {
        try
        {
            return JsonSerializer.Deserialize<TSettings>(target.Account.Settings, SettingsSchema.Json) ?? new TSettings();
        }
        catch (JsonException e)
        {
            throw new CrawlException(CrawlFailure.BadSettings, "The account's settings are not valid.", inner: e);
        }
    }
}
