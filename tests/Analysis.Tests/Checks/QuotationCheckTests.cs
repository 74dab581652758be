using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text.Quotations;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class QuotationCheckTests : CheckExamples<QuotationCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("习近平总书记指出，“人民对美好生活的期盼，就是我们的奋斗目标”。", "人民对美好生活的期盼，就是我们的奋斗目标", Tier.Certain),
        ("村口写着“房子是用来住的、不是用来买的”。", "房子是用来住的、不是用来买的", Tier.Certain),
        ("毛泽东同志说过，“没有调查，没有话语权”。", "没有调查，没有话语权", Tier.Certain),
        ("学校挂着“好好学习，天天进步”的标语。", "好好学习，天天进步", Tier.Certain),
        ("范仲淹“先天下之忧而忧，后天下之喜而喜”的情怀。", "先天下之忧而忧，后天下之喜而喜", Tier.Certain),
        ("石碑上刻着苟利国家生死以，岂因福祸避趋之两句。", "苟利国家生死以，岂因福祸避趋之", Tier.Likely),
        ("共产党人的初心，就是为中国人民谋复兴，为中华民族谋幸福。", "为中国人民谋复兴，为中华民族谋幸福", Tier.Likely),
        ("大厅里写着长风破浪会有时，云帆直挂济沧海十四个字。", "长风破浪会有时，云帆直挂济沧海", Tier.Likely),
        ("他引用“人生自古谁无死，留取丹心照照汗青”。", "人生自古谁无死，留取丹心照照汗青", Tier.Certain),
        ("他引用“千淘万漉虽辛苦，吹狂沙始到金”。", "千淘万漉虽辛苦，吹狂沙始到金", Tier.Certain),
        ("他引用“长风破浪会有时，直挂云帆沧济海”。", "长风破浪会有时，直挂云帆沧济海", Tier.Certain),
        ("“功成必定有我，功成不必在我”，他在会上表态。", "功成必定有我，功成不必在我", Tier.Certain),
        ("“摸着石头过桥”不是办法。", "摸着石头过桥", Tier.Certain),
    ];

    protected override IEnumerable<string> Right =>
    [
        "习近平总书记指出，人民对美好生活的向往，就是我们的奋斗目标。", "“绿水青山就是金山银山”，“绿水青山也是金山银山”。", "发展是硬道理，安全是硬任务；落实才是硬功夫。", "人才是第一资源，创新是第一动力。", "没有调查，就没有决策权。", "把“星星之火”烧成“燎原之势”。",
        "坚持生命至上、人民至上，安全第一。", "实干兴邦、空谈误国。", "好好学习，好好生活。", "“像雷锋同志学习”应写作“向雷锋同志学习”。", "绿水青山间，金山银山来。", "中国人的饭碗要端在自己手里。", "岂因祸福避趋之的担当。", "为中国人民谋幸福，为中华民族谋复兴，为世界谋大同。", "好好学习\n天天进步是我们的口号", "科技立则民族立，科技强则国家强。", "文化盛国运盛，文化强民族强。",
    ];

    [Fact]
    public void What_the_lists_of_expressions_say_is_not_said_again() => Examine("“绿水青山就是金山很山”，“空谈误国，实干新邦”。").ShouldBeEmpty();

    [Fact]
    public void The_suggestion_is_the_saying_as_it_was_said() =>
        Examine("毛泽东同志题词“好好学习，天天向尚”。").ShouldHaveSingleItem().Suggestion.ShouldBe("好好学习，天天向上");

    [Fact]
    public void Every_saying_and_every_variant_of_it_is_right_in_quotation_marks()
    {
        var rows = TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "quotations.tsv")).ToList();
        rows.Count.ShouldBeInRange(250, 450);
        rows.Select(r => Saying.BareOf(r[0])).ShouldBeUnique();
        foreach (var row in rows)
        {
            row.Length.ShouldBe(4, row[0]);
            row[1].ShouldNotBeNullOrWhiteSpace(row[0]);
            row[2].ShouldNotBeNullOrWhiteSpace(row[0]);
            foreach (var words in LexiconFile.Parts(row[3]).Where(v => !v.Contains('＊', StringComparison.Ordinal)).Append(row[0]))
                Examine($"他说：“{words}。”").Select(d => $"{d.Excerpt}→{d.Suggestion}").ShouldBeEmpty(words);
        }
    }
}
