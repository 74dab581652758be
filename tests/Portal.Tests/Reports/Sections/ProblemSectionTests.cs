using MediaWatch.Portal.Reports.Sections;

namespace MediaWatch.Portal.Tests.Reports.Sections;

public sealed class ProblemSectionTests : SectionContract<ProblemSection>
{
    protected override IReadOnlyList<string> Says => ["市司法局|1|2|0|3|1|1", "1 网站“市司法局网站” “赌博网站”有误", "其余3个问题"];

    [Fact]
    public void Tells_every_problem_in_its_own_unit_s_report() => Write(SmallMonth.OfUnit).OfType<Portal.Reports.ProblemCard>().Select(c => (c.Number, c.Problem.Id)).ShouldBe([(1, 101), (2, 102), (3, 103)]);
}
