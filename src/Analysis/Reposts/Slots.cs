namespace MediaWatch.Analysis.Reposts;

/// <summary>Notices of a series keep their wording and change dates, times and figures; whoever edits a text changes those no more often than other characters.</summary>
static class Slots
{
    /// <summary>In a new notice of a series about every other digit is another (years and months often stay).</summary>
    const double AnewRate = 0.5;

    /// <summary>A digit or two is changed in a copy that is otherwise untouched: that is a changed figure, not another notice.</summary>
    const double LeastEditRate = 0.08;

    /// <summary>Whoever puts in a few other numbers changes all digits of each: that is more digits than an editor changes, yet most numbers stay.</summary>
    const double MostKept = 0.5;

    /// <summary>How many times likelier a new notice must be, as a natural logarithm: about a hundred.</summary>
    const double Certain = 4.6;

    public static bool AreFilledAnew(BlockEvidence e)
    {
        if (e.NumbersMatched > MostKept * e.Numbers)
            return false;
        var (words, changedDigits) = (e.Length - e.Digits, e.Digits - e.DigitsMatched);
        var changedWords = words - (e.Matched - e.DigitsMatched);
        var edited = Math.Clamp(words == 0 ? 0 : (double)changedWords / words, LeastEditRate, AnewRate);
        return changedDigits * Math.Log(AnewRate / edited) + e.DigitsMatched * Math.Log((1 - AnewRate) / (1 - edited)) >= Certain;
    }
}
