namespace MediaWatch.City.Plan;

/// <summary>One article as it stands at an instant.</summary>
/// <param name="Number">Unique on its site.</param>
/// <param name="ShownAt">The instant of publication its page claims.</param>
/// <param name="AppearsAt">When it can be seen first.</param>
/// <param name="GoneAt">When its page is deleted.</param>
/// <param name="Links">Links in the text: address and words.</param>
public sealed record CityArticle(CitySite Site, CityColumn Column, int Index, int Number, string Title, IReadOnlyList<string> Paragraphs, string Source,
    DateTimeOffset ShownAt, DateTimeOffset AppearsAt, DateTimeOffset? GoneAt, IReadOnlyList<CityLink> Links)
{
    /// <summary>Rows of a table after the text; the first is the heading.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Table { get; init; } = [];

    public DateTimeOffset Local => ShownAt.ToOffset(TimeSpan.FromHours(8));
}

/// <param name="Kind">Page, Image or Attachment.</param>
/// <param name="Dead">Answered with 404.</param>
public sealed record CityLink(string Kind, string Address, string Words, bool Dead);
