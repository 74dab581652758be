using System.Globalization;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>Who held which office of party and state from when to when: <c>dictionaries/lexicons/leaders.tsv</c>, and by term <c>standing.tsv</c> and <c>orders.tsv</c>.</summary>
sealed class LeaderTable
{
    const string Standing = "中央政治局常委";
    const int LongestName = 12;

    static readonly Lazy<LeaderTable> FromDictionaries = new(() => new([.. Read(Path.Combine(DictionaryFolder.Path, "lexicons", "leaders.tsv")), .. OfBodies()]));

    readonly ILookup<string, LeaderTerm> byName;
    readonly ILookup<string, LeaderTerm> byOffice;

    LeaderTable(IReadOnlyList<LeaderTerm> terms) => (byName, byOffice) = (terms.ToLookup(t => t.Name, StringComparer.Ordinal), terms.ToLookup(t => t.Office, StringComparer.Ordinal));

    public static LeaderTable Default => FromDictionaries.Value;

    public IEnumerable<string> Names => byName.Select(n => n.Key);

    public bool Knows(string name) => byName.Contains(name);

    public IEnumerable<LeaderTerm> Of(string name) => byName[name];

    public IEnumerable<LeaderTerm> In(string office) => byOffice[office];

    /// <summary>The longest name of the table with which the text begins; null: none.</summary>
    public string? NameAt(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(LongestName, text.Length); length >= 2; length--)
        {
            if (text[..length].ToString() is var name && byName.Contains(name))
                return name;
        }
        return null;
    }

    /// <summary>Names of which whoever bears nearly the same in public life is meant: those of the founders.</summary>
    public IEnumerable<string> Founders => In("开国元帅").Concat(In("早期领导人")).Select(t => t.Name).Distinct(StringComparer.Ordinal);

    static IEnumerable<LeaderTerm> OfBodies() =>
        StandingOrder.All.SelectMany(o => o.Names.Select(n => new LeaderTerm(n, Standing, o.From, o.To, o.Source)))
            .Concat(BodyOrder.All.Where(o => Offices.IsOffice(o.Body)).SelectMany(o => o.Names.Select(n => new LeaderTerm(n, o.Body, o.From, o.To, o.Source))));

    static IReadOnlyList<LeaderTerm> Read(string path) =>
    [
        .. TableFile.Rows(path).Select(f => new LeaderTerm(f[0], f[1], Day(f[2]), LastDay(f[3]), f[4])),
    ];

    /// <summary>A day, or the first of a month (2018-03); null: nothing is written.</summary>
    internal static DateOnly? Day(string written) => written.Length > 0 ? DateOnly.ParseExact(written, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture) : null;

    static DateOnly? LastDay(string written) => Day(written) is { } day && written.Length < 8 ? day.AddMonths(1).AddDays(-1) : Day(written);
}

/// <param name="From">Null: the row only says how the name is written.</param>
/// <param name="To">Null: still in office, or not known to have left it.</param>
sealed record LeaderTerm(string Name, string Office, DateOnly? From, DateOnly? To, string Source);
