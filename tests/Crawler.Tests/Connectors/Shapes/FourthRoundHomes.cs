using MediaWatch.Core.Accounts;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose4;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Home pages written before it was known how their columns are found: fourth round.</summary>
static class FourthRoundHomes
{
    static string List(string name, int seed, int count = 9) =>
        Mega($"<h2>{name}</h2><ul>{string.Concat(Enumerable.Range(0, count).Select(i => $"<li><a href=\"/c/{seed}{i}.html\">{Row.Titles[(i + seed) % 12]}</a><span>{D(Row.DayOf(i + (seed % 3)))}</span></li>"))}</ul>", name);

    static string Few(int seed) => $"<ul>{string.Concat(Enumerable.Range(0, 5).Select(i => $"<li><a href=\"/c/{seed}{i}.html\">{Row.Titles[(i + seed) % 12]}</a><span>{D(Row.DayOf(i), "MM-dd")}</span></li>"))}</ul>";

    public static IEnumerable<HomeShape> All =>
    [
        new("401 more at the foot of the box, the name in a span", Site(
            ("/", Mega($"<div class=\"x\"><div class=\"x-t\"><span class=\"name\">政务动态</span></div>{Few(1)}<div class=\"x-f\"><a href=\"/zwdt/\">查看更多 &gt;</a></div></div><div class=\"x\"><div class=\"x-t\"><span class=\"name\">公示公告</span></div>{Few(2)}<div class=\"x-f\"><a href=\"/gsgg/\">查看更多 &gt;</a></div></div>", "浔岭市人民政府")),
            ("/zwdt/", List("政务动态", 1)), ("/gsgg/", List("公示公告", 2))),
            [("/zwdt/", "政务动态", ColumnKind.News), ("/gsgg/", "公示公告", ColumnKind.Notice)]),
        new("402 tabs by script, more for each hidden tab", Site(
            ("/", Mega($"<div class=\"tab\"><div class=\"tab-h\"><b>要闻</b><b>部门</b><b>乡镇</b></div><div class=\"tab-c\">{Few(1)}<a class=\"more\" href=\"/yw/\">更多</a></div><div class=\"tab-c\" style=\"display:none\">{Few(2)}<a class=\"more\" href=\"/bm/\">更多</a></div><div class=\"tab-c\" style=\"display:none\">{Few(3)}<a class=\"more\" href=\"/xz/\">更多</a></div></div>", "荷塘县人民政府")),
            ("/yw/", List("荷塘要闻", 1)), ("/bm/", List("部门动态", 2)), ("/xz/", List("乡镇动态", 3))),
            [("/yw/", "荷塘要闻", ColumnKind.News), ("/bm/", "部门动态", ColumnKind.News), ("/xz/", "乡镇动态", ColumnKind.News)]),
        new("403 a column of one document", Site(
            ("/", Mega($"<div class=\"x\"><h3>政府工作报告</h3><a href=\"/bg/\">更多</a></div><div class=\"x\"><h3>规划计划</h3><a href=\"/gh/\">更多</a></div>", "荷塘县人民政府")),
            ("/bg/", List("政府工作报告", 1, 1)), ("/gh/", List("规划计划", 2))),
            [("/bg/", "政府工作报告", ColumnKind.Planning), ("/gh/", "规划计划", ColumnKind.Planning)]),
        new("404 names with numbers and dots before them", Site(
            ("/", Mega("<ul class=\"m\"><li><a href=\"/l1/\">· 机构动态</a></li><li><a href=\"/l2/\">02 政策解读</a></li><li><a href=\"/l3/\">通知公告（12）</a></li></ul>", "浔岭市医疗保障局")),
            ("/l1/", List("机构动态", 1)), ("/l2/", List("政策解读", 2)), ("/l3/", List("通知公告", 3))),
            [("/l1/", "机构动态", ColumnKind.News), ("/l2/", "政策解读", ColumnKind.PolicyInterpretation), ("/l3/", "通知公告", ColumnKind.Notice)]),
        new("405 a home page that moves by script", Site(
            ("/", "<html><head><meta charset=utf-8><script>window.location.href = 'xl/index.jsp';</script></head><body>正在跳转…</body></html>"),
            ("/xl/index.jsp", Mega($"<div class=\"x\"><h3>工作动态</h3><a href=\"list.jsp?c=1\">更多</a>{Few(1)}</div>", "浔岭市林业局")),
            ("/xl/list.jsp?c=1", List("工作动态", 1))),
            [("/xl/list.jsp?c=1", "工作动态", ColumnKind.News)]),
        new("406 links that wear a class, names in titles", Site(
            ("/", Mega($"<div class=\"x\"><a class=\"ico\" href=\"/tz/\" title=\"通知公告\"><i class=\"f\"></i></a>{Few(1)}</div><div class=\"x\"><a class=\"ico\" href=\"/zc/\" title=\"政策法规\"><i class=\"g\"></i></a>{Few(2)}</div>", "浔岭市审计局")),
            ("/tz/", List("通知公告", 1)), ("/zc/", List("政策法规", 2))),
            [("/tz/", "通知公告", ColumnKind.Notice), ("/zc/", "政策法规", ColumnKind.PolicyDocument)]),
    ];

    static Dictionary<string, string> Site(params (string Path, string Html)[] pages) => pages.ToDictionary(p => p.Path, p => p.Html);
}
