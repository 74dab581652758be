using MediaWatch.Core.Accounts;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Reposts;

/// <summary>One account's duty in one task: a cell of the complete matrix (完成矩阵).</summary>
public sealed class RepostDuty(long tenantId, long taskId, long accountId, long unitId) : ITenantOwned, IAccountOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; } = tenantId;
    public long TaskId { get; private set; } = taskId;
    public long AccountId { get; private set; } = accountId;
    public long UnitId { get; private set; } = unitId;
    public RepostState State { get; private set; }
    /// <summary>Why exempt (免转), or why given although the account's duties do not touch the subject.</summary>
    public string? Reason { get; private set; }
    /// <summary>The <see cref="Repost"/> that decides the cell; null: none.</summary>
    public long? RepostId { get; private set; }
    /// <summary>When the deciding copy was published.</summary>
    public DateTimeOffset? FulfilledAt { get; private set; }
    public DateTimeOffset? RemindedAt { get; private set; }
    public DateTimeOffset? OverdueAt { get; private set; }

    public void Judged(RepostState state, Repost? by)
    {
        if (State != RepostState.Exempt)
            (State, RepostId, FulfilledAt) = (state, by?.Id, by?.PublishedAt);
    }

    public void Exempt(string reason) => (State, Reason, RepostId, FulfilledAt) = (RepostState.Exempt, reason, null, null);
    public void Demanded(string? reason) => (State, Reason) = (RepostState.Waiting, reason);
    public void Reminded(DateTimeOffset now) => RemindedAt = now;
    public void BecameOverdue(DateTimeOffset now) => OverdueAt ??= now;
}

/// <summary>待转载, 按时, 逾期转载, 部分转载, 改动表述, 未转载, 免转, 临时下线. In time and late are fulfilled; partly and changed are not.</summary>
public enum RepostState { Waiting = 0, InTime = 1, Late = 2, Partly = 3, Changed = 4, Missing = 5, Exempt = 6, Offline = 7 }
