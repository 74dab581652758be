using System.Globalization;
using System.Text.Json;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Furnished;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>The same ten lines in the shapes in which systems of government sites write their lists.</summary>
static class ListShapes
{
    public const string Column = "http://www.qinghe.test/zwgk/tzgg/index.html";

    public static readonly string[] Titles =
    [
        "关于印发《青河市城市供水应急预案》的通知", "青河市2026年冬季供暖公告", "停水通知", "关于公开征求《青河市供水条例（草案）》意见的公告", "青河市人民政府关于表彰供水工作先进集体和先进个人的决定",
        "青河大桥封闭施工通告", "青河市2025年度政府信息公开工作年度报告", "关于2026年第三批公共租赁住房保障对象的公示", "青河市水务局招聘公告", "青河市城市供水价格听证会公告（第二号）",
    ];

    public static DateOnly Day(int i) => new DateOnly(2026, 11, 20).AddDays(-i * 3);
    public static string Path(int i) => $"/zwgk/tzgg/202611/t9{i:00}_12{i:00}.html";

    static string Rows(Func<int, string> row, int count = 10) => string.Concat(Enumerable.Range(0, count).Select(row));
    static string D(int i, string format = "yyyy-MM-dd") => Day(i).ToString(format, CultureInfo.InvariantCulture);
    static string A(int i) => $"<a href=\"{Path(i)}\" target=\"_blank\">{Titles[i]}</a>";
    static string Cut(int i) => Titles[i].Length > 16 ? Titles[i][..16] + "..." : Titles[i];

