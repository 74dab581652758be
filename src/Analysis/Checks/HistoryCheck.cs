using System.Buffers;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags words for events and powers of modern history that take the invader's side or lack the quotation marks they need, and the core and the founding of the Party and the state called otherwise than they are called.
/// What stands in quotation marks or in a title is left alone.</summary>
public sealed partial class HistoryCheck : ICheck<ArticleText>
{
    const string War = "《教育部办公厅关于在中小学地方课程教材中全面落实“十四年抗战”概念的通知》（2017）；抗日战争史的规范表述";
    const string Founding = "《中华人民共和国宪法》（2018）序言“中华人民共和国成立”；庆祝新中国成立75周年公开文件的表述（2024）";
    const string Core = "《中国共产党章程》（2022）总纲";

    static readonly SearchValues<string> Subject = SearchValues.Create(["抗", "满洲", "慰安妇", "支那", "大东亚", "日清", "汪精卫", "韩战", "文革", "文化大革命", "建国", "解放", "进出", "习近平", "三个代表"], StringComparison.Ordinal);

    static readonly Rule[] Rules =
    [
        new(EightYears(), Tier.Likely, "抗日战争自1931年九一八事变起，应称“十四年抗战”；1937年以后称“全国性抗战（全面抗战）”", null, War),
        new(PuppetState(), Tier.Likely, "日本侵略者扶植的伪政权应称“伪满洲国”", "伪满洲国", War),
        new(ComfortWomen(), Tier.Likely, "“慰安妇”应加引号", "“慰安妇”", War),
        new(InvadersWords(), Tier.Likely, "侵略者的用语应改为通行的规范名称，或加引号", null, War),
        new(PuppetGovernment(), Tier.Likely, "汪精卫在南京建立的是伪政权，应称“汪伪政权”“汪伪国民政府”", "汪伪政权", War),
        new(Invasion(), Tier.Likely, "日军对中国是“侵略”“侵入”，不是“进出”", null, War),
        new(KoreanWar(), Tier.Likely, "应称“朝鲜战争”", "朝鲜战争", "《新华社新闻信息报道中的禁用词和慎用词》（2016年修订）国际关系类"),
        new(CulturalRevolution(), Tier.Hint, "“文化大革命”应加引号，不简称“文革”", "“文化大革命”", "《关于建国以来党的若干历史问题的决议》（1981）；《中共中央关于党的百年奋斗重大成就和历史经验的决议》（2021）"),
        new(FoundingOfState(), Tier.Hint, "不用“建国”指中华人民共和国成立", null, Founding),
        new(Liberation(), Tier.Hint, "不用“解放前（后）”指中华人民共和国成立前（后）", null, Founding),
        new(CoreOfParty(), Tier.Certain, "规范表述为“以习近平同志为核心的党中央”“习近平新时代中国特色社会主义思想”", null, Core),
        new(NameOfThought(), Tier.Certain, "指导思想的名称有误，应为“习近平新时代中国特色社会主义思想”", "习近平新时代中国特色社会主义思想", Core),
        new(ThreeRepresents(), Tier.Likely, "应称“三个代表”重要思想", "“三个代表”重要思想", Core) { EvenQuoted = true },
        new(OldCore(), Tier.Likely, "2016年10月以来的规范表述为“以习近平同志为核心的党中央”", "以习近平同志为核心的党中央", "党的十八届六中全会公报（2016-10-27）"),
    ];

