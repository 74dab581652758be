using MediaWatch.Portal.Reports.Sections;

namespace MediaWatch.Portal.Tests.Reports.Sections;

public sealed class UpdateSectionTests : SectionContract<UpdateSection>
{
    protected override IReadOnlyList<string> Says => ["有1个账号连续14天以上没有更新。", "演示司法|微信|12|9|16|–", "有更新期限的栏目2个，到期末超期的2个", "通知公告|通知公告|14|2026-10-12", "政策文件|政策文件|180|未见内容"];
}
