using System.Security.Cryptography;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands;

/// <summary>Makes what an empty database needs before anybody can log in.</summary>
static class FirstStart
{
    // No letters and digits that look alike.
    const string Letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <returns>The administrator's password; null where there was somebody already.</returns>
    public static async Task<string?> PrepareAsync(IServiceProvider services, string tenantName, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<MediaWatchDb>>().CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(20261124)", ct); // several nodes may start at once on an empty database
        if (await db.Tenants.AnyAsync(ct))
            return null;
        var tenant = new Tenant(tenantName, services.GetRequiredService<TimeProvider>().GetUtcNow());
        db.Tenants.Add(tenant);
        await db.SaveChangesAsync(ct);
        var root = new Unit(tenant.Id, null, $"{tenantName}人民政府", UnitLevel.City, UnitKind.PartyOrGovernment, tenantName);
        db.Units.Add(root);
        await db.SaveChangesAsync(ct);
        root.PlacedUnder(null);
        var password = NodeOptions.Variable("ADMIN_PASSWORD") ?? RandomNumberGenerator.GetString(Letters, 16);
        db.Users.Add(Newcomer(new Person(tenant.Id, "admin", "管理员", PersonRole.Administrator, null), password));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return password;
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
