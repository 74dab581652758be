using MediaWatch.City.Writing;

namespace MediaWatch.Bench;

/// <summary>Clean official texts from the simulated city's writer; the same number writes the same text.</summary>
static class Texts
{
    static readonly DateTimeOffset At = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    static readonly string[] Columns = [.. Topics.All.Select(t => t.Column).Distinct(StringComparer.Ordinal)];

    public static (string Title, string Body) Article(int number, int paragraphs)
    {
        var writer = new Writer(number, At);
        var (title, lines) = writer.Write(Columns[number % Columns.Length], []);
        while (lines.Count < paragraphs)
            lines.AddRange(new Writer(number + lines.Count * 1000, At).Write(Columns[lines.Count % Columns.Length], []).Paragraphs);
        return (title, string.Concat(lines.Take(paragraphs).Select(line => $"<p>{line}</p>")));
    }

    public static string Plain(int number) =>
        string.Join('\n', new Writer(number, At).Write(Columns[number % Columns.Length], []).Paragraphs);
}
