using System.Text.RegularExpressions;

namespace MediaWatch.Analysis.Text.Privacy;

/// <summary>A person named in full beside a word that says why he should not be: 艾滋病感染者何志强. The groups are those of the Xinhua list (2016).</summary>
/// <param name="Start">In the text it was looked for in.</param>
sealed partial record NamedPerson(string Name, int Start, string Group)
{
    const int LongestName = 4, Ahead = 12;

    public static IEnumerable<NamedPerson> In(string text, Segmenter segmenter)
    {
        if (!Hint().IsMatch(text))
            yield break;
        foreach (Match match in Before().Matches(text))
        {
            if (NameAt(text, match.Index + match.Length, segmenter) is { } name)
                yield return new(name, match.Index + match.Length, GroupOf(match));
        }
        // 被告人周浩宇作案时年仅十六岁: the name stands between.
        foreach (Match match in Accused().Matches(text))
        {
            var start = match.Index + match.Length;
            if (NameAt(text, start, segmenter) is { } name && Minor().IsMatch(text.AsSpan(start + name.Length, Math.Min(24, text.Length - start - name.Length))))
                yield return new(name, start, "涉案未成年人");
        }
        // 张伟民系肺结核患者: the name stands first.
        foreach (Match match in After().Matches(text))
        {
            for (var length = 3; length >= 2; length--)
            {
                var start = match.Index - length;
                if (start >= 0 && (start == 0 || Beginning().IsMatch(text.AsSpan(Math.Max(0, start - 4), Math.Min(4, start)))) && NameAt(text, start, segmenter) is { } name && name.Length == length)
                {
                    yield return new(name, start, GroupOf(match));
                    break;
                }
            }
        }
    }

