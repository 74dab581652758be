using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class CountyCheckTests : CheckExamples<CountyCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("台州市义乌市出口增长。", "台州市义乌市", Tier.Likely), ("河北省曲阜市举行大典。", "河北省曲阜市", Tier.Likely), ("湖北省恩施土家族苗族自治州秭归县脐橙丰收。", "恩施土家族苗族自治州秭归县", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "浙江省金华市义乌市出口增长。", "浙江省义乌市", "台州市、义乌市签约。", "上海市徐汇区", "海南省文昌市", "四川省资阳市简阳市", "沈阳市和平区", "河北省石家庄市灵寿县", "柳州市东区基础设施", "吉林省吉林市龙潭区",
    ];
}
