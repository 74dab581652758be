using System.Text.RegularExpressions;

namespace MediaWatch.City.Writing;

/// <summary>Reposts as editors make them: whole, with a local lead, with words or figures changed, cut, quoted, in a round-up, as a mere title over a film; and near-misses that are none.</summary>
static partial class Altered
{
    const int ExcerptLength = 130;

    static readonly (string From, string To)[] Synonyms =
    [
        ("表示", "介绍"), ("要求", "强调"), ("提高", "提升"), ("今年", "本年度"), ("公布", "发布"), ("完成", "做完"), ("启动", "开启"), ("增加", "增多"), ("超过", "多于"), ("帮助", "协助"),
        ("各地", "各市县"), ("群众", "市民"), ("平均", "均"), ("近日", "日前"), ("记者", "本台记者"), ("专项行动", "专项整治"), ("针对", "面对"), ("达到", "升至"), ("可以", "能够"), ("已经", "已"),
    ];

    /// <param name="other">A second original, for round-ups.</param>
    /// <param name="local">Two paragraphs of the account's own.</param>
    public static (string Title, List<string> Paragraphs) Of(Alteration alteration, string title, IReadOnlyList<string> paragraphs, (string Title, IReadOnlyList<string> Paragraphs)? other, IReadOnlyList<string> local, Random random) => alteration switch
    {
        Alteration.Retitled => ($"转发：{title}，请看详情", [.. paragraphs]),
        Alteration.Source => (title, [.. paragraphs, "来源：东岭省人民政府网站"]),
        Alteration.Lead => (title, [.. local, .. paragraphs]),
        Alteration.Edited => (title, Edited(paragraphs, Math.Max(2, paragraphs.Sum(p => p.Length) / 120), random)),
        Alteration.Rewritten => (title, Edited(paragraphs, int.MaxValue, random)),
        Alteration.Cut60 => (title, Cut(paragraphs, 0.6)),
        Alteration.Cut30 => (title, Cut(paragraphs, 0.3)),
        Alteration.Excerpt => ($"{title}（摘要）", [local[0], $"通知指出：{Excerpt(string.Concat(paragraphs.Skip(1)), random)}", local[^1]]),
        Alteration.Roundup => ("今日要闻速览", [.. local, .. Cut(paragraphs, 0.6), .. other is { } o ? Cut(o.Paragraphs, 0.6) : []]),
        Alteration.Title => (title, [title]),
        _ => (title, [.. paragraphs]),
    };

    /// <summary>Other words of the same meaning, and a figure here and there: what a reader takes for the same text.</summary>
    static List<string> Edited(IReadOnlyList<string> paragraphs, int most, Random random)
    {
        var left = most;
        var edited = paragraphs.ToList();
        foreach (var (from, to) in Synonyms.OrderBy(_ => random.Next()))
        {
            for (var i = 0; i < edited.Count && left > 0; i++)
            {
                var changed = edited[i].Replace(from, to, StringComparison.Ordinal);
                (left, edited[i]) = (changed == edited[i] ? left : left - 1, changed);
            }
        }
        if (most == int.MaxValue)
            return [.. edited.Select(p => Figure().Replace(p, match => random.Next(3) == 0 ? $"{random.Next(2, 90)}{match.Groups[2].Value}" : match.Value))];
        return edited;
    }

    /// <summary>The first so many characters, ended at a sentence.</summary>
    static List<string> Cut(IReadOnlyList<string> paragraphs, double share)
    {
        var wanted = (int)(paragraphs.Sum(p => p.Length) * share);
        var kept = new List<string>();
        foreach (var paragraph in paragraphs)
        {
            if (wanted <= 0)
                break;
            kept.Add(paragraph.Length <= wanted ? paragraph : paragraph[..(paragraph.IndexOf('，', Math.Min(wanted, paragraph.Length - 1)) is var stop and > 0 ? stop : paragraph.Length)] + "。");
            wanted -= paragraph.Length;
        }
        kept[^1] = kept[^1].Replace("。。", "。", StringComparison.Ordinal);
        return kept;
    }

    static string Excerpt(string text, Random random)
    {
        var start = text.IndexOf('。', random.Next(Math.Max(1, text.Length - 2 * ExcerptLength))) + 1;
        var stop = text.IndexOf('。', Math.Min(start + ExcerptLength, text.Length - 1));
        return text[start..(stop < 0 ? text.Length : stop + 1)];
    }

    [GeneratedRegex(@"([0-9]{1,3})(个|家|名|台|条|份|处|万)")]
    private static partial Regex Figure();
}
