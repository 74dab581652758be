using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class SeriesCheckTests : CheckExamples<SeriesCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("做好稳就业、稳金融、稳外贸、稳外资、稳投资、稳物价工作。", "稳物价工作", Tier.Likely),
        ("“四史”包括党史、新中国史、改革开放史、社会发展史。", "社会发展史", Tier.Likely),
        ("务必不忘初心、牢记使命，务必谦虚谨慎、艰苦奋斗，务必敢于斗争、善于胜利。", "善于胜利", Tier.Likely),
        ("坚定道路自信、理论自信、体制自信、文化自信。", "体制自信", Tier.Likely),
        ("坚定道路自信、文化自信、理论自信、制度自信。", "坚定道路自信、文化自信、理论自信、制度自信", Tier.Likely),
        ("倡导自由、平等、公平、法治。", "公平", Tier.Likely),
        ("个人层面的价值准则是爱国、敬老、诚信、友善。", "敬老", Tier.Likely),
        ("创新、协调、绿色、开放、分享的新发展理念", "分享的新发展理念", Tier.Likely),
        ("毛泽东思想、马克思列宁主义、邓小平理论。", "毛泽东思想、马克思列宁主义、邓小平理论", Tier.Likely),
        ("以马克思列宁主义、毛泽东思想、邓小平理论、科学发展观、习近平新时代中国特色社会主义思想为指导", "以马克思列宁主义、毛泽东思想、邓小平理论、科学发展观、习近平新时代中国特色社会主义思想为指导", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "习近平新时代中国特色社会主义思想，是对马克思列宁主义、毛泽东思想、邓小平理论、“三个代表”重要思想、科学发展观的继承和发展。",
        "坚定道路自信、理论自信、制度自信和文化自信。", "自由、平等、公正、法治", "倡导创新、绿色、开放", "思想建设、组织建设、作风建设、制度建设", "推进产业振兴、人才振兴、组织振兴三项任务",
        "爱国、敬业、奉献、友善的家风", "以马克思列宁主义、毛泽东思想、邓小平理论、“三个代表”重要思想、科学发展观、习近平新时代中国特色社会主义思想为指导",
        "“自由、平等、公平、法治”应为“自由、平等、公正、法治”。",
    ];

    [Fact]
    public void Names_the_one_that_is_missing() =>
        Examine("马克思列宁主义、毛泽东思想、邓小平理论、科学发展观、习近平新时代中国特色社会主义思想")[0].Message.ShouldContain("三个代表");
}
