using System.Globalization;
using MediaWatch.Analysis.Reposts;

namespace MediaWatch.Bench.Reposts;

static class RepostScore
{
    public static async Task<object> RunAsync(string? folder, CancellationToken ct)
    {
        await Task.Yield();
        var originals = RepostFolder.Read(Path.Combine(folder!, "originals.jsonl")).ToList();
        var articles = RepostFolder.Read(Path.Combine(folder!, "articles.jsonl")).ToList();
        var truth = RepostFolder.ReadTruth(Path.Combine(folder!, "truth.tsv")).ToLookup(t => (t.Article, t.Original), t => t.Kind);
        var matcher = new RepostMatcher(originals.Select((o, i) => new OriginalText(i, RepostText.Of(o.Title, o.Text))));
        using var dump = new StreamWriter("/tmp/prints/dump.tsv");
        var lens = "";
        RepostComparison.Debug = (o, a, e) => lens = string.Create(CultureInfo.InvariantCulture, $"{o.Text.Length}\t{a.Length}\t{e.Inside.Length}\t{e.Inside.Matched}\t{e.Inside.Own}\t{e.Inside.OwnMatched}\t{e.Inside.Figures}\t{e.Inside.FiguresMatched}\t{e.Best!.Value.Length}\t{e.Best.Value.Matched}\t{e.Best.Value.Own}\t{e.Best.Value.OwnMatched}");
        foreach (var a in articles)
        {
            foreach (var m in matcher.Match(RepostArticle.Of(a.Title, a.Text)))
                dump.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{truth[(a.Id, originals[(int)m.OriginalId].Id)].FirstOrDefault() ?? "-"}\t{a.Id}\t{originals[(int)m.OriginalId].Id}\t{m.Covered:0.000}\t{m.Share:0.000}\t{m.LongestRun}\t{lens}"));
        }
        return new { ok = true };
    }
}
