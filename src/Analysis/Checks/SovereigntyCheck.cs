using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags combinations of words that put Taiwan, Hong Kong or Macao beside the country they belong to, or among countries; single words are the lists' business.
/// What stands in quotation marks, or is refuted (所谓, 反对), is left alone. Rules of one expression and its sentence: <c>dictionaries/lexicons/sovereignty.tsv</c>.</summary>
public sealed partial class SovereigntyCheck : ICheck<ArticleText>
{
    const string Taiwan = "《关于正确使用涉台宣传用语的意见》（2016年修订）";
    const string Xinhua = "《新华社新闻信息报道中的禁用词和慎用词》（2016年修订）港澳台和领土主权类";

    /// <summary>A line without any of these breaks no rule of the list.</summary>
    static readonly LineGate Subject = new([(string[])["台", "两岸", "香港", "澳门", "港澳", "中港", "中澳", "内港", "内澳", "民国", "青天白日", "一边一国", "两国论", "一中一台", "两个中国", "国立", "九二共识", "宗主", "深港", "粤港", "珠澳", "大陆", "港独", "藏独", "疆独", "中台", "岛内", "民进党", "国民党", "海峡中线", "赖清德", "蔡英文", "马英九", "陈水扁", "李登辉", "金门", "马祖", "港商", "港企", "港生", "港青", "港胞", "港人", "澳人", "Taiwan", "China", "R.O.C", "Hong", "Maca"]]);

    static readonly Lazy<WordingTable> Wordings = new(() => WordingTable.Read("sovereignty"));

