using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.Expressions;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags set formulations of the Party and the state in which one word is another (两个确立的决定性作用). Formulations and sources: <c>dictionaries/lexicons/formulations.tsv</c>.
/// What another check says of the same words is not said twice.</summary>
public sealed class FormulationCheck : ICheck<ArticleText>
{
    static readonly Lazy<(Formulation[][] BySign, PhraseFinder Finder)> Table = new(Read);

    public string Key => "formulation";
    public string Name => "规范提法";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var (bare, places) = Formulation.WithoutMarks(article.Folded.Text);
        var (bySign, finder) = Table.Value;
        var found = new List<PhraseMatch>();
        finder.Find(bare, found);
        SaidElsewhere? elsewhere = null;
        var last = 0;
        var strangers = from match in found
                        from formulation in bySign[match.Phrase]
                        let stranger = formulation.StrangerAt(bare, match.Start)
                        where stranger is not null
                        orderby stranger.Value.Span.Start
                        select (Formulation: formulation, stranger.Value.Span, stranger.Value.Right);
        foreach (var (formulation, words, right) in strangers)
        {
            var span = article.Folded.Original(places[words.Start], places[words.End - 1] + 1 - places[words.Start]);
            if (span.Start < last || context.Lexicons.IsWhite(article.Text.Substring(span.Start, span.Length)) || Mention.IsCorrected(article.Text, span.Start, span.Length) || (elsewhere ??= SaidElsewhere.Of(article, context)).Touches(span))
                continue;
            last = span.End;
            yield return article.Draft(span.Start, span.Length, Tier.Likely, $"规范提法是“{formulation.Whole}”。", right, formulation.Source);
        }
    }

    static (Formulation[][] BySign, PhraseFinder Finder) Read()
    {
        var signs = TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "formulations.tsv")).SelectMany(f => Formulation.Of(f[0], f[1])).GroupBy(f => f.Sign, StringComparer.Ordinal).ToList();
        return ([.. signs.Select(s => s.ToArray())], new([.. signs.Select(s => s.Key)]));
    }
}
