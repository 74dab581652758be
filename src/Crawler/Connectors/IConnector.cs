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

    /// <summary>Record of a column's settings (<see cref="Column.Settings"/>); null for platforms without columns.</summary>
    Type? ColumnSettingsType => null;

    /// <summary>Newest first, page by page; the reader stops when it meets what it knows, and then no further page is fetched.
    /// Where nothing is found, ends with <see cref="CrawlFailure.LayoutChanged"/>; where <see cref="CrawlTarget.Mark"/> says
    /// <see cref="ListMark.NotModified"/> afterwards, an empty list is no failure.</summary>
    IAsyncEnumerable<Listing> ListNewestFirstAsync(CrawlTarget target, IPageSource pages, CancellationToken ct);

    Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing listing, IPageSource pages, CancellationToken ct);

    Task<AccountProfile> DescribeAsync(CrawlTarget target, IPageSource pages, CancellationToken ct);
}

/// <summary>What is listed on its own: an account, or one column of a website.</summary>
/// <param name="Mark">Where the last good list ended and what this one saw; null: ask unconditionally.</param>
public sealed record CrawlTarget(Account Account, Column? Column, ListMark? Mark = null);

/// <summary>Validators of a list's first page: those of the last good run go in, those of this run come out. The runner makes one from the
/// task, and stores <see cref="ETag"/> and <see cref="LastModified"/> with the task only when the run succeeded (else articles that were
/// listed but not taken would hide behind a 304).</summary>
public sealed class ListMark(string? etag, string? lastModified)
{
    public string? ETag { get; private set; } = etag;
    public string? LastModified { get; private set; } = lastModified;

    /// <summary>The server answered 304: the list is as it was, and nothing was yielded.</summary>
    public bool NotModified { get; private set; }

    /// <summary>Called by the connector with the answer for the list's first page.</summary>
    public void Saw(PageVisit firstPage)
    {
        NotModified = firstPage.NotModified;
        if (!NotModified)
            (ETag, LastModified) = (firstPage.ETag, firstPage.LastModified);
    }
}

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
