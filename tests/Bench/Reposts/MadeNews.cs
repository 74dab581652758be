using System.Text;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Bench.Reposts;

/// <summary>Text as fast as it is needed: words of the dictionary, as often as they are used, in sentences; one sentence in eight is a phrase that many texts share. The same number gives the same text.</summary>
sealed class MadeNews
{
    const int Table = 1 << 20, Phrases = 2000, OneIn = 8;
    const int Shortest = 250, Usual = 900, Longest = 4000, LongestPhrase = 12, LongestSentence = 24;
    readonly string[] words = Words();
    readonly string[] phrases;

    public MadeNews() => phrases = [.. Enumerable.Range(0, Phrases).Select(i => Sentence(new Random(i), LongestPhrase))];

    public RepostItem Write(int number)
    {
        var random = new Random(number);
        var length = random.Next(10) == 0 ? random.Next(Usual, Longest) : random.Next(Shortest, Usual);
        var text = new StringBuilder(length + 100);
        while (text.Length < length)
            text.Append(random.Next(OneIn) == 0 ? phrases[(int)(Phrases * Math.Pow(random.NextDouble(), 2))] : Sentence(random, LongestSentence)).Append(random.Next(6) == 0 ? "。\n" : "。");
        return new(string.Concat(Enumerable.Range(0, 6).Select(_ => words[random.Next(Table)])), text.ToString());
    }

    string Sentence(Random random, int most)
    {
        var text = new StringBuilder(60);
        for (var left = random.Next(6, most); left > 0; left--)
            text.Append(words[random.Next(Table)]).Append(left % 7 == 3 ? "，" : "");
        return text.ToString();
    }

    /// <summary>Each word at so many places of the table as it is frequent.</summary>
    static string[] Words()
    {
        var known = File.ReadLines(Path.Combine(DictionaryFolder.Path, "segmentation", "jieba.dict.utf8")).Select(l => l.Split(' '))
            .Where(f => f.Length == 3 && f[0].Length > 1).Select(f => (Word: f[0], Count: int.Parse(f[1], System.Globalization.CultureInfo.InvariantCulture))).ToList();
        var (all, table, sum, at) = (known.Sum(k => (double)k.Count), new string[Table], 0.0, 0);
        foreach (var (word, count) in known)
        {
            sum += count;
            while (at < Table && at < sum / all * Table)
                table[at++] = word;
        }
        table.AsSpan(at).Fill(known[^1].Word);
        return table;
    }
}
