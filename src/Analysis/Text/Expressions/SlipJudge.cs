using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text.Expressions;

/// <summary>Whether what nearly is a fixed expression is a slip, or other words that are right.</summary>
sealed class SlipJudge(CharacterTable characters)
{
    /// <summary>So long an expression does not arise by chance with another character in it.</summary>
    const int Long = 6;
    const int VeryLong = 8;

    /// <summary>Counts and little words take each other's place everywhere.</summary>
    const string Counts = "一二三四五六七八九十百千万亿两零〇第几多双半数";
    const string Dispensable = "的地得了着过和与及或等在之于以为把被对向从到个们这那其各每我你他她它不未没无非有是也都还就而且并再又更最很";
    const string Little = Dispensable + "上中下内外前后里大小新老年月日时由";

    /// <summary>What ends a name and may begin the next word (某某村|村民委员会), and 就 before what is talked of (就|就业政策).</summary>
    const string Hinges = "省市县区乡镇村州国会局部院厅委就";

    /// <summary>What begins the next word where it seems to be said twice (药品安全|全链条, 合作|作辅导).</summary>
    const string Prefixes = "全总各新大多高副作和";

    /// <param name="right">Where whole expressions stand rightly.</param>
    public bool IsSlip(Slip slip, ArticleText article, IReadOnlyList<WordSpan> right)
    {
        var text = article.Folded.Text;
        var written = text.AsSpan(slip.Start, slip.Length);
        if (slip.Kind == SlipKind.Dropped && SaysThatSomethingWasDone(slip, text))
            return false;
        if (IsTorn(slip, article, right))
            return true;
        if (slip.Expression.Variants.Contains(written.ToString()) || article.Segmenter.Knows(written) || right.Any(r => r.Start <= slip.Place - (slip.Kind == SlipKind.Doubled ? 1 : 0) && slip.Place < r.End))
            return false;
        return FollowsRules(slip, article) || !IsOtherWords(slip, article) && OfficialUse.IsAgainst(slip, text, LeadsOut(slip, article), IsKnown(article, WordAt(article, slip.Place)));
    }

    /// <summary>Half a word is lost, what is left stands nowhere else, holds what is no word, and is cut out of no other words.</summary>
    static bool IsTorn(Slip slip, ArticleText article, IReadOnlyList<WordSpan> right)
    {
        var (words, place) = (slip.Expression.Words, slip.Place - slip.Start);
        return slip.Kind == SlipKind.Dropped && UnseenLosses.Has(words, place)
            && !IsCount(words[place]) && words[place] != '的' && TearsWord(words, place, article.Segmenter) && HasLooseCharacter(slip, article) && !right.Any(r => r.Start < slip.Place && slip.Place < r.End)
            && WordAt(article, slip.Start).Start >= slip.Start && WordAt(article, slip.End - 1).End <= slip.End;
    }

    bool FollowsRules(Slip slip, ArticleText article)
    {
        var before = WordAt(article, slip.Start);
        var last = WordAt(article, slip.End - 1);
        // A word that leads out of the window belongs to another sentence part.
        if (before.Start < slip.Start && (slip.Kind == SlipKind.Dropped || IsKnown(article, before)) || last.End > slip.End && (slip.Kind == SlipKind.Dropped || IsKnown(article, last)))
            return false;
        return slip.Kind switch
        {
            SlipKind.Substituted => IsWrongCharacter(slip, article),
            SlipKind.Dropped => IsMissing(slip, article),
            SlipKind.Doubled => IsDoubled(slip, article),
            _ => IsSwapped(slip, article),
        };
    }

    static bool LeadsOut(Slip slip, ArticleText article)
    {
        var (first, last) = (WordAt(article, slip.Start), WordAt(article, slip.End - 1));
        return first.Start < slip.Start && IsKnown(article, first) || last.End > slip.End && IsKnown(article, last);
    }

