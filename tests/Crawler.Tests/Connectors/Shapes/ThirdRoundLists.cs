using System.Text.Json;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose3;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Row;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Lists written before it was known how they are read: third round.</summary>
static class ThirdRoundLists
{
    static string Rows(int count, Func<int, string> row, int from = 0) => string.Concat(Enumerable.Range(from, count).Select(row));
    static string Day(int i, string format = "yyyy-MM-dd") => D(DayOf(i), format);
    static string Cut(int i) => Titles[i].Length > 10 ? Titles[i][..10] + "…" : Titles[i];

    public static IEnumerable<RowsShape> All =>
    [
        new("301 years as headings, older ones too", Weather($"<div class=\"arch\"><h3>2026年</h3><ul>{Rows(5, i => $"<li><a href=\"/a/{i}.html\">{Titles[i]}</a><span>{Day(i, "MM-dd")}</span></li>")}</ul><h3>2024年</h3><ul>{Rows(4, i => $"<li><a href=\"/a/{i}.html\">{Titles[i]}</a><span>{Day(i, "MM-dd")}</span></li>", 5)}</ul></div>", "大事记"),
            [.. Of(5, i => $"/a/{i}.html"), .. Enumerable.Range(5, 4).Select(i => new Row(Titles[i], $"/a/{i}.html", DayOf(i).AddYears(-2)))]),

        new("302 a day as an attribute beside the shown one", Weather($"<ol class=\"ol\">{Rows(8, i => $"<li data-time=\"{Day(i)}\"><label><input type=\"checkbox\"></label><a href=\"/b/{i}.html\">{Titles[i]}</a><time datetime=\"{Day(i)}T08:00:00+08:00\">{Day(i, "M月d日")}</time></li>")}</ol>", "动态"), Of(8, i => $"/b/{i}.html")),

        new("303 a small list beside a large hot one", Weather($"<div class=\"fl w800\"><ul>{Rows(3, i => $"<li><a href=\"/c/{i}.html\">{Titles[i]}</a><span>{Day(i)}</span></li>")}</ul></div><div class=\"fr w300\"><h3>热门信息</h3><ul>{Rows(8, i => $"<li><a href=\"/hot/{i}.html\">{Titles[(i + 3) % 12][..8]}</a></li>")}</ul></div>", "公示"), Of(3, i => $"/c/{i}.html")),

        new("304 strings of markup in a script", Weather($"<div id=\"listbox\"></div><script>var dataStore = [{string.Join(",", Enumerable.Range(0, 9).Select(i => JsonSerializer.Serialize($"<li><a href='/d/{i}.html' title='{Titles[i]}'>{Cut(i)}</a><span>{Day(i)}</span></li>")))}]; showPage(1);</script>".Replace("\\u003C", "<", StringComparison.Ordinal).Replace("\\u003E", ">", StringComparison.Ordinal).Replace("\\u0027", "'", StringComparison.Ordinal), "动态"), Of(9, i => $"/d/{i}.html")),

        new("305 in force or not, before the title", Weather($"<ul class=\"wj\">{Rows(8, i => $"<li><a href=\"/e/{i}.html\"><em class=\"yx\">{(i % 3 == 2 ? "废止" : "有效")}</em><span class=\"wj-t\">{Titles[i]}</span></a><p><span>成文日期：2026-01-0{i + 1}</span><span>发布日期：{Day(i)}</span></p></li>")}</ul>", "行政规范性文件"), Of(8, i => $"/e/{i}.html")),

        new("306 kind and day over the title", Weather($"<div class=\"ls\">{Rows(8, i => $"<div class=\"ls-i\"><p><b>部门动态</b><i>{Day(i, "yyyy.MM.dd")}</i></p><p class=\"t\"><a href=\"/f/{i}.html\">{Titles[i]}</a></p><p>{Lake[i % 4][..36]}…</p></div>")}</div>", "部门动态"), Of(8, i => $"/f/{i}.html")),

        new("307 headings cut, whole in their own attribute", Weather($"<div class=\"cards\">{Rows(8, i => $"<a class=\"card\" href=\"/g/{i}.html\"><h3 title=\"{Titles[i]}\">{Cut(i)}</h3><p>{Lake[i % 4][..30]}</p><span>{Day(i)}</span></a>")}</div>", "动态"), Of(8, i => $"/g/{i}.html")),

        new("308 addresses without a scheme, with backslashes", Weather($"<ul>{Rows(8, i => $"<li><A HREF=\"{(i % 2 == 0 ? $"//www.linchuan.test/h/{i}.html" : $"..\\..\\h\\{i}.html")}\" TARGET=_blank>{Titles[i]}</A><span>{Day(i)}</span></li>")}</ul>", "动态"), Of(8, i => $"/h/{i}.html")),

        new("309 a page turner that counts records", Weather($"<ul>{Rows(10, i => $"<li><a href=\"/i/{i}.html\">{Titles[i]}</a><span>{Day(i)}</span></li>")}</ul><div class=\"p\">共120条记录 1/12页 <a href=\"/xw/bm/index.html\">首页</a> <a>上一页</a> <a href=\"/xw/bm/index_2.html\">下一页 &gt;</a> <select><option>1</option></select></div>", "动态"), Of(10, i => $"/i/{i}.html")) { Next = "/xw/bm/index_2.html" },

        new("310 one line", Weather($"<div class=\"lie\"><ul><li><a href=\"/j/0.html\" title=\"{Titles[0]}\">{Titles[0]}</a><span>{Day(0)}</span></li></ul></div>", "规划"), Of(1, i => $"/j/{i}.html")),

        new("311 groups of five in tables", Tables($"{Rows(2, g => $"<TABLE class=g>{Rows(5, i => $"<TR><TD><A href=\"k.asp?id={i}\">{Titles[i]}</A></TD><TD>{Day(i)} 10:00</TD></TR>", g * 5)}</TABLE><HR>")}", "动态"), Of(10, i => $"k.asp?id={i}"), "http://www.linchuan.test/list.asp?id=2"),

        new("312 videos with how long they are", Weather($"<ul class=\"sp\">{Rows(8, i => $"<li><a href=\"/l/{i}.html\"><div class=\"im\"><img src=\"/l/{i}.jpg\"><span class=\"du\">0{i + 1}:2{i}</span></div><p class=\"nm\">{Titles[i]}</p></a><p class=\"dt\">{Day(i)}　播放：1{i}2</p></li>")}</ul>", "视频"), Of(8, i => $"/l/{i}.html")),
    ];
}
