using MediaWatch.Testing;

namespace MediaWatch.Portal.Tests.Architecture;

/// <summary>The repository's own source files; what is generated is not among them.</summary>
static class Sources
{
    /// <summary>Path from the root, with '/', and its text.</summary>
    public static IReadOnlyList<(string Path, string Text)> All { get; } =
    [
        .. from folder in new[] { "src", "tests" }
           from file in Directory.EnumerateFiles(System.IO.Path.Combine(Shared.Root, folder), "*.*", SearchOption.AllDirectories)
           let path = System.IO.Path.GetRelativePath(Shared.Root, file).Replace('\\', '/')
           where System.IO.Path.GetExtension(path) is ".cs" or ".razor" or ".csproj"
           where !path.Split('/').Any(part => part is "obj" or "bin" or "node_modules" or "Migrations")
           orderby path
           select (path, File.ReadAllText(file)),
    ];

    public static IEnumerable<(string Path, string Text)> Code => All.Where(s => s.Path.StartsWith("src/", StringComparison.Ordinal) && !s.Path.EndsWith(".csproj", StringComparison.Ordinal));
}
