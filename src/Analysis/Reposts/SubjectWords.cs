using MediaWatch.Analysis.Text;
using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Reposts;

/// <summary>Whether a text speaks of words: whole words as the segmenter cuts them, so that 中医 is not found in 市中医院 unless it stands there as a word.</summary>
sealed class SubjectWords(Segmenter segmenter)
{
    /// <param name="wanted">Parted by spaces; empty: every text speaks of it.</param>
    public bool Match(string wanted, bool all, string title, string body)
    {
        var words = DutyScope.Words(wanted);
        if (words.Count == 0)
            return true;
        var text = $"{title}\n{body}";
        var borders = segmenter.CutForSearch(text).Select(w => (w.Start, w.End)).ToList();
        var (starts, ends) = (borders.Select(b => b.Start).ToHashSet(), borders.Select(b => b.End).ToHashSet());
        return all ? words.All(Occurs) : words.Any(Occurs);

        bool Occurs(string word)
        {
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (starts.Contains(at) && ends.Contains(at + word.Length))
                    return true;
            }
            return false;
        }
    }
}
