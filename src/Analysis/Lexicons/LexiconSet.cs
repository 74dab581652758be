namespace MediaWatch.Analysis.Lexicons;

/// <summary>All lexicons of one tenant at one version; immutable.</summary>
public sealed class LexiconSet(long version)
{
    public long Version { get; } = version;
}
