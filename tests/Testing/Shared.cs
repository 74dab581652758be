namespace MediaWatch.Testing;

/// <summary>Development samples that are not part of the project; a test that needs them says "skipped" where they are absent.</summary>
public static class Shared
{
    public static string? Folder { get; } = Find();

    /// <summary>Null where it is absent.</summary>
    public static string? PathOf(params string[] parts)
    {
        var path = Folder is null ? null : Path.Combine([Folder, .. parts]);
        return Path.Exists(path) ? path : null;
    }

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    static string? Find()
    {
        var folder = Environment.GetEnvironmentVariable("MEDIAWATCH_SHARED") is { Length: > 0 } given ? given : Path.Combine(FindRoot(), "..", "shared");
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MediaWatch.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? Directory.GetCurrentDirectory();
    }
}
