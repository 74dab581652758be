using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>Finds probable slips of the pen in a text: candidates by sound and shape where the language model is surprised, judged by boosted trees.
/// Deterministic, immutable; any thread may use it.</summary>
sealed class Proofreader
{
    static readonly Lazy<Proofreader?> FromDictionaries = new(() => LoadOrNull(Path.Combine(DictionaryFolder.Path, "proofing")));

    /// <summary>A candidate less probable than this is not worth a word at any setting.</summary>
    const double Least = 0.05;

    /// <summary>A line beyond this is read in pieces: candidates are compared pair by pair.</summary>
    const int LongestPiece = 1000;

    readonly ProofingFiles files;
    readonly BoostedTrees judge;

    public Proofreader(ProofingFiles files, BoostedTrees judge) => (this.files, this.judge) = (files, judge);

    /// <summary>Over the shipped files, loaded once for the process; null where the language model was taken away.</summary>
    public static Proofreader? Default => FromDictionaries.Value;

    static Proofreader? LoadOrNull(string folder) => File.Exists(Path.Combine(folder, ProofingFiles.Ngrams))
        ? new(ProofingFiles.Load(folder), BoostedTrees.Load(Path.Combine(folder, ProofingFiles.Judge)))
        : null;

    /// <summary>By place, never overlapping. Places count characters of <paramref name="folded"/>.</summary>
    /// <param name="least">Probability from which a correction is given.</param>
    public IReadOnlyList<Correction> Read(string folded, double least = Least)
    {
        var found = new List<Correction>();
        foreach (var (start, end) in Pieces(folded))
            ReadLine(folded, start, end, least, found);
        return found;
    }

    /// <summary>Of a short line after the characters' model, natural logarithm.</summary>
    public float CharacterLikelihood(string line)
    {
        var tokens = TokenLine.Of(line, 0, line.Length);
        var sum = 0f;
        for (var i = 0; i <= tokens.Count; i++)
            sum += files.Model.Score(tokens.Ids, i + TokenLine.Padding, out _);
        return sum;
    }

    /// <summary>Of a short line's likeliest division into words, natural logarithm.</summary>
    public float WordLikelihood(string line) => files.Words.BestPath(TokenLine.Of(line, 0, line.Length).Ids[TokenLine.Padding..^TokenLine.Padding], new());

    static IEnumerable<(int Start, int End)> Pieces(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            if (end - start > LongestPiece)
                end = text.LastIndexOfAny(['。', ';', ','], start + LongestPiece - 1, LongestPiece / 2) is >= 0 and var stop ? stop + 1 : start + LongestPiece;
            if (end > start)
                yield return (start, end);
            start = end < text.Length && text[end] == '\n' ? end + 1 : end;
        }
    }

    void ReadLine(string folded, int start, int end, double least, List<Correction> found)
    {
        var line = TokenLine.Of(folded, start, end);
        var reading = new LineReading(files.Model, line);
        var slips = files.Search.Find(reading);
        if (slips.Count == 0)
            return;
        var words = new SlipFeatures.LineWords(files.Words, line);
        var judged = slips.ConvertAll(s => (Slip: s, Probability: judge.Probability(files.Features.Of(reading, s, slips, words))));
        judged.Sort((a, b) => b.Probability != a.Probability ? b.Probability.CompareTo(a.Probability) : a.Slip.Start.CompareTo(b.Slip.Start));
        var taken = new HashSet<int>();
        foreach (var (slip, probability) in judged)
        {
            if (probability < Math.Max(least, Least))
                break;
            if (taken.Contains(slip.Start) || taken.Contains(slip.End - 1))
                continue;
            taken.UnionWith([slip.Start, slip.End - 1]);
            var rivals = judged.Where(j => j.Slip.Contradicts(slip)).Select(j => j.Probability);
            found.Add(CorrectionOf(line, slip, probability, words) with { Rival = rivals.DefaultIfEmpty().Max(), Unlike = slip.Kind == SlipKind.Any });
        }
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    Correction CorrectionOf(TokenLine line, Slip slip, double probability, SlipFeatures.LineWords words)
    {
        var (first, last) = (line.StartOf(slip.Start), line.StartOf(slip.End - 1));
        var compared = words.Compare(slip);
        var cover = files.Words.Longest(compared.Surroundings.Span, compared.Begin);
        // The whole word reads better than one character, unless spaces stand in it.
        var (from, to) = cover.Length == 0 ? (slip.Start, slip.End) : (slip.Start - compared.Begin + cover.Start, slip.Start - compared.Begin + cover.Start + cover.Length);
        (from, to) = (Math.Min(from, slip.Start), Math.Max(to, slip.End));
        var (wordStart, wordEnd) = (line.StartOf(from), line.StartOf(to - 1) + 1);
        return wordEnd - wordStart == to - from
            ? new(first, last, slip.Right, wordStart, wordEnd - wordStart, probability)
            : new(first, last, slip.Right, first, last + 1 - first, probability);
    }
}

/// <summary>What was probably meant.</summary>
/// <param name="First">The first wrong character, <paramref name="Last"/> the last one.</param>
/// <param name="Right">One or two characters to write there.</param>
/// <param name="Start">Where the word round it begins.</param>
/// <param name="Length">Of that word.</param>
/// <param name="Probability">That this is a slip and this its correction.</param>
readonly record struct Correction(int First, int Last, string Right, int Start, int Length, double Probability)
{
    /// <summary>Probability of the likeliest candidate that wants another character at the same place.</summary>
    public double Rival { get; init; }

    /// <summary>What is proposed neither sounds nor looks like what is written.</summary>
    public bool Unlike { get; init; }

    /// <summary>The word as it should be.</summary>
    public string Apply(ReadOnlySpan<char> word)
    {
        var characters = word.ToArray();
        characters[First - Start] = Right[0];
        if (Right.Length > 1)
            characters[Last - Start] = Right[1];
        return new(characters);
    }
}
