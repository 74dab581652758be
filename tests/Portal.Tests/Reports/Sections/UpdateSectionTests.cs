using MediaWatch.Portal.Reports;
using MediaWatch.Portal.Reports.Facts;
using MediaWatch.Portal.Reports.Sections;

namespace MediaWatch.Portal.Tests.Reports.Sections;

public sealed class UpdateSectionTests : SectionContract<UpdateSection>
{
    protected override IReadOnlyList<string> Says => ["有1个账号连续14天以上没有更新。", "演示司法|微信|12|9|16|–", "有更新期限的栏目2个，到期末超期的2个", "通知公告|通知公告|14|2026-10-12", "政策文件|政策文件|180|未见内容"];

    [Theory]
    [InlineData(17, "到期末超期的1个。")]
    [InlineData(18, "均在期限内更新。")]
    public void A_period_that_is_reached_at_the_month_s_end_is_over(int day, string said)
    {
        var last = new DateTimeOffset(2026, 10, day, 10, 0, 0, TimeSpan.FromHours(8));
        var site = SmallMonth.OfUnit.Accounts[0] with { Columns = [new ColumnFacts("动态要闻", "动态要闻", 14, last) { DueAt = last.AddDays(14) }] };
        new UpdateSection().Write(SmallMonth.OfUnit with { Accounts = [site] }).OfType<Paragraph>().ShouldContain(p => p.Text == $"有更新期限的栏目1个，{said}");
    }
}
