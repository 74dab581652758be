using System.Text.RegularExpressions;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>In which order those are named who founded the state and led it after one another. In their own time other orders stood in the papers: only where the words round the row say that it is this one, or all of the row led the Party in turn.</summary>
/// <param name="With">What the row's sentence must say; null: nothing.</param>
sealed partial record ElderOrder(string Name, IReadOnlyList<string> Names, Regex? With, string Source)
{
    static readonly ElderOrder[] All =
    [
        new("党的八届一中全会选出的中央政治局常委", ["毛泽东", "刘少奇", "周恩来", "朱德", "陈云", "邓小平"], Eighth(), "党的八届一中全会公报（1956-09-28）"),
        new("党的七届一中全会选出的中央书记处书记", ["毛泽东", "朱德", "刘少奇", "周恩来", "任弼时"], Seventh(), "党的七届一中全会（1945-06-19）选举结果"),
        new("历任领导人", ["毛泽东", "邓小平", "江泽民", "胡锦涛", "习近平"], null, "《中国共产党章程》（2022）总纲"),
        new("老一辈革命家", ["毛泽东", "周恩来", "刘少奇", "朱德", "邓小平", "陈云"], Elders(), "党的十一届六中全会以来党和国家文件、新华社报道用语"),
        new("十大元帅", ["朱德", "彭德怀", "林彪", "刘伯承", "贺龙", "陈毅", "罗荣桓", "徐向前", "聂荣臻", "叶剑英"], Marshals(), "《中华人民共和国主席授予中华人民共和国元帅军衔的命令》（1955-09-23）"),
    ];

    /// <summary>Rows of three or more that stand in another order.</summary>
    public static IEnumerable<(int Start, int Length, string Right, ElderOrder Order)> BrokenIn(string text)
    {
        foreach (Match match in Row().Matches(text))
        {
            var names = match.Groups["name"].Captures.Select(c => c.Value).ToList();
            var (from, to) = (text.LastIndexOfAny(['。', '\n'], match.Index) + 1, text.IndexOfAny(['。', '\n'], match.Index) is var stop and >= 0 ? stop : text.Length);
            var sentence = text[from..to];
            if (names.Distinct(StringComparer.Ordinal).Count() < names.Count || Array.Find(All, o => names.TrueForAll(n => o.Names.Contains(n, StringComparer.Ordinal)) && o.With?.IsMatch(sentence) != false) is not { } order)
                continue;
            var right = order.Names.Where(names.Contains).ToList();
            if (!right.SequenceEqual(names))
                yield return (match.Index, match.Length, string.Join('、', right), order);
        }
    }

    const string Anyone = "(?<name>毛泽东|周恩来|刘少奇|朱德|邓小平|陈云|任弼时|江泽民|胡锦涛|习近平|彭德怀|林彪|刘伯承|贺龙|陈毅|罗荣桓|徐向前|聂荣臻|叶剑英)";

    [GeneratedRegex($"{Anyone}(?:[、和]{Anyone}){{2,}}", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Row();

    [GeneratedRegex("老一辈(?:无产阶级)?革命家|老一辈党和国家领导人|第一代(?:中央)?领导集体", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Elders();

    [GeneratedRegex("八届一中全会|党的八大选", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Eighth();

    [GeneratedRegex("七届一中全会|五大书记", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Seventh();

    [GeneratedRegex("十大元帅|十位元帅|开国元帅|元帅军衔|授予元帅", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Marshals();
}
