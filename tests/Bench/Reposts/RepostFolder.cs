using System.Text.Encodings.Web;
using System.Text.Json;

namespace MediaWatch.Bench.Reposts;

/// <summary>The three files of a set: originals.jsonl, articles.jsonl and truth.tsv (article, original, kind; an article of several originals has several rows).</summary>
static class RepostFolder
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(string folder, IEnumerable<RepostLine> originals, IEnumerable<RepostLine> articles, IEnumerable<RepostTruth> truth, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllLinesAsync(Path.Combine(folder, "originals.jsonl"), originals.Select(Line), ct);
        await File.WriteAllLinesAsync(Path.Combine(folder, "articles.jsonl"), articles.Select(Line), ct);
        await File.WriteAllLinesAsync(Path.Combine(folder, "truth.tsv"), truth.Select(t => $"{t.Article}\t{t.Original ?? "-"}\t{t.Kind}"), ct);
    }

    public static IEnumerable<RepostLine> Read(string file) => File.ReadLines(file).Where(l => !string.IsNullOrWhiteSpace(l)).Select(l =>
    {
        using var line = JsonDocument.Parse(l);
        return new RepostLine(Field(line, "id") ?? "", Field(line, "title") ?? "", Field(line, "text") ?? Field(line, "body") ?? "",
            DateTimeOffset.TryParse(Field(line, "published"), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var at) ? at : null);
    });

    public static IEnumerable<RepostTruth> ReadTruth(string file) => File.ReadLines(file).Select(l => l.Split('\t'))
        .Where(f => f.Length >= 3 && f[0].Length > 0).Select(f => new RepostTruth(f[0].Trim(), f[1].Trim() is "-" or "" ? null : f[1].Trim(), f[2].Trim()));

    static string Line(RepostLine text) => JsonSerializer.Serialize(new { id = text.Id, title = text.Title, text = text.Text, published = text.Published }, Json);

    /// <summary>A number is taken as its digits: ids may be either.</summary>
    static string? Field(JsonDocument line, string name) => line.RootElement.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}

/// <param name="Published">Null: the line does not say, or nothing that is an instant or a day.</param>
sealed record RepostLine(string Id, string Title, string Text, DateTimeOffset? Published);

/// <param name="Original">Null: of none, or of none in particular.</param>
/// <param name="Kind">An alteration, template or none.</param>
sealed record RepostTruth(string Article, string? Original, string Kind);
