using System.Globalization;
using System.Text.Json;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose2;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Row;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Lists written before it was known how they are read: second round.</summary>
static class SecondRoundLists
{
    static string Rows(int count, Func<int, string> row) => string.Concat(Enumerable.Range(0, count).Select(row));
    static string Day(int i, string format = "yyyy-MM-dd") => D(DayOf(i), format);
    static string Cut(int i) => Titles[i].Length > 12 ? Titles[i][..12] + "..." : Titles[i];
    const string Menu = "<div class=\"left-menu\"><h2>新闻动态</h2><a href=\"/xwdt/lzyw/\">岚泽要闻</a><a href=\"/xwdt/bmdt/\">部门动态</a><a href=\"/xwdt/xqdt/\">县区动态</a><a href=\"/xwdt/tzgg/\">通知公告</a></div>";

    public static IEnumerable<RowsShape> All =>
    [
        new("201 brackets round the days, rules after each fifth", Shared($"<div class=\"wrap\">{Menu}<div class=\"list-box\"><ul class=\"doc_list list-12345\">{Rows(10, i => $"<li><a href=\"/xwdt/bmdt/content/92{i}\" title=\"{Titles[i]}\" target=\"_blank\" class=\"left\">{Cut(i)}</a><span class=\"right date\">[ {Day(i)} ]</span></li>{(i % 5 == 4 ? "<li class=\"lm_line\"></li>" : "")}")}</ul><div id=\"page_list_12345\"></div><ul class=\"pagination\"><li class=\"active\"><span>1</span></li><li><a href=\"/xwdt/bmdt/index-2.html\">2</a></li><li class=\"next\"><a href=\"/xwdt/bmdt/index-2.html\" title=\"下一页\"><i class=\"arrow\"></i></a></li></ul></div></div>", "部门动态"),
            Of(10, i => $"/xwdt/bmdt/content/92{i}")) { Next = "/xwdt/bmdt/index-2.html" },

        new("202 days under headings of year and month", Shared($"<div class=\"wrap\"><div class=\"tl-year\">2026年</div><div class=\"tl-month\">03月</div><ul class=\"tl\">{Rows(6, i => $"<li><b>{Day(i, "dd")}日</b><a href=\"/zt/{i}1.html\">{Titles[i]}</a></li>")}</ul></div>", "大事记"), Of(6, i => $"/zt/{i}1.html")),

        new("203 words and a line of marks under each title", Shared($"<div class=\"wrap news-wrap\">{Rows(8, i => $"<section class=\"news-it\"><h3><a href=\"/p/{i}77.html\">{Titles[i]}</a></h3><p class=\"sum\">{Rain[i % 5][..30]}…[<a href=\"/p/{i}77.html\">全文</a>]</p><div class=\"by\"><span>来源：市教育局</span><span>{Day(i, "yyyy年MM月dd日")}</span><span>阅读 {i + 30}</span></div></section>")}<div class=\"pg\"><a href=\"?page=2\">下一页</a></div></div>", "部门动态"), Of(8, i => $"/p/{i}77.html")) { Next = "?page=2" },

        new("204 a table, month and day apart from the year", Shared($"<div class=\"wrap\"><table class=\"lst\">{Rows(9, i => $"<tr><td class=\"rq\"><div class=\"md\">{Day(i, "MM-dd")}</div><div class=\"y\">{Day(i, "yyyy")}</div></td><td class=\"bt\"><a href=\"/q/{i}.shtml\">{Titles[i]}</a></td></tr>")}</table></div>", "部门动态"), Of(9, i => $"/q/{i}.shtml")),

        new("205 English cards", $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>News</title></head><body><nav><a href=\"/en/\">HOME</a><a href=\"/en/n/\">NEWS</a></nav><div class=\"grid\">{Rows(6, i => $"<a class=\"card\" href=\"/en/n/{i}.html\"><img src=\"/i/{i}.jpg\"><div><h4>{English[i]}</h4><time>{DayOf(i).ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}</time></div></a>")}</div></body></html>",
            [.. Enumerable.Range(0, 6).Select(i => new Row(English[i], $"/en/n/{i}.html", DayOf(i)))]),

        new("206 JSON, the article within each item", JsonSerializer.Serialize(new { success = true, page = new { totalElements = 87, content = Enumerable.Range(0, 10).Select(i => new { id = i, info = new { infoTitle = Titles[i], infoUrl = $"/info/{i}.html", infoDate = Day(i) + "T09:00:00+08:00" } }) } }), Of(10, i => $"/info/{i}.html"), "http://www.linchuan.test/api/list?pageNo=1") { Type = "application/json", Next = "http://www.linchuan.test/api/list?pageNo=2" },

        new("207 pictures with titles, days in words", Shared($"<div class=\"wrap tw\">{Rows(8, i => $"<div class=\"tw-i\"><a href=\"/tw/{i}.html\"><img src=\"/tw/{i}.jpg\"></a><div class=\"tw-t\"><a href=\"/tw/{i}.html\">{Titles[i]}</a></div><div class=\"tw-d\">{Day(i, "M月d日")}</div></div>")}</div>", "图片新闻"), Of(8, i => $"/tw/{i}.html")),

        new("208 laws, proclaimed and in force", Shared($"<div class=\"wrap\"><table class=\"fg\"><tr><td>序号</td><td>标题</td><td>制定机关</td><td>公布日期</td><td>施行日期</td><td>时效性</td></tr>{Rows(10, i => $"<tr><td>{i + 1}</td><td><a href=\"detail?id=fg{i}\">{Titles[i]}</a></td><td>岚泽市人大常委会</td><td>{Day(i)}</td><td>2026-07-01</td><td>有效</td></tr>")}</table></div>", "法规库"), Of(10, i => $"detail?id=fg{i}"), "http://www.linchuan.test/fgk/list"),

        new("209 tenders, where and how before the title", Shared($"<div class=\"wrap\"><ul class=\"ewb\">{Rows(10, i => $"<li class=\"ewb-li\"><a href=\"/jyxx/00{i}/2026/{i}a-b{i}.html\" title=\"{Titles[i]}\"><span class=\"area\">【澄湾区】</span><span class=\"kind\">[公开招标]</span>{Titles[i]}</a><span class=\"ewb-d\">{Day(i)}</span></li>")}</ul><div class=\"pager\"><a href=\"2.html\">&gt;</a></div></div>", "采购公告"), Of(10, i => $"/jyxx/00{i}/2026/{i}a-b{i}.html")) { Next = "2.html" },

        new("210 pictures alone", Shared($"<div class=\"wrap\"><ul class=\"tj-grid\">{Rows(8, i => $"<li><a href=\"/tj/{i}.html\" title=\"{Titles[i]}\"><img src=\"/tj/{i}.png\" alt=\"{Titles[i]}\"></a><span>{Day(i)}</span></li>")}</ul></div>", "图解"), Of(8, i => $"/tj/{i}.html")),

        new("211 documents with their explanations beside", Shared($"<div class=\"wrap\"><ul class=\"zc\">{Rows(8, i => $"<li><p class=\"zc-t\"><a href=\"/zc/{i}.html\">{Titles[i]}</a></p><p class=\"zc-o\"><span>岚政发〔2026〕{i}号</span><span>{Day(i)}</span><a href=\"/jd/{i}.html\">文字解读</a><a href=\"/tj/{i}.html\">图解</a><a href=\"/sp/{i}.html\">视频</a></p></li>")}</ul></div>", "政策文件"), Of(8, i => $"/zc/{i}.html")),

        new("212 lines of a cell", Tables($"<TABLE width=780><TR><TD class=c>{Rows(10, i => $"<IMG src=images/j.gif>&nbsp;<A class=blue href=\"view.asp?newsid={i}9\">{Titles[i]}</A>&nbsp;&nbsp;[{Day(i, "yy-MM-dd")}]<BR>")}</TD></TR><TR><TD align=right>第1页/共8页 [首页] [上页] [<A href=\"more.asp?page=2\">下页</A>] [<A href=\"more.asp?page=8\">尾页</A>]</TD></TR></TABLE>", "工作动态"), Of(10, i => $"view.asp?newsid={i}9"), "http://www.linchuan.test/more.asp") { Next = "more.asp?page=2" },
    ];

    static readonly string[] English = ["Lanze evacuates 1,264 people amid heavy rain", "Spring tea season opens in Yanpo town", "New energy buses exported for the first time", "City cuts time for starting a business", "Ancient bridge restored in Tongpu county", "Lanze library launches summer reading"];
}
