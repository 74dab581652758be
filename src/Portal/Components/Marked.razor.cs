using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Components;

/// <summary>A text with some places marked. Always written as text, never as markup.</summary>
public sealed partial class Marked : ComponentBase
{
    List<Piece> pieces = [];

    [Parameter, EditorRequired] public required string Text { get; set; }

    /// <summary>Places to mark; where two overlap, the earlier, then the longer one is shown, and of the other what goes beyond it. Each has its anchor.</summary>
    [Parameter] public IReadOnlyList<TextMark> Marks { get; set; } = [];

    /// <summary>Words to mark wherever they stand.</summary>
    [Parameter] public IEnumerable<string> Words { get; set; } = [];

    protected override void OnParametersSet()
    {
        pieces = [];
        var place = 0;
        foreach (var mark in Marks.Concat(Words.SelectMany(Occurrences)).Where(m => m.Start >= 0 && m.Length > 0 && m.Start + m.Length <= Text.Length).OrderBy(m => m.Start).ThenByDescending(m => m.Length))
        {
            var end = mark.Start + mark.Length;
            if (end <= place)
            {
                pieces[^1].Within.Add(mark);
                continue;
            }
            if (mark.Start > place)
                pieces.Add(new Piece(Text[place..mark.Start], null, []));
            pieces.Add(new Piece(Text[Math.Max(place, mark.Start)..end], mark, []));
            place = end;
        }
        if (place < Text.Length)
            pieces.Add(new Piece(Text[place..], null, []));
    }

    IEnumerable<TextMark> Occurrences(string word)
    {
        for (var i = Text.IndexOf(word, StringComparison.OrdinalIgnoreCase); i >= 0; i = Text.IndexOf(word, i + word.Length, StringComparison.OrdinalIgnoreCase))
            yield return new TextMark(i, word.Length, "");
    }

    /// <param name="Mark">Null: plain text.</param>
    /// <param name="Within">Marks that lie within it wholly.</param>
    sealed record Piece(string Text, TextMark? Mark, List<TextMark> Within)
    {
        public string? Title => Within.Count == 0 ? Mark?.Title : string.Join('\n', Within.Prepend(Mark!).Select(m => m.Title)); // only marks have others within
    }
}

/// <param name="Start">In UTF-16 code units.</param>
/// <param name="Id">Anchor of the mark in the page; null: none.</param>
public sealed record TextMark(int Start, int Length, string Css, string? Id = null, string? Title = null);
