using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags forms of words that the news agency's list of words to avoid names and that only a pattern can tell: autonomous places without 族, offices of people's congresses cut short,
/// suspects called criminals, what Muslims do called slaughter, and leaders who do everything in person. Plain words stand in <c>dictionaries/lexicons/terms.tsv</c>.</summary>
public sealed partial class UsageCheck : ICheck<ArticleText>
{
    const string Xinhua = "《新华社新闻信息报道中的禁用词和慎用词》（2016年修订）";
    const string Places = "GB/T 2260《中华人民共和国行政区划代码》；《中华人民共和国民族区域自治法》";

    static readonly Rule[] Rules =
    [
        new("自治", AutonomousWithoutPeople(), Tier.Likely, "民族自治地方的名称应写全称，漏“族”字", m => m.Value.Insert(m.Value.IndexOf("自治", StringComparison.Ordinal), "族"), Places),
        new("委员长", DeputyChairman(), Tier.Likely, "“全国人大常委会（副）委员长”不得简称“全国人大（副）委员长”", m => m.Value.Replace("委员长", "常委会委员长", StringComparison.Ordinal).Replace("副常委会", "常委会副", StringComparison.Ordinal), $"{Xinhua}法律法规类"),
        new("人大", CongressDirector(), Tier.Hint, "“人大常委会（副）主任”不得简称“人大（副）主任”", m => m.Value.Replace("人大", "人大常委会", StringComparison.Ordinal), $"{Xinhua}法律法规类"),
        new("人大常委", CongressMember(), Tier.Hint, "人大常委会的委员不称“人大常委”", m => m.Value + "会委员", $"{Xinhua}法律法规类"),
        new("委", TwiceNamed(), Tier.Likely, "市、县、省的党委名称不重复“市”“县”“省”字", m => m.Value[1..], $"{Xinhua}法律法规类"),
        new("罪犯", Suspect(), Tier.Likely, "法院判决有罪之前应称“犯罪嫌疑人”", _ => "犯罪嫌疑人", $"{Xinhua}法律法规类"),
        new("杀", Slaughter(), Tier.Likely, "涉及信仰伊斯兰教的民族，应用“宰”，不用“杀”", m => m.Value.Replace('杀', '宰'), $"{Xinhua}民族宗教类"),
        new("长", HeadOfPlace(), Tier.Likely, "直辖市的行政首长称“市长”，自治区的称“主席”", m => m.Value.StartsWith("北京", StringComparison.Ordinal) || m.Value.StartsWith("上海", StringComparison.Ordinal) || m.Value.StartsWith("天津", StringComparison.Ordinal) || m.Value.StartsWith("重庆", StringComparison.Ordinal) ? "市长" : "主席", "《中华人民共和国宪法》第一百零五条、第一百一十二条"),
        new("成员国", MemberStates(), Tier.Likely, "世贸组织、亚太经合组织的成员有国家也有地区，应称“成员”", _ => "成员", $"{Xinhua}国际关系类"),
        new("辞职", Resigned(), Tier.Certain, "“致辞”误作“辞职”", _ => "致辞", "国办秘函〔2019〕19号 单项否决“严重表述错误”"),
        new("老板", Boss(), Tier.Likely, "对各级领导同志不称“老板”", _ => null, $"{Xinhua}社会生活类"),
        new("亲自", InPerson(), Tier.Hint, "对各级领导同志的活动，慎用“亲自”", m => m.Value.Replace("亲自", "", StringComparison.Ordinal), $"{Xinhua}社会生活类"),
    ];

