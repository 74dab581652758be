using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class FormerPlaceCheckTests : CheckExamples<FormerPlaceCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("2024年春运首日，襄樊东站发送旅客4万人次。", "襄樊东站", Tier.Likely),
        ("今年，湖南省宁乡县新签约十个项目。", "宁乡县", Tier.Likely), ("近日，上海市卢湾区启动改造。", "卢湾区", Tier.Likely), ("2025年，陕西户县葡萄上市。", "户县", Tier.Likely), ("四川省资阳市简阳市举行活动。", "资阳市简阳市", Tier.Likely), ("2025年，西藏林芝地区旅游升温。", "林芝地区", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "2017年，宁乡县撤县设市。", "原卢湾区的老厂房已经改造。", "他1956年出生于江苏省江都县。", "即墨市场供应充足。", "走入户县城新面貌。", "各地公开县级预算。", "襄樊市2010年更名为襄阳市。", "《莱芜市志》出版。", "打造陆海大港区。", "江苏省海门市（今南通市海门区）人。", "双城市民往来便捷。", "监利县人民1998年抗洪。",
        "四川省成都市简阳市举行活动。",
    ];

    [Fact]
    public void Before_the_change_it_was_the_name() => Check.Examine(Examples.Text("湖南省宁乡县新签约十个项目。", on: new(2016, 5, 1)), Context).ShouldBeEmpty();
}
