using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Analysis.Tests.Checks;

/// <summary>The categories of expression rules that a machine can decide, each beside the check that decides it, shown by an example under the shipped lexicons.
/// Sources: the Xinhua list of 2016 and 《关于正确使用涉台宣传用语的意见》 (D05–D09), GB/T 15834 and 15835 (D21, D22), 国办秘函〔2019〕19号 (D01–D04).
/// Left to people: D24 words of leaders, D25 grammar, D26 short names, D28 foreign words; of D10 whether a picture is a map at all.</summary>
public sealed class ExpressionRulesTests
{
    [Theory]
    [InlineData("D01 领导人姓名", "wrong-term", "国家主席习进平发表讲话。")]
    [InlineData("D01 领导人姓名", "leader-title", "王泸宁主持会议。")]
    [InlineData("D02 领导人职务", "leader-title", "国务院总理赵乐际出席会议。")]
    [InlineData("D02 领导人职务", "leader-title", "赵乐际总理出席会议。")]
    [InlineData("D03 领导人排序", "leader-order", "李强、习近平出席会议。")]
    [InlineData("D04 国名", "wrong-term", "中华人民共合国成立。")]
    [InlineData("D04 国家机构", "fixed-expression", "国家移民营理局发布公告。")]
    [InlineData("D04 重要会议", "fixed-expression", "学习党的二十届三中金会精神。")]
    [InlineData("D05 时政慎用", "wrong-term", "关爱残废人。")]
    [InlineData("D05 时政慎用", "wrong-term", "推进一带一路战略。")]
    [InlineData("D06 法律法规", "wrong-term", "中共河南省省委书记到会。")]
    [InlineData("D06 法律法规", "wrong-term", "南阳市市委书记到会。")]
    [InlineData("D07 民族宗教", "wrong-term", "穆斯林国家代表出席。")]
    [InlineData("D07 民族宗教", "wrong-term", "警惕伊斯兰原教旨主义。")]
    [InlineData("D08 港澳台", "sovereignty", "台湾总统府发言人表示。")]
    [InlineData("D08 港澳台", "sovereignty", "中港关系紧密。")]
    [InlineData("D08 港澳台", "sovereignty", "日本、韩国、台湾等国家参加。")]
    [InlineData("D08 港澳台", "wrong-term", "演唱台语歌曲。")]
    [InlineData("D08 港澳台", "sovereignty", "推进深港一体化。")]
    [InlineData("D08 港澳台", "sovereignty", "made in China (Taiwan)")]
    [InlineData("D09 国际关系", "wrong-term", "北朝鲜代表团来访。")]
    [InlineData("D09 国际关系", "wrong-term", "世贸组织成员国一致同意。")]
    [InlineData("D10 审图号", "map-number", "审图号：GS2019")]
    [InlineData("D11 低俗用语", "sensitive-word", "屌丝逆袭。")]
    [InlineData("D12 极限词", "sensitive-word", "本产品疗程内100%有效。")]
    [InlineData("D13 错别字", "wrong-term", "工作布署到位。")]
    [InlineData("D13 错别字", "typo", "全市各级各部门要坚持以人民为中心的发展思想，切实增强人民群众的获得敢。")]
    [InlineData("D14 多字重复", "doubled-word", "进行进行检查。")]
    [InlineData("D15 成语", "wrong-term", "他再接再励。")]
    [InlineData("D15 成语", "fixed-expression", "他戏称自己是滥竽允数。")]
    [InlineData("D16 机构名称", "wrong-term", "2024年，银保监会发布消息。")]
    [InlineData("D18 法规废止", "repealed-law", "根据《中华人民共和国合同法》签订。")]
    [InlineData("D19 文号", "document-number", "国办发[2018]123号")]
    [InlineData("D20 日期", "date", "2026年5月27日（星期五）召开。")]
    [InlineData("D20 日期", "date", "2026年2月30日召开。")]
    [InlineData("D20 日期", "date", "活动时间为2026年5月10日至2026年5月3日。")]
    [InlineData("D21 数字单位", "number-format", "全长5KM。")]
    [InlineData("D22 标点", "punctuation", "会议强调。。要抓好。")]
    [InlineData("D23 序号", "numbering", "一、总体要求\n内容\n二、主要任务\n内容\n四、保障措施\n内容")]
    [InlineData("D29 涉密标记", "sensitive-word", "机密★一年")]
    [InlineData("D30 不宜点名", "privacy", "张三\t艾滋病\n李四\t艾滋病\n王五\t艾滋病")]
    public void Each_rule_has_its_check(string rule, string check, string text)
    {
        var found = new ExamineText(new Examiner(NullLogger<Examiner>.Instance), ShippedLexicons.Default, Segmenter.Default).Examine(text, Examples.Now, Examples.Today);
        found.Select(f => f.Check).ShouldContain(check, $"{rule}: {text}");
        found.First(f => f.Check == check).Source.ShouldNotBeNullOrWhiteSpace(rule);
    }
}
