using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose2;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Articles written before it was known how they are read: second round.</summary>
static class SecondRoundArticles
{
    const string T = "岚泽市全力应对强降雨天气 1264名群众安全转移";
    const string Rule = "岚泽市财政局 岚泽市住房和城乡建设局关于印发《岚泽市老旧小区改造补助资金管理办法》的通知";
    const string Leaf = "一片叶子富一方百姓";
    const string Loc = "<div class=\"wrap loc\"><span>您现在的位置：</span><a href=\"/\">首页</a><em>&gt;</em><a href=\"/xwdt/\">新闻动态</a><em>&gt;</em><a href=\"/xwdt/lzyw/\">岚泽要闻</a><em>&gt;</em><span>正文</span></div>";

    public static IEnumerable<ArticleShape> All =>
    [
        new("201 open information, document day and publication", Shared($"""
            <div class="wrap"><div class="gk-side"><a href="/zfxxgk/zc/">政策</a><a href="/zfxxgk/zdgk/">法定主动公开内容</a></div><div class="gk-main"><div class="suoyin"><table class="table_suoyin"><tbody><tr><th>索 引 号：</th><td>LZ008/202605-00002</td><th>组配分类：</th><td>规范性文件</td></tr><tr><th>发布机构：</th><td>市财政局</td><th>发文日期：</th><td>2026-05-08 00:00:00</td></tr><tr><th>发布文号：</th><td>岚财建〔2026〕31号</td><th>有 效 性：</th><td>有效</td></tr><tr><th>信息名称：</th><td colspan="3">{Rule}</td></tr></tbody></table></div><h1 class="newstitle">{Rule}</h1><div class="newsinfo"><span>阅读次数：<b id="hits">--</b></span><span>信息来源：市财政局</span><span>发布时间：2026-05-12 10:01</span><span>字体：【<a>大</a>  <a>中</a>  <a>小</a>】</span></div><div id="zoom" class="j-fontContent newscontnet minh500">{P(Fund)}</div><div class="fujian"><p>附件：</p><p><a href="/group2/M00/1.docx">补助资金绩效目标表.docx</a></p></div></div></div>
            """, $"{Rule}_岚泽市财政局"), Rule, "2026-05-12 10:01", "市财政局", L(Fund).Replace('　', ' '), "public/content/1800123") { Attachments = 1 },

        new("202 the day on which it was supplied", Shared($"""
            {Loc}<div class="wrap news_cont_d_wrap"><h1>{T}</h1><h4><em>信息提供日期：2026-05-13 09:26</em><em>来源：岚泽晚报</em><em>视力保护色：<i class="c1"></i><i class="c2"></i></em><em class="fr"><a href="javascript:;" class="dy">打印</a></em></h4><div class="news_cont_d_box">{P(Rain)}</div><ul class="news_cont_share"><li>分享到：</li><li><a href="#">微信</a></li><li><a href="#">微博</a></li></ul></div>
            """, $"{T}--岚泽要闻"), T, "2026-05-13 09:26", "岚泽晚报", L(Rain)),

        new("203 year, day and time in elements of their own", $"""
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>{T}-岚泽新闻网</title></head><body><div class="domPC"><div class="header domPC"><div class="header-top clearfix"><div class="header-nav left"><a href="/">首页</a><a href="/sz/">时政</a><a href="/ms/">民生</a></div></div><div class="header-cont clearfix"><div class="header-time left"><span class="year"><em> 2026</em></span> <span class="day"><em>05</em>/<em>13</em></span> <span class="time">09:26:40</span></div><div class="source">来源：岚泽日报</div><div class="head-line clearfix"><h1><span class="title">{T}</span></h1><div class="pageShare"><a>字体：</a><a>小</a><a>中</a><a>大</a><a>分享到：</a></div></div></div></div></div><div class="main clearfix"><div class="main-left left"><div id="detail"><span id="detailContent">{P(Rain)}</span><div id="articleEdit"><span class="tiyi1"><a href="javascript:void(0);">【纠错】</a></span><span class="editor"> 【责任编辑:徐某】 </span></div></div></div><div class="main-right"><h2>深度观察</h2><ul><li><a href="/c1.htm">从“一村一品”看岚泽农业如何走出差异化之路，专家这样说</a></li></ul></div></div></body></html>
            """, T, "2026-05-13 09:26:40", "岚泽日报", L(Rain), "lz/2026-05/c_11.htm"),

        new("204 a party paper, everything in one line", $"""
            <!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html;charset=GB2312"/><title>{T}--岚泽频道--沿江网</title></head><body><div class="nav w1000"><a href="/">沿江网</a> >> <a href="/lz/">岚泽频道</a> >> <a href="/lz/yw/">要闻</a></div><div class="rm_txt cf"><div class="col col-1 fl"><h4>暴雨中的守望</h4><h1>{T}</h1><div class="author cf"></div><div class="channel cf"><div class="col-1-1 fl">2026年05月13日08:18 | 来源：<a href="http://paper.test/" target="_blank">岚泽日报</a></div><div class="col-1-2 fr">小字号</div></div><p class="pic"><img src="/NMediaFile/2026/1.jpg" width="640"></p><div class="rm_txt_con cf"><div class="clear otitle">原标题：{T}</div>{P(Rain)}<div class="edit cf">(责编：马某、牛某)</div></div></div></div><div class="w1000 copyright"><p>沿 江 网 版 权 所 有 ，未 经 书 面 授 权 禁 止 使 用</p></div></body></html>
            """, T, "2026-05-13 08:18", "岚泽日报", L([$"原标题：{T}", .. Rain]), "n2/2026/0513/c100-4000.html") { Encoding = "gb2312" },

        new("205 VSB, a school's paragraphs", Bare($"""
            <form name="_newscontent_fromname"><div class="nr-tit"><h2>{Leaf}</h2><div class="nr-jj">日期：2026-05-13　　作者：宣传部　　点击：[<span id="dynclicks">206</span>]</div></div><div class="nr-zw"><div id="vsb_content_500"><div class="v_news_content"><p class="vsbcontent_start">{Tea[0]}</p><p>{Tea[1]}</p><p class="vsbcontent_img"><img src="/__local/A/B/1.jpg" width="600" vwidth="600"></p><p class="vsbcontent_end">{Tea[2]}</p></div></div></div><p>【<a href="javascript:window.opener=null;window.close();">关闭</a>】</p></form>
            """, $"{Leaf}-桐浦职业学校"), Leaf, "2026-05-13", null, L(Tea), "info/1002/3344.htm") { Pictures = 1 },

        new("206 questions that unfold", Shared($"""
            {Loc}<div class="wrap qa"><h1>老旧小区改造补助资金政策问答</h1><div class="qa-i"><span>2026-05-13</span><span>来源：市财政局</span></div><div class="qa-b"><details open><summary>问：哪些小区可以申请？</summary><p>答：2000年底前建成、公共设施落后影响居民基本生活的住宅小区。</p></details><details><summary>问：补助标准是多少？</summary><p>答：每户平均不超过1.5万元，由市、县两级财政按6：4分担。</p></details></div></div>
            """, "老旧小区改造补助资金政策问答_政策解读_岚泽市财政局"), "老旧小区改造补助资金政策问答", "2026-05-13", "市财政局", "问：哪些小区可以申请？\n答：2000年底前建成、公共设施落后影响居民基本生活的住宅小区。\n问：补助标准是多少？\n答：每户平均不超过1.5万元，由市、县两级财政按6：4分担。"),

        new("207 files behind a script", Shared($"""
            {Loc}<div class="wrap art"><div class="art-h">桐浦县2026年公开招聘教师公告</div><div class="art-s">时间：2026-05-13 08:00　 来源：桐浦县人力资源和社会保障局　 浏览：<span></span></div><div class="art-b"><p>根据工作需要，现面向社会公开招聘中小学教师86名，具体岗位见附件。</p><p>报名时间为5月20日至5月24日，报名网址另行公布。</p><p>附件：<a href="javascript:void(0)" onclick="downFile('/attach/2026/05/gw.xlsx')">1.岗位表</a></p><p>　　　<a href="/attach/2026/05/bm.doc">2.报名表</a></p></div></div>
            """, "桐浦县2026年公开招聘教师公告 - 桐浦县人民政府"), "桐浦县2026年公开招聘教师公告", "2026-05-13 08:00", "桐浦县人力资源和社会保障局", "根据工作需要，现面向社会公开招聘中小学教师86名，具体岗位见附件。\n报名时间为5月20日至5月24日，报名网址另行公布。\n附件：1.岗位表\n2.报名表") { Attachments = 2 },

        new("208 people before their posts, with pictures", Shared("""
            <div class="wrap art"><h2 class="t">市管干部任前公示</h2><p class="s">发布时间：2026-05-13 18:00:00 来源：岚泽市委组织部</p><div class="c"><p>根据《党政领导干部选拔任用工作条例》有关规定，现将拟任职人选公示如下：</p><table><tr><td><img src="/u/a.jpg" width="120"></td><td>程某某，男，汉族，1978年4月生，在职研究生，现任市水利局副局长，拟任市直单位正职。</td></tr><tr><td><img src="/u/b.jpg" width="120"></td><td>严某某，女，苗族，1982年9月生，大学，现任桐浦县副县长，拟提名为县（区）政府正职候选人。</td></tr></table><p>公示时间：2026年5月14日至5月20日。</p><p>受理电话：0000-12380</p></div></div>
            """, "市管干部任前公示"), "市管干部任前公示", "2026-05-13 18:00", "岚泽市委组织部", "根据《党政领导干部选拔任用工作条例》有关规定，现将拟任职人选公示如下：\n\t程某某，男，汉族，1978年4月生，在职研究生，现任市水利局副局长，拟任市直单位正职。\n\t严某某，女，苗族，1982年9月生，大学，现任桐浦县副县长，拟提名为县（区）政府正职候选人。\n公示时间：2026年5月14日至5月20日。\n受理电话：0000-12380") { Pictures = 2 },

        new("209 days of every kind", Shared($"""
            <div class="wrap x"><h1>{T}</h1><ul class="x-i"><li>成文日期：2026-05-12</li><li>更新日期：2026-05-20</li><li>发布日期：2026-05-13</li><li>访问时间：2026-11-24</li><li>发布机构：市应急管理局</li></ul><div class="x-b">{P(Rain)}</div></div>
            """, $"{T} - 岚泽市应急管理局"), T, "2026-05-13", "市应急管理局", L(Rain)),

        new("210 a short notice under long headlines", Shared($"""
            <div class="wrap"><div class="swiper"><div class="slide"><a href="/1.html"><p>“岚泽造”新能源客车首批出口，市委主要领导现场见证，企业负责人表示，将持续扩大产能，服务国家战略。</p></a></div><div class="slide"><a href="/2.html"><p>春风送岗进万家，全市举办招聘会46场，提供岗位2.3万个，达成就业意向5800人。</p></a></div></div><div class="nt"><h3>关于市政务服务大厅端午节放假的通知</h3><div class="nt-d">2026-05-13</div><div class="nt-c">市政务服务大厅6月19日至21日放假，22日正常对外办公。放假期间可通过“岚政通”自助办理。</div></div></div>
            """, "关于市政务服务大厅端午节放假的通知-岚泽市政务服务和数据管理局"), "关于市政务服务大厅端午节放假的通知", "2026-05-13", null, "市政务服务大厅6月19日至21日放假，22日正常对外办公。放假期间可通过“岚政通”自助办理。"),

        new("211 a declaration under the text", Shared($"""
            {Loc}<div class="wrap z"><h1>{Leaf}</h1><div class="z-i"><span class="z-d">2026-05-13 07:02</span><span class="z-s">来源: 岚泽日报客户端</span></div><div class="z-b">{P(Tea)}</div><div class="z-m"><p>免责声明：凡本网注明“来源：XXX（非本网）”的作品，均转载自其他媒体，转载目的在于传递更多信息，并不代表本网赞同其观点和对其真实性负责。</p></div><div class="z-n"><span>上一篇：<a href="1.html">全市防汛工作视频调度会召开</a></span><span>下一篇：<a href="3.html">我市开展“五一”市场价格检查</a></span></div></div>
            """, $"{Leaf}_岚泽市人民政府"), Leaf, "2026-05-13 07:02", "岚泽日报客户端", L(Tea)),

        new("212 a bulletin of figures with notes", Shared($"""
            <div class="wrap tj"><p class="tj-t">岚泽市2025年国民经济和社会发展统计公报<sup>[1]</sup></p><p class="tj-s">岚泽市统计局　国家统计局岚泽调查队　2026年3月28日</p><div class="tj-c"><h2>一、综合</h2><p>初步核算，全年地区生产总值<sup>[2]</sup>1286.4亿元，按不变价格计算，比上年增长5.6%。</p><p><img src="/u/gdp.png" alt="图1"></p><p>图1　2021—2025年地区生产总值及其增长速度</p><h2>二、农业</h2><table border="1"><caption>表1　主要农产品产量</caption><tr><th>产品</th><th>单位</th><th>产量</th></tr><tr><td>粮食</td><td>万吨</td><td>86.3</td></tr><tr><td>茶叶</td><td>吨</td><td>9120</td></tr></table><p>注：</p><p>[1]本公报数据均为初步统计数。</p><p>[2]地区生产总值绝对数按现价计算。</p></div></div>
            """, "岚泽市2025年国民经济和社会发展统计公报-岚泽市统计局", "<meta name=\"PubDate\" content=\"2026-03-30 09:00\"><meta name=\"ArticleTitle\" content=\"岚泽市2025年国民经济和社会发展统计公报\">"), "岚泽市2025年国民经济和社会发展统计公报", "2026-03-30 09:00", null, "一、综合\n初步核算，全年地区生产总值[2]1286.4亿元，按不变价格计算，比上年增长5.6%。\n图1 2021—2025年地区生产总值及其增长速度\n二、农业\n表1 主要农产品产量\n产品\t单位\t产量\n粮食\t万吨\t86.3\n茶叶\t吨\t9120\n注：\n[1]本公报数据均为初步统计数。\n[2]地区生产总值绝对数按现价计算。") { Pictures = 1 },

        new("213 marks in square brackets", Bare($"""
            <div><h2>{Leaf}</h2><h5>日期：[2026年05月13日 10时20分]　来源：[桐浦县茶叶办]　阅读：[52]</h5><div>{P(Tea)}</div></div>
            """, $"桐浦县人民政府-茶产业-{Leaf}"), Leaf, "2026-05-13 10:20", "桐浦县茶叶办", L(Tea)),

        new("214 an English notice, source after the day", """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Lanze evacuates 1,264 people amid heavy rain_Lanze, China</title></head><body><nav><a href="/en/">HOME</a><a href="/en/n/">NEWS</a><a href="/en/t/">TRAVEL</a></nav><section class="en-article"><h2>Lanze evacuates 1,264 people amid heavy rain</h2><p class="en-by">2026-05-13 | Source: Lanze Daily | Editor: Li Na</p><div class="en-main"><p>The city of Lanze evacuated 1,264 residents from low-lying areas after rainstorms swept the region on Monday and Tuesday, local authorities said.</p><p>No casualties have been reported. Five of the seven damaged rural roads had been reopened by 8 a.m. Wednesday.</p></div></section><footer>Sponsored by Lanze Municipal People's Government</footer></body></html>
            """, "Lanze evacuates 1,264 people amid heavy rain", "2026-05-13", "Lanze Daily", "The city of Lanze evacuated 1,264 residents from low-lying areas after rainstorms swept the region on Monday and Tuesday, local authorities said.\nNo casualties have been reported. Five of the seven damaged rural roads had been reopened by 8 a.m. Wednesday.", "en/n/20.html"),

        new("215 Tibetan", """
            <!DOCTYPE html><html lang="bo"><head><meta charset="utf-8"><title>ཇ་ཤིང་འདེབས་འཛུགས། - ལན་ཙེ།</title></head><body><div class="dh"><a href="/">གཙོ་ངོས།</a><a href="/a/">གསར་འགྱུར།</a></div><div class="nr"><h1>ཇ་ཤིང་འདེབས་འཛུགས།</h1><div class="sj"><span>2026-05-13</span></div><div class="yw"><p>ཡན་ཕོ་གྲོང་རྡལ་གྱིས་ཇ་ཤིང་འདེབས་འཛུགས་ཀྱི་ལས་ཀ་གང་ལེགས་བྱས་ནས་ཞིང་པའི་ཡོང་སྒོ་མང་དུ་བཏང་བ་རེད།</p><p>ད་ལོ་ཇ་ཤིང་མུའུ་ཁྲི་གཉིས་ལྷག་ཙམ་བཏབ་ཡོད་པ་དང་ཞིང་ཁྱིམ་བཞི་སྟོང་ལྷག་ལ་ཕན་ཐོགས་བྱུང་ཡོད།</p></div></div></body></html>
            """, "ཇ་ཤིང་འདེབས་འཛུགས།", "2026-05-13", null, "ཡན་ཕོ་གྲོང་རྡལ་གྱིས་ཇ་ཤིང་འདེབས་འཛུགས་ཀྱི་ལས་ཀ་གང་ལེགས་བྱས་ནས་ཞིང་པའི་ཡོང་སྒོ་མང་དུ་བཏང་བ་རེད།\nད་ལོ་ཇ་ཤིང་མུའུ་ཁྲི་གཉིས་ལྷག་ཙམ་བཏབ་ཡོད་པ་དང་ཞིང་ཁྱིམ་བཞི་སྟོང་ལྷག་ལ་ཕན་ཐོགས་བྱུང་ཡོད།", "bo/7.html"),

        new("216 a film and others beside it", Shared("""
            <div class="wrap vd"><h2 class="vd-t">【视频】岚泽：暴雨中的逆行者</h2><div class="vd-i">2026-05-13 20:11　来源：岚泽广播电视台</div><div class="vd-p"><video controls poster="/v/1.jpg"><source src="/v/1.mp4"></video></div><div class="vd-l"><h3>更多视频</h3><ul><li><a href="/v/2.html"><img src="/v/2.jpg"><span>雁坡镇采茶忙，茶农喜迎丰收季</span></a></li><li><a href="/v/3.html"><img src="/v/3.jpg"><span>桐浦县防汛演练现场直击，快来看看</span></a></li></ul></div></div>
            """, "【视频】岚泽：暴雨中的逆行者"), "【视频】岚泽：暴雨中的逆行者", "2026-05-13 20:11", "岚泽广播电视台", "", "v/1.html"),

        new("217 an album with words under each picture", Shared($"""
            {Loc}<div class="wrap tk"><h1>组图：雁坡春茶开采</h1><div class="tk-i">时间：2026-05-13　摄影：谢某　来源：桐浦县融媒体中心</div><ul class="slides"><li><img src="/t/1.jpg"><p>5月12日，茶农在雁坡镇万亩茶园采摘春茶。</p></li><li><img src="/t/2.jpg"><p>制茶车间内，工人正在炒制春茶。</p></li><li><img src="/t/3.jpg"><p>客商在茶叶交易市场选购新茶。</p></li></ul></div>
            """, "组图：雁坡春茶开采_图片新闻_桐浦县人民政府"), "组图：雁坡春茶开采", "2026-05-13", "桐浦县融媒体中心", "5月12日，茶农在雁坡镇万亩茶园采摘春茶。\n制茶车间内，工人正在炒制春茶。\n客商在茶叶交易市场选购新茶。") { Pictures = 3 },

        new("218 a press conference in tabs", Shared($"""
            <div class="wrap fbh"><h1>岚泽市防汛救灾新闻发布会</h1><p class="fbh-i">时间：2026-05-13 15:30</p><ul class="fbh-tab"><li class="on">文字实录</li><li>现场图片</li><li>视频回放</li></ul><div class="fbh-c"><p><b>主持人 邵某：</b>各位记者朋友，大家下午好，欢迎出席今天的新闻发布会。</p><p><b>市应急管理局局长 康某：</b>{Rain[1]}</p><p><b>岚泽日报记者：</b>请问下一步有哪些打算？</p><p><b>康某：</b>{Rain[4]}</p></div><div class="fbh-c" style="display:none"><img src="/f/1.jpg"></div><div class="fbh-c" style="display:none"><video src="/f/1.mp4"></video></div></div>
            """, "岚泽市防汛救灾新闻发布会_新闻发布_岚泽市人民政府"), "岚泽市防汛救灾新闻发布会", "2026-05-13 15:30", null, $"主持人 邵某：各位记者朋友，大家下午好，欢迎出席今天的新闻发布会。\n市应急管理局局长 康某：{Rain[1]}\n岚泽日报记者：请问下一步有哪些打算？\n康某：{Rain[4]}"),

        new("219 a penalty in a table of long cells", Shared("""
            <div class="wrap cf"><h3>澄湾区市场监督管理局行政处罚决定书（澄市监处罚〔2026〕18号）</h3><div class="cf-i">公示日期：2026-05-13</div><table class="cf-t" border="1"><tr><td>当事人</td><td>澄湾区某某餐饮店</td></tr><tr><td>违法事实</td><td>当事人经营的6批次食品超过保质期，货值金额328元，违法所得41元。</td></tr><tr><td>处罚依据</td><td>《中华人民共和国食品安全法》第一百二十四条第一款第五项</td></tr><tr><td>处罚内容</td><td>1.没收超过保质期的食品；2.没收违法所得41元；3.罚款5000元。</td></tr></table></div>
            """, "行政处罚公示_澄湾区市场监督管理局"), "澄湾区市场监督管理局行政处罚决定书（澄市监处罚〔2026〕18号）", "2026-05-13", null, "当事人\t澄湾区某某餐饮店\n违法事实\t当事人经营的6批次食品超过保质期，货值金额328元，违法所得41元。\n处罚依据\t《中华人民共和国食品安全法》第一百二十四条第一款第五项\n处罚内容\t1.没收超过保质期的食品；2.没收违法所得41元；3.罚款5000元。"),

        new("220 an answer in JSON", $$"""
            {"code":200,"msg":"success","data":{"articleId":"991","articleTitle":"{{T}}","channelName":"岚泽要闻","sourceName":"岚泽日报","author":"","releaseTime":1778635600000,"clickCount":88,"articleContent":"{{string.Concat(Rain.Select(r => $"<p>{r}</p>")).Replace("\"", "\\\"", StringComparison.Ordinal)}}","attachments":[] } }
            """, T, "2026-05-13", "岚泽日报", L(Rain), "api/article/detail?id=991"),

        new("221 lead, then the text in another box", Shared($"""
            {Loc}<article class="wrap ar"><header><h1>{T}</h1><address>岚泽日报 · 2026-05-13 06:40 · 记者 向某</address></header><div class="ar-lead"><strong>核心提示</strong><p>{Rain[0]}</p></div><div class="ar-body">{P(Rain[1..])}</div><aside class="ar-rel"><h4>延伸阅读</h4><p><a href="/9.html">暴雨天气如何避险？这份指南请收好</a></p></aside></article>
            """, $"{T}_岚泽市人民政府"), T, "2026-05-13 06:40", "岚泽日报", L(["核心提示", .. Rain])),

        new("222 no names, fonts and breaks", Bare($"""
            <div><center><b><font size="5">{Leaf}</font></b></center><center><font size="2">2026/5/13 10:20:00　　桐浦县茶叶办　供稿</font></center><br>　　{Tea[0]}<br><br>　　{Tea[1]}<br><br>　　{Tea[2]}<br><br><div align="right"><a href="javascript:history.go(-1)">[返回上页]</a></div></div>
            """, Leaf), Leaf, "2026-05-13 10:20", "桐浦县茶叶办", L(Tea)),

        new("223 a window of column and site, a heading of a box", Shared($"""
            <div class="wrap d"><div class="d-lm"><h2>岚泽要闻</h2></div><div class="d-art"><div class="d-title">{T}</div><div class="d-note">发布人：市应急管理局　发布时间：2026年5月13日　点击率：31</div><div class="d-cont"><p>　　{string.Join("</p><p>　　", Rain)}</p><p style="text-align:right;">（市应急管理局办公室供稿）</p></div></div></div>
            """, "岚泽要闻 - 岚泽市应急管理局"), T, "2026-05-13", null, L([.. Rain, "（市应急管理局办公室供稿）"])),

        new("224 a decision in two columns of layout", Shared($"""
            <div class="wrap"><table width="100%"><tr><td width="25%" valign="top"><ul><li><a href="/zfxxgk/1/">机构职能</a></li><li><a href="/zfxxgk/2/">规范性文件</a></li><li><a href="/zfxxgk/3/">规划计划</a></li></ul></td><td valign="top"><div class="wj"><p class="wj-t">{Rule}</p><p class="wj-i"><span>字号：岚财建〔2026〕31号</span><span>发布日期：2026-05-12</span><span>来源：岚泽市财政局</span></p><div class="wj-c">{P(Fund)}</div><div class="wj-x"><span>相关解读：</span><a href="/jd/1.html">一图读懂《岚泽市老旧小区改造补助资金管理办法》</a></div></div></td></tr></table></div>
            """, $"{Rule}_规范性文件_岚泽市财政局"), Rule, "2026-05-12", "岚泽市财政局", L(Fund).Replace('　', ' ')),

        new("225 the telephone's copy behind the page's own", Shared($"""
            <div class="pc-only wrap"><h1 class="pc-t">{Leaf}</h1><div class="pc-i"><span>2026-05-13</span><span>来源：桐浦县人民政府办公室</span></div><div class="pc-c">{P(Tea)}</div></div><div class="m-only"><h1>{Leaf}</h1><p>2026-05-13 桐浦县人民政府办公室</p><div class="m-c">{P(Tea)}</div></div>
            """, $"{Leaf}_桐浦县人民政府"), Leaf, "2026-05-13", "桐浦县人民政府办公室", L(Tea)),
    ];
}
