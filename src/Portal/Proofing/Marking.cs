using System.Text;
using System.Xml;

namespace MediaWatch.Portal.Proofing;

/// <summary>A proofread text and what was decided of each mark: what was adopted becomes a tracked change, what is open is highlighted and commented, what was ignored stays as it is.</summary>
/// <param name="Adopted">Numbers of marks whose suggestion was adopted.</param>
/// <param name="Ignored">Numbers of marks that are to be left out.</param>
/// <param name="NameOf">A check's name, by its key.</param>
sealed record Marking(string Text, IReadOnlyList<ProofMark> Marks, IReadOnlySet<int> Adopted, IReadOnlySet<int> Ignored, Func<string, string> NameOf, DateTimeOffset Now)
{
    public const string Author = "MediaWatch", Initials = "MW";

    /// <summary>What the comment on a mark says.</summary>
    public string SayingOf(ProofMark mark)
    {
        var right = mark.Draft.Suggestion is { } suggestion ? $"建议：{suggestion}。" : "";
        return $"【{NameOf(mark.CheckKey)}】{mark.Draft.Message}{right}依据：{mark.Draft.Source}";
    }

    /// <summary>By place. Of marks that overlap, one that was adopted is shown, else the one that begins first; the others become comments on it.</summary>
    public List<ShownMark> Shown()
    {
        List<ShownMark> shown = [];
        foreach (var mark in Marks.Where(m => !Ignored.Contains(m.Number) && m.Draft is { Start: not null, Length: > 0 }).OrderBy(m => !IsAdopted(m)))
        {
            var (start, end) = (mark.Draft.Start ?? 0, (mark.Draft.Start ?? 0) + mark.Draft.Length);
            var at = shown.FindIndex(s => s.End > start);
            if (at >= 0 && shown[at].Start < end)
                shown[at].Others.Add(mark);
            else
                shown.Insert(at < 0 ? shown.Count : at, new ShownMark(mark, start, end, IsAdopted(mark), []));
        }
        return shown;
    }

    /// <summary>A change within one line only: a paragraph's end is not text.</summary>
    bool IsAdopted(ProofMark mark) => Adopted.Contains(mark.Number) && mark.Draft.Suggestion is not null && !Text.AsSpan(mark.Draft.Start ?? 0, mark.Draft.Length).Contains('\n');

    /// <summary>What XML 1.0 holds (section 2.2), less control characters.</summary>
    public static string Printable(string text)
    {
        var printed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                printed.Append(text[i]).Append(text[++i]);
            else if (text[i] == '\t' || XmlConvert.IsXmlChar(text[i]) && !char.IsControl(text[i]))
                printed.Append(text[i]);
        }
        return printed.ToString();
    }
}

/// <param name="Others">Marks that overlap it.</param>
sealed record ShownMark(ProofMark Mark, int Start, int End, bool IsAdopted, List<ProofMark> Others);
