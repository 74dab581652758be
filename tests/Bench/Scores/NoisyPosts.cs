using System.Text;

namespace MediaWatch.Bench.Scores;

/// <summary>Posts as people write them and worse: official phrases broken up by letters, digits, emoji, full-width and traditional forms, marks and control characters. The same seed writes the same posts.</summary>
static class NoisyPosts
{
    static readonly string[] Bits =
    [
        "https://www.example.gov.cn/a_b-c.html?x=1&y=2%20", "AT&T", "C++", "c#", "T恤", "A股", "5G", "4S店", "3.14%", "１２３ＡＢＣ", "😀", "👨‍👩‍👧", "𠮷", "㊗️", "①②", "ⅲ", "㎡", "…", "——", "·", "\u200B", "\uFEFF",
        "\t", "\u0001", "\u001B", "\u0085", "\u00A0", "\u3000", "\r\n", "\r", " ", "#话题#", "@张三", "[微笑]", "哈哈哈哈", "【】", "“”", "繁體中文", "龍鳳呈祥", "後臺發布", "v2.0.1", "-", "--", "1.5.3", "%%", "é", "Ω", "かな", "한글", "٣٤", "१२",
        "的", "了", "是", "一", "不", "龘", "鿕", "鿖", "㐀", "豈", "〇", "々", "。", "，", "！", "?", "\"", "'", "中华人民共和国", "习近平", "阿卜杜热西提", "乒乓球拍卖", "结婚的和尚未结婚的",
    ];

    public static IEnumerable<string> Make(int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var phrases = Texts.Plain(random.Next(5000)).Replace("\n", "", StringComparison.Ordinal);
            var post = new StringBuilder();
            for (var parts = random.Next(1, 30); parts > 0; parts--)
                post.Append(random.Next(4) switch
                {
                    0 => Phrase(phrases, random),
                    1 => Bits[random.Next(Bits.Length)],
                    2 => Han(random),
                    _ => Ascii(random),
                });
            yield return post.Replace('\n', ' ').ToString();
        }
    }

    static string Phrase(string text, Random random)
    {
        var start = random.Next(text.Length);
        return text.Substring(start, Math.Min(random.Next(1, 12), text.Length - start));
    }

    /// <summary>Any characters of the block, common ones more often.</summary>
    static string Han(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => (char)(0x4E00 + (int)(random.NextDouble() * random.NextDouble() * 20_950))));

    static string Ascii(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => (char)random.Next(0x20, 0x7F)));
}
