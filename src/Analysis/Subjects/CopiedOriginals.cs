using MediaWatch.Analysis.Text;
using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Subjects;

/// <summary>An article that carries important originals, and what it changed of their wording.</summary>
public sealed record CopiedOriginals(string Title, string Body, IReadOnlyList<ChangedWords> Changes);

/// <param name="Work">Title of the original.</param>
/// <param name="Sentence">Words of the original round the place.</param>
public sealed record ChangedWords(RepostChange Change, ChangedKind Kind, string Work, string Sentence)
{
    const int Beside = 16;

    /// <summary>Kinds by the words that stand at the place on either side, whole words even where only a character of them was changed.</summary>
    public static ChangedWords Of(RepostChange change, string title, string body, Segmenter segmenter)
    {
        var (from, to) = (Math.Max(0, change.At - Beside), Math.Min(body.Length, change.At + change.Original.Length + Beside));
        var round = body[from..to];
        var touched = segmenter.CutWithClasses(round).Where(w => w.Start < change.At - from + Math.Max(1, change.Original.Length) && w.Start + w.Length > change.At - from).ToList();
        var put = segmenter.CutWithClasses(change.Copy);
        var kind = IsNumber(change.Original) || IsNumber(change.Copy) || touched.Exists(w => IsNumber(round.Substring(w.Start, w.Length))) ? ChangedKind.Number
            : touched.Concat(put).Any(w => w.Class is ['n', 'r' or 's' or 't', ..]) ? ChangedKind.Name
            : ChangedKind.Wording;
        return new(change, kind, title, round.ReplaceLineEndings(" "));
    }

    static bool IsNumber(string words) => words.Any(c => char.IsAsciiDigit(c) || c is >= '０' and <= '９' or '%' or '％' or '零' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '万' or '亿');
}

public enum ChangedKind { Wording = 0, Name = 1, Number = 2 }
