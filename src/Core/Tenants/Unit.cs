using MediaWatch.Core.Auditing;

namespace MediaWatch.Core.Tenants;

/// <summary>A sponsoring body (主管/主办单位); units form a tree.</summary>
public sealed class Unit : ITenantOwned, IDeletable
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public long? ParentId { get; private set; }
    public string Name { get; private set; }
    public UnitLevel Level { get; private set; }
    public UnitKind Kind { get; private set; }
    /// <summary>Area (市/县区) the unit belongs to, as people write it.</summary>
    public string Region { get; private set; }
    /// <summary>Ids from the root to this unit, "/1/4/9/": a subtree is all paths that start with the unit's own.</summary>
    public string Path { get; private set; } = "";
    public long? DeletionId { get; private set; }

    Unit() => (Name, Region) = ("", "");

    public Unit(long tenantId, Unit? parent, string name, UnitLevel level, UnitKind kind, string region)
    {
        (TenantId, ParentId, Name, Level, Kind, Region) = (tenantId, parent?.Id, name, level, kind, region);
        Path = parent?.Path ?? "/";
    }

    /// <summary>To be called once the row has its id, or after a new parent was chosen.</summary>
    public void PlacedUnder(Unit? parent)
    {
        ParentId = parent?.Id;
        Path = $"{parent?.Path ?? "/"}{Id}/";
    }

    public void Describe(string name, UnitLevel level, UnitKind kind, string region) =>
        (Name, Level, Kind, Region) = (name, level, kind, region);
    public void Remove(Deletion deletion) => DeletionId = deletion.Id;
}

public enum UnitLevel { City = 1, County = 2, Township = 3 }

/// <summary>党政机关, 直属单位, 公共企事业单位.</summary>
public enum UnitKind { PartyOrGovernment = 1, DirectBody = 2, PublicInstitution = 3 }
