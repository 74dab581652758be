using MediaWatch.Analysis.Reposts;

namespace MediaWatch.Analysis.Tests.Reposts;

/// <summary>Texts written for these tests: an original, news of other things, and two notices of one series.</summary>
static class Library
{
    public const string Title = "示例市三座乡村书屋同日开门迎客";

    public const string Body = """
        4月23日，示例市青石镇、柳湾镇和北坡乡的三座乡村书屋同时开门，当天共接待读者860余人次，借出图书1900多册。
        走进青石书屋，由旧粮仓改成的阅览室宽敞明亮，木梁上还留着当年的仓号。管理员陈巧云原是村里的小学教师，退休后主动报名看店。她说，孩子们放学就往这里跑，连隔壁村的老人也来听戏曲唱片。
        柳湾书屋建在渡口边，窗外就是渔船。书屋同县图书馆通借通还，读者在手机上选好书，第二天由邮递员顺路捎来。北坡书屋最小，只有两间房，却添了一面盲文书架，服务附近按摩学校的学员。
        市文化和旅游局有关负责人表示，今年还将改造十二处闲置校舍和仓库，让离县城最远的村庄也能在半小时内走到一张书桌前。
        """;

    public const string Other = """
        入夏以来，城东水厂对沿江取水口进行清淤，潜水员每天下水六次，已清出泥沙三百多吨。厂长梁水生介绍，清淤之后取水量比去年同期多出一成半，高层住户反映的水压不足问题明显缓解。
        下一步，水厂将更换使用了二十年的旧阀门，并在泵房加装噪声挡板，免得夜里打扰对岸的居民。附近小区的住户可以通过微信小程序查看每天的水质化验单，也可以预约到厂里参观。
        """;

    public const string Lead = "本报讯 连日来，我县各乡镇把读书当作春天里的大事来办，田间地头、车间班组到处能看见捧书的人。县融媒体中心记者从市里传来的消息中了解到，身边又多了几处好去处，下面一起来看看这篇报道，也欢迎大家周末带着孩子去坐一坐。";

    public static OriginalText Original(string body = Body, string title = Title, string? source = null, string? address = null) =>
        new(1, RepostText.Of(title, body), source, address, Formulas.None);

    public static RepostMatch? Match(OriginalText original, string body, string title = Title) => Match(original, RepostArticle.Of(title, body));

    public static RepostMatch? Match(OriginalText original, RepostArticle article) => new RepostMatcher([original]).Match(article) is [var match, ..] ? match : null;

    /// <summary>A rain warning as a county's weather service puts it out several times a month.</summary>
    public static string Warning(string county, string day, string hour, string towns, string millimetres) => $"""
        {county}气象台{day}{hour}发布暴雨橙色预警信号：过去三小时，我县{towns}等地降雨量已达{millimetres}毫米，预计降雨仍将持续，低洼地段积水、山区发生山洪的可能性较大，请注意防范。
        防御提示：沿河沿沟的群众不要在河边停留，不要冒险涉水过桥；行车遇到积水路段请绕行，不要强行通过；学校和幼儿园视情况调整上下学时间；户外广告牌、工棚和脚手架要及时加固，危房里的住户请听从安排转移。
        请各单位加强值守，遇有险情及时报告，联系电话见县人民政府网站。本次信号有效期为6小时，届时将根据天气变化更新或者解除。
        """;

    /// <summary>Every n-th character another one.</summary>
    public static string Edited(string text, int every) => string.Concat(text.Select((c, i) => i % every == every - 1 && c != '\n' ? '某' : c));

    public static string Part(string text, double from, double share) => text.Substring((int)(text.Length * from), (int)(text.Length * share));
}
