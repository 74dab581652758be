using MediaWatch.Core.Auditing;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Recycling;

/// <summary>Which rows one deletion marks: the row itself and what hangs on it. Articles, findings, tasks and the like are not marked:
/// they are hidden because their account is, and so cost nothing to delete or restore.</summary>
sealed record DeletionScope
{
    /// <summary>Name of the row that was asked to be deleted.</summary>
    public required string Name { get; init; }
    /// <summary>The subtree.</summary>
    public long[] Units { get; init; } = [];
    public long[] Accounts { get; init; } = [];
    public long[] Columns { get; init; } = [];
    public long[] People { get; init; } = [];
    public long[] LexiconEntries { get; init; } = [];
    public long[] Channels { get; init; } = [];
    public long[] AlertRules { get; init; } = [];
    public long[] Groups { get; init; } = [];
    public long[] CrawlRules { get; init; } = [];
    public long[] RepostTasks { get; init; } = [];

    /// <summary>Null: there is no such row.</summary>
    public static async Task<DeletionScope?> ReadAsync(MediaWatchDb db, DeletionKind kind, long id, CancellationToken ct) => kind switch
    {
        DeletionKind.Unit => await OfUnitAsync(db, id, ct),
        DeletionKind.Account => await db.Accounts.Where(a => a.Id == id).Select(a => a.Name).SingleOrDefaultAsync(ct) is { } name
            ? await WithAccountsAsync(db, new DeletionScope { Name = name, Accounts = [id] }, ct) : null,
        DeletionKind.Column => Of(await db.Columns.Where(c => c.Id == id).Select(c => db.Accounts.Where(a => a.Id == c.AccountId).Select(a => a.Name + " / " + c.Name).FirstOrDefault()).SingleOrDefaultAsync(ct), n => new() { Name = n, Columns = [id] }),
        DeletionKind.Person => Of(await db.Users.Where(p => p.Id == id).Select(p => p.DisplayName + "（" + p.UserName + "）").SingleOrDefaultAsync(ct), n => new() { Name = n, People = [id] }),
        DeletionKind.LexiconEntry => Of(await db.LexiconEntries.Where(e => e.Id == id).Select(e => e.Term).SingleOrDefaultAsync(ct), n => new() { Name = n, LexiconEntries = [id] }),
        DeletionKind.Channel => Of(await db.Channels.Where(c => c.Id == id).Select(c => c.Name).SingleOrDefaultAsync(ct), n => new() { Name = n, Channels = [id] }) is { } scope
            ? scope with { AlertRules = await db.AlertRules.Where(r => r.ChannelId == id).Select(r => r.Id).ToArrayAsync(ct) } : null,
        DeletionKind.AlertRule => Of(await db.AlertRules.Where(r => r.Id == id).Select(r => r.Name).SingleOrDefaultAsync(ct), n => new() { Name = n, AlertRules = [id] }),
        DeletionKind.AccountGroup => Of(await db.AccountGroups.Where(g => g.Id == id).Select(g => g.Name).SingleOrDefaultAsync(ct), n => new() { Name = n, Groups = [id] }),
        DeletionKind.CrawlRule => Of(await db.CrawlRules.Where(r => r.Id == id).Select(r => r.Name).SingleOrDefaultAsync(ct), n => new() { Name = n, CrawlRules = [id] }),
        DeletionKind.RepostTask => Of(await db.RepostTasks.Where(t => t.Id == id).Select(t => t.Title).SingleOrDefaultAsync(ct), n => new() { Name = n, RepostTasks = [id] }),
        _ => null,
    };

    /// <summary>What went with a deletion and still stands in the bin.</summary>
    public static async Task<DeletionScope> OfAsync(MediaWatchDb db, Deletion deletion, CancellationToken ct)
    {
        return new()
        {
            Name = deletion.Name,
            Units = await Went(db.Units), Accounts = await Went(db.Accounts), Columns = await Went(db.Columns), People = await Went(db.Users), LexiconEntries = await Went(db.LexiconEntries),
            Channels = await Went(db.Channels), AlertRules = await Went(db.AlertRules), Groups = await Went(db.AccountGroups), CrawlRules = await Went(db.CrawlRules), RepostTasks = await Went(db.RepostTasks),
        };

        Task<long[]> Went<T>(IQueryable<T> rows) where T : class, IDeletable =>
            rows.IgnoreQueryFilters([MediaWatchDb.Deleted]).Where(r => r.DeletionId == deletion.Id).Select(r => r.Id).ToArrayAsync(ct);
    }

    /// <summary>Hides the rows, or with null shows them again.</summary>
    public async Task MarkAsync(MediaWatchDb db, long? deletionId, CancellationToken ct)
    {
        await Mark(db.Columns, Columns);
        await Mark(db.CrawlRules, CrawlRules);
        await Mark(db.AlertRules, AlertRules);
        await Mark(db.Channels, Channels);
        await Mark(db.Users, People);
        await Mark(db.LexiconEntries, LexiconEntries);
        await Mark(db.AccountGroups, Groups);
        await Mark(db.RepostTasks, RepostTasks);
        await Mark(db.Accounts, Accounts);
        await Mark(db.Units, Units);

        async Task Mark<T>(IQueryable<T> rows, long[] ids) where T : class, IDeletable
        {
            if (ids.Length > 0)
                await rows.IgnoreQueryFilters([MediaWatchDb.Deleted]).Where(r => ids.Contains(r.Id)).ExecuteUpdateAsync(s => s.SetProperty(r => r.DeletionId, deletionId), ct);
        }
    }

    static DeletionScope? Of(string? name, Func<string, DeletionScope> make) => name is null ? null : make(name);

    static async Task<DeletionScope?> OfUnitAsync(MediaWatchDb db, long id, CancellationToken ct)
    {
        if (await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, ct) is not { } unit)
            return null;
        var units = await db.Units.Where(u => u.Path.StartsWith(unit.Path)).Select(u => u.Id).ToArrayAsync(ct);
        var scope = new DeletionScope
        {
            Name = unit.Name, Units = units,
            Accounts = await db.Accounts.Where(a => units.Contains(a.UnitId)).Select(a => a.Id).ToArrayAsync(ct),
            // The others see the whole tenant and only name the unit.
            People = await db.Users.Where(p => p.Role == PersonRole.Operator && p.UnitId != null && units.Contains(p.UnitId.Value)).Select(p => p.Id).ToArrayAsync(ct),
            AlertRules = await db.AlertRules.Where(r => r.UnitId != null && units.Contains(r.UnitId.Value)).Select(r => r.Id).ToArrayAsync(ct),
        };
        return await WithAccountsAsync(db, scope, ct);
    }

    static async Task<DeletionScope> WithAccountsAsync(MediaWatchDb db, DeletionScope scope, CancellationToken ct) => scope with
    {
        Columns = await db.Columns.Where(c => scope.Accounts.Contains(c.AccountId)).Select(c => c.Id).ToArrayAsync(ct),
        CrawlRules = await db.CrawlRules.Where(r => r.AccountId != null && scope.Accounts.Contains(r.AccountId.Value)).Select(r => r.Id).ToArrayAsync(ct),
    };
}
