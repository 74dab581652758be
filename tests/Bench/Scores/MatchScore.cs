using System.Diagnostics;
using System.Text;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Bench.Scores;

/// <summary>Fifty thousand words in running text, some of them disguised: how fast, and whether the very places are found that a simple search finds.</summary>
static class MatchScore
{
    const int Words = 50_000;
    const int MostNoise = 3;
    const int ComparedCharacters = 350_000;
    static readonly DateOnly Day = new(2026, 11, 24);

    public static async Task<object> RunAsync(string? file, CancellationToken ct)
    {
        var made = new RunningText(await File.ReadAllLinesAsync(Path.Combine(DictionaryFolder.Path, "segmentation", "jieba.dict.utf8"), ct), seed: 1);
        var words = made.RareWords(Words);
        var texts = file is null ? made.Articles(words, megabytes: 12) : (await GivenText.ReadAsync(file, ct)).Chunk(1500).Select(c => new string(c)).ToArray();
        var megabytes = texts.Sum(Encoding.UTF8.GetByteCount) / 1e6;
        var folded = Array.ConvertAll(texts, t => FoldedText.Of(t).Text);
        PhraseFinder? finder = null;
        var buildMs = Enumerable.Range(0, 5).Select(_ => Milliseconds(() => finder = new PhraseFinder(words))).Min();
        Lexicon? lexicon = null;
        var rows = words.Select(w => new LexiconRow(w, null, "", Tier.Likely, [], [], "", null)).ToList();
        var lexiconBuildMs = Enumerable.Range(0, 3).Select(_ => Milliseconds(() => lexicon = new Lexicon("bench", rows, [], disguises: true))).Min();
        if (finder is null || lexicon is null)
            throw new InvalidOperationException("Nothing was built.");
        var matches = new List<PhraseMatch>();
        var compared = texts.TakeWhile((_, i) => texts.Take(i).Sum(t => t.Length) < ComparedCharacters).ToList();
        var (found, naive) = (compared.SelectMany((t, i) => Found(finder, t, i)).ToHashSet(), new NaiveSearch(words, MostNoise).FindAll(compared));
        return new
        {
            score = "match", words = Words, folds = "width and case, circled and bold, traditional and variant, up to 3 symbols strewn in", megabytes = Math.Round(megabytes, 2),
            megabytesPerCpuSecond = CpuSpeed.Of(megabytes, () => Array.ForEach(texts, text => { matches.Clear(); Match(finder, FoldedText.Of(text).Text, matches); })),
            megabytesPerCpuSecondWithoutFolds = CpuSpeed.Of(megabytes, () => Array.ForEach(folded, text => { matches.Clear(); finder.Find(text, matches); })),
            megabytesPerCpuSecondOfFindings = CpuSpeed.Of(megabytes, () => Array.ForEach(texts, text => _ = lexicon.Search(new ArticleText("", text, Day, Segmenter.Default)).Count())),
            buildMs, lexiconBuildMs, matches = found.Count, equalToNaive = found.SetEquals(naive), missed = naive.Except(found).Count(), surplus = found.Except(naive).Count(),
        };
    }

    static void Match(PhraseFinder finder, string folded, List<PhraseMatch> matches)
    {
        using var bare = new BareText(folded);
        finder.Find(bare.Text, matches);
    }

    static IEnumerable<(int Text, int Word, int Start, int End)> Found(PhraseFinder finder, string text, int number)
    {
        var folded = FoldedText.Of(text);
        using var bare = new BareText(folded.Text);
        var matches = new List<PhraseMatch>();
        finder.Find(bare.Text, matches);
        return [.. from match in matches
                   where !bare.IsTornApart(match.Start, match.End, MostNoise)
                   let start = bare.PlaceOf(match.Start)
                   let span = folded.Original(start, bare.PlaceOf(match.End - 1) + 1 - start)
                   select (number, match.Phrase, span.Start, span.End)];
    }

    static long Milliseconds(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.ElapsedMilliseconds;
    }
}
