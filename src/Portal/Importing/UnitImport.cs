using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Importing;

/// <summary>Units from a table. A row is known by its number, else by its place in the tree; parents may stand after their children.</summary>
sealed class UnitImport(ImportTable table) : ImportPlan(table)
{
    public const string Id = "编号", Name = "名称", Parent = "上级单位", Level = "层级", Kind = "类型", Region = "地区";
    public static readonly string[] Headings = [Id, Name, Parent, Level, Kind, Region];
    public static readonly string[] Needed = [Name, Level, Kind];

    readonly Dictionary<ImportRow, Planned> planned = [];
    Dictionary<long, Unit> units = [];
    Dictionary<long, string> paths = [];

    public override async Task MakeAsync(MediaWatchDb db, Viewer viewer, CancellationToken ct)
    {
        units = await db.Units.VisibleTo(viewer).ToDictionaryAsync(u => u.Id, ct);
        paths = UnitPaths.Of(units.Values.Select(u => (u.Id, u.ParentId, u.Name)));
        var byPath = paths.GroupBy(p => p.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);
        foreach (var row in Table.Rows)
            Read(row, byPath);
        OncePer(planned.Keys.Where(r => r.Good), r => planned[r].Unit?.Id is { } id ? $"#{id}" : null, Id);
        OncePer(planned.Keys.Where(r => r.Good), r => planned[r].Path, Name);
        var declared = planned.Where(p => p.Key.Good).ToDictionary(p => p.Value.Path, p => p.Value, StringComparer.Ordinal);
        foreach (var (row, plan) in planned.Where(p => p.Key.Good))
            Place(row, plan, byPath, declared);
        DropLoops();
        foreach (var plan in planned.Where(p => p.Key.Good).Select(p => p.Value))
        {
            if (plan.Unit is null)
                New++;
            else if (plan.Differs)
                Changed++;
            else
                Unchanged++;
        }
    }

    public override async Task ApplyAsync(MediaWatchDb db, Viewer viewer, DateTimeOffset now, CancellationToken ct)
    {
        var waiting = planned.Where(p => p.Key.Good).Select(p => p.Value).ToList();
        while (waiting.Count > 0)
        {
            // Wave by wave: whoever's parent is there by now.
            var wave = waiting.Where(p => p.ParentPlan is null || p.ParentPlan.Unit is not null).ToList();
            List<Planned> added = [.. wave.Where(p => p.Unit is null)];
            foreach (var plan in wave)
            {
                var parent = plan.ParentPlan?.Unit ?? plan.ParentUnit;
                if (plan.Unit is not { } unit)
                {
                    db.Units.Add(plan.Unit = new Unit(viewer.TenantId, parent, plan.Name, plan.Level, plan.Kind, plan.Region));
                    continue;
                }
                unit.Describe(plan.Name, plan.Level, plan.Kind, plan.Region);
                if (unit.ParentId != parent?.Id)
                    await UnitDesk.MoveAsync(db, unit, parent, ct);
            }
            await db.SaveChangesAsync(ct);
            foreach (var plan in added)
                plan.Unit!.PlacedUnder(plan.ParentPlan?.Unit ?? plan.ParentUnit); // added above
            await db.SaveChangesAsync(ct);
            waiting = [.. waiting.Except(wave)];
        }
    }

    void Read(ImportRow row, Dictionary<string, long> byPath)
    {
        var (id, name, parent) = (row.Id(Id), row.Text(Name, 100), row.Text(Parent, 1_000, needed: false));
        var level = row.Choice(Level, Enum.GetValues<UnitLevel>().Select(l => (l, l.Name)));
        var kind = row.Choice(Kind, Enum.GetValues<UnitKind>().Select(k => (k, k.Name)));
        var region = row.Text(Region, 60, needed: false);
        if (!row.Good || level is null || kind is null)
            return;
        var path = UnitPaths.Under(parent, name);
        Unit? unit = null;
        if (id is { } number && !units.TryGetValue(number, out unit))
            row.Wrong(Id, $"没有编号为 {number} 的单位；新增的行请留空");
        else if (id is null && byPath.TryGetValue(path, out var known))
            unit = units[known];
        if (row.Good)
            planned[row] = new Planned(path, name, parent, level.Value, kind.Value, row.Has(Region) ? region : unit?.Region ?? "") { Unit = unit, KeepsParent = !row.Has(Parent) };
    }

