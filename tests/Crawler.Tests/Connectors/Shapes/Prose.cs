using System.Globalization;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Invented texts and frames for the blind rounds, unlike those of <see cref="Furnished"/>: other themes, other lengths, other furniture.</summary>
static class Prose
{
    public static readonly string[] Road =
    [
        "3月4日，记者从霖川市交通运输局获悉，全市“四好农村路”提质三年行动已完成投资3.86亿元，新改建农村公路417公里。",
        "在鹿坪县松岭村，刚刚铺好沥青的通组路一直修到村民家门口。“以前下雨天两脚泥，现在班车开到院坝边。”村民周大爷说。",
        "该局有关负责人介绍，今年将重点实施乡镇通三级公路、危旧桥改造和村道安防工程，计划处置安全隐患路段96处。",
        "截至目前，全市建制村通客车率保持100%，农村公路列养率达到100%，中等及以上路况比例为92.4%。",
        "据了解，霖川市还把农村公路养护岗位优先提供给脱贫家庭，累计吸纳1128人就近就业。",
    ];

    public static readonly string[] School =
    [
        "为做好2026年秋季学期义务教育阶段学校招生入学工作，根据省教育厅有关规定，结合我县实际，现将有关事项通知如下。",
        "一、坚持免试就近入学。各学校不得以笔试、面试、面谈、考察等形式选拔学生，不得提前组织招生、变相“掐尖”选生。",
        "二、严格控制班额。起始年级班额小学不超过45人、初中不超过50人，符合条件的随迁子女应入尽入。",
        "三、实行信息公开。招生学校须于4月30日前公布招生范围、计划、时间和咨询电话，主动接受社会监督。",
        "四、严肃工作纪律。对违规招生行为，依照有关规定追究学校主要负责人和相关人员责任。",
    ];

    public static readonly string[] Law =
    [
        "第一条　为了加强湿地保护，维护湿地生态功能和生物多样性，根据有关法律法规，结合本市实际，制定本条例。",
        "第二条　在本市行政区域内从事湿地保护、利用、修复和管理活动，适用本条例。",
        "第三条　湿地保护应当坚持保护优先、严格管理、系统治理、科学修复、合理利用的原则。",
        "第四条　市、县（区）人民政府应当将湿地保护工作纳入国民经济和社会发展规划，所需经费列入本级财政预算。",
        "第五条　本条例自2026年5月1日起施行。",
    ];

    public static readonly string[] Brief =
    [
        "近日，柏溪县青禾镇组织志愿者走进敬老院，为老人义诊、理发、包饺子。",
        "活动中，县人民医院的6名医生为43位老人测量血压、血糖，并建立健康档案。",
        "“年年都来，比亲儿女还亲。”81岁的老人吴桂兰拉着志愿者的手说。",
    ];

    public static string P(string[] text, string tag = "p", string attributes = "") => string.Concat(text.Select(s => $"<{tag}{attributes}>{s}</{tag}>"));
    public static string L(params string[] text) => string.Join('\n', text);

    /// <summary>A city's portal with a search form, a drop-down menu, a side column and a foot of logos.</summary>
    public static string CityPage(string main, string window, string head = "", string site = "霖川市人民政府") => $"""
        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="X-UA-Compatible" content="IE=edge"><title>{window}</title>{head}<link rel="stylesheet" href="/assets/2023/base.css"></head><body class="bg">
        <div id="barrierfree_container"><div class="sitehead w1200"><div class="wzatop fl"><span>{site}欢迎您！</span><a href="javascript:void(0)" onclick="aria.start()">无障碍阅读</a><a href="/zhb/">长者助手</a><a href="javascript:zh_tran('t');">繁體</a><a href="/en/">EN</a></div><div class="logo"><a href="/"><img src="/assets/logo.png"></a></div><div class="so"><input placeholder="请输入您要搜索的内容"><button>搜索</button><p>热搜词：<a href="/so?q=1">公积金</a><a href="/so?q=2">社保卡</a><a href="/so?q=3">中考</a></p></div></div>
        <ul class="daohang w1200"><li><a href="/">网站首页</a></li><li><a href="/yl/">霖川要览</a><dl><dd><a href="/yl/gk/">市情概况</a></dd><dd><a href="/yl/ls/">历史沿革</a></dd></dl></li><li><a href="/xw/">新闻发布</a><dl><dd><a href="/xw/yw/">霖川要闻</a></dd><dd><a href="/xw/bm/">部门快讯</a></dd><dd><a href="/xw/xq/">县区传真</a></dd></dl></li><li><a href="/gk/">信息公开</a></li><li><a href="/fw/">网上服务</a></li><li><a href="/hd/">政民互动</a></li><li><a href="/sj/">数据开放</a></li></ul>
        {main}
        <div class="dibu"><div class="w1200"><dl><dt>国家部委</dt><dd><select><option>外交部</option></select></dd></dl><p>主办单位：{site}办公室　　运维单位：霖川市政务服务和数据管理局</p><p>政府网站标识码：0000000001　X公网安备 00000000000001号　X备00000001号-1</p><p><a href="/gy/">网站说明</a> | <a href="/lx/">联系方式</a> | <a href="/dt/">站点地图</a></p></div></div></div><script src="/assets/jquery.min.js"></script></body></html>
        """;

