using System.Globalization;

namespace MediaWatch.Analysis.Text;

/// <summary>A word with its part of speech.</summary>
/// <param name="Class">As in jieba's dictionary: n, v, nr (person), ns (place), nt (body), m (number), eng, x (anything else)…</param>
public readonly record struct ClassedWord(int Start, int Length, string Class);

/// <summary>jieba.posseg's hidden Markov model: finds unknown words and their classes together. A state is a place in a word (B, E, M, S) and a class.</summary>
sealed class ClassModel
{
    const double Impossible = -3.14e100; // jieba's MIN_FLOAT

    // In ascending order: of equals jieba takes the greatest.
    readonly (char Place, string Class)[] states;
    readonly double[] start;
    readonly (int From, double Weight)[][] before;
    readonly int[][] after;
    readonly Dictionary<char, int[]> possible = [];
    readonly Dictionary<(char, int), double> emissions = [];

    /// <param name="folder">Holds <c>prob_start</c>, <c>prob_trans</c>, <c>prob_emit</c> and <c>char_state_tab</c>, all <c>.utf8</c>.</param>
    public ClassModel(string folder)
    {
        IEnumerable<string> Lines(string name) => File.ReadLines(Path.Combine(folder, $"{name}.utf8")).Where(line => line.Length > 0 && !line.StartsWith('#'));
        var starts = Lines("prob_start").Select(line => line.Split(':')).Select(f => (State: StateOf(f[0]), Weight: Number(f[1])))
            .OrderBy(s => s.State.Place).ThenBy(s => s.State.Class, StringComparer.Ordinal).ToList();
        states = [.. starts.Select(s => s.State)];
        start = [.. starts.Select(s => s.Weight)];
        var index = states.Index().ToDictionary(s => s.Item, s => s.Index);
        var moves = Lines("prob_trans").Select(line => line.Split(':')).Select(f => (From: index[StateOf(f[0])], To: index[StateOf(f[1])], Weight: Number(f[2]))).ToList();
        before = [.. states.Select((_, to) => moves.Where(m => m.To == to).OrderBy(m => m.From).Select(m => (m.From, m.Weight)).ToArray())];
        after = [.. states.Select((_, from) => moves.Where(m => m.From == from).Select(m => m.To).ToArray())];
        foreach (var line in Lines("char_state_tab"))
            possible[line[0]] = [.. line[2..].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => index[StateOf(s)])];
        foreach (var line in Lines("prob_emit"))
        {
            var colon = line.IndexOf(':');
            var state = index[StateOf(line[..colon])];
            foreach (var pair in line[(colon + 1)..].Split(';', StringSplitOptions.RemoveEmptyEntries))
                emissions[(pair[0], state)] = Number(pair[2..]);
        }
    }

    static (char Place, string Class) StateOf(string written) => (written[0], written[2..]);

    static double Number(string written) => double.Parse(written, CultureInfo.InvariantCulture);

    /// <summary>Cuts <paramref name="text"/> from..to, which the dictionary does not know: Han characters by the model, digits as m, letters as eng, the rest as x.</summary>
    public void Cut(ReadOnlySpan<char> text, int from, int to, List<ClassedWord> words)
    {
        for (var i = from; i < to;)
        {
            var begin = i;
            var kind = KindOf(text[i]);
            // A run of digits ends before letters; a run of letters takes the digits after it along (jieba's re_skip_detail).
            for (i++; i < to && (KindOf(text[i]) == kind || kind == Kind.Letter && char.IsAsciiDigit(text[i])); i++)
            {
            }
            if (kind == Kind.Han)
                CutHan(text[begin..i], begin, words);
            else
                words.Add(new(begin, i - begin, kind switch { Kind.Number => "m", Kind.Letter => "eng", _ => "x" }));
        }
    }

    enum Kind { Other, Han, Number, Letter }

    static Kind KindOf(char c) =>
        c is >= '\u4E00' and <= '\u9FD5' ? Kind.Han : c == '.' || char.IsAsciiDigit(c) ? Kind.Number : char.IsAsciiLetter(c) ? Kind.Letter : Kind.Other;

    void CutHan(ReadOnlySpan<char> text, int offset, List<ClassedWord> words)
    {
        var path = LikeliestStates(text);
        var (begin, next) = (0, 0);
        for (var i = 0; i < path.Length; i++)
        {
            switch (path[i].Place)
            {
                case 'B':
                    begin = i;
                    break;
                case 'E':
                    words.Add(new(offset + begin, i + 1 - begin, path[i].Class));
                    next = i + 1;
                    break;
                case 'S':
                    words.Add(new(offset + i, 1, path[i].Class));
                    next = i + 1;
                    break;
            }
        }
        if (next < text.Length)
            words.Add(new(offset + next, text.Length - next, path[next].Class));
    }

    (char Place, string Class)[] LikeliestStates(ReadOnlySpan<char> text)
    {
        var weights = new double[states.Length];
        var came = new int[text.Length][];
        var active = possible.GetValueOrDefault(text[0], [.. Enumerable.Range(0, states.Length)]);
        foreach (var state in active)
            weights[state] = start[state] + Emission(text[0], state);
        for (var i = 1; i < text.Length; i++)
        {
            var leads = active.Where(state => after[state].Length > 0).ToHashSet();
            var expected = leads.SelectMany(state => after[state]).ToHashSet();
            var then = possible.TryGetValue(text[i], out var of) && of.Where(expected.Contains).ToArray() is { Length: > 0 } both ? both : expected.ToArray();
            var (next, from) = (new double[states.Length], new int[states.Length]);
            foreach (var state in then)
            {
                var emission = Emission(text[i], state);
                next[state] = double.NegativeInfinity;
                foreach (var (previous, move) in before[state])
                {
                    if (leads.Contains(previous) && weights[previous] + move + emission is var weight && weight >= next[state])
                        (next[state], from[state]) = (weight, previous);
                }
            }
            (weights, came[i], active) = (next, from, then);
        }
        var last = active.OrderBy(state => weights[state]).ThenBy(state => state).Last();
        var path = new (char, string)[text.Length];
        for (var i = text.Length - 1; i >= 0; i--)
        {
            path[i] = states[last];
            last = i > 0 ? came[i][last] : 0;
        }
        return path;
    }

    double Emission(char c, int state) => emissions.GetValueOrDefault((c, state), Impossible);
}
