using System.Globalization;

namespace MediaWatch.Bench;

/// <summary>Processor time of a private PostgreSQL: its first process, which has that of all that have ended, and those that live.</summary>
static class ClusterTime
{
    const double TicksPerSecond = 100;

    /// <param name="dataFolder">Folder in which the cluster was made.</param>
    public static double SecondsOf(string dataFolder)
    {
        var first = File.ReadLines(Path.Combine(dataFolder, "cluster", "postmaster.pid")).First().Trim();
        var all = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => name is { Length: > 0 } && char.IsAsciiDigit(name[0])).Select(Fields).OfType<string[]>();
        return all.Where(f => f[0] == first || f[1] == first).Sum(f => Number(f, 11) + Number(f, 12) + (f[0] == first ? Number(f, 13) + Number(f, 14) : 0)) / TicksPerSecond;
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

    static double Number(string[] fields, int index) => double.Parse(fields[index], CultureInfo.InvariantCulture);
}
