using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags forms of words that the news agency's list of words to avoid names and that only a pattern can tell: autonomous places without 族, offices of people's congresses cut short,
/// suspects called criminals, what Muslims do called slaughter, and leaders who do everything in person. Plain words stand in <c>dictionaries/lexicons/terms.tsv</c>, expressions that need their sentence in <c>usage.tsv</c>.</summary>
public sealed partial class UsageCheck : ICheck<ArticleText>
{
    const string Xinhua = "《新华社新闻信息报道中的禁用词和慎用词》（2016年修订）";
    const string Places = "GB/T 2260《中华人民共和国行政区划代码》；《中华人民共和国民族区域自治法》";

    static readonly Lazy<WordingTable> Wordings = new(() => WordingTable.Read("usage"));

    static readonly Rule[] Rules =
    [
        new("自治", AutonomousWithoutPeople(), Tier.Likely, "民族自治地方的名称应写全称，漏“族”字", m => m.Value.Insert(m.Value.IndexOf("自治", StringComparison.Ordinal), "族"), Places),
        new("族自治", FirstPeopleCutShort(), Tier.Likely, "民族自治地方的名称应写全称，漏“族”字", m => m.Value + "族", Places),
        new("省", RegionAsProvince(), Tier.Likely, "自治区不称“省”", m => m.Value[..^1] + "自治区", Places),
        new("族", PeopleCutShort(), Tier.Likely, "民族名称不得随意简称", m => m.Value switch { "维族" => "维吾尔族", "蒙族" => "蒙古族", "柯族" => "柯尔克孜族", "哈族" => "哈萨克族", _ => null }, $"{Xinhua}民族宗教类"),
        new("委员长", DeputyChairman(), Tier.Likely, "“全国人大常委会（副）委员长”不得简称“全国人大（副）委员长”", m => m.Value.Replace("委员长", "常委会委员长", StringComparison.Ordinal).Replace("副常委会", "常委会副", StringComparison.Ordinal), $"{Xinhua}法律法规类"),
        new("人大", CongressDirector(), Tier.Hint, "“人大常委会（副）主任”不得简称“人大（副）主任”", m => m.Value.Replace("人大", "人大常委会", StringComparison.Ordinal), $"{Xinhua}法律法规类"),
        new("人大常委", CongressMember(), Tier.Hint, "人大常委会的委员不称“人大常委”", m => m.Value + "会委员", $"{Xinhua}法律法规类"),
        new("罪犯", Suspect(), Tier.Likely, "法院判决有罪之前应称“犯罪嫌疑人”", _ => "犯罪嫌疑人", $"{Xinhua}法律法规类"),
        new("杀", Slaughter(), Tier.Likely, "涉及信仰伊斯兰教的民族，应用“宰”，不用“杀”", m => m.Value.Replace('杀', '宰'), $"{Xinhua}民族宗教类"),
        new("省长|省委|区长", HeadOfPlace(), Tier.Likely, "直辖市的行政首长称“市长”，自治区的称“主席”", m => m.Value.StartsWith("北京", StringComparison.Ordinal) || m.Value.StartsWith("上海", StringComparison.Ordinal) || m.Value.StartsWith("天津", StringComparison.Ordinal) || m.Value.StartsWith("重庆", StringComparison.Ordinal) ? "市长" : "主席", "《中华人民共和国宪法》第一百零五条、第一百一十二条"),
        new("成员国", MemberStates(), Tier.Likely, "世贸组织、亚太经合组织的成员有国家也有地区，应称“成员”", _ => "成员", $"{Xinhua}国际关系类"),
        new("署长", AuditorGeneral(), Tier.Likely, "审计署的正副行政首长称“审计长”“副审计长”", m => m.Value.Contains('副', StringComparison.Ordinal) ? "副审计长" : "审计长", $"{Xinhua}法律法规类"),
        new("检察院", ChiefProcurator(), Tier.Likely, "各级检察院的首长称“检察长”，不称“检察院院长”", m => m.Value.Replace("院长", "检察长", StringComparison.Ordinal), $"{Xinhua}法律法规类"),
        new("非党人士", NonPartyFigures(), Tier.Likely, "一般不公开使用“非党人士”的提法", _ => "党外人士", $"{Xinhua}法律法规类"),
        new("小偷|强奸犯|歹徒|劫匪|毒贩|骗子|杀人犯|诈骗犯|抢劫犯|盗窃犯|罪犯|凶手", CriminalByTrade(), Tier.Hint, "报道案件时不以社会身份作“小偷”“强奸犯”等的前缀", _ => null, $"{Xinhua}法律法规类"),
        new("被告席", ToTheDock(), Tier.Hint, "民事、行政案件中原告和被告地位平等，不写“推上被告席”", _ => null, $"{Xinhua}法律法规类"),
        new("决定", PartyAsEmployer(), Tier.Hint, "党委不作行政处分的决定，可称“党委建议给予”", _ => null, $"{Xinhua}法律法规类"),
        new("教", CreedAsPeople(), Tier.Likely, "不能把宗教和民族混为一谈", _ => null, $"{Xinhua}民族宗教类"),
        new("突厥", AllTurks(), Tier.Likely, "不能将哈萨克族、乌兹别克族等泛称为“突厥族”“突厥人”", _ => null, $"{Xinhua}民族宗教类"),
        new("高丽", Goguryeo(), Tier.Hint, "不能将“高句丽”称为“高丽”", _ => null, $"{Xinhua}民族宗教类"),
        new("击毙", KilledInWar(), Tier.Hint, "对国际战争中双方的战斗人员死亡，不使用“击毙”，可用“打死”", _ => "打死", $"{Xinhua}国际关系类"),
        new("斩首", Beheaded(), Tier.Likely, "人质报道不使用“斩首”，可用“砍头杀害”", _ => null, $"{Xinhua}国际关系类"),
        new("黑人|黑皮肤|黑肤色|非裔|拉美裔|有色人种", CriminalByRace(), Tier.Hint, "报道犯罪不突出嫌疑人的肤色、种族", _ => null, $"{Xinhua}国际关系类"),
        new("天王|天后|巨星|男神|女神", StarAsGod(), Tier.Hint, "对文艺界人士不用“男神”“女神”“天王”“巨星”等称呼", _ => null, $"{Xinhua}社会生活类"),
        new("影", FilmEmperor(), Tier.Hint, "对文艺界人士不用“影帝”“影后”等称呼", _ => "著名演员", $"{Xinhua}社会生活类"),
        new("最", BestOfAll(), Tier.Hint, "报道产品、商品时不用“最佳”“最好”“最著名”等具有强烈评价色彩的词语", _ => null, $"{Xinhua}社会生活类"),
        new("老板", Boss(), Tier.Likely, "对各级领导同志不称“老板”", _ => null, $"{Xinhua}社会生活类"),
        new("亲自", InPerson(), Tier.Hint, "对各级领导同志的活动，慎用“亲自”", m => m.Value.Replace("亲自", "", StringComparison.Ordinal), $"{Xinhua}社会生活类"),
    ];