    static readonly Rule[] Rules =
    [
        new(AmongCountries(), Tier.Certain, "台湾、香港、澳门不是国家，与国家并列时应称“国家和地区”", null, Xinhua),
        new(CountriesBefore(), Tier.Certain, "台湾、香港、澳门不是国家，与国家并列时应称“国家和地区”", null, Xinhua),
        new(BesideChina(), Tier.Certain, "不得把台湾、香港、澳门与中国并列，应称“祖国大陆（内地）与台湾（香港、澳门）”", null, Xinhua),
        new(ShortPairs(), Tier.Likely, "不得以“中港”“中澳”“内港”“内澳”并称，应称“内地与香港（澳门）”", null, Xinhua),
        new(AsForeigners(), Tier.Likely, "港澳台同胞不是外宾", null, Xinhua),
        new(StateOffice(), Tier.Certain, "香港、澳门是特别行政区，其行政首长称“行政长官”，没有国家的机构和职务", "行政长官", "《中华人民共和国香港特别行政区基本法》第四十三条；《中华人民共和国澳门特别行政区基本法》第四十五条"),
        new(Colony(), Tier.Likely, "香港、澳门从来不是殖民地，应称受英国（葡萄牙）殖民统治", null, "联合国大会第2908号决议（1972年）；" + Xinhua),
        new(GoingAbroad(), Tier.Likely, "去港澳台地区是出境，不是出国", null, Xinhua),
        new(UnderCountries(), Tier.Certain, "台湾、香港、澳门不是国家，与国家并列时应称“国家和地区”", null, Xinhua),
        new(TwoNations(), Tier.Certain, "不得称为两国", null, Taiwan),
        new(TaiwanOffice(), Tier.Certain, "台湾地区的机构不得用“国家”级名称，应加引号或改称“台湾当局”“台湾地区某某机构”", null, Taiwan),
        new(NationalName(), Tier.Likely, "台湾地区机构名称中的“国立”“中央”等字样应加引号或省去", null, Taiwan),
        new(TaiwanLeader(), Tier.Certain, "不得称台湾地区领导人为“总统”、称台湾当局为“政府”", null, Taiwan),
        new(Republic(), Tier.Likely, "1949年10月1日之后的台湾当局不得称“中华民国”，不得使用其旗、徽、歌", null, Taiwan),
        new(RepublicYear(), Tier.Likely, "1949年10月1日之后不得使用“中华民国”纪年", null, Taiwan),
        new(Mainland(), Tier.Likely, "与台湾对称时“大陆”之后不加“地区”", "大陆", Taiwan),
        new(FalseFriends(), Tier.Likely, "台湾的“邦交国”“建交”“断交”应加引号", null, Taiwan),
        new(MedianLine(), Tier.Likely, "“海峡中线”应加引号", "所谓“海峡中线”", Taiwan) { EvenRefuted = true },
        new(MandarinInTaiwan(), Tier.Likely, "台湾的“国语”应加引号", "“国语”", Taiwan),
        new(Independence(), Tier.Likely, "“台独”“港独”“两个中国”“一中一台”等应加引号", null, Xinhua) { EvenRefuted = true },
        new(Smuggling(), Tier.Likely, "涉台事务不使用“护照”“引渡”“偷渡”“签证”等国家间用语", null, Taiwan),
        new(VisitingChina(), Tier.Likely, "港澳台居民到内地（大陆）不称“来华”", null, Xinhua),
        new(English(), Tier.Certain, "英文应写作“Taiwan, China”（“Hong Kong, China”“Macao, China”）", null, "《关于台湾、香港、澳门名称使用的规定》（贸促法〔2005〕041号）"),
        new(RegionAsCountry(), Tier.Certain, "台湾、香港、澳门是中国的一部分，不得称为国家", null, Xinhua),
        new(QuotedPresident(), Tier.Certain, "即使加引号也不得使用“中华民国总统（副总统）”，应称“台湾地区领导人（副领导人）”", "台湾地区领导人", Xinhua) { EvenQuoted = true },
        new(TaiwanBody(), Tier.Likely, "台湾当局的部会不直呼其名，应加引号或改称“台湾地区某某事务主管部门”", null, Taiwan),
        new(TaiwanSchool(), Tier.Hint, "台湾与大陆同名的“清华大学”“故宫博物院”等应加引号", null, Xinhua),
        new(TaiwanLaw(), Tier.Likely, "台湾当局的所谓“法律”应称“台湾地区的有关规定”，不用“两岸法律”等具有对等含义的词语", "台湾地区有关规定", Xinhua),
        new(Counterparts(), Tier.Likely, "“大陆”与台湾对应，“内地”与香港、澳门对应，不得弄混", null, Xinhua),
        new(OfFujian(), Tier.Likely, "金门、马祖不属台湾省，不称“台湾金门（马祖）”，也不称“离岛”", null, Taiwan),
        new(Routes(), Tier.Likely, "两岸航线是特殊管理的国内航线，不称“国际航线（航班）”", "两岸航线", Taiwan),
        new(ForeignTrade(), Tier.Likely, "台湾、香港、澳门的资本和商人不是外资、外商，应称“台（港澳）资”“台（港澳）商”", null, Taiwan),
        new(OverseasChinese(), Tier.Likely, "台湾、香港、澳门同胞不是华侨、侨胞", null, Xinhua),
        new(Entities(), Tier.Likely, "不得把两岸说成互不隶属的政治实体或国家", null, Taiwan),
        new(Citizens(), Tier.Likely, "应称香港（澳门、台湾）居民，不称“公民”", null, "《中华人民共和国香港特别行政区基本法》第二十四条；《中华人民共和国澳门特别行政区基本法》第二十四条"),
        new(BesideCountries(), Tier.Likely, "台湾、香港、澳门不是国家，不在国外", null, Xinhua),
        new(OwnVersions(), Tier.Likely, "不使用台湾方面“九二共识、一中各表”的说法", "“九二共识”", Xinhua) { EvenQuoted = true },
        new(Homeland(), Tier.Hint, "相对港澳不称“国内”“中国”，应称“内地”；相对台湾应称“大陆”", null, Xinhua),
        new(Suzerain(), Tier.Likely, "香港、澳门主权始终属于中国，不存在宗主国的更换", null, Xinhua),
        new(Border(), Tier.Likely, "内地与香港、澳门之间是“管理线”，不是“边界线”“国境线”", "管理线", Xinhua),
        new(StateVisit(), Tier.Likely, "赴香港、澳门、台湾是“考察”“访问”，不称“出访”", null, Xinhua),
        new(MainlandOffice(), Tier.Hint, "党和国家机构、职务之前不冠“大陆”", null, Taiwan),
        new(TaiwanParty(), Tier.Hint, "对亲民党、新党等不冠以“台湾”", null, Taiwan),
        new(TwoGovernments(), Tier.Likely, "特别行政区政府与中央人民政府不得并列为两国政府", null, "《中华人民共和国香港特别行政区基本法》第十二条；《中华人民共和国澳门特别行政区基本法》第十二条"),
        new(Unification(), Tier.Likely, "中国对香港、澳门是“恢复行使主权”，主权从未丧失", null, Xinhua),
    ];

