using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class CountyCheckTests : CheckExamples<CountyCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("青海省甘南藏族自治州推出草原自驾环线。", "青海省甘南藏族自治州", Tier.Likely),
        ("台州市义乌市出口增长。", "台州市义乌市", Tier.Likely), ("河北省曲阜市举行大典。", "河北省曲阜市", Tier.Likely), ("湖北省恩施土家族苗族自治州秭归县脐橙丰收。", "恩施土家族苗族自治州秭归县", Tier.Likely),
        ("义乌市由浙江省绍兴市代管。", "绍兴市", Tier.Likely), ("凉山彝族自治州位于云南省西南部。", "云南省", Tier.Likely), ("赴江西省吉安市所辖瑞金市接受教育。", "吉安市", Tier.Likely), ("三沙市是广东省下辖的地级市。", "广东省", Tier.Likely),
        ("榕江县隶属黔东南苗族布依族自治州。", "黔东南苗族布依族自治州", Tier.Likely), ("恩施苗族土家族自治州", "恩施苗族土家族自治州", Tier.Likely),
        ("莫力达瓦达族自治旗保供有力。", "莫力达瓦达族自治旗", Tier.Likely), ("延边朝鲜旋自治州和龙市", "延边朝鲜旋自治州", Tier.Likely), ("黔南布衣族苗族自治州荔波县", "黔南布衣族苗族自治州", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "甘肃省甘南藏族自治州推出草原自驾环线。",
        "浙江省金华市义乌市出口增长。", "义乌市由浙江省金华市代管。", "凉山彝族自治州位于四川省西南部，与云南省相邻。", "赣州市所辖瑞金市", "赴吉安市、瑞金市", "黔东南苗族侗族自治州榕江县", "海南黎族苗族自治州于1988年撤销。", "新疆伊犁哈萨克自治州", "浙江省义乌市", "台州市、义乌市签约。", "上海市徐汇区", "海南省文昌市", "四川省资阳市简阳市", "沈阳市和平区", "河北省石家庄市灵寿县", "柳州市东区基础设施", "吉林省吉林市龙潭区",
        "莫力达瓦达斡尔族自治旗", "全国各民族自治县", "湘西苗族自治区于1952年成立。", "连南瑶族自治县、连山壮族瑶族自治县",
    ];
}
