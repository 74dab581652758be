using System.Text;

namespace MediaWatch.Bench.Scores;

/// <summary>Text of words as frequent as the dictionary says, in which rare compounds are planted, plain or disguised. The same seed makes the same text.</summary>
sealed class RunningText
{
    const int PlantedEvery = 1000;
    static readonly string[] Noise = ["*", "·", " ", "-", "😀", "★★", "\u200B", "_ _", "****"];

    readonly Random random;
    readonly List<string> words = [];
    readonly List<long> sums = [];
    readonly List<string> rare = [];

    /// <param name="dictionary">Lines: word, count, class.</param>
    public RunningText(IEnumerable<string> dictionary, int seed)
    {
        random = new(seed);
        foreach (var fields in dictionary.Select(line => line.Split(' ')).Where(f => f[0].All(c => c is >= '\u4E00' and <= '\u9FFF')))
        {
            var count = int.Parse(fields[1]);
            words.Add(fields[0]);
            sums.Add(count + sums.LastOrDefault());
            if (fields[0].Length is >= 2 and <= 4 && count < 50)
                rare.Add(fields[0]);
        }
    }

    public string[] RareWords(int count)
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        while (made.Count < count)
            made.Add(random.NextDouble() < .3 ? Rare() : string.Concat(Rare(), Rare()) is var two ? two[..Math.Min(8, two.Length)] : "");
        return [.. made.Order(StringComparer.Ordinal)];
    }

    /// <summary>Of some 1,500 characters each.</summary>
    public string[] Articles(string[] planted, double megabytes)
    {
        var articles = new List<string>();
        for (double bytes = 0; bytes < megabytes * 1e6; bytes += Encoding.UTF8.GetByteCount(articles[^1]))
        {
            var text = new StringBuilder();
            for (var next = random.Next(PlantedEvery); text.Length < 1500;)
            {
                text.Append(Word());
                if (random.NextDouble() < .12)
                    text.Append(random.Next(5) == 0 ? "。\n" : "，");
                if (text.Length < next)
                    continue;
                text.Append(Disguised(planted[random.Next(planted.Length)]));
                next += PlantedEvery;
            }
            articles.Add(text.ToString());
        }
        return [.. articles];
    }

    string Disguised(string word) => random.Next(3) == 0 ? string.Join(Noise[random.Next(Noise.Length)], word.AsEnumerable()) : word;

    string Rare() => rare[random.Next(rare.Count)];

    string Word()
    {
        var at = sums.BinarySearch(random.NextInt64(sums[^1]));
        return words[at < 0 ? ~at : Math.Min(at + 1, words.Count - 1)];
    }
}
