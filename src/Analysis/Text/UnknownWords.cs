namespace MediaWatch.Analysis.Text;

/// <summary>jieba's hidden Markov model: finds words that no dictionary holds by the places characters take in words (begin, end, middle, single).</summary>
sealed class UnknownWords
{
    const double Impossible = -3.14e100; // jieba's MIN_FLOAT
    const int B = 0, E = 1, M = 2, S = 3;

    // The two states that may precede each one, in the order in which jieba prefers equals: the greater letter first.
    static readonly (int First, int Second)[] Before = [(S, E), (M, B), (M, B), (S, E)];

    readonly double[] start;
    readonly double[,] moves;
    readonly double[]?[] emissions;

    UnknownWords(double[] start, double[,] moves, double[]?[] emissions) => (this.start, this.moves, this.emissions) = (start, moves, emissions);

    /// <param name="path">Lines: four start weights, four rows of moves, four lists of "character:weight"; states in the order B, E, M, S; '#' begins a comment.</param>
    public static UnknownWords Load(string path)
    {
        var lines = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').ToArray();
        if (lines.Length != 9)
            throw new InvalidDataException($"{path} has {lines.Length} rows instead of 9.");
        var moves = new double[4, 4];
        for (var from = 0; from < 4; from++)
        {
            var row = Numbers(lines[1 + from]);
            for (var to = 0; to < 4; to++)
                moves[from, to] = row[to];
        }
        var emissions = new double[char.MaxValue + 1][];
        for (var state = 0; state < 4; state++)
        {
            foreach (var pair in lines[5 + state].Split(','))
            {
                if (pair.Length > 2 && pair[1] == ':')
                    (emissions[pair[0]] ??= [Impossible, Impossible, Impossible, Impossible])[state] = double.Parse(pair.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture);
            }
        }
        return new(Numbers(lines[0]), moves, emissions);
    }

    static double[] Numbers(string line) => [.. line.Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Cuts <paramref name="text"/> from..to: Han characters by the model, letters and numbers whole, what is left together.</summary>
    public void Cut(string text, int from, int to, List<WordSpan> words)
    {
        for (var i = from; i < to;)
        {
            var begin = i;
            while (i < to && IsHan(text[i]))
                i++;
            if (i > begin)
            {
                CutHan(text, begin, i, words);
                continue;
            }
            while (i < to && !IsHan(text[i]))
                i++;
            CutLatin(text, begin, i, words);
        }
    }

    // jieba's re_han of finalseg.
    static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FD5';

    /// <summary>jieba's re_skip: <c>[a-zA-Z0-9]+(?:\.\d+)?%?</c>; all between two such is one word.</summary>
    static void CutLatin(string text, int from, int to, List<WordSpan> words)
    {
        for (var i = from; i < to;)
        {
            var begin = i;
            while (i < to && !char.IsAsciiLetterOrDigit(text[i]))
                i++;
            if (i > begin)
                words.Add(new(begin, i - begin));
            begin = i;
            while (i < to && char.IsAsciiLetterOrDigit(text[i]))
                i++;
            if (i == begin)
                continue;
            if (i + 1 < to && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
            {
                i++;
                while (i < to && char.IsAsciiDigit(text[i]))
                    i++;
            }
            if (i < to && text[i] == '%')
                i++;
            words.Add(new(begin, i - begin));
        }
    }

    void CutHan(string text, int from, int to, List<WordSpan> words)
    {
        var length = to - from;
        var came = new byte[length * 4];
        var last = LikeliestStates(text.AsSpan(from, length), came);
        var states = new byte[length];
        for (var i = length - 1; i >= 0; i--)
        {
            states[i] = (byte)last;
            last = came[i * 4 + last];
        }
        var begin = 0;
        var next = 0;
        for (var i = 0; i < length; i++)
        {
            switch (states[i])
            {
                case B:
                    begin = i;
                    break;
                case E:
                    words.Add(new(from + begin, i + 1 - begin));
                    next = i + 1;
                    break;
                case S:
                    words.Add(new(from + i, 1));
                    next = i + 1;
                    break;
            }
        }
        if (next < length)
            words.Add(new(from + next, length - next));
    }

    int LikeliestStates(ReadOnlySpan<char> text, byte[] came)
    {
        Span<double> now = stackalloc double[4];
        Span<double> then = stackalloc double[4];
        for (var state = 0; state < 4; state++)
            now[state] = start[state] + Emission(text[0], state);
        for (var i = 1; i < text.Length; i++)
        {
            now.CopyTo(then);
            for (var state = 0; state < 4; state++)
            {
                var emission = Emission(text[i], state);
                var (first, second) = Before[state];
                var one = then[first] + moves[first, state] + emission;
                var other = then[second] + moves[second, state] + emission;
                (now[state], came[i * 4 + state]) = one >= other ? (one, (byte)first) : (other, (byte)second);
            }
        }
        return now[S] >= now[E] ? S : E;
    }

    double Emission(char c, int state) => emissions[c] is { } weights ? weights[state] : Impossible;
}
