using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class MapNumberCheckTests : CheckExamples<MapNumberCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("审图号：GS2019", "审图号：GS2019", Tier.Likely),
        ("审图号GS20221234", "审图号GS20221234", Tier.Likely),
        ("审图号：2019年123号", "审图号：2019年123号", Tier.Likely),
        ("审图号：GS(2019)号", "审图号：GS(2019)号", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "审图号：GS(2019)1822号", "审图号:GS京(2022)0001号", "审图号：豫S〔2023年〕001号", "地图应当载明审图号。", "未标注审图号：请补充。", "审图号：GS（2024）1234号", "审图号GS(2022)1234号",
    ];
}
