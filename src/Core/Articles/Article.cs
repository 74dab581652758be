using MediaWatch.Core.Accounts;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Articles;

/// <summary>One published item of any platform (文章/信息); identity is the account and the platform's id.</summary>
public sealed class Article : ITenantOwned, IAccountOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public long AccountId { get; private set; }
    public long? ColumnId { get; private set; }
    /// <summary>The platform's id of the item; for a website its canonical address.</summary>
    public string PlatformId { get; private set; }
    public string Address { get; private set; }
    public string Title { get; private set; }
    /// <summary>Plain text, paragraphs parted by a line feed.</summary>
    public string Body { get; private set; }
    public string? Source { get; private set; }
    /// <summary>What the page shows as its instant of publication; null where it shows none. Never trusted alone.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }
    /// <summary>When we saw it first: always ours, never changed.</summary>
    public DateTimeOffset FirstSeenAt { get; private set; }
    /// <summary>Instant to sort, filter and count by: publication as the page shows it, else when we saw it first. Computed by the database.</summary>
    public DateTimeOffset At { get; private set; }
    public List<ArticlePicture> Pictures { get; private set; } = [];
    public ArticleKind Kind { get; private set; }
    /// <summary>False: a repost of another's text; null: the platform does not say.</summary>
    public bool? Original { get; private set; }
    /// <summary>Addresses of its moving pictures and sound.</summary>
    public List<string> Media { get; private set; } = [];
    /// <summary>Latest reading of each counter, to sort and filter by; the series is <see cref="Engagement"/>. Null: unknown, never 0.</summary>
    public long? Reads { get; private set; }
    public long? Likes { get; private set; }
    public long? Comments { get; private set; }
    public long? Wows { get; private set; }
    public long? Shares { get; private set; }
    public int Revision { get; private set; } = 1;
    public string ContentHash { get; private set; }
    public long SnapshotId { get; private set; }
    public DateTimeOffset SeenAt { get; private set; }
    /// <summary>When the page was found gone; null while it is there.</summary>
    public DateTimeOffset? GoneAt { get; private set; }

    /// <summary>When the page is read again to see whether it was changed or taken down; null: never again by itself.</summary>
    public DateTimeOffset? NextReadAt { get; private set; }

    public int AnalysedRevision { get; private set; }
    public long AnalysedLexicon { get; private set; }
    /// <summary>When the first examination ended: capture delay is counted to here.</summary>
    public DateTimeOffset? AnalysedAt { get; private set; }
    public int IndexedRevision { get; private set; }
    /// <summary>Revision whose fingerprints are kept and which was held against the open repost tasks.</summary>
    public int MatchedRevision { get; private set; }
    public string? HeldBy { get; private set; }
    public DateTimeOffset? HeldUntil { get; private set; }

    Article() => (PlatformId, Address, Title, Body, ContentHash) = ("", "", "", "", "");

    public Article(long tenantId, long accountId, long? columnId, string platformId, string address, ArticleContent content, long snapshotId, DateTimeOffset now)
    {
        (TenantId, AccountId, ColumnId, PlatformId, Address) = (tenantId, accountId, columnId, platformId, address);
        (Title, Body, ContentHash) = ("", "", "");
        FirstSeenAt = now;
        Fill(content, snapshotId, now);
    }

    /// <summary>The same to its readers. Films and pictures cannot be exchanged once they are published, and each route names other covers, authors and instants for them: only their words can change.
    /// Of other articles one route tells the second and another the minute, and some do not say whose they are.</summary>
    public bool Says(ArticleContent content) => content.Hash() == ContentHash || Title == content.Title && Body == content.Body
        && (Kind is ArticleKind.Video or ArticleKind.Pictures or ArticleKind.Audio || (Source == content.Source || content.Source is null) && IsMinuteOf(content.PublishedAt) && ArticleContent.SamePictures(Pictures, content.Pictures));

    bool IsMinuteOf(DateTimeOffset? at) => at?.UtcTicks / TimeSpan.TicksPerMinute == PublishedAt?.UtcTicks / TimeSpan.TicksPerMinute;

    /// <summary>True if the content differs from what is kept, so that a new revision began.</summary>
    public bool Revise(ArticleContent content, long snapshotId, DateTimeOffset now)
    {
        SeenAt = now;
        if (GoneAt is not null)
            JudgeAgain(); // what went with the page is there again
        GoneAt = null;
        if (Says(content))
            return false;
        Revision++;
        Fill(content, snapshotId, now);
        return true;
    }

    public void WentGone(DateTimeOffset now)
    {
        SeenAt = now;
        GoneAt ??= now;
        NextReadAt = null;
        JudgeAgain();
    }

    /// <summary>The next examination judges it anew though neither text nor lexicon has changed: after a re-check.</summary>
    public void JudgeAgain() => AnalysedLexicon = 0;

    public void Counted(EngagementCounts counts) =>
        (Reads, Likes, Comments, Wows, Shares) = (counts.Reads ?? Reads, counts.Likes ?? Likes, counts.Comments ?? Comments, counts.Wows ?? Wows, counts.Shares ?? Shares);

    public void ReadAgainAt(DateTimeOffset? at) => NextReadAt = at;

    public void Analysed(int revision, long lexiconVersion, DateTimeOffset now)
    {
        (AnalysedRevision, AnalysedLexicon) = (revision, lexiconVersion);
        AnalysedAt ??= now;
        (HeldBy, HeldUntil) = (null, null);
    }

    public void Matched(int revision) => MatchedRevision = revision;

    void Fill(ArticleContent content, long snapshotId, DateTimeOffset now)
    {
        (Title, Body, Source, PublishedAt) = (content.Title, content.Body, content.Source, content.PublishedAt);
        Pictures = [.. content.Pictures];
        (Kind, Original, Media) = (content.Kind, content.Original, [.. content.Media]);
        (ContentHash, SnapshotId, SeenAt) = (content.Hash(), snapshotId, now);
    }
}

public sealed record ArticlePicture(string Address, string Caption);
