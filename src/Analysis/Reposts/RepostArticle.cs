namespace MediaWatch.Analysis.Reposts;

/// <summary>An article as it is held against originals.</summary>
/// <param name="Source">The source that the page shows beside the text; null: none.</param>
/// <param name="Links">Addresses that the article links to.</param>
/// <param name="Captions">What its pictures and films say: text read from a picture, captions, a film's title.</param>
public sealed record RepostArticle(RepostText Text, string? Source, IReadOnlyList<string> Links, IReadOnlyList<string> Captions)
{
    /// <summary>Where in the text that begins which was read out of pictures: a word that is another there may have been misread, and nobody changed it.</summary>
    public int RecognisedFrom { get; init; } = int.MaxValue;

    public static RepostArticle Of(string title, string body, string? source = null) => new(RepostText.Of(title, body), source, [], []);
}
