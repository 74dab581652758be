using MediaWatch.Core.Accounts;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Crawling;

/// <summary>A link, image or attachment that one of the account's pages points at (链接), and whether it can be opened.</summary>
public sealed class Link : ITenantOwned, IAccountOwned
{
    /// <summary>A link counts as broken only after this many failing checks in a row, at least an hour apart (国办秘函〔2019〕19号 可用性; recheck before counting).</summary>
    public const int ChecksBeforeBroken = 3;

    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public long AccountId { get; private set; }
    /// <summary>Article that shows the link; null for a column's list or the home page.</summary>
    public long? ArticleId { get; private set; }
    /// <summary>Page on which the link stands.</summary>
    public string ParentAddress { get; private set; }
    public string Address { get; private set; }
    public string Text { get; private set; }
    public LinkKind Kind { get; private set; }
    public LinkState State { get; private set; } = LinkState.Unknown;
    public CrawlFailure? Failure { get; private set; }
    public int? Status { get; private set; }
    /// <summary>What the page behind an outward link called itself when it was opened last; null: not known.</summary>
    public string? TargetTitle { get; private set; }
    public int FailuresInRow { get; private set; }
    public DateTimeOffset FirstSeenAt { get; private set; }
    public DateTimeOffset? CheckedAt { get; private set; }
    public DateTimeOffset NextCheckAt { get; private set; }
    public string? HeldBy { get; private set; }
    public DateTimeOffset? HeldUntil { get; private set; }

    Link() => (ParentAddress, Address, Text) = ("", "", "");

    public Link(long tenantId, long accountId, long? articleId, string parentAddress, string address, string text, LinkKind kind, DateTimeOffset now)
    {
        (TenantId, AccountId, ArticleId, ParentAddress, Address, Text, Kind) = (tenantId, accountId, articleId, parentAddress, address, text, kind);
        FirstSeenAt = NextCheckAt = now;
    }

    public void Opened(DateTimeOffset now, int? status, DateTimeOffset nextCheckAt, string? targetTitle = null)
    {
        Checked(now, status, null, nextCheckAt);
        (State, FailuresInRow) = (LinkState.Ok, 0);
        TargetTitle = targetTitle ?? TargetTitle;
    }

    /// <summary>The server answered that the target does not exist, or nothing answered: broken once seen <see cref="ChecksBeforeBroken"/> times in a row.</summary>
    public void FailedToOpen(DateTimeOffset now, int? status, CrawlFailure failure, DateTimeOffset nextCheckAt)
    {
        Checked(now, status, failure, nextCheckAt);
        FailuresInRow++;
        if (FailuresInRow >= ChecksBeforeBroken)
            State = LinkState.Broken;
        else if (State == LinkState.Ok)
            State = LinkState.Unknown;
    }

    /// <summary>The server refuses robots (401, 403, 429, robots.txt): nothing can be said against the link.</summary>
    public void WasRefused(DateTimeOffset now, int? status, CrawlFailure failure, DateTimeOffset nextCheckAt)
    {
        Checked(now, status, failure, nextCheckAt);
        (State, FailuresInRow) = (LinkState.Blocked, 0);
    }

    void Checked(DateTimeOffset now, int? status, CrawlFailure? failure, DateTimeOffset next) =>
        (CheckedAt, Status, Failure, NextCheckAt, HeldBy, HeldUntil) = (now, status, failure, next, null, null);
}

/// <summary>未知, 正常, 打不开, 拒绝检查. A link is never called broken because we were not let in.</summary>
public enum LinkState { Unknown = 0, Ok = 1, Broken = 2, Blocked = 3 }

public enum LinkKind { Page = 0, Image = 1, Attachment = 2 }
