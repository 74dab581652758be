using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.Proofing;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags terms that <c>dictionaries/lexicons/terms.tsv</c> or the tenant's own list says are written wrongly; each row there names its source.</summary>
public sealed class WrongTermCheck : ICheck<ArticleText>
{
    const int Idiom = 4;

    public string Key => "wrong-term";
    public string Name => "错误表述";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context) =>
        from hit in HitsIn(article, context.Lexicons[LexiconSet.Terms])
        where !Mention.IsCorrected(article.Text, hit.Start, hit.Length) && !IsPlayOfFirm(article.Text, hit)
        let written = article.Text.Substring(hit.Start, hit.Length)
        select new FindingDraft(hit.Start, hit.Length, written, hit.Row.Tier, MessageOf(written, hit.Row), hit.Row.Correction, hit.Row.Source)
        {
            Context = article.ContextOf(hit.Start, hit.Length), Rule = hit.Row.Term,
        };

    /// <summary>A text in traditional characters is read in simplified ones too; a row whose fault is a traditional character itself is not.</summary>
    static IEnumerable<LexiconHit> HitsIn(ArticleText article, Lexicon terms)
    {
        var plain = terms.Search(article);
        if (ReferenceEquals(article.Simplified, article.Text))
            return plain;
        var hits = plain.ToList();
        hits.AddRange(terms.Search(article.InSimplified()).Where(hit => TraditionalCharacters.Simplify(hit.Row.Term) == hit.Row.Term && !hits.Exists(h => h.Meets(hit.Start, hit.Length))).ToList());
        return hits.OrderBy(hit => hit.Start);
    }

    /// <summary>锦尚添花服饰有限公司: firms call themselves after idioms.</summary>
    static bool IsPlayOfFirm(string text, LexiconHit hit) => hit.Length >= Idiom && ProtectedPlaces.IsInFirmsName(text, hit.Start + hit.Length);

    static string MessageOf(string written, LexiconRow row)
    {
        var kind = row.Kind.Length > 0 ? $"{row.Kind}：" : "";
        return row.Correction is { } right ? $"{kind}{Quoted(written)}应为{Quoted(right)}。" : $"{kind}{Quoted(written)}不应使用。";
    }

    /// <summary>Some entries bring their quotation marks along.</summary>
    static string Quoted(string term) => term.StartsWith('“') && term.EndsWith('”') ? term : $"“{term}”";
}
