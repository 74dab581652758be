namespace MediaWatch.Analysis.Reposts;

/// <summary>An original that articles are held against.</summary>
/// <param name="id">Whatever the caller knows it by; unique within one <see cref="RepostMatcher"/>.</param>
/// <param name="source">What a copy has to name, for instance 新华社; null: nothing.</param>
/// <param name="address">A link to it counts as <see cref="Core.Reposts.RepostKind.Link"/>; null: none is known.</param>
public sealed class OriginalText(long id, RepostText text, string? source = null, string? address = null)
{
    public long Id { get; } = id;
    public RepostText Text { get; } = text;
    public string? Source { get; } = source;
    public string? Address { get; } = address;
}
