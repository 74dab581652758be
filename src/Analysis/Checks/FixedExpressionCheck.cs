using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.Expressions;
using MediaWatch.Analysis.Text.Privacy;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags slogans, names of offices, meetings and laws, and idioms that are right but for one slip: a character that is another, missing, doubled or swapped.
/// The expressions and their sources stand in <c>dictionaries/lexicons/expressions.tsv</c> and, where any other character is a slip, <c>formulas.tsv</c>; idioms are jieba's.</summary>
public sealed partial class FixedExpressionCheck : ICheck<ArticleText>
{
    const int LongestName = 3, LongestOffice = 40;

    public string Key => "fixed-expression";
    public string Name => "固定表述";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var laidDown = FormulaIndex.Default.Search(article);
        var slips = ExpressionIndex.Default.Search(article).Where(slip => !laidDown.Any(f => slip.Start < f.End && f.Start < slip.End)).Concat(laidDown)
            .Select(slip => (Slip: slip, Span: article.Folded.Original(slip.Start, slip.Length))).ToList();
        if (slips.Count == 0)
            yield break;
        // What the list of wrong terms knows is said by that check, with its own tier and source.
        var said = context.Lexicons[LexiconSet.Terms].Search(article).ToList();
        foreach (var (slip, span) in slips)
        {
            var written = article.Text.Substring(span.Start, span.Length);
            if (context.Lexicons.IsWhite(written) || Mention.IsCorrected(article.Text, span.Start, span.Length) || said.Exists(hit => hit.Meets(span.Start, span.Length)) || IsName(article, span))
                continue;
            yield return new(span.Start, span.Length, written, TierOf(slip), MessageOf(slip, written), slip.Expression.Words, slip.Expression.Source)
            {
                Context = article.ContextOf(span.Start, span.Length),
            };
        }
    }

    /// <summary>计划生 in a table of names, 时不待 in a list of appointments.</summary>
    static bool IsName(ArticleText article, WordSpan span) =>
        span.Length <= LongestName && (TextTable.IsCell(article.Text, span.Start, span.End) || Appointed().IsMatch(article.Text.AsSpan(span.End, Math.Min(LongestOffice, article.Text.Length - span.End))))
        && PersonNames.IsName(article.Text.AsSpan(span.Start, span.Length), article.Segmenter);

    /// <summary>Four characters, and what may only be shortened, can still arise by chance.</summary>
    static Tier TierOf(Slip slip) =>
        slip.Expression is { IsIdiom: false, IsCommon: false } && slip.Expression.Words.Length > ExpressionKeys.Shortest && slip.Kind != SlipKind.Dropped ? Tier.Certain : Tier.Likely;

    [GeneratedRegex("^(?:（[^）\n]{1,8}）)?(?:同志)?(?:的[^，。；\n]{2,30}职务|[任为][^，。；\n]{2,24}(?:[局处科院所站厂部厅庭镇乡县市州区]长|主任|书记|主席|经理|委员|员|助理))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Appointed();

    static string MessageOf(Slip slip, string written) => slip.Expression.Kind + "：" + slip.Kind switch
    {
        SlipKind.Dropped => $"“{written}”漏字，应为“{slip.Expression.Words}”。",
        SlipKind.Doubled => $"“{written}”多字，应为“{slip.Expression.Words}”。",
        SlipKind.Swapped => $"“{written}”字序颠倒，应为“{slip.Expression.Words}”。",
        _ => $"“{written}”应为“{slip.Expression.Words}”。",
    };
}
