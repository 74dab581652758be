using MediaWatch.Core.Findings;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Alerts;

/// <summary>A message owed (预警): about a finding, written in the transaction that routes it and unique per finding, channel and occasion;
/// or about a repost task, written in the transaction that notes on the task that it was told.</summary>
public sealed class Alert : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    /// <summary>Null: about <see cref="RepostTaskId"/>.</summary>
    public long? FindingId { get; private set; }
    public long? RepostTaskId { get; private set; }
    /// <summary>What is told of a task, as it stood when the message was owed; empty for a finding, whose words are its own.</summary>
    public string Detail { get; private set; } = "";
    public long ChannelId { get; private set; }
    public AlertOccasion Occasion { get; private set; }
    public DateTimeOffset OwedAt { get; private set; }
    public DateTimeOffset DueAt { get; private set; }
    public AlertState State { get; private set; } = AlertState.Owed;
    public int Attempts { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public string? LastError { get; private set; }
    public string? HeldBy { get; private set; }
    public DateTimeOffset? HeldUntil { get; private set; }
    /// <summary>Names the message on the wire (Message-ID); alerts merged into one message share it, a resend keeps it.</summary>
    public string? MessageKey { get; private set; }

    Alert() { }

    public static Alert Owe(Finding finding, long channelId, AlertOccasion occasion, DateTimeOffset now) => new()
    {
        TenantId = finding.TenantId, FindingId = finding.Id, ChannelId = channelId, Occasion = occasion, OwedAt = now, DueAt = now,
    };

    public static Alert Owe(RepostTask task, long channelId, AlertOccasion occasion, string detail, DateTimeOffset now) => new()
    {
        TenantId = task.TenantId, RepostTaskId = task.Id, ChannelId = channelId, Occasion = occasion, Detail = detail, OwedAt = now, DueAt = now,
    };

    /// <summary>A sender takes hold of it. The name is kept for every later try.</summary>
    public void Sending(string messageKey, string by, DateTimeOffset until) => (MessageKey, HeldBy, HeldUntil) = (messageKey, by, until);

    public void Sent(DateTimeOffset now) =>
        (State, SentAt, LastError, HeldBy, HeldUntil, Attempts) = (AlertState.Sent, now, null, null, null, Attempts + 1);

    /// <param name="next">Null: given up; a person must act.</param>
    public void Failed(string error, DateTimeOffset? next)
    {
        (LastError, HeldBy, HeldUntil, Attempts) = (error, null, null, Attempts + 1);
        if (next is { } at)
            DueAt = at;
        else
            State = AlertState.Failed;
    }

    public void TryAgain(DateTimeOffset now) => (State, DueAt) = (AlertState.Owed, now);
}

/// <summary>待发送, 已发送, 发送失败.</summary>
public enum AlertState { Owed = 0, Sent = 1, Failed = 2 }

/// <summary>发现问题, 整改临期, 整改逾期, 复核未通过, 转载临期, 转载逾期.</summary>
public enum AlertOccasion { Found = 0, DueSoon = 1, Overdue = 2, Returned = 3, RepostDueSoon = 4, RepostOverdue = 5 }