    /// <summary>What no probability outweighs: a little word in the place of another, a stranger at the edge where a character may be missing, and two of a kind of which one
    /// makes a word with what stands outside (工作安排|排队, 中国|国泰民安).</summary>
    static bool IsOtherWords(Slip slip, ArticleText article)
    {
        var text = article.Folded.Text;
        return slip.Kind switch
        {
            SlipKind.Substituted => IsLittle(text[slip.Place]) || IsEdge(slip) && Hinges.Contains(slip.Expression.Words[slip.Place - slip.Start], StringComparison.Ordinal),
            // 大理州|委书记 lacks no 党.
            SlipKind.Dropped => slip.Place == slip.Start && slip.Start > 0 && Hinges.Contains(text[slip.Start], StringComparison.Ordinal) && Hinges.Contains(text[slip.Start - 1], StringComparison.Ordinal) || HasStranger(slip, article) || IsCount(slip.Expression.Words[slip.Place - slip.Start]) || slip.Place == slip.Start && WordAt(article, slip.Start).Start < slip.Start || slip.Place == slip.End && WordAt(article, slip.End - 1).End > slip.End
                || (slip.Place == slip.Start || slip.Place == slip.End) && !HasLooseCharacter(slip, article),
            // 市市场监管局 is the city's.
            SlipKind.Doubled => LeadsOut(slip, article) || EndsAndBeginsWords(slip, article) || slip.Place == slip.End - 1 && Prefixes.Contains(text[slip.Place], StringComparison.Ordinal) && IsHan(article, slip.End) || slip.Place == slip.Start + 1 && Hinges.Contains(text[slip.Place], StringComparison.Ordinal)
                || slip.Place == slip.Start + 1 && IsHan(article, slip.Start - 1) && article.Segmenter.Knows(text.AsSpan(slip.Start - 1, 2))
                || slip.Place == slip.End - 1 && IsHan(article, slip.End) && article.Segmenter.Knows(text.AsSpan(slip.End - 1, 2)),
            SlipKind.Swapped => ExchangesCounts(slip.Expression.Words, text.AsSpan(slip.Start, slip.Length)),
            _ => false,
        };
    }

    /// <summary>围绕意识形态|作了交流 lacks no 工.</summary>
    static bool SaysThatSomethingWasDone(Slip slip, string text) => text[slip.End - 1] == '作' && slip.End < text.Length && "了过出发专".Contains(text[slip.End], StringComparison.Ordinal);

