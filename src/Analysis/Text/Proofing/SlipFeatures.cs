namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>The numbers by which a candidate is judged. Their order is part of the shipped weights: who changes it fits the judge anew.</summary>
sealed class SlipFeatures(CharModel model, WordModel words, HanForms forms)
{
    const int WordReach = 7;

    internal const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

    static readonly bool[] IsSurname = MarksOf(Surnames);
    static readonly ushort Open = CharVocabulary.Of('“'), Close = CharVocabulary.Of('”'), OpenTitle = CharVocabulary.Of('《'), CloseTitle = CharVocabulary.Of('》'), Interpunct = CharVocabulary.Of('·');

    public static readonly string[] Names =
    [
        "gain", "windowBefore", "windowAfter", "score0", "score1", "score2", "new0", "new1", "new2", "length0", "length1", "length2", "newLength0", "newLength1", "newLength2", "newLength3",
        "wordGain", "wordBefore", "wordAfter", "coverBefore", "coverBeforeLog", "coverAfter", "coverAfterLog", "coverAfterAt", "kind", "sound", "corners", "keys", "series", "soundTwo",
        "single", "newSingle", "wordSingle", "newWordSingle", "rival", "rivalBest", "rank", "nearGain", "mean", "around", "quoteLength", "titled", "digitNear", "fromStart", "fromEnd",
        "surname1", "surname2", "interpunct", "personCover", "leftSeen", "rightSeen", "newLeftPair", "newRightPair", "leftPair", "rightPair", "repeated", "newElsewhere", "coverLeft", "coverRight", "lineLength",
        "previous", "worstNear", "nameShare", "newNameShare",
    ];

    /// <param name="all">Every candidate of the line; rivals are among them.</param>
    public float[] Of(LineReading reading, Slip slip, IReadOnlyList<Slip> all, LineWords lineWords)
    {
        var line = reading.Line;
        var ids = line.Ids;
        var at = slip.Start + TokenLine.Padding;
        var last = at + slip.Length - 1;
        Span<float> after = stackalloc float[TokenLine.Padding + 2];
        Span<byte> known = stackalloc byte[TokenLine.Padding + 2];
        var windowAfter = reading.WindowWith(slip.Start, slip.First, slip.Second, after, known);
        var (wordBefore, wordAfter, changed, place) = lineWords.Compare(slip);
        var cover = words.Longest(lineWords.Ids, slip.Start);
        var newCover = words.Longest(changed.Span, place);
        var (left, right) = (slip.Start > 0 ? words.Longest(lineWords.Ids, slip.Start - 1) : default, slip.End < line.Count ? words.Longest(lineWords.Ids, slip.End) : default);
        var one = forms.Compare(ids[at], slip.First);
        var two = slip.Length == 2 ? forms.Compare(ids[last], slip.Second) : one;
        var newLast = slip.Length == 2 ? slip.Second : slip.First;
        var (rival, rank, near) = Rivals(slip, all);
        var (quote, title) = Enclosure(line, slip.Start);
        return
        [
            slip.Gain, windowAfter - slip.Gain, windowAfter, reading.Score(slip.Start), reading.Score(slip.Start + 1), reading.Score(slip.Start + 2), after[0], after[1], after[2],
            reading.Length(slip.Start), reading.Length(slip.Start + 1), reading.Length(slip.Start + 2), known[0], known[1], known[2], known[3],
            wordAfter - wordBefore, wordBefore, wordAfter, cover.Length, cover.Log, newCover.Length, newCover.Log, newCover.Length == 0 ? -1 : place - newCover.Start, (int)slip.Kind,
            (int)one.Sound, one.Corners, one.Keys, one.SameSeries ? 1 : 0, (int)two.Sound,
            model.Single(ids[at]), model.Single(slip.First), words.Single(ids[at]), words.Single(slip.First), slip.Gain - rival, rival, rank, near, reading.Mean, Around(reading, slip),
            quote, title ? 1 : 0, CharVocabulary.Digits == ids[at - 1] || CharVocabulary.Digits == ids[last + 1] ? 1 : 0, Math.Min(slip.Start, 12), Math.Min(line.Count - slip.End, 12),
            IsSurname[ids[at - 1]] ? 1 : 0, IsSurname[ids[at - 2]] ? 1 : 0, HasNear(ids, at, Interpunct) ? 1 : 0, cover.Person ? 1 : 0,
            model.HasPair(ids[at - 1], ids[at]) ? 1 : 0, model.HasPair(ids[last], ids[last + 1]) ? 1 : 0, model.Pair(ids[at - 1], slip.First), model.Pair(newLast, ids[last + 1]),
            model.Pair(ids[at - 1], ids[at]), model.Pair(ids[last], ids[last + 1]), Occurrences(line, slip.Start, ids[at], ids[at + 1]), Elsewhere(line, slip),
            left.Start + left.Length > slip.Start ? 0 : left.Length, right.Start < slip.End ? 0 : right.Length, Math.Min(line.Count, 60), reading.Score(slip.Start - 1), Worst(reading, slip), words.NameShare(ids[at]), words.NameShare(slip.First),
        ];
    }

