using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class LeaderOrderCheckTests : CheckExamples<LeaderOrderCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("李强、习近平出席会议。", "李强、习近平", Tier.Certain),
        ("习近平、李强、王沪宁、赵乐际、蔡奇、丁薛祥、李希出席。", "习近平、李强、王沪宁、赵乐际、蔡奇、丁薛祥、李希", Tier.Certain),
        ("李强、赵乐际、王沪宁、丁薛祥、蔡奇、李希、韩正出席。", "李强、赵乐际、王沪宁、丁薛祥、蔡奇、李希、韩正", Tier.Certain),
        ("王沪宁、赵乐际参加审议。", "王沪宁、赵乐际", Tier.Certain),
        ("丁薛祥和蔡奇陪同考察。", "丁薛祥和蔡奇", Tier.Certain),
    ];

    protected override IEnumerable<string> Right =>
    [
        "习近平、李强、赵乐际、王沪宁、蔡奇、丁薛祥、李希、韩正出席会议。", "习近平 李强 赵乐际 王沪宁", "习近平和丁薛祥", "2019年，习近平、李克强、栗战书、汪洋、王沪宁、赵乐际、韩正出席。",
        "同学李希、李强获奖。", "王沪宁会见李强。", "2012年前，胡锦涛、吴邦国、温家宝、贾庆林、李长春、习近平、李克强出席。", "习近平、习近平",
    ];

    [Fact]
    public void Says_in_which_order_they_stand() => Examine("丁薛祥、蔡奇、李强陪同。")[0].Suggestion.ShouldBe("李强、蔡奇、丁薛祥");
}
