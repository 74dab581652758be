using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class LegalWordingCheckTests : CheckExamples<LegalWordingCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("信阳市市委书记讲话。", "市市委", Tier.Likely), ("此案已移送审查起诉，六名罪犯均在看守所羁押。", "罪犯", Tier.Likely),
        ("成都市武侯区区委书记带队夜查。", "区区委", Tier.Hint), ("西藏自治区区委书记到边境县。", "自治区区委", Tier.Hint),
        ("辖区派出所连夜出击，罪犯马某在出租屋内落网。", "罪犯", Tier.Likely), ("法院开庭审理此案，罪犯冯某当庭表示认罪，法院将择期宣判。", "罪犯", Tier.Likely), ("中共朝阳区区委书记主持会议。", "中共朝阳区区委", Tier.Likely), ("省审计厅审计长到我市调研。", "省审计厅审计长", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "省高级人民法院、省人民检察院，各省辖市市委、市政府", "各市市委、县委书记参加，全市市委系统", "该案移送审查起诉后，六名罪犯均被判处有期徒刑。",
        "阳泉市矿区区委、浦东新区区委召开会议。", "西藏自治区党委书记到边境县。",
        "罪犯李某因犯盗窃罪被判处有期徒刑三年。", "监狱管理局抓获脱逃罪犯一名。", "犯罪嫌疑人马某落网。", "中共朝阳区委书记主持会议。", "审计署审计长作报告。", "省审计厅总审计师", "罪犯王某在狱中检举他人，警方立案侦查。", "各州州委书记参加会议。",
    ];
}
