using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags terms that <c>dictionaries/lexicons/terms.tsv</c> or the tenant's own list says are written wrongly; each row there names its source.</summary>
public sealed class WrongTermCheck : ICheck<ArticleText>
{
    public string Key => "wrong-term";
    public string Name => "错误表述";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context) =>
        from hit in context.Lexicons[LexiconSet.Terms].Search(article)
        where !Mention.IsCorrected(article.Text, hit.Start, hit.Length)
        let written = article.Text.Substring(hit.Start, hit.Length)
        select new FindingDraft(hit.Start, hit.Length, written, hit.Row.Tier, MessageOf(written, hit.Row), hit.Row.Correction, hit.Row.Source)
        {
            Context = article.ContextOf(hit.Start, hit.Length), Rule = hit.Row.Term,
        };

    static string MessageOf(string written, LexiconRow row)
    {
        var kind = row.Kind.Length > 0 ? $"{row.Kind}：" : "";
        return row.Correction is { } right ? $"{kind}{Quoted(written)}应为{Quoted(right)}。" : $"{kind}{Quoted(written)}不应使用。";
    }

    /// <summary>Some entries bring their quotation marks along.</summary>
    static string Quoted(string term) => term.StartsWith('“') && term.EndsWith('”') ? term : $"“{term}”";
}
