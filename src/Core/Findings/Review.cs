using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Findings;

/// <summary>A person's verdict (复核). A dismissal with a scope wider than one finding keeps the same words from being found again there, until it is undone.</summary>
public sealed class Review : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public long FindingId { get; private set; }
    public bool Confirmed { get; private set; }
    public long By { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string Reason { get; private set; }
    public DismissalScope Scope { get; private set; }
    public string CheckKey { get; private set; }
    /// <summary>Excerpt the dismissal stands for.</summary>
    public string Excerpt { get; private set; }
    public long AccountId { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }

    Review() => (Reason, CheckKey, Excerpt) = ("", "", "");

    public static Review Confirmation(Finding finding, long by, DateTimeOffset now) => Of(finding, true, by, "", DismissalScope.Finding, now);
    public static Review Dismissal(Finding finding, long by, string reason, DismissalScope scope, DateTimeOffset now) => Of(finding, false, by, reason, scope, now);

    public void Undo(DateTimeOffset now) => UndoneAt = now;

    static Review Of(Finding f, bool confirmed, long by, string reason, DismissalScope scope, DateTimeOffset now) => new()
    {
        TenantId = f.TenantId, FindingId = f.Id, AccountId = f.AccountId, CheckKey = f.CheckKey, Excerpt = f.Excerpt,
        Confirmed = confirmed, By = by, At = now, Reason = reason, Scope = scope,
    };
}

/// <summary>仅此处, 本账号, 全部账号.</summary>
public enum DismissalScope { Finding = 0, Account = 1, Tenant = 2 }
