using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Articles written before it was known how they are read: first round.</summary>
static class FirstRoundArticles
{
    const string T = "霖川市农村公路提质三年行动完成投资3.86亿元";
    const string Notice = "关于做好2026年秋季学期义务教育阶段学校招生入学工作的通知";
    const string Act = "霖川市湿地保护条例";
    const string Crumb = "<div class=\"w1200 mbx\"><i class=\"icon-home\"></i>当前位置：<a href=\"/\">网站首页</a> / <a href=\"/xw/\">新闻发布</a> / <a href=\"/xw/yw/\">霖川要闻</a></div>";

    public static IEnumerable<ArticleShape> All =>
    [
        new("1 TRS IGS, a title under the title, files by a list", CityPage($"""
            {Crumb}<div class="w1200 xlbox"><div class="xl-tit"><h2>{T}</h2><h3>建制村通客车率保持100%</h3></div><div class="xl-bar"><span class="fl">2026-03-05 09:12</span><span>来源：<em>霖川日报</em></span><span>浏览次数：<script src="/tongji/hits.js?id=88"></script></span><span class="zt">字体：[ <a class="big">大</a> <a class="mid">中</a> <a class="sml">小</a> ]</span></div>
            <div class="xl-con"><div class="view TRS_UEDITOR trs_paper_default trs_web">{P(Road, "p", " style=\"text-indent: 2em;\"")}</div><div id="fjlist"><h4>附件下载</h4><script>var fj='<a href="./P020260305.docx">农村公路项目清单.docx</a>'; if(fj!='')document.write(fj);</script></div></div><div class="xl-xg"><h4>相关新闻</h4><ul><li><a href="../202602/t20260211_1.html">全市交通运输工作会议召开，部署全年重点任务。</a></li><li><a href="../202601/t20260109_2.html">我市新增3个“四好农村路”示范乡镇</a></li></ul></div></div>
            """, $"{T}_霖川要闻_霖川市人民政府"), T, "2026-03-05 09:12", "霖川日报", L(Road), "xw/yw/202603/t20260305_118.html"),

        new("2 Hanweb, comments and a donor's line", CityPage($"""
            <div class="main w1200"><div class="bt-box"><p class="bt-title"><!--<$[标题名称(html)]>begin-->{T}<!--<$[标题名称(html)]>end--></p></div><div class="sm-box"><span>发布日期：<!--<$[信息日期]>begin-->2026-03-05<!--<$[信息日期]>end--></span><span>信息来源：<!--<$[信息来源]>begin-->市交通运输局<!--<$[信息来源]>end--></span><span>浏览量：<i id="visit">0</i></span></div><div class="bt-content zoom clearfix" id="div_content"><!--<$[信息内容]>begin-->{P(Road[..2])}<p style="text-align:center"><img src="/picture/0/2603051012.jpg" title="松岭村通组路" alt="松岭村通组路"></p><p style="text-align:center"><span style="font-size:14px">松岭村通组路航拍图</span></p>{P(Road[2..])}<!--<$[信息内容]>end--></div></div>
            """, T, $"<meta name=\"ArticleTitle\" content=\"{T}\"><meta name=\"PubDate\" content=\"2026-03-05 17:40\"><meta name=\"ContentSource\" content=\"市交通运输局\"><meta name=\"ColumnName\" content=\"部门快讯\">"), T, "2026-03-05", "市交通运输局", L([.. Road[..2], "松岭村通组路航拍图", .. Road[2..]]), "art/2026/3/5/art_33_7712.html") { Pictures = 1 },

        new("3 open information, an index over red letters", CityPage($"""
            <div class="w1200 xxgk"><div class="gk-left"><ul><li><a href="/gk/zn/">公开指南</a></li><li><a href="/gk/zd/">公开制度</a></li><li><a href="/gk/nb/">公开年报</a></li></ul></div><div class="gk-right"><table class="index-table"><tr><td class="k">索 引 号</td><td>LC012/2026-00045</td><td class="k">分　　类</td><td>教育; 通知</td></tr><tr><td class="k">发布机构</td><td>鹿坪县教育局</td><td class="k">成文日期</td><td>2026年2月27日</td></tr><tr><td class="k">标　　题</td><td colspan="3">{Notice}</td></tr><tr><td class="k">文　　号</td><td>鹿教基〔2026〕9号</td><td class="k">公开日期</td><td>2026年03月05日</td></tr><tr><td class="k">主 题 词</td><td colspan="3"></td></tr></table>
            <div class="gw"><p style="text-align:center;color:red;font-size:32px">{Notice}</p><div class="gw-nr"><p>各乡镇中心学校，县直各学校：</p>{P(School)}<p style="text-align:right">鹿坪县教育局</p><p style="text-align:right">2026年2月27日</p></div></div><div class="glwd"><b>关联解读：</b><a href="/gk/jd/12.html">《{Notice}》政策解读</a></div></div></div>
            """, $"鹿坪县人民政府 教育 {Notice}"), Notice, "2026-03-05", "鹿坪县教育局", L(["各乡镇中心学校，县直各学校：", .. School, "鹿坪县教育局", "2026年2月27日"]), "gk/xxgkml/jyj/12345.jhtml"),

        new("4 one picture to explain, drawn when it is seen", CityPage($"""
            {Crumb}<section class="tujie"><h1 class="tj-h">【图解】一图看懂义务教育招生新变化</h1><div class="tj-m"><time>2026-03-05</time> 来源：鹿坪县教育局</div><div class="tj-c"><p><img class="lazy" src="/assets/loading.gif" data-original="/upload/2026/03/tj1.png"></p><p><img class="lazy" src="/assets/loading.gif" data-original="/upload/2026/03/tj2.png"></p></div></section>
            """, "【图解】一图看懂义务教育招生新变化-鹿坪县人民政府"), "【图解】一图看懂义务教育招生新变化", "2026-03-05", "鹿坪县教育局", "") { Pictures = 2 },

        new("5 a file that a script shows", CityPage($"""
            {Crumb}<div class="detail-box"><div class="detail-title">鹿坪县2026年县级部门预算公开说明</div><div class="detail-sub">发布日期：2026-03-05 16:00　来源：鹿坪县财政局　阅读：<span id="hits"></span></div><div class="detail-text" id="pdfbox"></div><p class="dl">如无法预览，请<a href="/files/2026/3/ysgk.pdf" download>点击下载</a></p></div><script src="/assets/pdfobject.min.js"></script><script>PDFObject.embed("/files/2026/3/ysgk.pdf", "#pdfbox");</script>
            """, "鹿坪县2026年县级部门预算公开说明_财政信息_鹿坪县人民政府"), "鹿坪县2026年县级部门预算公开说明", "2026-03-05 16:00", "鹿坪县财政局", "") { Attachments = 1 },

        new("6 a letter and its answer", CityPage($"""
            {Crumb}<div class="xjbox"><h2 class="xj-title">松岭村到县城的班车能不能增加一趟</h2><ul class="xj-attr"><li><span>信件编号：</span>LX202602270011</li><li><span>写信时间：</span>2026-02-27 10:11</li><li><span>回复时间：</span>2026-03-05 16:20</li><li><span>处理状态：</span>已办结</li></ul><div class="xj-q"><div class="xj-tag">来信内容</div><div class="xj-text">县长您好！松岭村现在每天只有两趟班车，最后一趟下午三点就走了，赶集的老人经常回不来，请问能否增加一趟晚班车？</div></div><div class="xj-a"><div class="xj-tag">回复内容</div><div class="xj-text"><p>尊敬的来信人：</p><p>您好！收到来信后，县交通运输局立即到松岭村实地了解情况，并与客运公司协商。</p><p>自3月10日起，松岭村至县城线路每日增开17时30分班车一趟，票价不变。感谢您对交通工作的关心！</p></div></div></div>
            """, "松岭村到县城的班车能不能增加一趟_县长信箱_鹿坪县人民政府"), "松岭村到县城的班车能不能增加一趟", "2026-03-05 16:20", null, "来信内容\n县长您好！松岭村现在每天只有两趟班车，最后一趟下午三点就走了，赶集的老人经常回不来，请问能否增加一趟晚班车？\n回复内容\n尊敬的来信人：\n您好！收到来信后，县交通运输局立即到松岭村实地了解情况，并与客运公司协商。\n自3月10日起，松岭村至县城线路每日增开17时30分班车一趟，票价不变。感谢您对交通工作的关心！", "hd/xzxx/detail.do?id=9911"),

        new("7 ASP of 2008, a table of names", Tables($"""
            <TABLE width="98%" align=center><TR><TD height=40 align=middle><B><FONT color=#cc0000 size=4>柏溪县2026年第一批拟新增城乡低保对象名单公示</FONT></B></TD></TR><TR><TD align=middle bgColor=#f5f5f5>发布日期:2026-3-5　阅读:<SCRIPT src="hits.asp?id=3"></SCRIPT>次</TD></TR><TR><TD><FONT size=3>　　经个人申请、乡镇审核、入户调查，现将拟新增对象予以公示，公示期为7天，请社会各界监督。<BR></FONT><TABLE border=1 align=center><TR><TD>乡镇</TD><TD>户主</TD><TD>人口</TD></TR><TR><TD>青禾镇</TD><TD>李某某</TD><TD>3</TD></TR><TR><TD>青禾镇</TD><TD>赵某某</TD><TD>1</TD></TR><TR><TD>水口乡</TD><TD>黄某某</TD><TD>2</TD></TR></TABLE><FONT size=3>　　监督电话：0000-6212345<BR>　　　　　　　　　　柏溪县民政局<BR>　　　　　　　　　　2026年3月5日</FONT></TD></TR><TR><TD align=right>【<A href="javascript:window.print()">打印本页</A>】【<A href="javascript:window.close()">关闭窗口</A>】</TD></TR></TABLE>
            """, "柏溪县民政局", "<META http-equiv=Content-Type content=\"text/html; charset=gb2312\">"), "柏溪县2026年第一批拟新增城乡低保对象名单公示", "2026-03-05", null, "经个人申请、乡镇审核、入户调查，现将拟新增对象予以公示，公示期为7天，请社会各界监督。\n乡镇\t户主\t人口\n青禾镇\t李某某\t3\n青禾镇\t赵某某\t1\n水口乡\t黄某某\t2\n监督电话：0000-6212345\n柏溪县民政局\n2026年3月5日", "show.asp?id=812") { Encoding = "gb2312" },

        new("8 Empire CMS, appointments", CityPage("""
            <table width="100%" class="title_info"><tr><td><h1>柏溪县人民政府关于吴敏等同志职务任免的通知</h1></td></tr><tr><td class="info_text">时间:2026-03-05 17:05:33 &nbsp;&nbsp;来源:未知 &nbsp;&nbsp;作者:admin &nbsp;&nbsp;点击:<script src="/e/public/ViewClick/?classid=3&id=77"></script>次</td></tr></table><div id="text"><p>各乡镇人民政府，县政府各部门：</p><p>县政府研究决定：</p><p>吴敏任县审计局副局长（试用期一年）；</p><p>免去邓华的县林业局总工程师职务。</p><p>此通知。</p><p style="text-align:right">柏溪县人民政府</p><p style="text-align:right">2026年3月3日</p></div><div class="pl"><a href="/e/pl/?classid=3&id=77">发表评论</a></div><p>上一篇：<a href="/rs/76.html">关于李刚同志任职的通知</a></p><p>下一篇：<a href="/rs/78.html">关于陈红同志免职的通知</a></p>
            """, "柏溪县人民政府关于吴敏等同志职务任免的通知 - 柏溪县政府网"), "柏溪县人民政府关于吴敏等同志职务任免的通知", "2026-03-05 17:05:33", null, "各乡镇人民政府，县政府各部门：\n县政府研究决定：\n吴敏任县审计局副局长（试用期一年）；\n免去邓华的县林业局总工程师职务。\n此通知。\n柏溪县人民政府\n2026年3月3日", "rs/77.html"),

        new("9 PHPCMS, a long article in parts", CityPage($"""
            {Crumb}<div id="Article"><h1>{T}<br /><span>2026-03-05 08:30:00&nbsp;&nbsp;&nbsp;来源：霖川新闻网&nbsp;&nbsp;&nbsp;评论：<a href="#comment">0</a> 点击：<span id="hits">0</span></span></h1><div class="content">{P(Road[..3])}<div id="pages" class="text-c"><a class="a1" href="/2026/0305/18.html">上一页</a> <span>1</span> <a href="/2026/0305/18_2.html">2</a> <a class="a1" href="/2026/0305/18_2.html">下一页</a></div></div><p class="f14"><strong>上一篇：</strong><a href="/2026/0304/17.html">我市召开春季森林防火会议</a><br/><strong>下一篇：</strong><a href="/2026/0306/19.html">全市中小学安全教育日活动启动</a></p></div>
            """, $"{T} - 霖川新闻网"), T, "2026-03-05 08:30", "霖川新闻网", L(Road), "2026/0305/18.html") { Parts = [("2026/0305/18_2.html", CityPage($"<div id=\"Article\"><h1>{T}<br /><span>2026-03-05 08:30:00&nbsp;&nbsp;&nbsp;来源：霖川新闻网</span></h1><div class=\"content\">{P(Road[3..])}<div id=\"pages\" class=\"text-c\"><a class=\"a1\" href=\"/2026/0305/18.html\">上一页</a> <a href=\"/2026/0305/18.html\">1</a> <span>2</span> <a class=\"a1\" href=\"/2026/0305/18_2.html\">下一页</a></div></div></div>", $"{T}(2) - 霖川新闻网"))] },

        new("10 a talk written down", CityPage($"""
            {Crumb}<div class="ft-top"><h2>畅通民生路 铺就幸福途——市交通运输局做客“政府开放麦”</h2><p>访谈时间：2026-03-05 15:00</p></div><div class="ft-live"><div class="ft-hd">文字实录</div><ul class="ft-list"><li><strong>[主持人]</strong><p>各位网友下午好，欢迎收看本期访谈，今天我们请到的是市交通运输局副局长韩松。</p></li><li><strong>[韩松]</strong><p>主持人好，各位网友大家好！</p></li><li><strong>[主持人]</strong><p>请您先介绍一下农村公路的建设情况。</p></li><li><strong>[韩松]</strong><p>{Road[2]}</p></li></ul></div>
            """, "畅通民生路 铺就幸福途——市交通运输局做客“政府开放麦”_在线访谈_霖川市人民政府"), "畅通民生路 铺就幸福途——市交通运输局做客“政府开放麦”", "2026-03-05 15:00", null, $"[主持人]\n各位网友下午好，欢迎收看本期访谈，今天我们请到的是市交通运输局副局长韩松。\n[韩松]\n主持人好，各位网友大家好！\n[主持人]\n请您先介绍一下农村公路的建设情况。\n[韩松]\n{Road[2]}", "hd/zxft/88/"),

        new("11 a law with contents", CityPage($"""
            {Crumb}<div class="fg"><h1 class="fg-t">{Act}</h1><div class="fg-i"><span>公布日期：2026-03-05</span><span>施行日期：2026-05-01</span><span>时效性：尚未生效</span><span>来源：市人大常委会法工委</span></div><div class="fg-c"><p class="c">（2026年2月26日霖川市第六届人民代表大会常务委员会第三十一次会议通过）</p><p class="c"><a name="ml"></a>目　录</p><p><a href="#c1">第一章　总则</a></p><p><a href="#c2">第二章　附则</a></p><h3 id="c1">第一章　总则</h3>{P(Law[..4])}<h3 id="c2">第二章　附则</h3><p>{Law[4]}</p></div></div>
            """, $"{Act}-地方性法规库-霖川市人大"), Act, "2026-03-05", "市人大常委会法工委", L(["（2026年2月26日霖川市第六届人民代表大会常务委员会第三十一次会议通过）", "目 录", "第一章 总则", "第二章 附则", "第一章 总则", .. Law[..4], "第二章 附则", Law[4]]).Replace('　', ' ')),

        new("12 a tender in key and value", CityPage($"""
            {Crumb}<div class="cg-detail"><p class="cg-title">澜湖区人民医院核磁共振设备采购项目公开招标公告</p><p class="cg-info">公告时间：2026年03月05日 17:30　　来源：霖川市公共资源交易中心　　【打印】【收藏】</p><div class="cg-content"><h4>一、项目基本情况</h4><table border="1"><tr><td>项目编号</td><td>LCCG-2026-0031</td></tr><tr><td>预算金额</td><td>1280万元</td></tr><tr><td>采购需求</td><td>3.0T核磁共振1套</td></tr></table><h4>二、获取招标文件</h4><p>时间：2026年3月6日至2026年3月12日，每天9:00至17:00。</p><p>方式：登录电子交易平台下载。</p><h4>三、联系方式</h4><p>采购人：澜湖区人民医院</p><p>联系电话：0000-8213456</p></div></div>
            """, "澜湖区人民医院核磁共振设备采购项目公开招标公告"), "澜湖区人民医院核磁共振设备采购项目公开招标公告", "2026-03-05 17:30", "霖川市公共资源交易中心", "一、项目基本情况\n项目编号\tLCCG-2026-0031\n预算金额\t1280万元\n采购需求\t3.0T核磁共振1套\n二、获取招标文件\n时间：2026年3月6日至2026年3月12日，每天9:00至17:00。\n方式：登录电子交易平台下载。\n三、联系方式\n采购人：澜湖区人民医院\n联系电话：0000-8213456", "jyxx/002001/002001001/a1b2.html"),

        new("13 no day but the one under the signature", CityPage($"""
            {Crumb}<div class="wenzhang"><h1>{Notice}</h1><div class="wz-c"><p>各学校：</p>{P(School)}<p style="text-align:right">鹿坪县教育局</p><p style="text-align:right">二〇二六年三月五日</p></div></div>
            """, $"{Notice}-鹿坪县教育局"), Notice, "2026-03-05", null, L(["各学校：", .. School, "鹿坪县教育局", "二〇二六年三月五日"]), "news/show-882.html"),

        new("14 Nuxt, everything again in its state", Drawn($"""
            <div data-v-a1 class="article-wrap"><div data-v-a1 class="a-title">{T}</div><div data-v-a1 class="a-info"><span data-v-a1>2026-03-05 10:30:00</span><span data-v-a1>来源：澜湖发布</span><span data-v-a1>责编：何倩</span></div><div data-v-a1 class="a-content">{P(Road)}</div><div data-v-a1 class="a-like"><button>赞 12</button></div></div>
            """, T, "<script>window.__NUXT__=(function(a,b){return {data:[{detail:{title:a,content:\"\\u003Cp\\u003E" + string.Concat(Road).Replace('“', ' ') + "\\u003C\\u002Fp\\u003E\",time:b}}]}}(\"x\",1772677800000))</script>"), T, "2026-03-05 10:30", "澜湖发布", L(Road), "detail/90121"),

        new("15 a day that a script writes", CityPage($"""
            {Crumb}<div class="con-wrap"><h1 class="con-title">{T}</h1><div class="con-attr">发布时间：<span id="fbsj"></span> 来源：市交通运输局</div><div class="con-text">{P(Road)}</div></div><script>var fbsj = "2026-03-05 10:30:00"; document.getElementById("fbsj").innerHTML = fbsj.substring(0,16);</script>
            """, $"{T}-霖川市交通运输局"), T, "2026-03-05 10:30", "市交通运输局", L(Road), "xwzx/20269f3e.shtml"),

        new("16 WordPress, a graph of data", $$"""
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><title>{{T}} &#8211; 霖川交通</title><meta property="og:type" content="article"><meta property="og:title" content="{{T}}"><meta property="og:site_name" content="霖川交通"><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"霖川交通"},{"@type":"NewsArticle","headline":"{{T}}","datePublished":"2026-03-05T02:12:00+00:00","dateModified":"2026-03-09T01:00:00+00:00"}]}</script></head><body class="single single-post"><div id="page" class="site"><header id="masthead" class="site-header"><p class="site-title"><a href="/">霖川交通</a></p><nav id="site-navigation"><ul><li><a href="/a/">首页</a></li><li><a href="/category/news/">动态</a></li></ul></nav></header><div id="content"><main id="main"><article id="post-211" class="post type-post"><header class="entry-header"><h1 class="entry-title">{{T}}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2026-03-05T10:12:00+08:00">2026年3月5日</time><time class="updated" datetime="2026-03-09T09:00:00+08:00">2026年3月9日</time></span><span class="byline"> <a href="/author/admin/">admin</a></span></div></header><div class="entry-content">{{P(Road)}}</div><footer class="entry-footer">分类：<a href="/category/news/">动态</a></footer></article><nav class="post-navigation"><a href="/210">上一篇 春运收官</a></nav></main><aside id="secondary"><section class="widget"><h2>近期文章</h2><ul><li><a href="/209">春运期间我市公路客运量同比增长8.2%，秩序平稳。</a></li></ul></section></aside></div><footer class="site-footer">自豪地采用WordPress</footer></div></body></html>
            """, T, "2026-03-05", null, L(Road), "211"),

        new("17 a source that a script writes", CityPage($"""
            {Crumb}<div class="wz"><div class="wz-bt">{T}</div><div class="wz-xx"><span>时间：2026-03-05 11:20</span>　<span>作者：</span>　<span id="ly">来源：<script>var laiyuan = "市政府办公室"; if(laiyuan!=""){"{"}document.write(laiyuan){"}"}</script></span>　<span>浏览：<script src="/c.js"></script></span></div><div class="wz-nr">{P(Road)}<p>（编辑：王晓　校对：刘莉）</p></div></div>
            """, $"{T} | 霖川市人民政府"), T, "2026-03-05 11:20", "市政府办公室", L(Road)),

        new("18 a county's media centre for telephones", $"""
            <!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,user-scalable=no"><title>爱心义诊进敬老院</title><meta name="description" content="{Brief[0]}"></head><body><div class="app-download"><img src="/i/app.png"><span>打开柏溪融媒APP，看更多本地新闻</span><a href="/down">立即打开</a></div><div class="news-detail"><div class="news-detail-title">爱心义诊进敬老院</div><div class="news-detail-desc"><span class="from">来源：柏溪融媒</span><span class="at">2026-03-05 08:00:12</span><span class="read">3021阅读</span></div><div class="news-detail-content">{P(Brief)}<p><img data-src="https://oss.baixi.test/2026/1.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p><p>记者：周宁　通讯员：唐丽</p></div></div><div class="comment-box"><h3>最新评论</h3><p>暂无评论，快来抢沙发吧！</p></div><div class="rec"><h3>相关推荐</h3><a href="/n/2">柏溪县召开春耕备耕现场会，要求不误农时。</a><a href="/n/3">寻找最美乡村教师活动开始报名</a></div></body></html>
            """, "爱心义诊进敬老院", "2026-03-05 08:00:12", "柏溪融媒", L([.. Brief, "记者：周宁 通讯员：唐丽"]), "n/1") { Pictures = 1 },

        new("19 tables in tables, text in a cell", Tables($"""
            <TABLE width=780><TR><TD><TABLE width="100%"><TR><TD align=center class=title1>青禾镇志愿者走进敬老院</TD></TR><TR><TD align=center><FONT color=#999999>[2026-3-5 10:12:33]　信息员：王某　浏览量[88]</FONT></TD></TR><TR><TD><HR SIZE=1></TD></TR><TR><TD class=content1><P>&nbsp;&nbsp;&nbsp;&nbsp;<FONT face=宋体 size=3>{Brief[0]}</FONT><BR>&nbsp;&nbsp;&nbsp;&nbsp;<FONT face=宋体 size=3>{Brief[1]}</FONT><BR>&nbsp;&nbsp;&nbsp;&nbsp;<FONT face=宋体 size=3>{Brief[2]}</FONT></P></TD></TR></TABLE></TD></TR><TR><TD>→相关文章：<TABLE><TR><TD>·<A href="show.asp?id=1">青禾镇开展清明祭扫活动</A> (2025-4-3)</TD></TR><TR><TD>·<A href="show.asp?id=2">青禾镇召开换届工作会</A> (2025-3-1)</TD></TR></TABLE></TD></TR></TABLE>
            """, "青禾镇志愿者走进敬老院-柏溪县民政局"), "青禾镇志愿者走进敬老院", "2026-03-05 10:12:33", null, L(Brief), "view.asp?id=21"),

        new("20 a text in several boxes side by side", CityPage($"""
            {Crumb}<div class="special"><h1>{T}</h1><p class="meta">2026/03/05 | 霖川日报 记者 赵晴</p><div class="blk lead">{P(Road[..1])}</div><div class="blk pic"><img src="/u/1.jpg"></div><div class="blk txt"><h3>补短板</h3>{P(Road[1..3])}</div><div class="blk video"><video src="/u/1.mp4"></video></div><div class="blk txt"><h3>促就业</h3>{P(Road[3..])}</div></div>
            """, $"{T}_霖川市人民政府"), T, "2026-03-05", "霖川日报", L([Road[0], "补短板", Road[1], Road[2], "促就业", Road[3], Road[4]])) { Pictures = 1 },

        new("21 an English page", """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Linchuan upgrades 417 km of rural roads | Linchuan Government</title></head><body><div class="header"><a href="/en/">Home</a><a href="/en/news/">News</a><a href="/en/about/">About Linchuan</a><a href="/en/services/">Services</a></div><div class="content-wrap"><h1 class="en-title">Linchuan upgrades 417 km of rural roads</h1><div class="en-info"><span>Updated: March 5, 2026</span><span>Source: Linchuan Daily</span><a class="print">Print</a></div><div class="en-text"><p>Linchuan has built or rebuilt 417 kilometers of rural roads over the past three years, with investment totaling 386 million yuan, the city's transport bureau said on Wednesday.</p><p>"Buses now come right to my courtyard," said Zhou, a villager in Songling, Luping county.</p><p>The city plans to renovate dangerous bridges and 96 hazardous road sections this year, according to the bureau.</p></div></div><div class="footer">Copyright © Linchuan Municipal Government. All rights reserved.</div></body></html>
            """, "Linchuan upgrades 417 km of rural roads", "2026-03-05", "Linchuan Daily", "Linchuan has built or rebuilt 417 kilometers of rural roads over the past three years, with investment totaling 386 million yuan, the city's transport bureau said on Wednesday.\n\"Buses now come right to my courtyard,\" said Zhou, a villager in Songling, Luping county.\nThe city plans to renovate dangerous bridges and 96 hazardous road sections this year, according to the bureau.", "en/news/202603/t20260305_3.html"),

        new("22 Uyghur, from right to left", """
            <!DOCTYPE html><html dir="rtl" lang="ug"><head><meta charset="utf-8"><title>يېزا يوللىرى ياخشىلاندى - لىنچۇەن</title></head><body><div class="nav"><a href="/">باش بەت</a><a href="/xewer/">خەۋەرلەر</a></div><div class="maqale"><h1>يېزا يوللىرى ياخشىلاندى</h1><p class="waqit">2026-03-05 12:00</p><div class="mezmun"><p>لىنچۇەن شەھىرى ئۈچ يىلدا 417 كىلومېتىر يېزا يولىنى يېڭىدىن ياسىدى ۋە ئۆزگەرتتى.</p><p>شەھەرلىك قاتناش ئىدارىسى بۇ يىل خەتەرلىك كۆۋرۈكلەرنى رېمونت قىلىدىغانلىقىنى بىلدۈردى.</p></div></div></body></html>
            """, "يېزا يوللىرى ياخشىلاندى", "2026-03-05 12:00", null, "لىنچۇەن شەھىرى ئۈچ يىلدا 417 كىلومېتىر يېزا يولىنى يېڭىدىن ياسىدى ۋە ئۆزگەرتتى.\nشەھەرلىك قاتناش ئىدارىسى بۇ يىل خەتەرلىك كۆۋرۈكلەرنى رېمونت قىلىدىغانلىقىنى بىلدۈردى.", "ug/11.html"),

        new("23 for elders, the text again to be read aloud and to be printed", CityPage($"""
            {Crumb}<textarea id="readText" style="display:none">{string.Concat(Road)}</textarea><div class="d-none d-print-block"><h1>{T}</h1>{P(Road)}</div><div class="elder-article"><h1>{T}</h1><div class="elder-meta"><span>发布时间：2026年3月5日 09时30分</span><span>文章来源：霖川市交通运输局</span></div><div class="speak"><a href="javascript:;">朗读全文</a><a href="javascript:;">放大字号</a></div><div class="elder-text">{P(Road)}</div></div>
            """, $"{T}-长者版-霖川市人民政府"), T, "2026-03-05 09:30", "霖川市交通运输局", L(Road)),

        new("24 a topic's page, the topic in the window", $"""
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>“四好农村路”提质行动专题</title></head><body><div class="zt-banner"><img src="/zt/banner.jpg"></div><div class="zt-nav"><a href="/zt/">专题首页</a><a href="/zt/zc/">政策文件</a><a href="/zt/dt/">工作动态</a></div><div class="zt-article"><div class="zt-yt">一条条通组路，连起乡村振兴</div><div class="zt-title">{T}</div><div class="zt-info">日期：2026-03-05　来源：《霖川日报》第2版</div><div class="zt-text">{P(Road)}</div></div><div class="zt-foot">霖川市交通运输局 主办</div></body></html>
            """, T, "2026-03-05", "《霖川日报》第2版", L(Road), "zt/dt/202603/t20260305_5.html"),

        new("25 a title in the window alone", CityPage($"""
            {Crumb}<div class="txt-only"><div class="txt-t">发布日期：2026-03-05　　　　来源：市发展改革委</div><div class="txt-c">{P(Road)}</div></div>
            """, $"{T}_工作动态_霖川市发展和改革委员会"), T, "2026-03-05", "市发展改革委", L(Road), "fgw/gzdt/2026/9921.html"),
    ];
}
