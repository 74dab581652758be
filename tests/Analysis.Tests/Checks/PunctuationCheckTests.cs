using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class PunctuationCheckTests : CheckExamples<PunctuationCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("会议指出，，要抓好落实。", "，，", Tier.Likely),
        ("任务已经完成。。", "。。", Tier.Likely),
        ("参加会议的有、，各县区负责人", "、，", Tier.Likely),
        ("怎么办？。", "？。", Tier.Likely),
        ("各项工作有序推进。。。", "。。。", Tier.Likely),
        ("太好了！！！！！", "！！！！！", Tier.Hint),
        ("按照《招标投标法规定，予以公告。", "《", Tier.Likely),
        ("按照招标投标法》规定，予以公告。", "》", Tier.Likely),
        ("出席会议的有张三（市长、李四等。", "（", Tier.Likely),
        ("他强调，要落实“三管三必须要求。", "“", Tier.Likely),
        ("推进城市建设（含县城)、乡村建设）。", "）", Tier.Likely),
        ("苹果、梨、及葡萄", "、及", Tier.Hint),
        ("包括苹果、梨等……", "等……", Tier.Hint),
        ("（一）、加强领导", "（一）、", Tier.Hint),
        ("1、加强领导。2、落实责任。", "1、", Tier.Hint),
        ("《关于学习《决定》的通知》已经下发", "《关于学习《决定》", Tier.Hint),
        ("情节严重的,责令改正，予以警告，处罚款，没收所得，通报批评，记入档案，公开曝光，依法处理,不得申报，取消资格，停止拨款。", ",", Tier.Hint),
        ("会议指出，要压实责任。\n县长强调：“各级各部门要提高政治站位，压紧压实责任，确保按时完成任务。", "“", Tier.Likely),
        ("会议指出，要压实责任。\n县长强调：各级各部门要提高政治站位，压紧压实责任。”", "”", Tier.Likely),
        ("一.加强组织领导。\n二.明确责任分工。", "一.", Tier.Hint),
    ];

    protected override IEnumerable<string> Right =>
    [
        "1.加强领导。2.落实责任。", "（一）加强领导，依照第（一）、（二）项", "3、上海开发浦东", "请等一等……再说", "材料、及格线", "《甲》《乙》、《丙》",
        "1）登记；2）审核；a）其他。",
        "（一）总则；一）范围；",
        "他说：“今年的收成好。\n“明年会更好。”",
        "《关于修改\n〈某某条例〉的决定》",
        "他问：“怎么办？”没有人回答……",
        "真的吗？！太好了！！",
        "推进城市建设（含县城)和乡村建设。",
        "3:0战胜对手, well done, ok",
        "第一行（甲\n乙）第二行，完。", "关于修改《某某条例",
        "",
        // A paragraph torn from its text.
        "县长强调：“各级各部门要提高政治站位，压紧压实责任，确保按时完成任务。",
        "他说：“要坚持人民至上、生命至上，把各项工作落到实处，确保人民群众生命财产安全。\n“还要加强值守，压实责任。”",
    ];
}
