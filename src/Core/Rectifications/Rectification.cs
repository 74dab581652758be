using MediaWatch.Core.Accounts;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Rectifications;

/// <summary>An order to fix a confirmed finding (整改单): which unit, by which day, what was answered, how it ended.</summary>
public sealed class Rectification : ITenantOwned, IAccountOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public long FindingId { get; private set; }
    public long UnitId { get; private set; }
    public long AccountId { get; private set; }
    /// <summary>Last day in the tenant's zone.</summary>
    public DateOnly DueOn { get; private set; }
    public RectificationState State { get; private set; } = RectificationState.Ordered;
    public long OrderedBy { get; private set; }
    public DateTimeOffset OrderedAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public string? SubmittedBy { get; private set; }
    public string? Note { get; private set; }
    public DateTimeOffset? VerifiedAt { get; private set; }
    /// <summary>What the last re-check of the page saw, in Chinese.</summary>
    public string? Outcome { get; private set; }
    /// <summary>Set once it has passed its day without being verified; stays for the statistics.</summary>
    public DateTimeOffset? OverdueAt { get; private set; }

    Rectification() { }

    public static Rectification Order(Finding finding, DateOnly dueOn, long by, DateTimeOffset now) => new()
    {
        TenantId = finding.TenantId, FindingId = finding.Id, UnitId = finding.UnitId, AccountId = finding.AccountId,
        DueOn = dueOn, OrderedBy = by, OrderedAt = now,
    };

    /// <summary>已整改，申请复核.</summary>
    public void Submit(string by, string note, DateTimeOffset now)
    {
        if (State is RectificationState.Verified or RectificationState.Cancelled)
            throw new InvalidOperationException($"Rectification {Id} is {State}.");
        (State, SubmittedBy, Note, SubmittedAt, Outcome) = (RectificationState.Submitted, by, note, now, null);
    }

    public void Verified(string outcome, DateTimeOffset now)
    {
        if (State is RectificationState.Cancelled)
            return;
        (State, Outcome, VerifiedAt) = (RectificationState.Verified, outcome, now);
    }

    /// <summary>The re-check still saw the problem: back to the unit.</summary>
    public void Returned(string outcome)
    {
        if (State == RectificationState.Submitted)
            (State, Outcome) = (RectificationState.Returned, outcome);
    }

    public void BecameOverdue(DateTimeOffset now) => OverdueAt ??= now;

    /// <summary>The verdict was taken back, or the check says so no longer.</summary>
    public void Cancel() => State = RectificationState.Cancelled;

    /// <summary>The check says so again, and nobody has taken the verdict back: the order stands as before.</summary>
    public void Reinstate()
    {
        if (State == RectificationState.Cancelled)
            State = SubmittedAt is null ? RectificationState.Ordered : RectificationState.Submitted;
    }
}

/// <summary>待整改, 待复核, 未通过, 已销号, 已撤销.</summary>
public enum RectificationState { Ordered = 0, Submitted = 1, Returned = 2, Verified = 3, Cancelled = 4 }
