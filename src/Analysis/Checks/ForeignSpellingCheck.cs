using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags official English names of the state, the party, offices, leaders, places and great events with a letter wrong (People's Repulic of China). Names and sources: <c>dictionaries/lexicons/english.tsv</c>.
/// Addresses, file names and hashtags are not looked at, nor words that are another name or an English word.</summary>
public sealed class ForeignSpellingCheck : ICheck<ArticleText>
{
    public string Key => "foreign-spelling";
    public string Name => "外文拼写";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        foreach (var slip in EnglishNames.In(article))
        {
            var written = article.Text.Substring(slip.Start, slip.Length);
            if (!context.Lexicons.IsWhite(written) && !Mention.IsCorrected(article.Text, slip.Start, slip.Length))
                yield return article.Draft(slip.Start, slip.Length, Tier.Likely, $"外文拼写疑误：“{written}”应为“{slip.Right}”（{slip.Row.Name}）。", slip.Right, slip.Row.Source);
        }
    }
}
