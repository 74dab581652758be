using MediaWatch.Portal.Reports.Sections;

namespace MediaWatch.Portal.Tests.Reports.Sections;

public sealed class UncheckedSectionTests : SectionContract<UncheckedSection>
{
    protected override IReadOnlyList<string> Says => ["虚构县网站|全部内容|已暂停监测", "栏目“领导信息”|超时", "链接2个", "问题1个|截图和页面|页面含个人信息", "疑似、提示类3个"];
}
