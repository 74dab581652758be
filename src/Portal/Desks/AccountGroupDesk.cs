using MediaWatch.Core.Accounts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Groups of accounts, by hand and by rule. Supervisors and administrators only.</summary>
public sealed class AccountGroupDesk(IDbContextFactory<MediaWatchDb> databases, TimeProvider time) : IPageQuery
{
    const int MostWords = 20;
    const string NotAllowed = "只有监管人员和管理员可以修改账号分组。", NotFound = "找不到这个分组。";

    /// <param name="id">Null: a new group.</param>
    public async Task<Outcome> SaveAsync(Viewer viewer, long? id, AccountGroupForm form, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        var (name, note) = (form.Name.Trim(), (form.Note ?? "").Trim());
        if (name.Length is 0 or > 60)
            return Outcome.Refused("请填写分组名称，最多 60 字。");
        if (note.Length > 200)
            return Outcome.Refused("说明最多 200 字。");
        var words = form.WordList;
        if (words.Count > MostWords || words.Any(w => w.Length > 30))
            return Outcome.Refused($"名称关键词最多 {MostWords} 个，每个最多 30 字。");
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (form.UnitId is { } unit && !await db.Units.AnyAsync(u => u.Id == unit, ct))
            return Outcome.Refused("找不到所选的单位。");
        if (await db.AccountGroups.AnyAsync(g => g.Name == name && g.Id != (id ?? 0), ct))
            return Outcome.Refused($"已有名为“{name}”的分组。");
        var group = id is null ? null : await db.AccountGroups.SingleOrDefaultAsync(g => g.Id == id, ct);
        if (id is not null && group is null)
            return Outcome.Refused(NotFound);
        if (group is null)
            db.AccountGroups.Add(group = new AccountGroup(viewer.TenantId, name, note, time.GetUtcNow()));
        else
            group.Describe(name, note);
        group.Rule(new AccountGroupRule([.. form.Platforms], [.. form.Kinds], [.. form.Levels], form.UnitId, (form.Region ?? "").Trim(), words));
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            db.Note(viewer, time.GetUtcNow(), id is null ? "添加账号分组" : "修改账号分组", $"账号分组 #{group.Id}", name);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateException e) when (e.IsDuplicate)
        {
            return Outcome.Refused($"刚才有人添加了名为“{name}”的分组，请刷新后再看。");
        }
        return Outcome.Of(group.Id);
    }

    public Task<Outcome> PutInAsync(Viewer viewer, long id, IReadOnlyList<long> accounts, CancellationToken ct) => ChangeAsync(viewer, id, "加入账号分组", accounts, (group, known) => group.PutIn(known), ct);

    /// <summary>Takes out what was put in by hand; who fits the rule stays in by it.</summary>
    public Task<Outcome> TakeOutAsync(Viewer viewer, long id, IReadOnlyList<long> accounts, CancellationToken ct) => ChangeAsync(viewer, id, "移出账号分组", accounts, (group, known) => group.TakeOut(known), ct);

    async Task<Outcome> ChangeAsync(Viewer viewer, long id, string action, IReadOnlyList<long> accounts, Action<AccountGroup, IEnumerable<long>> change, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two who put accounts in at once: the second waits, so that neither's are lost.
        if (await db.AccountGroups.FromSql($"select * from account_groups where id = {id} for update").SingleOrDefaultAsync(ct) is not { } group)
            return Outcome.Refused(NotFound);
        var known = await db.Accounts.VisibleTo(viewer, db).Where(a => accounts.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToListAsync(ct);
        if (known.Count == 0)
            return Outcome.Refused("请选择账号。");
        change(group, known.Select(a => a.Id));
        db.Note(viewer, time.GetUtcNow(), action, $"账号分组 #{id}", $"{group.Name}：{string.Join("、", known.Take(10).Select(a => a.Name))}{(known.Count > 10 ? $" 等 {known.Count} 个" : "")}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(id);
    }
}

/// <summary>What the form of a group says.</summary>
public sealed class AccountGroupForm
{
    public string Name { get; set; } = "";
    public string? Note { get; set; }
    // A posted form without a box ticked sets null.
    public string[] Platforms { get; set => field = value ?? []; } = [];
    public UnitKind[] Kinds { get; set => field = value ?? []; } = [];
    public UnitLevel[] Levels { get; set => field = value ?? []; } = [];
    public long? UnitId { get; set; }
    public string? Region { get; set; }
    /// <summary>Parted by spaces, commas or bars.</summary>
    public string? Words { get; set; }

    public IReadOnlyList<string> WordList => [.. (Words ?? "").Split([' ', '　', ',', '，', '、', '|', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
