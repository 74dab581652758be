using System.Text.Json;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose4;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Row;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Lists written before it was known how they are read: fourth round.</summary>
static class FourthRoundLists
{
    static string Rows(int count, Func<int, string> row, int from = 0) => string.Concat(Enumerable.Range(from, count).Select(row));
    static string Day(int i, string format = "yyyy-MM-dd") => D(DayOf(i), format);

    public static IEnumerable<RowsShape> All =>
    [
        new("401 a picture's headline over the list", Mega($"<div class=\"big\"><a href=\"/a/0.html\"><img src=\"/0.jpg\"><h2>{Titles[0]}</h2></a><p>{Farm[0]}</p><span>{Day(0)}</span></div><ul class=\"small\">{Rows(8, i => $"<li><a href=\"/a/{i}.html\">{Titles[i]}</a><span>{Day(i)}</span></li>", 1)}</ul>", "要闻"), [.. Of(9, i => $"/a/{i}.html").Skip(1)]),
        new("402 days to the minute in a column of their own", Mega($"<div class=\"tb\">{Rows(8, i => $"<div class=\"tr\"><div class=\"td w1\">{i + 1}</div><div class=\"td w2\"><a href=\"/b/{i}.html\">{Titles[i]}</a></div><div class=\"td w3\">浔岭市水利局</div><div class=\"td w4\">{Day(i)} 0{i}:15:00</div></div>")}</div>", "目录"), Of(8, i => $"/b/{i}.html")),
        new("403 marks of each line in brackets after the title", Mega($"<ul>{Rows(8, i => $"<li><a href=\"/c/{i}.html\">{Titles[i]}</a>（浔政发〔2026〕{i + 1}号）<span>{Day(i, "yyyy年M月d日")}</span></li>")}</ul>", "政策文件"), Of(8, i => $"/c/{i}.html")),
        new("404 English months", Mega($"<ul>{Rows(8, i => $"<li><div class=\"cal\"><em>{Day(i, "dd")}</em><i>{Day(i, "MMM").ToUpperInvariant()}</i><b>{Day(i, "yyyy")}</b></div><a href=\"/d/{i}.html\">{Titles[i]}</a></li>")}</ul>", "动态"), Of(8, i => $"/d/{i}.html")),
        new("405 two lists of equal weight, one of another column", Mega($"<div class=\"cols\"><div class=\"col-main\"><h2>通知公告</h2><ul>{Rows(10, i => $"<li><a href=\"/e/{i}.html\">{Titles[i]}</a><span>{Day(i)}</span></li>")}</ul></div><div class=\"col-aside\"><h2>最新动态</h2><ul>{Rows(10, i => $"<li><a href=\"/other/{i}.html\">{Titles[11 - i]}</a><span>{Day(i)}</span></li>")}</ul></div></div>", "通知公告"), Of(10, i => $"/e/{i}.html")),
        new("406 files without pages", Mega($"<ul class=\"files\">{Rows(7, i => $"<li><img src=\"/icon/pdf.gif\"><a href=\"/upload/2026/{i}.pdf\">{Titles[i]}.pdf</a><span>{Day(i)}</span></li>")}</ul>", "下载"), [.. Of(7, i => $"/upload/2026/{i}.pdf").Select(r => r with { Title = r.Title + ".pdf" })]),
        new("407 a link for the title and one for the day", Mega($"<ul>{Rows(8, i => $"<li><a href=\"/f/{i}.html\">{Titles[i]}</a><a href=\"/f/{i}.html\" class=\"d\">{Day(i)}</a></li>")}</ul>", "动态"), Of(8, i => $"/f/{i}.html")),
        new("408 JSON with ids and a page's address by id", JsonSerializer.Serialize(new { code = 0, result = new { list = Enumerable.Range(0, 8).Select(i => new { id = i, title = Titles[i], href = (string?)null, linkUrl = $"/detail.html?id={i}", pubTime = new DateTimeOffset(DayOf(i), TimeOnly.MinValue, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds() }) } }), Of(8, i => $"/detail.html?id={i}"), "http://www.linchuan.test/api/q?size=8") { Type = "application/json" },
        new("409 rows without an own box, broken by rules", Mega($"<div class=\"z\">{Rows(8, i => $"<a href=\"/g/{i}.html\">{Titles[i]}</a> <span>{Day(i)}</span><hr>")}</div>", "动态"), Of(8, i => $"/g/{i}.html")),
        new("410 a definition list, kind, title and day", Mega($"{Rows(8, i => $"<dl class=\"dl\"><dt>公告</dt><dd class=\"a\"><a href=\"/h/{i}.html\">{Titles[i]}</a></dd><dd class=\"b\">{Day(i)}</dd></dl>")}", "公告"), Of(8, i => $"/h/{i}.html")),
        new("411 words of an office and a day in one bracket", Mega($"<ul>{Rows(8, i => $"<li>·<a href=\"/i/{i}.html\">{Titles[i]}</a>[市水利局 {Day(i, "MM-dd")}]</li>")}</ul>", "动态"), Of(8, i => $"/i/{i}.html")),
        new("412 a pager of buttons that scripts press", Mega($"<ul>{Rows(8, i => $"<li><a href=\"/j/{i}.html\">{Titles[i]}</a><span>{Day(i)}</span></li>")}</ul><div class=\"pg\"><a href=\"javascript:void(0)\" onclick=\"goPage('/xw/bm/list_2.html')\">下一页</a></div>", "动态"), Of(8, i => $"/j/{i}.html")) { Next = "/xw/bm/list_2.html" },
    ];
}
