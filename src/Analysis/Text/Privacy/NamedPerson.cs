using System.Text.RegularExpressions;

namespace MediaWatch.Analysis.Text.Privacy;

/// <summary>A person named in full beside words that say why he should not be: 艾滋病感染者何志强. The groups are those of the Xinhua list (2016).</summary>
/// <param name="Start">In the text it was looked for in.</param>
sealed partial record NamedPerson(string Name, int Start, string Group)
{
    const int LongestName = 4, Ahead = 12;

    /// <summary>A place that jieba's corpus has no oftener (罗家) may as well begin a name (罗家明).</summary>
    const int RarePlace = 300;

    const string SentenceEnds = "。！？\n";

    public static IEnumerable<NamedPerson> In(string text, Segmenter segmenter)
    {
        var told = new HashSet<int>();
        for (var i = 0; i < text.Length;)
        {
            var hint = text.AsSpan(i).IndexOfAny(PersonContexts.Hints);
            if (hint < 0)
                yield break;
            var from = text.AsSpan(0, i + hint).LastIndexOfAny(SentenceEnds) + 1;
            var to = text.AsSpan(i + hint).IndexOfAny(SentenceEnds) is >= 0 and var end ? i + hint + end : text.Length;
            foreach (var person in InSentence(text[from..to], segmenter))
            {
                if (told.Add(from + person.Start))
                    yield return person with { Start = from + person.Start };
            }
            i = to;
        }
    }

    static IEnumerable<NamedPerson> InSentence(string text, Segmenter segmenter)
    {
        foreach (var match in PersonContexts.Before().Matches(text).Concat(PersonContexts.Around().Matches(text)))
        {
            if (Following(text, match, GroupOf(match), segmenter) is { } person)
                yield return person;
        }
        foreach (Match match in PersonContexts.KinFirst().Matches(text))
        {
            if (Following(text, match, GroupOf("kin"), segmenter) is { } person)
                yield return person;
        }
        foreach (var person in Young(text, segmenter))
            yield return person;
        // 张伟民系肺结核患者: the name stands first.
        foreach (Match match in PersonContexts.After().Matches(text))
        {
            if (Preceding(text, match.Index, GroupOf(match), segmenter) is { } person)
                yield return person;
        }
    }

    /// <summary>被告人周浩宇作案时年仅十六岁; 因盗窃电动车，16岁少年刘俊豪被处罚: in cases, how old he is says it.</summary>
    static IEnumerable<NamedPerson> Young(string text, Segmenter segmenter)
    {
        foreach (Match match in PersonContexts.Accused().Matches(text))
        {
            if (Following(text, match, GroupOf("minor"), segmenter) is { } person && IsYoung(text, person))
                yield return person;
        }
        if (!PersonContexts.Case().IsMatch(text) || PersonContexts.Praised().IsMatch(text))
            yield break;
        foreach (Match match in PersonContexts.YoungBefore().Matches(text))
        {
            if (Following(text, match, GroupOf("minor"), segmenter) is { } person)
                yield return person;
        }
        foreach (Match match in AgeBehind().Matches(text))
        {
            if (Preceding(text, match.Index, GroupOf("minor"), segmenter) is { } person)
                yield return person;
        }
    }

    static bool IsYoung(string text, NamedPerson person)
    {
        var end = person.Start + person.Name.Length;
        return PersonContexts.Minor().IsMatch(text.AsSpan(end, Math.Min(24, text.Length - end)));
    }

    static NamedPerson? Following(string text, Match match, string group, Segmenter segmenter) =>
        NameAt(text, match.Index + match.Length, segmenter) is { } name ? new(name, match.Index + match.Length, group) : null;

    static NamedPerson? Preceding(string text, int end, string group, Segmenter segmenter)
    {
        for (var length = 3; length >= 2; length--)
        {
            var start = end - length;
            if (start >= 0 && (start == 0 || Beginning().IsMatch(text.AsSpan(Math.Max(0, start - 4), Math.Min(4, start)))) && NameAt(text, start, segmenter) is { } name && name.Length == length)
                return new(name, start, group);
        }
        return null;
    }

    static string GroupOf(Match match) => GroupOf(match.Groups.Cast<Group>().Skip(1).FirstOrDefault(g => g.Success)?.Name);

