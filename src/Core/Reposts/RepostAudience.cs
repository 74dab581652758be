using System.Text.Json;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Reposts;

/// <summary>Who must repost: accounts by name, and all accounts that stand within every one of the conditions that are set (a group of accounts, a subtree of units, kinds, levels, platforms).
/// Without any condition only the named accounts are meant; a condition without entries does not restrict.</summary>
public sealed record RepostAudience
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public IReadOnlyList<long> AccountIds { get; init; } = [];
    /// <summary>Units with their subtrees.</summary>
    public IReadOnlyList<long> UnitIds { get; init; } = [];
    /// <summary>Groups of accounts (<see cref="Accounts.AccountGroup"/>), by hand and by rule as they are when the task is opened; one that was deleted has nobody in it.</summary>
    public IReadOnlyList<long> GroupIds { get; init; } = [];
    public IReadOnlyList<UnitKind> Kinds { get; init; } = [];
    public IReadOnlyList<UnitLevel> Levels { get; init; } = [];
    public IReadOnlyList<string> Platforms { get; init; } = [];
    /// <summary>Every account of the tenant, where no condition is set.</summary>
    public bool Everybody { get; init; }

    public bool HasConditions => Everybody || UnitIds.Count + GroupIds.Count + Kinds.Count + Levels.Count + Platforms.Count > 0;
    public bool IsEmpty => AccountIds.Count == 0 && !HasConditions;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static RepostAudience Parse(string json) => JsonSerializer.Deserialize<RepostAudience>(json, Json) ?? new();
}
