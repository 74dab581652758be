using MediaWatch.Testing;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Core.Tests.Storage;

public sealed class ModelTests
{
    [Fact]
    public async Task Migrations_are_complete()
    {
        await using var database = await TestDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await using var db = database.CreateDbContext();
        db.Database.HasPendingModelChanges().ShouldBeFalse();
        (await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_context_sees_the_rows_of_its_tenant_only()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(ct);
        var first = await Seed.SiteAsync(database, "甲市", ct);
        var second = await Seed.SiteAsync(database, "乙市", ct);
        await using var db = database.Open(first.TenantId);
        (await db.Accounts.Select(a => a.Id).ToListAsync(ct)).ShouldBe([first.AccountId]);
        (await db.Units.CountAsync(u => u.TenantId == second.TenantId, ct)).ShouldBe(0);
        await using var nobody = database.CreateDbContext();
        (await nobody.Accounts.CountAsync(ct)).ShouldBe(0);
    }
}
