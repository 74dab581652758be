using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class HistoryCheckTests : CheckExamples<HistoryCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("八年抗战的岁月。", "八年抗战", Tier.Likely),
        ("他在满洲国任职。", "满洲国", Tier.Likely),
        ("日军强征慰安妇。", "慰安妇", Tier.Likely),
        ("支那事变之后", "支那事变", Tier.Likely),
        ("汪精卫国民政府的文告", "汪精卫国民政府", Tier.Likely),
        ("庆祝建国77周年", "建国77周年", Tier.Hint),
        ("解放后，我村修了路。", "解放后", Tier.Hint),
        ("团结在以习近平总书记为核心的党中央周围", "以习近平总书记为核心的党中央", Tier.Certain),
        ("习近平新时期中国特色社会主义思想", "习近平新时期中国特色社会主义思想", Tier.Certain),
        ("学习“三个代表”思想", "三个代表”思想", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "推进腾冲至缅甸密支那跨境旅游合作区建设。",
        "十四年抗战，全国抗战八年", "伪满洲国皇宫旧址", "日军强征“慰安妇”", "“慰安妇”问题", "印度支那半岛", "汪伪国民政府", "朝鲜庆祝建国75周年", "《关于建国以来党的若干历史问题的决议》", "西藏和平解放前", "以习近平同志为核心的党中央",
        "习近平新时代中国特色社会主义思想、习近平新时代中国特色社会主义经济思想", "“三个代表”重要思想", "朝韩战俘", "“支那”是蔑称，不得使用。",
    ];
}