    /// <summary>Finds the parent: a unit that is there, under its present or its coming name, or another row.</summary>
    void Place(ImportRow row, Planned plan, Dictionary<string, long> byPath, Dictionary<string, Planned> declared)
    {
        if (plan.KeepsParent)
            plan.ParentUnit = plan.Unit?.ParentId is { } above ? units.GetValueOrDefault(above) : null;
        else if (plan.Parent.Length > 0)
        {
            var named = units.Values.Where(u => u.Name == plan.Parent).Take(2).ToList();
            if (byPath.TryGetValue(plan.Parent, out var known))
                plan.ParentUnit = units[known];
            else if (declared.TryGetValue(plan.Parent, out var other))
            {
                plan.ParentUnit = other.Unit;
                plan.ParentPlan = other.Unit is null ? other : null;
            }
            else if (named.Count == 1)
                plan.ParentUnit = named[0];
            else
                row.Wrong(Parent, named.Count == 0 ? $"找不到单位“{ImportRow.Short(plan.Parent)}”" : $"有几个单位叫“{ImportRow.Short(plan.Parent)}”，请从最上级写起，用“ / ”隔开");
        }
        if (plan.Unit is { } unit && plan.ParentUnit is { } parent && parent.Path.StartsWith(unit.Path, StringComparison.Ordinal))
            row.Wrong(Parent, "上级不能是本单位或它的下级");
        var parentId = plan.ParentUnit?.Id;
        if (plan.ParentPlan is null && units.Values.FirstOrDefault(u => u.ParentId == parentId && u.Name == plan.Name && u.Id != plan.Unit?.Id) is { } same && !planned.Values.Any(p => p.Unit == same && p.Name != same.Name))
            row.Wrong(Name, $"同一上级下已有这个名称（编号 {same.Id}）");
    }

    /// <summary>Whoever hangs on a row that is wrong, or on itself, cannot come in either.</summary>
    void DropLoops()
    {
        var rowOf = planned.ToDictionary(p => p.Value, p => p.Key);
        var placed = planned.Where(p => p.Key.Good && p.Value.ParentPlan is null).Select(p => p.Value).ToHashSet();
        var open = planned.Where(p => p.Key.Good && p.Value.ParentPlan is not null).Select(p => p.Value).ToList();
        while (open.RemoveAll(p => placed.Contains(p.ParentPlan!) && placed.Add(p)) > 0) // filtered above
        {
        }
        foreach (var plan in open)
            rowOf[plan].Wrong(Parent, $"上级“{ImportRow.Short(plan.Parent)}”所在的行有错，改正后才能导入");
    }

    sealed class Planned(string path, string name, string parent, UnitLevel level, UnitKind kind, string region)
    {
        public string Path { get; } = path;
        public string Name { get; } = name;
        public string Parent { get; } = parent;
        public UnitLevel Level { get; } = level;
        public UnitKind Kind { get; } = kind;
        public string Region { get; } = region;
        /// <summary>Null: a new one.</summary>
        public Unit? Unit { get; set; }
        public Unit? ParentUnit { get; set; }
        /// <summary>The row that makes the parent.</summary>
        public Planned? ParentPlan { get; set; }
        /// <summary>The table has no column for parents.</summary>
        public bool KeepsParent { get; init; }

        public bool Differs => Unit is { } unit && (unit.Name != Name || unit.Level != Level || unit.Kind != Kind || unit.Region != Region || ParentPlan is not null || unit.ParentId != ParentUnit?.Id);
    }
}