    static readonly LineGate Gate = new([.. Rules.Select(rule => LexiconFile.Parts(rule.Words))]);

    public string Key => "usage";
    public string Name => "用语规范";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Simplified;
        // What the list of wrong terms says with the place's name is not said twice.
        var terms = new Lazy<List<LexiconHit>>(() => [.. context.Lexicons[LexiconSet.Terms].Search(article)]);
        bool IsSaid(int start, int length) => terms.Value.Exists(t => t.Meets(start, length));
        var own = (from line in Gate.Open(text)
                   from rule in line.Rules.Select(i => Rules[i])
                   from match in rule.Pattern.Matches(line.Text)
                   where !context.Lexicons.IsWhite(match.Value) && !Mention.IsCorrected(text, line.Start + match.Index, match.Length) && !IsSaid(line.Start + match.Index, match.Length)
                   let named = match.Groups["what"] is { Success: true } what ? what : match
                   select article.Draft(line.Start + named.Index, named.Length, rule.Tier, $"{rule.Message}：“{named.Value}”。", rule.Right(named), rule.Source)).ToList();
        own.AddRange(Wordings.Value.Examine(article).Where(draft => !IsSaid(draft.Start ?? 0, draft.Length) && !own.Exists(o => o.Meets(draft.Start, draft.Length))).ToList());
        return own;
    }

    // 伊犁哈萨克, 博尔塔拉蒙古, 克孜勒苏柯尔克孜, 塔什库尔干塔吉克, 察布查尔锡伯 and 鄂伦春 are called so by law.
    [GeneratedRegex("(?:朝鲜|土家|布依|景颇|傈僳|哈尼|纳西|拉祜|仫佬|毛南|仡佬|撒拉|东乡|保安|裕固|达斡尔|鄂温克|布朗|独龙|普米|藏|彝|白|傣|回|壮|侗|苗|羌|瑶|畲|黎|满|佤|水|怒)自治[州县旗]", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex AutonomousWithoutPeople();

    [GeneratedRegex("(?:布依|土家|哈尼|景颇|傈僳|纳西|拉祜|仡佬|毛南|东乡|撒拉|藏|彝|傣|壮|侗|苗|羌|瑶|黎)(?=(?:苗|侗|彝|羌|藏|景颇|傈僳|哈尼|拉祜|佤|布朗|傣|布依|土家|仡佬|壮|瑶|回|东乡|撒拉|普米)族[^，。；\n]{0,8}自治[州县])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex FirstPeopleCutShort();

    // Before 1958 some of them were provinces.
    [GeneratedRegex("(?<!(?:(?:18|19[0-5])[0-9]|民国|清代|清朝|国民|建省|旧|原|时)[^。\n]{0,40})(?:西藏|内蒙古|宁夏|广西|新疆)省(?![区级道直际会城外内府界份的、])(?![^。\n]{0,30}(?:民国|清代|清朝|国民|建省|19[0-5][0-9]))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex RegionAsProvince();

    [GeneratedRegex("(?<![思四三多二高恩“])维族(?![谱群])|(?<![内启承被童“])蒙族(?!谱)|(?<=新疆|伊犁|阿勒泰|塔城)哈族", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex PeopleCutShort();

    [GeneratedRegex("(?:全国人大|全国人民代表大会)副?委员长(?!会议)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex DeputyChairman();

    [GeneratedRegex("(?<=[省市县区州旗盟])人大副?主任(?![会委们席助])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex CongressDirector();

    [GeneratedRegex("(?<=[省市县区州旗国])人大常委(?![会员们])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex CongressMember();

    [GeneratedRegex("(?:抓获|抓捕|捕获|擒获|刑拘|刑事拘留|侦查|通缉)(?!越狱|脱逃|在逃)[^。；\n]{0,6}(?<!嫌疑人[、和或及])(?<what>罪犯)(?![^。；\n]{0,20}(?:判处|判决|服刑|减刑|假释|监狱|改造))|(?<what>罪犯)(?=[^。；，\n逃狱]{0,5}被[^。；，\n]{0,8}(?:抓获|抓捕|捕获|刑拘|逮捕|传唤))|涉嫌[^。；\n]{0,12}(?<what>罪犯)(?!又|再|在监|服刑)|(?<what>罪犯)(?=[^。；，\n又再漏脱狱]{0,8}(?:提起公诉|批准逮捕|刑事拘留|取保候审|审查起诉))|(?<what>罪犯)(?=[^。；\n]{0,20}(?:拒不认罪|刑事拘留|移送审查起诉|移送起诉|案件正在|正在侦[查办]|进一步侦[查办]|进一步审理|尚在审理|审理中|等待开庭|等候开庭|开庭审理|尚未判决|未经审判|一审开庭))|(?:涉案|犯罪)(?:的)?(?<what>罪犯)|在逃(?<what>罪犯)|(?<what>罪犯)(?=[\u4e00-\u9fff×]{1,3}涉嫌)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Suspect();

    [GeneratedRegex("(?:北京|天津|上海|重庆)市?(?:副)?省长|(?:北京|天津|上海|重庆)市?省委|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区(?:政府)?(?:副)?(?:省长|区长)|(?:内蒙古|广西|西藏|宁夏|新疆)(?:区|自治区)?(?:副)?省长", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex HeadOfPlace();

    [GeneratedRegex("(?:世贸组织|世界贸易组织|WTO|亚太经合组织|亚太经济合作组织|APEC)[^，。；\n]{0,8}?(?<what>成员国)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex MemberStates();

    [GeneratedRegex("(?:书记|[省市县区镇乡局厅处院校]长|主任|领导)(?:就是|是|为|叫|叫作|叫做|称为|称作|当成|喊)(?:我们的|咱们的|咱的|大)?“?(?<what>老板)|(?:把|将|称|叫|喊)[^，。；\n]{0,8}(?:书记|[省市县区镇乡局厅处]长|领导)(?:为|作|叫|成)?“?(?<what>老板)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Boss();

    [GeneratedRegex("(?:穆斯林|回族|维吾尔族|伊斯兰|清真|古尔邦节|开斋节)[^。；\n]{0,20}(?<what>(?<![屠宰])杀(?:牛|羊|鸡|骆驼|牲))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Slaughter();

    [GeneratedRegex("(?<=(?:(?<!总)书记|(?<!主任|团|队|家|会|班|船|机)长|局长|主任|镇长|乡长|领导)[^。，；\n总习]{0,4})(?<what>亲自(?:到(?!场)|下(?!厨)|去|送|为|带|给|驾|撰写|动手|检查|考察|讲授|授课|宣讲|接待|接访|答复|包案|挂帅|担任|动员|部署|安排|走进|参与|陪同|迎接|推介|代言|直播|深入|督战|上门|调研|看望|慰问|走访|上阵|包联|出席|到场|到会|带队|莅临|参加|主持|过问|督办|率队|指挥|登门|前往))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex InPerson();

    [GeneratedRegex("(?<!香港|澳门|特区|特别行政区|[一-龥]国|俄罗斯|加拿大|印度|日本|瑞典|挪威|新西兰|联邦)(?:国家)?审计署(?:的)?副?署长", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex AuditorGeneral();

    [GeneratedRegex("(?<!法院[、和与及]?(?:人民)?)检察院(?:的)?副?院长(?!办公|会议|接待)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex ChiefProcurator();

    [GeneratedRegex("(?<![“是])非党人士", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex NonPartyFigures();

    [GeneratedRegex("推上(?:了)?(?:原告|被告)席", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex ToTheDock();

    [GeneratedRegex("(?:[省市县区州]委|党委|党组)(?:会议|常委会)?(?:研究)?决定(?:给予|对|将)?[^。；\n]{0,16}(?:行政(?:上)?(?:撤职|记过|记大过|降级|开除|警告|处分))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex PartyAsEmployer();

    [GeneratedRegex("(?:北京|上海|天津|重庆|河南|河北|山东|山西|安徽|江苏|浙江|福建|江西|湖北|湖南|广东|广西|四川|贵州|云南|陕西|甘肃|青海|东北|新疆|西藏|外地|农村)(?:籍|人|农民)?(?:小偷|强奸犯|歹徒|劫匪|毒贩|骗子)|(?:工人|教授|大学教授|记者|演员|律师|大学生|女大学生|教师|老师|医生|护士|农民|农民工|民工|博士|研究生|退伍军人|干部|公务员|村民|保安|司机|外卖员|快递员|学生)(?:小偷|强奸犯|杀人犯|诈骗犯|抢劫犯|盗窃犯|罪犯|毒贩|凶手|劫匪|歹徒)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex CriminalByTrade();

    [GeneratedRegex("(?<!不能说|不是说|误以为|误认为|不等于)(?:回族(?:就|也就)(?:是|等于)(?:伊斯兰教|穆斯林|回教)|(?:伊斯兰教|穆斯林|回教)(?:就|也就)(?:是|等于)回族|(?:伊斯兰教|回教)(?:是|为)回族的宗教|(?:信|信仰|信奉)伊斯兰教的(?:就|都)是(?:回族|维吾尔族))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex CreedAsPeople();

    [GeneratedRegex("(?:哈萨克族?|乌兹别克族?|维吾尔族?|柯尔克孜族?|塔塔尔族?|新疆)[^。；\n不非]{0,14}突厥(?:族|人|民族|后裔|同胞)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex AllTurks();

    [GeneratedRegex("高句丽(?:，)?(?:又|也|亦|后|通|古)?(?:被)?(?:称|叫|名|即|就是|简称)(?:作|做|为|曰)?高丽(?!王朝)|高丽(?:即|就是|也就是)高句丽", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Goguryeo();

    [GeneratedRegex("(?:以军|以色列|俄军|乌军|俄罗斯|乌克兰|美军|哈马斯|真主党|伊朗|叙利亚|也门|胡塞|两国|交战|敌国|双方军队|政府军)[^。；\n]{0,24}(?<what>击毙)(?![^。；\n]{0,8}(?:恐怖|歹徒|枪手|嫌疑))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex KilledInWar();

    [GeneratedRegex("(?:人质|记者|平民|士兵|工人|游客|俘虏)[^。；\n]{0,14}(?<what>斩首)(?!行动)|(?<what>斩首)[^。；\n]{0,8}(?:人质|记者|平民)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Beheaded();

    [GeneratedRegex("(?:黑人|黑皮肤|黑肤色|非裔|拉美裔|有色人种)(?:的)?(?:男子|女子|青年|少年)?(?:歹徒|劫匪|罪犯|凶手|嫌疑人|嫌犯|枪手|小偷|暴徒|毒贩)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex CriminalByRace();

    [GeneratedRegex("(?<what>(?:影坛|歌坛|乐坛|影视|流行音乐|华语乐坛|亚洲|演艺圈|娱乐圈|相声|国际)(?:天王|天后|巨星)(?!星))|(?<=(?:演员|歌手|明星|主演|歌坛|影坛|国民|流量|荧屏|娱乐圈)[^。，；\n]{0,8})(?<what>男神|女神(?!节|像|峰|溪))|(?<what>男神女神|(?:男神|女神)(?=[^。，；\n]{0,6}(?:齐聚|亮相|加盟|领衔|献唱|助阵|主演|出演|登台)))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex StarAsGod();

    [GeneratedRegex("(?<=^|[，。；：、\n 的位届封])影[帝后](?!国|都)(?=[\u4e00-\u9fff]|[、，])|(?:新晋|双料|金像|金鸡|百花|三料|老牌)影[帝后]", RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex FilmEmperor();

    [GeneratedRegex("(?:全国|国内|世界|世界上|全球|全省|全市|行业|业内|同类)(?:质量|品质|技术|效果|性能)?(?<what>最好|最佳|最优质|最先进|最著名|第一品牌|顶级|最顶级)的?[^。；，\n]{0,10}(?:产品|商品|品牌|药品|保健品|特产|疗效|大蒜|白酒|水果|大米)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex BestOfAll();

    /// <param name="Words">'|' between them; a line without one of them is not read.</param>
    /// <param name="Right">What to write instead.</param>
    sealed record Rule(string Words, Regex Pattern, Tier Tier, string Message, Func<Group, string?> Right, string Source);
}
