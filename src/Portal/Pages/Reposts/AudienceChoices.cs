using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Reposts;

/// <summary>Whom a form can choose from, and how many tasks each account was given this month.</summary>
public sealed class AudienceChoices(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, UnitChoices units, GroupChoices groups, WorkingCalendar calendar, PortalTime time) : IPageQuery
{
    public async Task<AudienceChoice> ReadAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var given = await db.GivenThisMonthAsync(calendar, time.Now, ct);
        var accounts = await db.Accounts.VisibleTo(viewer, db).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name, a.PlatformKey }).ToListAsync(ct);
        return new(await units.ReadAsync(ct), [.. accounts.Select(a => a.PlatformKey).Distinct()], [.. accounts.Select(a => new AudienceAccount(a.Id, a.Name, a.PlatformKey, given.GetValueOrDefault(a.Id)))])
        {
            Groups = await groups.ReadAsync(ct),
        };
    }

    /// <summary>Columns of an account, for a rule's form.</summary>
    public async Task<IReadOnlyList<(long Id, string Name)>> ColumnsAsync(long accountId, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return [.. (await db.Columns.Where(c => c.AccountId == accountId && db.Accounts.VisibleTo(viewer, db).Any(a => a.Id == accountId)).OrderBy(c => c.Id).Select(c => new { c.Id, c.Name }).ToListAsync(ct)).Select(c => (c.Id, c.Name))];
    }
}

public sealed record AudienceChoice(IReadOnlyList<UnitChoice> Units, IReadOnlyList<string> Platforms, IReadOnlyList<AudienceAccount> Accounts)
{
    public IReadOnlyList<(string Value, string Text)> Groups { get; init; } = [];

    public static AudienceChoice None { get; } = new([], [], []);
}

/// <param name="Given">Tasks given since the month began.</param>
public sealed record AudienceAccount(long Id, string Name, string PlatformKey, int Given);
