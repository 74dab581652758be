using MediaWatch.Core.Accounts;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose3;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Home pages written before it was known how their columns are found: third round.</summary>
static class ThirdRoundHomes
{
    static string List(string name, int seed) =>
        Weather($"<h2>{name}</h2><ul>{string.Concat(Enumerable.Range(0, 9).Select(i => $"<li><a href=\"/c/{seed}{i}.html\">{Row.Titles[(i + seed) % 12]}</a><span>{D(Row.DayOf(i + (seed % 3)))}</span></li>"))}</ul>", name);

    static string Few(int seed) => $"<ul>{string.Concat(Enumerable.Range(0, 5).Select(i => $"<li><a href=\"/c/{seed}{i}.html\">{Row.Titles[(i + seed) % 12]}</a></li>"))}</ul>";

    public static IEnumerable<HomeShape> All =>
    [
        new("301 headings as pictures", Site(
            ("/", Weather($"<div class=\"a\"><div class=\"a-h\"><a href=\"/xxw/\"><img src=\"/t1.png\" alt=\"泓州新闻\"></a></div>{Few(1)}</div><div class=\"a\"><div class=\"a-h\"><img src=\"/t2.png\" alt=\"通知公告\"><a href=\"/tz/\"><img src=\"/m.png\" alt=\"更多\"></a></div>{Few(2)}</div>", "泓州市人民政府")),
            ("/xxw/", List("泓州新闻", 1)), ("/tz/", List("通知公告", 2))),
            [("/xxw/", "泓州新闻", ColumnKind.News), ("/tz/", "通知公告", ColumnKind.Notice)]),

        new("302 columns by number in the query, a side menu that unfolds", Site(
            ("/", Weather("<ul class=\"acc\"><li><a href=\"javascript:;\">新闻</a><ul><li><a href=\"list.aspx?columnId=11\">今日要闻</a></li><li><a href=\"list.aspx?columnId=12\">乡镇信息</a></li></ul></li><li><a href=\"javascript:;\">公开</a><ul><li><a href=\"list.aspx?columnId=21\">公示公告</a></li><li><a href=\"list.aspx?columnId=22\">县政府文件</a></li></ul></li></ul>", "栖禾县人民政府")),
            ("/list.aspx?columnId=11", List("今日要闻", 1)), ("/list.aspx?columnId=12", List("乡镇信息", 2)), ("/list.aspx?columnId=21", List("公示公告", 3)), ("/list.aspx?columnId=22", List("县政府文件", 4))),
            [("/list.aspx?columnId=11", "今日要闻", ColumnKind.News), ("/list.aspx?columnId=12", "乡镇信息", ColumnKind.News), ("/list.aspx?columnId=21", "公示公告", ColumnKind.Notice), ("/list.aspx?columnId=22", "县政府文件", ColumnKind.PolicyDocument)]),

        new("303 boxes that are clicked", Site(
            ("/", Weather($"<div class=\"b\"><div class=\"b-h\"><span onclick=\"location.href='/dt/index.html'\">工作动态</span></div>{Few(1)}</div><div class=\"b\"><div class=\"b-h\"><span onclick=\"window.open('/gg/index.html')\">公告</span></div>{Few(2)}</div>", "枕溪区住房和城乡建设局")),
            ("/dt/index.html", List("工作动态", 1)), ("/gg/index.html", List("公告", 2))),
            [("/dt/index.html", "工作动态", ColumnKind.News), ("/gg/index.html", "公告", ColumnKind.Notice)]),

        new("304 a column under two names", Site(
            ("/", Weather($"<div class=\"n\"><a href=\"/gsgg/\">公示公告</a><a href=\"/zcjd/\">政策解读</a></div><div class=\"c\"><h3>通知公告</h3><a href=\"/gsgg/\">更多</a>{Few(2)}</div><div class=\"c\"><h3>政策解读</h3><a href=\"/zcjd/index.html\">更多</a>{Few(3)}</div>", "枕溪区人民政府")),
            ("/gsgg/", List("公示公告", 2)), ("/zcjd/", List("政策解读", 3)), ("/zcjd/index.html", List("政策解读", 3))),
            [("/gsgg/", "公示公告", ColumnKind.Notice), ("/zcjd/index.html", "政策解读", ColumnKind.PolicyInterpretation)]),

        new("305 overviews with more links", Site(
            ("/", Weather("<div class=\"big\"><a href=\"/xwzx/\">新闻中心</a><a href=\"/zfxxgk/\">政府信息公开</a></div>", "泓州市人民政府")),
            ("/xwzx/", Weather($"<div><h3>泓州要闻</h3><a href=\"/xwzx/yw/\">更多&gt;&gt;</a>{Few(1)}</div><div><h3>县区传真</h3><a href=\"/xwzx/xq/\">更多&gt;&gt;</a>{Few(2)}</div>", "新闻中心")),
            ("/zfxxgk/", Weather($"<div><h3>政策文件</h3><a href=\"/zfxxgk/wj/\">更多&gt;&gt;</a>{Few(3)}</div><div><h3>人事任免</h3><a href=\"/zfxxgk/rs/\">更多&gt;&gt;</a>{Few(4)}</div>", "政府信息公开")),
            ("/xwzx/yw/", List("泓州要闻", 1)), ("/xwzx/xq/", List("县区传真", 2)), ("/zfxxgk/wj/", List("政策文件", 3)), ("/zfxxgk/rs/", List("人事任免", 4))),
            [("/xwzx/yw/", "泓州要闻", ColumnKind.News), ("/xwzx/xq/", "县区传真", ColumnKind.News), ("/zfxxgk/wj/", "政策文件", ColumnKind.PolicyDocument), ("/zfxxgk/rs/", "人事任免", ColumnKind.Personnel)]),

        new("306 WordPress, categories", Site(
            ("/", Drawn($"<ul class=\"menu\"><li><a href=\"/\">首页</a></li><li><a href=\"/category/news/\">院内新闻</a></li><li><a href=\"/category/notice/\">通知</a></li><li><a href=\"/about/\">医院简介</a></li><li><a href=\"/category/bids/\">招标采购</a></li></ul>{Few(1)}", "泓州市第一人民医院")),
            ("/category/news/", List("院内新闻", 1)), ("/category/notice/", List("通知", 2)), ("/category/bids/", List("招标采购", 3)), ("/about/", Drawn("<p>医院始建于1951年，现有床位1200张。</p>", "医院简介"))),
            [("/category/news/", "院内新闻", ColumnKind.News), ("/category/notice/", "通知", ColumnKind.Notice), ("/category/bids/", "招标采购", ColumnKind.Notice)]),
    ];

    static Dictionary<string, string> Site(params (string Path, string Html)[] pages) => pages.ToDictionary(p => p.Path, p => p.Html);
}