    public static IEnumerable<ListShape> All =>
    [
        new("ul, span with the day", Page($"{HotBox}<ul class=\"list\">{Rows(i => $"<li><span>{D(i)}</span>{A(i)}</li>")}</ul><div class=\"page\"><script>createPageHTML(20, 0, \"index\", \"html\");</script></div>")) { Next = "index_1.html" },
        new("ul, cut titles with the whole one beside", Page($"<ul class=\"u-list\">{Rows(i => $"<li><a href=\".{Path(i)[10..]}\" title=\"{Titles[i]}\">{Cut(i)}</a><em>{D(i, "MM-dd")}</em></li>")}</ul><script>createPageHTML('page_div',20, 1,'index','html',400);</script>").Replace("./tzgg", ".", StringComparison.Ordinal)) { Next = "index_2.html" },
        new("ul, a rule after each fifth line", Page($"<ul class=\"xxlb\">{Rows(i => $"<li>{A(i)}<span class=\"date\">[{D(i)}]</span></li>{(i % 5 == 4 ? "<li class=\"line\"></li>" : "")}")}</ul><a href=\"index_2.html\">下一页</a>")) { Next = "index_2.html" },
        new("table rows", OldPage($"<table width=700>{Rows(i => $"<tr><td width=20>·</td><td>{A(i)}</td><td width=90>[{D(i, "yyyy/M/d")}]</td></tr>")}</table>", "通知公告")),
        new("VSB rows with lines between", Page($"<table class=\"winstyle1\" width=\"100%\">{Rows(i => $"<tr height=\"20\"><td width=\"1%\"><span class=\"leaderfont1\">·</span></td><td><a class=\"c1\" href=\"{Path(i)}\" title=\"{Titles[i]}\">{Cut(i)}</a>&nbsp;<img src=\"/system/new.gif\"></td><td width=\"1%\" nowrap><span class=\"timestyle1\">{D(i, "yyyy/MM/dd")}&nbsp;</span></td></tr><tr><td colspan=\"3\" height=\"1\"></td></tr>")}</table><table><tr><td><a href=\"tzgg/11.htm\" class=\"Next\">下页</a></td></tr></table>")) { Next = "tzgg/11.htm" },
        new("dl, dt and dd", Page($"<dl class=\"lb\">{Rows(i => $"<dt>{A(i)}</dt><dd>{D(i)}</dd>")}</dl>")),
        new("dd rows", Page($"<dl class=\"lb\"><dt>通知公告</dt>{Rows(i => $"<dd><i>{D(i)}</i>{A(i)}</dd>")}</dl>")),
        new("cards, day over year and month", Page($"<div class=\"cards\">{Rows(i => $"<div class=\"card\"><div class=\"rq\"><b>{D(i, "dd")}</b><i>{D(i, "yyyy-MM")}</i></div><div class=\"wz\"><h4>{A(i)}</h4><p>{Sentences[i % 6]}</p></div></div>")}</div>")),
        new("cards that are one link, month over day", Page($"<ul class=\"news\">{Rows(i => $"<li><a href=\"{Path(i)}\"><div class=\"time\"><span>{D(i, "yyyy/MM")}</span><strong>{D(i, "dd")}</strong></div><div class=\"txt\"><h3>{Titles[i]}</h3><p>{Sentences[i % 6]}</p></div></a></li>")}</ul>")),
        new("cards with pictures and words", Page($"<div class=\"piclist\">{Rows(i => $"<div class=\"item\"><a class=\"pic\" href=\"{Path(i)}\"><img src=\"/u/{i}.jpg\"></a><div class=\"info\"><a class=\"t\" href=\"{Path(i)}\">{Titles[i]}</a><p>{Sentences[i % 6]}<a href=\"{Path(i)}\">[详细]</a></p><span class=\"time\">发布时间：{D(i)} 09:15</span></div></div>")}</div>")),
        new("days before the titles", Page($"<div class=\"con\">{Rows(i => $"<p><span>[{D(i, "MM-dd")}]</span> {A(i)}</p>")}</div>")),
        new("days in the links", Page($"<div class=\"con\"><ul>{Rows(i => $"<li><a href=\"{Path(i)}\"><span>{Titles[i]}</span><i>{D(i)}</i></a></li>")}</ul></div>")),
        new("a department before each title", Page($"<ul class=\"l\">{Rows(i => $"<li>[<a href=\"/bm/{i}/\">市水务局</a>] {A(i)}<span>{D(i)}</span></li>")}</ul>")),
        new("pinned and new", Page($"<ul class=\"l\">{Rows(i => $"<li>{(i == 9 ? "<font color=\"red\">[置顶]</font>" : "")}<a href=\"{Path(i)}\">{(i == 9 ? "<font color=\"red\">【置顶】</font>" : "")}{Titles[i]}</a>{(i < 2 ? "<img src=\"/images/new.gif\">" : "")}<span>{D(i)}</span></li>")}</ul>")),
        new("open information with a box over each line", Page($"<table class=\"xxgk\"><tr><th>序号</th><th>标题</th><th>文号</th><th>发文日期</th></tr>{Rows(i => $"<tr><td>{i + 1}</td><td>{A(i)}<div class=\"box\" style=\"display:none\"><ul><li>索引号：0001/{i}</li><li>名称：<a href=\"{Path(i)}\">{Titles[i]}</a></li><li>公开日期：{D(i)}</li></ul></div></td><td>青政发〔2026〕{i}号</td><td>{D(i)}</td></tr>")}</table>")),
        new("open information in blocks with marks", Page($"<ul class=\"xxgk_navli\">{Rows(i => $"<li class=\"clearfix\"><ul><li class=\"mc\"><a href=\"{Path(i)}\">{Titles[i]}</a></li><li class=\"fbrq\">{D(i)}</li></ul></li>")}</ul>")),
        new("no days, folders by month", Page($"<div class=\"nav2\"><ul><li><a href=\"/zwgk/zcwj/\">政策文件</a></li><li><a href=\"/zwgk/tzgg/\">通知公告</a></li></ul></div><ul class=\"l\">{Rows(i => $"<li>{A(i)}</li>")}</ul>"), Dated: false),
        new("spans that are rows", Page($"<div class=\"lb\">{Rows(i => $"<span class=\"bt\">{A(i)}</span><span class=\"sj\">{D(i)}</span><br>")}</div>")),
        new("script links", Page($"<ul class=\"l\">{Rows(i => $"<li><a href=\"javascript:void(0)\" onclick=\"window.open('{Path(i)}')\">{Titles[i]}</a><span>{D(i)}</span></li>")}</ul>")),
        new("script links with an address in them", Page($"<ul class=\"l\">{Rows(i => $"<li><a href=\"javascript:openUrl('{Path(i)}');\">{Titles[i]}</a><span>{D(i)}</span></li>")}</ul>")),
        new("rows that are clicked", Page($"<ul class=\"l\">{Rows(i => $"<li onclick=\"location.href='{Path(i)}'\"><p>{Titles[i]}</p><span>{D(i)}</span></li>")}</ul>")),
        new("an array in a script", Page($"<div id=\"list\"></div><script>var total = 10; var dataList = [{string.Join(",", Enumerable.Range(0, 10).Select(i => $"{{\"title\":\"{Titles[i]}\",\"url\":\"{Path(i)}\",\"pubDate\":\"{D(i)} 09:15\"}}"))}]; draw(dataList);</script>")),
        new("an array in a script, names without quotes", Page($"<div id=\"list\"></div><script>var news = [{string.Join(",\n", Enumerable.Range(0, 10).Select(i => $"{{ title: '{Titles[i]}', url: '{Path(i)}', time: '{D(i)}' }}"))}, ];</script>")),
        new("Hanweb records in a script", Page($"<div id=\"1\"><script type=\"text/xml\"><datastore><nextgroup><![CDATA[<a href=\"/module/web/jpage/dataproxy.jsp?page=1&webid=1&columnid=7\"></a>]]></nextgroup><recordset>{Rows(i => $"<record><![CDATA[<li><a href=\"{Path(i)}\" class=\"bt_link\" title=\"{Titles[i]}\" target=\"_blank\">{Cut(i)}</a><b>{D(i)}</b></li>]]></record>")}</recordset></datastore></script></div>")) { Next = "/module/web/jpage/dataproxy.jsp?page=1&webid=1&columnid=7" },
        new("Hanweb records with quotes of XML", $"<?xml version='1.0' encoding='utf-8'?><datastore><totalrecord>20</totalrecord><totalpage>2</totalpage><recordset>{Rows(i => $"<record><![CDATA[<table width=\"100%\"><tr><td><a href='http://www.qinghe.test{Path(i)}' target='_blank'>{Titles[i]}</a></td><td align=\"right\">[{D(i)}]</td></tr></table>]]></record>")}</recordset></datastore>") { Type = "text/xml" },
        new("JSON with names of pinyin", JsonSerializer.Serialize(new { code = 0, data = new { total = 10, rows = Enumerable.Range(0, 10).Select(i => new { bt = Titles[i], dz = Path(i), fbsj = D(i) + " 09:15:00" }) } })) { Type = "application/json" },
        new("JSON of a search", JsonSerializer.Serialize(new { searchVO = new { totalCount = 10, listVO = Enumerable.Range(0, 10).Select(i => new { title = $"<em>{Titles[i]}</em>", url = "http://www.qinghe.test" + Path(i), pubtimeStr = D(i, "yyyy.MM.dd"), ptime = new DateTimeOffset(Day(i), TimeOnly.MinValue, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds() }) } })) { Type = "application/json" },
        new("JSON with several addresses and names", JsonSerializer.Serialize(new { list = Enumerable.Range(0, 10).Select(i => new { id = i, listTitle = Titles[i], visitUrl = Path(i), publishedTimeStr = D(i) + " 09:15", channel = new { name = "通知公告", url = "/zwgk/tzgg/" } }) })) { Type = "application/json" },
        new("links with words of reading on", Page($"<div class=\"w\">{Rows(i => $"<div class=\"one\"><h2>{A(i)}</h2><div class=\"m\">{D(i, "yyyy年MM月dd日")} 阅读 {i * 7}</div><div class=\"z\">{Sentences[i % 6]}</div><a class=\"btn\" href=\"{Path(i)}\">查看详情</a></div>")}</div>")),
        new("two columns of one list", Page($"<div class=\"two\"><ul class=\"half\">{Rows(i => $"<li>{A(i)}<span>{D(i)}</span></li>", 5)}</ul><ul class=\"half\">{string.Concat(Enumerable.Range(5, 5).Select(i => $"<li>{A(i)}<span>{D(i)}</span></li>"))}</ul></div>")),
        new("near days in words", Page($"<ul class=\"l\">{Rows(i => $"<li>{A(i)}<span>{(i == 0 ? "4天前" : D(i))}</span></li>")}</ul>")),
        new("links that are the rows", Page($"<div class=\"zwlist\">{Rows(i => $"<a href=\"{Path(i)}\"><span class=\"title\">{Titles[i]}</span><span class=\"date\">{D(i)}</span></a>")}</div>")),
        new("days in round brackets", Page($"<ul>{Rows(i => $"<li><a href=\"{Path(i)}\"><b>·</b>{Titles[i]}</a><i>({D(i)})</i></li>")}</ul>")),
        new("a table for each line", OldPage($"<table width=700><tr><td>{Rows(i => $"<table width=100%><tr><td width=10><img src=/images/dot.gif></td><td><a href={Path(i)} class=lj>{Titles[i]}</a></td><td align=right>{D(i, "yyyy-M-d")}</td></tr></table>")}</td></tr></table>", "通知公告")),
        new("day over month as paragraphs", Page($"<ul class=\"tl\">{Rows(i => $"<li><div class=\"date\"><p>{D(i, "dd")}</p><p>{D(i, "yyyy.MM")}</p></div><div class=\"r\"><a href=\"{Path(i)}\">{Titles[i]}</a></div></li>")}</ul>")),
        new("day and month with their characters", Page($"<ul class=\"tl\">{Rows(i => $"<li><span class=\"rq\"><em>{D(i, "dd")}日</em><i>{D(i, "yyyy")}年{D(i, "MM")}月</i></span><a href=\"{Path(i)}\">{Titles[i]}</a></li>")}</ul>")),
        new("a side list with days of its own", Page($"<div class=\"con_l\"><ul>{Rows(i => $"<li>{A(i)}<span>{D(i)}</span></li>")}</ul></div><div class=\"con_r\"><h3>点击排行</h3><ul>{string.Concat(Enumerable.Range(0, 8).Select(i => $"<li><a href=\"/phb/{i}.html\">{Sentences[i % 6][..12]}</a><span>2026-11-1{i}</span></li>"))}</ul></div>")),
        new("JSON in a call-back", $"jsonpCallback({JsonSerializer.Serialize(new { result = new { records = Enumerable.Range(0, 10).Select(i => new { docTitle = Titles[i], docPubUrl = "http://www.qinghe.test" + Path(i), docRelTime = D(i) + " 09:15:00" }) } })});") { Type = "text/javascript" },
        new("marks in the title's attribute", Page($"<table>{Rows(i => $"<tr><td><a href=\"{Path(i)}\" title=\"文章标题：{Titles[i]}&#10;作 者：佚名&#10;发表时间：{D(i)}&#10;点击数：7\">{Cut(i)}</a></td><td>{D(i)}</td></tr>")}</table>")),
        new("days with words and clicks", Page($"<ul class=\"l\">{Rows(i => $"<li><h4>{A(i)}</h4><p>发布时间：{D(i)} 09:15　浏览：{i + 30}次　<a href=\"/fx/{i}\">分享</a></p></li>")}</ul>")),
        new("a file beside each title", Page($"<ul class=\"l\">{Rows(i => $"<li>{A(i)} <a href=\"/u/{i}.pdf\">PDF版</a> <a href=\"/u/{i}.ofd\">OFD版</a><span>{D(i)}</span></li>")}</ul>")),
        new("marks of open information as lines", Page($"<div class=\"gk\">{Rows(i => $"<div class=\"gk_item\"><p class=\"n\">{i + 1}</p><p class=\"t\">{A(i)}</p><p>索引号：0001/{i}</p><p>发布机构：市水务局</p><p>成文日期：2026-01-0{i % 9 + 1}</p><p>发布日期：{D(i)}</p></div>")}</div>")),
        new("numbers that lead on", Page($"<ul class=\"l\">{Rows(i => $"<li>{A(i)}<span>{D(i)}</span></li>")}</ul><div class=\"fy\"><a class=\"cur\">1</a><a href=\"index_1.html\">2</a><a href=\"index_2.html\">3</a></div>")) { Next = "index_1.html" },
        new("a script that leads on", Page($"<ul class=\"l\">{Rows(i => $"<li>{A(i)}<span>{D(i)}</span></li>")}</ul><a href=\"javascript:;\" onclick=\"location.href='index_2.html'\">下一页</a>")) { Next = "index_2.html" },
        new("a pager with names", Page($"<ul class=\"l\">{Rows(i => $"<li>{A(i)}<span>{D(i)}</span></li>")}</ul><script>Pager({"{"}size:50, current:0, prefix:'index',suffix:'shtml'{"}"});</script>")) { Next = "index_1.shtml" },
        new("a pager with counted words", Page($"<ul class=\"l\">{Rows(i => $"<li>{A(i)}<span>{D(i)}</span></li>")}</ul><script>var countPage = 50//共多少页\nvar currentPage = 0;//所在页从0开始\ncreatePageHTML(countPage, currentPage, 'index', 'html');</script>")) { Next = "index_1.html" },
        new("the central bank's rows", OldPage($"<table width=980><tr><td><table width=100%>{Rows(i => $"<tr><td height=22 align=left><font class=newslist_style><a href={Path(i)} istitle=true title={Titles[i]}>{Titles[i]}</a></font><span class=hui12>{D(i)}</span></td></tr><tr><td height=1 background=/images/dot.gif></td></tr>")}</table></td></tr></table>", "通知公告")),
        new("statistics' rows, all within the link", Page($"<ul class=\"center_list_contlist\">{Rows(i => $"<li><a href=\"{Path(i)}\"><span class=\"cont_tit\"><img src=\"/d.png\"><font class=\"cont_tit03\">{Titles[i]}</font><font class=\"cont_tit02\">{D(i)}</font></span></a></li>")}</ul>")),
        new("a list twice, for desks and for telephones", Page($"<div class=\"pc\"><table>{Rows(i => $"<tr><td>{A(i)}</td><td>{D(i)}</td></tr>")}</table></div><div class=\"mobile\"><ul>{Rows(i => $"<li>{A(i)}<span>{D(i)}</span></li>")}</ul></div>")),
        new("VSB rows with lines of their own", Page($"<ul>{Rows(i => $"<li id=\"line_u7_{i}\"><span> {D(i)}</span><a href=\"{Path(i)}\"><em>{Titles[i]}</em></a></li>")}</ul><div class=\"pb_sys_common\"><span class=\"p_t\">共16条</span><span class=\"p_pages\"><span class=\"p_no_d\">1</span><span class=\"p_no\"><a href=\"tzgg/1.htm\">2</a></span><span class=\"p_next p_fun\"><a href=\"tzgg/1.htm\">下页</a></span></span></div>")) { Next = "tzgg/1.htm" },
        new("rules between the rows", Page($"<div class=\"list-right\"><h3>通知公告</h3><ul class=\"list\">{Rows(i => $"<li><a href=\"{Path(i)}\" title=\"{Titles[i]}\"><div>{Cut(i)}</div><p>{D(i)}</p></a></li><span><hr></span>")}</ul></div>")),
        new("a state of each call for opinions", Page($"<ul class=\"zj\">{Rows(i => $"<li><i class=\"{(i < 3 ? "ing" : "end")}\">{(i < 3 ? "进行中" : "已结束")}</i>{A(i)}<span>征集时间：{D(i)} 至 2026-12-3{i % 2}</span></li>")}</ul>")),
        new("numbers before the titles", Page($"{Rows(i => $"<div class=\"news-item\"><span class=\"num\">{i + 1}</span><a href=\"{Path(i)}\">{Titles[i]}</a><time>{D(i)}</time></div>")}")),
        new("days over their lines", Page($"<div class=\"byday\">{Rows(i => $"<dl><dt>{D(i, "yyyy年M月d日")}</dt><dd>{A(i)}</dd></dl>")}</div>")),
        new("words that name other days", Page($"<ul class=\"l\">{Rows(i => $"<li><h4>{A(i)}</h4><p>2026年1月{i + 2}日，市政府召开专题会议，对有关工作作出部署。</p><span>{D(i)}</span></li>")}</ul>")),
        new("links and days in running text", Page($"<div class=\"txt\">{Rows(i => $"·{A(i)}<font color=\"gray\">({D(i)})</font><br>")}</div>")),
        new("days within the links, without a year", Page($"<ul class=\"l\">{Rows(i => $"<li><a href=\"{Path(i)}\"><em>{D(i, "MM/dd")}</em>{Titles[i]}</a></li>")}</ul>")),
        new("addresses with numbers alone", Page($"<ul class=\"l\">{Rows(i => $"<li><a href=\"{Path(i)}?id={i}&spm=abc\">{Titles[i]}</a><span>{D(i)}</span></li>")}</ul>")),
        new("only two lines", Page($"<ul class=\"l\">{Rows(i => $"<li>{A(i)}<span>{D(i)}</span></li>", 2)}</ul>{HotBox}"), 2),
    ];
}
