using MediaWatch.Portal.Reports.Sections;

namespace MediaWatch.Portal.Tests.Reports.Sections;

public sealed class RepostSectionTests : SectionContract<RepostSection>
{
    protected override IReadOnlyList<string> Says => ["到期转载任务8项次，完成6项次，完成率75%；按时完成5项次，及时率62.5%", "国务院办公厅通知|演示司法|10月12日 10:30|未转载"];
}