    /// <summary>A department's site of about 2008: tables, images, a menu at the left.</summary>
    public static string Tables(string main, string window, string head = "") => $"""
        <HTML><HEAD><TITLE>{window}</TITLE>{head}<STYLE type=text/css>td.a9 - FONT-SIZE: 12px </STYLE></HEAD><BODY leftMargin=0 topMargin=0 background=images/bg.gif>
        <TABLE cellSpacing=0 cellPadding=0 width=1002 align=center border=0><TR><TD colSpan=3><EMBED src=flash/top.swf width=1002 height=180></TD></TR><TR bgColor=#003399><TD height=28 align=middle colSpan=3><A href="index.asp"><FONT color=#ffffff>首 页</FONT></A> <A href="list.asp?id=1"><FONT color=#ffffff>机构职能</FONT></A> <A href="list.asp?id=2"><FONT color=#ffffff>工作动态</FONT></A> <A href="list.asp?id=3"><FONT color=#ffffff>政策法规</FONT></A> <A href="list.asp?id=4"><FONT color=#ffffff>下载中心</FONT></A> <A href="gbook.asp"><FONT color=#ffffff>留言板</FONT></A></TD></TR>
        <TR><TD width=200 vAlign=top><TABLE width="96%"><TR><TD background=images/lt.gif height=30>　栏目列表</TD></TR><TR><TD>·<A href="list.asp?id=2">工作动态</A></TD></TR><TR><TD>·<A href="list.asp?id=5">通知公告</A></TD></TR><TR><TD>·<A href="list.asp?id=6">他山之石</A></TD></TR></TABLE></TD><TD width=2 bgColor=#cccccc></TD><TD width=800 vAlign=top>{main}</TD></TR></TABLE>
        <TABLE width=1002 align=center><TR><TD align=middle class=a9>柏溪县民政局　版权所有　地址：柏溪县人民路18号　邮编：000000<BR>您是第 000812 位访问者</TD></TR></TABLE></BODY></HTML>
        """;

    /// <summary>A page drawn on a server by a script framework.</summary>
    public static string Drawn(string main, string window, string state = "", string head = "") => $"""
        <!doctype html><html data-n-head-ssr lang="zh"><head data-n-head=""><title>{window}</title><meta data-n-head="ssr" charset="utf-8"><meta data-n-head="ssr" name="viewport" content="width=device-width, initial-scale=1">{head}<style data-vue-ssr-id="4d1f2c:0">.el-row[data-v-1]</style></head><body><div data-server-rendered="true" id="__nuxt"><div id="__layout"><div data-v-61c0><header data-v-61c0 class="hd-wrap"><a data-v-61c0 href="/" class="nuxt-link-active"><img data-v-61c0 src="/_nuxt/img/logo.8f2.png"></a><nav data-v-61c0><a href="/column/11">要闻</a><a href="/column/12">公告</a><a href="/column/13">政策</a><a href="/column/14">服务</a></nav></header><main data-v-61c0>{main}</main><footer data-v-61c0><p>澜湖区融媒体中心 版权所有</p><p>X备00000002号</p></footer></div></div></div>{state}<script src="/_nuxt/runtime.js" defer></script></body></html>
        """;

    public static string D(DateOnly day, string format = "yyyy-MM-dd") => day.ToString(format, CultureInfo.InvariantCulture);
}
