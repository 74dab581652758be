using System.Globalization;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>In which order the members of the Standing Committee of the Politburo are named, by term: <c>dictionaries/lexicons/standing.tsv</c>.</summary>
/// <param name="To">Null: the present term.</param>
sealed record StandingOrder(DateOnly From, DateOnly? To, IReadOnlyList<string> Names, string Source)
{
    static readonly Lazy<IReadOnlyList<StandingOrder>> FromDictionaries = new(() => Read(Path.Combine(DictionaryFolder.Path, "lexicons", "standing.tsv")));

    public static IReadOnlyList<StandingOrder> All => FromDictionaries.Value;

    public static StandingOrder Present => All[^1];

    public bool HoldsAll(IReadOnlyList<string> names) => names.All(n => Names.Contains(n, StringComparer.Ordinal));

    public bool IsKeptBy(IReadOnlyList<string> names)
    {
        var ranks = names.Select(n => Names.TakeWhile(m => m != n).Count()).ToList();
        return ranks.Zip(ranks.Skip(1)).All(p => p.First < p.Second);
    }

    static IReadOnlyList<StandingOrder> Read(string path) =>
    [
        .. TableFile.Rows(path).Select(f => new StandingOrder(Day(f[0]), f[1].Length > 0 ? Day(f[1]) : null, f[2].Split('、'), f[3])).OrderBy(o => o.From),
    ];

    static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
