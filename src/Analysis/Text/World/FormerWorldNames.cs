using System.Globalization;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text.World;

/// <summary>Names that states, towns and international bodies no longer bear, said of the present (<c>dictionaries/lexicons/world-names.tsv</c>).</summary>
static class FormerWorldNames
{
    /// <summary>A document's title keeps the name of its day; so far before a name it may begin.</summary>
    const int TitleReach = 60;

    static readonly Lazy<(Row[] Rows, PhraseFinder Finder)> Names = new(Read);

    public static IEnumerable<WorldSlip> Find(ArticleText article)
    {
        var (rows, finder) = Names.Value;
        var (text, found) = (article.Simplified, new List<PhraseMatch>());
        finder.Find(text, found);
        var last = 0;
        foreach (var match in found.OrderBy(m => m.Start).ThenByDescending(m => m.Length))
        {
            var row = rows[match.Phrase];
            if (match.Start < last)
                continue;
            last = match.End;
            if (row.IsOther(text, match) || !Tense.IsOfNow(article, match.Start, match.Length, new(Math.Max(row.Until, Tense.Remembered) + 1, 1, 1)) || Mention.IsInTitle(text, match.Start, TitleReach))
                continue;
            yield return new(match.Start, match.Length, $"“{row.Name}”自{row.Until}年起为“{row.Now}”。", row.Now, row.Source);
        }
    }

    static (Row[] Rows, PhraseFinder Finder) Read()
    {
        var rows = TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "world-names.tsv"))
            .Select(f => new Row(f[0], f[1], DateOnly.ParseExact(f[2], "yyyy-MM-dd", CultureInfo.InvariantCulture).Year, [.. LexiconFile.Parts(f[3])], [.. LexiconFile.Parts(f[4])], f[5])).ToArray();
        return (rows, new([.. rows.Select(r => r.Name)]));
    }

    /// <param name="Until">The year in which it changed.</param>
    sealed record Row(string Name, string Now, int Until, string[] Before, string[] After, string Source)
    {
        /// <summary>What stands beside makes it something else (马其顿帝国, 汉城湖).</summary>
        public bool IsOther(string text, PhraseMatch match) =>
            Array.Exists(Before, b => text.AsSpan(0, match.Start).EndsWith(b, StringComparison.Ordinal)) || Array.Exists(After, a => text.AsSpan(match.End).StartsWith(a, StringComparison.Ordinal));
    }
}
