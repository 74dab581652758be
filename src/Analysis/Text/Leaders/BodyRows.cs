using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>Rows of present leaders' names in another order than the one in which their bodies are published. Names that many bear count only where an office stands before the row or 领导同志 behind it.</summary>
static partial class BodyRows
{
    const string Everybody = "党和国家领导人";
    const int LengthOfRareName = 3;

    const string Someone = "(?<name>[\u4e00-\u9fff]{2,4}?|[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,6}?)";
    const string Several = $"{Someone}(?:、{Someone}){{2,}}";
    const string Bodies = "(?<body>国务院副总理|国务委员|中央书记处书记|全国政协副主席|全国人大常委会副委员长)";

    /// <summary>What stands before a row of a body's members.</summary>
    static readonly (string Written, string Body)[] Heads =
    [
        ("国务院副总理", "国务院副总理"), ("副总理", "国务院副总理"), ("国务委员", "国务委员"), ("政治局委员", Everybody), ("书记处书记", "中央书记处书记"),
        ("全国人大常委会副委员长", "全国人大常委会副委员长"), ("副委员长", "全国人大常委会副委员长"), ("全国政协副主席", "全国政协副主席"), ("党和国家领导人", Everybody), ("中央领导同志", Everybody), ("领导同志", Everybody),
    ];

    /// <summary>One of these stands in whatever <see cref="Chosen"/> matches.</summary>
    static readonly LineGate Gate = new([Bodies["(?<body>".Length..^1].Split('|')]);

    static readonly Lazy<Regex> Row = new(() => BodyOrder.RowOf(BodyOrder.All));

    /// <summary>Where names are said to stand by strokes they keep no rank.</summary>
    public static bool IsByStrokes(ArticleText article) => article.Text.Contains("姓氏笔画", StringComparison.Ordinal);

    /// <summary>So begins the row of the present Politburo by strokes.</summary>
    public static bool IsByStrokes(List<string> names) => names is ["丁薛祥", "习近平", ..];

    public static IEnumerable<(int Start, int Length, IReadOnlyList<string> Names, BodyOrder Order)> BrokenIn(ArticleText article)
    {
        var present = BodyOrder.All.Where(o => o.To is null).ToList();
        if (IsByStrokes(article) || article.IsDated && article.PublishedOn < present.Max(o => o.From))
            yield break;
        foreach (Match match in Row.Value.Matches(article.Text))
        {
            var names = match.Groups["name"].Captures.Select(c => c.Value).ToList();
            var last = match.Groups["name"].Captures[^1];
            var length = last.Index + last.Length - match.Index;
            if (!IsByStrokes(names) && names.Distinct(StringComparer.Ordinal).Count() == names.Count && OrderOf(article.Text, match.Index, match.Index + match.Length, names, present) is { } order && !order.IsKeptBy(names) && !order.IsAfterYearIn(article, match.Index))
                yield return (match.Index, length, names, order);
        }
    }

    /// <summary>Rows of whom a body is said right behind (何立峰、丁薛祥为国务院副总理) or before (国务院副总理依次是…), of any term.</summary>
    public static IEnumerable<(int Start, int Length, IReadOnlyList<string> Names, BodyOrder Order)> ChosenIn(string text)
    {
        foreach (var (match, line) in Gate.Open(text).SelectMany(line => Chosen().Matches(line.Text).Select(match => (match, line))))
        {
            var names = match.Groups["name"].Captures.Select(c => c.Value).ToList();
            var orders = BodyOrder.All.Where(o => o.Body == match.Groups["body"].Value && o.HoldsAll(names)).ToList();
            if (orders.Count > 0 && !orders.Exists(o => o.IsKeptBy(names)))
                yield return (line.Start + match.Groups["name"].Captures[0].Index, match.Groups["name"].Captures[^1].Index + match.Groups["name"].Captures[^1].Length - match.Groups["name"].Captures[0].Index, names, orders[^1]);
        }
    }

    /// <summary>The order that the row ought to keep: the body's that stands before it, else any that holds all of them. Null: they may be anybody, or the row is right in one of these.</summary>
    static BodyOrder? OrderOf(string text, int start, int end, List<string> names, List<BodyOrder> present)
    {
        var head = Array.Find(Heads, h => text.AsSpan(0, start).EndsWith(h.Written, StringComparison.Ordinal) || text.AsSpan(0, start).EndsWith(h.Written + "的", StringComparison.Ordinal) || text.AsSpan(0, start).EndsWith(h.Written + "有", StringComparison.Ordinal) || text.AsSpan(0, start).EndsWith(h.Written + "为", StringComparison.Ordinal) || text.AsSpan(0, start).EndsWith(h.Written + "：", StringComparison.Ordinal)).Body;
        if (head is not null && head != Everybody && BodyOrder.All.LastOrDefault(o => o.Body == head && o.HoldsAll(names)) is { } own)
            return own;
        var isLeaders = head is not null || Leaders().IsMatch(text.AsSpan(end, Math.Min(12, text.Length - end)));
        if (!isLeaders && names.Count(n => n.Length >= LengthOfRareName) < Math.Min(2, names.Count - 1))
            return null;
        if (BodyOrder.All.Any(o => o.HoldsAll(names) && o.IsKeptBy(names)))
            return null;
        return present.Find(o => o.Body == Everybody && o.HoldsAll(names));
    }

    [GeneratedRegex($"(?<=决定|任命|选举|通过){Several}(?:同志)?(?:等[0-9一二三四五六七八九十]*[人位名]?)?(?:为|任|担任)(?:第?[一二三四五六七八九十]{{1,3}}届|新一届)?{Bodies}|(?<=^|[，。；：\n])(?!决定|任命|选举|通过|选出|推选){Several}等?(?:同志)?(?:当选为?|任|担任|出任|为|经[^，。；\n]{{0,20}}(?:决定任命|决定|任命|选举|推举|推选)为)(?:第?[一二三四五六七八九十]{{1,3}}届|新一届)?{Bodies}|{Bodies}[^，。；：\n]{{0,6}}(?:[^。；：\n]{{0,24}}(?:依次|分别))?(?:是|为|有|：){Several}(?=[，。；等]|$)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Chosen();

    [GeneratedRegex("^等?(?:党和国家|中央)?领导(?:同志|人)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Leaders();
}
