using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>In which order the members of the Standing Committee of the Politburo are named, by term: <c>dictionaries/lexicons/standing.tsv</c>.</summary>
static class StandingOrder
{
    const string Body = "中央政治局常务委员会";

    static readonly Lazy<IReadOnlyList<BodyOrder>> FromDictionaries = new(() => [.. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "standing.tsv")).Select(f => BodyOrder.Of(Body, f)).OrderBy(o => o.From)]);

    public static IReadOnlyList<BodyOrder> All => FromDictionaries.Value;

    public static BodyOrder Present => All[^1];
}
