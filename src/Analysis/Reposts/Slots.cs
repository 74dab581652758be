namespace MediaWatch.Analysis.Reposts;

/// <summary>Notices of a series keep their wording and change dates, times and figures; whoever edits a text changes those no more often than other characters.</summary>
static class Slots
{
    /// <summary>In a new notice of a series about every other digit is another (years and months often stay).</summary>
    const double AnewRate = 0.5;

    /// <summary>A digit or two is changed in a copy that is otherwise untouched: that is a changed figure, not another notice.</summary>
    const double LeastEditRate = 0.08;

    /// <summary>How many times likelier a new notice must be, as a natural logarithm: about a hundred.</summary>
    const double Certain = 4.6;

    public static bool AreFilledAnew(BlockEvidence e)
    {
        var (words, changedFigures) = (e.Length - e.Figures, e.Figures - e.FiguresMatched);
        var changedWords = words - (e.Matched - e.FiguresMatched);
        var edited = Math.Clamp(words == 0 ? 0 : (double)changedWords / words, LeastEditRate, AnewRate);
        return changedFigures * Math.Log(AnewRate / edited) + e.FiguresMatched * Math.Log((1 - AnewRate) / (1 - edited)) >= Certain;
    }
}
