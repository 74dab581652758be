using System.Text;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Text.Privacy;

namespace MediaWatch.Analysis.Recognition;

/// <summary>Finds the blanks in a line that the model does not tell: between the cells of a table, and between two numbers.</summary>
static partial class LineSpacing
{
    /// <summary>In widths of a full-width character.</summary>
    const double CellGap = 1.3, WordGap = 0.33;

    const int IdLength = 18;

    /// <summary>They stand at one side of their square.</summary>
    const string Marks = "、，。；：！？（）《》“”‘’";

    /// <param name="em">Time steps that a full-width character takes, where the line does not say.</param>
    public static string TextOf(List<SeenSign> seen, double em)
    {
        seen.RemoveAll(s => s.Sign == " " && s.Certainty < 0.5);
        var wide = Pitch(seen, s => s.IsWide) ?? em;
        var narrow = Pitch(seen, s => !s.IsWide) ?? wide / 2;
        em = Math.Max(wide, narrow * 2);
        var text = new StringBuilder();
        for (var i = 0; i < seen.Count; i++)
        {
            if (i > 0)
            {
                var more = seen[i].At - seen[i - 1].At - ((seen[i].IsWide ? wide : narrow) + (seen[i - 1].IsWide ? wide : narrow)) / 2;
                if (more > CellGap * em && !Marks.Contains(seen[i].Sign[0]) && !Marks.Contains(seen[i - 1].Sign[0]))
                    Part(text, '\t');
                else if (more > WordGap * em && !(seen[i].IsWide && seen[i - 1].IsWide))
                    Part(text, ' ');
            }
            text.Append(seen[i].Sign);
        }
        return Parted(Joined(text.ToString().Trim()));
    }

    /// <summary>From one character to the next, as most of them stand; null: too few stand side by side.</summary>
    static double? Pitch(List<SeenSign> seen, Func<SeenSign, bool> of) =>
        Median([.. Enumerable.Range(1, Math.Max(0, seen.Count - 1)).Where(i => of(seen[i]) && of(seen[i - 1])).Select(i => seen[i].At - seen[i - 1].At)]);

    static double? Median(List<double> values)
    {
        values.Sort();
        return values.Count >= 3 ? values[values.Count / 2] : null;
    }

    /// <summary>A blank that was seen within an identity number: its check character says that there is none.</summary>
    static string Joined(string text) => Broken().Replace(text, m => m.Length == IdLength + 1 && m.Value.Replace(" ", "", StringComparison.Ordinal) is var number && IsId(number) ? number : m.Value);

    /// <summary>A blank too narrow for the model, behind an identity number.</summary>
    static string Parted(string text) => Glued().Replace(text, m => IsId(m.Value[..IdLength]) ? m.Value.Insert(IdLength, " ") : m.Value);

    static bool IsId(string number) => IdNumber.IsValid(number, DateOnly.MaxValue);

    [GeneratedRegex("(?<![0-9])[0-9]{1,17} [0-9]{0,16}[0-9Xx](?![0-9])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Broken();

    [GeneratedRegex("(?<![0-9])[0-9]{17}[0-9Xx][0-9]{6,}", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Glued();

    static void Part(StringBuilder text, char with)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        if (text.Length > 0)
            text.Append(with);
    }
}

/// <param name="From">First and last time step that showed it.</param>
readonly record struct SeenSign(string Sign, int From, int To, float Certainty)
{
    public double At => (From + To) / 2.0;
    public bool IsWide => Sign[0] > '\u2E7F';
}
