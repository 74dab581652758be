namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>An article page of our own in the shape of a real system, with what a person reads on it.</summary>
/// <param name="Path">Of its address.</param>
/// <param name="At">Beijing time; a day alone where the page shows no time.</param>
/// <param name="Body">Lines.</param>
sealed record ArticleShape(string Name, string Html, string Title, string At, string? Source, string Body, string Path = "zwgk/a/1.html")
{
    public int Attachments { get; init; }
    public int Pictures { get; init; }

    /// <summary>Served in this encoding, without saying so; null: UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary>The pages on which it goes on.</summary>
    public IReadOnlyList<(string Path, string Html)> Parts { get; init; } = [];

    public override string ToString() => Name;
}
