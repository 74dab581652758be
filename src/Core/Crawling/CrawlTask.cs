using MediaWatch.Core.Accounts;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Crawling;

/// <summary>When an account or column (or one article, as a re-check) is due, how far it is, and how the last try went (采集任务).</summary>
public sealed class CrawlTask : ITenantOwned, IAccountOwned
{
    /// <summary>How long reading an article again lets lists of its host go first.</summary>
    public static readonly TimeSpan RecheckPatience = TimeSpan.FromHours(3);

    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public long AccountId { get; private set; }
    public long? ColumnId { get; private set; }
    /// <summary>Set: read this one article again and nothing else.</summary>
    public long? ArticleId { get; private set; }
    /// <summary>Key of the connector's route that is listed; null for a platform with one way in.</summary>
    public string? Route { get; private set; }
    /// <summary>Host whose politeness the task counts against; with "#" and an account where the limit is that of the account's own session.</summary>
    public string Host { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset DueAt { get; private set; }
    public string? HeldBy { get; private set; }
    public DateTimeOffset? HeldUntil { get; private set; }
    /// <summary>Rises with each claim: who writes with a lower number has lost the task.</summary>
    public long Fence { get; private set; }
    public bool Paused { get; private set; }
    public bool Done { get; private set; }
    public DateTimeOffset? LastTriedAt { get; private set; }
    public DateTimeOffset? LastSucceededAt { get; private set; }
    public DateTimeOffset? FirstPublishedAt { get; private set; }
    public CrawlFailure? LastFailure { get; private set; }
    public int FailuresInRow { get; private set; }
    public int Taken { get; private set; }
    /// <summary>True from the first article a run takes until a run has seen its list through: while it stands, known articles do not end the listing,
    /// so that a run cut off half-way (or the first one) leaves no gap behind.</summary>
    public bool Unfinished { get; private set; } = true;
    /// <summary>Expected posts an hour by quarter of an hour of working and free days, as learned; null: not yet.</summary>
    public float[]? Habit { get; private set; }
    public DateTimeOffset? HabitLearnedAt { get; private set; }
    /// <summary>Validators of the last good list, sent back as If-None-Match and If-Modified-Since.</summary>
    public string? ETag { get; private set; }
    public string? LastModified { get; private set; }

    CrawlTask() => Host = "";

    CrawlTask(long tenantId, long accountId, long? columnId, long? articleId, string host, DateTimeOffset now) =>
        (TenantId, AccountId, ColumnId, ArticleId, Host, CreatedAt, DueAt) = (tenantId, accountId, columnId, articleId, host, now, now);

    public static CrawlTask List(long tenantId, long accountId, long? columnId, string host, DateTimeOffset now, string? route = null) =>
        new(tenantId, accountId, columnId, null, host, now) { Route = route };

    /// <summary>Stands for the reading of one address that somebody gave: it is over when it is made.</summary>
    public static CrawlTask Submitted(long tenantId, long accountId, string host, string route, DateTimeOffset now) =>
        new(tenantId, accountId, null, null, host, now) { Route = route, Done = true, LastTriedAt = now };

    /// <summary>Reads one article again, to see whether it was changed or is gone.</summary>
    public static CrawlTask Recheck(long tenantId, long accountId, long articleId, string host, DateTimeOffset now) =>
        new(tenantId, accountId, null, articleId, host, now);

    /// <summary>Reads one article again for somebody who waits for it (申请复核): it lets no list go first.</summary>
    public static CrawlTask RecheckFirst(long tenantId, long accountId, long articleId, string host, DateTimeOffset now)
    {
        var task = Recheck(tenantId, accountId, articleId, host, now);
        task.DueAt -= RecheckPatience;
        return task;
    }

    /// <param name="seenThrough">False: the list was not walked to what is known, or an article of it could not be read yet.</param>
    public void Succeeded(DateTimeOffset now, int taken, DateTimeOffset nextDueAt, DateTimeOffset? oldestPublishedAt, bool seenThrough = true)
    {
        Tried(now, nextDueAt);
        Unfinished = !seenThrough;
        (LastSucceededAt, LastFailure, FailuresInRow) = (now, null, 0);
        Taken += taken;
        if (oldestPublishedAt is { } oldest && (FirstPublishedAt is null || oldest < FirstPublishedAt))
            FirstPublishedAt = oldest;
        Done = ArticleId is not null;
    }

    /// <param name="nextDueAt">Null: wait for a person.</param>
    public void Failed(DateTimeOffset now, CrawlFailure failure, DateTimeOffset? nextDueAt)
    {
        Tried(now, nextDueAt ?? DateTimeOffset.MaxValue);
        LastFailure = failure;
        FailuresInRow++;
        Done = ArticleId is not null && nextDueAt is null;
    }

    public void Learned(float[] habit, DateTimeOffset now) => (Habit, HabitLearnedAt) = (habit, now);

    public void Validators(string? etag, string? lastModified) => (ETag, LastModified) = (etag, lastModified);
    /// <summary>An article was taken: the hold is prolonged, and the gap remembered, in the same transaction.</summary>
    public void TookArticle(DateTimeOffset holdUntil) => (Unfinished, HeldUntil) = (true, holdUntil);

    public void Pause() => Paused = true;

    public void Resume(DateTimeOffset now)
    {
        Paused = false;
        DueAt = now;
    }

    public void DueNow(DateTimeOffset now) => DueAt = now;

    void Tried(DateTimeOffset now, DateTimeOffset nextDueAt) => (LastTriedAt, DueAt, HeldBy, HeldUntil) = (now, nextDueAt, null, null);
}
