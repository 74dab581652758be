using System.Globalization;
using System.Security.Claims;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Portal.Viewers;

/// <summary>The person who looks at a page or presses a button.</summary>
/// <param name="UnitPath">Operators, and staff of a unit, see the units whose path starts with this; null: the whole tenant.</param>
/// <param name="Address">IP address the person came from; null where it is not known.</param>
public sealed record Viewer(long TenantId, long PersonId, string Name, PersonRole Role, string? UnitPath, string? Address)
{
    /// <summary>Path of an operator without a unit: no unit's path starts so, hence nothing is seen.</summary>
    public const string Nowhere = "-";

    public string TenantName { get; init; } = "";

    /// <summary>Path of the unit whose reports are the person's; null: the whole tenant's.</summary>
    public string? ReportPath => Supervises ? null : UnitPath;

    public bool Administers => Role == PersonRole.Administrator;

    /// <summary>May judge findings, change accounts and steer the crawl.</summary>
    public bool Supervises => Role is PersonRole.Administrator or PersonRole.Supervisor;

    /// <summary>May change something: everybody but the staff who only read.</summary>
    public bool Works => Role is not PersonRole.Staff;

    /// <exception cref="InvalidOperationException">Nobody is logged in: the page or endpoint forgot to ask for it.</exception>
    public static Viewer From(ClaimsPrincipal person, string? address)
    {
        if (person.Identity is not { IsAuthenticated: true })
            throw new InvalidOperationException("Nobody is logged in.");
        var role = Enum.Parse<PersonRole>(Required(person, ClaimTypes.Role));
        var unit = person.FindFirstValue(ViewerClaims.UnitPath);
        return new Viewer(
            long.Parse(Required(person, ViewerClaims.Tenant), CultureInfo.InvariantCulture),
            long.Parse(Required(person, ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture),
            Required(person, ViewerClaims.DisplayName), role,
            role switch { PersonRole.Operator => unit ?? Nowhere, PersonRole.Staff => unit, _ => null }, address)
        { TenantName = person.FindFirstValue(ViewerClaims.TenantName) ?? "" };
    }

    static string Required(ClaimsPrincipal person, string claim) =>
        person.FindFirstValue(claim) ?? throw new InvalidOperationException($"The log-in has no claim {claim}.");
}
