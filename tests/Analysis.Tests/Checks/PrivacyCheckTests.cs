using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

/// <summary>All numbers are examples of standards or made up; names too.</summary>
public sealed class PrivacyCheckTests : CheckExamples<PrivacyCheck>
{
    const string Card = "6222021234567890128"; // made up, its check digit is right

    protected override CheckContext Context { get; } = Examples.Context(null, null, "13900000000");

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("身份证号：11010519491231002X，请核对。", "11010519491231002X", Tier.Certain),
        ("身份证440524188001010014，", "440524188001010014", Tier.Certain),
        ("张三 １１０１０５１９４９１２３１００２Ｘ", "１１０１０５１９４９１２３１００２Ｘ", Tier.Certain),
        ("原身份证号码：110105491231002", "110105491231002", Tier.Likely),
        ("王小明 41010219900101****", "41010219900101****", Tier.Hint),
        ("李四 410102*******12345", "410102*******12345", Tier.Hint),
        ("身份证号 110105 19491231 002X", "110105 19491231 002X", Tier.Certain),
        ("1 4 4 0 5 2 4 1 8 8 0 0 1 0 1 0 0 1 4", "4 4 0 5 2 4 1 8 8 0 0 1 0 1 0 0 1 4", Tier.Certain),
        ($"一卡通卡号 {Card}", Card, Tier.Likely),
        ($"王小明 {Card} 800元", Card, Tier.Certain),
        ("王小明 低保户 13812345678", "13812345678", Tier.Certain),
        ("违法车辆豫N12345被查处", "豫N12345", Tier.Hint),
        ("护照号码E12345678", "E12345678", Tier.Likely),
        ("王小明 幸福小区3号楼2单元301室", "幸福小区3号楼2单元301室", Tier.Likely),
        ("申请人：张建国，男，住址：宁陵县城关镇张庄村3组12号，联系电话：13837012345。", "13837012345", Tier.Certain),
        ("低保对象张建国，电话：13837012345", "13837012345", Tier.Certain),
        ("原告张建国，男，住商丘市睢阳区新城街道文化路12号院3号楼2单元501室。", "住商丘市睢阳区新城街道文化路12号院3号楼2单元501室", Tier.Likely),
        ("住院号：00123456", "00123456", Tier.Hint),
    ];

    protected override IEnumerable<string> Right =>
    [
        "统一社会信用代码：126541227922527159",
        "统一社会信用代码 11411400005837168X、91411400716733787Y、1141142100585710XM、91410000719172532Q、91410500721816077T",
        "试点单位代码91350100M0001TGQXM",
        "A11010519491231002X",
        "号码110105194912310021不对",
        "日期不对：110105194913310029",
        "联系人：李四 13812345678",
        "咨询电话 138-0013-8000，0370-1234567",
        "拨打13812345678可以报修",
        "王小明 13812345678",
        "李四 410102********1234",
        "心理援助热线为精神障碍患者服务",
        "王小明 13900000000\n李大明 13900000000",
        "王小明 4****************4",
        "订单号：6222021234567890120",
        $"收款单位：某某有限公司，开户行：某银行，账号{Card}",
        "豫ICP备12008773号",
        "豫公网安备 41130302000124号",
        "网址 https://www.example.gov.cn/a/11010519491231002X.html?p=13812345678",
        "地址：市行政服务中心3号楼2单元301室，联系人王小明",
        "国办发〔2018〕123号，2019年4月18日，12345热线",
        "投资12345678901.5元",
        "身份证明材料150000000000000份",
    ];

    [Fact]
    public void A_heading_of_a_table_does_not_make_its_mobiles_public_contacts()
    {
        const string Text = "关于培训的通知\n请到窗口报名，咨询电话 0370-1234567。\n现将名单公布如下。\n姓名\t联系电话\t备注\n王小明\t13812345678\t合格\n李大明\t13812345679\t合格";
        Examine(Text).Select(d => d.Excerpt).ShouldBe(["138****5678", "138****5679"]);
        Examine(Text.Replace("姓名\t联系电话", "责任人\t联系电话", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Flags_mobiles_that_stand_beside_names_in_a_list()
    {
        var drafts = Examine("补贴发放名单\n王小明 13812345678\n李大明 139-1234-5678\n陈小红 137 1234 5678");
        drafts.Select(d => (d.Excerpt, d.Tier)).ShouldBe([("138****5678", Tier.Likely), ("139****5678", Tier.Likely), ("137****5678", Tier.Likely)]);
    }

    [Fact]
    public void Flags_mobiles_whose_names_stand_in_the_cell_above()
    {
        var drafts = Examine("补贴发放名单\n姓名\n手机\n王小明\n13812345678\n李大明\n13912345678");
        drafts.Count.ShouldBe(2);
    }

    [Fact]
    public void A_line_that_names_its_person_is_a_row_of_its_own()
    {
        Examine("报名审核通过人员\n序号 姓名 手机\n1 王小明 138 1234 5678\n2 李大明 139 1234 5678").Count.ShouldBe(2);
        Examine("现将联系方式公布如下：\n王小明 13812345678\n李大明 13912345678").ShouldBeEmpty();
    }

    [Fact]
    public void Ten_rows_are_graver_by_one_tier()
    {
        var rows = string.Join('\n', Enumerable.Range(0, 10).Select(i => $"王小明 1381234560{i}"));
        Examine($"补贴发放名单\n{rows}").ShouldAllBe(d => d.Tier == Tier.Certain);
    }

    [Fact]
    public void Leaves_the_contacts_of_officials_in_a_public_list() =>
        Examine("河长制责任人公示\n姓名 职务 电话\n王小明 镇级河长 13812345678\n李大明 村级河长 13912345678").ShouldBeEmpty();

    [Theory]
    [InlineData("2026年农村低保对象名单\n姓名\t联系电话\n张建国\t13837012345\n李秀英\t15036991234\n王海涛\t18638105678", 3)]
    [InlineData("姓名\t联系电话\n张建国\t13837012345\n李秀英\t15036991234\n王海涛\t18638105678", 3)]
    [InlineData("姓名\t家庭住址\t联系电话\n张建国\t张庄村\t13837012345\n李秀英\t李庄村\t15036991234", 2)]
    [InlineData("联系人\t联系电话\n张建国\t13837012345\n李秀英\t15036991234", 0)]
    [InlineData("值班表\n姓名\t联系电话\n张建国\t13837012345\n李秀英\t15036991234", 0)]
    public void A_table_says_itself_whose_telephones_it_has(string text, int found) => Examine(text).Count.ShouldBe(found);

    [Fact]
    public void A_mobile_beside_an_identity_number_is_certain()
    {
        var drafts = Examine("王小明 11010519491231002X 13812345678");
        drafts.Select(d => d.Tier).ShouldBe([Tier.Certain, Tier.Certain]);
        drafts[0].Message.ShouldContain("姓名");
    }

    /// <summary>So that they become one finding that tells how many places there are.</summary>
    [Fact]
    public void Numbers_of_a_long_list_are_about_one_thing_and_those_of_a_short_one_are_not()
    {
        static string Rows(int count) => "名单公示\n姓名\t手机号码\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"张三{"甲乙丙丁戊己庚辛壬癸子丑"[i]}\t138000010{i:00}\n"));
        Examine(Rows(12)).Select(d => d.Identity).Distinct().Count().ShouldBe(1);
        Examine(Rows(4)).Select(d => d.Identity).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Flags_a_list_that_names_whom_it_must_not_name()
    {
        var draft = Examine("社区矫正对象名单\n王小明 社区矫正 一年\n李大明 社区矫正 二年\n陈小红 社区矫正 一年").ShouldHaveSingleItem();
        (draft.Excerpt, draft.Tier).ShouldBe(("王*明", Tier.Likely));
        draft.Context.ShouldNotContain("王小明");
    }

    [Theory]
    [InlineData("大病救助公示\n姓名\t病种\n王小明\t尿毒症\n李大明\t白血病\n陈小红\t透析", "疾病或残疾", Tier.Likely)]
    [InlineData("护理补贴名单\n姓名 残疾类别 金额\n王小明 肢体 100\n李大明 视力 100\n陈小红 听力 100", "疾病或残疾", Tier.Likely)]
    [InlineData("孤儿基本生活费发放名册\n姓名\t金额\n王小明\t1000\n李大明\t1000\n陈小红\t1000", "未成年人", Tier.Likely)]
    [InlineData("家庭信息\n姓名\t与户主关系\n王小明\t户主\n王小红\t女儿\n王小军\t儿子", "家庭成员关系", Tier.Hint)]
    public void Flags_lists_that_name_people_with_what_nobody_should_read_of_them(string text, string what, Tier tier)
    {
        var draft = Examine(text).ShouldHaveSingleItem();
        (draft.Excerpt, draft.Tier).ShouldBe(("王*明", tier));
        draft.Message.ShouldContain(what);
    }

    [Theory]
    [InlineData("大病救助公示\n姓名\t病种\n王*明\t尿毒症\n李*明\t白血病\n陈*\t透析")]
    [InlineData("专家门诊时间表\n科室\t姓名\t擅长\n肿瘤科\t王小明\t恶性肿瘤\n肿瘤科\t李大明\t恶性肿瘤\n肿瘤科\t陈小红\t恶性肿瘤\n肿瘤科\t赵小刚\t恶性肿瘤\n肿瘤科\t周小华\t恶性肿瘤")]
    [InlineData("孤儿助养爱心人士名单\n姓名\t捐款\n王小明\t1000\n李大明\t1000\n陈小红\t1000")]
    [InlineData("低保对象公示\n姓名\t金额\n王小明\t560\n李大明\t560\n陈小红\t560")]
    [InlineData("手机尾号1234、身份证尾号002X的市民请办理")]
    public void Leaves_lists_that_are_masked_or_name_those_who_help(string text) => Examine(text).ShouldBeEmpty();

    [Theory]
    [InlineData("残疾证号：11010519491231002X43", "1****************X")]
    [InlineData("王小明 李庄村3组12号", "李庄村3**")]
    public void Knows_numbers_and_homes_that_hide_in_others(string text, string shown) =>
        Examine(text).ShouldHaveSingleItem().Excerpt[..3].ShouldBe(shown[..3]);

    [Fact]
    public void An_address_beside_hardship_is_certain() => Examine("王小明，低保户，住幸福小区3号楼2单元301室").ShouldHaveSingleItem().Tier.ShouldBe(Tier.Certain);

    [Fact]
    public void An_identity_number_whose_places_happen_to_be_a_credit_code_too_is_still_one() =>
        Examine("公示\n周测六 41140319020302006x").ShouldHaveSingleItem().Tier.ShouldBe(Tier.Certain);

    [Theory]
    [InlineData("豫N12345")]
    [InlineData("豫N·D12345")]
    [InlineData("豫NF12345")]
    [InlineData("豫N12345D")]
    [InlineData("粤Z1234港")]
    [InlineData("豫N1234警")]
    public void Knows_plates_of_every_form(string plate) => Examine($"车辆{plate}违停").ShouldHaveSingleItem().Tier.ShouldBe(Tier.Hint);

    [Theory]
    [InlineData("车辆豫I12345违停")]
    [InlineData("号码12800138000")]
    [InlineData("王小明 913800138000\n李大明 913800138001")]
    [InlineData("代码9141000071917253IQ")]
    [InlineData("身份证号11010519491231002A")]
    [InlineData("备案号豫ICP备xxxx号，豫公网安备 410xxxxxxx号")]
    public void Leaves_what_only_looks_alike(string text) => Examine(text).ShouldBeEmpty();

    [Fact]
    public void Never_repeats_what_it_found()
    {
        var text = $"王小明 11010519491231002X 13812345678 {Card}\n李大明 440524188001010014 13912345678";
        foreach (var draft in Examine(text))
        {
            var said = $"{draft.Excerpt} {draft.Context} {draft.Message} {draft.Suggestion}";
            foreach (var secret in new[] { "11010519491231002X", "19491231", "13812345678", Card, "440524188001010014", "13912345678", "王小明" })
                said.ShouldNotContain(secret);
        }
    }

    [Fact]
    public void The_same_number_always_has_the_same_mask() =>
        Examine("身份证号11010519491231002x")[0].Excerpt.ShouldBe(Examine("公示：１１０１０５１９４９１２３１００２Ｘ（身份证）")[0].Excerpt);

    [Fact]
    public void A_telephone_is_judged_by_whose_it_is_and_not_by_other_words_of_its_row()
    {
        Examine("清凉补贴申领名单：尹小桐 13591445484，万小亮 18203875261，补贴由盛世餐饮管理有限公司发放，监督电话0391-2428566。").Count.ShouldBe(2);
        Examine("就业见习人员名册\n万小兰，男，联系电话15327624181，见习单位金桥信息技术有限公司；\n卢小东，女，联系电话17110699465，见习单位宏远物业服务有限公司；").Count.ShouldBe(2);
        Examine("信访事项答复意见书\n信访人：高小霞，手机：19121844574，住吴寨村。").ShouldHaveSingleItem().Tier.ShouldBe(Tier.Likely);
        Examine("帮扶台账\n户主\t电话\t致贫原因\t帮扶责任人\n姜小振\t13986803534\t因病\t易小敏\n胡小伟\t17380034746\t因病\t郑小霞").Count.ShouldBe(2);
        Examine("通知\n现将获奖学生家长联系方式公布如下。\n姓名\t联系电话\t备注\n卢小杰\t18755413326\t已审核\n邓小敏\t17328276792\t已审核").Count.ShouldBe(2);
        Examine("家委会通讯录\n学生家长卢小杰　18755413326　2班\n学生家长邓小敏　17328276792　8班").Count.ShouldBe(2);
    }

    [Fact]
    public void An_officer_s_telephone_is_public_even_beside_somebody_s_identity_number()
    {
        Examine("汤小辉（身份证号：11010519491231002X）承租期满未腾退。请于七日内到住建局办理，住建局联系人孙科长，联系电话13783778944。").ShouldHaveSingleItem().Excerpt.ShouldStartWith("1***");
        Examine("分班名单\n学生\t身份证号\n宋小兰\t11010519491231002X\n教务处联系电话：15267809773（蒋老师）").ShouldHaveSingleItem().Excerpt.ShouldStartWith("1***");
        Examine("村级联络表\n村\t姓名\t职务\t手机\n李庄村\t孙小杰\t村主任\t18012345678\n王庄村\t陈小梅\t村主任\t16912345678").ShouldBeEmpty();
        Examine("报名咨询：王小明 13812345678，李大明 13912345678。").ShouldBeEmpty();
    }

    [Fact]
    public void Residence_permits_of_Hong_Kong_residents_are_identity_numbers_and_a_heading_labels_nothing_in_the_next_row()
    {
        Examine("申请人田小东，居住证号码810000197105201064").ShouldHaveSingleItem();
        Examine("律师执业许可公示\n姓名\t居民身份证号\t机构统一社会信用代码\n袁小静\t11010519491231002X\t11411725457367806E").ShouldHaveSingleItem();
    }
}
