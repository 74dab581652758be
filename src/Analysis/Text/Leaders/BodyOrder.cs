using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>In which order the members of a body are named, by term: <c>dictionaries/lexicons/orders.tsv</c>.</summary>
/// <param name="To">Null: the present term.</param>
sealed partial record BodyOrder(string Body, DateOnly From, DateOnly? To, IReadOnlyList<string> Names, string Source)
{
    static readonly Lazy<IReadOnlyList<BodyOrder>> FromDictionaries = new(() => [.. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "orders.tsv")).Select(f => Of(f[0], f[1..]))]);

    public static IReadOnlyList<BodyOrder> All => FromDictionaries.Value;

    /// <summary>Who is in office in any of them; some twice.</summary>
    public static IEnumerable<string> NamesNow => All.Where(o => o.To is null).SelectMany(o => o.Names);

    public bool HoldsAll(IReadOnlyList<string> names) => names.All(n => Names.Contains(n, StringComparer.Ordinal));

    public bool IsKeptBy(IReadOnlyList<string> names)
    {
        var ranks = names.Select(n => Names.TakeWhile(m => m != n).Count()).ToList();
        return ranks.Zip(ranks.Skip(1)).All(p => p.First < p.Second);
    }

    /// <summary>Two or more of these orders' names side by side, each a capture of the group <c>name</c>.</summary>
    public static Regex RowOf(IReadOnlyList<BodyOrder> orders)
    {
        var names = string.Join('|', orders.SelectMany(o => o.Names).Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length));
        var name = $"(?<name>{names})(?:同志|总书记|主席|总理|委员长|副总理|国务委员)?";
        return new($"{name}(?:(?:[、，,和及]|[ \u3000]{{1,2}}){name})+", RegexOptions.CultureInvariant | RegexOptions.Compiled, PatternTime.Span);
    }

    /// <summary>The day said before the row is of an earlier term; or the line names a year before this term, or its first, and may tell of an earlier one.</summary>
    public bool IsAfterYearIn(ArticleText article, int start)
    {
        if (Tenure.SaidBefore(article.Text, start) is { } said)
            return said.To < From;
        var line = article.LineAt(start);
        foreach (var year in Year().EnumerateMatches(line))
        {
            if (int.Parse(line.Slice(year.Index, 4), CultureInfo.InvariantCulture) <= From.Year)
                return true;
        }
        return false;
    }

    /// <param name="fields">From, to, names, source.</param>
    public static BodyOrder Of(string body, string[] fields) => new(body, Day(fields[0]), fields[1].Length > 0 ? Day(fields[1]) : null, fields[2].Split('、'), fields[3]);

    static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?=年)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Year();
}
