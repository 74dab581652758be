using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags words of <c>dictionaries/lexicons/sensitive.tsv</c> and of the tenant's own list, also in full width, in traditional characters and with symbols strewn in.
/// A word that only offends in company is flagged only in it.</summary>
public sealed class SensitiveWordCheck : ICheck<ArticleText>
{
    public string Key => "sensitive-word";
    public string Name => "敏感信息";

    public bool BearsRecognition => true;

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context) =>
        from hit in context.Lexicons[LexiconSet.Sensitive].Search(article)
        where !(hit.Disguised && article.IsRecognised) // what looks disguised was misread
        let written = article.Text.Substring(hit.Start, hit.Length)
        select new FindingDraft(hit.Start, hit.Length, written, hit.Row.Tier, MessageOf(written, hit), hit.Row.Correction, hit.Row.Source)
        {
            Context = article.ContextOf(hit.Start, hit.Length), Rule = hit.Row.Term,
        };

    static string MessageOf(string written, LexiconHit hit)
    {
        var theme = hit.Row.Kind.Length > 0 ? $"（{hit.Row.Kind}）" : "";
        var disguise = hit.Disguised ? $"，是“{hit.Row.Term}”的变形写法" : "";
        return $"出现敏感词“{written}”{theme}{disguise}，请核对语境。";
    }
}
