using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags who is called 罪犯 while a case is still investigated or tried, party committees whose place is said twice (中共朝阳区区委), and an auditor-general of an office that has none.
/// 《中华人民共和国刑事诉讼法》第十二条; 《新华社新闻信息报道中的禁用词和慎用词》（2016）法律法规类. What other lists say already is not said twice.</summary>
public sealed partial class LegalWordingCheck : ICheck<ArticleText>
{
    const string Xinhua = "《新华社新闻信息报道中的禁用词和慎用词》（2016年7月修订）法律法规类";
    const string Procedure = $"《中华人民共和国刑事诉讼法》第十二条；{Xinhua}";

    static readonly UsageCheck Usage = new();

    public string Key => "legal-wording";
    public string Name => "法律用语";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Simplified;
        foreach (Match match in Criminal().Matches(text))
        {
            var sentence = SentenceAt(text, match.Index);
            if (Convicted().IsMatch(sentence) && !Untried().IsMatch(sentence) || !(Investigated().IsMatch(sentence) || Untried().IsMatch(sentence) || Tried().IsMatch(sentence)) || IsListed(article, context, match) || Mention.IsCorrected(text, match.Index, match.Length))
                continue;
            var right = Tried().IsMatch(sentence) ? "被告人" : "犯罪嫌疑人";
            yield return article.Draft(match.Index, match.Length, Tier.Likely, $"法院判决生效前不称“{match.Value}”，应为“{right}”。", right, Procedure);
        }
        foreach (Match match in Twice().Matches(text))
        {
            if (IsListed(article, context, match) || Mention.IsCorrected(text, match.Index, match.Length))
                continue;
            var right = match.Groups["place"].Success ? match.Groups["place"].Value + "委" : match.Groups["region"].Success ? "自治区党委" : match.Value[1..];
            yield return article.Draft(match.Index, match.Length, match.Groups["below"].Success ? Tier.Hint : Tier.Likely, $"“{match.Value}”重复了行政区划名称，应为“{right}”。", right, Xinhua);
        }
        foreach (Match match in Auditor().Matches(text))
        {
            if (!IsListed(article, context, match))
                yield return article.Draft(match.Index, match.Length, Tier.Likely, "只有审计署的负责人称审计长，地方审计机关为厅长、局长。", match.Value.Replace("审计长", match.Value.Contains('厅') ? "厅长" : "局长", StringComparison.Ordinal), "《中华人民共和国宪法》第八十六条；《中华人民共和国审计法》第七条、第八条");
        }
    }

    static bool IsListed(ArticleText article, CheckContext context, Match match) =>
        context.Lexicons[LexiconSet.Terms].Search(article).Any(hit => hit.Meets(match.Index, match.Length))
        || Usage.Examine(article, context).Any(said => said.Meets(match.Index, match.Length));

    static string SentenceAt(string text, int at)
    {
        var from = at == 0 ? 0 : text.LastIndexOfAny(['。', '；', '\n'], at - 1) + 1;
        var to = text.IndexOfAny(['。', '；', '\n'], at) is var stop and >= 0 ? stop : text.Length;
        return text[from..to];
    }

    /// <summary>One who is named, or several who are counted.</summary>
    [GeneratedRegex("(?<!战争)罪犯(?=[\u4e00-\u9fff]{0,2}某|[\u4e00-\u9fff]{2,3}(?:抓获|在|被|因|落网|已)|[0-9]+名|[一二两三四五六七八九十]+名|抓获|落网|，)|(?<=[0-9一二两三四五六七八九十]名)罪犯(?=均|都|全部|已|仍|正|现)|犯罪分子(?=[\u4e00-\u9fff]某)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Criminal();

    [GeneratedRegex("抓获|落网|刑事拘留|刑拘|批准逮捕|批捕|提请逮捕|通缉|在逃|侦办|侦查|投案|自首|审查起诉|传唤|讯问|审讯|抓捕|归案|警方|立案", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Investigated();

    [GeneratedRegex("择期宣判|择日宣判|当庭认罪|当庭表示认罪|提起公诉|开庭审理|法庭辩论|公诉机关指控|检察机关指控|庭审|(?:第一次|首次|将于[^，。；]{1,8})开庭|辩护律师|阅卷", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Tried();

    [GeneratedRegex("判处|判决|宣判(?<!择期宣判|择日宣判)|服刑|监狱|狱|刑满|减刑|假释|脱逃|逃脱|逃跑|改造|执行|定罪|有罪|终审|生效|矫正|漏罪|余罪|战犯|刑罚|收监|监管|押解|入狱|出狱|死刑|无期|徒刑|看守所|累犯|前科|保外就医|任何|应当|可以|对罪犯", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Convicted();

    [GeneratedRegex("[尚还]?未(?:受审|经审判|宣判|判决)|移送(?:审查)?起诉(?![^。；]*(?:判处|判决|宣判|服刑|减刑))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Untried();

    // Of districts whose name is one character it is the only form (矿区区委).
    [GeneratedRegex("中共(?<place>[\u4e00-\u9fff]{1,8}?(?<unit>[区州旗盟]))\\k<unit>委(?!员会)|(?<=[\u4e00-\u9fff][^全各该我本两三外每区县省市一辖级治0-9])(?:(?<!津)市市委|省省委|县县委|(?<![新发范郊矿城景园小社东西南北中])(?<below>区区委|州州委|镇镇委|旗旗委))(?!员|托)|(?<=西藏|内蒙古|广西壮族|宁夏回族|新疆维吾尔)(?<below>(?<region>自治区)区委)(?!员|托)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Twice();

    [GeneratedRegex("[省市县区州旗](?:人民政府)?审计[厅局](?:的)?审计长", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Auditor();
}
