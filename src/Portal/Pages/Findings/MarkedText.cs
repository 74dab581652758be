using MediaWatch.Core.Findings;

namespace MediaWatch.Portal.Pages.Findings;

/// <summary>An article's text as paragraphs of runs, with the findings' words marked; of a long text, the part round the current finding.</summary>
/// <param name="CutBefore">Text before the first paragraph is left out.</param>
public sealed record MarkedText(IReadOnlyList<MarkedParagraph> Paragraphs, bool CutBefore, bool CutAfter)
{
    const int Most = 12_000;

    /// <param name="text">Title, line feed, body: what the marks' places count in.</param>
    /// <param name="marks">In order of place.</param>
    public static MarkedText Of(string text, IReadOnlyList<Finding> marks, long current)
    {
        var shown = PersonalNumbers.Mask(text, marks.Where(m => m.CheckKey == PersonalNumbers.CheckKey).Select(m => (m.Start ?? 0, m.Length)));
        var centre = marks.FirstOrDefault(m => m.Id == current)?.Start ?? 0;
        var from = shown.Length <= Most ? 0 : Math.Max(0, centre - Most / 2);
        var to = Math.Min(shown.Length, from + Most);
        if (from > 0)
            from = shown.LastIndexOf('\n', from) + 1;
        var paragraphs = new List<MarkedParagraph>();
        for (var start = from; start < to;)
        {
            var end = shown.IndexOf('\n', start) is var at and >= 0 ? at : shown.Length;
            if (end > start)
                paragraphs.Add(new MarkedParagraph(start == 0, Runs(shown, start, Math.Min(end, start + Most), marks, current)));
            start = end + 1;
        }
        return new MarkedText(paragraphs, from > 0, to < shown.Length);
    }

    /// <summary>Where marks overlap, the current finding wins, then the one that begins first.</summary>
    static List<MarkedRun> Runs(string text, int start, int end, IReadOnlyList<Finding> marks, long current)
    {
        var runs = new List<MarkedRun>();
        var at = start;
        foreach (var (number, mark) in Disjoint(marks, current))
        {
            var (from, to) = (Math.Max(mark.Start ?? 0, at), Math.Min((mark.Start ?? 0) + mark.Length, end));
            if (from >= to)
                continue;
            if (from > at)
                runs.Add(new MarkedRun(text[at..from], null, 0, false));
            runs.Add(new MarkedRun(text[from..to], mark, number, mark.Id == current));
            at = to;
        }
        if (at < end)
            runs.Add(new MarkedRun(text[at..end], null, 0, false));
        return runs;
    }

    static IEnumerable<(int Number, Finding Mark)> Disjoint(IReadOnlyList<Finding> marks, long current)
    {
        var now = marks.FirstOrDefault(m => m.Id == current);
        return marks.Select((m, i) => (i + 1, m)).Where(p => now is null || p.m.Id == current || p.m.Start + p.m.Length <= now.Start || p.m.Start >= now.Start + now.Length);
    }
}

public sealed record MarkedParagraph(bool IsTitle, IReadOnlyList<MarkedRun> Runs);

/// <param name="Mark">Null: plain text.</param>
/// <param name="Number">The finding's number in the article, from 1.</param>
public sealed record MarkedRun(string Text, Finding? Mark, int Number, bool Current);