    public string Key => "sovereignty";
    public string Name => "涉港澳台与主权表述";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var last = 0;
        var drafts = Combinations(article).Concat(Wordings.Value.Examine(article)).OrderBy(draft => draft.Start).ThenByDescending(draft => draft.Length);
        foreach (var draft in drafts)
        {
            if (draft.Start < last)
                continue;
            last = (draft.Start ?? 0) + draft.Length;
            yield return draft;
        }
    }

    static IEnumerable<FindingDraft> Combinations(ArticleText article)
    {
        var text = article.Simplified;
        return from line in Subject.Open(text)
               from rule in Rules
               from match in rule.Pattern.Matches(line.Text)
               let start = line.Start + match.Index
               where !Mention.IsCorrected(text, start, match.Length)
               where rule.EvenQuoted || (rule.EvenRefuted ? !IsQuoted(text, start) && !Mention.HasOwnMarks(text, start, match.Length) : !IsRefuted(text, start, match.Length))
               select article.Draft(start, match.Length, rule.Tier, $"{rule.Message}：“{match.Value}”。", rule.Suggestion, rule.Source);
    }

    static bool IsRefuted(string text, int start, int length)
    {
        var before = text.AsSpan(Math.Max(0, start - 12), Math.Min(start, 12));
        var after = text.AsSpan(start + length, Math.Min(8, text.Length - start - length));
        return Refuting().IsMatch(before) || IsQuoted(text, start) || Refuted().IsMatch(after);
    }

    static bool IsQuoted(string text, int start) => start > 0 && text[start - 1] is '“' or '‘' or '《' or '"' or '「';

    const string Region = "(?:中国)?(?:台湾|香港|澳门|港澳台|港澳|港台)(?:地区)?";
    const string Country = "(?:日本|韩国|美国|英国|法国|德国|俄罗斯|新加坡|马来西亚|泰国|越南|印度尼西亚|印度|加拿大|澳大利亚|菲律宾|印尼|朝鲜|蒙古国?|老挝|柬埔寨|缅甸|文莱|东帝汶|尼泊尔|不丹|巴基斯坦|孟加拉国?|斯里兰卡|马尔代夫|阿富汗|哈萨克斯坦|乌兹别克斯坦|吉尔吉斯斯坦|塔吉克斯坦|土库曼斯坦|伊朗|伊拉克|以色列|巴勒斯坦|土耳其|叙利亚|黎巴嫩|约旦|也门|阿曼|科威特|巴林|沙特(?:阿拉伯)?|阿联酋|卡塔尔|格鲁吉亚|亚美尼亚|阿塞拜疆|埃及|利比亚|突尼斯|阿尔及利亚|摩洛哥|苏丹|南苏丹|埃塞俄比亚|肯尼亚|乌干达|坦桑尼亚|卢旺达|南非|纳米比亚|博茨瓦纳|赞比亚|津巴布韦|莫桑比克|安哥拉|马达加斯加|毛里求斯|尼日利亚|加纳|塞内加尔|喀麦隆|加蓬|科特迪瓦|马里|几内亚|意大利|西班牙|葡萄牙|荷兰|比利时|卢森堡|瑞士|瑞典|挪威|丹麦|芬兰|冰岛|爱尔兰|波兰|奥地利|希腊|匈牙利|捷克|斯洛伐克|斯洛文尼亚|克罗地亚|塞尔维亚|波黑|黑山|北马其顿|阿尔巴尼亚|保加利亚|罗马尼亚|摩尔多瓦|乌克兰|白俄罗斯|爱沙尼亚|拉脱维亚|立陶宛|塞浦路斯|马耳他|摩纳哥|梵蒂冈|巴西|阿根廷|智利|秘鲁|玻利维亚|巴拉圭|乌拉圭|厄瓜多尔|哥伦比亚|委内瑞拉|圭亚那|苏里南|墨西哥|古巴|牙买加|海地|多米尼加|巴拿马|哥斯达黎加|危地马拉|洪都拉斯|萨尔瓦多|尼加拉瓜|伯利兹|巴哈马|新西兰|斐济|瑙鲁|汤加|萨摩亚|帕劳|巴布亚新几内亚|所罗门群岛|瓦努阿图)";
    const string Abroad = "(?:海外|国外|东南亚|东亚|南亚|欧美|欧洲|非洲|中东|拉美)";
    const string Many = "[0-9一二两三四五六七八九十百多余几]+个";

    /// <summary>“国家”, “20多个国家”, “等国”, “三国”, and neither 国家和地区 nor 国家级.</summary>
    const string AsCountries = $"(?:(?:等|这些|这)(?:{Many})?国家(?!和地区|[及与、或]地区|（地区）|\\(地区\\)|级|重点|一级|机关|标准|战略|公园|安全|部委|队|实验室)|等(?:[0-9两三四五六七八九十多余几]+个?)?国(?![家际内外有民产债道语务防营人庆旗立药药安资]|学(?!者|生|子)|企(?!业(?!绩|务|主)))|[两三四五六七八九十]国(?![家际内外有]|企(?!业)))";

    [GeneratedRegex($"{Region}(?<!地区(?=[和及与]))(?:[、，和及与](?:{Region}(?<!地区(?=[和及与]))|{Country}|{Abroad}))*{AsCountries}", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex AmongCountries();

    [GeneratedRegex($"(?:{Country}|{Abroad})(?:、(?:{Country}|{Abroad}))*[、和及与](?:中国)?(?:台湾|香港|澳门)(?:地区)?(?:[、和及与](?:{Region}|{Country}|{Abroad}))*{AsCountries}", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex CountriesBefore();

    /// <summary>A row of names under the heading of countries (参展国家：日本、台湾).</summary>
    [GeneratedRegex("国(?:家)?(?<!地区及?[^，。；\n]{0,4}国家?)(?:名单)?(?:主要|分别|还|也)?(?:有：|包括：|为：|是：|有|为|是|包括|：|:| )(?:[\u4e00-\u9fff]{2,6}[、，])*(?:中国)?(?:台湾|香港|澳门)(?!地区|同胞|当局|问题|海峡|[\u4e00-\u9fff]{0,6}(?:和|等)地区)|成员国(?:[\u4e00-\u9fff]{2,6}[、，])+(?:中国)?(?:台湾|香港|澳门)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex UnderCountries();

    [GeneratedRegex("(?<![一-龥]中|新|反)中国(?:和|与|同|跟)(?:台湾|香港|澳门)(?:[、和与及](?:台湾|香港|澳门))*(?!特别行政区|同胞|问题|居民|青年)(?:地区)?(?=之间|两地|两岸|的(?:关系|贸易|经贸|文化|合作|交流|边界|边境|青年|学生|学子|师生|选手|球队|球员|企业|专家|学者|艺术家|运动员|游客|民众|人民)|关系|贸易|经贸|往来|交流|双方|都|均|签|共同|联合|合作|携手|互)|(?<![一-龥]中|新|反)中国、(?:台湾|香港|澳门)(?:地区)?(?=[、和与及]|两地|三地|联合|双方|合作)|(?:中国|大陆)(?:大陆)?(?:和|与)台湾(?:两国|两个国家|(?:的)?统一)|(?<![其集空华])中港(?:两地|关系|贸易|边境|合作|合资|经贸|经济|交流|青年|口岸|跨境|投资|企业家|金融|台)(?![口区])|我国(?:和|与|同|跟)(?:台湾|香港|澳门)(?!特别行政区|同胞|问题|居民|青年)(?:地区)?|(?:台湾|香港|澳门)(?:地区)?(?:和|与|同|跟)(?:我国|中国)(?!大陆|内地|[东西南北各]|台湾|台北|香港|澳门|人民[^币])|(?<![一-龥a-z])中台(?=两地|两岸|关系|贸易|合资|交流|合作(?!社)|经贸往来|经贸合作|青年)|(?<![集其])中港澳(?=三地|合作|交流|关系|青)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex BesideChina();

    [GeneratedRegex("中澳(?:两地|合作|合资|关系|交流|贸易|经贸)(?=[^。\n]{0,40}澳门)(?![^。\n]{0,40}澳大利亚)|(?<=澳门[^。\n]{0,30})(?<!澳大利亚[^。\n]{0,40})中澳(?:两地|合作|关系|交流|贸易|经贸)|(?<![一-龥])内港(?=[、和与]内澳|两地|经贸|经济|贸易|合作|关系|青年|交流|金融|人员往来|居民|通关|跨境)|内港(?=[、和与]内澳|两地|经贸|人员往来|合作论坛|合作交流|青年交流)|内澳(?=两地|经贸|经济|贸易|合作|关系|青年|交流)|内港澳(?=三地|合作|交流)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex ShortPairs();

    [GeneratedRegex("(?:台湾|两岸|海峡两岸|香港|澳门)[^。；，\n]{0,8}(?:两国(?:关系|之间|人民|互利|合作|经贸|贸易|签|青年|学者|企业|(?=[，。、；\n]|$))|两个国家|国与国)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex TwoNations();

    [GeneratedRegex("(?<![一-龥])台(?:立法院|行政院|监察院|司法院|考试院|外交部|国防部|教育部|经济部|财政部|法务部|立法委员|立委|监察委员|外长|防长|总统)(?!门)|台湾(?:地区|当局|籍|现任|前任|前|新任|新当选|新|候任|民选|首位|历任|下任|第[0-9一二三四五六七八九十]+[任届]|正|的)+副?总统|(?:台湾|台北)(?:地区|当局)?(?:的)?(?:总统府?|副总统|财政部(?!门|分)|法务部|立法委员|立委|监察委员|外长|防长|劳动部(?!门|分)|农业部(?!门|分)|科技部(?!门|分)|总统夫人|立法院|行政院|司法院|监察院|考试院|外交部|国防部|内政部|国安局|国安会|故宫博物院院长|国家安全局|国军|教育部(?!门|分)|经济部(?!门|分)|文化部(?!门|分)|交通部(?!门|分)|卫生部(?!门|分)|国会|宪法|驻[\u4e00-\u9fff]{1,4}(?:大使馆?|领事馆?)|外交官|外交使节|外交使团|政府(?=总统|首脑|领导人|宣布|表示|官员|发言人|部门))|台湾[^。“”；\n]{0,12}(?:产生|选出|当选|就任)(?:新任?)?(?:的)?(?:副)?总统|(?:台湾|台北|岛内|民进党|赖清德)[^。“”；\n]{0,20}(?<!“)(?:(?<![国斯亚圭兰拉撒宾本])总统(?=选举|府|就职|大选|候选人|参选人|竞选|民调|辩论)|立法院|行政院(?![校系])长?|司法院(?![校系所])|监察院|(?<!教育|招生|人事)考试院|主计总处|金管会|中选会|卫福部|退辅会|国发会|原民会)(?!”)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex TaiwanOffice();

    [GeneratedRegex("台湾[^“”‘’。，；\n]{0,6}国立(?=[\u4e00-\u9fff])|国立故宫博物院|国立[\u4e00-\u9fff]{2,10}[（(][^）)\n]{0,4}(?:台湾|台北|新竹|台中|台南|高雄)|国立(?:台湾|台北|台中|台南|高雄)|台湾(?:地区|当局)?(?:的)?(?:中央研究院|中央通讯社|中央银行|国史馆|国家(?:图书馆|博物馆|公园|音乐厅|戏剧院|交响乐团|科学院|队))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex NationalName();

    [GeneratedRegex("(?:赖清德|蔡英文|马英九|陈水扁|李登辉)(?:总统|政府)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex TaiwanLeader();

    [GeneratedRegex("(?:中华)?民国(?:(?:39|[4-9][0-9]|1[0-9]{2})|三十九|四十|[五六七八九]十[一二三四五六七八九]?|一百|一[〇零一二三四五六七八九](?=[〇零一二三四五六七八九]年))[一二三四五六七八九十〇零]*年(?!代)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex RepublicYear();

    [GeneratedRegex("(?:祖国)?大陆地区(?=[^。\n]{0,20}(?:台湾|赴台|来台|入台|访台))|(?<=(?:台湾|赴台|来台|入台|台资|台商|台企|台胞|台青|两岸)[^。\n]{0,20})(?:祖国)?大陆地区", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Mainland();

    [GeneratedRegex("台湾[^，。；“”\n]{0,6}邦交国|(?:与|同|和)台湾(?:当局)?(?:建交|断交|复交|建立外交|断绝外交)|台湾(?:当局)?(?:与|同|和)[^，。；“”\n]{2,10}(?:建交|断交|复交|建立外交关系|断绝外交关系)(?!”)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex FalseFriends();

    [GeneratedRegex("(?<!“|琼州|渤海|朝鲜|对马|英吉利|马六甲|直布罗陀|霍尔木兹|白令)(?:(?:台湾)?海峡|台海)中线(?!”)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex MedianLine();

    [GeneratedRegex("台湾(?:地区|的)?国语", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex MandarinInTaiwan();

    [GeneratedRegex("(?<![阳露凉天晾柜平后前舞站讲电灯月亭楼窗烽瞭观炮看吧塔擂戏料瓶])台独(?![家立自特资苗树生具创此占领幕奏唱处享用有栋间山])|(?:(?:[港藏]|(?<!新)疆)独(?![立特有自具创家到资])|两国论|一边一国|一中一台|两个中国)(?!”|’)|台湾独立(?!于|完成|研|自主|参|思考|包装|书|调查|检)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Independence();

    [GeneratedRegex("台湾护照|中华民国护照|台湾(?:地区)?(?:籍)?偷渡|台湾[^，。；\n“”]{0,8}(?:带好|带上|凭|携带|办理|使用|出示)(?:本人|有效|好)?护照|(?<![不无非][^，。；\n]{0,4})护照[^，。；\n“”]{0,6}(?:赴|前往|去)台|台(?:湾居民|湾同胞|胞)(?:凭|持|使用|出示|的)护照|台湾签证|赴台签证|(?:大陆|两岸|台湾|金门|马祖)[^，。；\n“”]{0,6}(?:引渡|偷渡)|(?:引渡|偷渡)(?:到|至|往|去|回)?台湾|台湾[^，。；\n“”]{0,8}(?:偷渡|引渡)|两岸(?:刑事|民事)?司法协助|(?:台湾|两岸|涉台)(?:公证)?文书认证", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Smuggling();

    [GeneratedRegex("(?:香港|澳门|台湾|港澳台?)(?:地区)?来华(?=游客|旅客|学生|客商|人员|投资|旅游|观光|学习)|(?:香港|澳门|台湾|港澳台?)(?:地区)?(?:人|同胞|市民|居民|人民|民众|学子|师生|家庭|游客|旅客|青年|学生|学者|专家|客商|商人|企业家|人士|代表团|参访团|艺人|选手)(?:们)?来华(?![侨人润])|(?:香港|澳门|台湾)(?:地区)?(?:同胞|居民|游客|旅客|青年|学生|客商|商人|人士)[^，。；\n]{0,6}(?:入境|进入|前往|到|来|回)中国(?!大陆|内地|[\u4e00-\u9fff])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex VisitingChina();

    [GeneratedRegex("\\b(?:Taiwan|Hong ?Kong|Macao|Macau) ?(?:/|\\(|（) ?(?:China|R\\.?O\\.?C\\.?)|\\bChina ?[(（/] ?Taiwan|(?<!mainland |Mainland |, )\\bChina (?:and|&) (?:Taiwan|Hong ?Kong|Macao|Macau)\\b|\\b(?:Taiwan|Hong ?Kong|Macao|Macau) (?:and|&) China\\b|\\bR\\.O\\.C\\.|\\bTaiwan,? ?[(（]?R\\.?O\\.?C\\b|Republic of China(?! ?\\(1912)(?<!People's Republic of China)(?<!People’s Republic of China)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex English();

    [GeneratedRegex("(?:台湾|香港|澳门)(?:这个|是一?个?|是一?个[^，。；\n]{1,6}的)(?:(?:独立|发达|发展中|自由|民主|富裕|资本主义|法治|岛)的?)?(?:主权)?国家(?!级|的|园|重点)|台湾国庆(?=日|庆典|烟花|阅兵)|双十国庆|(?:香港|澳门|台湾)国籍|台湾国民(?![党中小教收经])|(?:国民党|民进党)(?:籍)?(?:的)?(?:前|现任|新任|候任)副?总统(?!”)|台湾国(?!际|民|家|语|立|中|小|宝|道|货|庆|有|画|术|企|军|防|安|会|务|内|外|发|产|标|营|科|泰|贸|人|医|剧|父|光|史)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex RegionAsCountry();

    [GeneratedRegex("(?:台胞|台商|港商|港胞|澳胞|(?:香港|澳门|台湾|港澳台?)(?:地区)?(?:同胞|居民|游客|旅客|客人|来宾|客商|选手|学生)?)等(?:外宾|外国(?:游客|旅客|友人|客商|来宾|选手|学生|人)|国外(?:游客|旅客|客商|来宾))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex AsForeigners();

    [GeneratedRegex("(?:香港|澳门)(?:特别行政区|特区)?(?:政府)?的?(?:总统|总理|首相|省长|外交部长|国防部长?|国会)(?![公办特])|(?:香港|澳门)(?:特别行政区|特区)?(?:市长|总督|港督|主席)(?=李家超|岑浩辉|林郑|梁振英|曾荫权|董建华|贺一诚|崔世安|何厚铧)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex StateOffice();

    [GeneratedRegex("(?:香港|澳门)[^，。；\n从不]{0,8}(?:是|为|沦为|作为|曾经是)[^，。；\n不]{0,6}殖民地(?!统治|时期建|名单)|(?:英国|葡萄牙|英属|葡属)(?:的)?殖民地(?:香港|澳门)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Colony();

    [GeneratedRegex("出国(?:到|去|赴|前往|访问)(?:香港|澳门|台湾)|(?:香港|澳门|台湾|港澳台?)(?:等地)?出国游", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex GoingAbroad();

    /// <summary>A line that speaks of the time before 1949 may name the republic.</summary>
    [GeneratedRegex("中华民国(?<!(?:19[0-4][0-9]|18[0-9]{2}|辛亥|孙中山|袁世凯|黎元洪|北洋|清末|清朝|临时|旧址|国民政府|蒋介石|近代|抗战|抗日|元年|初年|民国[元初])[^\n]{0,80}中华民国)(?:副?总统府?|国防部|外交部|行政院|立法院|监察院|司法院|考试院|教育部|海军|空军|陆军|驻|政府|国旗|国徽|国歌|护照|国籍|国军|台湾|宪法)(?![^\n]{0,80}(?:19[0-4][0-9]|辛亥|孙中山|袁世凯|北洋|临时|旧址|国民政府|蒋介石|近代))|(?:大陆|两岸|台湾)[^。“”\n]{0,10}中华民国(?!元年|初)|中华民国[^。“”\n]{0,6}(?:台湾|台北|两岸)|青天白日(?:满地红)?旗(?<!(?:19[0-4][0-9]|18[0-9]{2}|辛亥|孙中山|袁世凯|黎元洪|北洋|清末|清朝|临时|旧址|国民政府|蒋介石|近代|抗战|抗日|元年|初年|民国[元初])[^\n]{0,88})(?![^\n]{0,60}(?:19[0-4][0-9]|辛亥|国民政府|抗战|抗日))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Republic();

    [GeneratedRegex("(?:收回|归还|移交)(?:香港|澳门)(?:的)?主权|(?:香港|澳门)(?:收回|回收)主权|(?:港英|澳葡|英国|葡萄牙|香港|澳门)[^，。；\n]{0,8}(?:移交主权|交接主权|主权移交|主权交接)|(?:香港|澳门)[^。，；\n]{0,6}主权(?:移交|回归|收回|交接)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Unification();

    [GeneratedRegex("中华民国[”’]?(?:地区)?[“‘]?副?总统(?<=(?:台湾|赖清德|蔡英文|马英九|陈水扁|李登辉|岛内|[0-9]{2,3}年)[^\\n]{0,30})(?<!(?:1[89][0-9]{2}|孙中山|袁世凯|黎元洪|徐世昌|曹锟|冯国璋|蒋介石|李宗仁)[^\\n]{0,30})|中华民国[”’]?[“‘]?副?总统(?=[^\\n]{0,6}(?:赖清德|蔡英文|马英九|陈水扁|李登辉))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex QuotedPresident();

    [GeneratedRegex("台湾(?:地区|当局)?(?:的)?(?:中央)?(?:选委会|中选会|选举委员会|主计总?处|人事总处|金管会|国发会|公平会|通传会|客委会|海委会|最高检察署|调查局|卫福部|卫生福利部|审计部(?!门|分)|侨委会|退辅会|移民署|海巡署|警政署|健保署|气象署|中央气象局|原民会|国科会|数位发展部|数发部|环境部(?!门|分)|国防大学|最高法院|宪法法庭|大法官)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex TaiwanBody();

    [GeneratedRegex("台湾(?:的|地区)?(?:清华大学|故宫博物院|中央大学|故宫(?=典藏|收藏|馆藏|藏))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex TaiwanSchool();

    [GeneratedRegex("台湾(?:地区|当局)?(?:的)?(?:现行)?(?:法律(?!服务|援助|事务|工作|[界人学专从咨问实顾意责地关上系])|民法(?![学界])|刑法(?![学界])|民事诉讼法|刑事诉讼法|劳动基准法|公司法|国籍法|公投法|反渗透法)|两岸(?:的)?法律(?!服务|事务|论坛|援助|工作|[界人学专从咨问实顾意责])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex TaiwanLaw();

    const string People = "(?:同胞|市民|民众|居民|青年|青少年|学生|学子|师生|教师|客商|企业家?|商人|人士|游客|旅客|专才|人才|创业者|学者|专家|记者|校友|员工|选手|艺人|演员|家庭|老人|医生|律师|代表|朋友|乡亲)";
    const string HongKongers = $"(?:港商|港企|港生|港青|港胞|港人|澳人|(?:香港|澳门|港澳)(?:籍)?{People})";
    const string Taiwanese = $"(?:台商|台企|台青|台胞|台生|台湾(?:籍)?{People})";

    [GeneratedRegex($"(?:香港|澳门|港澳)(?:地区|同胞|青年|居民)?(?:[与和同跟及]|来往)(?:祖国)?大陆(?![（(]|、|和台|居民|与台)|(?<!台湾[与和同、]|）|中国)(?:祖国)?大陆(?:[与和同跟及])(?:香港|澳门|港澳)(?!台|、?台)|(?<![澳港）]|大陆[（(])内地(?:[与和同跟及])(?:中国)?台湾|台湾(?:地区|同胞|青年)?(?:[与和同跟及])(?:祖国)?内地(?!、|（|和)|{Taiwanese}(?<![港澳、和与及][^，。；、]{{0,6}})[^，。；、港澳台\\n]{{0,8}}内地(?![（(]|、|和香港|和澳门|与香港|与澳门|港)|(?:在|来|到|赴|落户|扎根)(?:祖国)?内地[^，。；、港澳台\\n]{{0,6}}(?:的)?{Taiwanese}|内地(?:的)?{Taiwanese}|{HongKongers}[^，。；、台\\n]{{0,8}}(?<![洲美中国])大陆(?![（(]|、|架|桥|和台|与台|台)|(?:在|来|到|赴|落户|扎根)(?:祖国)?大陆[^，。；、台\\n]{{0,6}}(?:的)?{HongKongers}|(?<![洲美中国])大陆(?:的)?{HongKongers}|(?<![洲美中国两台])大陆、香港、澳门(?!、台)|(?<![洲美中国])大陆对(?:香港|澳门)|大陆(?:居民|游客|学生)(?:赴|到|去|往)(?:香港|澳门|港澳)(?!台)|内地(?:居民|游客|学生|配偶)(?:赴|到|去|往)台(?!州|儿庄|山|前|安)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Counterparts();

    [GeneratedRegex("(?<!两岸)台湾(?:地区|省|的|当局)?(?:离岛|外岛)?(?:的)?(?:金门|马祖)(?!协议)|(?:金门|马祖)(?:是|等|作为)(?:台湾)?(?:的)?离岛|离岛(?:金门|马祖)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex OfFujian();

    [GeneratedRegex("(?:两岸|台湾|赴台|对台|往返台北|海峡两岸)[^。，；、和及与或\\n“]{0,8}国际(?:航线|航班|直航|运输|快递)|两岸[^。；\\n]{0,6}(?:是|为|属于|列为|作为|按)国际(?:航线|航班)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Routes();

    [GeneratedRegex("(?:台湾|香港|澳门|港澳台?)(?:籍|地区)?(?:的)?外[商资](?!和|及|与|、|企业以外|管理|办)|(?:台|港)(?:资|商)等外[商资](?:企业)?|外[商资](?:企业)?[（(](?:含|包括|如)?[^）)]{0,4}(?:台|港)[资商湾]", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex ForeignTrade();

    [GeneratedRegex("(?<!、|和)(?:台湾|香港|澳门)(?:籍)?(?:侨胞|华侨(?!总会|华人总会|团体|社团|联合|历史|协会|华人))|(?:旅居|侨居)(?:台湾|香港|澳门)(?:地区)?(?:的)?(?:华侨|侨胞|华人)|(?:华侨|侨胞)[（(](?:含|包括)?[^）)]{0,4}(?:台|港|澳)|海外侨胞(?:如|包括)(?:香港|澳门|台湾)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex OverseasChinese();

    [GeneratedRegex("两岸[^。；，\\n不]{0,10}(?:政治实体|互不隶属|分治)|台湾(?:当局)?[^。；，\\n不非]{0,4}主权独立|主权独立的台湾|台湾(?:是|作为|为)(?:一个)?(?:独立的?|事实上的)?(?:政治实体|主权实体)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Entities();

    [GeneratedRegex("(?:香港|澳门|台湾)(?:特别行政区|地区)?公民(?![投教社意党课力科身]|与社会)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Citizens();

    [GeneratedRegex("(?:香港|澳门|台湾|港澳台?)(?:[、和及](?:香港|澳门|台湾))*(?:和|及|与|以及)(?:其他|其它|其余|世界其他)(?:国家(?!和地区|、|或地区)|[0-9一二三四五六七八九十多]+国)|(?:香港|澳门|台湾|港澳台?)(?:等地?)(?:国外|外国)(?:城市|市场|游客|旅客|客商)?|(?:国外|外国|他国)(?:游客|市场|城市|留学生|客商|旅客|地区|高校)?(?:[（(](?:含|包括|如)?|如|包括|例如)(?!港币)[^）)，。；\\n]{0,6}(?:香港|澳门|台湾)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex BesideCountries();

    [GeneratedRegex("(?:香港|澳门)(?:特别行政区|特区)?政府(?:与|和|同)中国政府|中国政府(?:与|和|同)(?:香港|澳门)(?:特别行政区|特区)?政府", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex TwoGovernments();

    [GeneratedRegex("九二共识[”’\"]?[、，,·—和及 ]?[“‘\"]?一中各表", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex OwnVersions();

    [GeneratedRegex($"(?:香港|澳门|台湾|港澳台?)(?:同胞|居民|青年|企业|地区)?(?:[与和同跟及])国内(?![外生经一循])|(?<!对|向)国内(?:[与和同跟及])(?:香港|澳门|台湾|港澳)|(?:{HongKongers}|{Taiwanese}|(?:港澳台?)(?:同胞|居民|青年|游客))[^，。；、\n]{{0,6}}(?:来|回|到|赴|在)(?:国内|中国)(?!大陆|内地|国际|[一-鿿]{{2,6}}(?:大学|学院|公司|银行))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Homeland();

    [GeneratedRegex("(?:香港|澳门)[^。；\n]{0,16}宗主国?(?:的)?(?:更换|变更|更替)?|宗主国的更换", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Suzerain();

    [GeneratedRegex("(?:深港|粤港|珠澳|粤澳|(?:深圳|广东|内地)(?:与|和)香港|(?:珠海|广东|内地)(?:与|和)澳门|香港(?:与|和)(?:深圳|内地)|澳门(?:与|和)(?:珠海|内地))[^。；\n]{0,8}(?:边界线|国境线|边境线|国界)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Border();

    [GeneratedRegex("出访(?:中国)?(?:香港|澳门|台湾|港澳)|(?:对|到)(?:香港|澳门|台湾)(?:地区)?(?:进行)?(?:国事访问|正式访问|友好访问)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex StateVisit();

    [GeneratedRegex("(?<!中国|祖国)大陆(?:国务院|国家主席|国家总理|商务部|教育部|外交部|国防部|公安部|财政部|文化和旅游部|卫健委|海关总署|国家(?:文物|移民管理|税务|统计|旅游|体育)[总]?局|中央政府|全国人大|全国政协)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex MainlandOffice();

    [GeneratedRegex("台湾(?:的|地区)?(?:亲民党|新党(?!员证))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex TaiwanParty();

    [GeneratedRegex("(?:所谓|反对|谴责|不得|禁止|制造|鼓吹|绝不|并非|不是|妄称|谬论|不应|错误|宣扬)[^，。；\n]{0,8}$|[“‘][^”’]{0,11}$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Refuting();

    [GeneratedRegex("^[^，。；\n]{0,4}(?:的(?:错误|谬论|说法)|”)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Refuted();

    /// <param name="EvenRefuted">Whoever denies the thing must still write it in quotation marks.</param>
    sealed record Rule(Regex Pattern, Tier Tier, string Message, string? Suggestion, string Source)
    {
        public bool EvenRefuted { get; init; }

        /// <summary>Not to be written in quotation marks either.</summary>
        public bool EvenQuoted { get; init; }
    }
}
