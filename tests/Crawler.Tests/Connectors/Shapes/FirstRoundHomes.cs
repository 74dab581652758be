using MediaWatch.Core.Accounts;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Home pages written before it was known how their columns are found: first round.</summary>
static class FirstRoundHomes
{
    /// <summary>A column's page: rows with days under a heading.</summary>
    public static string List(string name, int seed, string site = "霖川市人民政府", string date = "yyyy-MM-dd") =>
        CityPage($"<div class=\"lb\"><h2>{name}</h2><ul>{string.Concat(Enumerable.Range(0, 10).Select(i => $"<li><a href=\"/n/{seed}{i}.html\">{Row.Titles[(i + seed) % 12]}</a><span>{D(Row.DayOf(i + (seed % 3)), date)}</span></li>"))}</ul></div>", $"{name}_{site}");

    static string Few(int seed) => $"<ul>{string.Concat(Enumerable.Range(0, 5).Select(i => $"<li><a href=\"/n/{seed}{i}.html\" title=\"{Row.Titles[(i + seed) % 12]}\">{Row.Titles[(i + seed) % 12]}</a><span>{D(Row.DayOf(i), "MM-dd")}</span></li>"))}</ul>";

    public static IEnumerable<HomeShape> All =>
    [
        new("1 tabs that are the links", Site(
            ("/", CityPage($"<div class=\"tabs\"><ul class=\"hd\"><li class=\"on\"><a href=\"/xw/yw/\">霖川要闻</a></li><li><a href=\"/xw/bm/\">部门快讯</a></li><li><a href=\"/xw/xq/\">县区传真</a></li></ul><div class=\"bd\">{Few(1)}</div><div class=\"bd\" style=\"display:none\">{Few(2)}</div></div><div class=\"tabs\"><ul class=\"hd\"><li class=\"on\"><a href=\"/gk/tz/\">通知公告</a></li><li><a href=\"/gk/wj/\">市政府文件</a></li><li><a href=\"/gk/jd/\">政策解读</a></li></ul><div class=\"bd\">{Few(4)}</div></div>", "霖川市人民政府门户网站")),
            ("/xw/yw/", List("霖川要闻", 1)), ("/xw/bm/", List("部门快讯", 2)), ("/xw/xq/", List("县区传真", 3)), ("/gk/tz/", List("通知公告", 4)), ("/gk/wj/", List("市政府文件", 5)), ("/gk/jd/", List("政策解读", 6))),
            [("/xw/yw/", "霖川要闻", ColumnKind.News), ("/xw/bm/", "部门快讯", ColumnKind.News), ("/xw/xq/", "县区传真", ColumnKind.News), ("/gk/tz/", "通知公告", ColumnKind.Notice), ("/gk/wj/", "市政府文件", ColumnKind.PolicyDocument), ("/gk/jd/", "政策解读", ColumnKind.PolicyInterpretation)]),

        new("2 more as an image, headings without links", Site(
            ("/", $"<!DOCTYPE html><html><head><meta charset=utf-8><title>首页 - 鹿坪县教育局</title></head><body><div class=\"top\"><a href=\"/\">首页</a><a href=\"/jg/\">机构设置</a></div><div class=\"m1\"><div class=\"t\"><b>教育动态</b><a href=\"/list-1.html\"><img src=\"/i/more.png\" alt=\"更多\"></a></div>{Few(1)}</div><div class=\"m1\"><div class=\"t\"><b>公告栏</b><a href=\"/list-2.html\"><img src=\"/i/more.png\" alt=\"更多\"></a></div>{Few(3)}</div><div class=\"m1\"><div class=\"t\"><b>招生考试</b><a href=\"/list-3.html\" title=\"more\"><i class=\"icon-more\"></i></a></div>{Few(5)}</div></body></html>"),
            ("/list-1.html", List("教育动态", 1, "鹿坪县教育局")), ("/list-2.html", List("公告栏", 2, "鹿坪县教育局")), ("/list-3.html", List("招生考试", 3, "鹿坪县教育局")), ("/jg/", CityPage("<p>县教育局内设5个股室，核定行政编制18名。</p>", "机构设置"))),
            [("/list-1.html", "教育动态", ColumnKind.News), ("/list-2.html", "公告栏", ColumnKind.Notice), ("/list-3.html", "招生考试", ColumnKind.Other)]),

        new("3 a splash before the home page", Site(
            ("/", "<html><head><meta charset=utf-8><meta http-equiv=\"refresh\" content=\"0; url=/sy/index.html\"><title>跳转</title></head><body></body></html>"),
            ("/sy/index.html", CityPage($"<div class=\"k\"><h3><a href=\"/sy/zwyw/\">政务要闻</a></h3><a class=\"gd\" href=\"/sy/zwyw/\">+更多</a>{Few(1)}</div><div class=\"k\"><h3><a href=\"/sy/gsgg/\">公示公告</a></h3><a class=\"gd\" href=\"/sy/gsgg/\">+更多</a>{Few(2)}</div>", "澜湖区人民政府", site: "澜湖区人民政府")),
            ("/sy/zwyw/", List("政务要闻", 1)), ("/sy/gsgg/", List("公示公告", 2))),
            [("/sy/zwyw/", "政务要闻", ColumnKind.News), ("/sy/gsgg/", "公示公告", ColumnKind.Notice)]),

        new("4 overviews with menus at the left", Site(
            ("/", $"<html><head><meta charset=utf-8><title>柏溪县人民政府</title></head><body><div class=nav><a href=\"/index.html\">首页</a><a href=\"/xwzx.html\">新闻中心</a><a href=\"/zwgk.html\">政务公开</a><a href=\"/bsfw.html\">办事服务</a></div><div><img src=/b.jpg></div></body></html>"),
            ("/xwzx.html", "<html><head><meta charset=utf-8><title>新闻中心</title></head><body><div class=left><a href=\"/xwzx/bxyw.html\">柏溪要闻</a><a href=\"/xwzx/xzdt.html\">乡镇动态</a></div><div class=r><img src=/x.jpg></div></body></html>"),
            ("/zwgk.html", "<html><head><meta charset=utf-8><title>政务公开</title></head><body><div class=left><a href=\"/zwgk/gfxwj.html\">规范性文件</a><a href=\"/zwgk/rsrm.html\">人事任免</a><a href=\"/zwgk/czyjs.html\">财政预决算</a></div><div class=r><p>欢迎查阅。</p></div></body></html>"),
            ("/xwzx/bxyw.html", List("柏溪要闻", 1)), ("/xwzx/xzdt.html", List("乡镇动态", 2)), ("/zwgk/gfxwj.html", List("规范性文件", 3)), ("/zwgk/rsrm.html", List("人事任免", 4)), ("/zwgk/czyjs.html", List("财政预决算", 5))),
            [("/xwzx/bxyw.html", "柏溪要闻", ColumnKind.News), ("/xwzx/xzdt.html", "乡镇动态", ColumnKind.News), ("/zwgk/gfxwj.html", "规范性文件", ColumnKind.PolicyDocument), ("/zwgk/rsrm.html", "人事任免", ColumnKind.Personnel), ("/zwgk/czyjs.html", "财政预决算", ColumnKind.Statistics)]),

        new("5 ASP, boxes in tables, numbers for names", Site(
            ("/", Tables($"<TABLE width=780><TR><TD background=images/t.gif><B>工作动态</B></TD><TD align=right><A href=\"list.asp?id=2\">more...</A></TD></TR><TR><TD colSpan=2>{AspRows(1)}</TD></TR><TR><TD background=images/t.gif><B>通知公告</B></TD><TD align=right><A href=\"list.asp?id=5\">more...</A></TD></TR><TR><TD colSpan=2>{AspRows(2)}</TD></TR></TABLE>", "欢迎光临柏溪县民政局")),
            ("/list.asp?id=1", Tables("<P>　　主管全县民政工作，内设4个股室。</P>", "机构职能")), ("/list.asp?id=2", Tables(AspRows(1, 12), "工作动态")), ("/list.asp?id=3", Tables(AspRows(3, 12), "政策法规")), ("/list.asp?id=5", Tables(AspRows(2, 12), "通知公告")), ("/list.asp?id=6", Tables(AspRows(4, 12), "他山之石"))),
            [("/list.asp?id=2", "工作动态", ColumnKind.News), ("/list.asp?id=5", "通知公告", ColumnKind.Notice), ("/list.asp?id=3", "政策法规", ColumnKind.PolicyDocument), ("/list.asp?id=6", "他山之石", ColumnKind.Other)], "/list.asp?id=4", "/gbook.asp"),

        new("6 columns of departments' hosts, a map of the site", Site(
            ("/", CityPage($"<div class=\"box\"><div class=\"box-h\"><span>今日霖川</span><a href=\"http://news.linchuan.test/today/\" class=\"more\">MORE</a></div>{Few(1)}</div><div class=\"box\"><div class=\"box-h\"><span>重点领域公开</span><a class=\"more\" href=\"javascript:;\" onclick=\"window.open('/gk/zdly/list.html')\">更多&gt;</a></div>{Few(2)}</div><div class=\"box\"><div class=\"box-h\"><span>意见征集</span><a href=\"/hd/yjzj/list.html\" class=\"more\">更多</a></div>{Few(3)}</div><div class=\"box\"><div class=\"box-h\"><span>数据发布</span><a href=\"/sj/fb/list.html\" class=\"more\">更多</a></div>{Few(4)}</div>", "霖川市人民政府")),
            ("http://news.linchuan.test/today/", List("今日霖川", 1)), ("/gk/zdly/list.html", List("重点领域公开", 2)), ("/hd/yjzj/list.html", List("意见征集", 3)), ("/sj/fb/list.html", List("数据发布", 4))),
            [("http://news.linchuan.test/today/", "今日霖川", ColumnKind.News), ("/gk/zdly/list.html", "重点领域公开", ColumnKind.Other), ("/hd/yjzj/list.html", "意见征集", ColumnKind.Interaction), ("/sj/fb/list.html", "数据发布", ColumnKind.Statistics)]),
    ];

    static Dictionary<string, string> Site(params (string Path, string Html)[] pages) => pages.ToDictionary(p => p.Path, p => p.Html);

    static string AspRows(int seed, int count = 5) => $"<TABLE>{string.Concat(Enumerable.Range(0, count).Select(i => $"<TR><TD>·<A href=\"show.asp?id={(seed * 100) + i}\">{Row.Titles[(i + seed) % 12]}</A></TD><TD>[{D(Row.DayOf(i), "yyyy-M-d")}]</TD></TR>"))}</TABLE>";
}
