using System.Buffers;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text.Leaders;

namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>Where nothing is proposed whatever its probability: names, what the white list holds, what the document writes so again and again; and where only
/// the probable is: short quotations, which may quote a slip, a play on words or a title.</summary>
static partial class ProtectedPlaces
{
    /// <summary>Quotations of so many characters or fewer are often names or turns of phrase.</summary>
    const int ShortQuotation = 30;

    /// <summary>A string that the document holds so often is its term, not its slip.</summary>
    const int TimesOfTerm = 3;

    /// <summary>Spellings that stand side by side in good texts (记录/纪录, 制订/制定, 多采/多彩, 喀/卡, 曝露/暴露, 倚赖/依赖, 之才/之材, 传达/转达): a matter of house style, not slips.</summary>
    static readonly string[] Variants = ["记纪", "订定", "采彩", "喀卡", "曝暴", "倚依", "才材", "传转"];

    /// <summary>Two characters may be other words.</summary>
    const int ShortestLeader = 3, LongestLeader = 4;

    static readonly SearchValues<char> FiguresOfAmounts = SearchValues.Create("壹贰叁肆伍陆柒捌玖拾佰仟");

    const int ReachOfFirm = 10;
    const int LongestName = 8, LongestWhite = 12, NameReach = 30;

    public static bool Covers(string folded, Correction correction, LexiconSet lexicons) =>
        IsVariant(folded, correction) || IsOtherKindOfPlace(folded, correction) || HasInterpunct(folded, correction) || TakesFromLeadersName(folded, correction) || IsLeaders(folded, correction) || NamePlaces.Covers(folded, correction) || DividesElsewhere(folded, correction) || IsNameOfPlaceOrFirm(folded, correction) || IsAmountInWords(folded, correction) || IsRepeated(folded, correction) || IsWhite(folded, correction, lexicons);

    public static bool IsQuoted(string folded, Correction correction)
    {
        var from = Math.Max(0, correction.First - ShortQuotation);
        var open = folded.AsSpan(from, correction.First - from).LastIndexOfAny('“', '《', '‘');
        if (open < 0 || folded.AsSpan(from + open, correction.First - from - open).ContainsAny('”', '》', '\n'))
            return false;
        var close = folded.AsSpan(correction.Last, Math.Min(ShortQuotation, folded.Length - correction.Last)).IndexOfAny('”', '》', '’');
        return close >= 0 && correction.Last + close - from - open <= ShortQuotation;
    }

    /// <summary>The proposal is the name of another place, or replaces the end of one that opens a clause (东岭市…): towns and villages that no list knows are many, wrongly written ones are few.</summary>
    public static bool IsOtherPlace(string folded, Correction correction) =>
        EndsNameThatOpensClause(folded, correction)
        || correction.Length >= 3 && correction.Last < correction.Start + correction.Length - 1 && "省市县镇乡旗州".Contains(folded[correction.Start + correction.Length - 1])
        && !KindsOfPlace.Contains(correction.Apply(folded.AsSpan(correction.Start, correction.Length)));

    static bool EndsNameThatOpensClause(string folded, Correction correction) =>
        correction.Last > correction.First && "市县镇乡".Contains(folded[correction.Last]) && correction.First > 0 && CharVocabulary.IsHan(folded[correction.First - 1])
        && (correction.First == 1 || !CharVocabulary.IsHan(folded[correction.First - 2]));

    /// <summary>桃源乡 and 桃源县 are two places.</summary>
    static bool IsOtherKindOfPlace(string folded, Correction correction) =>
        correction.Right.Length == 1 && "省市县区镇乡村".Contains(folded[correction.First]) && "省市县区镇乡村".Contains(correction.Right[0]);

    static readonly HashSet<string> KindsOfPlace = ["直辖市", "地级市", "县级市", "自治州", "自治县", "自治旗", "贫困县", "省辖市", "各乡镇", "中小城市", "大城市", "小城镇"];

    /// <summary>The proposed word takes characters of a leader's name that is written right (朱镕基出任).</summary>
    static bool TakesFromLeadersName(string folded, Correction correction)
    {
        for (var start = Math.Max(0, correction.Start - LongestLeader + 1); start < correction.Start + correction.Length; start++)
        {
            for (var end = Math.Max(correction.Start + 1, start + ShortestLeader); end <= Math.Min(folded.Length, start + LongestLeader); end++)
            {
                if (LeaderTable.Default.Knows(folded[start..end]))
                    return true;
            }
        }
        return false;
    }

    /// <summary>A leader's name, where no word round it says that he is meant: others write theirs so (市人大代表李洪忠).</summary>
    static bool IsLeaders(string folded, Correction correction)
    {
        if (!MakesLeadersName(folded, correction))
            return false;
        var (from, to) = (Math.Max(0, correction.Start - NameReach), Math.Min(folded.Length, correction.Start + correction.Length + NameReach));
        return !folded.AsSpan(from, to - from).ContainsAny(MisspeltNames.Company);
    }

