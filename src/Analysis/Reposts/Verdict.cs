using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Reposts;

/// <summary>Copy or formula. All thresholds were set on one half of the corpora and stand against sets made from the other (docs/performance.md, Reposts; decision 0018).</summary>
static class Verdict
{
    /// <summary>From here on a text is there as a whole, whatever was edited in it (proofing.md, section 6).</summary>
    const double Whole = 0.8;

    /// <summary>An article of which so much is the original's is a cut, however short.</summary>
    const double MostOfArticle = 0.7;
    const int LeastOfCut = 30, LeastOwnOfCut = 6;

    /// <summary>So much of the original inside another text is no quotation.</summary>
    const double MuchOfOriginal = 0.5;
    const int LeastOwnOfMuch = 40;

    /// <summary>Where hardly anything is the original's own, that has to be there.</summary>
    const int FewOwn = 15;
    const double FewOwnAlike = 0.8;

    /// <summary>A quotation of 120 characters, punctuation and a few changes taken off.</summary>
    const int LeastExcerpt = 90, LeastOwnOfExcerpt = 30;
    const double ExcerptAlike = 0.85;

    /// <summary>Who takes a part of a text leaves its words alone; another text of a series is alike in parts, with every date, name and figure another.</summary>
    const double FaithfulPart = 0.93;

    /// <summary>A longer and wholly faithful one may be nearly all formula.</summary>
    const int LongExcerpt = 95, LeastOwnOfLongExcerpt = 10;
    const double LongExcerptAlike = 0.97;

    /// <summary>Of a copy's own words at least so many are there; in a series it is those that differ.</summary>
    const double OwnAlike = 0.6;

    public static RepostKind Of(Evidence evidence) =>
        !IsCopy(evidence) || Slots.AreFilledAnew(evidence.All) ? RepostKind.Template
        : evidence.Spanned < Whole ? RepostKind.Excerpt
        : evidence.Taken < Whole ? RepostKind.Additions
        : RepostKind.SameText;

    static bool IsCopy(Evidence e) => (e.All.OwnMatched >= OwnAlike * e.All.Own && (IsCut(e) || IsMuch(e)) || IsExcerpt(e.Best)) && (e.Spanned >= Whole || Math.Max(e.All.Faithful, e.Best.Faithful) >= FaithfulPart);

    static bool IsCut(Evidence e) => e.Taken >= MostOfArticle && e.All.Matched >= LeastOfCut && e.All.OwnMatched >= LeastOwnOfCut;

    static bool IsMuch(Evidence e) => e.Spanned >= MuchOfOriginal
        && (e.All.OwnMatched >= LeastOwnOfMuch || e.All.OwnMatched >= FewOwn && e.All.OwnMatched >= FewOwnAlike * e.All.Own);

    static bool IsExcerpt(BlockEvidence block) =>
        block.Matched >= LeastExcerpt && block.OwnMatched >= LeastOwnOfExcerpt && block.Matched >= ExcerptAlike * block.Length
        || block.Matched >= LongExcerpt && block.OwnMatched >= LeastOwnOfLongExcerpt && block.Matched >= LongExcerptAlike * block.Length;
}
