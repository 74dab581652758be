using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors;

/// <summary>Reads the account's settings once and hands a typed record to the connector. A pattern that a hostile page keeps busy ends as <see cref="CrawlFailure.TooComplex"/>.</summary>
public abstract class Connector<TSettings> : IConnector where TSettings : class, new()
{
    public abstract string Key { get; }
    public abstract string Name { get; }
    public Type SettingsType => typeof(TSettings);
    public virtual Type? ColumnSettingsType => null;
    public virtual IReadOnlyList<ConnectorRoute> Routes => [];
    public virtual IReadOnlyList<CredentialForm> Credentials => [];

    public async IAsyncEnumerable<Listing> ListNewestFirstAsync(CrawlTarget target, IPageSource pages, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var items = ListAsync(target, Read(target), pages, ct).GetAsyncEnumerator(ct);
        while (await BoundedAsync(items.MoveNextAsync().AsTask()))
            yield return items.Current;
    }

    /// <summary>Nothing is found where a platform's connector does not say how.</summary>
    public virtual Task<Listing?> FindAsync(CrawlTarget target, Uri address, IPageSource pages, CancellationToken ct) => Task.FromResult<Listing?>(null);

    public Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing listing, IPageSource pages, CancellationToken ct) => BoundedAsync(ReadAsync(target, listing, Read(target), pages, ct));
    public Task<AccountProfile> DescribeAsync(CrawlTarget target, IPageSource pages, CancellationToken ct) => BoundedAsync(DescribeAsync(target, Read(target), pages, ct));

    protected abstract IAsyncEnumerable<Listing> ListAsync(CrawlTarget target, TSettings settings, IPageSource pages, CancellationToken ct);
    protected abstract Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing listing, TSettings settings, IPageSource pages, CancellationToken ct);
    protected abstract Task<AccountProfile> DescribeAsync(CrawlTarget target, TSettings settings, IPageSource pages, CancellationToken ct);

    /// <exception cref="CrawlException">The JSON is not what <typeparamref name="T"/> says.</exception>
    protected static T Parse<T>(string? json) where T : class, new()
    {
        if (string.IsNullOrWhiteSpace(json))
            return new T();
        try
        {
            return JsonSerializer.Deserialize<T>(json, SettingsSchema.Json) ?? new T();
        }
        catch (JsonException e)
        {
            throw new CrawlException(CrawlFailure.BadSettings, $"The settings are not a valid {typeof(T).Name}.", inner: e);
        }
    }

    static async Task<T> BoundedAsync<T>(Task<T> work)
    {
        try
        {
            return await work;
        }
        catch (RegexMatchTimeoutException e)
        {
            throw new CrawlException(CrawlFailure.TooComplex, "A pattern took too long on the page.", inner: e);
        }
    }

    static TSettings Read(CrawlTarget target) => Parse<TSettings>(target.Account.Settings);
}
