using MediaWatch.Core.Auditing;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Recycling;

/// <summary>What stands in the way of a return from the bin, and what has to be put right with it.</summary>
static class Returning
{
    /// <summary>Null: it can come back. Else: what is missing above it, or who has taken its name or address meanwhile.</summary>
    public static async Task<string?> ProblemAsync(MediaWatchDb db, Deletion deletion, DeletionScope scope, CancellationToken ct) =>
        await MissingAsync(db, deletion, ct) ?? await TakenAsync(db, deletion, scope, ct);

    /// <summary>The parent may have been moved meanwhile: paths are made anew, parents before children.</summary>
    public static async Task PlaceUnitsAsync(MediaWatchDb db, DeletionScope scope, CancellationToken ct)
    {
        if (scope.Units.Length == 0)
            return;
        var units = await db.Units.Where(u => scope.Units.Contains(u.Id)).ToListAsync(ct);
        var placed = new Dictionary<long, Unit>();
        foreach (var unit in units.OrderBy(u => u.Path.Length))
        {
            var parent = unit.ParentId is not { } above ? null : placed.GetValueOrDefault(above) ?? await db.Units.SingleOrDefaultAsync(u => u.Id == above, ct);
            unit.PlacedUnder(parent);
            placed[unit.Id] = unit;
        }
    }

    static async Task<string?> MissingAsync(MediaWatchDb db, Deletion deletion, CancellationToken ct)
    {
        var id = deletion.RowId;
        switch (deletion.Kind)
        {
            case DeletionKind.Unit when await Bin(db.Units).Where(u => u.Id == id && u.ParentId != null).Select(u => u.ParentId).SingleOrDefaultAsync(ct) is { } parent && !await db.Units.AnyAsync(u => u.Id == parent, ct):
                return $"上级单位{await NameAsync(db, DeletionKind.Unit, parent, ct)}也在回收站，请先恢复它。";
            case DeletionKind.Account when await Bin(db.Accounts).Where(a => a.Id == id).Select(a => a.UnitId).SingleAsync(ct) is var unit && !await db.Units.AnyAsync(u => u.Id == unit, ct):
                return $"主办单位{await NameAsync(db, DeletionKind.Unit, unit, ct)}也在回收站，请先恢复它。";
            case DeletionKind.Column when await Bin(db.Columns).Where(c => c.Id == id).Select(c => c.AccountId).SingleAsync(ct) is var account && !await db.Accounts.AnyAsync(a => a.Id == account, ct):
                return $"所属账号{await NameAsync(db, DeletionKind.Account, account, ct)}也在回收站，请先恢复它。";
            case DeletionKind.Person when await Bin(db.Users).Where(p => p.Id == id && p.Role == PersonRole.Operator).Select(p => p.UnitId).SingleOrDefaultAsync(ct) is { } unit && !await db.Units.AnyAsync(u => u.Id == unit, ct):
                return $"所属单位{await NameAsync(db, DeletionKind.Unit, unit, ct)}也在回收站，请先恢复它。";
            case DeletionKind.AlertRule when await Bin(db.AlertRules).Where(r => r.Id == id).Select(r => r.ChannelId).SingleAsync(ct) is var channel && !await db.Channels.AnyAsync(c => c.Id == channel, ct):
                return $"通知渠道{await NameAsync(db, DeletionKind.Channel, channel, ct)}也在回收站，请先恢复它。";
            case DeletionKind.CrawlRule when await Bin(db.CrawlRules).Where(r => r.Id == id).Select(r => r.AccountId).SingleAsync(ct) is { } account && !await db.Accounts.AnyAsync(a => a.Id == account, ct):
                return $"所指的账号{await NameAsync(db, DeletionKind.Account, account, ct)}也在回收站，请先恢复它。";
            default:
                return null;
        }
    }