    public string Key => "usage";
    public string Name => "用语规范";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Text;
        // What the list of wrong terms says with the place's name is not said twice.
        var terms = new Lazy<List<LexiconHit>>(() => [.. context.Lexicons[LexiconSet.Terms].Search(article)]);
        return from rule in Rules
               where text.Contains(rule.Word, StringComparison.Ordinal)
               from match in rule.Pattern.Matches(text)
               where !context.Lexicons.IsWhite(match.Value) && !terms.Value.Exists(t => t.Start < match.Index + match.Length && match.Index < t.Start + t.Length)
               let named = match.Groups["what"] is { Success: true } what ? (Group)what : match
               select new FindingDraft(named.Index, named.Length, named.Value, rule.Tier, $"{rule.Message}：“{named.Value}”。", rule.Right(named), rule.Source)
               {
                   Context = article.ContextOf(named.Index, named.Length),
               };
    }

    // 伊犁哈萨克, 博尔塔拉蒙古, 克孜勒苏柯尔克孜, 塔什库尔干塔吉克, 察布查尔锡伯 and 鄂伦春 are called so by law.
    [GeneratedRegex("(?:朝鲜|土家|布依|景颇|傈僳|哈尼|纳西|拉祜|仫佬|毛南|仡佬|撒拉|东乡|保安|裕固|达斡尔|鄂温克|布朗|独龙|普米|藏|彝|白|傣|回|壮|侗|苗|羌|瑶|畲|黎|满|佤|水|怒)自治[州县旗]", RegexOptions.None, 2000)]
    private static partial Regex AutonomousWithoutPeople();

    [GeneratedRegex("(?:全国人大|全国人民代表大会)副?委员长(?!会议)", RegexOptions.None, 2000)]
    private static partial Regex DeputyChairman();

    [GeneratedRegex("(?<=[省市县区州旗盟])人大副?主任(?![会委们席助])", RegexOptions.None, 2000)]
    private static partial Regex CongressDirector();

    [GeneratedRegex("(?<=[省市县区州旗国])人大常委(?![会员们])", RegexOptions.None, 2000)]
    private static partial Regex CongressMember();

    [GeneratedRegex("(?<=[\u4e00-\u9fff][^全各该我本两三外每区县省市一])(?:市市委|省省委|县县委)(?!员|托)", RegexOptions.None, 2000)]
    private static partial Regex TwiceNamed();

    [GeneratedRegex("(?:抓获|抓捕|捕获|擒获|刑拘|刑事拘留|侦查|通缉)(?!越狱|脱逃|在逃)[^。；\n]{0,6}(?<what>罪犯)(?![^。；\n]{0,20}(?:判处|判决|服刑|减刑|假释|监狱|改造))|(?<what>罪犯)(?=[^。；，\n逃狱]{0,5}被[^。；，\n]{0,8}(?:抓获|抓捕|捕获|刑拘|逮捕|传唤))|涉嫌[^。；\n]{0,12}(?<what>罪犯)(?!又|再|在监|服刑)|(?<what>罪犯)(?=[^。；，\n又再漏脱狱]{0,8}(?:提起公诉|批准逮捕|刑事拘留|取保候审|审查起诉))|(?<what>罪犯)(?=[^。；\n]{0,20}(?:拒不认罪|刑事拘留|移送审查起诉|移送起诉|案件正在|正在侦[查办]|进一步侦[查办]|进一步审理))", RegexOptions.None, 2000)]
    private static partial Regex Suspect();

    [GeneratedRegex("(?:北京|天津|上海|重庆)市?(?:副)?省长|(?:北京|天津|上海|重庆)市?省委|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区(?:政府)?(?:副)?(?:省长|区长)|(?:内蒙古|广西|西藏|宁夏|新疆)(?:区|自治区)?(?:副)?省长", RegexOptions.None, 2000)]
    private static partial Regex HeadOfPlace();

    [GeneratedRegex("(?:世贸组织|世界贸易组织|WTO|亚太经合组织|亚太经济合作组织|APEC)[^，。；\n]{0,8}?(?<what>成员国)", RegexOptions.None, 2000)]
    private static partial Regex MemberStates();

    [GeneratedRegex("(?:出席|参加)[^。；\n]{0,16}(?:并|作|发表)(?<what>辞职)(?!报告|书|信|请求|申请|的|后|了|原因)|(?:热情洋溢的|开幕|闭幕|欢迎|新年)(?<what>辞职)", RegexOptions.None, 2000)]
    private static partial Regex Resigned();

    [GeneratedRegex("(?:书记|[省市县区镇乡局厅处院校]长|主任|领导)(?:就是|是|为|叫|叫作|叫做|称为|称作|当成|喊)(?:我们的|咱们的|咱的|大)?“?(?<what>老板)|(?:把|将|称|叫|喊)[^，。；\n]{0,8}(?:书记|[省市县区镇乡局厅处]长|领导)(?:为|作|叫|成)?“?(?<what>老板)", RegexOptions.None, 2000)]
    private static partial Regex Boss();

    [GeneratedRegex("(?:穆斯林|回族|维吾尔族|伊斯兰|清真|古尔邦节|开斋节)[^。；\n]{0,20}(?<what>(?<![屠宰])杀(?:牛|羊|鸡|骆驼|牲))", RegexOptions.None, 2000)]
    private static partial Regex Slaughter();

    [GeneratedRegex("(?<=(?:(?<!总)书记|(?<!主任|团|队)长|局长|主任|镇长|乡长|领导)[^。，；\n总习]{0,4})(?<what>亲自(?:深入|督战|上门|调研|看望|慰问|走访|上阵|包联|出席|到场|到会|带队|莅临|参加|主持|过问|督办|率队|指挥|登门|前往))", RegexOptions.None, 2000)]
    private static partial Regex InPerson();

    /// <param name="Word">Without it the pattern cannot match.</param>
    /// <param name="Right">What to write instead.</param>
    sealed record Rule(string Word, Regex Pattern, Tier Tier, string Message, Func<Group, string?> Right, string Source);
}
