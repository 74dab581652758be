using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class UsageCheckTests : CheckExamples<UsageCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("延边朝鲜自治州代表团来访。", "朝鲜自治州", Tier.Likely),
        ("全国人大副委员长率队检查。", "全国人大副委员长", Tier.Likely),
        ("县人大主任带队视察。", "人大主任", Tier.Hint),
        ("他当选为市人大常委。", "人大常委", Tier.Hint),
        ("信阳市市委书记讲话。", "市市委", Tier.Likely),
        ("警方当场抓获罪犯张某。", "罪犯", Tier.Likely),
        ("罪犯刘某将移送审查起诉。", "罪犯", Tier.Likely),
        ("穆斯林群众杀羊过节。", "杀羊", Tier.Likely),
        ("县长亲自指挥抢险。", "亲自指挥", Tier.Hint),
        ("北京市省长讲话。", "北京市省长", Tier.Likely),
        ("宁夏回族自治区省长到会。", "宁夏回族自治区省长", Tier.Likely),
        ("世贸组织164个成员国达成协议。", "成员国", Tier.Likely),
        ("市委书记出席仪式并辞职。", "辞职", Tier.Certain),
        ("书记就是我们的老板。", "老板", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "延边朝鲜族自治州、伊犁哈萨克自治州、博尔塔拉蒙古自治州、鄂伦春自治旗", "全国人大常委会副委员长率队检查。", "县人大常委会主任带队视察，召开人大主任会议。", "市人大常委会委员、市人大常委会",
        "各市市委、县委书记参加，全市市委系统", "抓获越狱罪犯，罪犯张某被判处有期徒刑三年。", "穆斯林群众宰羊过节。", "习近平总书记亲自指挥、亲自部署。", "群众亲自参加植树", "北京市市长讲话，自治区主席到会。", "世贸组织164个成员、联合国成员国", "出席仪式并致辞；总统宣布辞职后离开", "书记与老板们座谈",
    ];

    [Fact]
    public void Says_what_to_write_instead()
    {
        Examine("延边朝鲜自治州")[0].Suggestion.ShouldBe("朝鲜族自治州");
        Examine("全国人大副委员长")[0].Suggestion.ShouldBe("全国人大常委会副委员长");
        Examine("全国人大委员长")[0].Suggestion.ShouldBe("全国人大常委会委员长");
    }
}
