using MediaWatch.Core.Auditing;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Logging in, the first administrator, one's own password. To be used on static pages, where a response can carry the cookie.</summary>
public sealed partial class EntryDesk(SignInManager<Person> logIns, UserManager<Person> people, IUserStore<Person> store, IDbContextFactory<MediaWatchDb> databases, TimeProvider clock, ILogger<EntryDesk> log) : IPageQuery
{
    const string Wrong = "登录名或密码不对。";

    public async Task<bool> IsFirstRunAsync(CancellationToken ct) => !await ((PeopleStore)store).AnybodyAsync(ct);

    /// <returns>Null if it went well, else what to tell the person. It never says which of name and password was wrong.</returns>
    public async Task<string?> LogInAsync(string userName, string password, bool remember, string? address, CancellationToken ct)
    {
        if (await people.FindByNameAsync(userName) is not { } person)
        {
            // As slow as a wrong password, so that names cannot be guessed by the clock.
            people.PasswordHasher.HashPassword(new Person(0, "", "", PersonRole.Staff, null), password);
            LogRefused("unknown name", address);
            return Wrong;
        }
        var result = await logIns.PasswordSignInAsync(person, password, remember, lockoutOnFailure: true);
        if (result.IsLockedOut)
        {
            LogRefused("locked", address);
            await AuditAsync(person, "登录被锁定", address, ct);
            var until = await people.GetLockoutEndDateAsync(person) - clock.GetUtcNow();
            return $"密码连续输错，已锁定，请在 {Math.Max(1, Math.Ceiling(until?.TotalMinutes ?? 1))} 分钟后再试，或请管理员解锁。";
        }
        if (result.IsNotAllowed)
            return "这个账号已停用，请联系管理员。";
        if (!result.Succeeded)
        {
            LogRefused("wrong password", address);
            return Wrong;
        }
        person.SignedIn(clock.GetUtcNow());
        await people.UpdateAsync(person);
        await AuditAsync(person, "登录", address, ct);
        return null;
    }

    /// <returns>What is wrong with the entries; empty if the administrator exists and is logged in.</returns>
    public async Task<IReadOnlyList<string>> CreateFirstAdministratorAsync(string tenantName, string name, string userName, string password, CancellationToken ct)
    {
        if (!await IsFirstRunAsync(ct))
            return ["系统已经有管理员，请登录。"];
        await using var db = await databases.CreateDbContextAsync(ct);
        var tenant = await db.Tenants.OrderBy(t => t.Id).FirstOrDefaultAsync(ct) ?? db.Tenants.Add(new Tenant(tenantName, clock.GetUtcNow())).Entity;
        await db.SaveChangesAsync(ct);
        var person = new Person(tenant.Id, userName, name, PersonRole.Administrator, null);
        var result = await people.CreateAsync(person, password);
        if (!result.Succeeded)
            return [.. result.Errors.Select(e => e.Description)];
        db.TenantId = tenant.Id;
        if (!await db.Units.AnyAsync(ct))
        {
            var root = db.Units.Add(new Unit(tenant.Id, null, tenantName, UnitLevel.City, UnitKind.PartyOrGovernment, tenantName)).Entity;
            await db.SaveChangesAsync(ct);
            root.PlacedUnder(null);
            await db.SaveChangesAsync(ct);
        }
        await AuditAsync(person, "建立管理员", null, ct);
        await logIns.SignInAsync(person, isPersistent: false);
        return [];
    }

    public async Task<IReadOnlyList<string>> ChangePasswordAsync(Viewer viewer, string old, string @new, CancellationToken ct)
    {
        if (await people.FindByIdAsync(viewer.PersonId.ToString(System.Globalization.CultureInfo.InvariantCulture)) is not { } person)
            return ["找不到您的账号，请重新登录。"];
        var result = await people.ChangePasswordAsync(person, old, @new);
        if (!result.Succeeded)
            return [.. result.Errors.Select(e => e.Description)];
        await logIns.RefreshSignInAsync(person);
        await AuditAsync(person, "修改密码", viewer.Address, ct);
        return [];
    }

    async Task AuditAsync(Person person, string action, string? address, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(person.TenantId, ct);
        db.AuditEntries.Add(new AuditEntry(person.TenantId, clock.GetUtcNow(), person.Id, person.DisplayName, action, $"用户 {person.UserName}", "", address));
        await db.SaveChangesAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Log-in refused ({Reason}) from {Address}")]
    partial void LogRefused(string reason, string? address);
}
