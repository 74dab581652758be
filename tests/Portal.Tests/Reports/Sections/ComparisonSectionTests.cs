using MediaWatch.Portal.Reports.Sections;

namespace MediaWatch.Portal.Tests.Reports.Sections;

public sealed class ComparisonSectionTests : SectionContract<ComparisonSection>
{
    protected override IReadOnlyList<string> Says => ["发布信息/条|108|94|增加14.9%", "阅读/次|5,000|4,000|增加25%", "1个账号上月尚未监测"];
}
