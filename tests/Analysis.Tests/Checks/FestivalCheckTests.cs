using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class FestivalCheckTests : CheckExamples<FestivalCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("今天是农历八月十六中秋节。", "农历八月十六中秋", Tier.Likely),
        ("2026年中秋节为9月26日。", "2026年中秋节为9月26日", Tier.Likely), ("2025年10月5日是中秋节。", "2025年10月5日是中秋节", Tier.Likely), ("2026年2月15日除夕夜，民警坚守岗位。", "2026年2月15日除夕夜", Tier.Likely), ("2026年春节（2月18日）", "2026年春节（2月18日", Tier.Likely), ("2026年清明节为4月6日。", "2026年清明节为4月6日", Tier.Likely), ("2026年1月27日腊八节，社区施粥。", "2026年1月27日腊八节", Tier.Likely),
        ("2026年9月15日（农历八月十五），社区举办游园会。", "2026年9月15日（农历八月十五", Tier.Likely), ("2026年2月17日（农历正月初二），免费开放。", "2026年2月17日（农历正月初二", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "农历八月十五中秋节，农历九月初九重阳节。",
        "2026年中秋节为9月25日。", "2025年中秋节是10月6日。", "2026年春节假期从2月15日开始。", "2026年2月15日春节假期首日。", "2026年2月10日，春节前夕", "2026年中秋节9月25日至27日放假。", "2026年端午节放假时间为6月19日至21日。", "农历八月十五是中秋节。", "2026年2月16日除夕夜", "2024年2月9日除夕，", "2026年1月26日腊八节，", "2023年6月22日是端午节。", "2026年9月20日中秋晚会", "2024年清明节是4月4日。", "2026年4月5日清明节当天", "2026年4月1日清明前后",
        "2026年9月25日（农历八月十五），社区举办游园会。", "2026年2月10日（农历腊月二十三），过小年。", "2025年8月1日（农历闰六月初八）起", "2026年2月17日（农历丙午年正月初一）", "2026年3月20日（农历二月初二）至3月25日",
    ];
}
