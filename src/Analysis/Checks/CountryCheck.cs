using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.World;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags states with another capital or full name than their own, names of states, towns and international bodies that are no longer borne, titles of their heads that are others', and heads who were not in office on the sentence's own date.
/// Tables and sources: <c>dictionaries/lexicons/countries.tsv</c>, <c>world-names.tsv</c>, <c>world-bodies.tsv</c>, <c>world-heads.tsv</c>.</summary>
public sealed class CountryCheck : ICheck<ArticleText>
{
    public string Key => "country";
    public string Name => "国名国际组织";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        SaidElsewhere? elsewhere = null;
        var kept = new List<WorldSlip>();
        foreach (var slip in CapitalNames.Find(article).Concat(FullNames.Find(article)).Concat(FormerWorldNames.Find(article)).Concat(BodyTitles.Find(article.Simplified)).Concat(HeadsInOffice.Find(article)).Concat(HeadsInOffice.Misspelt(article)))
        {
            if (kept.Exists(k => slip.Start < k.End && k.Start < slip.End) || context.Lexicons.IsWhite(article.Text.Substring(slip.Start, slip.Length)) || Mention.IsCorrected(article.Text, slip.Start, slip.Length)
                || (elsewhere ??= SaidElsewhere.Of(article, context)).Touches(new(slip.Start, slip.Length)))
                continue;
            kept.Add(slip);
            yield return article.Draft(slip.Start, slip.Length, Tier.Likely, slip.Message, slip.Suggestion, slip.Source);
        }
    }
}
