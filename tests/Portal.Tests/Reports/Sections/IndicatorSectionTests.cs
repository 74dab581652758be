using MediaWatch.Portal.Reports.Sections;

namespace MediaWatch.Portal.Tests.Reports.Sections;

public sealed class IndicatorSectionTests : SectionContract<IndicatorSection>
{
    protected override IReadOnlyList<string> Says => ["评分账号1个：不合格1个", "市司法局网站|–|–|不合格|1|", "链接到赌博网站"];

    [Fact]
    public void A_score_follows_what_was_struck_out() => TextOf(Write(SmallMonth.Facts.Without(new HashSet<long> { 101 }))).ShouldNotContain("不合格");

    [Fact]
    public void Names_every_indicator_in_the_unit_s_own_report()
    {
        var text = TextOf(Write(SmallMonth.OfUnit));
        foreach (var indicator in SmallMonth.Facts.Rules.Values.Single().Indicators)
            text.ShouldContain(indicator.Name);
    }

    [Fact]
    public void Says_that_nobody_was_scored() => TextOf(Write(SmallMonth.Facts with { Scoring = [] })).ShouldBe("本月未评分。");
}
