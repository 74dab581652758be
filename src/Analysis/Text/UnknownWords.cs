using System.Globalization;

namespace MediaWatch.Analysis.Text;

/// <summary>jieba's hidden Markov model: finds words that no dictionary holds by the places characters take in words (begin, end, middle, single).</summary>
sealed class UnknownWords
{
    const double Impossible = -3.14e100; // jieba's MIN_FLOAT
    const int States = 4;
    const int B = 0, E = 1, M = 2, S = 3;

    readonly double[] start;
    readonly double[] moves;
    readonly double[] emissions;
    readonly ushort[] rows;

    UnknownWords(double[] start, double[] moves, double[] emissions, ushort[] rows) =>
        (this.start, this.moves, this.emissions, this.rows) = (start, moves, emissions, rows);

    /// <param name="path">Lines: four start weights, four rows of moves, four lists of "character:weight"; states in the order B, E, M, S; '#' begins a comment.</param>
    public static UnknownWords Load(string path)
    {
        var lines = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').ToArray();
        if (lines.Length != 1 + 2 * States)
            throw new InvalidDataException($"{path} has {lines.Length} rows instead of {1 + 2 * States}.");
        var rows = new ushort[char.MaxValue + 1];
        List<double> emissions = [Impossible, Impossible, Impossible, Impossible];
        for (var state = 0; state < States; state++)
        {
            var line = lines[1 + States + state].AsSpan();
            foreach (var range in line.Split(','))
            {
                var pair = line[range];
                if (pair.Length <= 2 || pair[1] != ':')
                    continue;
                ref var row = ref rows[pair[0]];
                if (row == 0)
                {
                    row = (ushort)(emissions.Count / States);
                    emissions.AddRange([Impossible, Impossible, Impossible, Impossible]);
                }
                emissions[row * States + state] = double.Parse(pair[2..], CultureInfo.InvariantCulture);
            }
        }
        return new(Numbers(lines[0]), [.. lines[1..(1 + States)].SelectMany(Numbers)], [.. emissions], rows);
    }

    static double[] Numbers(string line) => [.. line.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];

    /// <summary>Cuts <paramref name="text"/> from..to: Han characters by the model, letters and numbers whole, what is left together.</summary>
    /// <param name="own">May say that a word the model would make is none: its characters then stand alone.</param>
    public void Cut<TSink>(ReadOnlySpan<char> text, int from, int to, ref TSink words, UserWords? own) where TSink : struct, IWordSink, allows ref struct
    {
        for (var i = from; i < to;)
        {
            var begin = i;
            while (i < to && IsHan(text[i]))
                i++;
            if (i > begin)
            {
                CutHan(text, begin, i, ref words, own);
                continue;
            }
            while (i < to && !IsHan(text[i]))
                i++;
            CutLatin(text, begin, i, ref words);
        }
    }

    // jieba's re_han of finalseg.
    static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FD5';

    /// <summary>jieba's re_skip: <c>[a-zA-Z0-9]+(?:\.\d+)?%?</c>; all between two such is one word.</summary>
    static void CutLatin<TSink>(ReadOnlySpan<char> text, int from, int to, ref TSink words) where TSink : struct, IWordSink, allows ref struct
    {
        for (var i = from; i < to;)
        {
            var begin = i;
            while (i < to && !char.IsAsciiLetterOrDigit(text[i]))
                i++;
            if (i > begin)
                words.Add(begin, i - begin, 0);
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
            words.Add(begin, i - begin, 0);
        }
    }

    void CutHan<TSink>(ReadOnlySpan<char> text, int from, int to, ref TSink words, UserWords? own) where TSink : struct, IWordSink, allows ref struct
    {
        var length = to - from;
        var came = length <= 256 ? stackalloc byte[length] : new byte[length];
        var state = LikeliestStates(text.Slice(from, length), came);
        // Backwards over the choices; from then on the same array holds the states themselves.
        for (var i = length - 1; i >= 0; i--)
        {
            var before = Before(state, came[i] >> state & 1);
            came[i] = (byte)state;
            state = before;
        }
        var begin = 0;
        var next = 0;
        for (var i = 0; i < length; i++)
        {
            switch (came[i])
            {
                case B:
                    begin = i;
                    break;
                case E:
                    if (own?.IsSplit(text[(from + begin)..(from + i + 1)]) is true)
                    {
                        for (; begin <= i; begin++)
                            words.Add(from + begin, 1, 0);
                    }
                    else
                        words.Add(from + begin, i + 1 - begin, 0);
                    next = i + 1;
                    break;
                case S:
                    words.Add(from + i, 1, 0);
                    next = i + 1;
                    break;
            }
        }
        if (next < length)
            words.Add(from + next, length - next, 0);
    }

    /// <summary>The two states that may precede each one; of equals jieba prefers the greater letter, which is choice 0.</summary>
    static int Before(int state, int choice) => (state, choice) switch
    {
        (B or S, 0) => S,
        (B or S, _) => E,
        (_, 0) => M,
        _ => B,
    };

    /// <param name="came">One bit for each state: which of the two before it the best path came from.</param>
    /// <returns>The last state.</returns>
    int LikeliestStates(ReadOnlySpan<char> text, Span<byte> came)
    {
        var (bm, be, mm, me) = (Move(B, M), Move(B, E), Move(M, M), Move(M, E));
        var (eb, es, sb, ss) = (Move(E, B), Move(E, S), Move(S, B), Move(S, S));
        var emission = Emissions(text[0]);
        var (b, e, m, s) = (start[B] + emission[B], start[E] + emission[E], start[M] + emission[M], start[S] + emission[S]);
        came[0] = 0;
        for (var i = 1; i < text.Length; i++)
        {
            emission = Emissions(text[i]);
            var (fromS, fromE) = (s + sb + emission[B], e + eb + emission[B]);
            var choices = fromS >= fromE ? 0 : 1 << B;
            var nextB = Math.Max(fromS, fromE);
            var (fromM, fromB) = (m + me + emission[E], b + be + emission[E]);
            choices |= fromM >= fromB ? 0 : 1 << E;
            var nextE = Math.Max(fromM, fromB);
            (fromM, fromB) = (m + mm + emission[M], b + bm + emission[M]);
            choices |= fromM >= fromB ? 0 : 1 << M;
            var nextM = Math.Max(fromM, fromB);
            (fromS, fromE) = (s + ss + emission[S], e + es + emission[S]);
            choices |= fromS >= fromE ? 0 : 1 << S;
            (b, e, m, s) = (nextB, nextE, nextM, Math.Max(fromS, fromE));
            came[i] = (byte)choices;
        }
        return s >= e ? S : E;
    }

    double Move(int from, int to) => moves[from * States + to];

    ReadOnlySpan<double> Emissions(char c) => emissions.AsSpan(rows[c] * States, States);
}
