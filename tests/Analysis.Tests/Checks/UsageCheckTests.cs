using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class UsageCheckTests : CheckExamples<UsageCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("如有异议，请向县民政局反应。", "反应", Tier.Likely),
        ("您与11月3日反映的问题已收悉。", "与", Tier.Likely),
        ("执法人员责令其整改，并与以警告。", "与以", Tier.Likely),
        ("目前该店以停止夜间露天经营。", "以", Tier.Likely),
        ("下部，我局将进一步抓好落实。", "下部", Tier.Likely),
        ("中央人民政府总理毛泽东宣布。", "中央人民政府总理", Tier.Likely),
        ("会议强调要坚定“四自信”。", "四自信", Tier.Certain),
        ("党的九十大精神宣讲。", "党的九十大", Tier.Certain),
        ("十四全国人大三次会议召开。", "全国", Tier.Certain),
        ("公安机关现公开征集罪犯孙某涉嫌非法集资的线索。", "罪犯", Tier.Likely),
        ("近日，一名抢劫犯被民警抓获。", "抢劫犯", Tier.Likely),
        ("省高级人民检察院召开发布会。", "高级人民检察院", Tier.Likely),
        ("处以刑事拘留十日、罚款五百元。", "刑事拘留", Tier.Certain),
        ("我们要落实国务院、党中央决策部署。", "国务院、党中央", Tier.Likely),
        ("市人大常委会、市委、市政府领导一同植树。", "市人大常委会、市委", Tier.Likely),
        ("全国人大常委会主任赵乐际", "主任", Tier.Certain),
        ("截止6月底，新增就业1.2万人。", "截止", Tier.Likely),
        ("检察院以诈骗罪对被告张某提起公诉。", "被告", Tier.Likely),
        ("法院一审以诈骗罪判处刘某有期徒刑三年，并处罚款二万元。", "罚款", Tier.Certain),
        ("河道氨氮浓度下降了一倍。", "下降了一倍", Tier.Likely),
        ("县人民检察院以危险驾驶罪判处陈某拘役二个月。", "判处", Tier.Certain),
        ("走访天主教堂的牧师和教友。", "牧师", Tier.Likely),
        ("中国是联合国安理会六个常任理事国之一。", "六个", Tier.Likely),
        ("延边朝鲜自治州代表团来访。", "朝鲜自治州", Tier.Likely),
        ("全国人大副委员长率队检查。", "全国人大副委员长", Tier.Likely),
        ("县人大主任带队视察。", "人大主任", Tier.Hint),
        ("他当选为市人大常委。", "人大常委", Tier.Hint),
        ("警方当场抓获罪犯张某。", "罪犯", Tier.Likely),
        ("罪犯刘某将移送审查起诉。", "罪犯", Tier.Likely),
        ("穆斯林群众杀羊过节。", "杀羊", Tier.Likely),
        ("县长亲自指挥抢险。", "亲自指挥", Tier.Hint),
        ("北京市省长讲话。", "北京市省长", Tier.Likely),
        ("宁夏回族自治区省长到会。", "宁夏回族自治区省长", Tier.Likely),
        ("世贸组织164个成员国达成协议。", "成员国", Tier.Likely),
        ("市委书记出席仪式并辞职。", "辞职", Tier.Certain),
        ("书记就是我们的老板。", "老板", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "催化剂与酸反应，生成的气体向实验室外排放；该药向医院报告了不良反应情况。",
        "会议与11月3日的论坛相比，依法治国与以德治国相结合，产量与以往持平。",
        "目前该项目以完成整改为目标。",
        "坚定“四个自信”，党的二十大精神宣讲，十四届全国人大三次会议召开。",
        "抓获的抢劫犯罪嫌疑人刘某，已移交审查。",
        "处以行政拘留十日",
        "报名截止6月30日。",
        "党中央、国务院决策部署，市委、市人大、市政府、市政协领导",
        "法院判处被告人张某有期徒刑，并处罚金二万元。",
        "检察院建议法院判处有期徒刑，联合国安理会五个常任理事国",
        "市人大常委会主任、全国人大常委会委员长",
        "延边朝鲜族自治州、伊犁哈萨克自治州、博尔塔拉蒙古自治州、鄂伦春自治旗", "全国人大常委会副委员长率队检查。", "县人大常委会主任带队视察，召开人大主任会议。", "市人大常委会委员、市人大常委会",
        "抓获越狱罪犯，罪犯张某被判处有期徒刑三年。", "穆斯林群众宰羊过节。", "习近平总书记亲自指挥、亲自部署。", "群众亲自参加植树", "北京市市长讲话，自治区主席到会。", "世贸组织164个成员、联合国成员国", "出席仪式并致辞；总统宣布辞职后离开", "书记与老板们座谈",
    ];

    [Fact]
    public void Says_what_to_write_instead()
    {
        Examine("延边朝鲜自治州")[0].Suggestion.ShouldBe("朝鲜族自治州");
        Examine("全国人大副委员长")[0].Suggestion.ShouldBe("全国人大常委会副委员长");
        Examine("全国人大委员长")[0].Suggestion.ShouldBe("全国人大常委会委员长");
    }

    [Fact]
    public void Heads_of_offices_and_state_firms_are_no_bosses() => Tells(
        ["厅长是单位的老板。", "这家国有企业的老板汇报了改革进展。", "同志们都管处长叫老板。"],
        ["个体老板捐资修路。", "民营企业老板与局长座谈。"]);

    [Fact]
    public void Small_meetings_are_not_solemn() => Tells(
        ["全县安全生产工作会议隆重召开。", "街道隆重举行消防演练动员会。"],
        ["中国共产党第二十次全国代表大会隆重召开。", "庆祝建党百年座谈会隆重举行。", "亚洲运动会隆重开幕。"]);

    [Fact]
    public void Disabled_people_are_not_called_by_their_defect() => Tells(
        ["哑巴也能通过热线办理业务。", "为瞎眼老人发放手环。", "收住了十几名傻子。"],
        ["哑巴吃黄连", "瞎指挥要不得", "装聋作哑"]);

    [Fact]
    public void Peoples_are_called_by_their_full_names() => Tells(
        ["社区里的朝族阿妈妮教做辣白菜。", "塔族医生守护牧民健康。", "俄族居民烤面包。", "白马族群众跳起面具舞。", "克木族村民搬出大山。", "恩施自治州发展旅游。", "老回回开的面馆", "耶稣教堂"],
        ["上班族群体、银发族老人", "海鲜族群", "缅甸掸族", "恩施土家族苗族自治州", "回回都是他最后下班", "《回回药方》", "伊斯兰激进组织"]);

    [Fact]
    public void Names_of_other_countries_and_bodies_are_the_present_ones() => Tells(
        ["机场恢复飞往汉城的航班。", "中国加入世界贸易组织以来，与各成员国合作。", "亚太经合组织第三十三次首脑会议", "1991年前苏联解体。", "打击极端组织伊斯兰国残余势力。", "纽西兰奇异果上市。", "武汉肺炎疫情"],
        ["汉城湖湿地公园、武汉城市圈", "东盟成员国和世贸组织成员", "亚太经合组织工商领导人峰会", "二十年前苏联解体的教训", "伊斯兰国家驻华使节", "武汉病毒研究所"]);

    [Fact]
    public void Vulgar_words_are_flagged_where_they_are_meant() => Tells(
        ["我靠，这也太好看了吧！", "这政策真牛B。", "我擦，晚霞绝了。", "尼玛这天气太热。"],
        ["我靠双手致富。", "日子靠我，我靠大家。", "尼玛县", "北约炮兵演习", "牛b超声检查"]);

    [Fact]
    public void Praise_of_goods_is_absolute_and_praise_of_work_is_not() => Tells(
        ["我县脐橙是全国最好的脐橙，欢迎采购。", "本地企业生产的净水器采用世界最先进的工艺。", "药酒百病皆治。", "该贴剂根治腰腿疼痛。"],
        ["争取最好的结果，发挥最好的资源优势", "创历史最好水平", "全国第一产业增加值", "药品广告不得含有“根治”等用语。", "全省根治欠薪"]);
}