    static string GroupOf(Match match) => match.Groups.Cast<Group>().Skip(1).FirstOrDefault(g => g.Success)?.Name switch
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
        foreach (var length in (int[])[word.Length is >= 2 and <= LongestName && word.Class.StartsWith("nr", StringComparison.Ordinal) ? word.Length : 3, 3, 2])
        {
            if (length > tail.Length || !PersonNames.IsName(tail.AsSpan(0, length), segmenter))
                continue;
            var rest = tail.AsSpan(length);
            if (tail[..length].Contains('某') || Particle().IsMatch(tail) || segmenter.IsOrdinaryWord(tail.AsSpan(0, 2)) || !EndsAt(rest, segmenter) || Helper().IsMatch(text.AsSpan(start + length, Math.Min(10, text.Length - start - length))))
                continue;
            return tail[..length];
        }
        return null;
    }

    /// <summary>Another word begins, or the sentence ends.</summary>
    static bool EndsAt(ReadOnlySpan<char> rest, Segmenter segmenter) => Ends().IsMatch(rest) || rest.Length >= 2 && segmenter.IsOrdinaryWord(rest[..2]);

    [GeneratedRegex("犯罪嫌疑人|受害人|被害人|被告|违法行为人|未成年|儿童|妇女|女童|男童|少女|幼女|卖淫|辅助生殖|试管|人工授精|代孕|患者|病人|感染者|病例|携带者|密接|吸毒|戒毒|涉毒|精神", RegexOptions.None, 1000)]
    private static partial Regex Hint();

    const string Diseases = "肺结核|结核病|结核|麻风病?|鼠疫|霍乱|新冠肺炎|新冠病毒|新冠|新型冠状病毒(?:肺炎|感染)?|非典|禽流感|乙肝|乙型肝炎|丙肝|甲肝|肝炎|梅毒|性病|淋病|炭疽|狂犬病|布鲁?氏?菌?病|埃博拉|猴痘|传染病|伤寒|登革热|疟疾|血吸虫病|脊髓灰质炎";
    const string Ill = "(?:确诊|疑似|感染|重症|密切?接触?|阳性|传染|治愈|康复|出院){0,2}(?:病例|患者|感染者|病人|接触者|密接者|携带者|密接)";
    const string Kin = "妻子|丈夫|父亲|母亲|爸爸|妈妈|儿子|女儿|父母|哥哥|弟弟|姐姐|妹妹|家属|亲属|前妻|前夫|孩子|爷爷|奶奶|岳父|岳母|女友|男友|未婚妻|姐夫|嫂子|妻弟|侄子|外甥|孙子|孙女";
    const string Young = "(?:[1-9]|1[0-7]|[一二三四五六七八九]|十[一二三四五六七]?)(?:周?岁)";

    [GeneratedRegex($"(?:(?<kin>(?:犯罪嫌疑人|被告人|嫌疑人|被告|罪犯|凶手|肇事者|作案人|死刑犯|涉案人员)[^，。；：\n]{{0,4}}?(?:的?(?:{Kin})|之[妻子女父母夫兄弟姐妹]))|(?<minor>{Young}的?(?:涉案|作案|犯罪)?(?:违法行为人|犯罪嫌疑人|被告人|嫌疑人|涉案人员|违法人员|违法嫌疑人|受害人|被害人|嫌犯|(?:男|女)?(?:孩|童|生|学生)的?(?=[\u4e00-\u9fff]{{2,3}}(?:因盗|因抢|遭|被性侵|被猥亵|被拐|涉嫌|因涉)))|(?:未成年)的?(?:犯罪嫌疑人|被告人|嫌疑人|违法行为人|被害人|受害人|罪犯|违法人员|犯|人(?=[\u4e00-\u9fff]{{2,3}}(?:因|涉|遭|被|盗|参与)))|不良行为(?:少年|学生|未成年人)|涉罪(?:少年|学生|未成年人))|(?<victim>(?:被拐卖?|遭拐卖?|被拐骗|被收买|被遗弃|遭?受?性侵害?|遭?受?猥亵|遭?受?强奸|遭?受?虐待|遭?受?家暴|遭?受?家庭暴力|被性侵害?|被猥亵|被强奸|被虐待|受害|被害|受侵害)的?(?:的)?(?:儿童|妇女|女童|男童|幼童|女孩|男孩|女子|幼女|女生|女学生|学生|婴儿|男婴|女婴|少女|少年|未成年人|女性))|(?<birth>(?:辅助生殖|试管婴儿|人工授精|体外受精|代孕|供卵|供精)[^。；\n]{{0,12}}?(?:患者|母亲|妈妈|受术者|产妇|孕妇|夫妇|妻子|女士们?))|(?<infected>(?:{Diseases}){Ill})|(?<mental>(?:重性|严重|重度)?(?:精神病|精神障碍|精神分裂症?|精神疾病|精神类?疾病|精神残疾|抑郁症|躁狂症|双相情感障碍|精神失常|精神异常)的?(?:患者|病人|人(?!员|群|士|们|口)|人员|者|男子|女子|居民|村民))|(?<forced>(?:被强迫|被迫|被胁迫|被逼|遭强迫|被诱骗|被组织)卖淫的?(?:受害)?(?:妇女|女子|女性|女孩|女青年|少女|受害者|受害人|者|人员)?|卖淫女|失足妇女|卖淫人员)|(?<aids>(?:艾滋病?|HIV|艾滋病病?毒|艾滋病?毒)(?:毒|病毒)?(?:患者|感染者|病人|携带者|孤儿|阳性感染者|感染孕妇|儿童|孕妇))|(?<drugs>吸毒(?:成瘾)?(?:人员|者|男子|女子|青年|嫌疑人|违法人员|分子|孕妇)|涉毒(?:人员|艺人|青年)|(?:社区|强制隔离|自愿)?(?:戒毒|康复)?戒毒(?:人员|学员|者|对象)|瘾君子|复吸人员))(?:[、，]?(?:今年)?[0-9]{{1,3}}岁的)?(?=[\u4e00-\u9fff])", RegexOptions.ExplicitCapture, 3000)]
    private static partial Regex Before();

    [GeneratedRegex("(?:被告人|犯罪嫌疑人|嫌疑人|违法行为人|违法嫌疑人|被害人|受害人)(?=[\u4e00-\u9fff])", RegexOptions.None, 1000)]
    private static partial Regex Accused();

    [GeneratedRegex($"^[^。；\n]{{0,8}}?(?:年仅|年满|未满|不满|刚满|只有|尚不满|仅|今年|时年|，|（|\\(|系){Young}|^[^。；\n]{{0,8}}?(?:系|尚未成年|未成年人|为在校|系在校|是一名(?:未成年|初中|小学|高中))", RegexOptions.None, 1000)]
    private static partial Regex Minor();

    [GeneratedRegex($"(?:是|系|为|曾是|被诊断为|被确诊为|确诊为|诊断为)(?:一名|一个|我[县市区镇]|本[县市区镇]|该[县市区镇])?(?:(?<infected>(?:{Diseases}){Ill})|(?<mental>(?:重性|严重|重度)?(?:精神病|精神障碍|精神分裂症?)(?:患者|病人))|(?<aids>(?:艾滋病?|HIV|艾滋病病毒)(?:患者|感染者|病人|携带者))|(?<drugs>吸毒(?:成瘾)?(?:人员|者)|(?:社区|强制隔离)戒毒人员))", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex After();

    [GeneratedRegex("(?:[，。；：、！\n\\s“（]|村民|居民|市民|男子|女子|学生|员工|青年|组的?|村的?)$", RegexOptions.None, 1000)]
    private static partial Regex Beginning();

    /// <summary>What begins like this is no name though its first character is a surname too.</summary>
    [GeneratedRegex("^(?:.(?:先生|女士|老师|大爷|大妈|大娘|大叔|阿姨|同学|师傅|医生|教授|奶奶|爷爷|老汉|小姐|婆婆|老太|姓|氏)|艾滋|史|康复|关[怀爱心注护于]|包[保括联户]|管[理控教护]|安[置全]|高[发危]|[和应时从向于经等可能以及到在有被由将是都也多少新为与农中]|家[属庭长人里]|[^，。]{0,2}(?:、|等))", RegexOptions.None, 1000)]
    private static partial Regex Particle();

    [GeneratedRegex("^(?:$|[，。；：、！？,.;:“”（(《\\s\n\\d]|[的在因被已走经按向从于与和及是为将曾有也都仍还就才又再未没不无能可会要对把给由说称表讲介接受住到来去进出回获得顺参报领服离患感入今目一两年每多家正突涉失摔过自主开积恢病情状体持完成通办告诉治院成当返抵同独时近前后日昨此现身需系属早晚早偷盗抢持殴伤等重康])", RegexOptions.None, 1000)]
    private static partial Regex Ends();

    [GeneratedRegex("^(?:（化名|\\(化名|（均?为?化名|医生|医师|主任|专家|教授|护士|民警|院长|所长|志愿者|律师|社工|老师|校长|书记|记者|烈士|同志|先生一行|导演|饰演|（饰|饰|扮演)", RegexOptions.None, 1000)]
    private static partial Regex Helper();
}
