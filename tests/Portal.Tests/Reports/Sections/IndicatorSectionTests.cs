using MediaWatch.Portal.Reports.Sections;

namespace MediaWatch.Portal.Tests.Reports.Sections;

public sealed class IndicatorSectionTests : SectionContract<IndicatorSection>
{
    protected override IReadOnlyList<string> Says => ["市司法局网站|–|单项否决|2019", "演示司法|86.5|合格|2019", "首页链接到赌博网站"];

    [Fact]
    public void Says_that_a_score_rests_on_a_problem_that_was_struck_out() =>
        TextOf(Write(SmallMonth.Facts.Without(new HashSet<long> { 101 }))).ShouldContain("单项否决（剔除问题后待重评）");

    [Fact]
    public void Says_that_nobody_was_scored() => TextOf(Write(SmallMonth.Facts with { Scores = [] })).ShouldBe("本月未评分。");
}
