using MediaWatch.Analysis.Reposts;

namespace MediaWatch.Bench.Reposts;

/// <summary><c>score reposts --make</c>: a set of originals, of articles that carry them in every way, and of articles that do not though they sound alike.</summary>
static class MakeReposts
{
    const int Seed = 20261129, MostRoundUp = 4, Siblings = 3;

    /// <summary>From so many shared runs of eight on (an excerpt of 120 characters shares 113) an item of its own is called a template of an original.</summary>
    const int LeastAlike = 40;

    /// <summary>An item that shares so long a run quotes the original, and nobody could say whether it reposts it: left out.</summary>
    const int Quotes = 90;

    static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<object> RunAsync(MakeOptions options, CancellationToken ct)
    {
        var random = new Random(Seed + options.Half.GetValueOrDefault());
        var items = CorpusItems.Read(options.From, options.Half, random).DistinctBy(i => i.Text).ToArray();
        random.Shuffle(items);
        var originals = items.Take(options.Originals).ToList();
        var others = items.Skip(originals.Count).ToList();
        var characters = string.Concat(others.Take(200).Select(o => o.Text)).Where(char.IsLetter).ToArray();
        var set = new RepostSet(random, Start);
        var series = new Series(random);
        var alter = new Alterations(random, others, new Edits(random, new(characters)), new Dress(random));
        foreach (var kind in Enumerable.Range(0, Series.Kinds))
            originals.Add(series.Write(kind));
        var ids = originals.Select(set.AddOriginal).ToList();
        foreach (var (index, original) in originals.Index())
        {
            foreach (var kind in Alterations.Kinds.Where(k => k != "roundup"))
                set.AddCopy(alter.Of(original, kind), kind, ids[index]);
        }
        for (var i = 0; i < originals.Count; i++)
        {
            var chosen = Enumerable.Range(0, random.Next(1, MostRoundUp)).Select(_ => random.Next(originals.Count)).Prepend(i).Distinct().ToList();
            set.AddCopy(alter.RoundUp([.. chosen.Select(c => originals[c])]), "roundup", [.. chosen.Select(c => ids[c])]);
        }
        foreach (var kind in Enumerable.Range(0, Series.Kinds))
        {
            for (var i = 0; i < Siblings; i++)
                set.AddTemplate(series.Write(kind), ids[options.Originals + kind]);
        }
        AddOthers(set, originals, ids, others);
        await RepostFolder.WriteAsync(options.Folder, set.Originals, set.Articles, set.Truth, ct);
        return new { made = options.Folder, originals = set.Originals.Count, articles = set.Articles.Count, kinds = set.Truth.GroupBy(t => t.Kind).ToDictionary(g => g.Key, g => g.Count()) };
    }

    static void AddOthers(RepostSet set, List<RepostItem> originals, List<string> ids, List<RepostItem> others)
    {
        var texts = originals.Select((o, i) => new OriginalText(i, RepostText.Of(o.Title, o.Text), formulas: Formulas.None)).ToList();
        var holders = texts.SelectMany(t => t.DistinctHashes.Select(h => (h, t))).ToLookup(p => p.h, p => p.t);
        foreach (var other in others)
        {
            var text = RepostText.Of(other.Title, other.Text);
            var alike = text.Hashes.Distinct().SelectMany(h => holders[h]).CountBy(t => t).Where(c => c.Value >= LeastAlike).Select(c => c.Key).ToList();
            if (alike.Count == 0)
                set.AddOther(other);
            else if (alike.TrueForAll(a => SharedRuns.Find(a, text).Max(r => r.Length) < Quotes))
                set.AddTemplate(other, [.. alike.Select(a => ids[(int)a.Id])]);
        }
    }
}
