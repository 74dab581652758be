namespace MediaWatch.Analysis.Lexicons;

/// <summary>A tab-separated table whose first line names its columns; lines that begin with '#' are remarks.</summary>
static class TableFile
{
    /// <summary>Fields of each row, without the line of names.</summary>
    public static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'));
}
