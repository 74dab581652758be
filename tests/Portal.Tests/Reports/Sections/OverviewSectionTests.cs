using MediaWatch.Portal.Reports.Sections;

namespace MediaWatch.Portal.Tests.Reports.Sections;

public sealed class OverviewSectionTests : SectionContract<OverviewSection>
{
    protected override IReadOnlyList<string> Says => ["监测账号3个（网站2个、微信1个）", "发布信息112条，比上月增加19.1%", "列入问题4个（否决1个、确定2个、疑似1个）", "已整改1个，逾期未改1个", "合计|3|112|25|1|2|1|1"];
}