    static bool MakesLeadersName(string folded, Correction correction)
    {
        if (LeaderTable.Default.Knows(correction.Apply(folded.AsSpan(correction.Start, correction.Length))))
            return true;
        var (from, to) = (Math.Max(0, correction.First - ShortestLeader + 1), Math.Min(folded.Length, correction.Last + ShortestLeader));
        var corrected = (correction with { Start = from }).Apply(folded.AsSpan(from, to - from));
        for (var start = 0; start + ShortestLeader <= corrected.Length; start++)
        {
            if (LeaderTable.Default.Knows(corrected.Substring(start, ShortestLeader)))
                return true;
        }
        return false;
    }

    /// <summary>What is written makes words with what follows: 检查院内 is 检查 and 院内.</summary>
    static bool DividesElsewhere(string folded, Correction correction)
    {
        var end = correction.Start + correction.Length;
        return correction.Length > 2 && end < folded.Length && CharVocabulary.IsHan(folded[end])
            && Segmenter.Default.IsOrdinaryWord(folded.AsSpan(correction.Start, correction.Length - 1)) && Segmenter.Default.IsOrdinaryWord(folded.AsSpan(end - 1, 2));
    }

    /// <summary>云澜市 is no 云南市, and what a firm calls itself is its own affair.</summary>
    static bool IsNameOfPlaceOrFirm(string folded, Correction correction)
    {
        var end = correction.Start + correction.Length;
        if (end < folded.Length && "市县区镇乡州旗".Contains(folded[end]) && correction.Length == 2 && !Segmenter.Default.Knows($"{correction.Apply(folded.AsSpan(correction.Start, 2))}{folded[end]}"))
            return true;
        return IsInFirmsName(folded, end) || correction.Length == 2 && IsPlace(correction.Apply(folded.AsSpan(correction.Start, 2))) && Institution().IsMatch(folded.AsSpan(end, Math.Min(ReachOfFirm, folded.Length - end)));
    }

    /// <summary>Whether what ends here is followed by what makes it a firm's name.</summary>
    public static bool IsInFirmsName(string text, int end)
    {
        var behind = text.AsSpan(end, Math.Min(ReachOfFirm, text.Length - end));
        var firm = behind.IndexOf("有限");
        return firm >= 0 && (behind[firm..].StartsWith("有限公司") || behind[firm..].StartsWith("有限责任公司")) && !behind[..firm].ContainsAnyExceptInRange('\u4E00', '\u9FFF');
    }

    static bool IsPlace(string word) => Segmenter.Default.ClassOf(word) == "ns";

    /// <summary>云澜师范学院 is as good a name as 云南师范大学.</summary>
    [GeneratedRegex("^(?:[\u4e00-\u9fff]{0,4}(?:大学|学院|学校|中学|小学|幼儿园|医院|集团|公司|大厦|酒店|宾馆|花园|小区|广场|公园|景区|机场|车站|银行|剧院)|[东西南北中]?(?:路|街|大道|湖|河|山|站))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Institution();

    /// <summary>捌拾万元整.</summary>
    static bool IsAmountInWords(string folded, Correction correction) => folded.AsSpan(correction.Start, correction.Length).ContainsAny(FiguresOfAmounts);

    static bool IsVariant(string folded, Correction correction)
    {
        if (correction.Right.Length > 1)
            return false;
        foreach (var pair in Variants)
        {
            if (pair.Contains(folded[correction.First]) && pair.Contains(correction.Right[0]))
                return true;
        }
        return false;
    }

    static bool HasInterpunct(string folded, Correction correction)
    {
        for (var i = correction.First - 1; i >= Math.Max(0, correction.First - LongestName) && (CharVocabulary.IsHan(folded[i]) || folded[i] == '·'); i--)
        {
            if (folded[i] == '·')
                return true;
        }
        for (var i = correction.Last + 1; i < Math.Min(folded.Length, correction.Last + LongestName) && (CharVocabulary.IsHan(folded[i]) || folded[i] == '·'); i++)
        {
            if (folded[i] == '·')
                return true;
        }
        return false;
    }

    /// <summary>With what stands beside it, or a word of two characters or more alone: a term or a name that the text is about.</summary>
    static bool IsRepeated(string folded, Correction correction)
    {
        if (correction.Length > 1 && Times(folded, folded.AsSpan(correction.Start, correction.Length)) >= TimesOfTerm)
            return true;
        var from = Math.Min(correction.Start, Math.Max(0, correction.First - 1));
        var to = Math.Max(correction.Start + correction.Length, Math.Min(folded.Length, correction.Last + 2));
        return Times(folded, folded.AsSpan(from, to - from)) >= TimesOfTerm;
    }

    static int Times(string folded, ReadOnlySpan<char> odd)
    {
        var times = 0;
        for (var rest = folded.AsSpan(); rest.IndexOf(odd) is >= 0 and var at && times < TimesOfTerm; rest = rest[(at + 1)..])
            times++;
        return times;
    }

    static bool IsWhite(string folded, Correction correction, LexiconSet lexicons)
    {
        for (var start = Math.Max(0, correction.Last + 1 - LongestWhite); start <= correction.First; start++)
        {
            for (var end = correction.Last + 1; end <= Math.Min(folded.Length, start + LongestWhite); end++)
            {
                if (lexicons.IsWhite(folded[start..end]))
                    return true;
            }
        }
        return false;
    }
}
