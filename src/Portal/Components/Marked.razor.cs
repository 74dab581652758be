using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Components;

/// <summary>A text with some places marked. Always written as text, never as markup.</summary>
public sealed partial class Marked : ComponentBase
{
    List<(string Text, string? Css, string? Id, string? Title)> pieces = [];

    [Parameter, EditorRequired] public required string Text { get; set; }

    /// <summary>Places to mark; where two overlap, the earlier, then the longer one is shown.</summary>
    [Parameter] public IReadOnlyList<TextMark> Marks { get; set; } = [];

    /// <summary>Words to mark wherever they stand.</summary>
    [Parameter] public IEnumerable<string> Words { get; set; } = [];

    protected override void OnParametersSet()
    {
        pieces = [];
        var place = 0;
        foreach (var mark in Marks.Concat(Words.SelectMany(Occurrences)).Where(m => m.Start >= 0 && m.Length > 0 && m.Start + m.Length <= Text.Length).OrderBy(m => m.Start).ThenByDescending(m => m.Length))
        {
            if (mark.Start < place)
                continue;
            if (mark.Start > place)
                pieces.Add((Text[place..mark.Start], null, null, null));
            pieces.Add((Text.Substring(mark.Start, mark.Length), mark.Css, mark.Id, mark.Title));
            place = mark.Start + mark.Length;
        }
        if (place < Text.Length)
            pieces.Add((Text[place..], null, null, null));
    }

    IEnumerable<TextMark> Occurrences(string word)
    {
        for (var i = Text.IndexOf(word, StringComparison.OrdinalIgnoreCase); i >= 0; i = Text.IndexOf(word, i + word.Length, StringComparison.OrdinalIgnoreCase))
            yield return new TextMark(i, word.Length, "");
    }
}

/// <param name="Start">In UTF-16 code units.</param>
/// <param name="Id">Anchor of the mark in the page; null: none.</param>
public sealed record TextMark(int Start, int Length, string Css, string? Id = null, string? Title = null);
