using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose3;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Articles written before it was known how they are read: third round.</summary>
static class ThirdRoundArticles
{
    const string T = "泓州市召开泓湖水环境综合治理推进会";
    const string A = "3126名学生获秋季学期资助";
    const string O = "泓州市人民政府关于泓湖大桥检修期间通航管制的通告";

    public static IEnumerable<ArticleShape> All =>
    [
        new("301 today's day in the head, the article's in its address", Weather($"<div class=\"path\">首页 / 政务公开 / 政务动态</div><div class=\"cc\"><h1>{T}</h1><div class=\"cc-t\">{P(Lake)}</div></div>", $"{T}_政务动态_泓州市人民政府"), T, "2026-09-01", null, L(Lake), "zwgk/zwdt/202609/t20260901_7766.html"),

        new("302 ASP.NET, labels, the day with its weekday", Weather($"<form method=\"post\" action=\"./Show.aspx?ID=31\" id=\"form1\"><input type=\"hidden\" name=\"__VIEWSTATE\" value=\"/wEPDwUKMTY\"><div class=\"show\"><span id=\"lblBt\" class=\"bt16\">{T}</span><div class=\"show-x\">发布时间：<span id=\"lblSj\">2026年9月1日 星期二</span> 出处：<span id=\"lblCc\">泓州日报</span> 点击：<span id=\"lblDj\">66</span></div><span id=\"lblNr\"><div>{P(Lake)}</div></span></div></form>", $"{T}"), T, "2026-09-01", "泓州日报", L(Lake), "Show.aspx?ID=31"),

        new("303 first published and last changed", Weather($"<div class=\"w\"><h1 class=\"h\">{A}</h1><p class=\"s\"><span>最后更新：2026-09-03 11:00</span> | <span>首次发布：2026-09-01 08:20</span> | <span>信息来源：栖禾县教育局</span></p><div class=\"n\">{P(Aid)}</div></div>", $"{A} - 栖禾县人民政府"), A, "2026-09-01 08:20", "栖禾县教育局", L(Aid)),

        new("304 three examiners at the end", Weather($"<div class=\"w\"><h2>{A}</h2><div class=\"s\">2026.9.1 来源：栖禾融媒 </div><div class=\"n\">{P(Aid)}<p>（记者 范蕊）</p><p>一审：许某　二审：施某　三审：张某</p></div></div>", $"{A}-栖禾县融媒体中心"), A, "2026-09-01", "栖禾融媒", L([.. Aid, "（记者 范蕊）"])),

        new("305 TRS, an article of two pages by script", Weather($"<div class=\"xl\"><div class=\"xl-t\">{T}</div><div class=\"xl-s\">2026-09-01 17:30　　来源：泓州日报</div><div class=\"TRS_Editor\">{P(Lake[..2])}</div><div class=\"xl-p\"><script>createPageHTML(2, 0, \"t20260901_801\", \"html\");</script></div></div>", $"{T}_泓州市人民政府"), T, "2026-09-01 17:30", "泓州日报", L(Lake), "xw/202609/t20260901_801.html") { Parts = [("xw/202609/t20260901_801_1.html", Weather($"<div class=\"xl\"><div class=\"xl-t\">{T}</div><div class=\"xl-s\">2026-09-01 17:30　　来源：泓州日报</div><div class=\"TRS_Editor\">{P(Lake[2..])}</div><div class=\"xl-p\"><script>createPageHTML(2, 1, \"t20260901_801\", \"html\");</script></div></div>", $"{T}_泓州市人民政府"))] },

        new("306 a proclamation with a file for each row", Weather($"<div class=\"gg\"><div class=\"gg-t\">{O}</div><div class=\"gg-x\">泓政通〔2026〕7号　　发布时间: 2026-09-01</div><div class=\"gg-n\">{P(Order)}<p style=\"text-align:right\">泓州市人民政府</p><p style=\"text-align:right\">2026年8月30日</p></div><table class=\"gg-f\"><tr><th>附件</th><th>操作</th></tr><tr><td>管制水域示意图</td><td><a href=\"/attach/download?fileId=88\" download>下载</a></td></tr></table></div>", $"{O}-泓州市人民政府"), O, "2026-09-01", null, L([.. Order, "泓州市人民政府", "2026年8月30日"])) { Attachments = 1 },

        new("307 a file as an object", Weather($"<div class=\"w\"><h1>泓州市2026年重点项目清单</h1><div class=\"s\">日期：2026-09-01 来源：市发展改革委</div><div class=\"n\"><object data=\"./P020260901.pdf\" type=\"application/pdf\" width=\"100%\"><p>浏览器不支持在线预览</p></object></div></div>", "泓州市2026年重点项目清单_泓州市发展和改革委员会"), "泓州市2026年重点项目清单", "2026-09-01", "市发展改革委", "", "fgw/202609/t20260901_9.html") { Attachments = 1 },

        new("308 sound, a player's words", Weather($"<div class=\"w\"><h1>{A}</h1><div class=\"s\">时间：2026-09-01 07:50:21　编辑：小禾　来源：栖禾之声</div><div class=\"audio\"><audio src=\"/a.mp3\"></audio><span>00:00</span>/<span>03:21</span><em>倍速</em></div><div class=\"n\">{P(Aid)}</div></div>", $"{A}_栖禾县人民政府"), A, "2026-09-01 07:50:21", "栖禾之声", L(Aid)),

        new("309 winners without a stop", Weather("<div class=\"w\"><h1>泓州市首届家庭读书大赛获奖名单</h1><div class=\"s\">发布时间：2026-09-01　发布单位：市妇联</div><div class=\"n\"><p>一等奖</p><p>孙某某家庭　赵某某家庭</p><p>二等奖</p><p>李某某家庭　王某某家庭　周某某家庭</p><p>三等奖</p><p>吴某某家庭　陈某某家庭　冯某某家庭　褚某某家庭</p></div></div>", "泓州市首届家庭读书大赛获奖名单-泓州市妇女联合会"), "泓州市首届家庭读书大赛获奖名单", "2026-09-01", "市妇联", "一等奖\n孙某某家庭 赵某某家庭\n二等奖\n李某某家庭 王某某家庭 周某某家庭\n三等奖\n吴某某家庭 陈某某家庭 冯某某家庭 褚某某家庭"),

        new("310 a window that says nothing, tags of Open Graph", Weather($"<div class=\"w\"><div class=\"b\">{T}</div><div class=\"s\"><i>2026-09-01 10:00</i></div><div class=\"n\">{P(Lake)}</div></div>", "详情页", $"<meta property=\"og:title\" content=\"{T}\"><meta property=\"og:release_date\" content=\"2026-09-01 10:00\">"), T, "2026-09-01 10:00", null, L(Lake)),

        new("311 an old copy in a comment, a note of the editor", Weather($"<div class=\"w\"><!-- <h1>旧标题</h1><p>旧的正文，不要显示。</p> --><h1>{A}（图）</h1><div class=\"s\">2026-09-01　来源：栖禾县人民政府网</div><div class=\"bz\"><p>编者按：开学之际，本网推出“开学季”系列报道，敬请关注。</p></div><div class=\"n\">{P(Aid)}</div></div>", $"{A}（图）-栖禾县人民政府"), $"{A}（图）", "2026-09-01", "栖禾县人民政府网", L(["编者按：开学之际，本网推出“开学季”系列报道，敬请关注。", .. Aid])),

        new("312 a speech with its day under the title", Weather($"<div class=\"w\"><h1>在泓湖水环境综合治理推进会上的讲话</h1><h4>郑启明</h4><h5>（2026年8月31日）</h5><div class=\"s\">发布日期：2026-09-02　来源：市政府办公室</div><div class=\"n\"><p>同志们：</p><p>这次会议的主要任务是，总结前一阶段工作，分析存在问题，部署下一步治理任务。下面，我讲三点意见。</p><p>一、提高认识，增强责任感。泓湖是全市人民的“水缸”，保护好这一湖清水是我们的政治责任。</p></div></div>", "在泓湖水环境综合治理推进会上的讲话_领导讲话_泓州市人民政府"), "在泓湖水环境综合治理推进会上的讲话", "2026-09-02", "市政府办公室", "同志们：\n这次会议的主要任务是，总结前一阶段工作，分析存在问题，部署下一步治理任务。下面，我讲三点意见。\n一、提高认识，增强责任感。泓湖是全市人民的“水缸”，保护好这一湖清水是我们的政治责任。"),

        new("313 marks beside the text in a side box", Weather($"<div class=\"lr\"><div class=\"lr-l\"><h1>{T}</h1><div class=\"lr-n\">{P(Lake)}</div></div><div class=\"lr-r\"><dl><dt>发布时间</dt><dd>2026-09-01 16:45</dd><dt>信息来源</dt><dd>市生态环境局</dd><dt>浏览次数</dt><dd>302</dd></dl><h3>热门文章</h3><ul><li><a href=\"/1.html\">我市入选国家级水生态修复试点，三年投入12亿元。</a></li></ul></div></div>", $"{T}_泓州市生态环境局"), T, "2026-09-01 16:45", "市生态环境局", L(Lake)),

        new("314 bureau's table, title and text as rows with labels", Weather($"<table class=\"tb\" width=\"900\"><tr><td width=\"100\">标题</td><td>{A}</td></tr><tr><td>发布日期</td><td>2026-09-01</td></tr><tr><td>信息来源</td><td>县教育局</td></tr><tr><td>内容</td><td><div>{P(Aid)}</div></td></tr></table>", $"{A}"), A, "2026-09-01", "县教育局", L(Aid)),

        new("315 entities for blanks, breaks for paragraphs", Weather($"<div class=\"w\"><div class=\"tt\"><strong>{A}</strong></div><div class=\"ss\">作者：孟凡　发布时间：2026-9-1 9:05:00　新闻来源：栖禾县教育局　</div><div class=\"nn\">&emsp;&emsp;{Aid[0]}<br/>&emsp;&emsp;{Aid[1]}<br/>&emsp;&emsp;{Aid[2]}<br/></div></div>", $"{A}——栖禾县教育局"), A, "2026-09-01 09:05", "栖禾县教育局", L(Aid)),

        new("316 the column in the only large heading", Weather($"<h1 class=\"col\">政务动态</h1><div class=\"w\"><h2>{T}</h2><ul class=\"s\"><li>来源：泓州发布</li><li>日期：2026-09-01</li><li>字号：<a>A+</a><a>A-</a></li></ul><div class=\"n\">{P(Lake)}</div></div>", $"政务动态-{T}-泓州市人民政府"), T, "2026-09-01", "泓州发布", L(Lake)),

        new("317 three tabs of one policy, the text first", Weather($"<div class=\"tab3\"><ul><li>政策原文</li><li>政策解读</li><li>办理流程</li></ul><div class=\"t1\"><h1>{O}</h1><div class=\"s\">发布时间：2026-09-01 来源：市交通运输局</div><div class=\"n\">{P(Order)}</div></div><div class=\"t2\" style=\"display:none\"><p>通航管制是为了保障大桥检修安全，管制时间已避开汛期。</p></div></div>", $"{O}-泓州市人民政府"), O, "2026-09-01", "市交通运输局", L(Order)),

        new("318 figures in a list of prices", Weather($"<div class=\"w\"><h1>8月31日主要农副产品零售价格</h1><div class=\"s\">发布时间：2026-09-01 09:00　来源：市价格监测中心</div><div class=\"n\"><ul>{string.Concat(Prices.Select(p => $"<li>{p}</li>"))}</ul></div></div>", "8月31日主要农副产品零售价格_泓州市发展和改革委员会"), "8月31日主要农副产品零售价格", "2026-09-01 09:00", "市价格监测中心", L(Prices).Replace('　', ' ')),

        new("319 a link to the original and a code at the end", Weather($"<div class=\"w\"><h1>{T}</h1><div class=\"s\">2026年09月01日 08:00 | 来源：泓州日报 | 字号 大 | 中 | 小</div><div class=\"n\">{P(Lake)}<p>原文链接：<a href=\"http://paper.test/1.html\">http://paper.test/1.html</a></p><p><img src=\"/ewm.png\" width=\"100\"></p><p>扫描二维码，关注“泓州发布”</p></div></div>", $"{T} - 泓州市人民政府"), T, "2026-09-01 08:00", "泓州日报", L([.. Lake, "原文链接：http://paper.test/1.html"])),

        new("320 Vue, everything in unnamed spans", Drawn($"<div data-v-7 class=\"page\"><section data-v-7><span data-v-7>{T}</span><p data-v-7><span data-v-7>泓州日报</span><span data-v-7>2026-09-01 08:00</span></p><div data-v-7 class=\"ql-editor\">{P(Lake)}</div></section></div>", T), T, "2026-09-01 08:00", "泓州日报", L(Lake), "news/8aa2"),

        new("321 a notice in capital tags, no closing tags", $"<HTML><HEAD><TITLE>栖禾县砥溪乡人民政府</TITLE></HEAD><BODY><CENTER><IMG SRC=top.jpg></CENTER><TABLE WIDTH=760 ALIGN=CENTER><TR><TD><A HREF=index.htm>返回首页</A><TR><TD ALIGN=CENTER><H3>关于砥溪乡集镇停电的通知</H3><TR><TD ALIGN=CENTER>2026年9月1日　砥溪乡政府办<TR><TD><P>　　因线路检修，9月3日7时至19时集镇停电，请各单位和居民提前做好准备。<P>　　给您带来不便，敬请谅解。</TABLE><HR><CENTER>栖禾县砥溪乡人民政府　版权所有</CENTER></BODY></HTML>", "关于砥溪乡集镇停电的通知", "2026-09-01", null, "因线路检修，9月3日7时至19时集镇停电，请各单位和居民提前做好准备。\n给您带来不便，敬请谅解。", "n0901.htm") { Encoding = "gb2312" },

        new("322 an epoch in a linked data graph, a time to be drawn", Weather($"<div class=\"w\"><h1>{A}</h1><div class=\"s\"><time data-ts=\"1788220800\"></time><span>来源：栖禾县教育局</span></div><div class=\"n\">{P(Aid)}</div></div>", $"{A}_栖禾县", "<script type=\"application/ld+json\">{\"@context\":\"https://ziyuan.test/cambrian.jsonld\",\"title\":\"" + A + "\",\"pubDate\":\"2026-09-01T08:00:00\",\"upDate\":\"2026-09-02T08:00:00\"}</script>"), A, "2026-09-01 08:00", "栖禾县教育局", L(Aid)),

        new("323 English, a day after the text", "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Hongzhou steps up lake protection - Hongzhou</title></head><body><div id=\"top\"><a href=\"/e/\">Home</a> <a href=\"/e/b/\">Business</a> <a href=\"/e/c/\">Culture</a></div><div class=\"box\"><div class=\"ttl\">Hongzhou steps up lake protection</div><div class=\"txt\"><p>Hongzhou will complete three pumping stations by the end of October to improve water quality in Honghu Lake, Mayor Zheng Qiming said on Monday.</p><p>The water quality at the center of the lake reached Grade III in the first half of the year, up one grade year-on-year.</p></div><div class=\"inf\">1 September 2026</div></div></body></html>", "Hongzhou steps up lake protection", "2026-09-01", null, "Hongzhou will complete three pumping stations by the end of October to improve water quality in Honghu Lake, Mayor Zheng Qiming said on Monday.\nThe water quality at the center of the lake reached Grade III in the first half of the year, up one grade year-on-year.", "e/c/5.html"),

        new("324 a quotation, a box of facts, two pictures with words", Weather($"<article class=\"post\"><h1>{T}</h1><div class=\"meta\"><span class=\"src\">泓州发布</span><span class=\"dt\">2026/09/01 12:03</span></div><div class=\"rich\"><p>{Lake[0]}</p><blockquote><p>{Lake[1]}</p></blockquote><figure><img src=\"/p/1.jpg\"><figcaption>会议现场</figcaption></figure><p>{Lake[2]}</p><div class=\"fact\"><h4>数说泓湖</h4><ul><li>入湖河道19条</li><li>优良比例84.2%</li></ul></div><figure><img src=\"/p/2.jpg\"><figcaption>泓湖风光</figcaption></figure><p>{Lake[3]}</p></div><div class=\"tags\">标签：<a href=\"/t/1\">水环境</a><a href=\"/t/2\">治理</a></div></article>", $"{T}_泓州市"), T, "2026-09-01 12:03", "泓州发布", L([Lake[0], Lake[1], "会议现场", Lake[2], "数说泓湖", "入湖河道19条", "优良比例84.2%", "泓湖风光", Lake[3]])) { Pictures = 2 },

        new("325 the text in a list of definitions, a heading without a box", Weather($"<h2>{A}</h2><em>2026-09-01 来源: 栖禾县委宣传部 责任编辑: 禾苗</em><hr><dl><dd>{Aid[0]}</dd><dd>{Aid[1]}</dd><dd>{Aid[2]}</dd></dl><center>[<a href=\"javascript:self.close()\">关闭</a>]</center>", $"{A}|栖禾县人民政府"), A, "2026-09-01", "栖禾县委宣传部", L(Aid)),
    ];

    static readonly string[] Prices = ["猪肉（精瘦肉）　每500克16.80元", "鸡蛋（新鲜完整）　每500克5.20元", "大白菜（新鲜一级）　每500克1.50元", "黄瓜（新鲜一级）　每500克3.60元", "大豆油（5升桶装）　每桶62.00元"];
}
