using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Reposts;

/// <summary>Drafts a task from every article of a watched account or column that matches words (转载规则); a person confirms the draft.</summary>
public sealed class RepostRule : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public string Name { get; private set; } = "";
    /// <summary>The superior whose publications are watched.</summary>
    public long AccountId { get; private set; }
    /// <summary>Null: every column of the account.</summary>
    public long? ColumnId { get; private set; }
    /// <summary>Parted by spaces; empty: every article.</summary>
    public string Words { get; private set; } = "";
    /// <summary>All of the words must occur; else one is enough.</summary>
    public bool AllWords { get; private set; }
    public RepostTerms Terms { get; private set; } = RepostTerms.Usual;
    public bool On { get; private set; } = true;
    public long CreatedBy { get; private set; }
    /// <summary>Articles examined before it were looked at already.</summary>
    public DateTimeOffset ReadTo { get; private set; }
    public DateTimeOffset? DraftedAt { get; private set; }

    RepostRule() { }

    public RepostRule(long tenantId, long by, DateTimeOffset now) => (TenantId, CreatedBy, ReadTo) = (tenantId, by, now);

    public void Describe(string name, long accountId, long? columnId, string words, bool allWords, RepostTerms terms) =>
        (Name, AccountId, ColumnId, Words, AllWords, Terms) = (name, accountId, columnId, words, allWords, terms);

    /// <summary>Switched on again it begins now: what was published meanwhile was not wanted.</summary>
    public void Switch(bool on, DateTimeOffset now) => (On, ReadTo) = (on, on && !On ? now : ReadTo);

    public void Looked(DateTimeOffset upTo, bool drafted, DateTimeOffset now) => (ReadTo, DraftedAt) = (upTo, drafted ? now : DraftedAt);
}