    static string GroupOf(string? key) => key switch
    {
        "kin" => "犯罪嫌疑人家属",
        "minor" => "涉案未成年人",
        "victim" => "涉案妇女儿童",
        "birth" => "采用人工辅助生殖者",
        "infected" => "严重传染病患者",
        "mental" => "精神障碍患者",
        "forced" => "被迫卖淫的妇女",
        "aids" => "艾滋病患者",
        _ => "有吸毒史者",
    };

    /// <summary>A full name that begins just here and ends where something else begins; null: none, a masked or an invented one, or one that helps.</summary>
    static string? NameAt(string text, int start, Segmenter segmenter)
    {
        var tail = text[start..Math.Min(text.Length, start + Ahead)];
        var word = segmenter.CutWithClasses(tail) is [var first, ..] ? first : default;
        var known = word.Length is >= 2 and <= LongestName && word.Class.StartsWith("nr", StringComparison.Ordinal) ? word.Length : 0;
        foreach (var length in (int[])[known > 0 ? known : 3, 3, 2])
        {
            if (length > tail.Length || !PersonNames.IsName(tail.AsSpan(0, length), segmenter))
                continue;
            var rest = tail.AsSpan(length);
            if (tail[..length].Contains('某') || Particle().IsMatch(tail) || length != known && segmenter.IsOrdinaryWord(tail.AsSpan(0, 2)) && (length < 3 || !IsRarePlace(tail.AsSpan(0, 2), segmenter)) || !EndsAt(rest, segmenter) || Helper().IsMatch(text.AsSpan(start + length, Math.Min(10, text.Length - start - length))))
                continue;
            return tail[..length];
        }
        return null;
    }

    static bool IsRarePlace(ReadOnlySpan<char> word, Segmenter segmenter) => segmenter.ClassOf(word) == "ns" && segmenter.CountOf(word) <= RarePlace;

    /// <summary>Another word begins, or the sentence ends.</summary>
    static bool EndsAt(ReadOnlySpan<char> rest, Segmenter segmenter) => Ends().IsMatch(rest) || rest.Length >= 2 && segmenter.IsOrdinaryWord(rest[..2]);

    /// <summary>嫌疑人李宇航（16岁）; 年龄最小的罗家明只有13岁.</summary>
    [GeneratedRegex("(?:（|\\(|，|今年|年仅|只有|刚满|未满|时年)(?:[1-9]|1[0-7]|[一二三四五六七八九]|十[一二三四五六七]?)周?岁", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex AgeBehind();

    [GeneratedRegex("(?:[，。；：、！\n\\s“（的]|村民|居民|市民|男子|女子|女孩|女生|妇女|少女|学生|员工|青年|组的?|村的?|嫌疑人|被告人|受害人|被害人|患者|人员|少年|男孩|男童|女童|[事犯]者)$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Beginning();

    /// <summary>What begins like this is no name though its first character is a surname too.</summary>
    [GeneratedRegex("^(?:.(?:先生|女士|老师|大爷|大妈|大娘|大叔|阿姨|同学|师傅|医生|教授|奶奶|爷爷|老汉|小姐|婆婆|老太|姓|氏)|艾滋|史(?:[的，。、者人）]|$)|康复|童[工年装车话]|全[部治清市省县区国]|关[怀爱心注护于]|包[保括联户]|管[理控教护]|安[置全]|高[发危]|[和应时从向于经等可能以及到在有被由将是都也多少新为与农中]|家[属庭长人里]|[^，。]{0,2}(?:、|等))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Particle();

    [GeneratedRegex("^(?:$|[，。；：、！？,.;:“”（(《\\s\n\\d]|[的在因被已走经按向从于与和及是为将曾有也都仍还就才又再未没不无能可会要对把给由说称表讲介接受住到来去进出回获得顺参报领服离患感入今目一两年每多家正突涉失摔过自主开积恢病情状体持完成通办告诉治院成当返抵同独时近前后日昨此现身需系属早晚早偷盗抢持殴伤等重康做只遭])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Ends();

    [GeneratedRegex("^(?:（化名|\\(化名|（均?为?化名|医生|医师|主任|专家|教授|护士|民警|院长|所长|志愿者|律师|社工|老师|校长|书记|记者|烈士|同志|警官|干警|法官|检察官|院士|博士|大夫|队长|教师|先生一行|导演|饰演|（饰|饰|扮演)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Helper();
}
