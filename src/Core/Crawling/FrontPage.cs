using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Crawling;

/// <summary>A home page or a column's list as it was seen last (首页与列表页), kept so that the links on it can be judged: break-ins leave theirs there.</summary>
public sealed class FrontPage : ITenantOwned, IAccountOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public long AccountId { get; private set; }
    /// <summary>Null: the home page.</summary>
    public long? ColumnId { get; private set; }
    public string Address { get; private set; }
    public long SnapshotId { get; private set; }
    /// <summary>Of the snapshot.</summary>
    public string Hash { get; private set; }
    public DateTimeOffset SeenAt { get; private set; }
    /// <summary>Null: judged since it was seen.</summary>
    public DateTimeOffset? JudgeDueAt { get; private set; }

    FrontPage() => (Address, Hash) = ("", "");

    public FrontPage(long accountId, long? columnId, Snapshot snapshot)
    {
        (TenantId, AccountId, ColumnId) = (snapshot.TenantId, accountId, columnId);
        (Address, Hash) = ("", "");
        Seen(snapshot);
    }

    public void Seen(Snapshot snapshot)
    {
        (Address, SnapshotId, Hash) = (snapshot.Address, snapshot.Id, snapshot.Hash);
        (SeenAt, JudgeDueAt) = (snapshot.SeenAt, snapshot.SeenAt);
    }

    /// <summary>Unchanged, but the words that are looked for may be others now.</summary>
    public void SeenAgain(DateTimeOffset at) => (SeenAt, JudgeDueAt) = (at, at);

    public void Judged() => JudgeDueAt = null;
}