    /// <summary>党的十二届三中全会 was another one.</summary>
    public static bool ExchangesCounts(string words, ReadOnlySpan<char> written)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != written[i] && !IsCount(words[i]))
                return false;
        }
        return true;
    }

    bool IsWrongCharacter(Slip slip, ArticleText article)
    {
        var (wrong, right) = (article.Folded.Text[slip.Place], slip.Expression.Words[slip.Place - slip.Start]);
        var close = characters.AreClose(wrong, right);
        var edge = IsEdge(slip);
        if (IsCount(wrong) && IsCount(right) || IsLittle(wrong) && (slip.Expression.IsIdiom || edge || IsLittle(right) || !close && !(slip.Length >= Long && characters.AreAlike(wrong, right))) || edge && (TouchesOutside(slip, article) || slip.Expression.IsCommon && slip.Length < Long))
            return false;
        var makesWord = IsKnown(article, WordAt(article, slip.Place));
        if (slip.Expression.IsIdiom)
            return close && !makesWord;
        if (makesWord)
            return close && slip.Expression is { IsLoose: true, IsCommon: false };
        return close || slip.Expression is { IsLoose: true, IsCommon: false } && (characters.AreAlike(wrong, right) || slip.Length >= Long && !edge);
    }

    static bool IsMissing(Slip slip, ArticleText article)
    {
        var words = slip.Expression.Words;
        var left = words[slip.Place - slip.Start];
        var edge = slip.Place == slip.Start || slip.Place == slip.End;
        // Three characters that are left of four often are words themselves.
        if ((edge || slip.Expression.IsCommon) && words.Length < (slip.Expression.IsCommon ? Long : Long - 1) || HasStranger(slip, article))
            return false;
        if (slip.Expression.IsIdiom)
            return !edge && slip.Expression.IsLoose && HasLooseCharacter(slip, article);
        if (edge)
            return slip.Expression is { IsLoose: true, IsCommon: false } && TearsWord(words, slip.Place - slip.Start, article.Segmenter)
                && IsLoose(article, WordAt(article, slip.Place == slip.Start ? slip.Start : slip.End - 1));
        if (IsCount(left) && HasCountBeside(words, slip.Place - slip.Start))
            return false;
        if (Dispensable.Contains(left, StringComparison.Ordinal) || IsCount(left))
            return words.Length >= VeryLong && !slip.Expression.IsCommon;
        return slip.Expression.IsLoose && TearsWord(words, slip.Place - slip.Start, article.Segmenter) && HasLooseCharacter(slip, article);
    }

    /// <summary>A word of its own can be left out; half a word cannot.</summary>
    public static bool TearsWord(string words, int place, Segmenter segmenter) => segmenter.Cut(words).First(w => w.Start <= place && place < w.End) is var word && (word.Length > 1 || !segmenter.Knows(words) && words.Length == ExpressionKeys.Shortest);

    /// <summary>The tenth congress is as right as the thirteenth.</summary>
    static bool HasCountBeside(string words, int place) => place > 0 && IsCount(words[place - 1]) || place + 1 < words.Length && IsCount(words[place + 1]);

    /// <summary>A single character beside a single one of the window's may be what makes it other words (收|放|结合).</summary>
    static bool HasStranger(Slip slip, ArticleText article)
    {
        bool IsSingle(int place) => IsHan(article, place) && WordAt(article, place).Length == 1 && !IsLittle(article.Folded.Text[place]);
        return IsSingle(slip.Start - 1) && IsSingle(slip.Start) || IsSingle(slip.End) && IsSingle(slip.End - 1);
    }

    /// <summary>Not where the second of the two begins, or the first ends, another word (领导小组|组长, 爱国|国家), nor where both are one (一个个).</summary>
    static bool IsDoubled(Slip slip, ArticleText article)
    {
        var (first, second) = (WordAt(article, slip.Place - 1), WordAt(article, slip.Place));
        if (IsKnown(article, first) && first.End > slip.Place || EndsAndBeginsWords(slip, article))
            return false;
        var (atStart, atEnd) = (slip.Place == slip.Start + 1, slip.Place == slip.End - 1);
        var c = article.Folded.Text[slip.Place];
        var suffix = Hinges.Contains(c, StringComparison.Ordinal);
        if (atStart && (suffix || Joins(slip.Start - 1)) || atEnd && Joins(slip.End))
            return false;
        bool Joins(int outside) => IsHan(article, outside) && (suffix || outside == slip.End && Prefixes.Contains(c, StringComparison.Ordinal) || IsLittle(c) || slip.Expression.IsCommon && slip.Length < Long);
        return !(atStart && IsKnown(article, first)) && !(atEnd && IsKnown(article, second));
    }

    /// <summary>统战部|部长.</summary>
    static bool EndsAndBeginsWords(Slip slip, ArticleText article) => slip.Place - slip.Start > 1 && slip.End - slip.Place > 1
        && article.Segmenter.Knows(article.Folded.Text.AsSpan(slip.Start..slip.Place)) && article.Segmenter.Knows(article.Folded.Text.AsSpan(slip.Place..slip.End));

    static bool IsSwapped(Slip slip, ArticleText article) => !ExchangesCounts(slip.Expression.Words, article.Folded.Text.AsSpan(slip.Start, slip.Length)) && (HasLooseCharacter(slip, article) || slip.Expression is { IsLoose: true, IsCommon: false } && slip.Length >= Long);

    /// <summary>Right words leave no single characters behind.</summary>
    static bool HasLooseCharacter(Slip slip, ArticleText article)
    {
        for (var i = slip.Start; i < slip.End;)
        {
            var word = WordAt(article, i);
            if (IsLoose(article, word))
                return true;
            i = Math.Max(i + 1, word.End);
        }
        return false;
    }

    static bool IsLoose(ArticleText article, WordSpan word) => word.Length == 1 ? !IsLittle(article.Folded.Text[word.Start]) : !IsKnown(article, word);

    static bool IsHan(ArticleText article, int place) => place >= 0 && place < article.Folded.Text.Length && article.Folded.Text[place] is >= '\u4E00' and <= '\u9FFF';

    static bool IsEdge(Slip slip) => slip.Place == slip.Start || slip.Place == slip.End - 1;

    public static bool IsCount(char c) => Counts.Contains(c, StringComparison.Ordinal);

    static bool IsLittle(char c) => Little.Contains(c, StringComparison.Ordinal);

    /// <summary>The wrong character at an edge makes a word with what stands outside.</summary>
    static bool TouchesOutside(Slip slip, ArticleText article)
    {
        var text = article.Folded.Text;
        return slip.Place <= slip.Start + 1 && slip.Start > 0 && !IsLittle(text[slip.Start - 1]) && article.Segmenter.Knows(text.AsSpan(slip.Start - 1, 2))
            || slip.Place >= slip.End - 1 && slip.End < text.Length && !IsLittle(text[slip.End]) && article.Segmenter.Knows(text.AsSpan(slip.End - 1, 2));
    }

    static bool IsKnown(ArticleText article, WordSpan word) => word.Length > 1 && article.Segmenter.Knows(article.Folded.Text.AsSpan(word.Start, word.Length));

    static WordSpan WordAt(ArticleText article, int place)
    {
        var (low, high) = (0, article.Words.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = article.Words[middle].Start <= place ? (middle, high) : (low, middle - 1);
        }
        return article.Words[low];
    }
}
