using System.Globalization;

namespace MediaWatch.Bench;

/// <summary>Processor time of a process and of all that it began, those that have ended included.</summary>
static class TreeTime
{
    const double TicksPerSecond = 100;

    /// <param name="dataFolder">Folder in which a private PostgreSQL was made.</param>
    public static double OfCluster(string dataFolder) => SecondsOf(int.Parse(File.ReadLines(Path.Combine(dataFolder, "cluster", "postmaster.pid")).First().Trim(), CultureInfo.InvariantCulture));

    public static double SecondsOf(int process)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => name is { Length: > 0 } && char.IsAsciiDigit(name[0])).Select(Fields).OfType<string[]>().ToLookup(f => f[1]);
        var (sum, open) = (0.0, new Queue<string[]>());
        if (Fields(process.ToString(CultureInfo.InvariantCulture)) is { } first)
            open.Enqueue(first);
        while (open.TryDequeue(out var fields))
        {
            sum += Enumerable.Range(11, 4).Sum(i => double.Parse(fields[i], CultureInfo.InvariantCulture)); // its own and its ended children's, in user and in kernel mode
            foreach (var child in all[fields[0]])
                open.Enqueue(child);
        }
        return sum / TicksPerSecond;
    }

    /// <summary>Process, parent, and then as <c>proc(5)</c> has them, from its third field on; null: it has ended.</summary>
    static string[]? Fields(string? process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return [process!, fields[1], .. fields[2..]];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
