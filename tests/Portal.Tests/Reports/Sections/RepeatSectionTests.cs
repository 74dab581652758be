using MediaWatch.Portal.Reports.Sections;

namespace MediaWatch.Portal.Tests.Reports.Sections;

public sealed class RepeatSectionTests : SectionContract<RepeatSection>
{
    protected override IReadOnlyList<string> Says => ["有1个账号", "市司法局网站|市司法局|错误表述|1|3|3"];
}
