using static MediaWatch.Crawler.Tests.Connectors.Shapes.Furnished;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Articles as the content systems of government sites write them.</summary>
static class SystemShapes
{
    const string Title = "青河市召开城市供水安全工作会议";
    const string Here = "<div class=\"location\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/xwzx/\">新闻中心</a> &gt; <a href=\"/xwzx/zwyw/\">政务要闻</a></div>";

    public static IEnumerable<ArticleShape> All =>
    [
        new("TRS, tables and fonts", OldPage($"""
            <table width=980 align=center><tr><td width=200 valign=top>{HotBox}</td><td valign=top><table width=100%><tr><td>您现在的位置：<a href=/>首页</a>&gt;<a href=/zwdt/>政务动态</a></td></tr>
            <tr><td align=center class=bt><font size=5 color=#ff0000><b>青河市召开城市供水<br>安全工作会议</b></font></td></tr><tr><td align=center>2009-06-12　　来源：青河市政府办　　【字体：<a href="javascript:doZoom(16)">大</a> <a href="javascript:doZoom(14)">中</a> <a href="javascript:doZoom(12)">小</a>】</td></tr>
            <tr><td><div class=TRS_Editor><style type="text/css">.TRS_Editor P{"{"}margin:0{"}"}</style>{Paragraphs(0, 4)}</div></td></tr><tr><td align=right><a href="javascript:window.print()">打印本页</a>　<a href="javascript:window.close()">关闭窗口</a></td></tr></table></td></tr></table>
            """, "青河市召开城市供水安全工作会议-青河市人民政府"), Title, "2009-06-12", "青河市政府办", Lines(0, 4)),

        new("UCAP, page made at night", Page($"""
            {Here}<div class="article"><ucaptitle><h1 class="article-title">{Title}</h1></ucaptitle><div class="article-info"><span>发布日期：2026-11-03 09:15</span><span>来源：市水务局</span><span>浏览次数：<em id="view">0</em></span><span>字体：[<a href="javascript:;">大</a> <a href="javascript:;">中</a> <a href="javascript:;">小</a>]</span></div>
            <div class="article-content" id="zoomcon"><ucapcontent>{Paragraphs(0, 5)}</ucapcontent></div><div class="article-share">分享到：<a href="#">微信</a></div></div>{HotBox}
            """, Title, $"<meta name=\"ArticleTitle\" content=\"{Title}\"><meta name=\"PubDate\" content=\"2026-11-23 03:00\"><meta name=\"ContentSource\" content=\"\"><meta name=\"others\" content=\"页面生成时间 2026-11-23 03:00:09\">"),
            Title, "2026-11-03 09:15", "市水务局", Lines(0, 5), "qhs/zwyw/202611/0a1b2c3d4e5f60718293a4b5c6d7e8f9.shtml"),

        new("Hanweb, marks in comments", Page($"""
            <table width="1000" align="center"><tr><td>{Here}</td></tr><tr><td class="title" align="center"><!--<$[标题名称(html)]>begin-->{Title}<!--<$[标题名称(html)]>end--></td></tr>
            <tr><td align="center">发布日期：2026-11-03 15:20&nbsp;&nbsp;来源：<!--<$[信息来源]>begin-->市水务局<!--<$[信息来源]>end-->&nbsp;&nbsp;访问次数：<script language="javascript" src="/module/visitcount/articlehits.jsp"></script>&nbsp;&nbsp;字号：[ <a href="javascript:dz(18)">大</a> <a href="javascript:dz(16)">中</a> <a href="javascript:dz(14)">小</a> ]</td></tr>
            <tr><td id="zoom"><!--ZJEG_RSS.content.begin--><meta name="ContentStart">{Paragraphs(0, 5)}<meta name="ContentEnd"><!--ZJEG_RSS.content.end--></td></tr><tr><td><script>var a=1</script><div class="bdsharebuttonbox">分享：</div></td></tr></table>
            """, $"青河市水务局 部门动态 {Title}"), Title, "2026-11-03 15:20", "市水务局", Lines(0, 5), "art/2026/11/3/art_1229_58.html"),

        new("VSB with form, attachments and neighbours", Page($"""
            {Here}<form name="_newscontent_fromname"><div class="main-right"><div align="center" class="show01"><h2>{Title}</h2><p>时间：2026-11-03&nbsp;&nbsp;作者：&nbsp;&nbsp;点击：[<span id="dynclicks_wbnews_1_2_3">17</span>]</p></div><div id="vsb_content_2"><div class="v_news_content">{Paragraphs(0, 4)}</div></div>
            <div id="div_vote_id"></div><p>附件【<a href="/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1&wbfileid=9">供水安全检查表.doc</a>】已下载<span>3</span>次</p><div class="pn"><p>上一条：<a href="977.htm">学校召开新学期工作会议</a></p><p>下一条：<a href="979.htm">图书馆新馆启用</a></p></div><p align="right">【<a href="javascript:window.opener=null;window.close();">关闭</a>】</p></div></form>
            """, $"{Title}-青河市第一中学"), Title, "2026-11-03", null, Lines(0, 4), "info/1081/978.htm") { Attachments = 1 },

        new("VSB, newer", Page($"""
            {Here}<div class="ar_article"><div class="ar_title"><h3>{Title}</h3><h6><span>发布时间：2026年11月03日 09:15</span><span>来源：党委宣传部</span><span>编辑：李四</span><span>浏览：<script>_showDynClicks("wbnews", 1, 2)</script></span></h6></div><div class="ar_article_content" id="vsb_content"><div class="v_news_content"><div>{Paragraphs(0, 2)}</div><section>{Paragraphs(2, 2)}</section></div></div></div>
            """, $"{Title}-青河市人民政府"), Title, "2026-11-03 09:15", "党委宣传部", Lines(0, 4), "info/1081/979.htm"),

        new("dedecms", Page($"""
            <div class="place"><strong>当前位置:</strong><a href="/">主页</a> &gt; <a href="/a/">新闻</a> &gt; </div><div class="viewbox"><div class="title"><h2>{Title}</h2></div><div class="info"><small>时间:</small>2026-11-03 15:20<small>来源:</small>青河区政府<small>作者:</small>admin<small>点击:</small><script src="/plus/count.php"></script>次</div>
            <div class="intro">市水务局供水科供稿</div><div class="content"><table width="100%"><tr><td>{Paragraphs(0, 4)}</td></tr></table></div><div class="dede_pages"><ul class="pagelist"></ul></div><div class="newdigg" id="newdigg"><div class="diggbox">顶一下(0)</div><div class="diggbox">踩一下(0)</div></div><div class="boxoff"><strong>------分隔线----------------------------</strong></div>
            <div class="handle"><div class="context"><ul><li>上一篇：<a href="/a/1.html">青河大桥主体工程顺利合龙</a></li><li>下一篇：没有了</li></ul></div><div class="actbox"><ul><li><a href="#">收藏</a></li><li><a href="#">挑错</a></li></ul></div></div></div>{HotBox}
            """, $"{Title}_新闻_青河区政府网"), Title, "2026-11-03 15:20", "青河区政府", Lines(0, 4)),

        new("siteserver", Page($"""
            {Here}<div class="content_title">{Title}</div><div class="content_info">发布日期：2026/11/3 9:15:00 | 发布者：管理员 | 浏览次数：<script src="/sitefiles/counter.js"></script></div><div class="content_text" id="content">{Paragraphs(0, 4)}</div><div class="content_page">上一篇：<a href="1.html">青河大桥主体工程顺利合龙</a><br>下一篇：<a href="3.html">我市前三季度地区生产总值同比增长6.1%</a></div>
            """, $"{Title} - 青河市水务局"), Title, "2026-11-03 09:15", null, Lines(0, 4)),

        new("Founder, elements of its own", Page($"""
            <!--enpproperty <articleid>88</articleid><date>2026-11-03 15:20:11.0</date><author></author><title>{Title}</title><keyword></keyword><subtitle></subtitle><introtitle></introtitle><siteid>2</siteid> enpproperty-->
            {Here}<div class="xilan"><h2 class="xl_tit"><founder-title>{Title}</founder-title></h2><div class="xl_ly"><founder-date>2026-11-03 15:20:11</founder-date>　来源: <founder-source>青河日报</founder-source></div><div class="xl_nr"><!--enpcontent--><founder-content>{Paragraphs(0, 4)}</founder-content><!--/enpcontent--></div><div class="ewm"><img src="/images/ewm.png"><p>扫一扫在手机打开当前页</p></div></div>
            """, $"{Title}_青河市人民政府"), Title, "2026-11-03 15:20:11", "青河日报", Lines(0, 4), "c/2026-11-03/88.shtml"),

        new("Haiyun, tags that lie", Page($"""
            <div class="bread">您的位置：<a href="/">首页</a>&nbsp;»&nbsp;<a href="/zwgk/">政务公开</a></div><div class="xl-title">{Title}</div><div class="xl-info">2026年11月03日　来源：青河市水务局　<span class="print">打印</span></div><div class="trs_editor_view TRS_UEDITOR trs_paper_default">{Paragraphs(0, 5)}</div>
            """, "青河市水务局", "<meta name=\"ArticleTitle\" content=\"青河市水务局\"><meta name=\"SiteName\" content=\"青河市水务局\"><meta name=\"PubDate\" content=\"2026-11-23 03:00:00\"><meta name=\"Maketime\" content=\"2026-11-23 03:00:00\"><meta name=\"ContentSource\" content=\"本站\">"),
            Title, "2026-11-03", "青河市水务局", Lines(0, 5), "xwzx/202611/t20261103_5521.html"),

        new("Word's own markup", Page($"""
            {Here}<h1>{Title}</h1><div class="ly">发布时间：2026-11-03 来源：市水务局 作者：张三</div><div class="nr"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><div class="Section0" style="layout-grid:15.6pt;">{string.Concat(Sentences.Take(5).Select(s => $"<p class=MsoNormal style='text-indent:32pt'><span lang=EN-US style='font-size:16.0pt'><o:p>&nbsp;</o:p></span><span style='font-family:仿宋_GB2312'>{s[..20]}</span><span lang=EN-US style='font-family:仿宋'>{s[20..]}<o:p></o:p></span></p>"))}</div></div>
            """, $"{Title}_青河市水务局"), Title, "2026-11-03", "市水务局", Lines(0, 5)),

        new("bytes of GB18030 that nothing declares", $"<html><head><title>{Title}_青河市人民政府</title></head><body><div id=nav><a href=/>首页</a><a href=/b/>政务公开</a></div><h1>{Title}</h1><p class=info>发布时间：2026-11-03 09:15　来源：市水务局</p><div id=zoom>{Paragraphs(0, 4)}</div></body></html>",
            Title, "2026-11-03 09:15", "市水务局", Lines(0, 4)) { Encoding = "gb18030" },

        new("a page for the telephone", $"<!DOCTYPE html><html><head><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>{Title}</title></head><body><header class=\"am-header\"><a href=\"/\">首页</a></header><article class=\"am-article\"><div class=\"am-article-hd\"><h1 class=\"am-article-title\">{Title}</h1><p class=\"am-article-meta\"><time datetime=\"2026-11-03T09:15:00+08:00\">2026-11-03 09:15</time> 来源：市水务局</p></div><div class=\"am-article-bd\">{Paragraphs(0, 4)}</div></article><footer>主办：青河市人民政府办公室</footer></body></html>",
            Title, "2026-11-03 09:15", "市水务局", Lines(0, 4), "wap/a/1.html"),

        new("a view for printing", $"<html><head><title>打印 - {Title}</title></head><body onload=\"window.print()\"><center><h2>{Title}</h2></center><center>2026-11-03 09:15:00　来源：青河市水务局</center><hr><div>{string.Join("<br><br>　　", Sentences.Take(4))}</div><hr><center><a href=\"javascript:window.close()\">关闭窗口</a></center></body></html>",
            Title, "2026-11-03 09:15", "青河市水务局", Lines(0, 4)),

        new("boxes in boxes, text without paragraphs", Page($"""
            {Here}<div class="m1"><div class="m2"><div class="t1">{Title}</div><div class="t2"><span>2026-11-03 09:15</span><span>信息来源：市水务局</span></div><div class="c1"><div class="c2"><div><div>　　{Sentences[0]}</div><div>　　{Sentences[1]}</div></div><div><div><span>　　{Sentences[2]}</span></div><div>　　{Sentences[3]}</div></div></div></div></div></div>{HotBox}
            """, $"{Title}-新闻中心-青河市人民政府"), Title, "2026-11-03 09:15", "市水务局", Lines(0, 4)),

        new("a table row for each paragraph", OldPage($"""
            <table width=980 align=center><tr><td align=center><b>{Title}</b></td></tr><tr><td align=center>日期：2026年11月3日　来源：市水务局</td></tr>{string.Concat(Sentences.Take(4).Select(s => $"<tr><td>　　{s}</td></tr>"))}<tr><td align=center><a href="javascript:history.back()">返回</a></td></tr></table>
            """, $"{Title}_青河市水务局"), Title, "2026-11-03", "市水务局", Lines(0, 4)),

        new("one box with everything in it", Page($"""
            {Here}<div class="content"><h1>{Title}</h1><div class="sub"><span>时间：2026-11-03 15:20:11</span><span>来源：青河日报</span><span>【字体：<a>大</a> <a>中</a> <a>小</a>】</span><span>【<a href="javascript:print()">打印</a>】</span></div>{Paragraphs(0, 4)}<p style="text-align:right">责任编辑：王五</p><p>初审：赵六　终审：钱七</p>
            <div class="xg"><h4>相关链接</h4><ul><li><a href="/1.html">关于印发青河市供水管理办法的通知</a></li><li><a href="/2.html">青河市供水管理办法解读</a></li></ul></div><div class="sxp"><p>上一篇：<a href="/3.html">青河大桥主体工程顺利合龙</a></p><p>下一篇：<a href="/4.html">关于调整市区部分公交线路的公告</a></p></div><p>扫一扫在手机打开当前页</p><p><a href="#">【打印本页】</a> <a href="#">【关闭窗口】</a></p></div>
            """, $"{Title}_青河日报"), Title, "2026-11-03 15:20:11", "青河日报", Lines(0, 4)),
    ];
}
