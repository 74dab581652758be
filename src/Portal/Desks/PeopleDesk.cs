using System.Globalization;
using System.Security.Cryptography;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>People: added, described anew, disabled, unlocked, given a new password. Administrators only; nobody can shut out the last administrator or oneself.</summary>
public sealed class PeopleDesk(UserManager<Person> people, IDbContextFactory<MediaWatchDb> databases, TimeProvider clock) : IPageQuery
{
    // Without 0/O, 1/l/I: passwords are read out on the telephone.
    const string Readable = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    const string NotAllowed = "只有管理员可以管理用户。";

    public async Task<PersonOutcome> AddAsync(Viewer viewer, string userName, PersonForm form, CancellationToken ct)
    {
        if (!viewer.Administers)
            return new(NotAllowed);
        if (await ProblemAsync(viewer, form, ct) is { } problem)
            return new(problem);
        var person = new Person(viewer.TenantId, userName.Trim(), form.Name.Trim(), form.Role, form.UnitId);
        var password = RandomNumberGenerator.GetString(Readable, 14);
        var result = await people.CreateAsync(person, password);
        if (!result.Succeeded)
            return new(string.Join(' ', result.Errors.Select(e => e.Description)));
        await NoteAsync(viewer, "添加用户", person, form.Role.Name, ct);
        return new(null, person.Id, password);
    }

    public async Task<PersonOutcome> EditAsync(Viewer viewer, long id, PersonForm form, CancellationToken ct)
    {
        if (await ProblemAsync(viewer, form, ct) is { } problem)
            return new(problem);
        return await ChangeAsync(viewer, id, "修改用户", async person =>
        {
            if (person.Role == PersonRole.Administrator && form.Role != PersonRole.Administrator && await IsLastAdministratorAsync(viewer, id, ct))
                return "这是最后一个管理员，不能改成别的角色。";
            person.Describe(form.Name.Trim(), form.Role, form.UnitId);
            return null;
        }, ct);
    }

    public Task<PersonOutcome> DisableAsync(Viewer viewer, long id, CancellationToken ct) => ChangeAsync(viewer, id, "停用用户", async person =>
    {
        if (id == viewer.PersonId)
            return "不能停用自己。";
        if (await IsLastAdministratorAsync(viewer, id, ct))
            return "这是最后一个管理员，不能停用。";
        person.Disable();
        return null;
    }, ct);

    public Task<PersonOutcome> EnableAsync(Viewer viewer, long id, CancellationToken ct) => ChangeAsync(viewer, id, "启用用户", person =>
    {
        person.Enable();
        return Task.FromResult<string?>(null);
    }, ct);

    public Task<PersonOutcome> UnlockAsync(Viewer viewer, long id, CancellationToken ct) => ChangeAsync(viewer, id, "解锁用户", async person =>
    {
        await people.ResetAccessFailedCountAsync(person);
        await people.SetLockoutEndDateAsync(person, null);
        return null;
    }, ct);

    /// <summary>Gives a new random password, shown once; open log-ins of the person end.</summary>
    public async Task<PersonOutcome> ResetPasswordAsync(Viewer viewer, long id, CancellationToken ct)
    {
        var password = RandomNumberGenerator.GetString(Readable, 14);
        var outcome = await ChangeAsync(viewer, id, "重置密码", async person =>
        {
            await people.RemovePasswordAsync(person);
            var result = await people.AddPasswordAsync(person, password);
            return result.Succeeded ? null : string.Join(' ', result.Errors.Select(e => e.Description));
        }, ct);
        return outcome.Problem is null ? outcome with { Password = password } : outcome;
    }

    async Task<PersonOutcome> ChangeAsync(Viewer viewer, long id, string action, Func<Person, Task<string?>> change, CancellationToken ct)
    {
        if (!viewer.Administers)
            return new(NotAllowed);
        // The store sees all tenants: a person of another one is not there for this administrator.
        if (await people.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) is not { } person || person.TenantId != viewer.TenantId)
            return new("找不到这个用户。");
        if (await change(person) is { } problem)
            return new(problem);
        // A new stamp ends log-ins made under the old role, unit or password.
        var result = await people.UpdateSecurityStampAsync(person);
        if (!result.Succeeded)
            return new(string.Join(' ', result.Errors.Select(e => e.Description)));
        await NoteAsync(viewer, action, person, "", ct);
        return new(null, id);
    }

    async Task<string?> ProblemAsync(Viewer viewer, PersonForm form, CancellationToken ct)
    {
        if (form.Name.Trim().Length is 0 or > 60)
            return "请填写姓名，最多 60 字。";
        if (form.Role == PersonRole.Operator && form.UnitId is null)
            return "运营人员要指定所属单位。";
        if (form.UnitId is not { } unit)
            return null;
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return await db.Units.AnyAsync(u => u.Id == unit, ct) ? null : "找不到所属单位。";
    }

    async Task<bool> IsLastAdministratorAsync(Viewer viewer, long id, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return !await db.Users.AnyAsync(p => p.Id != id && p.Role == PersonRole.Administrator && !p.Disabled, ct);
    }

    async Task NoteAsync(Viewer viewer, string action, Person person, string detail, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        db.Note(viewer, clock.GetUtcNow(), action, $"用户 {person.UserName}", detail);
        await db.SaveChangesAsync(ct);
    }
}

public sealed record PersonForm(string Name, PersonRole Role, long? UnitId);

/// <param name="Problem">What to tell the person; null: done.</param>
/// <param name="Password">A new password, to be shown once.</param>
public sealed record PersonOutcome(string? Problem, long Id = 0, string? Password = null);
