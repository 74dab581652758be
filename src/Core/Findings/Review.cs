using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Findings;

/// <summary>A person's verdict (复核). A dismissal keeps the same words from being found again: always in the same sentence wherever it is reposted;
/// of a column, an account or of all, everywhere there. It stands until it is undone or has expired.</summary>
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
    /// <summary>The sentence round the excerpt.</summary>
    public string Context { get; private set; }
    public string Rule { get; private set; }
    public long AccountId { get; private set; }
    /// <summary>Given along with another finding's by its scope: one decision, not one more.</summary>
    public bool Along { get; private set; }
    /// <summary>Null: stands for good.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }

    Review() => (Reason, CheckKey, Excerpt, Context, Rule) = ("", "", "", "", "");

    public static Review Confirmation(Finding finding, long by, DateTimeOffset now) => Of(finding, true, by, "", DismissalScope.Finding, now);

    public static Review Dismissal(Finding finding, long by, string reason, DismissalScope scope, DateTimeOffset now, DateTimeOffset? expiresAt = null)
    {
        var review = Of(finding, false, by, reason, scope, now);
        review.ExpiresAt = expiresAt;
        return review;
    }

    /// <summary>Of a finding that the dismissal of another one covers: it stands as long.</summary>
    /// <param name="scope">Its own, which is no wider than the other's: a repost elsewhere is dismissed as that sentence only.</param>
    public static Review DismissalAlong(Finding finding, long by, string reason, DismissalScope scope, DateTimeOffset now, DateTimeOffset? expiresAt = null)
    {
        var review = Dismissal(finding, by, reason, scope, now, expiresAt);
        review.Along = true;
        return review;
    }

    /// <summary>Whether both were given by the same press of a button for the same words, so that taking this one back takes the other back too.</summary>
    public bool Covers(Review other) =>
        other.Id == Id
        || !Confirmed && !other.Confirmed && By == other.By && At == other.At && CheckKey == other.CheckKey && Excerpt == other.Excerpt
        && (Scope == DismissalScope.Tenant || (Scope is DismissalScope.Account or DismissalScope.Column) && AccountId == other.AccountId
            || (Along || other.Along) && Sentence.Of(CheckKey, Excerpt, Context) is { } own && own == Sentence.Of(CheckKey, other.Excerpt, other.Context));

    public void Undo(DateTimeOffset now) => UndoneAt = now;

    static Review Of(Finding f, bool confirmed, long by, string reason, DismissalScope scope, DateTimeOffset now) => new()
    {
        TenantId = f.TenantId, FindingId = f.Id, AccountId = f.AccountId, CheckKey = f.CheckKey, Excerpt = f.Excerpt, Context = f.Context, Rule = f.Rule,
        Confirmed = confirmed, By = by, At = now, Reason = reason, Scope = scope,
    };
}

/// <summary>此文, 本账号 (of a website: 本网站), 全部账号, 本栏目 (of a website).</summary>
public enum DismissalScope { Finding = 0, Account = 1, Tenant = 2, Column = 3 }
