using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Reports;

/// <summary>A message owed to a channel: a report was delivered. Unique a report, channel and delivery, so that nobody is told twice.</summary>
/// <param name="issue">The report's <see cref="MonthlyReport.Issues"/> then.</param>
public sealed class ReportNotice(long tenantId, long reportId, long channelId, int issue, DateTimeOffset dueAt) : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; } = tenantId;
    public long ReportId { get; private set; } = reportId;
    public long ChannelId { get; private set; } = channelId;
    public int Issue { get; private set; } = issue;
    public DateTimeOffset DueAt { get; private set; } = dueAt;
    public ReportNoticeState State { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public string? LastError { get; private set; }
    public string? HeldBy { get; private set; }
    public DateTimeOffset? HeldUntil { get; private set; }
    /// <summary>Names the message on the wire; those merged into one share it, a resend keeps it.</summary>
    public string? MessageKey { get; private set; }

    public void Sending(string messageKey, string by, DateTimeOffset until) => (MessageKey, HeldBy, HeldUntil) = (messageKey, by, until);

    public void Sent(DateTimeOffset now) => (State, SentAt, LastError, HeldBy, HeldUntil, Attempts) = (ReportNoticeState.Sent, now, null, null, null, Attempts + 1);

    /// <param name="next">Null: given up.</param>
    public void Failed(string error, DateTimeOffset? next)
    {
        (LastError, HeldBy, HeldUntil, Attempts) = (error, null, null, Attempts + 1);
        (State, DueAt) = next is { } at ? (State, at) : (ReportNoticeState.Failed, DueAt);
    }
}

/// <summary>待发送, 已发送, 发送失败.</summary>
public enum ReportNoticeState { Owed = 0, Sent = 1, Failed = 2 }
