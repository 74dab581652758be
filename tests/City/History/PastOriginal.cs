namespace MediaWatch.City.History;

/// <summary>What the superior government published and the city's accounts are to repost.</summary>
/// <param name="Number">As <see cref="PastPost.Reposts"/> names it.</param>
public sealed record PastOriginal(int Number, string Title, string Body, string Source, Uri Address, DateTimeOffset PublishedAt);
