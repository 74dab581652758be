namespace MediaWatch.Analysis.Lexicons;

/// <summary>A tab-separated table whose first line names its columns; lines that begin with '#' are remarks.</summary>
static class TableFile
{
    public static string[] Columns(string path) => Lines(path).First();

    /// <summary>Fields of each row, without the line of names.</summary>
    public static IEnumerable<string[]> Rows(string path) => Lines(path).Skip(1);

    static IEnumerable<string[]> Lines(string path) => File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
