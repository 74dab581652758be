using System.Text;
using MediaWatch.Analysis.Text.Privacy;

namespace MediaWatch.Analysis.Readers;

/// <summary>Lines that a page broke, put together again as they were written.</summary>
static class BrokenLines
{
    /// <summary>A single line end between two Han characters was made by the page, not by the writer.</summary>
    public static string Joined(string page)
    {
        var lines = page.ReplaceLineEndings("\n").Split('\n');
        var text = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0)
                continue;
            var broken = text.Length > 0 && text[^1] != '\n' && i > 0 && lines[i - 1].Trim().Length > 0 && GoesOn(text[^1]);
            if (text.Length > 0 && !broken && text[^1] != '\n' && !IsCutNumber(lines, i))
                text.Append('\n');
            text.Append(line);
        }
        return text.ToString();
    }

    /// <summary>A narrow cell broke an identity number into two lines; it is one again where its check character says so.</summary>
    static bool IsCutNumber(string[] lines, int at)
    {
        if (at == 0)
            return false;
        var (before, after) = (lines[at - 1].TrimEnd(), lines[at].TrimStart());
        var (head, tail) = (before.Length - before.AsSpan().TrimEnd("0123456789").Length, after.Length - after.AsSpan().TrimStart("0123456789Xx").Length);
        return head is > 0 and < 18 && head + tail == 18 && IdNumber.IsValid($"{before.AsSpan(before.Length - head)}{after.AsSpan(0, tail)}", DateOnly.MaxValue);
    }

    static bool GoesOn(char last) => last is >= '\u4E00' and <= '\u9FFF' or '，' or '、' or '；' or '“' or '《' or '（';
}
