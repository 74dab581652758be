using System.Globalization;
using System.Text.RegularExpressions;

namespace MediaWatch.City.Writing;

/// <summary>Writes clean official texts; the same seed writes the same text.</summary>
sealed partial class Writer(int seed, DateTimeOffset at)
{
    readonly Random random = new(seed);
    readonly Dictionary<string, string> chosen = new(StringComparer.Ordinal);

    /// <param name="themes">Names of topics the writer's office deals with; empty: all.</param>
    public (string Title, List<string> Paragraphs) Write(string column, IReadOnlyList<string> themes)
    {
        var topics = Topics.All.Where(t => t.Column == column && (themes.Count == 0 || themes.Contains(t.Name))).ToList();
        var topic = topics[random.Next(topics.Count)];
        var title = Fill(Pick(topic.Titles));
        List<string> paragraphs = [Fill(Pick(topic.Openings))];
        var count = Math.Min(topic.Bodies.Count, 3 + random.Next(3));
        // Official texts number their paragraphs: the order stays.
        paragraphs.AddRange(Enumerable.Range(0, topic.Bodies.Count).OrderBy(_ => random.Next()).Take(topic.Bodies[0].StartsWith("一、", StringComparison.Ordinal) ? topic.Bodies.Count : count)
            .Order().Select(i => Fill(topic.Bodies[i])));
        paragraphs.Add(Fill(Pick(topic.Closings)));
        return (title, paragraphs);
    }

    public string Pick(IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];

    /// <summary>Names of people that are nobody.</summary>
    public string PersonName() => Pick(Surnames) + Pick(GivenNames);

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    public int Next(int below) => random.Next(below);

    public string Fill(string text) => Gap().Replace(text, match => Word(match.Groups[1].Value));

    /// <summary>A place or body keeps its name through the text; figures are new each time.</summary>
    string Word(string gap) => gap switch
    {
        "月日" => at.ToOffset(TimeSpan.FromHours(8)).AddDays(-random.Next(1, 4)).ToString("M月d日", CultureInfo.InvariantCulture),
        "月" => at.ToOffset(TimeSpan.FromHours(8)).AddMonths(-1).ToString("M月", CultureInfo.InvariantCulture),
        "季" => Seasons[at.ToOffset(TimeSpan.FromHours(8)).Month % 12 / 3],
        "百分比" => $"{random.Next(3, 95)}.{random.Next(1, 10)}%",
        "办公电话" => $"0999-8{Digits(6)}",
        _ when gap.StartsWith('数') => (random.Next(int.Parse(gap[1..], CultureInfo.InvariantCulture) - 1) + 2).ToString(CultureInfo.InvariantCulture),
        _ when chosen.TryGetValue(gap, out var word) => word,
        _ => chosen[gap] = Pick(Topics.Words[gap]),
    };

    static readonly string[] Seasons = ["冬季", "春季", "夏季", "秋季"];
    static readonly string[] Surnames = [.. "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜".Select(c => c.ToString())];
    static readonly string[] GivenNames = ["志强", "建国", "秀英", "桂兰", "文博", "海燕", "晓东", "雨晴", "明辉", "丽华", "国栋", "春梅", "立新", "俊杰", "玉珍", "成林"];

    [GeneratedRegex("{([^}]+)}")]
    private static partial Regex Gap();
}
