using System.Globalization;
using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class CountryCheckTests : CheckExamples<CountryCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("代表团访问澳大利亚首都悉尼。", "悉尼", Tier.Likely), ("代表团首站抵达缅甸首都仰光。", "仰光", Tier.Likely), ("企业的项目位于尼日尔首都阿布贾。", "阿布贾", Tier.Likely), ("越南的首都是胡志明市。", "胡志明市", Tier.Likely), ("伊斯坦布尔（土耳其首都）举行展会。", "伊斯坦布尔", Tier.Likely), ("乌兰巴托是哈萨克斯坦首都，", "乌兰巴托", Tier.Likely), ("2024年，峰会在哈萨克斯坦首都努尔苏丹举行。", "努尔苏丹", Tier.Likely),
        ("口岸与蒙古共和国海关协作。", "蒙古共和国", Tier.Likely), ("坦桑尼亚人民共和国留学生来访。", "坦桑尼亚人民共和国", Tier.Likely), ("肯尼亚人民共和国艺术团演出。", "肯尼亚人民共和国", Tier.Likely), ("泰国王国驻昆明总领事到访。", "泰国王国", Tier.Likely), ("2025年，蒙古人民共和国代表团来访。", "蒙古人民共和国", Tier.Likely), ("柬埔寨共和国商务部官员到访。", "柬埔寨共和国", Tier.Likely),
        ("2024年，我省与前南斯拉夫马其顿有关城市交流。", "前南斯拉夫马其顿", Tier.Likely), ("2023年，客车交付马其顿。", "马其顿", Tier.Likely), ("2024年，非洲统一组织代表来华。", "非洲统一组织", Tier.Likely), ("2024年，斯威士兰未派代表出席。", "斯威士兰", Tier.Likely),
        ("世界卫生组织秘书长谭德塞来访。", "秘书长", Tier.Likely), ("联合国总干事古特雷斯致辞。", "总干事", Tier.Likely), ("上海合作组织成员方元首理事会会议举行。", "成员方", Tier.Likely), ("上海合作组织成员元首理事会会议举行。", "成员元首", Tier.Likely),
        ("法国总统马克隆来访。", "马克隆", Tier.Likely), ("同美国总统特朗谱通电话。", "特朗谱", Tier.Likely), ("2025年10月，美国总统拜登访问韩国。", "美国总统拜登", Tier.Likely), ("2019年，法国总统弗朗索瓦·奥朗德来访。", "法国总统弗朗索瓦·奥朗德", Tier.Likely), ("2021年9月，联合国秘书长潘基文出席会议。", "联合国秘书长潘基文", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "澳大利亚首都堪培拉与悉尼", "哈萨克斯坦前首都阿拉木图", "1987年，代表团访问哈萨克斯坦首都阿拉木图。", "缅甸首都原为仰光，后迁至内比都。", "2020年，代表团访问哈萨克斯坦首都努尔苏丹。", "伊斯坦布尔是土耳其首都安卡拉以外的最大城市。", "玻利维亚首都拉巴斯", "南非首都开普敦", "巴西首都巴西利亚", "意大利首都罗马", "联邦德国首都波恩", "首都北京", "美国首都华盛顿", "欧洲文化首都利物浦", "乌兰巴托是蒙古国首都，",
        "中华人民共和国、老挝人民民主共和国、阿拉伯埃及共和国、刚果民主共和国、刚果共和国、中非共和国、南苏丹共和国、赤道几内亚共和国、多米尼加共和国", "泰王国驻华大使", "蒙古人民共和国时期的剧院", "1950年，波兰人民共和国与我国建交。", "法国共和国前进党", "自行车王国中国", "荷兰王国首相", "琉球王国", "乌克兰苏维埃社会主义共和国",
        "马其顿王国的文物", "北马其顿总统", "2018年，马其顿更名为北马其顿。", "汉城湖公园", "锡兰红茶", "1999年，八国集团首脑会议举行。",
        "法国总统马克龙和夫人", "法国总统府", "美国总统特使", "世界卫生组织总干事", "联合国大会主席", "联合国秘书长", "上海合作组织轮值主席国", "上海合作组织秘书长", "东盟轮值主席国", "国际奥委会主席", "世界银行行长", "上海合作组织成员国元首理事会",
        "2025年4月，美国前总统拜登出席。", "2014年11月，时任美国总统奥巴马来华。", "2025年，美国总统特朗普来访。", "2025年1月，美国总统拜登发表告别演说。", "美国总统拜登", "2020年当选的美国总统拜登", "2015年美国副总统拜登", "自2016年以来，美国总统拜登多次表示",
    ];

    [Fact]
    public void What_the_lists_of_words_say_is_not_said_again() => Examine("朝鲜人民民主主义共和国艺术团演出；2024年，企业赴锡兰考察。").ShouldBeEmpty();

    [Theory]
    [InlineData("countries.tsv", 190, 6)]
    [InlineData("world-names.tsv", 20, 6)]
    [InlineData("world-bodies.tsv", 35, 4)]
    [InlineData("world-heads.tsv", 90, 5)]
    public void Every_row_is_whole_and_has_its_source(string table, int least, int columns)
    {
        var rows = TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", table)).ToList();
        rows.Count.ShouldBeGreaterThanOrEqualTo(least);
        foreach (var row in rows)
        {
            row.Length.ShouldBe(columns, row[0]);
            row[^1].ShouldNotBeNullOrWhiteSpace(row[0]);
        }
    }

    [Fact]
    public void No_two_hold_one_office_at_a_time()
    {
        static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var rows = TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "world-heads.tsv")).Select(r => (Name: r[0], Office: r[1], From: Day(r[2]), To: r[3].Length > 0 ? Day(r[3]) : DateOnly.MaxValue));
        foreach (var office in rows.GroupBy(r => r.Office, StringComparer.Ordinal))
        {
            foreach (var (one, next) in office.OrderBy(r => r.From).Zip(office.OrderBy(r => r.From).Skip(1)))
                one.To.ShouldBeLessThanOrEqualTo(next.From, $"{one.Name}, {next.Name}");
        }
    }

    [Fact]
    public void Every_capital_is_right_where_it_is_called_so()
    {
        foreach (var row in TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "countries.tsv")))
        {
            foreach (var name in LexiconFile.Parts(row[0]).Where(n => n.Length > 1))
            {
                foreach (var capital in LexiconFile.Parts(row[2]))
                    Examine($"代表团抵达{name}首都{capital}。").Select(d => d.Message).ShouldBeEmpty($"{name}{capital}");
            }
            foreach (var full in LexiconFile.Parts(row[1]))
                Examine($"{full}驻华大使到访。").Select(d => d.Message).ShouldBeEmpty(full);
        }
    }
}
