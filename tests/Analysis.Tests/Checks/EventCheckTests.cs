using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text.Events;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class EventCheckTests : CheckExamples<EventCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("2022年10月18日，中国共产党第二十次全国代表大会在北京开幕。", "2022年10月18日", Tier.Certain),
        ("1979年12月召开的党的十一届三中全会，开启了新时期。", "1979年12月", Tier.Likely),
        ("2025年3月5日，十四届全国人大二次会议在北京人民大会堂开幕。", "2025年3月5日", Tier.Certain),
        ("上合组织成员国元首理事会第二十四次会议于2025年8月31日至9月1日在天津举行。", "2025年8月31日至9月1日", Tier.Likely),
        ("1945年4月，党的七大在西柏坡召开。", "西柏坡", Tier.Likely),
        ("1921年7月，党的一大转移到浙江绍兴南湖。", "绍兴", Tier.Likely),
        ("《民营经济促进法》自2024年5月20日起施行。", "2024年5月20日", Tier.Likely),
        ("2020年5月29日，会议表决通过《民法典》。", "2020年5月29日", Tier.Likely),
        ("12月18日是南京大屠杀死难者国家公祭日。", "12月18日", Tier.Likely),
        ("党的二十大于2021年召开", "2021年", Tier.Likely), ("2023年召开的党的二十届三中全会", "2023年", Tier.Likely),
        ("“十五五”时期是指2025年至2029年。", "2025年至2029年", Tier.Likely),
        ("2024年是“十四五”规划收官之年。", "2024", Tier.Likely),
        ("党的十九届六中全会审议通过了《中共中央关于党的百年奋斗重大成就和历史经验的决定》。", "中共中央关于党的百年奋斗重大成就和历史经验的决定", Tier.Likely),
        ("党的二十届三中全会审议通过《中共中央关于全面深化改革若干重大问题的决定》。", "党的二十届三中全会", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "2022年10月16日，中国共产党第二十次全国代表大会在北京开幕。", "2022年10月22日，党的二十大在北京胜利闭幕。", "2022年10月召开的党的二十大", "2023年，全县学习贯彻党的二十大精神。", "2025年3月4日，十四届全国人大三次会议举行新闻发布会。",
        "2024年7月28日，距第七届进博会开幕还有100天。", "2021年11月4日晚，第四届中国国际进口博览会开幕式在上海举行。", "2023年是香港回归祖国26周年。", "2023年8月，中央农村工作会议的部署逐项落实。", "5月11日，国际护士节来临之际", "12月2日至8日是宪法宣传周，12月4日是国家宪法日。",
        "2021年6月30日，我市庆祝中国共产党成立100周年大会隆重举行。", "2025年1月6日，民盟十三届四中全会在北京召开。", "2023年6月19日，团十九大在北京闭幕。", "2018年12月，市委召开民营企业座谈会。", "2024年9月，社团“百团大战”打响。", "2012年12月，党的十八大闭幕不久", "2002年，中国台北单独关税区加入世界贸易组织。", "中国台北单独关税区于2002年1月加入世界贸易组织。", "2007年1月，越南加入世界贸易组织。", "杭州2022年第19届亚运会开幕式在杭州举行。",
        "法国国庆节是7月14日。", "2035年召开的中央人才工作会议",
        "《上海市优化营商环境条例》自2020年4月10日起施行。", "新修订的《电子商务法》自2028年3月1日起施行。", "“十四五”规划和2035年远景目标", "有人把遵义会议写成“1936年1月，遵义会议召开”，这是错误的，应为1935年。",
    ];

    [Theory]
    [InlineData("2007年9月15日，党的十七大在北京开幕。", "2007年10月15日")]
    [InlineData("党的八大于1957年9月在北京举行。", "1956年9月")]
    [InlineData("2024年7月16日至18日，党的二十届三中全会在北京举行。", "2024年7月15日至18日")]
    [InlineData("12月18日是国家公祭日。", "12月13日")]
    [InlineData("《长江保护法》自2021年3月10日起施行。", "2021年3月1日")]
    [InlineData("“十五五”（2025—2030年）", "2026—2030年")]
    [InlineData("“十四五”（2016至2021年）", "2021至2025年")]
    public void Says_the_right_date_in_the_words_of_the_wrong(string text, string right) => Examine(text).ShouldHaveSingleItem().Suggestion.ShouldBe(right);

    [Fact]
    public void Leaves_open_which_is_wrong_where_the_date_is_another_sessions()
    {
        var draft = Examine("2025年3月5日，十四届全国人大二次会议在北京开幕。").ShouldHaveSingleItem();
        draft.Suggestion.ShouldBeNull();
        draft.Message.ShouldContain("十四届全国人大三次会议");
    }

    [Fact]
    public void A_yearly_meeting_is_held_against_the_one_of_its_year()
    {
        Tells(["2024年11月召开的中央经济工作会议"], ["2024年12月召开的中央经济工作会议", "2029年11月召开的中央经济工作会议"]);
    }

    [Fact]
    public void No_row_ends_before_it_begins_and_every_documents_meeting_is_known()
    {
        foreach (var f in Rows("events.tsv"))
            KnownEvent.Read(f).Span.ShouldSatisfyAllConditions(s => s.From.ShouldBeLessThanOrEqualTo(s.To, f[0]));
        foreach (var f in Rows("resolutions.tsv"))
            EventTable.Shared.Named(f[1]).ShouldNotBeEmpty(f[1]);
        Rows("events.tsv").Length.ShouldBeGreaterThan(500);
        Rows("law-days.tsv").Length.ShouldBeGreaterThan(150);
        Rows("memorial-days.tsv").SelectMany(f => f[0].Split('|')).ShouldBeUnique();
    }

    static string[][] Rows(string table) => [.. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", table))];
}
