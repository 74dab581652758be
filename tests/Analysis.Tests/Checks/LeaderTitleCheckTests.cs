using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

/// <summary>Examples are dated 2026-11-24 unless they say otherwise.</summary>
public sealed class LeaderTitleCheckTests : CheckExamples<LeaderTitleCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("会上，李稀代表中央纪委常委会作工作报告。", "李稀", Tier.Likely),
        ("2001年7月1日，中共中央总书记胡锦涛发表讲话。", "中共中央总书记胡锦涛", Tier.Certain),
        ("丁雪祥、何立峰、张国清、刘国中四人被决定为国务院副总理。", "丁雪祥", Tier.Likely),
        ("据2023年3月10日公告，大会选举赵乐际为全国人大常委会副委员长。", "赵乐际为全国人大常委会副委员长", Tier.Likely),
        ("中共中央政治局委员、国务院副总理丁薛祥出席开幕式。", "中共中央政治局委员、国务院副总理丁薛祥", Tier.Certain),
        ("代表团2025年7月来京参访，中央统战部部长石泰峰会见了他们。", "中央统战部部长石泰峰", Tier.Certain),
        ("1954年9月，大会选举毛泽东为国家主席、周恩来为全国人大常委会委员长。", "周恩来为全国人大常委会委员长", Tier.Likely),
        ("1950年，政务院总理毛泽东到场。", "政务院总理毛泽东", Tier.Certain),
        ("2022年2月4日，上海市委书记、北京冬奥组委主席蔡奇致辞。", "上海市委书记、北京冬奥组委主席蔡奇", Tier.Certain),
        ("将蔡琪同志在2024年全国宣传部长会议上的讲话发各单位。", "蔡琪", Tier.Likely),
        ("那里见证了周恩来和邓颍超的岁月。", "邓颍超", Tier.Likely),
        ("2018年3月，大会选举王岐山为国务院副总理。", "王岐山为国务院副总理", Tier.Likely),
        ("2023年10月24日，会议决定任命刘昆为财政部部长。", "刘昆为财政部部长", Tier.Likely),
        ("2022年7月1日，林郑月娥宣誓就任香港特别行政区第六任行政长官。", "林郑月娥宣誓就任香港特别行政区第六任行政长官", Tier.Likely),
        ("1954年9月，大会选举朱德为全国人大常委会委员长。", "朱德为全国人大常委会委员长", Tier.Likely),
        ("2025年1月，中央政法委书记李希到会。", "中央政法委书记李希", Tier.Certain),
        ("2024年10月，文化和旅游部部长李书磊讲话。", "文化和旅游部部长李书磊", Tier.Certain),
        ("2025年9月，中央组织部部长李干杰到会。", "中央组织部部长李干杰", Tier.Certain),
        ("2024年10月18日，中国人民银行行长易纲发表演讲。", "中国人民银行行长易纲", Tier.Certain),
        ("2023年3月5日，国务院总理李强作政府工作报告。", "国务院总理李强", Tier.Certain),
        ("2024年3月7日，外交部副部长王毅回答提问。", "外交部副部长王毅", Tier.Likely), ("2023年12月，教育部主任怀进鹏会见外宾。", "教育部主任怀进鹏", Tier.Likely), ("2023年4月，国务院总理李克强签署国务院令。", "国务院总理李克强", Tier.Certain),
        ("2018年10月23日，大桥开通仪式举行，国家副主席韩正出席。", "国家副主席韩正", Tier.Certain),
        ("2019年3月，时任湖南省委书记杜家豪调研。", "杜家豪", Tier.Certain),
        ("1998年，时任国务院总理朱熔基到一线慰问。", "朱熔基", Tier.Certain),
        ("全国政协副主席巴尔特出席会议。", "巴尔特", Tier.Certain),
        ("全国人大常委会副委员长雪克来提·扎克儿到会。", "雪克来提·扎克儿", Tier.Certain),
        ("缅怀习仲勤同志。", "习仲勤", Tier.Likely),
        ("国务院总理赵乐际出席会议。", "国务院总理赵乐际", Tier.Certain),
        ("国务院副总理李强主持会议。", "国务院副总理李强", Tier.Certain),
        ("国务院总理李克强作报告。", "国务院总理李克强", Tier.Certain),
        ("全国政协主席汪洋讲话。", "全国政协主席汪洋", Tier.Certain),
        ("国家主席习进平发表讲话。", "习进平", Tier.Certain),
        ("中共中央总书记、国家主席、中央军委主席习近乎强调。", "习近乎", Tier.Certain),
        ("国务院总理李墙主持召开国务院常务会议。", "李墙", Tier.Certain),
        ("全国人大常委会委员长赵乐计会见外宾。", "赵乐计", Tier.Certain),
        ("学习习进平总书记重要讲话。", "习进平", Tier.Likely),
        ("深切缅怀江则民同志。", "江则民同志", Tier.Likely),
        ("不辜负习近来总书记期望。", "习近来", Tier.Likely),
        ("参观朱得元帅故居。", "朱得元帅", Tier.Likely),
        ("中央书记处书记蔡齐主持座谈会。", "蔡齐", Tier.Certain),
        ("国务院总理李弘考察。", "李弘", Tier.Certain),
        ("王泸宁主持会议。", "王泸宁", Tier.Likely),
        ("李墙总理作政府工作报告。", "李墙", Tier.Likely),
        ("李克强总理作政府工作报告。", "李克强总理", Tier.Likely),
        ("赵乐际总理到会。", "赵乐际总理", Tier.Likely),
        ("王沪宁委员长会见外宾。", "王沪宁委员长", Tier.Likely),
        ("2020年，国务院总理李强作政府工作报告。", "国务院总理李强", Tier.Certain),
        ("丁薛祥、李稀出席会议。", "李稀", Tier.Likely),
        ("外交部长王义出席。", "王义", Tier.Certain),
        ("中共中央政治局委员、中央组织部部长石太峰到会。", "石太峰", Tier.Certain),
        ("国务委员、公安部部长王晓洪到会。", "王晓洪", Tier.Certain),
        ("全国人大常委会副委员长雪克莱提·扎克尔到会。", "雪克莱提·扎克尔", Tier.Certain),
        ("全国政协副主席沈跃出席。", "沈跃", Tier.Certain),
        ("香港特别行政区行政长官李超家到会。", "李超家", Tier.Certain),
        ("国家副主席韩正正会见来宾。", "韩正正", Tier.Likely),
        ("学习贯彻蔡琦同志在全国宣传部长会议上的讲话。", "蔡琦", Tier.Likely),
        ("传达学习李书雷同志在全国宣传部长会议上的讲话。", "李书雷", Tier.Likely),
        ("《习近平平谈治国理政》", "习近平平谈治国理政", Tier.Likely),
        ("上海市委书记李强主持座谈会。", "上海市委书记李强", Tier.Certain),
        ("国务委员兼外交部长王毅会见外宾。", "国务委员兼外交部长王毅", Tier.Certain),
        ("香港特别行政区行政长官林郑月娥会见代表团。", "香港特别行政区行政长官林郑月娥", Tier.Certain),
        ("中共中央政治局常委、北京市委书记蔡奇调研。", "北京市委书记蔡奇", Tier.Certain),
    ];

    protected override IEnumerable<string> Right =>
    [
        "会上，李希代表中央纪委常委会作工作报告。",
        "1985年，习近平总书记在正定工作。",
        "中共中央政治局常委、国务院副总理丁薛祥出席。",
        "2019年，中共中央政治局委员、中央书记处书记丁薛祥出席。",
        "1984年1月，时任中央军委主席邓小平视察深圳。",
        "2022年2月4日，北京市委书记、北京冬奥组委主席蔡奇致辞。",
        "1949年10月1日，中央人民政府主席毛泽东宣布。",
        "2018年3月，大会选举王岐山为国家副主席。",
        "2018年3月18日，大会决定李克强为国务院总理。",
        "2023年10月24日，会议决定任命蓝佛安为财政部部长。",
        "朱德委员长视察过这里，毛泽东主席题词，邓小平同志当选全国政协主席。",
        "1978年3月，邓小平当选全国政协主席。",
        "市人大代表李洪忠建议加装充电桩。",
        "2024年10月，中国人民银行行长潘功胜发表演讲。",
        "2025年3月，中央组织部部长李干杰到会。",
        "甘地1988年访华以及中国国家主席江泽民1996年访印",
        "2019年，时任湖南省委书记杜家毫调研。",
        "2012年，中央统战部部长令计划讲话。",
        "全国妇联沈跃跃主席讲话。",
        "中共中央总书记、国家主席、中央军委主席习近平发表重要讲话。", "国务院总理李强作政府工作报告。", "原国务院总理李克强", "时任国务院总理温家宝", "2019年，国务院总理李克强作政府工作报告。",
        "国家主席特使出访。", "张军、李强、王伟等同学获奖。", "村民李强说", "国家副主席韩正会见外宾。", "国务院总理主持会议。", "越南国家主席苏林来访。", "学习总书记讲话精神", "总书记的话",
        "习近平总书记强调，习近平主席指出，李强总理表示。", "原李克强总理", "2019年，李克强总理作政府工作报告。", "县政协李强主席、市工会张军主席到会。", "李显龙总理来访，学习近平均值。", "王沪宁主席主持，赵乐际委员长出席。", "丁薛祥副总理出席。", "主席团会议", "2003年，习近平总书记在浙江工作时", "2023年4月，国务院总理李强考察", "赵乐际、李伟出席", "张国庆强调", "持续向前迈进，不断发展", "刘少琪同学", "石泰峰副主席讲话。", "国务院总理李鹏签署（1998年1月）",
        "中共中央政治局委员、中央组织部部长石泰峰，国务委员、公安部部长王小洪到会。", "村民王晓洪同志在全市表彰会上作了报告。", "学习贯彻雷锋同志的奉献精神。", "国家副主席韩正正在访问。", "时任上海市委书记李强", "2019年，上海市委书记李强主持座谈会。",
        "香港特别行政区第五任行政长官林郑月娥", "2019年5月，国务委员兼外交部长王毅会见外宾。", "全国总工会王东明主席到会。", "国务委员会见外宾，外交部长王毅会见外宾。", "第十九届中央政治局委员胡春华", "俄罗斯国防部长到访。",
    ];

    [Fact]
    public void A_name_before_the_verb_of_an_office_is_a_holders_or_nobodys() => Tells(
        [
            "中央决定，石太峰同志任中央组织部部长。", "李千杰出任中共中央统战部部长。", "会议决定任命王晓洪为公安部部长。", "黄昆明同志任广东省委委员、常委、书记。", "陈敏儿由重庆市委书记转任天津市委书记。",
            "大会选举李鸿忠、王东鸣、肖捷为全国人大常委会副委员长。", "雪克莱提·扎克尔当选为第十四届全国人大常委会副委员长。", "全会选举李曦为中央纪律检查委员会书记。",
        ],
        [
            "中央决定，石泰峰同志任中央组织部部长。", "陈敏尔由重庆市委书记转任天津市委书记。", "会议任命陈晓江为县公安局局长。", "石太峰任村会计，王晓洪任组长。", "他任浙江省委书记期间到安吉调研。", "大会选举李鸿忠、王东明、肖捷为全国人大常委会副委员长。",
            "以陈文青为组长的国务院国资委主任考察团", "张国庆由办公室主任转任工会主席。",
        ]);

    [Fact]
    public void Who_follows_whom_is_asked_only_of_changes_that_the_register_holds() => Tells(
        [
            "李强同志不再兼任上海市委书记，由龚正同志接任。", "袁家军同志任重庆市委书记，不再担任江苏省委书记职务。", "沈晓明任湖南省委书记，此前他担任广东省委书记。", "李干杰任中央组织部部长，接替石泰峰。", "易炼红由湖北省委书记转任浙江省委书记。", "易纲不再担任中国人民银行行长，由潘功盛接任。",
        ],
        [
            "李强同志不再兼任上海市委书记，由陈吉宁同志接任。", "袁家军同志任重庆市委书记，不再担任浙江省委书记职务。", "沈晓明任湖南省委书记，此前他担任海南省委书记。", "李干杰任中央组织部部长，接替陈希。", "陈吉宁同志不再兼任上海市委书记，由龚正同志接任。", "王毅任外交部部长，接替杨洁篪。",
        ]);

    [Fact]
    public void A_date_right_behind_the_name_says_when_it_was() => Tells(["国家卫生健康委主任马晓伟在2025年3月举行的记者会上表示，看病更方便。"], ["国家卫生健康委主任马晓伟2023年3月表示，看病更方便。"]);

    [Fact]
    public void Rows_of_citizens_are_of_other_people() => Tells(
        ["李强、张国庆出席会议。"],
        ["光荣榜（按姓氏笔画为序）：王建国、李强、张国庆、陈敏，均为本社区优秀志愿者。", "获奖名单：李希、王立峰、张国庆。"]);

    [Fact]
    public void A_day_in_brackets_of_a_text_without_a_date_is_the_last_one()
    {
        static int On(string line) => Check.Examine(new ArticleText("", line, Examples.Today, Segmenter.Default, isDated: false), Examples.Context()).Count();
        On("今天（1月22日）的节目专访农业农村部部长韩俊。").ShouldBe(0);
        On("今天（10月22日）的节目专访农业农村部部长韩俊。").ShouldBe(1);
    }

    [Fact]
    public void The_day_of_publication_decides()
    {
        static List<FindingDraft> On(DateOnly day) => [.. Check.Examine(Examples.Text("国务院总理李克强作报告。", on: day), Examples.Context())];
        On(new(2022, 3, 5)).ShouldBeEmpty();
        On(new(2023, 3, 20)).ShouldBeEmpty();
        On(new(2024, 3, 5)).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_text_without_a_date_that_says_lately_is_of_today()
    {
        var lately = new ArticleText("", "近日，香港特别行政区行政长官林郑月娥会见代表团。", Examples.Today, Segmenter.Default, isDated: false);
        Check.Examine(lately, Context).ShouldHaveSingleItem();
        var longAgo = new ArticleText("", "近日，国务院总理李鹏会见代表团。", Examples.Today, Segmenter.Default, isDated: false);
        Check.Examine(longAgo, Context).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_without_a_date_may_tell_of_the_past()
    {
        var text = new ArticleText("", "国务院总理李克强作报告。", Examples.Today, Segmenter.Default, isDated: false);
        Check.Examine(text, Context).ShouldBeEmpty();
        var never = new ArticleText("", "国务院总理赵乐际作报告。", Examples.Today, Segmenter.Default, isDated: false);
        Check.Examine(never, Context).ShouldHaveSingleItem();
    }
}
