using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose5;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Row;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Lists written before it was known how they are read: fifth round.</summary>
static class FifthRoundLists
{
    static string Rows(int count, Func<int, string> row, int from = 0) => string.Concat(Enumerable.Range(from, count).Select(row));
    static string Day(int i, string format = "yyyy-MM-dd") => D(DayOf(i), format);

    public static IEnumerable<RowsShape> All =>
    [
        new("501 articles as elements, times of machines", Cards($"<main>{Rows(7, i => $"<article><h2><a href=\"/a/{i}\">{Titles[i]}</a></h2><time datetime=\"{Day(i)}T09:00\">{Day(i, "yyyy年M月d日")} 09:00</time><p>{Bus[i % 4]}</p></article>")}</main>", "新闻"), Of(7, i => $"/a/{i}")),
        new("502 lines of a middle column", Three($"<table width=\"100%\"><tr><td>您的位置：<a href=/>首页</a> - <a href=/2>工作动态</a></td></tr>{Rows(9, i => $"<tr><td><img src=/d.gif> <a href=/n/{i}.htm>{Titles[i]}</a> <font color=#999999>{Day(i, "yyyy.M.d")}</font></td></tr>")}</table>", "工作动态"), Of(9, i => $"/n/{i}.htm")),
        new("503 kinds as links after the titles", Cards($"<ul class=\"l\">{Rows(8, i => $"<li><a class=\"t\" href=\"/b/{i}.html\">{Titles[i]}</a><a class=\"k\" href=\"/k/{i % 2}/\">市教育局</a><span>{Day(i)}</span></li>")}</ul>", "部门"), Of(8, i => $"/b/{i}.html")),
        new("504 numbers of a table, titles cut in the middle", Cards($"<table class=\"tb\"><tbody>{Rows(8, i => $"<tr><td class=\"no\">{i + 1}</td><td><a href=\"/c/{i}.html\" title=\"{Titles[i]}\">{Titles[i][..5]}……{Titles[i][^4..]}</a></td><td class=\"dt\">{Day(i)}</td></tr>")}</tbody></table>", "目录"), Of(8, i => $"/c/{i}.html")),
        new("505 a first line with a picture, in the same list", Cards($"<ul class=\"l\"><li class=\"first\"><a href=\"/d/0.html\"><img src=\"/0.jpg\"></a><h3><a href=\"/d/0.html\">{Titles[0]}</a></h3><p>{Bus[0]}</p><span>{Day(0)}</span></li>{Rows(8, i => $"<li><a href=\"/d/{i}.html\">{Titles[i]}</a><span>{Day(i)}</span></li>", 1)}</ul>", "新闻"), Of(9, i => $"/d/{i}.html")),
        new("506 days in a line before several titles", Cards($"<div class=\"days\">{Rows(4, d => $"<h4>{Day(d * 2)}</h4><ul><li><a href=\"/e/{d * 2}.html\">{Titles[d * 2]}</a></li></ul>")}</div>", "大事记"), [.. Enumerable.Range(0, 4).Select(d => new Row(Titles[d * 2], $"/e/{d * 2}.html", DayOf(d * 2)))]),
        new("507 buttons of the row for downloading", Cards($"<div class=\"ls\">{Rows(8, i => $"<div class=\"it\"><a href=\"/f/{i}.html\">{Titles[i]}</a><span>{Day(i)}</span><a class=\"btn\" href=\"/f/{i}.docx\">下载WORD</a><a class=\"btn\" href=\"/f/{i}.pdf\">下载PDF</a></div>")}</div>", "表格下载"), Of(8, i => $"/f/{i}.html")),
        new("508 addresses with Chinese names and blanks", Cards($"<ul>{Rows(7, i => $"<li><a href=\"/通知/{i} 号.html\">{Titles[i]}</a><span>{Day(i)}</span></li>")}</ul>", "通知"), Of(7, i => $"/通知/{i} 号.html")),
        new("509 a day over a month in one element", Cards($"<ul>{Rows(7, i => $"<li><div class=\"dt\">{Day(i, "dd")}<br>{Day(i, "yyyy-MM")}</div><a href=\"/g/{i}.html\">{Titles[i]}</a></li>")}</ul>", "新闻"), Of(7, i => $"/g/{i}.html")),
        new("510 stars, new and hot words within the links", Cards($"<ul>{Rows(7, i => $"<li><a href=\"/h/{i}.html\"><i class=\"star\">★</i>{Titles[i]}<sup>NEW</sup></a><span>{Day(i)}</span></li>")}</ul>", "新闻"), Of(7, i => $"/h/{i}.html")),
        new("511 a long menu of titles beside, without days", Cards($"<aside class=\"lm\"><ul>{Rows(11, i => $"<li><a href=\"/lm/{i}.html\">{Titles[11 - i]}专题</a></li>")}</ul></aside><div class=\"ct\"><ul>{Rows(6, i => $"<li><a href=\"/i/{i}.html\">{Titles[i]}</a><em>{Day(i)}</em></li>")}</ul></div>", "新闻"), Of(6, i => $"/i/{i}.html")),
        new("512 a link round the row of a table", Cards($"<div class=\"vt\">{Rows(8, i => $"<a class=\"r\" href=\"/j/{i}.html\"><div class=\"x1\">{i + 1}</div><div class=\"x2\">{Titles[i]}</div><div class=\"x3\">市水利局</div><div class=\"x4\">{Day(i)}</div></a>")}</div><ul class=\"pages\"><li class=\"on\"><a href=\"?p=1\">1</a></li><li><a href=\"?p=2\">2</a></li><li><a href=\"?p=2\">»</a></li></ul>", "目录"), Of(8, i => $"/j/{i}.html")) { Next = "?p=2" },
    ];
}
