using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class PlaceCheckTests : CheckExamples<PlaceCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("山西省西安市考察团来访。", "山西省西安市", Tier.Likely),
        ("宁夏回族自治区兰州市", "宁夏回族自治区兰州市", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "陕西省西安市考察团来访。", "河北省、河南省郑州市", "广西壮族自治区桂林市", "河南省永城市", "吉林省吉林市",
    ];
}
