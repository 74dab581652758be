using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Expressions;

/// <summary>A row of phrases that official language always names together: <c>dictionaries/lexicons/series.tsv</c>.</summary>
/// <param name="Written">The members, with quotation marks where they stand inside.</param>
/// <param name="IsOrdered">Named in this order only.</param>
/// <param name="IsWhole">None in the middle may be left out.</param>
sealed record FixedSeries(string Name, IReadOnlyList<string> Written, bool IsOrdered, bool IsWhole, string Source)
{
    /// <summary>What official language says before a member, also before each.</summary>
    static readonly string[] Verbs = ["倡导", "坚持", "坚定", "贯彻", "践行", "做到", "增强", "树立", "牢固树立", "进行", "建设", "推进", "实现", "推动", "以", "把", "落实", "按照", "围绕", "弘扬", "提高", "提升", "不断提高", "加强", "统筹推进", "协调推进", "始终坚持", "树牢", "深入贯彻", "完整准确全面贯彻", "加快", "是", "为", "即", "包括", "写着", "就是"];

    /// <summary>What may follow the last: 共享的新发展理念.</summary>
    const string Following = "的等是这之为理发新社核作相四五三";

    const string Marxism = "马克思列宁主义", MarxismInShort = "马列主义";

    static readonly Lazy<IReadOnlyList<FixedSeries>> FromDictionaries = new(() => [.. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "series.tsv")).Select(f =>
        new FixedSeries(f[0], [.. f[1].Split('、')], f[2] == "fixed", f[3] == "yes", f[4]))]);

    public static IReadOnlyList<FixedSeries> All => FromDictionaries.Value;

    /// <summary>Without quotation marks.</summary>
    public IReadOnlyList<string> Members { get; } = [.. Written.Select(Bare)];

    /// <summary>One of these stands in the text where a member does.</summary>
    public IEnumerable<string> Signs => Members.Concat(Written.Select(m => m.Trim('“', '”'))).Append(Members.Contains(Marxism) ? MarxismInShort : Members[0]);

    /// <summary>So many of its members show that the series is meant.</summary>
    public int Enough => Members.Count switch { <= 3 => 2, <= 5 => 3, var n => IsWhole ? 3 : Math.Max(3, (n - 1) / 2) };

    public static string Bare(string words) => words.Trim('“', '”', '"', ' ').Replace("”", "", StringComparison.Ordinal).Replace("“", "", StringComparison.Ordinal);

    /// <summary>Which member the words are, or end or begin with; -1: none.</summary>
    /// <param name="isFirst">Words may stand before it.</param>
    public int IndexOf(string words, bool isFirst, bool isLast)
    {
        for (var i = 0; i < Members.Count; i++)
        {
            var member = Members[i];
            if (words == member || words.EndsWith(member, StringComparison.Ordinal) && (isFirst && member.Length > 2 || Array.Exists(Verbs, verb => words.AsSpan(0, words.Length - member.Length).EndsWith(verb, StringComparison.Ordinal)))
                || isLast && words.StartsWith(member, StringComparison.Ordinal) && (member.Length > 2 || Following.Contains(words[member.Length], StringComparison.Ordinal))
                || member == Marxism && words.EndsWith(MarxismInShort, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }
}
