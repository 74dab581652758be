using System.Text.Json;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Row;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Lists written before it was known how they are read: first round.</summary>
static class FirstRoundLists
{
    static string Rows(int count, Func<int, string> row) => string.Concat(Enumerable.Range(0, count).Select(row));
    static string Day(int i, string format = "yyyy-MM-dd") => D(DayOf(i), format);
    static string Cut(int i) => Titles[i].Length > 14 ? Titles[i][..14] + "…" : Titles[i];
    const string Side = "<div class=\"zuolan\"><h3>新闻发布</h3><ul><li><a href=\"/xw/yw/\">霖川要闻</a></li><li class=\"on\"><a href=\"/xw/bm/\">部门快讯</a></li><li><a href=\"/xw/xq/\">县区传真</a></li></ul></div>";

    public static IEnumerable<RowsShape> All =>
    [
        new("1 a year over days, kinds before titles, one on top", CityPage($"{Side}<div class=\"youlan\"><div class=\"nianfen\">2026年</div><ul class=\"wzlb\"><li class=\"zd\"><i>顶</i><a href=\"./202601/t20260105_1.html\" title=\"{Titles[11]}\">{Titles[11]}</a><span>01-05</span></li>{Rows(10, i => $"<li><em><a href=\"./k{i % 3}/\">[交通]</a></em><a href=\"./202603/t{Day(i, "yyyyMMdd")}_{i}.html\" title=\"{Titles[i]}\">{Titles[i]}</a><span>{Day(i, "MM-dd")}</span></li>")}</ul><div class=\"fenye\"><script>createPageHTML(34, 0, \"index\", \"html\", 500);</script></div></div>", "部门快讯_霖川市人民政府"),
            [.. Of(10, i => $"202603/t{Day(i, "yyyyMMdd")}_{i}.html"), new(Titles[11], "202601/t20260105_1.html", new(2026, 1, 5))]) { Next = "index_1.html" },

        new("2 cards with pictures, addresses of folders above", CityPage($"<div class=\"tupian-list clearfix\">{Rows(8, i => $"<div class=\"tp-item\"><div class=\"tp-img\"><a href=\"../../xw/bm/{Day(i, "yyyyMM")}/{i}a.shtml\" target=\"_blank\"><img src=\"../../u/{i}.jpg\" alt=\"\"></a></div><div class=\"tp-r\"><div class=\"tp-day\"><span class=\"d\">{Day(i, "dd")}</span><span class=\"ym\">{Day(i, "yyyy.MM")}</span></div><a class=\"tp-t\" href=\"../../xw/bm/{Day(i, "yyyyMM")}/{i}a.shtml\">{Titles[i]}</a><p class=\"tp-p\">{Road[i % 5][..30]}...<a href=\"../../xw/bm/{Day(i, "yyyyMM")}/{i}a.shtml\">查看全文</a></p></div></div>")}</div><div class=\"pagination\"><a class=\"disabled\">上一页</a><a class=\"active\">1</a><a href=\"/xw/bm/index_2.shtml\">2</a><a href=\"/xw/bm/index_2.shtml\">下一页</a></div>", "部门快讯"),
            Of(8, i => $"/xw/bm/{Day(i, "yyyyMM")}/{i}a.shtml")) { Next = "index_2.shtml" },

        new("3 an index of open information", CityPage($"<div class=\"gklist\"><table class=\"table table-hover\"><thead><tr><th>索引号</th><th>信息名称</th><th>文号</th><th>成文日期</th><th>发布日期</th></tr></thead><tbody>{Rows(10, i => $"<tr><td>LC0{i}/2026-0{i}</td><td class=\"l\"><a href=\"javascript:;\" onclick=\"openDetail('/gk/detail/{i}f3e.html')\" title=\"{Titles[i]}\">{Cut(i)}</a></td><td>霖政办〔2026〕{i}号</td><td>2026-01-1{i % 9}</td><td>{Day(i)}</td></tr>")}</tbody></table></div>", "政府信息公开目录"),
            Of(10, i => $"/gk/detail/{i}f3e.html")),

        new("4 days as terms, titles as their descriptions", CityPage($"{Side}<dl class=\"shijian\">{Rows(9, i => $"<dt>{Day(i, "MM月dd日")}</dt><dd><a href=\"/xw/bm/{i}.html\">{Titles[i]}</a></dd>")}</dl>", "部门快讯"), Of(9, i => $"/xw/bm/{i}.html")),

        new("5 rows of two", Tables($"<TABLE width=780>{Rows(5, r => $"<TR>{Rows(2, c => $"<TD width=\"50%\"><IMG src=images/d.gif> <A href=\"show.asp?id={(r * 2) + c + 40}\" target=_blank>{Titles[(r * 2) + c]}</A> <FONT color=gray>({Day((r * 2) + c, "yyyy-M-d")})</FONT></TD>")}</TR>")}</TABLE><P align=center>共 87 条 第1/9页 首页 上一页 <A href=\"list.asp?id=2&page=2\">下一页</A> <A href=\"list.asp?id=2&page=9\">尾页</A></P>", "工作动态"),
            Of(10, i => $"show.asp?id={i + 40}"), "http://www.linchuan.test/list.asp?id=2") { Next = "list.asp?id=2&page=2", Encoding = "gb2312" },

        new("6 a framework's data beside an empty page", $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>部门快讯</title></head><body><div id=\"__next\"></div><script id=\"__NEXT_DATA__\" type=\"application/json\">{JsonSerializer.Serialize(new { props = new { pageProps = new { list = Enumerable.Range(0, 10).Select(i => new { id = i, title = Titles[i], url = $"/detail/{i}x.html", publishTime = Day(i) + " 08:00:00" }), total = 87 } } })}</script></body></html>",
            Of(10, i => $"/detail/{i}x.html")),

        new("7 articles elsewhere, files among them", CityPage($"{Side}<ul class=\"list14\">{Rows(8, i => $"<li><a href=\"{Elsewhere(i)}\" target=\"_blank\">{Titles[i]}</a><span class=\"fr\">{Day(i)}</span></li>")}</ul>", "媒体看霖川"), Of(8, Elsewhere)),

        new("8 cut titles, small days", CityPage($"<div class=\"lanmu\"><h2>部门快讯</h2><ul>{Rows(12, i => $"<li><a title=\"{Titles[i]}\" href=\"/content/{Day(i, "yyyy-MM")}/{i}/content_{i}88.htm\">{Cut(i)} <small>{Day(i, "yyyy/MM/dd")}</small></a></li>")}</ul></div><div class=\"tuijian\"><h3>热点专题</h3><ul><li><a href=\"/zt/1/\"><img src=\"/zt/1.jpg\"></a></li><li><a href=\"/zt/2/\"><img src=\"/zt/2.jpg\"></a></li></ul></div>", "部门快讯"),
            Of(12, i => $"/content/{Day(i, "yyyy-MM")}/{i}/content_{i}88.htm")),

        new("9 nothing yet", CityPage($"{Side}<div class=\"youlan\"><div class=\"empty\"><img src=\"/assets/empty.png\"><p>暂无数据</p></div></div>", "部门快讯"), []),

        new("10 letters, whether answered", CityPage($"<table class=\"xjlb\" width=\"100%\"><tr class=\"th\"><td>信件编号</td><td>信件标题</td><td>来信类别</td><td>来信时间</td><td>办理状态</td></tr>{Rows(10, i => $"<tr><td>LX2026{i:000}</td><td><a href=\"mailDetail.do?mailId=88{i}\">{Titles[i]}</a></td><td>咨询</td><td>{Day(i)} 1{i}:2{i}</td><td><span class=\"green\">已办结</span></td></tr>")}</table>", "县长信箱"), Of(10, i => $"mailDetail.do?mailId=88{i}"), "http://www.linchuan.test/hd/mailList.do"),

        new("11 dedecms, kinds, words and clicks", CityPage($"<div class=\"listbox\"><ul class=\"e2\">{Rows(10, i => $"<li><a href='/a/bm/{Day(i, "yyyy/MMdd")}/{i}.html' class='preview'><img src='/uploads/{i}.jpg'/></a>[<b><a href='/a/bm/'>部门快讯</a></b>] <a href=\"/a/bm/{Day(i, "yyyy/MMdd")}/{i}.html\" class=\"title\">{Titles[i]}</a><span class=\"info\"><small>日期：</small>{Day(i)} 10:20:33<small>点击：</small>{i + 70} <small>好评：</small>0</span><p class=\"intro\">{Road[i % 5][..32]}...</p></li>")}</ul></div><div class=\"dede_pages\"><ul class=\"pagelist\"><li>首页</li><li class=\"thisclass\">1</li><li><a href='list_3_2.html'>2</a></li><li><a href='list_3_2.html'>下一页</a></li><li><a href='list_3_9.html'>末页</a></li><li><span class=\"pageinfo\">共 <strong>9</strong>页<strong>87</strong>条</span></li></ul></div>", "部门快讯"),
            Of(10, i => $"/a/bm/{Day(i, "yyyy/MMdd")}/{i}.html")) { Next = "list_3_2.html" },

        new("12 interpretations with the document that they explain", CityPage($"<div class=\"jdlb\">{Rows(7, i => $"<div class=\"jd\"><div class=\"jd-t\"><a href=\"/jd/{i}1.html\">{Titles[i]}</a><span>{Day(i)}</span></div><div class=\"jd-w\">解读文件：<a href=\"/wj/{i}2.html\">关于印发《霖川市第{i + 1}号方案》的通知</a></div></div>")}</div>", "政策解读"), Of(7, i => $"/jd/{i}1.html")),
    ];

    static string Elsewhere(int i) => (i % 4) switch
    {
        0 => $"https://mp.weixin.qq.com/s/Ab{i}Cd-3fG",
        1 => $"http://paper.daily.test/html/2026-03/{i}/content_{i}.htm",
        2 => $"/u/cms/www/202603/{i}.pdf",
        _ => $"https://www.province.test/art/2026/3/{i}/art_1_{i}.html",
    };
}
