using System.Security.Claims;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Tests.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Viewers;

public sealed class VisibilityTests
{
    [Fact]
    public async Task An_operator_sees_nothing_of_another_unit()
    {
        await using var town = await FilledAsync();
        await using var db = town.Db();
        var viewer = town.Operator;
        (await db.Accounts.VisibleTo(viewer, db).Select(a => a.Id).ToListAsync(Ct)).ShouldBe([town.Site.Id]);
        (await db.Articles.VisibleTo(viewer, db).Select(a => a.AccountId).Distinct().ToListAsync(Ct)).ShouldBe([town.Site.Id]);
        (await db.Findings.VisibleTo(viewer, db).Select(f => f.AccountId).Distinct().ToListAsync(Ct)).ShouldBe([town.Site.Id]);
        (await db.Rectifications.VisibleTo(viewer, db).Select(r => r.AccountId).Distinct().ToListAsync(Ct)).ShouldBe([town.Site.Id]);
        (await db.CrawlTasks.VisibleTo(viewer, db).Select(t => t.AccountId).Distinct().ToListAsync(Ct)).ShouldBe([town.Site.Id]);
        (await db.CrawlRuns.VisibleTo(viewer, db).Select(t => t.AccountId).Distinct().ToListAsync(Ct)).ShouldBe([town.Site.Id]);
        (await db.Links.VisibleTo(viewer, db).Select(l => l.AccountId).Distinct().ToListAsync(Ct)).ShouldBe([town.Site.Id]);
        (await db.Units.VisibleTo(viewer).Select(u => u.Id).ToListAsync(Ct)).ShouldBe([town.Bureau.Id]);
    }

    [Fact]
    public async Task An_operator_sees_the_units_below_the_own_one()
    {
        await using var town = await FilledAsync();
        var office = await town.UnitAsync(town.Bureau, "公证处");
        var account = await town.AddAsync(new Account(town.Tenant.Id, office.Id, "website", "公证处网站", "http://gz.example.test/", town.Time.GetUtcNow()));
        await using var db = town.Db();
        (await db.Accounts.VisibleTo(town.Operator, db).Select(a => a.Id).ToListAsync(Ct)).ShouldBe([town.Site.Id, account.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task A_supervisor_sees_the_whole_tenant()
    {
        await using var town = await FilledAsync();
        await using var db = town.Db();
        (await db.Accounts.VisibleTo(town.Supervisor, db).CountAsync(Ct)).ShouldBe(2);
        (await db.Findings.VisibleTo(town.Supervisor, db).CountAsync(Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task Another_tenant_sees_nothing()
    {
        await using var town = await FilledAsync();
        var other = await town.AddAsync(new Tenant("邻市", town.Time.GetUtcNow()));
        await using var db = town.Database.Open(other.Id);
        var viewer = town.Supervisor with { TenantId = other.Id };
        (await db.Accounts.VisibleTo(viewer, db).AnyAsync(Ct)).ShouldBeFalse();
        (await db.Articles.VisibleTo(viewer, db).AnyAsync(Ct)).ShouldBeFalse();
        (await db.Findings.VisibleTo(viewer, db).AnyAsync(Ct)).ShouldBeFalse();
        (await db.CrawlTasks.VisibleTo(viewer, db).AnyAsync(Ct)).ShouldBeFalse();
        // Not even through a context that was opened for the other tenant by mistake.
        await using var wrong = town.Db();
        (await wrong.Accounts.VisibleTo(viewer, wrong).AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_operator_without_a_unit_sees_nothing()
    {
        await using var town = await FilledAsync();
        var viewer = Viewer.From(LogIn(town.Tenant.Id, PersonRole.Operator, unitPath: null), null);
        await using var db = town.Db();
        (await db.Accounts.VisibleTo(viewer, db).AnyAsync(Ct)).ShouldBeFalse();
        (await db.Units.VisibleTo(viewer).AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public void A_unit_in_the_log_in_narrows_operators_and_staff_and_nobody_who_watches_all()
    {
        Viewer.From(LogIn(1, PersonRole.Supervisor, "/4/"), "10.0.0.1").UnitPath.ShouldBeNull();
        Viewer.From(LogIn(1, PersonRole.Staff, "/4/"), "10.0.0.1").UnitPath.ShouldBe("/4/");
        Viewer.From(LogIn(1, PersonRole.Operator, "/4/"), "10.0.0.1").UnitPath.ShouldBe("/4/");
    }

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static ClaimsPrincipal LogIn(long tenant, PersonRole role, string? unitPath)
    {
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, "5"), new(ViewerClaims.Tenant, $"{tenant}"), new(ViewerClaims.DisplayName, "张"), new(ClaimTypes.Role, role.ToString())];
        if (unitPath is not null)
            claims.Add(new(ViewerClaims.UnitPath, unitPath));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, "test"));
    }

    /// <summary>One of everything for both sites.</summary>
    static async Task<SmallTown> FilledAsync()
    {
        var town = await SmallTown.CreateAsync();
        var now = town.Time.GetUtcNow();
        foreach (var site in new[] { town.Site, town.CountySite })
        {
            var finding = await town.FindingAsync(account: site);
            await town.AddAsync(Rectification.Order(finding, new DateOnly(2026, 11, 30), 1, now));
            var task = await town.AddAsync(CrawlTask.List(town.Tenant.Id, site.Id, null, "example.test", now));
            await town.AddAsync(new CrawlRun(town.Tenant.Id, task.Id, site.Id, null, "a", now));
            await town.AddAsync(new Link(town.Tenant.Id, site.Id, null, site.Address, $"{site.Address}x", "x", LinkKind.Page, now));
        }
        return town;
    }
}
