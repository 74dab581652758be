using MediaWatch.Bench.Training;

namespace MediaWatch.Bench.Reposts;

/// <summary>Items of 250 to 8,000 characters from folders or files of clean text whose lines are items, or paragraphs with headlines between them.</summary>
static class CorpusItems
{
    const int Shortest = 250, Longest = 8000, LongestHeadline = 40, ShortestHeadline = 6, LettersOfTitle = 20;
    const string Ends = "。！？；：”…";

    /// <param name="half">1 or 2: only that half of each file, so that one may be tuned on and the other measured; null: all.</param>
    public static IEnumerable<RepostItem> Read(IEnumerable<string> paths, int? half, Random random)
    {
        foreach (var file in Corpus.Files(paths))
        {
            var lines = Corpus.Lines(file).ToList();
            var middle = lines.Count / 2;
            foreach (var item in Cut(half switch { 1 => lines.GetRange(0, middle), 2 => lines.GetRange(middle, lines.Count - middle), _ => lines }, random))
                yield return item;
        }
    }

    static IEnumerable<RepostItem> Cut(List<string> lines, Random random)
    {
        var (title, body, aim) = ("", new List<string>(), Aim(random));
        foreach (var line in lines)
        {
            var isHeadline = line.Length is >= ShortestHeadline and <= LongestHeadline && !Ends.Contains(line[^1]);
            if (!isHeadline)
                body.Add(line);
            var length = body.Sum(l => l.Length);
            if (!isHeadline && length < aim)
                continue;
            if (length is >= Shortest and <= Longest)
                yield return new(title.Length > 0 ? title : FirstWords(body[0]), string.Join('\n', body));
            (title, body, aim) = (isHeadline ? line : "", [], Aim(random));
        }
    }

    /// <summary>Of ten items seven are short, two middling and one is long, as far as the headlines let them.</summary>
    static int Aim(Random random) => random.Next(10) switch { < 7 => random.Next(Shortest, 1500), < 9 => random.Next(1500, 4000), _ => random.Next(4000, Longest) };

    static string FirstWords(string line) => line[..Math.Min(line.Length, LettersOfTitle)];
}

/// <summary>A title and a text, paragraphs parted by a line feed.</summary>
sealed record RepostItem(string Title, string Text);
