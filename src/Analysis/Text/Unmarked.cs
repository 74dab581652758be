using System.Buffers;

namespace MediaWatch.Analysis.Text;

/// <summary>A text without certain marks.</summary>
static class Unmarked
{
    /// <returns>What is left, and where each character of it stands in the text.</returns>
    public static (string Text, int[] Places) Of(string text, SearchValues<char> marks)
    {
        var (bare, places) = (new char[text.Length], new int[text.Length]);
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!marks.Contains(text[i]))
                (bare[count], places[count++]) = (text[i], i);
        }
        return (new(bare, 0, count), places[..count]);
    }
}
