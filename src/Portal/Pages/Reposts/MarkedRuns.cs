namespace MediaWatch.Portal.Pages.Reposts;

/// <summary>A text in paragraphs, each in runs that are marked or not.</summary>
static class MarkedRuns
{
    /// <param name="marks">In UTF-16 code units of the text; where two overlap the first to begin wins, and what lies beyond the text is left out.</param>
    public static IReadOnlyList<IReadOnlyList<TextRun>> Of(string text, IReadOnlyList<RunMark> marks)
    {
        List<IReadOnlyList<TextRun>> paragraphs = [];
        List<TextRun> runs = [];
        var at = 0;
        foreach (var mark in marks.Where(m => m.At >= 0 && m.At + m.Length <= text.Length).OrderBy(m => m.At).ThenByDescending(m => m.Kind))
        {
            if (mark.At < at)
                continue;
            Add(text[at..mark.At], RunKind.Plain);
            if (mark.Kind == RunKind.Gap)
                runs.Add(new("", RunKind.Gap));
            else
                Add(text.Substring(mark.At, mark.Length), mark.Kind);
            at = mark.At + mark.Length;
        }
        Add(text[at..], RunKind.Plain);
        End();
        return paragraphs;

        void Add(string piece, RunKind kind)
        {
            foreach (var (i, line) in piece.Split('\n').Index())
            {
                if (i > 0)
                    End();
                if (line.Length > 0)
                    runs.Add(new(line, kind));
            }
        }

        void End()
        {
            if (runs.Count > 0)
                paragraphs.Add(runs);
            runs = [];
        }
    }
}

/// <summary>Where in a text something is to be marked; of no length: something is missing there.</summary>
sealed record RunMark(int At, int Length, RunKind Kind);

public sealed record TextRun(string Text, RunKind Kind);

public enum RunKind { Plain = 0, LeftOut = 1, Changed = 2, Gap = 3 }
