using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text.Expressions;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags slogans, names of offices, meetings and laws, and idioms that are right but for one slip: a character that is another, missing, doubled or swapped.
/// The expressions and their sources stand in <c>dictionaries/lexicons/expressions.tsv</c>; idioms are jieba's.</summary>
public sealed class FixedExpressionCheck : ICheck<ArticleText>
{
    public string Key => "fixed-expression";
    public string Name => "固定表述";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context) =>
        from slip in ExpressionIndex.Default.Search(article)
        let span = article.Folded.Original(slip.Start, slip.Length)
        let written = article.Text.Substring(span.Start, span.Length)
        where !context.Lexicons.IsWhite(written)
        select new FindingDraft(span.Start, span.Length, written, slip.Expression.IsIdiom ? Tier.Likely : Tier.Certain, MessageOf(slip, written), slip.Expression.Words, slip.Expression.Source)
        {
            Context = article.ContextOf(span.Start, span.Length),
        };

    static string MessageOf(Slip slip, string written) => slip.Expression.Kind + "：" + slip.Kind switch
    {
        SlipKind.Dropped => $"“{written}”漏字，应为“{slip.Expression.Words}”。",
        SlipKind.Doubled => $"“{written}”多字，应为“{slip.Expression.Words}”。",
        SlipKind.Swapped => $"“{written}”字序颠倒，应为“{slip.Expression.Words}”。",
        _ => $"“{written}”应为“{slip.Expression.Words}”。",
    };
}
