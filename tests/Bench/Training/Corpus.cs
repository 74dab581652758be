using System.Diagnostics;

namespace MediaWatch.Bench.Training;

/// <summary>Lines of training text from files or folders, plain or packed with xz (which must be installed then), in the order of their names.</summary>
static class Corpus
{
    /// <summary>One line in this many is never trained on: slips are put into these to fit the judge of candidates.</summary>
    const int HeldOutShare = 40;

    public static IEnumerable<string> Files(IEnumerable<string> paths) => paths.SelectMany<string, string>(path => Directory.Exists(path)
        ? Directory.EnumerateFiles(path).Where(f => f.EndsWith(".txt", StringComparison.Ordinal) || f.EndsWith(".txt.xz", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        : [path]);

    public static IEnumerable<string> Lines(string path)
    {
        if (!path.EndsWith(".xz", StringComparison.Ordinal))
        {
            foreach (var line in File.ReadLines(path))
                yield return line;
            yield break;
        }
        using var xz = Process.Start(new ProcessStartInfo("xz", ["-dc", path]) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!; // it starts or throws
        while (xz.StandardOutput.ReadLine() is { } line)
            yield return line;
        xz.WaitForExit();
        if (xz.ExitCode != 0)
            throw new InvalidDataException($"xz could not read {path}.");
    }

    /// <summary>By the text itself, so that a repeated line is on one side only.</summary>
    public static bool IsHeldOut(string line)
    {
        var hash = 2166136261u;
        foreach (var c in line)
            hash = (hash ^ c) * 16777619;
        return hash % HeldOutShare == 0;
    }
}
