using System.Globalization;

namespace MediaWatch.Bench.Reposts;

/// <summary>A set as it grows: copies are published within three days of the latest of their originals, all else at any time of the year.</summary>
sealed class RepostSet(Random random, DateTimeOffset start)
{
    const int Days = 365, CopyHours = 72;
    readonly Dictionary<string, DateTimeOffset> published = new(StringComparer.Ordinal);

    public List<RepostLine> Originals { get; } = [];
    public List<RepostLine> Articles { get; } = [];
    public List<RepostTruth> Truth { get; } = [];

    public string AddOriginal(RepostItem item)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"o{Originals.Count + 1}");
        Originals.Add(new(id, item.Title, item.Text, published[id] = start.AddHours(random.Next(Days * 24))));
        return id;
    }

    public void AddCopy(RepostItem? item, string kind, params IReadOnlyList<string> originals)
    {
        if (item is null)
            return;
        var id = Add(item, originals.Max(o => published[o]).AddHours(random.Next(1, CopyHours)));
        Truth.AddRange(originals.Select(o => new RepostTruth(id, o, kind)));
    }

    public void AddTemplate(RepostItem item, params IReadOnlyList<string> originals)
    {
        var id = Add(item, start.AddHours(random.Next(Days * 24)));
        Truth.AddRange(originals.Select(o => new RepostTruth(id, o, "template")));
    }

    public void AddOther(RepostItem item) => Truth.Add(new(Add(item, start.AddHours(random.Next(Days * 24))), null, "none"));

    string Add(RepostItem item, DateTimeOffset at)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"a{Articles.Count + 1}");
        Articles.Add(new(id, item.Title, item.Text, at));
        return id;
    }
}
