using MediaWatch.Core.Auditing;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Accounts;

/// <summary>Accounts taken together (账号分组): those put in by hand, and those that fit the rule. The rule is asked anew each time, so that new accounts join by themselves;
/// <see cref="Storage.AccountGroupQueries"/> is the one place that knows who is in.</summary>
public sealed class AccountGroup : ITenantOwned, IDeletable
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public string Name { get; private set; }
    public string Note { get; private set; } = "";
    /// <summary>Accounts put in by hand; one that is in the recycle bin counts again when it is restored.</summary>
    public long[] Members { get; private set; } = [];
    /// <summary>The conditions of the rule: each that is set must be met; within one, any of its values. None set: nobody joins by rule.</summary>
    public string[] Platforms { get; private set; } = [];
    public UnitKind[] Kinds { get; private set; } = [];
    public UnitLevel[] Levels { get; private set; } = [];
    /// <summary>The unit and its subtree.</summary>
    public long? UnitId { get; private set; }
    /// <summary>The unit's region, whole; empty: any.</summary>
    public string Region { get; private set; } = "";
    /// <summary>Words of which the account's name has to contain one.</summary>
    public string[] Words { get; private set; } = [];
    public bool HasRule { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public long? DeletionId { get; private set; }

    AccountGroup() => Name = "";

    public AccountGroup(long tenantId, string name, string note, DateTimeOffset now) => (TenantId, Name, Note, CreatedAt) = (tenantId, name, note, now);

    public void Describe(string name, string note) => (Name, Note) = (name, note);

    public void Rule(AccountGroupRule rule)
    {
        (Platforms, Kinds, Levels, UnitId, Region, Words) = ([.. rule.Platforms], [.. rule.Kinds], [.. rule.Levels], rule.UnitId, rule.Region, [.. rule.Words]);
        HasRule = Platforms.Length + Kinds.Length + Levels.Length + Words.Length > 0 || UnitId is not null || Region.Length > 0;
    }

    public void PutIn(IEnumerable<long> accounts) => Members = [.. Members.Union(accounts).Order()];

    public void TakeOut(IEnumerable<long> accounts) => Members = [.. Members.Except(accounts)];

    public void Remove(Deletion deletion) => DeletionId = deletion.Id;
}

/// <summary>Who joins by themselves; an empty or null condition asks for nothing.</summary>
public sealed record AccountGroupRule(IReadOnlyList<string> Platforms, IReadOnlyList<UnitKind> Kinds, IReadOnlyList<UnitLevel> Levels, long? UnitId, string Region, IReadOnlyList<string> Words);
