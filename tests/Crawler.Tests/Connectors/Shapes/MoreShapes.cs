using static MediaWatch.Crawler.Tests.Connectors.Shapes.Furnished;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Articles that begin like a head, end like a foot, or have little text at all.</summary>
static class MoreShapes
{
    const string Title = "关于召开城市供水安全工作会议的通知";
    const string Window = $"{Title}_青河市人民政府";
    const string Invitation = "<p>各县（区）水务局：</p><p>会议时间：2026年11月5日（星期四）上午9时</p><p>会议地点：市政府三楼会议室</p><p>参会人员：各县（区）水务局主要负责同志。</p><p>请于11月4日前报送参会人员名单。</p>";
    const string Invited = "各县（区）水务局：\n会议时间：2026年11月5日（星期四）上午9时\n会议地点：市政府三楼会议室\n参会人员：各县（区）水务局主要负责同志。\n请于11月4日前报送参会人员名单。";

    public static IEnumerable<ArticleShape> All =>
    [
        new("an invitation whose text begins with a time", Page($"<div class=\"bt\">{Title}</div><div class=\"xx\">发布时间：2026-11-03 09:15　来源：市水务局</div><div class=\"TRS_Editor\">{Invitation}</div>", Window), Title, "2026-11-03 09:15", "市水务局", Invited),
        new("an invitation in an unknown box", Page($"<div class=\"bt\">{Title}</div><div class=\"xx\">2026-11-03</div><div class=\"zz\"><p>时间：11月5日上午9时</p><p>地点：市政府三楼会议室，请准时参加。</p><p>来源：市水务局</p></div>", Window), Title, "2026-11-03", null, "时间：11月5日上午9时\n地点：市政府三楼会议室，请准时参加。\n来源：市水务局"),
        new("published on, in words", Page($"<h1>{Title}</h1><div class=\"by\"><span>市水务局</span> <span>发布于</span> <span>2026-11-03 09:15</span></div><div class=\"body\">{Paragraphs(0, 4)}</div>", Window), Title, "2026-11-03 09:15", null, Lines(0, 4)),
        new("VSB, a file that its viewer shows", Page($"<form name=\"_newscontent_fromname\"><div class=\"content\"><h1>{Title}</h1><div class=\"label\">2026年11月03日 点击次数：<span>9</span></div><div id=\"vsb_content\"><div class=\"v_news_content\"><p><script>var vsb_pdf_image_data=[];showVsbpdfIframe(\"/__local/1/2/a.pdf\",\"100%\",\"600\",\"6\");</script></p></div></div></div></form>", $"{Title}-青河市水务局"), Title, "2026-11-03", null, "", "info/1092/6725.htm") { Attachments = 1 },
        new("a file in a frame", Page($"<h1>{Title}</h1><div class=\"xx\">发布时间：2026-11-03 来源：市水务局</div><div class=\"article-content\"><iframe src=\"/pdfjs/web/viewer.html?file=/u/2026/a.pdf\" width=\"100%\"></iframe></div>{HotBox}", Window), Title, "2026-11-03", "市水务局", "") { Attachments = 1 },
        new("a link to a file as the whole text", Page($"<h1>{Title}</h1><div class=\"xx\">发布时间：2026-11-03 来源：市水务局</div><div class=\"article-content\"><p><a href=\"/u/2026/a.doc\">{Title}.doc</a></p></div>{HotBox}", Window), Title, "2026-11-03", "市水务局", $"{Title}.doc") { Attachments = 1 },
        new("marks of the reader's page between", Page($"<h1>{Title}</h1><div class=\"xx\"><span>索引号：1</span><span>发布日期：2026-11-03</span><span>来源：市水务局</span></div><div class=\"tools\"><a>打印</a><a>收藏</a><a>纠错</a></div><div class=\"neirong\">{Paragraphs(0, 4)}<p>信息来源：市水务局办公室</p><p>编辑：张三　审核：李四</p></div>", Window), Title, "2026-11-03", "市水务局", $"{Lines(0, 4)}\n信息来源：市水务局办公室"),
        new("a very long page of links before the article", Page($"<div class=\"map\">{string.Concat(Enumerable.Range(0, 300).Select(i => $"<a href=\"/m{i}/\">站点导航第{i}项，各部门网站</a>"))}</div><h1>{Title}</h1><div class=\"xx\">2026-11-03 来源：市水务局</div><div class=\"neirong\">{Paragraphs(0, 3)}</div>", Window), Title, "2026-11-03", "市水务局", Lines(0, 3)),
        new("a text in definition lists", Page($"<h1>{Title}</h1><div class=\"xx\">2026-11-03 来源：市水务局</div><div class=\"neirong\"><dl><dt>一、总体要求</dt><dd>{Sentences[1]}</dd><dt>二、重点任务</dt><dd>{Sentences[2]}</dd></dl><ol><li>{Sentences[3]}</li><li>{Sentences[4]}</li></ol></div>", Window), Title, "2026-11-03", "市水务局", $"一、总体要求\n{Sentences[1]}\n二、重点任务\n{Sentences[2]}\n{Sentences[3]}\n{Sentences[4]}"),
        new("a short sentence in a table of layout", OldPage($"<table width=980 align=center><tr><td width=220 valign=top><table width=100%><tr><td bgcolor=#eeeeee>栏目导航</td></tr><tr><td><a href=/a/>通知公告</a></td></tr><tr><td><a href=/b/>政策法规</a></td></tr></table></td><td valign=top><table width=100%><tr><td align=center><b>{Title}</b></td></tr><tr><td align=center>发布时间：2026年11月3日</td></tr><tr><td>　　请各单位于11月5日前报送水质检测报告，逾期不再受理。</td></tr></table></td></tr></table>", $"{Title}-青河市水务局"), Title, "2026-11-03", null, "请各单位于11月5日前报送水质检测报告，逾期不再受理。"),
        new("words of praise at the foot of the text", Page($"<h1>{Title}</h1><div class=\"xx\">2026-11-03 来源：市水务局</div><div class=\"neirong\">{Paragraphs(0, 3)}<p>附件：1.供水安全检查表</p><p>2.联系人名单</p><p><a href=\"/u/1.xls\">附件1.xls</a></p></div><div class=\"zan\">点赞 12</div><div class=\"gz\">关注“青河发布”微信公众号，了解更多政务信息。</div>", Window), Title, "2026-11-03", "市水务局", $"{Lines(0, 3)}\n附件：1.供水安全检查表\n2.联系人名单\n附件1.xls") { Attachments = 1 },
    ];
}
