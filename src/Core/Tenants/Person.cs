using MediaWatch.Core.Auditing;
using Microsoft.AspNetCore.Identity;

namespace MediaWatch.Core.Tenants;

/// <summary>Somebody who logs in. An operator sees the subtree of <see cref="UnitId"/> only; the other roles see the whole tenant.</summary>
public sealed class Person : IdentityUser<long>, ITenantOwned, IDeletable
{
    public long TenantId { get; private set; }
    public long? UnitId { get; private set; }
    public string DisplayName { get; private set; }
    public PersonRole Role { get; private set; }
    public DateTimeOffset? LastSignedInAt { get; private set; }
    public bool Disabled { get; private set; }
    public long? DeletionId { get; private set; }

    Person() => DisplayName = "";

    public Person(long tenantId, string userName, string displayName, PersonRole role, long? unitId) : base(userName) =>
        (TenantId, DisplayName, Role, UnitId) = (tenantId, displayName, role, unitId);

    public void Describe(string displayName, PersonRole role, long? unitId) => (DisplayName, Role, UnitId) = (displayName, role, unitId);
    public void SignedIn(DateTimeOffset now) => LastSignedInAt = now;
    public void Disable() => Disabled = true;
    public void Enable() => Disabled = false;
    public void Remove(Deletion deletion) => DeletionId = deletion.Id;
}

/// <summary>管理员, 监管人员, 运营人员, 报告人员.</summary>
public enum PersonRole { Administrator = 1, Supervisor = 2, Operator = 3, Staff = 4 }
