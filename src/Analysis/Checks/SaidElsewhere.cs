using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;

namespace MediaWatch.Analysis.Checks;

/// <summary>What the lists of words and expressions say of a text, so that a rarer check does not say it again. Asked only where such a check has something to say.</summary>
sealed class SaidElsewhere
{
    static readonly ICheck<ArticleText>[] Lists = [new WrongTermCheck(), new FixedExpressionCheck(), new UsageCheck(), new SeriesCheck()];

    readonly List<(int Start, int End)> places;

    SaidElsewhere(List<(int, int)> places) => this.places = places;

    public static SaidElsewhere Of(ArticleText article, CheckContext context) =>
        new([.. Lists.SelectMany(check => check.Examine(article, context)).Where(d => d.Start is not null).Select(d => (d.Start!.Value, d.Start.Value + d.Length))]); // not null: asked before

    public bool Touches(WordSpan span) => places.Exists(p => p.Start < span.End && span.Start < p.End);
}
