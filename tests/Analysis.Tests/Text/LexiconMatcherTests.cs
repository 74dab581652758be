using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;

namespace MediaWatch.Analysis.Tests.Text;

/// <summary>Held against a search that tries every phrase at every place.</summary>
public sealed class LexiconMatcherTests
{
    const string Letters = "政府网站公开人民";

    [Fact]
    public void Finds_every_occurrence_that_a_naive_search_finds()
    {
        var random = new Random(17);
        for (var round = 0; round < 400; round++)
        {
            var phrases = Enumerable.Range(0, random.Next(1, 40)).Select(_ => Word(random, 1, 5)).Distinct(StringComparer.Ordinal).ToArray();
            var text = Word(random, 0, 60);
            var found = new List<PhraseMatch>();
            new PhraseFinder(phrases).Find(text, found);
            found.ShouldBe(from start in Enumerable.Range(0, text.Length)
                           from phrase in Enumerable.Range(0, phrases.Length)
                           where string.CompareOrdinal(text, start, phrases[phrase], 0, phrases[phrase].Length) == 0
                           select new PhraseMatch(phrase, start, phrases[phrase].Length), ignoreOrder: true);
        }
    }

    /// <summary>Widths, traditional forms, strewn symbols, the white list and “the longest wins”, written down once more without any cleverness.</summary>
    [Fact]
    public void Flags_what_a_naive_matcher_flags()
    {
        var random = new Random(23);
        for (var round = 0; round < 400; round++)
        {
            string[] terms = [.. Enumerable.Range(0, random.Next(1, 25)).Select(_ => Word(random, 4, 6)).Distinct(StringComparer.Ordinal)];
            string[] white = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Word(random, 5, 7)).Except(terms, StringComparer.Ordinal)];
            var text = Strewn(random, string.Concat(Enumerable.Range(0, 6).Select(_ => random.Next(2) == 0 ? terms[random.Next(terms.Length)] : Word(random, 1, 8))));
            var hits = new Lexicon("naive", [.. terms.Select(t => Examples.Row(t))], white, disguises: true).Search(Examples.Text(text));
            hits.Select(h => (h.Row.Term, h.Start, h.Start + h.Length)).ShouldBe(Naive(text, terms, white), $"{text} with {string.Join('|', terms)} but {string.Join('|', white)}");
        }
    }

    static IEnumerable<(string, int, int)> Naive(string text, string[] terms, string[] white)
    {
        var covered = All(text, white).ToList();
        var taken = new HashSet<int>();
        var kept = new List<(string, int Start, int End)>();
        foreach (var hit in All(text, terms).Where(h => !covered.Exists(c => c.Start <= h.Start && h.End <= c.End)).OrderByDescending(h => h.Word.Length).ThenBy(h => h.Start).ToList())
        {
            var places = Enumerable.Range(hit.Start, hit.End - hit.Start).ToList();
            if (places.Exists(taken.Contains))
                continue;
            taken.UnionWith(places);
            kept.Add(hit);
        }
        return kept.OrderBy(h => h.Start);
    }

    static IEnumerable<(string Word, int Start, int End)> All(string text, string[] words) =>
        from start in Enumerable.Range(0, text.Length)
        from word in words
        let end = EndOf(word, text, start)
        where end > 0
        select (word, start, end);

    static int EndOf(string word, string text, int start)
    {
        var at = start;
        for (var i = 0; i < word.Length; i++, at++)
        {
            for (var noise = 0; i > 0 && at < text.Length && IsNoise(text[at]); at++)
            {
                if (text[at] != '\u200B' && !char.IsLowSurrogate(text[at]) && ++noise > 3)
                    return 0;
            }
            if (at == text.Length || (text[at] switch { '網' => '网', '開' => '开', var c => c }) != word[i])
                return 0;
        }
        return at;
    }

    static bool IsNoise(char c) => c is '*' or ' ' or '·' or '\u200B' or '\uD83D' or '\uDE00' or '★';

    static string Word(Random random, int shortest, int longest) => string.Concat(Enumerable.Range(0, random.Next(shortest, longest + 1)).Select(_ => Letters[random.Next(Letters.Length)]));

    static string Strewn(Random random, string text) => string.Concat(text.Select(c => (random.Next(12) switch
    {
        0 => "*",
        1 => " ·",
        2 => "\u200B",
        3 => "\uD83D\uDE00★",
        4 => random.Next(4) == 0 ? "****" : "* *",
        5 => random.Next(3) == 0 ? "。" : "",
        _ => "",
    }) + (random.Next(3), c) switch { (0, '网') => '網', (0, '开') => '開', _ => c }));
}
