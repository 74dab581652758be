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
    /// <summary>Why exempt (免转), off-line or accepted as it is, or why given although the account's duties do not touch the subject.</summary>
    public string? Reason { get; private set; }
    /// <summary>A supervisor has accepted the changed wording or the part: it counts as fulfilled.</summary>
    public bool Accepted { get; private set; }
    /// <summary>The <see cref="Repost"/> that decides the cell; null: none.</summary>
    public long? RepostId { get; private set; }
    /// <summary>When the deciding copy was published.</summary>
    public DateTimeOffset? FulfilledAt { get; private set; }
    /// <summary>The approved <see cref="Registrations.OfflineWindow"/> that covers the deadline, by which the cell is off-line; null: none, or a person's word. It tells the reason.</summary>
    public long? WindowId { get; private set; }
    public DateTimeOffset? RemindedAt { get; private set; }
    public DateTimeOffset? OverdueAt { get; private set; }

    /// <summary>Exempt and off-line by a person's word: no judgement moves them. Off-line by a filed window lasts as long as the window covers the deadline.</summary>
    public bool IsSettled => State is RepostState.Exempt || State is RepostState.Offline && WindowId is null;

    public void Judged(RepostState state, long? by, DateTimeOffset? publishedAt)
    {
        if (!IsSettled)
            (State, RepostId, FulfilledAt, WindowId) = (state, by, publishedAt, null);
    }

    /// <summary>Its account was filed as off-line at the deadline.</summary>
    public void WithinWindow(long windowId)
    {
        if (!IsSettled)
            (State, RepostId, FulfilledAt, WindowId) = (RepostState.Offline, null, null, windowId);
    }

    public void Exempt(string reason) => Settle(RepostState.Exempt, reason);

    /// <summary>The account was filed as off-line for the time (临时下线).</summary>
    public void FiledOffline(string reason) => Settle(RepostState.Offline, reason);

    public void Accept(string reason) => (Accepted, Reason) = (true, reason);

    /// <summary>Owed again; judged anew afterwards.</summary>
    public void Demanded(string? reason) => (State, Reason, Accepted, WindowId) = (RepostState.Waiting, reason, false, null);

    public void Reminded(DateTimeOffset now) => RemindedAt = now;
    public void BecameOverdue(DateTimeOffset now) => OverdueAt ??= now;

    void Settle(RepostState state, string reason) => (State, Reason, RepostId, FulfilledAt, Accepted, WindowId) = (state, reason, null, null, false, null);
}

/// <summary>待转载, 按时, 逾期转载, 部分转载, 改动表述, 未转载, 免转, 临时下线. In time and late are fulfilled; partly and changed are not.</summary>
public enum RepostState { Waiting = 0, InTime = 1, Late = 2, Partly = 3, Changed = 4, Missing = 5, Exempt = 6, Offline = 7 }