    static (float Rival, int Rank, float Near) Rivals(Slip slip, IReadOnlyList<Slip> all)
    {
        var (rival, rank, near) = (0f, 0, 0f);
        for (var i = FirstFrom(all, slip.Start - 4); i < all.Count && all[i].Start <= slip.End + 2; i++)
        {
            var other = all[i];
            if (ReferenceEquals(other, slip) || other.End < slip.Start - 2)
                continue;
            if (!other.Overlaps(slip))
            {
                near = Math.Max(near, other.Gain);
                continue;
            }
            rival = Math.Max(rival, other.Gain);
            rank += other.Gain > slip.Gain ? 1 : 0;
        }
        return (rival, rank, near);
    }

    /// <summary>Index of the first candidate that begins at or behind the token; they stand in order of place.</summary>
    static int FirstFrom(IReadOnlyList<Slip> all, int token)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Start < token ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>Mean score of the ten tokens on either side that the change does not touch: names and foreign matter make it low.</summary>
    static float Around(LineReading reading, Slip slip)
    {
        var (sum, count) = (0f, 0);
        for (var i = Math.Max(0, slip.Start - 10); i < Math.Min(reading.Line.Count, slip.End + 14); i++)
        {
            if (i >= slip.Start && i < slip.End + TokenLine.Padding)
                continue;
            (sum, count) = (sum + reading.Score(i), count + 1);
        }
        return count == 0 ? -5 : sum / count;
    }

    static float Worst(LineReading reading, Slip slip)
    {
        var worst = 0f;
        for (var i = Math.Max(0, slip.Start - 4); i < slip.Start; i++)
            worst = Math.Min(worst, reading.Score(i));
        return worst;
    }

    /// <summary>Length of the quotation round the place, 99 outside; whether it stands in a title.</summary>
    static (int Quote, bool Title) Enclosure(TokenLine line, int at)
    {
        var (begin, end) = (-1, -1);
        for (var i = at - 1; i >= Math.Max(0, at - 30) && line[i] != Close && line[i] != CloseTitle; i--)
        {
            if (line[i] == Open || line[i] == OpenTitle)
            {
                begin = i;
                break;
            }
        }
        for (var i = at + 1; begin >= 0 && i < Math.Min(line.Count, at + 30); i++)
        {
            if (line[i] == Close || line[i] == CloseTitle)
            {
                end = i;
                break;
            }
        }
        return begin < 0 || end < 0 ? (99, false) : (end - begin, line[begin] == OpenTitle);
    }

    static bool HasNear(ReadOnlySpan<ushort> ids, int at, ushort mark)
    {
        for (var i = Math.Max(0, at - 5); i < Math.Min(ids.Length, at + 6); i++)
        {
            if (ids[i] == mark)
                return true;
        }
        return false;
    }

    static int Occurrences(TokenLine line, int at, ushort first, ushort second)
    {
        var count = 0;
        for (var i = 0; i + 1 < line.Count; i++)
            count += i != at && line[i] == first && line[i + 1] == second ? 1 : 0;
        return count;
    }

    /// <summary>1: the line holds the corrected characters together with a neighbour at another place.</summary>
    static int Elsewhere(TokenLine line, Slip slip)
    {
        var (before, after) = (slip.Start > 0 ? line[slip.Start - 1] : (ushort)0, slip.End < line.Count ? line[slip.End] : (ushort)0);
        for (var i = 0; i < line.Count; i++)
        {
            if (i == slip.Start || line[i] != slip.First || slip.Second != 0 && (i + 1 >= line.Count || line[i + 1] != slip.Second))
                continue;
            if (slip.Second != 0 || i > 0 && line[i - 1] == before && CharVocabulary.IsHan(before) || i + 1 < line.Count && line[i + 1] == after && CharVocabulary.IsHan(after))
                return 1;
        }
        return 0;
    }

    static bool[] MarksOf(string characters)
    {
        var marks = new bool[CharVocabulary.Size];
        foreach (var c in characters)
            marks[CharVocabulary.Of(c)] = true;
        return marks;
    }

    /// <summary>A line's tokens and its divisions into words round the places looked at. For one thread.</summary>
    public sealed class LineWords(WordModel words, TokenLine line)
    {
        readonly WordModel.Scratch scratch = new();
        readonly ushort[] changed = new ushort[2 * WordReach + 2];
        (int From, int To, float Score) last = (-1, -1, 0);

        public ReadOnlySpan<ushort> Ids => line.Ids[TokenLine.Padding..(TokenLine.Padding + line.Count)];

        /// <summary>Best path through the surroundings as written and as changed, the changed surroundings, and where in them the change begins.</summary>
        public Comparison Compare(Slip slip)
        {
            var (from, to) = (Math.Max(0, slip.Start - WordReach), Math.Min(line.Count, slip.End + WordReach));
            if (last.From != from || last.To != to)
                last = (from, to, words.BestPath(Ids[from..to], scratch));
            var copy = changed.AsSpan(0, to - from);
            Ids[from..to].CopyTo(copy);
            copy[slip.Start - from] = slip.First;
            if (slip.Second != 0)
                copy[slip.Start + 1 - from] = slip.Second;
            return new(last.Score, words.BestPath(copy, scratch), changed.AsMemory(0, to - from), slip.Start - from);
        }

        public readonly record struct Comparison(float Written, float Replaced, ReadOnlyMemory<ushort> Surroundings, int Begin);
    }
}
