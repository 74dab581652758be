using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Lexicons;

/// <summary>A dictionary as a tab-separated file whose first line names its columns: term, correction, kind or theme, tier, needs, unless, folds (split, pinyin, sound, repeat), source, since.
/// '|' parts the strings of one field; lines that begin with '#' are remarks.</summary>
static class LexiconFile
{
    /// <summary>No rows where the file is absent.</summary>
    /// <exception cref="InvalidDataException">A row cannot be read; the message names file and line.</exception>
    public static IReadOnlyList<LexiconRow> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        var rows = new List<LexiconRow>();
        Dictionary<string, int>? columns = null;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            if (columns is null)
            {
                columns = fields.Index().ToDictionary(f => f.Item, f => f.Index, StringComparer.Ordinal);
                continue;
            }
            rows.Add(Row(fields, columns) ?? throw new InvalidDataException($"{Path.GetFileName(path)}, line {number}: the row cannot be read."));
        }
        return rows;
    }

    public static IReadOnlyList<string> Parts(string field) => field.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static LexiconRow? Row(string[] fields, Dictionary<string, int> columns)
    {
        string Field(string name) => columns.TryGetValue(name, out var at) && at < fields.Length ? fields[at] : "";
        var since = Field("since");
        var tier = Tier.Certain;
        var folds = Folds.None;
        DateOnly day = default;
        if (Field("term").Length == 0
            || Field("tier") is { Length: > 0 } named && !Enum.TryParse(named, ignoreCase: true, out tier)
            || Field("folds") is { Length: > 0 } asked && !Enum.TryParse(asked.Replace('|', ','), ignoreCase: true, out folds)
            || since.Length > 0 && !DateOnly.TryParseExact(since, "yyyy-MM-dd", out day))
            return null;
        return new(Field("term"), Field("correction") is { Length: > 0 } right ? right : null, Field("kind") + Field("theme"), tier,
            Parts(Field("unless")), Parts(Field("needs")), Field("source"), since.Length > 0 ? day : null)
        {
            Folds = folds,
        };
    }
}
