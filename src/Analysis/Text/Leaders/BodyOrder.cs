using System.Globalization;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>In which order the members of a body are named, by term: <c>dictionaries/lexicons/orders.tsv</c>.</summary>
/// <param name="To">Null: the present term.</param>
sealed record BodyOrder(string Body, DateOnly From, DateOnly? To, IReadOnlyList<string> Names, string Source)
{
    static readonly Lazy<IReadOnlyList<BodyOrder>> FromDictionaries = new(() =>
    [
        .. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "orders.tsv")).Select(f => new BodyOrder(f[0], Day(f[1]), f[2].Length > 0 ? Day(f[2]) : null, f[3].Split('、'), f[4])),
    ]);

    public static IReadOnlyList<BodyOrder> All => FromDictionaries.Value;

    public bool HoldsAll(IReadOnlyList<string> names) => names.All(n => Names.Contains(n, StringComparer.Ordinal));

    public bool IsKeptBy(IReadOnlyList<string> names)
    {
        var ranks = names.Select(n => Names.TakeWhile(m => m != n).Count()).ToList();
        return ranks.Zip(ranks.Skip(1)).All(p => p.First < p.Second);
    }

    static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
