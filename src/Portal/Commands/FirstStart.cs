using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands;

/// <summary>Makes what an empty database needs before anybody can log in.</summary>
static class FirstStart
{
    const string TenantName = "本市";

    /// <summary>With MEDIAWATCH_ADMIN_PASSWORD set, an empty database gets a tenant and the person "admin" with that password; else the portal's first page asks.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        if (NodeOptions.Variable("ADMIN_PASSWORD") is not { } password)
            return;
        await using var db = await services.GetRequiredService<IDbContextFactory<MediaWatchDb>>().CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(20261124)", ct); // several nodes may start at once on an empty database
        if (await db.Tenants.AnyAsync(ct))
            return;
        var tenant = new Tenant(TenantName, services.GetRequiredService<TimeProvider>().GetUtcNow());
        db.Tenants.Add(tenant);
        await db.SaveChangesAsync(ct);
        var root = new Unit(tenant.Id, null, $"{TenantName}人民政府", UnitLevel.City, UnitKind.PartyOrGovernment, TenantName);
        db.Units.Add(root);
        db.Users.Add(Newcomer(new Person(tenant.Id, "admin", "管理员", PersonRole.Administrator, null), password));
        await db.SaveChangesAsync(ct);
        root.PlacedUnder(null);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    public static async Task<bool> AnybodyAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<MediaWatchDb>>().CreateDbContextAsync(ct);
        return await db.Tenants.AnyAsync(ct);
    }

    /// <summary>Gives a new person what Identity needs to let them log in.</summary>
    public static Person Newcomer(Person person, string password)
    {
        person.NormalizedUserName = person.UserName?.ToUpperInvariant();
        person.SecurityStamp = Guid.NewGuid().ToString();
        person.LockoutEnabled = true;
        person.PasswordHash = new PasswordHasher<Person>().HashPassword(person, password);
        return person;
    }
}
