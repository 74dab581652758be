using MediaWatch.Portal.Reports.Sections;

namespace MediaWatch.Portal.Tests.Reports.Sections;

public sealed class ReachSectionTests : SectionContract<ReachSection>
{
    protected override IReadOnlyList<string> Says => ["拨测1个网站1,440次，打不开7次，可用率99.51%", "检查链接300个，打不开4个"];
}
