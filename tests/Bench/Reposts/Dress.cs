using System.Text;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Bench.Reposts;

/// <summary>How a copy looks where its words are the same: source line, punctuation, width, traditional characters, paragraphs.</summary>
sealed class Dress(Random random)
{
    static readonly string[] Sources = ["新华社", "人民日报", "中国政府网", "央视新闻", "省政府网站", "学习强国", "市融媒体中心"];
    static readonly string[] Editors = ["编辑：王小平", "责任编辑：李明", "审核：张华 校对：陈静", "（本文有删节）", "点击关注我们，了解更多资讯", ""];
    static readonly Lazy<Dictionary<char, char>> Traditional = new(() => File.ReadLines(Path.Combine(DictionaryFolder.Path, "segmentation", "TSCharacters.txt"))
        .Where(l => l.Length == 3 && l[0] != '#' && l[1] == '\t').GroupBy(l => l[2], l => l[0]).ToDictionary(g => g.Key, g => g.First()));

    public string Of(string text)
    {
        if (random.Next(8) == 0)
            text = Shuffled(text);
        text = random.Next(12) switch
        {
            0 => Map(text, c => Traditional.Value.GetValueOrDefault(c, c)),
            1 => Map(text, c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c),
            2 => Map(text, c => c switch { '，' => ',', '。' => '.', '：' => ':', '；' => ';', '“' or '”' => '"', _ => c }),
            3 => text.Replace("“", "「", StringComparison.Ordinal).Replace("”", "」", StringComparison.Ordinal),
            4 => text.Replace("。", "。\n", StringComparison.Ordinal),
            5 => text.Replace("\n", "", StringComparison.Ordinal),
            6 => Spaced(text),
            _ => text,
        };
        var line = $"来源：{Sources[random.Next(Sources.Length)]}";
        return random.Next(3) switch { 0 => $"{line}\n{text}", 1 => $"{text}\n（{line}）\n{Editors[random.Next(Editors.Length)]}", _ => text };
    }

    string Shuffled(string text)
    {
        var paragraphs = text.Split('\n');
        if (paragraphs.Length > 2)
            random.Shuffle(paragraphs);
        return string.Join('\n', paragraphs);
    }

    string Spaced(string text)
    {
        var made = new StringBuilder();
        foreach (var c in text)
        {
            made.Append(c);
            if (random.Next(60) == 0)
                made.Append(random.Next(2) == 0 ? '\u3000' : '\u200B');
        }
        return made.ToString();
    }

    static string Map(string text, Func<char, char> change) => string.Create(text.Length, (text, change), static (span, with) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = with.change(with.text[i]);
    });
}
