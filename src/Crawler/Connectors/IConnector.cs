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

    /// <summary>Ways to an account's posts, the best first; empty for a platform with one way in.</summary>
    IReadOnlyList<ConnectorRoute> Routes => [];

    /// <summary>What people give so that routes can be used; empty where none is needed.</summary>
    IReadOnlyList<CredentialForm> Credentials => [];

    /// <summary>Newest first (what is <see cref="Listing.Pinned"/> may stand anywhere), page by page; the reader stops when it meets what it knows, and then no further page is fetched.
    /// Where nothing is found, ends with <see cref="CrawlFailure.LayoutChanged"/>; where <see cref="CrawlTarget.Mark"/> says
    /// <see cref="ListMark.NotModified"/> or <see cref="ListMark.Empty"/> afterwards, an empty list is no failure.</summary>
    IAsyncEnumerable<Listing> ListNewestFirstAsync(CrawlTarget target, IPageSource pages, CancellationToken ct);

    Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing listing, IPageSource pages, CancellationToken ct);

    /// <summary>What an address that somebody gives would be in the account's list. Null: it is no article's of this platform. Whose article it is, <see cref="FetchedArticle.Author"/> says.</summary>
    Task<Listing?> FindAsync(CrawlTarget target, Uri address, IPageSource pages, CancellationToken ct);

    Task<AccountProfile> DescribeAsync(CrawlTarget target, IPageSource pages, CancellationToken ct);
}

/// <summary>What is listed on its own: an account, or one column of a website.</summary>
/// <param name="Mark">Where the last good list ended and what this one saw; null: ask unconditionally.</param>
/// <param name="Route">Key of the route to list by; null: the connector's last, which needs no authorisation.</param>
public sealed record CrawlTarget(Account Account, Column? Column, ListMark? Mark = null, string? Route = null)
{
    public ISessions Sessions { get; init; } = new PassingSessions();

    /// <summary>Articles published before it will not be taken: a connector that asks by day need not ask further back. Null: no limit is known.</summary>
    public DateTimeOffset? Since { get; init; }
}

/// <summary>Validators of a list's first page: those of the last good run go in, those of this run come out. The runner makes one from the
/// task, and stores <see cref="ETag"/> and <see cref="LastModified"/> with the task only when the run succeeded (else articles that were
/// listed but not taken would hide behind a 304).</summary>
public sealed class ListMark(string? etag, string? lastModified)
{
    public string? ETag { get; private set; } = etag;
    public string? LastModified { get; private set; } = lastModified;

    /// <summary>The server answered 304: the list is as it was, and nothing was yielded.</summary>
    public bool NotModified { get; private set; }

    /// <summary>The platform itself says that the account has published nothing.</summary>
    public bool Empty { get; private set; }

    /// <summary>Called by the connector when the platform answered well and said that there is nothing.</summary>
    public void SawNothing() => Empty = true;

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
public sealed record Listing(string PlatformId, Uri Address, string Title, DateTimeOffset? PublishedAt)
{
    /// <summary>As the list shows them; null where it shows none. Kept also for articles that are known already.</summary>
    public EngagementCounts? Counts { get; init; }

    /// <summary>Kept at the top by the account, out of order: it neither ends the listing nor counts towards its end.</summary>
    public bool Pinned { get; init; }

    /// <summary>Further lines of the same page follow: they cost nothing, and what is dated back stands among the old ones.</summary>
    public bool MoreOnPage { get; init; }

    /// <summary>The platform's list says that it was deleted there.</summary>
    public bool Deleted { get; init; }

    /// <summary>The part of the list's answer that is this item, where it is enough to read the article from. Null: fetch it.</summary>
    public PageVisit? Item { get; init; }
}

/// <param name="Links">All links, images and attachments of the page that can be checked.</param>
/// <param name="Page">The evidence.</param>
public sealed record FetchedArticle(Listing Listing, ArticleContent Content, IReadOnlyList<PageLink> Links, PageVisit Page)
{
    /// <summary>Where people read it. Where it is not given: the listing's where the page is part of an interface's answer, else the page's.</summary>
    public Uri Address { get => field ?? (Page.IsPart ? Listing.Address : Page.Address); init; }

    /// <summary>Name of the account that published it; null: the page does not say, or it is a page of the account's own site.</summary>
    public string? Author { get; init; }

    /// <summary>Null where the page shows none; then the listing's stand.</summary>
    public EngagementCounts? Counts { get; init; }

    public IReadOnlyList<FetchedComment> Comments { get; init; } = [];
}

/// <param name="PlatformId">Identity within the article.</param>
/// <param name="Reply">The account's own answer; null: none.</param>
public sealed record FetchedComment(string PlatformId, string Text, DateTimeOffset? WrittenAt, string? Reply, DateTimeOffset? RepliedAt);

/// <param name="InBody">Whether it stands in the article itself, not in the page round it.</param>
public sealed record PageLink(Uri Address, string Text, LinkKind Kind, bool InBody);

/// <param name="Columns">Columns found by themselves, to be confirmed by a person; empty for platforms without.</param>
public sealed record AccountProfile(string Name, string? Introduction, IReadOnlyList<FoundColumn> Columns)
{
    /// <summary>认证主体 or 认证说明; null: not verified, or the platform does not say.</summary>
    public string? Verification { get; init; }
    public long? Followers { get; init; }
    public long? Posts { get; init; }
}

/// <param name="Settings">JSON to be stored with the column.</param>
/// <param name="Items">How many list items were seen there.</param>
public sealed record FoundColumn(string Name, ColumnKind Kind, Uri ListAddress, string Settings, int Items, DateTimeOffset? NewestAt);
