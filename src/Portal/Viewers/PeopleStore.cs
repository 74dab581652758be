using System.Globalization;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Viewers;

/// <summary>People of all tenants: at log-in nobody's tenant is known yet. The one place outside of claiming jobs that lifts the tenant filter;
/// pages that list people read through a tenant's context instead.</summary>
sealed class PeopleStore(MediaWatchDb db, IdentityErrorDescriber errors) : UserOnlyStore<Person, MediaWatchDb, long>(db, errors)
{
    public override IQueryable<Person> Users => base.Users.IgnoreQueryFilters(["Tenant"]);

    public Task<bool> AnybodyAsync(CancellationToken ct) => Users.AnyAsync(ct);

    public override Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken = default) =>
        long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? Users.FirstOrDefaultAsync(p => p.Id == id, cancellationToken)
            : Task.FromResult<Person?>(null);

    protected override Task<Person?> FindUserAsync(long userId, CancellationToken cancellationToken) =>
        Users.FirstOrDefaultAsync(p => p.Id == userId, cancellationToken);
}
