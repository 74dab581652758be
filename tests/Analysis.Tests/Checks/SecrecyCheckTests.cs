using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class SecrecyCheckTests : CheckExamples<SecrecyCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("附件：物资储备点分布情况表（秘密），欢迎查阅。", "（秘密）", Tier.Likely),
        ("【秘密】关于防汛演练的通知", "【秘密】", Tier.Likely), ("密 级：机密", "密 级：机密", Tier.Likely), ("机密★1年", "机密★1年", Tier.Likely), ("本材料仅供内部参阅，不得外传。", "本材料仅供内部参阅，不得外传", Tier.Likely),
        ("市领导慰问31600部队官兵。", "31600部队", Tier.Likely), ("驻我市某集团军第128旅官兵参加抢险。", "驻我市某集团军第128旅", Tier.Likely), ("市领导走访慰问第82集团军官兵。", "第82集团军", Tier.Hint),
    ];

    protected override IEnumerable<string> Right =>
    [
        "加强商业秘密保护。", "县保密局检查机密级计算机。", "国家秘密载体应当标明密级标志，如“机密★”。", "古墓的秘密", "八路军115师在平型关歼敌。", "志愿军第38军老兵", "第78集团军某旅官兵连夜奔赴灾区。", "授予96712部队荣誉称号。", "内部控制制度", "绝密★启用前 2026年高考试题", "第128届交易会", "第三师范学校", "新四军三师七旅",
    ];
}
