namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>A list page of our own in the shape of a real system, with the lines that a person counts on it.</summary>
/// <param name="Dated">The page shows each line's day.</param>
/// <param name="Count">Of the common lines (<see cref="ListShapes.Titles"/>).</param>
sealed record ListShape(string Name, string Text, int Count = 10, bool Dated = true, string Address = ListShapes.Column)
{
    public string Type { get; init; } = "text/html; charset=utf-8";
    public string? Settings { get; init; }

    /// <summary>Where the list goes on; null: nowhere.</summary>
    public string? Next { get; init; }

    public override string ToString() => Name;
}
