using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.Expressions;

namespace MediaWatch.Bench.Training;

/// <summary><c>train losses</c>: which character each fixed expression can lose so that what is left stands nowhere in clean text, but as part of the expression itself.</summary>
static class TrainLosses
{
    public static object Run(TrainOptions options)
    {
        var expressions = ExpressionIndex.Default.Expressions.Where(e => e is { IsIdiom: false, IsCommon: false }).Select(e => e.Words).ToList();
        var left = expressions.SelectMany(words => words.Select((_, place) => (Left: words.Remove(place, 1), Words: words, Place: place))).ToLookup(l => l.Left, StringComparer.Ordinal);
        var fragments = left.Select(l => l.Key).ToList();
        var (finder, seen, found) = (new PhraseFinder(fragments), new HashSet<(string, int)>(), new List<PhraseMatch>());
        var characters = 0L;
        foreach (var line in Corpus.Files(options.Inputs).SelectMany(Corpus.Lines))
        {
            characters += line.Length;
            found.Clear();
            finder.Find(line, found);
            foreach (var match in found)
                seen.UnionWith(left[fragments[match.Phrase]].Where(l => !IsInside(line, match, l.Words, l.Place)).Select(l => (l.Words, l.Place)));
        }
        var rows = (from words in expressions
                    let places = Enumerable.Range(0, words.Length).Where(i => UnseenLosses.IsTold(words, i) && !seen.Contains((words, i))).ToList()
                    where places.Count > 0
                    select $"{words}\t{string.Join(',', places)}").ToList();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Out))!); // a file stands in a folder
        File.WriteAllLines(options.Out, ["# 固定表述漏去一字之后在干净文本中从未出现的位置（自 0 数）；由 ./mediawatch train losses 统计", "words\tplaces", .. rows]);
        return new { trained = "losses", characters, expressions = expressions.Count, fragments = fragments.Count, seen = seen.Count, rows = rows.Count };
    }

    /// <summary>What lost its first or last character has it there still.</summary>
    static bool IsInside(string line, PhraseMatch match, string words, int place) =>
        place == 0 && match.Start > 0 && line[match.Start - 1] == words[0] || place == words.Length - 1 && match.End < line.Length && line[match.End] == words[^1];
}
