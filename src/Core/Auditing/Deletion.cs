using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Auditing;

/// <summary>One pressing of a delete button (回收站条目): what was deleted, with everything that went with it, for thirty days.
/// Restoring removes this row and the mark on all rows that carry its id; so exactly that comes back which went.</summary>
public sealed class Deletion : ITenantOwned
{
    /// <summary>How long it can be restored (issue of the month, item 8: 30 days).</summary>
    public static readonly TimeSpan Keeping = TimeSpan.FromDays(30);

    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public DeletionKind Kind { get; private set; }
    public long RowId { get; private set; }
    public string Name { get; private set; }
    /// <summary>What went with it, in Chinese, as counted when it was deleted; empty: nothing.</summary>
    public string Along { get; private set; }
    public long By { get; private set; }
    public string ByName { get; private set; }
    public DateTimeOffset At { get; private set; }
    /// <summary>From here on it is purged.</summary>
    public DateTimeOffset EndsAt { get; private set; }
    /// <summary>Purging has begun: it cannot be restored any more.</summary>
    public bool Purging { get; private set; }
    /// <summary>When all that may go was gone; the row stays only where evidence had to be kept.</summary>
    public DateTimeOffset? PurgedAt { get; private set; }
    /// <summary>Confirmed findings whose evidence was kept when it was purged.</summary>
    public int KeptFindings { get; private set; }

    Deletion() => (Name, Along, ByName) = ("", "", "");

    public Deletion(long tenantId, DeletionKind kind, long rowId, string name, string along, long by, string byName, DateTimeOffset now)
    {
        (TenantId, Kind, RowId, Name, Along, By, ByName, At) = (tenantId, kind, rowId, name, along, by, byName, now);
        EndsAt = now + Keeping;
    }

    public void PurgeBegan() => Purging = true;
    public void Purged(int keptFindings, DateTimeOffset now) => (KeptFindings, PurgedAt) = (keptFindings, now);
}

/// <summary>单位, 账号, 栏目, 用户, 词条, 通知渠道, 预警规则, 账号分组, 采集规则, 转载任务.</summary>
public enum DeletionKind
{
    Unit = 1, Account = 2, Column = 3, Person = 4, LexiconEntry = 5, Channel = 6, AlertRule = 7, AccountGroup = 8, CrawlRule = 9, RepostTask = 10,
}
