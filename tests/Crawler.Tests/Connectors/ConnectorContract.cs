using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Connectors;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>What every connector must do. A test class derives from it and gives recorded pages.</summary>
public abstract class ConnectorContract<TConnector> where TConnector : class, IConnector, new()
{
    protected static TConnector Connector { get; } = new();
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected abstract CrawlTarget Target { get; }

    /// <summary>Pages on which the target lists several items, and at least the first item's article.</summary>
    internal abstract RecordedPages Pages();

    /// <summary>The same list after its page has lost its items.</summary>
    internal abstract RecordedPages PagesWithoutItems();

    [Fact]
    public async Task Lists_items_with_identity_address_and_title()
    {
        var items = await ListAsync(Pages());
        items.Count.ShouldBeGreaterThan(0);
        items.ShouldAllBe(i => i.PlatformId.Length > 0 && i.Title.Length > 0 && i.Address.IsAbsoluteUri);
        items.Select(i => i.PlatformId).ShouldBeUnique();
    }

    [Fact]
    public async Task Lists_newest_first()
    {
        var dates = (await ListAsync(Pages())).Select(i => i.PublishedAt).OfType<DateTimeOffset>().ToList();
        dates.ShouldBe(dates.OrderByDescending(d => d));
    }

    [Fact]
    public async Task Lists_the_same_identities_again()
    {
        var first = await ListAsync(Pages());
        (await ListAsync(Pages())).Select(i => i.PlatformId).ShouldBe(first.Select(i => i.PlatformId));
    }

    [Fact]
    public async Task Fetches_no_further_page_than_is_read()
    {
        var pages = Pages();
        await foreach (var _ in Connector.ListNewestFirstAsync(Target, pages, Ct))
            break;
        pages.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Honours_cancellation()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Connector.ListNewestFirstAsync(Target, Pages(), cancelled.Token))
            {
            }
        });
    }

    [Fact]
    public async Task Calls_a_page_that_lost_its_items_a_changed_layout()
    {
        var failure = await Should.ThrowAsync<CrawlException>(() => ListAsync(PagesWithoutItems()));
        failure.Failure.ShouldBe(CrawlFailure.LayoutChanged);
    }

    [Fact]
    public async Task Reads_what_it_lists()
    {
        var pages = Pages();
        var listing = (await ListAsync(pages))[0];
        var article = await Connector.ReadAsync(Target, listing, pages, Ct);
        article.Listing.ShouldBe(listing);
        article.Content.Title.Length.ShouldBeGreaterThan(0);
        article.Content.Body.Length.ShouldBeGreaterThan(0);
        article.Page.Content.Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Has_a_stable_key_a_name_and_settings_that_can_be_drawn()
    {
        Connector.Key.ShouldMatch("^[a-z]+(-[a-z]+)*$");
        Connector.Name.Length.ShouldBeGreaterThan(0);
        foreach (var settings in new[] { Connector.SettingsType, Connector.ColumnSettingsType }.OfType<Type>())
            SettingsSchema.Of(settings).Fields.ShouldAllBe(f => f.Label != f.Key);
    }

    internal static async Task<List<Listing>> ListAsync(RecordedPages pages, CrawlTarget target)
    {
        var items = new List<Listing>();
        await foreach (var item in Connector.ListNewestFirstAsync(target, pages, Ct))
            items.Add(item);
        return items;
    }

    Task<List<Listing>> ListAsync(RecordedPages pages) => ListAsync(pages, Target);
}
