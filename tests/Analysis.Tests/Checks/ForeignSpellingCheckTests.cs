using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class ForeignSpellingCheckTests : CheckExamples<ForeignSpellingCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("the People's Repulic of China was founded in 1949", "Repulic", Tier.Likely), ("中华人民共和国（People’s Republic of Chian）成立", "Chian", Tier.Likely), ("PEOPLE'S REPUBILC OF CHINA", "REPUBILC", Tier.Likely), ("President Xi Jingping delivered a speech.", "Jingping", Tier.Likely),
        ("“一带一路”（Belt and Raod）倡议", "Raod", Tier.Likely), ("National People's\nCongres", "Congres", Tier.Likely), ("the State Concil of China", "Concil", Tier.Likely), ("Welcome to Bejing!", "Bejing", Tier.Likely), ("Vice Premier Ding Xuexaing presided.", "Xuexaing", Tier.Likely), ("Greater Bay: Guangdong-Hong Kong-Macao Greater Bay Aera", "Aera", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "Shaanxi and Shanxi are two provinces.", "People’s Republic of\nChina's embassy", "Suzhou, Huzhou and Fuzhou; Zhenjiang is no Zhejiang.", "two republics and the People's Republics of Eastern Europe", "#BeltandRaod #Bejing", "Bejing_report.docx", "www.bejing-example.com, xijingping@example.com, http://a.cn/Bejing", "State Councils and state councilors", "Democratic People's Republic of Korea", "Shanghai Cooperation Organisation", "the belt and load were checked", "a bejing of code", "Ding Xuejiang, a pupil",
    ];

    [Fact]
    public void The_right_word_is_proposed_in_the_letters_of_the_wrong_one()
    {
        Examine("PEOPLE'S REPUBILC OF CHINA").ShouldHaveSingleItem().Suggestion.ShouldBe("REPUBLIC");
        Examine("The Communist Party of Chian").ShouldHaveSingleItem().Suggestion.ShouldBe("China");
    }

    [Fact]
    public void A_name_within_a_longer_one_is_told_once() =>
        Examine("Standing Committee of the National People's Congrss").ShouldHaveSingleItem().Suggestion.ShouldBe("Congress");
}
