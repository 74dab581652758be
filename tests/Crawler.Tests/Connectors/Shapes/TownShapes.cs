using static MediaWatch.Crawler.Tests.Connectors.Shapes.Furnished;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Sites of counties, towns and schools: home-made templates, names in pinyin, tables for everything.</summary>
static class TownShapes
{
    const string Title = "青河镇开展冬季防火宣传活动";
    const string Window = $"{Title}-青河镇人民政府";

    public static IEnumerable<ArticleShape> All =>
    [
        new("names in pinyin", Page($"<div class=\"zhengwen\"><div class=\"biaoti\">{Title}</div><div class=\"riqi\">[2026-11-03]　[来源：青河镇人民政府]　[阅读：35]</div><div class=\"neirong\">{Paragraphs(0, 3)}</div><div class=\"guanbi\"><a href=\"#\">关闭窗口</a></div></div>", Window), Title, "2026-11-03", "青河镇人民政府", Lines(0, 3)),
        new("a title with the date behind it", Page($"<div class=\"a1\">{Title}<span class=\"a2\">2026-11-03 10:20</span></div><div class=\"a3\">{Paragraphs(0, 3)}</div>", Window), Title, "2026-11-03 10:20", null, Lines(0, 3)),
        new("marks in one sentence", Page($"<h1>{Title}</h1><p class=\"by\">本文由青河镇党政办于2026年11月3日发布，来源：青河镇党政办</p><div class=\"a3\">{Paragraphs(0, 3)}</div>", Window), Title, "2026-11-03", "青河镇党政办", Lines(0, 3)),
        new("marks in a table under the text", OldPage($"<table width=900 align=center><tr><td colspan=2 align=center><font size=5><strong>{Title}</strong></font></td></tr><tr><td colspan=2>{Paragraphs(0, 3)}</td></tr><tr><td>发布人：张三</td><td>发布时间：2026-11-03 10:20</td></tr><tr><td>来源：青河镇</td><td>点击：12</td></tr></table>", Window), Title, "2026-11-03 10:20", "青河镇", Lines(0, 3)),
        new("paragraphs of blanks and broken sentences", Page($"<h1>{Title}</h1><div class=\"info\">2026-11-03　青河镇</div><div class=\"con\">&nbsp;&nbsp;&nbsp;&nbsp;{Sentences[0]}<br>&nbsp;&nbsp;&nbsp;&nbsp;{Sentences[1][..12]}\n{Sentences[1][12..]}<br/><br/>　　{Sentences[2]}</div>", Window), Title, "2026-11-03", null, Lines(0, 3)),
        new("one sentence and a picture", Page($"<h1>{Title}</h1><div class=\"info\">发布日期：2026-11-03 来源：青河镇</div><div class=\"con\"><p>11月2日，青河镇开展冬季防火宣传，发放资料500余份。</p><p><img src=\"/u/1.jpg\" width=\"600\"></p></div>{HotBox}", Window), Title, "2026-11-03", "青河镇", "11月2日，青河镇开展冬季防火宣传，发放资料500余份。") { Pictures = 1 },
        new("a school, marks in a list", Page($"<div class=\"show\"><h3>{Title}</h3><ul class=\"show_info\"><li>作者：办公室</li><li>来源：青河一中</li><li>时间：2026-11-03</li><li>浏览：20</li></ul><div class=\"show_con\">{Paragraphs(0, 3)}</div><dl class=\"show_page\"><dt>上一篇：<a href=\"1.html\">秋季运动会</a></dt><dd>下一篇：<a href=\"3.html\">图书馆开放</a></dd></dl></div>", $"{Title}_青河市第一中学"), Title, "2026-11-03", "青河一中", Lines(0, 3)),
        new("quotes and figures in the title", Page($"<h1>“防火”进万家——青河镇1—10月“零火情”</h1><div class=\"info\">时间：2026-11-03 来源：青河镇</div><div class=\"con\">{Paragraphs(0, 3)}</div>", "“防火”进万家——青河镇1—10月“零火情”-青河镇人民政府"), "“防火”进万家——青河镇1—10月“零火情”", "2026-11-03", "青河镇", Lines(0, 3)),
        new("a heading in an image's place", Page($"<div class=\"banner\"><h1><img src=\"/logo.png\" alt=\"青河镇人民政府\"></h1></div><div class=\"wz\"><strong>{Title}</strong><em>2026-11-03</em><div>{Paragraphs(0, 3)}</div></div>", Window), Title, "2026-11-03", null, Lines(0, 3)),
        new("a mobile site's fixed bars", Page($"<div class=\"fixed-bar\"><a href=\"/\">首页</a><a href=\"/so\">搜索</a></div><section class=\"art\"><h2 class=\"art-t\">{Title}</h2><p class=\"art-m\"><span>青河镇</span><span>2026-11-03 10:20</span></p><section class=\"art-c\">{Paragraphs(0, 3)}</section></section><div class=\"wx-share\">点击右上角分享给朋友</div>", Title), Title, "2026-11-03 10:20", null, Lines(0, 3)),
        new("a day as a Java program prints it", Page($"<h1>{Title}</h1><div class=\"info\">发布时间：Tue Nov 03 09:15:00 CST 2026　来源：青河镇</div><div class=\"con\">{Paragraphs(0, 3)}</div>", Window, "<meta name=\"PubDate\" content=\"Tue Nov 03 09:15:00 CST 2026\">"), Title, "2026-11-03 09:15", "青河镇", Lines(0, 3)),
        new("marks over the heading", Page($"<div class=\"info\">发布时间：2026-11-03 来源：青河日报</div><h1>在全镇防火工作会议上的讲话</h1><div class=\"con\"><p>（2026年10月20日）</p><p>陈明</p>{Paragraphs(0, 3)}</div>", "在全镇防火工作会议上的讲话-青河镇人民政府"), "在全镇防火工作会议上的讲话", "2026-11-03", "青河日报", $"（2026年10月20日）\n陈明\n{Lines(0, 3)}"),
        new("policies that belong to it before the text", Page($"<h1>{Title}</h1><div class=\"info\">2026-11-03 来源：青河镇</div><div class=\"xgzc\"><h4>相关政策</h4><a href=\"/1.html\">青河市森林防火条例，自2026年1月1日起施行。</a></div><div class=\"con\">{Paragraphs(0, 3)}</div>", Window), Title, "2026-11-03", "青河镇", Lines(0, 3)),
        new("two sources", Page($"<h1>{Title}</h1><div class=\"info\">发稿时间：2026-11-03 09:15　来源：市水务局 市财政局　撰稿：张三</div><div class=\"con\">{Paragraphs(0, 3)}</div>", Window), Title, "2026-11-03 09:15", "市水务局 市财政局", Lines(0, 3)),
        new("a heading with buttons in it", Page($"<h1>{Title}<span class=\"btn\"><a href=\"#\">打印</a></span></h1><div class=\"info\">2026年11月3日　信息来源：青河镇</div><div class=\"con\">{Paragraphs(0, 3)}</div>", Window), Title, "2026-11-03", "青河镇", Lines(0, 3)),
        new("a hidden twin of the text for printing", Page($"<div id=\"print\" style=\"display:none\"><h1>{Title}</h1>{Paragraphs(0, 3)}</div><h1>{Title}</h1><div class=\"info\">2026-11-03</div><div class=\"con\">{Paragraphs(0, 3)}</div>", Window), Title, "2026-11-03", null, Lines(0, 3)),
    ];
}
