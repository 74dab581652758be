using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.Proofing;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags probable slips of the pen by the statistics of official text. How sure it must be: <see cref="ProofreadingSetting"/>; what it was measured to do: docs/decisions/0014.</summary>
public sealed class TypoCheck : ICheck<ArticleText>
{
    const string Rule = "统计语言模型（依据公开的政府工作报告、法律法规和新闻的用字统计）";

    /// <summary>Two candidates for one place of which neither is this many times as probable as the other: something is odd, but nothing can be proposed.
    /// Below even odds the likeliest guess is wanted all the same.</summary>
    const double ClearLead = 2;

    public const string CheckKey = "typo";

    public string Key => CheckKey;
    public string Name => "疑似错别字";

    public bool CanJudge(ArticleText article, CheckContext context) => Proofreader.Default is not null && !article.IsOfFile;

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var folded = article.Folded;
        var least = ProofreadingSetting.Of(context.Lexicons.Level);
        var corrections = (Proofreader.Default?.Read(folded.Text, least) ?? []).Where(c => IsReported(folded.Text, c, least, context)).ToList();
        if (corrections.Count == 0)
            return [];
        // What an exact rule says already is not said twice.
        var ruled = context.Lexicons[LexiconSet.Terms].Search(article).ToList();
        return from correction in corrections
               let span = folded.Original(correction.Start, correction.Length)
               where !ruled.Exists(hit => hit.Meets(span.Start, span.Length)) && !Mention.IsCorrected(article.Text, span.Start, span.Length)
               let written = article.Text.Substring(span.Start, span.Length)
               let right = correction.Apply(folded.Text.AsSpan(correction.Start, correction.Length))
               select new FindingDraft(span.Start, span.Length, written, TierOf(correction.Probability), $"“{written}”疑为“{right}”之误。", right, Rule)
               {
                   Context = article.ContextOf(span.Start, span.Length), IsGuess = true,
               };
    }

    /// <param name="least">Probability that the setting asks for; short quotations, names of places, and slips that nothing explains need more.</param>
    internal static bool IsReported(string folded, Correction correction, double least, CheckContext context) =>
        correction.Probability >= Needed(folded, correction, least)
        && !(least >= ProofreadingSetting.Thorough && correction.Rival * ClearLead > correction.Probability)
        && !ProtectedPlaces.Covers(folded, correction, context.Lexicons);

    static double Needed(string folded, Correction correction, double least) =>
        ProtectedPlaces.IsOtherPlace(folded, correction) ? Math.Max(least, ProofreadingSetting.Certain)
        : correction.Unlike || ProtectedPlaces.IsQuoted(folded, correction) ? (1 + least) / 2
        : least;

    static Tier TierOf(double probability) => probability switch
    {
        >= ProofreadingSetting.Certain => Tier.Certain,
        >= ProofreadingSetting.Likely => Tier.Likely,
        _ => Tier.Hint,
    };
}
