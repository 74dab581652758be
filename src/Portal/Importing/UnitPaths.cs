namespace MediaWatch.Portal.Importing;

/// <summary>How a table names units: by all names from the top, or by the name alone where only one unit has it.</summary>
static class UnitPaths
{
    const string Separator = " / ";

    public static string Under(string parent, string name) => parent.Length == 0 ? name : parent + Separator + name;

    public static Dictionary<long, string> Of(IEnumerable<(long Id, long? ParentId, string Name)> units)
    {
        var byId = units.ToDictionary(u => u.Id);
        var paths = new Dictionary<long, string>();
        foreach (var id in byId.Keys)
            PathOf(id);
        return paths;

        string PathOf(long id)
        {
            if (paths.TryGetValue(id, out var known))
                return known;
            var (_, parent, name) = byId[id];
            return paths[id] = parent is { } above && byId.ContainsKey(above) ? Under(PathOf(above), name) : name;
        }
    }
}
