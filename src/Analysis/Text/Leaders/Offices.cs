using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>Offices of party and state and how they are written: <c>dictionaries/lexicons/offices.tsv</c>.</summary>
static class Offices
{
    const string Joints = "、，兼和";
    const string Secretary = "书记";

    static readonly Lazy<Forms> FromDictionaries = new(() => new([.. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "offices.tsv"))]));

    public static bool IsOffice(string name) => FromDictionaries.Value.Whole.ContainsKey(name);

    /// <summary>Whether the tables hold all who had the office: who stands there without it never had it.</summary>
    public static bool IsWhole(string office) => WholeSince(office) == DateOnly.MinValue;

    /// <summary>From when on the tables hold all who had the office; null: they do not.</summary>
    public static DateOnly? WholeSince(string office) => FromDictionaries.Value.Whole.GetValueOrDefault(office);

    public static bool EndsWithOne(ReadOnlySpan<char> text)
    {
        foreach (var (written, _) in FromDictionaries.Value.Written)
        {
            if (text.EndsWith(written, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Offices that stand one right after the other, as the text has them (中共中央政治局委员、中央统战部部长); what follows the last is its holder's name.</summary>
    public static IEnumerable<IReadOnlyList<OfficeAt>> ChainsIn(string text)
    {
        var (forms, found) = (FromDictionaries.Value, new List<PhraseMatch>());
        forms.Finder.Find(text, found);
        var chain = new List<OfficeAt>();
        foreach (var match in found.OrderBy(m => m.Start).ThenByDescending(m => m.Length))
        {
            var end = chain.Count > 0 ? chain[^1].End : 0;
            if (match.Start < end)
                continue;
            if (chain.Count > 0 && !(match.Start == end || match.Start == end + 1 && Joints.Contains(text[end], StringComparison.Ordinal)))
            {
                yield return chain;
                chain = [];
            }
            chain.Add(new(forms.Written[match.Phrase].Office, match.Start, match.Length));
        }
        if (chain.Count > 0)
            yield return chain;
    }

    /// <summary>News of appointments names the committee's secretary as its member first (广东省委委员、常委、书记).</summary>
    static IEnumerable<string> WithMembership(string written) =>
        written.EndsWith(Secretary, StringComparison.Ordinal) && written is [.., '省' or '市' or '党', '委', _, _]
            ? [written, $"{written[..^2]}委员、常委、书记", $"{written[..^2]}常委、书记"]
            : [written];

    sealed class Forms
    {
        public Forms(IReadOnlyList<string[]> rows)
        {
            Whole = rows.ToDictionary(f => f[0], f => f[2] == "yes" ? DateOnly.MinValue : LeaderTable.Day(f[2]), StringComparer.Ordinal);
            Written = [.. rows.SelectMany(f => f[1].Split('|').SelectMany(WithMembership).Select(w => (w, f[0])))];
            Finder = new([.. Written.Select(w => w.Written)]);
        }

        public Dictionary<string, DateOnly?> Whole { get; }

        public (string Written, string Office)[] Written { get; }

        public PhraseFinder Finder { get; }
    }
}

/// <param name="Office">As the table calls it.</param>
readonly record struct OfficeAt(string Office, int Start, int Length)
{
    public int End => Start + Length;
}
