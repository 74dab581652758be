using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors;

/// <summary>One platform: what is published there, and how is it doing? May throw <see cref="CrawlException"/>; network errors are named by the page source.</summary>
public interface IConnector : IPart
{
    Type SettingsType { get; }

    /// <summary>Newest first, page by page; the reader stops when it meets what it knows, and then no further page is fetched.</summary>
    IAsyncEnumerable<Listing> ListNewestFirstAsync(CrawlTarget target, IPageSource pages, CancellationToken ct);

    Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing listing, IPageSource pages, CancellationToken ct);

    Task<AccountProfile> DescribeAsync(CrawlTarget target, IPageSource pages, CancellationToken ct);
}

/// <summary>What is listed on its own: an account, or one column of a website.</summary>
/// <param name="ETag">Validators of the last good list; the connector sends them with its first request. An answer 304 ends the list without an item.</param>
public sealed record CrawlTarget(Account Account, Column? Column, string? ETag = null, string? LastModified = null);

/// <summary>One line of a list, not yet read (列表条目).</summary>
/// <param name="PlatformId">Identity within the account; for a website the canonical address.</param>
/// <param name="PublishedAt">As the list shows it; null where it does not.</param>
public sealed record Listing(string PlatformId, Uri Address, string Title, DateTimeOffset? PublishedAt);

/// <param name="Links">All links, images and attachments of the page that can be checked.</param>
/// <param name="Page">The evidence.</param>
public sealed record FetchedArticle(Listing Listing, ArticleContent Content, IReadOnlyList<PageLink> Links, PageVisit Page);

/// <param name="InBody">Whether it stands in the article itself, not in the page round it.</param>
public sealed record PageLink(Uri Address, string Text, LinkKind Kind, bool InBody);

/// <param name="Columns">Columns found by themselves, to be confirmed by a person; empty for platforms without.</param>
public sealed record AccountProfile(string Name, string? Introduction, IReadOnlyList<FoundColumn> Columns);

/// <param name="Settings">JSON to be stored with the column.</param>
/// <param name="Items">How many list items were seen there.</param>
public sealed record FoundColumn(string Name, ColumnKind Kind, Uri ListAddress, string Settings, int Items, DateTimeOffset? NewestAt);
