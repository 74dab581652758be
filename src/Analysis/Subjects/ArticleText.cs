using MediaWatch.Analysis.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Time;

namespace MediaWatch.Analysis.Subjects;

/// <summary>A text and its words: the title as the first line, then the body. Offsets of findings count UTF-16 code units in <see cref="Text"/>.</summary>
public sealed class ArticleText
{
    const int LongestCutAgain = 200;

    readonly Lazy<FoldedText> folded;
    readonly Lazy<IReadOnlyList<WordSpan>> words;
    readonly Lazy<string> simplified;

    /// <param name="title">Empty: <see cref="Text"/> is the body alone.</param>
    /// <param name="publishedOn">Day in the tenant's zone.</param>
    /// <param name="isDated">False: nobody knows when it was published, and <paramref name="publishedOn"/> is the day of the examination.</param>
    public ArticleText(string title, string body, DateOnly publishedOn, Segmenter segmenter, bool isDated = true)
    {
        (Title, Body, PublishedOn, Segmenter, IsDated) = (title, body, publishedOn, segmenter, isDated);
        Text = title.Length == 0 ? body : $"{title}\n{body}";
        folded = new(() => FoldedText.Of(Text));
        words = new(() => segmenter.Cut(Folded.Text));
        simplified = new(() => TraditionalCharacters.Simplify(Text));
    }

    public string Title { get; }
    public string Body { get; }
    public string Text { get; }

    /// <summary>As the page shows it, else the day we saw it first.</summary>
    public DateOnly PublishedOn { get; }

    public bool IsDated { get; }

    /// <summary><see cref="Text"/> in simplified characters, one for one: the same places.</summary>
    public string Simplified => simplified.Value;

    /// <summary>The same article as <see cref="Simplified"/> has it.</summary>
    public ArticleText InSimplified() => new("", Simplified, PublishedOn, Segmenter, IsDated) { IsOfFile = IsOfFile };

    /// <summary>Where the body begins in <see cref="Text"/>.</summary>
    public int BodyStart => Text.Length - Body.Length;

    public Segmenter Segmenter { get; }

    public FoldedText Folded => folded.Value;

    /// <summary>Words of <see cref="Folded"/>, cut when first asked for.</summary>
    public IReadOnlyList<WordSpan> Words => words.Value;

    /// <summary>Read from a file, whose lines, cells and spaces are not those that its writer set: only what is written is judged, not how.</summary>
    public bool IsOfFile { get; private init; }

    /// <summary>Read out of pictures, at least in part: it may hold wrong characters that nobody wrote.</summary>
    public bool IsRecognised { get; private init; }

    public static ArticleText From(Article article, Segmenter segmenter, WorkingCalendar calendar) =>
        new(article.Title, article.Body, calendar.DayOf(article.PublishedAt ?? article.FirstSeenAt), segmenter);

    /// <summary>The file's name as the first line, then its text.</summary>
    public static ArticleText From(Attachment file, Article article, Segmenter segmenter, WorkingCalendar calendar) =>
        new(file.Name, file.Text, calendar.DayOf(article.PublishedAt ?? article.FirstSeenAt), segmenter) { IsOfFile = true, IsRecognised = file.IsRecognised };

    /// <summary>Whether a place in <see cref="Folded"/> lies inside a word that the dictionary knows.</summary>
    public bool CutsWord(int place) => WordRound(place) is { } word && Segmenter.Knows(Folded.Text.AsSpan(word.Start, word.Length));

    /// <summary>Cuts only the characters between two marks unless all words are there already, or so many stand between that asking again and again would take for ever.</summary>
    WordSpan? WordRound(int place)
    {
        if (!words.IsValueCreated && Segmenter.WordRound(Folded.Text, place, LongestCutAgain, out var word))
            return word;
        var (low, high) = (0, Words.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (place <= Words[middle].Start)
                high = middle - 1;
            else if (place >= Words[middle].End)
                low = middle + 1;
            else
                return Words[middle];
        }
        return null;
    }

    /// <summary>The line of <see cref="Text"/> on which a place stands.</summary>
    public ReadOnlySpan<char> LineAt(int place)
    {
        var from = place == 0 ? 0 : Text.LastIndexOf('\n', place - 1) + 1;
        var to = Text.IndexOf('\n', place);
        return Text.AsSpan(from, (to < 0 ? Text.Length : to) - from);
    }

    /// <summary>A finding of these words of <see cref="Text"/> as they stand, with what stands round them.</summary>
    public FindingDraft Draft(int start, int length, Tier tier, string message, string? suggestion, string source) =>
        new(start, length, Text.Substring(start, length), tier, message, suggestion, source) { Context = ContextOf(start, length) };

    /// <summary>Some words round a span of <see cref="Text"/>, on its own line.</summary>
    public string ContextOf(int start, int length, int reach = 40)
    {
        var from = Math.Max(0, start - reach);
        var to = Math.Min(Text.Length, start + length + reach);
        var before = Text.LastIndexOf('\n', Math.Max(0, start - 1), Math.Max(0, start - from));
        var after = Text.IndexOf('\n', start + length, to - start - length);
        (from, to) = (before >= 0 ? before + 1 : from, after >= 0 ? after : to);
        if (from > 0 && from < Text.Length && char.IsLowSurrogate(Text[from]))
            from++;
        if (to < Text.Length && to > from && char.IsLowSurrogate(Text[to]))
            to--;
        return Text[from..to];
    }
}
