using System.Text;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.Quotations;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags well-known sayings of leaders, documents and the classics that are quoted with a slip: a word that is another, missing, doubled, or two that have changed places. Sayings and sources: <c>dictionaries/lexicons/quotations.tsv</c>.
/// What is told freely or only in part is left alone.</summary>
public sealed class QuotationCheck : ICheck<ArticleText>
{
    /// <summary>A line's end is no part of a saying.</summary>
    const char LineEnd = '\n';

    const string Placeholder = "此语";

    public string Key => "quotation";
    public string Name => "引文金句";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Folded.Text;
        var (bare, places) = WithoutMarks(text);
        SaidElsewhere? elsewhere = null;
        var kept = new List<QuotationSlip>();
        foreach (var slip in QuotationIndex.Default.Search(bare))
        {
            var (start, end) = (places[slip.Start], places[slip.End - 1] + 1);
            var isQuoted = QuotationJudge.IsQuoted(text, start, end);
            if (kept.Exists(k => slip.Start < k.End && k.Start < slip.End) || !QuotationJudge.IsSlip(slip, text, start, end, bare.AsSpan(slip.Start, slip.Length), isQuoted))
                continue;
            kept.Add(slip);
            var span = article.Folded.Original(start, end - start);
            var written = article.Text.Substring(span.Start, span.Length);
            if (context.Lexicons.IsWhite(written) || IsCorrected(article.Text, span) || (elsewhere ??= SaidElsewhere.Of(article, context)).Touches(span))
                continue;
            yield return article.Draft(span.Start, span.Length, isQuoted ? Tier.Certain : Tier.Likely, $"引文：原话是“{slip.Saying.Words}”（{slip.Saying.Who}）。", slip.Saying.Words, slip.Saying.Source);
        }
    }

    /// <summary>Many sayings hold words themselves by which a text puts others right (不是用来炒的).</summary>
    static bool IsCorrected(string text, WordSpan span) => Mention.IsCorrected($"{text.AsSpan(0, span.Start)}{Placeholder}{text.AsSpan(span.End)}", span.Start, Placeholder.Length);

    /// <summary>Han characters, letters, figures and ends of lines, with their places.</summary>
    static (string Bare, List<int> Places) WithoutMarks(string text)
    {
        var (bare, places) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= '\u4E00' and <= '\u9FFF' or LineEnd || char.IsAsciiLetterOrDigit(text[i]))
            {
                bare.Append(text[i]);
                places.Add(i);
            }
        }
        return (bare.ToString(), places);
    }
}
