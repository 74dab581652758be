namespace MediaWatch.Core.Tenants;

/// <summary>A row of one tenant; the database context filters it by the tenant it was opened for.</summary>
public interface ITenantOwned
{
    long TenantId { get; }
}
