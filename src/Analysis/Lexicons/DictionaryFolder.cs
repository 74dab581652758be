namespace MediaWatch.Analysis.Lexicons;

/// <summary>Where the shipped dictionaries stand: <c>MEDIAWATCH_DICTIONARIES</c>, else the folder <c>dictionaries</c> beside the program.</summary>
public static class DictionaryFolder
{
    public static string Path { get; } = Environment.GetEnvironmentVariable("MEDIAWATCH_DICTIONARIES") is { Length: > 0 } given
        ? given
        : System.IO.Path.Combine(AppContext.BaseDirectory, "dictionaries");
}