    public string Key => "history";
    public string Name => "历史表述";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Simplified;
        if (!text.AsSpan().ContainsAny(Subject))
            return [];
        return from rule in Rules
               from match in rule.Pattern.Matches(text)
               let named = match.Groups["what"] is { Success: true } what ? (Group)what : match
               where (rule.EvenQuoted || !Mention.IsQuoted(text, named.Index)) && !Mention.IsCorrected(text, named.Index, named.Length) && !Mention.IsInTitle(text, named.Index) && !context.Lexicons.IsWhite(named.Value)
               select article.Draft(named.Index, named.Length, rule.Tier, $"{rule.Message}：“{named.Value}”。", rule.Right, rule.Source);
    }

    [GeneratedRegex("(?<!全面|全国|全国性|全民族|后)(?:八年(?:全面)?抗(?:日战争|战)(?!老|期间的全国)|抗(?:日战争|战)(?:的|了|整整)?八年)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex EightYears();

    [GeneratedRegex("(?<!伪|伪“|所谓|傀儡)满洲国(?![际立民有庆内])|(?<!伪)满洲帝国", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex PuppetState();

    [GeneratedRegex("慰安妇(?!》)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex ComfortWomen();

    [GeneratedRegex("满洲事变|支那事变|日支事变|大东亚(?:战争|圣战|共荣圈?|新秩序)|日清战争|(?<!印度|交趾|密)支那(?!内学院|河|半岛)|日俄开战", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex InvadersWords();

    [GeneratedRegex("(?<!伪|叛徒)汪精卫(?:的)?(?:南京)?(?:国民)?(?:政府|政权)|南京汪精卫(?:国民)?政府", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex PuppetGovernment();

    [GeneratedRegex("日(?:本)?军(?:队)?[^。，；\n]{0,4}(?<what>进出)(?=中国|华北|华中|华东|东北|大陆|南洋|东南亚|上海|南京)|(?<what>日本进出(?:中国|华北|东北|大陆|东南亚))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Invasion();

    [GeneratedRegex("(?<![朝日美台中南北驻访对与和及、赴援])韩战(?=爆发|期间|时期|老兵|停战|以来|中|开始|结束|[，。、]|$)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex KoreanWar();

    [GeneratedRegex("(?<=^|[，。；：、“（\n在从到自至于经历后])文革(?=期间|时期|结束|初期|中期|后期|前|后|中|十年|开始|爆发|以来|浩劫)|十年文革|(?<!无产阶级)文化大革命", RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex CulturalRevolution();

    [GeneratedRegex("(?<!(?:阿联酋|朝鲜|越南|老挝|古巴|马来西亚|新加坡|印度|巴基斯坦|哈萨克斯坦|以色列|美国|韩国|蒙古|新中国|共和|外国|该国|[一-龥]斯坦|平壤|首脑)[^。；\n]{0,40})(?<=^|[，。；：、（ \n0-9年祝念迎接礼国自从在到于是])(?<what>建国(?:[0-9一二三四五六七八九十〇]{1,4}(?:多)?(?:周年|年来|年以来|年)|以来|初期|之初|伊始|前夕))", RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex FoundingOfState();

    [GeneratedRegex("(?<=^|[，。；：、（ \n在到从])解放(?:前夕(?=，)|前(?=[，的我本全这该村县]|夕)|后(?=[，的我本全这该村县])|以前|以后|初期)", RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex Liberation();

    [GeneratedRegex("习近平(?:总书记|主席)新时代中国特色社会主义思想|以习近平(?:总书记|主席|总书记同志|主席同志)?为核心的?(?:党中央|中央)|以习近平同志为(?:核心|中心)党中央|以习近平同志为中心的党中央|以习总书记为核心", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex CoreOfParty();

    [GeneratedRegex("习近平新时(?:期|代(?!中国特色社会主义(?:经济|法治|生态文明|强军|外交|文化)?思想))[^，。、；“”《》（\n]{1,14}?思想(?!政治|[^，。、；“”\n]{0,4}(?:教育|工作))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex NameOfThought();

    [GeneratedRegex("三个代表[”\"]?(?:的)?(?:重要)?理论(?!建设)|三个代表[”\"]?(?:的)?思想(?!和|建设)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex ThreeRepresents();

    [GeneratedRegex("(?<!201[2-6]年[^\n]{0,60})以习近平同志为总书记的党中央", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex OldCore();

    sealed record Rule(Regex Pattern, Tier Tier, string Message, string? Right, string Source)
    {
        /// <summary>The words bring quotation marks of their own.</summary>
        public bool EvenQuoted { get; init; }
    }
}
