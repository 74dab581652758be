using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Registrations;

/// <summary>A filed time in which an account is off-line (临时下线). Once approved it suspends the update rules, the rule of reachability and the reposts that are due, and only inside the window.</summary>
public sealed class OfflineWindow : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public long AccountId { get; private set; }
    public DateTimeOffset From { get; private set; }
    public DateTimeOffset To { get; private set; }
    public string Reason { get; private set; }
    public OfflineState State { get; private set; } = OfflineState.Filed;
    public long FiledBy { get; private set; }
    public string FiledByName { get; private set; }
    public DateTimeOffset FiledAt { get; private set; }
    public long? DecidedBy { get; private set; }
    public string? DecidedByName { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    /// <summary>Why it was refused or ended early; null: nothing to say.</summary>
    public string? Note { get; private set; }

    OfflineWindow() => (Reason, FiledByName) = ("", "");

    public OfflineWindow(long tenantId, long accountId, DateTimeOffset from, DateTimeOffset to, string reason, long by, string byName, DateTimeOffset now) =>
        (TenantId, AccountId, From, To, Reason, FiledBy, FiledByName, FiledAt) = (tenantId, accountId, from, to, reason, by, byName, now);

    public void Approve(long by, string byName, DateTimeOffset now)
    {
        Demand(OfflineState.Filed);
        (State, DecidedBy, DecidedByName, DecidedAt) = (OfflineState.Approved, by, byName, now);
    }

    public void Refuse(long by, string byName, string note, DateTimeOffset now)
    {
        Demand(OfflineState.Filed);
        (State, DecidedBy, DecidedByName, DecidedAt, Note) = (OfflineState.Refused, by, byName, now, note);
    }

    /// <summary>The account is back before its time: monitoring counts again from now.</summary>
    public void BackEarly(DateTimeOffset now, string note)
    {
        Demand(OfflineState.Approved);
        if (now >= To)
            throw new InvalidOperationException($"Off-line window {Id} is over.");
        (To, Note) = (now < From ? From : now, note);
    }

    /// <summary>The approval was wrong: the whole window counts as never approved, also where it lies in the past. What was frozen before stays.</summary>
    public void Withdraw(long by, string byName, string note, DateTimeOffset now)
    {
        Demand(OfflineState.Approved);
        (State, DecidedBy, DecidedByName, DecidedAt, Note) = (OfflineState.Withdrawn, by, byName, now, note);
    }

    void Demand(OfflineState state)
    {
        if (State != state)
            throw new InvalidOperationException($"Off-line window {Id} is {State}.");
    }
}

/// <summary>待审批, 已批准, 未批准, 已撤销.</summary>
public enum OfflineState { Filed = 0, Approved = 1, Refused = 2, Withdrawn = 3 }
