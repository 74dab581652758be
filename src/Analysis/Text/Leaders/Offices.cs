using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>Offices of party and state and how they are written: <c>dictionaries/lexicons/offices.tsv</c>.</summary>
static class Offices
{
    const string Joints = "、，兼和";

    static readonly Lazy<Forms> FromDictionaries = new(() => new([.. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "offices.tsv"))]));

    public static bool IsOffice(string name) => FromDictionaries.Value.Whole.ContainsKey(name);

    /// <summary>Whether the tables hold all who had the office: who stands there without it never had it.</summary>
    public static bool IsWhole(string office) => WholeSince(office) == DateOnly.MinValue;

    /// <summary>From when on the tables hold all who had the office; null: they do not.</summary>
    public static DateOnly? WholeSince(string office) => FromDictionaries.Value.Whole.GetValueOrDefault(office);

    /// <summary>All that offices are called, and how the table calls them.</summary>
    public static IReadOnlyList<(string Written, string Office)> AllWritten => FromDictionaries.Value.Written;

    public static bool IsWritten(string words) => words.Length > 1 && FromDictionaries.Value.ByEnd.TryGetValue((words[^2], words[^1]), out var forms) && forms.Contains(words, StringComparer.Ordinal);

    public static bool EndsWithOne(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || !FromDictionaries.Value.ByEnd.TryGetValue((text[^2], text[^1]), out var likely))
            return false;
        foreach (var written in likely)
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

    /// <summary>Heads of places are named with their other posts: 广东省委委员、常委、书记; 湖北省委书记、省人大常委会主任; 河南省委副书记、省长; 代省长.</summary>
    static IEnumerable<string> WithOtherPosts(string written) => written switch
    {
        [.., '省' or '市' or '党', '委', '书', '记'] => [written, $"{written[..^2]}委员、常委、书记", $"{written[..^2]}常委、书记", $"{written}、{(written[^4] == '党' ? "自治区" : written[^4])}人大常委会主任"],
        [.., '省', '省', '长'] or [.., '市', '市', '长'] => [written, $"{written[..^2]}代{written[^2..]}", $"{written[..^2]}代理{written[^2..]}", $"{written[..^2]}委副书记、{written[^2..]}", $"{written[..^2]}委副书记、代{written[^2..]}", $"{written[..^2]}委副书记、{written[^2]}政府党组书记、{written[^2..]}"],
        [.., '自', '治', '区', '主', '席'] => [written, $"{written[..^2]}代主席", $"{written[..^2]}代理主席", $"{written[..^2]}党委副书记、自治区主席", $"{written[..^2]}党委副书记、自治区政府主席", $"{written[..^2]}党委副书记、主席"],
        _ => [written],
    };

    sealed class Forms
    {
        public Forms(IReadOnlyList<string[]> rows)
        {
            Whole = rows.ToDictionary(f => f[0], f => f[2] == "yes" ? DateOnly.MinValue : LeaderTable.Day(f[2]), StringComparer.Ordinal);
            Written = [.. rows.SelectMany(f => f[1].Split('|').SelectMany(WithOtherPosts).Select(w => (w, f[0])))];
            Finder = new([.. Written.Select(w => w.Written)]);
            ByEnd = Written.GroupBy(w => (w.Written[^2], w.Written[^1]), w => w.Written).ToDictionary(g => g.Key, g => g.ToArray());
        }

        public Dictionary<string, DateOnly?> Whole { get; }

        public (string Written, string Office)[] Written { get; }

        public PhraseFinder Finder { get; }

        public Dictionary<(char, char), string[]> ByEnd { get; }
    }
}

/// <param name="Office">As the table calls it.</param>
readonly record struct OfficeAt(string Office, int Start, int Length)
{
    public int End => Start + Length;
}