    static async Task<string?> TakenAsync(MediaWatchDb db, Deletion deletion, DeletionScope scope, CancellationToken ct)
    {
        var accounts = await Bin(db.Accounts).Where(a => scope.Accounts.Contains(a.Id)).Select(a => new { a.PlatformKey, a.Address, a.Name }).ToListAsync(ct);
        foreach (var gone in accounts)
        {
            if (await db.Accounts.Where(a => a.PlatformKey == gone.PlatformKey && a.Address == gone.Address).Select(a => a.Name).FirstOrDefaultAsync(ct) is { } taker)
                return $"账号“{gone.Name}”的网址 {gone.Address} 已被账号“{taker}”使用，请先修改或删除它，再恢复。";
        }
        var people = await Bin(db.Users).Where(p => scope.People.Contains(p.Id)).Select(p => new { p.UserName, p.NormalizedUserName }).ToListAsync(ct);
        foreach (var gone in people)
        {
            // Names to log in by are of all tenants.
            if (await db.Users.IgnoreQueryFilters(["Tenant"]).AnyAsync(p => p.NormalizedUserName == gone.NormalizedUserName, ct))
                return $"登录名“{gone.UserName}”已被使用，不能恢复；请先为现在的用户改用别的登录名，或删除它。";
        }
        var id = deletion.RowId;
        return deletion.Kind switch
        {
            DeletionKind.Unit => await (from gone in Bin(db.Units) where gone.Id == id && db.Units.Any(u => u.DeletionId == null && u.ParentId == gone.ParentId && u.Name == gone.Name) select gone.Name).SingleOrDefaultAsync(ct) is { } name
                ? $"同一上级下已有名为“{name}”的单位，请先改名，再恢复。" : null,
            DeletionKind.Column => await (from gone in Bin(db.Columns)
                                          where gone.Id == id
                                          from c in db.Columns
                                          where c.DeletionId == null && c.AccountId == gone.AccountId && c.ListAddress == gone.ListAddress
                                          select c.Name).FirstOrDefaultAsync(ct) is { } column
                ? $"它的列表地址已被栏目“{column}”使用，请先修改或删除那个栏目，再恢复。" : null,
            DeletionKind.LexiconEntry => await Bin(db.LexiconEntries).AnyAsync(e => e.DeletionId == null && db.LexiconEntries.Any(gone => gone.Id == id && gone.Lexicon == e.Lexicon && gone.Term == e.Term), ct)
                ? $"词库中已有“{deletion.Name}”，请先删除现有词条，再恢复。" : null,
            DeletionKind.Channel => await db.Channels.AnyAsync(c => c.Name == deletion.Name, ct) ? $"已有名为“{deletion.Name}”的渠道，请先改名，再恢复。" : null,
            DeletionKind.AccountGroup => await db.AccountGroups.AnyAsync(g => g.Name == deletion.Name, ct) ? $"已有名为“{deletion.Name}”的分组，请先改名，再恢复。" : null,
            _ => null,
        };
    }

    /// <summary>Rows in the bin and outside of it.</summary>
    static IQueryable<T> Bin<T>(IQueryable<T> rows) where T : class => rows.IgnoreQueryFilters([MediaWatchDb.Deleted]);

    /// <summary>“X”, or nothing where the row went with another one of another name.</summary>
    static async Task<string> NameAsync(MediaWatchDb db, DeletionKind kind, long id, CancellationToken ct) =>
        (kind switch
        {
            DeletionKind.Unit => await Bin(db.Units).Where(u => u.Id == id).Select(u => u.Name).SingleOrDefaultAsync(ct),
            DeletionKind.Account => await Bin(db.Accounts).Where(a => a.Id == id).Select(a => a.Name).SingleOrDefaultAsync(ct),
            _ => await Bin(db.Channels).Where(c => c.Id == id).Select(c => c.Name).SingleOrDefaultAsync(ct),
        }) is { } name ? $"“{name}”" : "";
}
