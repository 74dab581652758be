using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.World;

/// <summary>Heads and members of international bodies that are called otherwise than the body's own rules have it (世界卫生组织秘书长). Table and sources: <c>dictionaries/lexicons/world-bodies.tsv</c>.</summary>
static class BodyTitles
{
    static readonly string[] Between = ["现任", "新任", "各", "全体", "其他"];

    /// <summary>After the title: other words that it begins (轮值主席国, 秘书长特使).</summary>
    static readonly string[] Others = ["国", "团", "处", "特使", "办公", "助理", "会议", "府", "令", "级"];

    static readonly Lazy<(Row[] Rows, PhraseFinder Finder)> Bodies = new(Read);

    public static IEnumerable<WorldSlip> Find(string text)
    {
        var (rows, finder) = Bodies.Value;
        var found = new List<PhraseMatch>();
        finder.Find(text, found);
        foreach (var match in found)
        {
            foreach (var row in rows.Where(r => r.Names.Contains(text.Substring(match.Start, match.Length), StringComparer.Ordinal)))
            {
                var start = match.End + (Array.Find(Between, b => text.AsSpan(match.End).StartsWith(b, StringComparison.Ordinal))?.Length ?? 0);
                if (Array.Find(row.Wrong, w => text.AsSpan(start).StartsWith(w, StringComparison.Ordinal)) is { } wrong && !Array.Exists(Others, o => text.AsSpan(start + wrong.Length).StartsWith(o, StringComparison.Ordinal)))
                    yield return new(start, wrong.Length, $"{row.Names[0]}称“{row.Right}”，不称“{wrong}”。", row.Right, row.Source);
            }
        }
    }

    static (Row[] Rows, PhraseFinder Finder) Read()
    {
        var rows = TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "world-bodies.tsv")).Select(f => new Row([.. LexiconFile.Parts(f[0])], f[1], [.. LexiconFile.Parts(f[2])], f[3])).ToArray();
        return (rows, new([.. rows.SelectMany(r => r.Names).Distinct(StringComparer.Ordinal)]));
    }

    sealed record Row(string[] Names, string Right, string[] Wrong, string Source);
}
