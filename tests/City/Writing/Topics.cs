using System.Reflection;

namespace MediaWatch.City.Writing;

/// <summary>The texts' building stones: topics with titles and paragraphs, and lists of words for their gaps; all our own.</summary>
static class Topics
{
    public static IReadOnlyList<Topic> All { get; }
    public static IReadOnlyDictionary<string, string[]> Words { get; }

    static Topics()
    {
        var topics = new List<Topic>();
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in Lines("topics.txt").Concat(Lines("originals.txt")))
        {
            if (line.StartsWith('@'))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                words[line[1..colon]] = line[(colon + 1)..].Trim().Split('|');
            }
            else if (line.StartsWith('='))
            {
                topics.Add(new Topic(line[1..].Split('|')[0].Trim(), line[1..].Split('|')[1].Trim(), [], [], [], []));
            }
            else if (line.Length > 3 && line[1] == ':')
            {
                var topic = topics[^1];
                (line[0] switch { 't' => topic.Titles, 'o' => topic.Openings, 'b' => topic.Bodies, _ => topic.Closings }).Add(line[2..].Trim());
            }
        }
        (All, Words) = (topics, words);
    }

    static IEnumerable<string> Lines(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}

/// <param name="Column">Kind of column it is written for.</param>
sealed record Topic(string Name, string Column, List<string> Titles, List<string> Openings, List<string> Bodies, List<string> Closings);
