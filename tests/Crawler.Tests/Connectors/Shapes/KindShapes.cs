using static MediaWatch.Crawler.Tests.Connectors.Shapes.Furnished;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Kinds of articles and odd parts that any system may produce.</summary>
static class KindShapes
{
    const string Title = "青河市召开城市供水安全工作会议";
    const string Plan = "青河市人民政府办公室关于印发《青河市城市供水应急预案》的通知";
    const string Here = "<div class=\"dqwz\">首页 &gt; 政务公开 &gt; 法定主动公开内容 &gt; 政策文件</div>";
    static string Document => $"<p align=\"center\">青政办发〔2026〕12号</p><p>各县（区）人民政府，市政府各部门：</p><p>《青河市城市供水应急预案》已经市政府同意，现印发给你们，请认真贯彻执行。</p>{Paragraphs(2, 3)}<p align=\"right\">青河市人民政府办公室</p><p align=\"right\">2026年10月28日</p>";
    static string DocumentLines => $"青政办发〔2026〕12号\n各县（区）人民政府，市政府各部门：\n《青河市城市供水应急预案》已经市政府同意，现印发给你们，请认真贯彻执行。\n{Lines(2, 3)}\n青河市人民政府办公室\n2026年10月28日";

    public static IEnumerable<ArticleShape> All =>
    [
        new("a document with its table of contents", Page($"""
            {Here}<div class="xxgk_detail"><table class="gk_table" width="100%"><tr><td><b>索引号：</b></td><td>000012345/2026-00123</td><td><b>主题分类：</b></td><td>城乡建设、环境保护\供水</td></tr><tr><td><b>发文机关：</b></td><td>青河市人民政府办公室</td><td><b>成文日期：</b></td><td>2026年10月28日</td></tr><tr><td><b>标题：</b></td><td colspan="3">{Plan}</td></tr><tr><td><b>发文字号：</b></td><td>青政办发〔2026〕12号</td><td><b>发布日期：</b></td><td>2026年11月03日</td></tr></table>
            <h1 class="xl_title">{Plan}</h1><div class="xl_content">{Document}</div></div>
            """, $"{Plan}_政策文件_青河市人民政府"), Plan, "2026-11-03", "青河市人民政府办公室", DocumentLines, "zwgk/content_88123.html"),

        new("a document with a list of its marks", Page($"""
            {Here}<ul class="xxgk_info"><li><b>索 引 号：</b>000012345/2026-00123</li><li><b>发布机构：</b>市教育局</li><li><b>生成日期：</b>2026-10-28</li><li><b>公开日期：</b>2026-11-03</li><li><b>文　　号：</b>青教发〔2026〕12号</li><li><b>有 效 性：</b>有效</li></ul><div class="wztitle">{Plan}</div><div class="wzcon j-fontContent">{Document}</div><div class="fj"><p>附件：</p><p><a href="/group1/M00/01/a.pdf">1.应急响应流程图.pdf</a></p><p><a href="/group1/M00/01/b.ofd">2.联系人名单.ofd</a></p></div>
            """, Plan), Plan, "2026-11-03", "市教育局", DocumentLines, "public/6600321/8812345.html") { Attachments = 2 },

        new("a document whose title stands in its table only", Page($"""
            <div class="zfxxgk_nav">政府信息公开指南 政府信息公开制度</div><table class="bt_content"><tbody><tr><th>名称</th><td colspan="3">{Plan}</td></tr><tr><th>索引号</th><td>000012345/2026-00123</td><th>发文日期</th><td>2026-10-28</td></tr><tr><th>发布机构</th><td>青河市人民政府办公室</td><th>发布日期</th><td>2026-11-03</td></tr></tbody></table><div id="zoom" class="bt_article">{Document}</div>
            """, $"{Plan} - 青河市政府信息公开"), Plan, "2026-11-03", "青河市人民政府办公室", DocumentLines),

        new("a date in the address alone", Page($"{Here}<h1>{Title}</h1><div class=\"neirong\">{Paragraphs(0, 5)}</div>", $"{Title}_青河市人民政府"), Title, "2026-11-03", null, Lines(0, 5), "art/2026/11/3/art_12_345.html"),

        new("a date in the file's name alone", Page($"{Here}<h1>{Title}</h1><div class=\"neirong\">{Paragraphs(0, 5)}</div>{HotBox}", $"{Title}_青河市人民政府"), Title, "2026-11-03", null, Lines(0, 5), "zwdt/202611/t20261103_345.html"),

        new("a title of several lines", Page($"""
            {Here}<table width="100%"><tr><td class="biaoti" align="center">关于2026年度<br>城乡居民基本医疗保险<br>参保缴费的通告</td></tr><tr><td align="center">发布时间：2026-11-03 09:15:00　来源：市医疗保障局</td></tr><tr><td class="nr">{Paragraphs(0, 4)}</td></tr></table>
            """, "关于2026年度城乡居民基本医疗保险参保缴费的通告_通知公告_青河市医疗保障局"), "关于2026年度城乡居民基本医疗保险参保缴费的通告", "2026-11-03 09:15", "市医疗保障局", Lines(0, 4)),

        new("a heading over and a heading under the title", Page($"""
            {Here}<div class="arti"><h3 class="yinti">贯彻落实全省供水工作会议精神</h3><h1>{Title}</h1><h2 class="futi">——陈明出席并讲话</h2><div class="meta"><span>来源：青河日报</span><span>发布时间：2026-11-03 07:30</span></div><div class="artibody">{Paragraphs(0, 4)}</div></div>
            """, $"{Title}-青河市人民政府"), Title, "2026-11-03 07:30", "青河日报", Lines(0, 4)),

        new("pictures and nothing else", Page($"""
            {Here}<h1>一图读懂｜青河市城市供水应急预案</h1><div class="info">发布时间：2026-11-03 来源：市水务局</div><div class="article-content"><p align="center"><img src="./W02026110301.jpg" width="800"></p><p align="center"><img src="./W02026110302.jpg" width="800"></p><p align="center"><img src="./W02026110303.jpg" width="800"></p></div>{HotBox}
            """, "一图读懂｜青河市城市供水应急预案_政策解读_青河市水务局"), "一图读懂｜青河市城市供水应急预案", "2026-11-03", "市水务局", "", "zcjd/202611/t20261103_77.html") { Pictures = 3 },

        new("a film with two sentences", Page($"""
            {Here}<div class="sp_box"><h2>青河新闻联播｜市供水会议召开</h2><p class="sj">发布时间：2026-11-03 20:00　来源：青河广播电视台</p><div class="player"><video src="/video/1.mp4" controls poster="/video/1.jpg"></video></div><div class="sp_js"><p>11月2日，青河市召开城市供水安全工作会议，总结前三季度工作，安排部署下一阶段任务。</p></div></div>{HotBox}
            """, "青河新闻联播｜市供水会议召开_视频_青河市人民政府"), "青河新闻联播｜市供水会议召开", "2026-11-03 20:00", "青河广播电视台", "11月2日，青河市召开城市供水安全工作会议，总结前三季度工作，安排部署下一阶段任务。"),

        new("attachments after the text", Page($"""
            {Here}<div class="view"><div class="view_title">关于公开征求《青河市供水条例》意见的公告</div><div class="view_info">信息来源：市司法局　发布时间：2026-11-03 16:05　阅读次数：88</div><div class="view_con">{Paragraphs(0, 3)}<p>联系电话：0999-1234567。</p><p>青河市司法局</p><p>2026年11月3日</p></div><div class="view_file"><strong>附件下载：</strong><ul><li><a href="/upload/1.docx">青河市供水条例（征求意见稿）.docx</a></li><li><a href="/upload/2.docx">意见反馈表.docx</a></li></ul></div></div>
            """, "关于公开征求《青河市供水条例》意见的公告 - 青河市司法局"), "关于公开征求《青河市供水条例》意见的公告", "2026-11-03 16:05", "市司法局", $"{Lines(0, 3)}\n联系电话：0999-1234567。\n青河市司法局\n2026年11月3日") { Attachments = 2 },

        new("a notice of two lines among many links", Page($"""
            {Here}{HotBox}<div class="zw"><div class="zw_bt">停水通知</div><div class="zw_sj">2026-11-03 08:00　来源：青河市自来水公司</div><div class="zw_nr"><p>因管网抢修，11月3日9时至15时河东路沿线停水，请储水备用。</p><p>抢修热线：0999-7654321。</p></div></div>{HotBox}
            """, "停水通知-青河市自来水公司"), "停水通知", "2026-11-03 08:00", "青河市自来水公司", "因管网抢修，11月3日9时至15时河东路沿线停水，请储水备用。\n抢修热线：0999-7654321。"),

        new("questions and answers", Page($"""
            {Here}<div class="zcjd"><h1>《青河市城市供水应急预案》政策问答</h1><div class="zcjd_xx"><i>日期：2026-11-03</i><i>来源：市水务局</i><i>浏览量：302</i></div><div class="zcjd_con"><h3>一、为什么要制定预案？</h3><p><strong>答：</strong>{Sentences[1]}</p><h3>二、停水后多久能恢复？</h3><p><strong>答：</strong>{Sentences[3]}</p><h3>三、向哪里反映问题？</h3><p><strong>答：</strong>可拨打12345热线。</p></div><div class="glwj"><p>相关文件：<a href="/1.html">{Plan}</a></p></div></div>
            """, "《青河市城市供水应急预案》政策问答_政策解读_青河市水务局"), "《青河市城市供水应急预案》政策问答", "2026-11-03", "市水务局", $"一、为什么要制定预案？\n答：{Sentences[1]}\n二、停水后多久能恢复？\n答：{Sentences[3]}\n三、向哪里反映问题？\n答：可拨打12345热线。"),

        new("a table of names", Page($"""
            {Here}<div class="tit">2026年第三批公共租赁住房保障对象公示</div><div class="time">发布时间：2026-11-03　来源：市住房保障中心</div><div class="txt"><p>现将2026年第三批公共租赁住房保障对象予以公示，公示期5个工作日。</p><table border="1"><tr><td>序号</td><td>申请人</td><td>保障方式</td></tr>{string.Concat(Enumerable.Range(1, 12).Select(i => $"<tr><td>{i}</td><td>申请人{i}</td><td>实物配租</td></tr>"))}</table><p>监督电话：0999-1234567</p></div>{HotBox}
            """, "2026年第三批公共租赁住房保障对象公示_青河市住房保障中心"), "2026年第三批公共租赁住房保障对象公示", "2026-11-03", "市住房保障中心", $"现将2026年第三批公共租赁住房保障对象予以公示，公示期5个工作日。\n序号\t申请人\t保障方式\n{string.Join('\n', Enumerable.Range(1, 12).Select(i => $"{i}\t申请人{i}\t实物配租"))}\n监督电话：0999-1234567"),

        new("no tags but empty ones", Page($"""
            {Here}<h1>{Title}</h1><div class="bar">发布时间：2026年11月3日 09:15&nbsp;&nbsp;来源：市政府办&nbsp;&nbsp;浏览次数：123次</div><div class="con">{Paragraphs(0, 4)}</div>
            """, $"{Title}_青河市人民政府", "<meta name=\"ArticleTitle\" content=\"\"><meta name=\"PubDate\" content=\"\"><meta name=\"ContentSource\" content=\"\">"), Title, "2026-11-03 09:15", "市政府办", Lines(0, 4)),

        new("the paper's own word for a source", Page($"""
            {Here}<h1>{Title}</h1><div class="bar"><span>时间:2026-11-03 15:20:11</span> <span>【字体：大 中 小】</span></div><div class="bar">稿源：青河日报　作者：记者 张三</div><div class="con">{Paragraphs(0, 4)}</div>
            """, $"{Title}_青河市人民政府"), Title, "2026-11-03 15:20:11", "青河日报", Lines(0, 4)),

        new("day and hour apart, source after a bar", Page($"""
            {Here}<h1>{Title}</h1><div class="bar"><span class="d">2026.11.03</span><span class="t">09:15</span><span class="s">来源 | 青河发布</span></div><div class="con">{Paragraphs(0, 4)}</div>
            """, $"{Title}_青河市人民政府"), Title, "2026-11-03 09:15", "青河发布", Lines(0, 4)),

        new("date and source below the text", Page($"""
            {Here}<div class="detail"><h1>{Title}</h1><div class="detail_nr">{Paragraphs(0, 4)}</div><div class="detail_foot"><p>来源：市水务局</p><p>发布日期：2026-11-03</p></div></div>{HotBox}
            """, $"{Title}_青河市人民政府"), Title, "2026-11-03", "市水务局", Lines(0, 4)),

        new("pictures with words under them", Page($"""
            {Here}<h1>{Title}</h1><div class="info">2026-11-03 10:02:33　来源：青河融媒　编辑：李四</div><div class="article_con"><p style="text-align:center"><img src="/u/1.jpg" alt=""></p><p style="text-align:center">会议现场。记者 张三 摄</p>{Paragraphs(0, 2)}<p style="text-align:center"><img src="/u/2.jpg" alt=""></p><p style="text-align:center">供水企业负责人发言。记者 张三 摄</p>{Paragraphs(2, 2)}</div>
            """, $"{Title}_青河融媒"), Title, "2026-11-03 10:02:33", "青河融媒", $"会议现场。记者 张三 摄\n{Lines(0, 2)}\n供水企业负责人发言。记者 张三 摄\n{Lines(2, 2)}") { Pictures = 2 },

        new("a regulation with its proclamation", Page($"""
            {Here}<div class="gz"><h1>青河市城市供水管理办法</h1><p class="gz_info">发布时间：2026-11-03</p><div class="gz_con"><p>（2026年10月20日青河市人民政府第12次常务会议通过 2026年10月28日青河市人民政府令第3号公布 自2027年1月1日起施行）</p><p>第一条　为了加强城市供水管理，保障用水安全，制定本办法。</p><p>第二条　本市行政区域内的城市供水、用水活动适用本办法。</p><p>第三条　市水务主管部门负责城市供水的监督管理工作。</p><p>第四条　本办法自2027年1月1日起施行。</p></div></div>
            """, "青河市城市供水管理办法_政府规章_青河市人民政府"), "青河市城市供水管理办法", "2026-11-03", null, "（2026年10月20日青河市人民政府第12次常务会议通过 2026年10月28日青河市人民政府令第3号公布 自2027年1月1日起施行）\n第一条 为了加强城市供水管理，保障用水安全，制定本办法。\n第二条 本市行政区域内的城市供水、用水活动适用本办法。\n第三条 市水务主管部门负责城市供水的监督管理工作。\n第四条 本办法自2027年1月1日起施行。"),

        new("a title that a dash and a bar part", Page($"""
            {Here}<div class="main-title">奋进"十五五"-青河篇 | 供水一体化让山村喝上放心水</div><div class="main-info"><span>2026-11-03 06:50</span><span>来源：青河日报</span></div><div class="main-con">{Paragraphs(0, 5)}</div>
            """, "奋进\"十五五\"-青河篇 | 供水一体化让山村喝上放心水_要闻_青河市人民政府门户网站"), "奋进\"十五五\"-青河篇 | 供水一体化让山村喝上放心水", "2026-11-03 06:50", "青河日报", Lines(0, 5)),

        new("hidden words and a box for reading aloud", Page($"""
            {Here}<div class="read" style="display:none">{Paragraphs(0, 5)}</div><h1>{Title}</h1><div class="info"><span>发布时间：2026-11-03 09:15</span><span>来源：市水务局</span><span>朗读</span></div><div class="con"><div class="audio">朗读 暂停 停止</div>{Paragraphs(0, 4)}<div id="qr_container" class="qr">扫一扫在手机上查看当前页面</div><div class="pre_next"><span>上一篇：无</span><span>下一篇：无</span></div></div>
            """, $"{Title}_青河市人民政府"), Title, "2026-11-03 09:15", "市水务局", Lines(0, 4)),

        new("a leader's appointments", Page($"""
            {Here}<div class="rs"><div class="rs_bt">青河市人民政府关于张三等同志任免职的通知</div><div class="rs_sj">发布日期：2026-11-03 17:30　发布机构：市政府办公室</div><div class="rs_nr"><p>青政人〔2026〕8号</p><p>各县（区）人民政府，市政府各部门：</p><p>市政府决定：</p><p>任命张三为市水务局局长；</p><p>免去李四的市水务局局长职务。</p><p>青河市人民政府</p><p>2026年11月2日</p></div></div>{HotBox}
            """, "青河市人民政府关于张三等同志任免职的通知-青河市人民政府"), "青河市人民政府关于张三等同志任免职的通知", "2026-11-03 17:30", "市政府办公室", "青政人〔2026〕8号\n各县（区）人民政府，市政府各部门：\n市政府决定：\n任命张三为市水务局局长；\n免去李四的市水务局局长职务。\n青河市人民政府\n2026年11月2日"),
    ];
}
