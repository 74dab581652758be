using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class DocumentNumberCheckTests : CheckExamples<DocumentNumberCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("×府发〔2022年〕31号文件", "×府发〔2022年〕31号", Tier.Likely),
        ("国办发[2018]123号", "国办发[2018]123号", Tier.Likely),
        ("豫政（2020）第5号", "豫政（2020）第5号", Tier.Likely),
        ("国办发〔2018〕0123号", "国办发〔2018〕0123号", Tier.Likely),
        ("国办发〔2018〕第12号", "国办发〔2018〕第12号", Tier.Likely),
        ("国办发〔18〕12号", "国办发〔18〕12号", Tier.Likely),
        ("国办函【2018】12号", "国办函【2018】12号", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "国办发〔2018〕123号、国办秘函〔2019〕19号",
        "（2024）豫1402民初123号",
        "审图号：GS(2019)1822号",
        "商丘市（2024）12号地块",
        "第三届（2020）5号馆",
        "《征信业务管理办法》（中国人民银行令〔2021〕第4号）",
    ];

    [Fact]
    public void Says_how_it_should_be_written() => Examine("豫政办[2020]第05号").ShouldHaveSingleItem().Suggestion.ShouldBe("豫政办〔2020〕5号");
}
