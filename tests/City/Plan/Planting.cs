using System.Globalization;
using System.Reflection;

namespace MediaWatch.City.Plan;

/// <summary>A line of <c>plantings.txt</c>: what is wrong (or only looks wrong) in which article.</summary>
/// <param name="FromNewest">Position among the articles that exist from the start, 1 = newest; null: see <paramref name="Ordinal"/>.</param>
/// <param name="Ordinal">Number among the column's articles that appear while the city runs, 0 = first.</param>
sealed record Planting(int Site, int Column, int? FromNewest, int? Ordinal, string Kind, string Words, string Correction, string Sentence)
{
    public static IReadOnlyList<Planting> All { get; } = [.. Read()];

    /// <summary>Index in its column.</summary>
    public int IndexIn(int articlesAtStart) => FromNewest is { } n ? articlesAtStart - n : articlesAtStart + (Ordinal ?? 0);

    static IEnumerable<Planting> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("plantings.txt") ?? throw new InvalidOperationException("plantings.txt is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            var running = cells[2][0] == '+';
            var position = int.Parse(cells[2].TrimStart('+'), CultureInfo.InvariantCulture);
            yield return new Planting(int.Parse(cells[0], CultureInfo.InvariantCulture), int.Parse(cells[1], CultureInfo.InvariantCulture),
                running ? null : position, running ? position : null, cells[3], cells[4], cells[5], cells[6]);
        }
    }
}
