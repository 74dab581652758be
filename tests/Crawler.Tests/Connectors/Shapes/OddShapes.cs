using static MediaWatch.Crawler.Tests.Connectors.Shapes.Furnished;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Articles whose head, marks or markup mislead: windows that name a column, dates beside dates, text without paragraphs.</summary>
static class OddShapes
{
    const string Title = "青河市召开城市供水安全工作会议";
    const string Window = $"{Title}_青河市人民政府";
    const string Here = "<div class=\"weizhi\"><a href=\"/\">首页</a>&gt;<a href=\"/xw/\">新闻</a>&gt;<a href=\"/xw/yw/\">要闻</a></div>";

    public static IEnumerable<ArticleShape> All =>
    [
        new("a day in small letters within the heading", Page($"<h2 id=\"ivs_title\">{Title}<small class=\"PBtime\">(2026年11月03日)</small></h2><div id=\"ivs_content\" class=\"Article_content\">{Paragraphs(0, 4)}</div>", Window), Title, "2026-11-03", null, Lines(0, 4), "nw4411/20261103/abc.html"),

        new("an article's own header", Page($"{Here}<div class=\"header\"><h1>{Title}</h1><p><span>日期：2026-11-03 08:00</span><span>来源：青河日报</span></p></div><div id=\"mainText\"><div class=\"view TRS_UEDITOR trs_paper_default trs_word\">{Paragraphs(0, 4)}</div></div>", Window), Title, "2026-11-03 08:00", "青河日报", Lines(0, 4)),

        new("blanks before the colons", Page($"{Here}<h3 class=\"zw-title\">{Title}</h3><div class=\"zw-info\"><span class=\"time\">时间  :  2026-11-03 09:15:00</span><span class=\"ly\">来源  :  市水务局</span><span>浏览量 : -</span></div><div class=\"zw\">{Paragraphs(0, 4)}</div>", Window), Title, "2026-11-03 09:15", "市水务局", Lines(0, 4), "xw/content/post_1234567.html"),

        new("hours and minutes in characters", Page($"{Here}<h2>{Title}</h2><div class=\"sj\">2026年11月03日 09时15分</div><ul class=\"ly\"><li>来源： 青河日报</li><li>【字体：<a>大</a><a>中</a><a>小</a>】</li></ul><div id=\"cmsArticleContent\">{Paragraphs(0, 4)}</div>", Window), Title, "2026-11-03 09:15", "青河日报", Lines(0, 4)),

        new("the day of the week between day and hour", Page($"{Here}<h2>{Title}</h2><p class=\"xx\">2026年11月3日 星期二 09:15 来源：<a href=\"http://paper.other.test/\">青河日报</a></p><div class=\"text\">{Paragraphs(0, 4)}</div>", Window), Title, "2026-11-03 09:15", "青河日报", Lines(0, 4)),

        new("bars between the marks", Page($"{Here}<h1>{Title}</h1><div class=\"m\">发布时间：2026-11-03 09:15 | 来源：青河日报 | 作者：张三 | 责编：李四</div><div class=\"text\">{Paragraphs(0, 4)}</div>", Window), Title, "2026-11-03 09:15", "青河日报", Lines(0, 4)),

        new("updated later than published", Page($"{Here}<h1>{Title}</h1><div class=\"m\"><span>更新时间：2026-11-10 10:00</span><span>发布时间：2026-11-03 09:15</span><span>信息来源：市水务局</span></div><div class=\"text\">{Paragraphs(0, 4)}</div>", Window), Title, "2026-11-03 09:15", "市水务局", Lines(0, 4)),

        new("a tag with the day, a page with the hour", Page($"{Here}<h1>{Title}</h1><div class=\"m\">2026-11-03 09:15:22.0　文章来源：办公室　发布人：张三</div><div class=\"text\">{Paragraphs(0, 4)}</div>", Window, $"<meta name=\"ArticleTitle\" content=\"{Title}\"><meta name=\"PubDate\" content=\"2026-11-03\">"), Title, "2026-11-03 09:15:22", "办公室", Lines(0, 4)),

        new("a source that is empty", Page($"{Here}<h1>{Title}</h1><div class=\"m\">来源：　　发布时间：2026-11-03 09:15　　点击数：</div><div class=\"text\">{Paragraphs(0, 4)}</div>", Window), Title, "2026-11-03 09:15", null, Lines(0, 4)),

        new("a tag that says the site is the source of everything", Page($"{Here}<h1>{Title}</h1><div class=\"m\">2026-11-03 09:15　来源：青河日报</div><div class=\"text\">{Paragraphs(0, 4)}</div>", Window, "<meta name=\"SiteName\" content=\"青河市人民政府\"><meta name=\"ContentSource\" content=\"青河市人民政府\"><meta name=\"PubDate\" content=\"2026-11-03 09:15\">"), Title, "2026-11-03 09:15", "青河日报", Lines(0, 4)),

        new("a window that names the column", Page($"{Here}<div class=\"lm\">通知公告</div><div class=\"xqbt\">{Title}</div><div class=\"xqsj\">发布时间：2026-11-03　来源：市水务局</div><div class=\"xqnr\">{Paragraphs(0, 4)}</div>", "通知公告-青河市水务局"), Title, "2026-11-03", "市水务局", Lines(0, 4)),

        new("a window that names the kind of page", Page($"{Here}<p class=\"bt\" style=\"font-size:24px\">{Title}</p><p class=\"rq\">2026-11-03 09:15 来源：市水务局</p><div class=\"xqnr\">{Paragraphs(0, 4)}</div>", "信息详情"), Title, "2026-11-03 09:15", "市水务局", Lines(0, 4)),

        new("a tag that names the column", Page($"{Here}<h1>{Title}</h1><div class=\"m\">2026-11-03 09:15 来源：市水务局</div><div class=\"text\">{Paragraphs(0, 4)}</div>", Window, "<meta name=\"ColumnName\" content=\"政务要闻\"><meta name=\"ArticleTitle\" content=\"政务要闻\">"), Title, "2026-11-03 09:15", "市水务局", Lines(0, 4)),

        new("the site's name in the only h1", Page($"<h1 class=\"logo\"><a href=\"/\">青河市水务局</a></h1>{Here}<h2 class=\"bt\">{Title}</h2><div class=\"m\">2026-11-03 09:15 来源：市水务局</div><div class=\"text\">{Paragraphs(0, 4)}</div>", $"青河市水务局 - {Title}"), Title, "2026-11-03 09:15", "市水务局", Lines(0, 4)),

        new("ASP, breaks within a font", OldPage($"<table width=760 align=center><tr><td align=center><font color=red size=4>{Title}</font></td></tr><tr><td align=center><font size=2>发布时间：2026-11-3 9:15:22　来源：市水务局　点击：33</font></td></tr><tr><td class=zw><font size=3>　　{string.Join("<br>　　", Sentences.Take(4))}<br></font></td></tr></table>", $"{Title}_青河市水务局"), Title, "2026-11-03 09:15:22", "市水务局", Lines(0, 4), "show.asp?id=12"),

        new("ASP.NET, spans with names", Page($"<form id=\"aspnetForm\"><input type=\"hidden\" name=\"__VIEWSTATE\" value=\"abc\"><table width=\"100%\"><tr><td><span id=\"ctl00_lblTitle\">{Title}</span><br><span id=\"ctl00_lblDate\">发布日期：2026-11-03</span>　<span id=\"ctl00_lblSource\">来源：市水务局</span><hr><span id=\"ctl00_lblContent\">{Paragraphs(0, 4)}</span></td></tr></table></form>", $"{Title}-青河市水务局"), Title, "2026-11-03", "市水务局", Lines(0, 4), "Detail.aspx?id=12"),

        new("an editor's sections", Page($"{Here}<h1>{Title}</h1><div class=\"m\">2026-11-03 09:15 来源：青河发布</div><div class=\"text\"><section style=\"margin:0\"><section><section><p><span style=\"font-size:15px\">{Sentences[0]}</span></p></section></section></section><section><section style=\"display:inline-block\"><strong>重点任务</strong></section></section><section><p><span>{Sentences[1][..15]}</span><span>{Sentences[1][15..]}</span></p><p><br></p><p>{Sentences[2]}</p></section></div>", Window), Title, "2026-11-03 09:15", "青河发布", $"{Sentences[0]}\n重点任务\n{Lines(1, 2)}"),

        new("numbers in tables", Page($"{Here}<h1>2026年1—10月青河市主要经济指标</h1><div class=\"m\">发布时间：2026-11-03　来源：市统计局</div><div class=\"text\"><table border=\"1\"><tr><th>指标</th><th>绝对量</th><th>增速（%）</th></tr>{string.Concat(Enumerable.Range(1, 15).Select(i => $"<tr><td>指标{i}</td><td>{i * 123.4}</td><td>{i / 10.0}</td></tr>"))}</table><p>注：本表数据为快报数。</p></div>", "2026年1—10月青河市主要经济指标_青河市统计局"), "2026年1—10月青河市主要经济指标", "2026-11-03", "市统计局", $"指标\t绝对量\t增速（%）\n{string.Join('\n', Enumerable.Range(1, 15).Select(i => $"指标{i}\t{i * 123.4}\t{i / 10.0}"))}\n注：本表数据为快报数。"),

        new("readers' opinion and other articles below", Page($"{Here}<h1>{Title}</h1><div class=\"m\">2026-11-03 09:15 来源：市水务局</div><div class=\"text\">{Paragraphs(0, 4)}</div><div class=\"myd\"><p>您对本信息的满意程度：</p><label>非常满意</label><label>满意</label><label>不满意</label></div><div class=\"tj\"><h3>推荐信息</h3><ul><li><a href=\"/1.html\">青河大桥主体工程顺利合龙，预计年底通车。</a><span>2026-11-20</span></li><li><a href=\"/2.html\">我市前三季度地区生产总值同比增长6.1%</a><span>2026-11-18</span></li></ul></div>", Window), Title, "2026-11-03 09:15", "市水务局", Lines(0, 4)),

        new("organisers at an article's end", Page($"{Here}<h1>青河市举办首届供水技能竞赛</h1><div class=\"m\">2026-11-03 09:15 来源：市总工会</div><div class=\"text\"><p>11月2日，青河市首届供水技能竞赛举行，来自12家企业的36名选手参赛。</p><p>竞赛设管道安装、水质检验两个项目。</p><p>主办单位：青河市总工会</p><p>承办单位：青河市水务集团</p></div>", "青河市举办首届供水技能竞赛_青河市总工会"), "青河市举办首届供水技能竞赛", "2026-11-03 09:15", "市总工会", "11月2日，青河市首届供水技能竞赛举行，来自12家企业的36名选手参赛。\n竞赛设管道安装、水质检验两个项目。\n主办单位：青河市总工会\n承办单位：青河市水务集团"),

        new("scripts and styles in the text", Page($"{Here}<h1>{Title}</h1><div class=\"m\">2026-11-03 09:15 来源：市水务局</div><div class=\"text\"><style>.a{{color:red}}</style><p>{Sentences[0]}</p><script>var x = '不是正文，不是正文。';</script><noscript>请开启脚本。</noscript><p>{Sentences[1]}</p><textarea style=\"display:none\">{Sentences[5]}</textarea><p>{Sentences[2]}</p></div>", Window), Title, "2026-11-03 09:15", "市水务局", Lines(0, 3)),

        new("a document without paragraphs of its own", Page($"{Here}<div class=\"main\"><div class=\"h\">青河市人民政府<br/>关于划定禁渔区的通告</div><div class=\"i\">发布时间：2026-11-03 发布机构：市农业农村局</div><pre class=\"p\">青政通〔2026〕3号\n\n　　为保护渔业资源，决定划定禁渔区，现通告如下。\n　　一、禁渔区为青河干流全段。\n　　二、禁渔期内禁止一切捕捞作业。\n\n青河市人民政府\n2026年11月1日</pre></div>", "青河市人民政府关于划定禁渔区的通告 - 青河市人民政府"), "青河市人民政府关于划定禁渔区的通告", "2026-11-03", "市农业农村局", "青政通〔2026〕3号\n为保护渔业资源，决定划定禁渔区，现通告如下。\n一、禁渔区为青河干流全段。\n二、禁渔期内禁止一切捕捞作业。\n青河市人民政府\n2026年11月1日"),

        new("tags with markup and entities in them", Page($"{Here}<div class=\"m\">2026-11-03 09:15</div><div class=\"TRS_Editor\">{Paragraphs(0, 4)}</div>", "x", "<meta name=\"ArticleTitle\" content=\"青河市&lt;br/&gt;关于表彰&amp;ldquo;供水先锋&amp;rdquo;的决定\"><meta name=\"PubDate\" content=\"2026-11-03-09:15:00\"><meta name=\"ContentSource\" content=\"&lt;a href='http://x.test/'&gt;青河日报&lt;/a&gt;\">"), "青河市关于表彰“供水先锋”的决定", "2026-11-03 09:15", "青河日报", Lines(0, 4)),
    ];
}
