using MediaWatch.Core.Accounts;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Importing;

/// <summary>Accounts from a table. A row is known by its number, else by platform and address. What the table cannot say (columns, settings) stays as it is.</summary>
sealed class AccountImport(ImportTable table, Catalogue<IConnector> connectors) : ImportPlan(table)
{
    public const string Id = "编号", Platform = "平台", Name = "名称", Address = "网址", Unit = "主办单位", State = "状态";
    public const string Watched = "监测中", Paused = "已暂停";
    public static readonly string[] Headings = [Id, Platform, Name, Address, Unit, State];
    public static readonly string[] Needed = [Platform, Name, Address, Unit];
    const int MostAddress = 500;

    readonly Dictionary<ImportRow, Planned> planned = [];

    public override async Task MakeAsync(MediaWatchDb db, Viewer viewer, CancellationToken ct)
    {
        var units = await db.Units.VisibleTo(viewer).Select(u => new { u.Id, u.ParentId, u.Name }).ToListAsync(ct);
        var paths = UnitPaths.Of(units.Select(u => (u.Id, u.ParentId, u.Name)));
        // A path is one unit; a bare name may be several.
        var named = paths.Select(p => (Text: p.Value, p.Key)).Concat(units.Select(u => (Text: u.Name, Key: u.Id))).Distinct().ToLookup(p => p.Text, p => p.Key, StringComparer.Ordinal);
        var byPath = paths.GroupBy(p => p.Value, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);
        var accounts = await db.Accounts.VisibleTo(viewer, db).ToDictionaryAsync(a => a.Id, ct);
        var byAddress = accounts.Values.ToDictionary(a => (a.PlatformKey, a.Address));
        foreach (var row in Table.Rows)
            Read(row, accounts, byAddress, byPath, named);
        OncePer(planned.Keys.Where(r => r.Good), r => planned[r].Account?.Id is { } id ? $"#{id}" : null, Id);
        OncePer(planned.Keys.Where(r => r.Good), r => $"{planned[r].PlatformKey} {planned[r].Address}", Address);
        foreach (var plan in planned.Where(p => p.Key.Good).Select(p => p.Value))
        {
            if (plan.Account is null)
                New++;
            else if (plan.Differs)
                Changed++;
            else
                Unchanged++;
        }
    }

    public override async Task ApplyAsync(MediaWatchDb db, Viewer viewer, DateTimeOffset now, CancellationToken ct)
    {
        var good = planned.Where(p => p.Key.Good).Select(p => p.Value).ToList();
        foreach (var plan in good.Where(p => p.Account is { } account && (account.Name != p.Name || account.Address != p.Address || account.UnitId != p.UnitId)))
            plan.Account!.Describe(plan.Name, plan.Address, plan.UnitId); // filtered
        List<Planned> added = [.. good.Where(p => p.Account is null)];
        foreach (var plan in added)
            db.Accounts.Add(plan.Account = new Account(viewer.TenantId, plan.UnitId, plan.PlatformKey, plan.Name, plan.Address, now));
        await db.SaveChangesAsync(ct);
        foreach (var plan in good.Where(p => p.Account!.Paused != p.Pauses)) // all have theirs by now
        {
            if (plan.Pauses)
                await AccountDesk.PauseAsync(db, plan.Account!, ct); // as above
            else
                await AccountDesk.ResumeAsync(db, plan.Account!, now, ct); // as above
        }
        foreach (var plan in added)
            await RouteTasks.EnsureAsync(db, plan.Account!, connectors.Find(plan.PlatformKey)!, now, ct); // checked when the row was read
        await db.SaveChangesAsync(ct);
    }

    void Read(ImportRow row, Dictionary<long, Account> accounts, Dictionary<(string, string), Account> byAddress, Dictionary<string, long> byPath, ILookup<string, long> named)
    {
        var (id, name) = (row.Id(Id), row.Text(Name, 100));
        var platform = (connectors.FirstOrDefault(c => c.Name == row[Platform] || c.Key == row[Platform]) ?? connectors.FirstOrDefault(c => Platforms.Name(c.Key) == row[Platform]))?.Key;
        if (platform is null)
            row.Wrong(Platform, row[Platform].Length == 0 ? "没有填写" : $"不支持“{ImportRow.Short(row[Platform])}”，可选：{string.Join("、", connectors.Select(c => c.Name))}");
        var written = row.Text(Address, MostAddress);
        var address = written.Length is 0 or > MostAddress ? null : AccountDesk.Normal(written)?.AbsoluteUri;
        if (address is null && written.Length is > 0 and <= MostAddress)
            row.Wrong(Address, $"“{ImportRow.Short(written)}”不是以 http:// 或 https:// 开头的网址");
        var unit = UnitOf(row, byPath, named);
        var state = row[State];
        if (state is not ("" or Watched or Paused))
            row.Wrong(State, $"“{ImportRow.Short(state)}”不在可选的值中：{Watched}、{Paused}");
        if (!row.Good || platform is null || address is null || unit is null)
            return;
        byAddress.TryGetValue((platform, address), out var there);
        var account = there;
        if (id is { } number && !accounts.TryGetValue(number, out account))
            row.Wrong(Id, $"没有编号为 {number} 的账号；新增的行请留空");
        else if (account is not null && account.PlatformKey != platform)
            row.Wrong(Platform, "账号的平台不能修改，请删除后重新添加");
        else if (there is not null && there != account)
            row.Wrong(Address, $"已属于账号“{there.Name}”（编号 {there.Id}）");
        else
            planned[row] = new Planned(platform, name, address, unit.Value, state.Length == 0 ? account?.Paused ?? false : state == Paused) { Account = account };
    }

    static long? UnitOf(ImportRow row, Dictionary<string, long> byPath, ILookup<string, long> named)
    {
        var text = row.Text(Unit, 1_000);
        if (text.Length == 0)
            return null;
        if (byPath.TryGetValue(text, out var unit))
            return unit;
        var found = named[text].Take(2).ToList();
        if (found.Count == 1)
            return found[0];
        row.Wrong(Unit, found.Count == 0 ? $"找不到单位“{ImportRow.Short(text)}”，请先导入单位" : $"有几个单位叫“{ImportRow.Short(text)}”，请从最上级写起，用“ / ”隔开");
        return null;
    }

    sealed class Planned(string platformKey, string name, string address, long unitId, bool pauses)
    {
        public string PlatformKey { get; } = platformKey;
        public string Name { get; } = name;
        public string Address { get; } = address;
        public long UnitId { get; } = unitId;
        public bool Pauses { get; } = pauses;
        /// <summary>Null: a new one.</summary>
        public Account? Account { get; set; }

        public bool Differs => Account is { } account && (account.Name != Name || account.Address != Address || account.UnitId != UnitId || account.Paused != Pauses);
    }
}
