using MediaWatch.Core.Accounts;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose6;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Articles and home pages written before it was known how they are read: seventh round, a page of its own for each.</summary>
static class SeventhRound
{
    const string S = "洛浦市：小杂粮长成大产业";
    static readonly string[] Oats =
    [
        "初秋时节，洛浦市汜水县的燕麦基地一派繁忙，村民们正抢抓农时收割、晾晒。",
        "“流转土地有租金，在基地干活每天还能挣150元。”村民卫秋菊说。",
        "该县依托龙头企业建成小杂粮加工园区，产品销往12个省份，年产值突破4.2亿元。",
    ];

    static string Html(string head, string body) => $"<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\">{head}</head><body>{body}</body></html>";

    public static IEnumerable<ArticleShape> Articles =>
    [
        new("701 hero, breadcrumbs, aside of services, newsletter", Html($"<title>{S} - 洛浦市</title>", $"<div class=\"hero\"><h2>洛浦市人民政府</h2><p>让数据多跑路，让群众少跑腿。</p></div><ol class=\"breadcrumb\"><li><a href=\"/\">首页</a></li><li class=\"active\">{S}</li></ol><div class=\"row\"><div class=\"col-md-8\"><div class=\"panel\"><div class=\"panel-heading\"><h3 class=\"panel-title\">{S}</h3></div><div class=\"panel-body\"><p class=\"text-muted\">2026-09-09 / 洛浦日报 / 阅读 30</p>{P(Oats)}</div></div></div><div class=\"col-md-4\"><div class=\"panel\"><div class=\"panel-heading\">便民服务</div><div class=\"panel-body\"><p>网上预约、在线申报、进度查询，一站办理。</p></div></div></div></div><div class=\"subscribe\"><p>订阅政务简报，每周为您推送最新政策。</p><input><button>订阅</button></div><div class=\"foot\">洛浦市人民政府办公室</div>"), S, "2026-09-09", "洛浦日报", L(Oats)),
        new("702 fixed widths, everything floated", Html($"<title>{S}_洛浦新闻网</title>", $"<div id=\"a1\"><a href=\"/\">首页</a>|<a href=\"/1\">本地</a>|<a href=\"/2\">国内</a></div><div id=\"a2\"><div id=\"a3\"><div id=\"a4\">{S}</div><div id=\"a5\">2026-09-09 08:30:11　来源:洛浦新闻网　编辑:苏木</div><div id=\"a6\">{P(Oats)}</div><div id=\"a7\">洛浦新闻网版权与免责声明：凡本网注明来源为洛浦新闻网的稿件，版权均属洛浦新闻网所有。</div></div><div id=\"a8\"><b>热点图片</b><img src=\"/r.jpg\"><a href=\"/r.html\">丰收的喜悦，农民笑开颜，镜头记录动人瞬间。</a></div></div><div id=\"a9\">洛浦日报社主办 新闻热线：0000-110110</div>"), S, "2026-09-09 08:30:11", "洛浦新闻网", L(Oats)),
        new("703 a dialogue before everything, the text in tabs", Html($"<title>{S}</title>", $"<div class=\"mask\" style=\"display:none\"><div class=\"dlg\">您访问的链接即将离开“洛浦市人民政府”门户网站，是否继续？<a>继续访问</a><a>放弃</a></div></div><div class=\"layui-container\"><div class=\"layui-card\"><div class=\"layui-card-header\"><h1>{S}</h1><p>发布时间：2026-09-09 来源：汜水县人民政府</p></div><div class=\"layui-card-body\">{P(Oats)}</div></div></div>"), S, "2026-09-09", "汜水县人民政府", L(Oats)),
        new("704 a paper's page of definition lists", Html($"<title>洛浦日报多媒体数字报-{S}</title>", $"<table><tr><td width=300><dl><dt>第03版：县域</dt><dd><a href=\"c1.htm\">汜水县：秋粮丰收</a></dd><dd><a href=\"c2.htm\">偃山区：文旅升温</a></dd></dl></td><td><table><tr><td align=center><founder-title>{S}</founder-title></td></tr><tr><td align=center>2026年09月09日　　洛浦日报　　记者 苏木</td></tr><tr><td><div id=\"ozoom\"><founder-content>{P(Oats)}</founder-content></div></td></tr></table></td></tr></table>"), S, "2026-09-09", "洛浦日报", L(Oats), "html/2026-09/09/content_3.htm"),
        new("705 a school's site of a builder", Html($"<title>{S}_汜水县第一小学</title>", $"<div class=\"wbs-nav\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/a\">校园新闻</a></li></ul></div><div class=\"wbs-main\"><div class=\"wbs-col\"><div class=\"wbs-title\" data-id=\"8\"><p><span>{S}</span></p></div><div class=\"wbs-text\" data-id=\"9\"><p><span>发布时间：2026-09-09</span></p></div><div class=\"wbs-text\" data-id=\"10\">{P(Oats)}</div></div></div><div class=\"wbs-foot\"><p>地址：汜水县文化路1号　电话：0000-66778899</p></div>"), S, "2026-09-09", null, L(Oats)),
        new("706 a blog of a committee", Html($"<title>{S} « 汜水县文明办</title><meta property=\"article:published_time\" content=\"2026-09-09T08:00:00+08:00\">", $"<div id=\"wrap\"><div id=\"head\"><h1><a href=\"/\">汜水县文明办</a></h1><p>弘扬时代新风，培育文明乡风。</p></div><div id=\"cnt\"><div class=\"post hentry\"><h2 class=\"ttl\"><a href=\"/7\" rel=\"bookmark\">{S}</a></h2><div class=\"dt\">九月 9, 2026 | 分类：动态</div><div class=\"en\">{P(Oats)}</div><div class=\"nx\"><a href=\"/6\">« 志愿服务在行动</a></div></div><div id=\"respond\"><h3>发表评论</h3><p>您的电子邮箱地址不会被公开，必填项已标注。</p></div></div></div>"), S, "2026-09-09", null, L(Oats)),
        new("707 everything in capitals of tables, nested five deep", Html($"<title>{S}--汜水县农业信息网</title>", $"<table><tr><td><table><tr><td><table><tr><td><table><tr><td align=center class=f24>{S}</td></tr><tr><td align=right>[ 2026-9-9 ]　[ 来源：汜水县农业农村局 ]</td></tr><tr><td><table><tr><td class=f14>　　{string.Join("<p>　　", Oats)}</td></tr></table></td></tr></table></td></tr></table></td></tr></table></td></tr></table><table><tr><td>汜水县农业农村局主办</td></tr></table>"), S, "2026-09-09", "汜水县农业农村局", L(Oats)),
        new("708 a framework's cards, icons as text", Html($"<title>{S} | 洛浦市融媒体中心</title>", $"<div id=\"app\"><div class=\"van-nav-bar\"><i class=\"van-icon\">&#xe600;</i><div class=\"van-nav-bar__title\">新闻详情</div></div><div class=\"detail\"><div class=\"detail__title\">{S}</div><div class=\"detail__info\"><img src=\"/avatar.png\" width=\"32\"><span class=\"name\">洛浦融媒</span><span class=\"time\">2026-09-09 08:30</span><span class=\"follow\">+关注</span></div><div class=\"detail__content\">{P(Oats)}</div><div class=\"detail__like\">点赞 36 收藏 5</div></div><div class=\"van-tabbar\"><span>首页</span><span>视频</span><span>我的</span></div></div>"), S, "2026-09-09 08:30", "洛浦融媒", L(Oats)),
        new("709 a procuratorate, the day in characters above", Html($"<title>{S}_汜水县人民检察院</title>", $"<div class=\"t\">2026年11月24日 星期二</div><div class=\"g\"><a href=\"/\">首页</a><a href=\"/1\">检务公开</a><a href=\"/2\">检察要闻</a></div><div class=\"detail_tit\" id=\"tit1\">{S}</div><div class=\"detail_extend\"><div class=\"detail_extend1\">时间：2026-09-09&nbsp;&nbsp;作者：&nbsp;&nbsp;新闻来源：汜水县人民检察院</div><div class=\"detail_extend2\">【字号：<a>大</a> | <a>中</a> | <a>小</a>】</div></div><div class=\"detail_con\">{P(Oats)}</div><div class=\"b\">上一篇：<a href=\"1\">检察开放日</a>　下一篇：<a href=\"2\">普法进校园</a></div>"), S, "2026-09-09", "汜水县人民检察院", L(Oats)),
        new("710 a hospital, a text with a phone's box after it", Html($"<title>{S}-洛浦市中医院</title>", $"<div class=\"nb\"><a href=\"/\">首页</a><a href=\"/ks\">科室导航</a></div><div class=\"ny\"><div class=\"ny-t\"><h4>{S}</h4><span>日期：2026-09-09</span><span>来源：宣传科</span></div><div class=\"ny-c\">{P(Oats)}</div></div><div class=\"yy\"><h4>预约挂号</h4><p>现场预约、电话预约、网上预约，均可提前7天办理，请携带有效证件按时就诊，过号需重新取号。</p></div>"), S, "2026-09-09", "宣传科", L(Oats)),
        new("711 a sub-site whose head repeats the article's title as a slogan", Html($"<title>{S}</title>", $"<div class=\"sub-h\"><div class=\"sl\">{S}</div></div><div class=\"sub-m\"><p class=\"b1\">{S}</p><p class=\"b2\">来源：汜水县委宣传部　2026-09-09 10:00</p><div class=\"b3\">{P(Oats)}</div></div>"), S, "2026-09-09 10:00", "汜水县委宣传部", L(Oats)),
        new("712 an archive's copy with a bar over it", Html($"<title>{S}</title>", $"<div id=\"bar\">您正在浏览的是洛浦市政府网站历史页面，内容仅供参考，采集时间：2026-11-01。</div><div class=\"o\"><h1>{S}</h1><div class=\"o1\">发布日期：2026-09-09 来源：洛浦日报</div><div class=\"o2\">{P(Oats)}</div></div>"), S, "2026-09-09", "洛浦日报", L(Oats)),
    ];

    static string List(string name, int seed) =>
        Province($"<div class=\"nm\">{name}</div><ul class=\"ul\">{string.Concat(Enumerable.Range(0, 9).Select(i => $"<li><a href=\"/c/{seed}{i}.html\">{Row.Titles[(i + seed) % 12]}</a><span>{D(Row.DayOf(i + (seed % 3)))}</span></li>"))}</ul>", name);

    static string Few(int seed) => string.Concat(Enumerable.Range(0, 5).Select(i => $"<p><a href=\"/c/{seed}{i}.html\">{Row.Titles[(i + seed) % 12]}</a></p>"));

    public static IEnumerable<HomeShape> Homes =>
    [
        new("701 a bureau, more before the heading", Site(
            ("/", Province($"<div class=\"b\"><a class=\"m\" href=\"/gzdt/\">更多</a><h3>工作动态</h3>{Few(1)}</div><div class=\"b\"><a class=\"m\" href=\"/tzgg/\">更多</a><h3>通知公告</h3>{Few(2)}</div>", "洛浦市科学技术局")), ("/gzdt/", List("工作动态", 1)), ("/tzgg/", List("通知公告", 2))),
            [("/gzdt/", "工作动态", ColumnKind.News), ("/tzgg/", "通知公告", ColumnKind.Notice)]),
        new("702 a heading that is the link, in a table's cell", Site(
            ("/", Province($"<table><tr><td><a href=\"/a/index.htm\"><b>政策文件</b></a></td></tr><tr><td>{Few(1)}</td></tr><tr><td><a href=\"/b/index.htm\"><b>政策解读</b></a></td></tr><tr><td>{Few(2)}</td></tr></table>", "洛浦市科学技术局")), ("/a/index.htm", List("政策文件", 1)), ("/b/index.htm", List("政策解读", 2))),
            [("/a/index.htm", "政策文件", ColumnKind.PolicyDocument), ("/b/index.htm", "政策解读", ColumnKind.PolicyInterpretation)]),
        new("703 interaction and statistics in a grid of icons", Site(
            ("/", Province("<div class=\"grid\"><a href=\"/xx/\"><img src=\"/1.png\"><p>县长信箱</p></a><a href=\"/zj/\"><img src=\"/2.png\"><p>民意征集</p></a><a href=\"/tj/\"><img src=\"/3.png\"><p>统计数据</p></a><a href=\"/rs/\"><img src=\"/4.png\"><p>人事任免</p></a></div>", "汜水县人民政府")), ("/xx/", List("县长信箱", 1)), ("/zj/", List("民意征集", 2)), ("/tj/", List("统计数据", 3)), ("/rs/", List("人事任免", 4))),
            [("/xx/", "县长信箱", ColumnKind.Interaction), ("/zj/", "民意征集", ColumnKind.Interaction), ("/tj/", "统计数据", ColumnKind.Statistics), ("/rs/", "人事任免", ColumnKind.Personnel)]),
        new("704 columns of years", Site(
            ("/", Province("<div><a href=\"/bg/\">政府工作报告</a><a href=\"/gb/\">政府公报</a><a href=\"/jyta/\">建议提案办理</a></div>", "汜水县人民政府")), ("/bg/", List("政府工作报告", 1)), ("/gb/", List("政府公报", 2)), ("/jyta/", List("建议提案办理", 3))),
            [("/bg/", "政府工作报告", ColumnKind.Planning), ("/gb/", "政府公报", ColumnKind.PolicyDocument), ("/jyta/", "建议提案办理", ColumnKind.Other)]),
        new("705 a list's page with days at once on the home page", Site(
            ("/", Province($"<div class=\"x\"><div class=\"x1\">要闻动态<a href=\"/yw/list1.html\">[更多]</a></div>{Few(1)}</div><div class=\"x\"><div class=\"x1\">公示公告<a href=\"/gs/list1.html\">[更多]</a></div>{Few(2)}</div>", "汜水县人民政府")), ("/yw/list1.html", List("要闻动态", 1)), ("/gs/list1.html", List("公示公告", 2))),
            [("/yw/list1.html", "要闻动态", ColumnKind.News), ("/gs/list1.html", "公示公告", ColumnKind.Notice)]),
        new("706 columns behind a menu of menus", Site(
            ("/", Province("<div><a href=\"/gk/\">政府信息公开</a></div>", "汜水县人民政府")),
            ("/gk/", Province("<div class=\"lm\"><a href=\"/gk/zc/\">政策</a><a href=\"/gk/fd/\">法定主动公开内容</a></div>", "政府信息公开")),
            ("/gk/fd/", Province("<div class=\"lm\"><a href=\"/gk/fd/rsxx/\">人事信息</a><a href=\"/gk/fd/czxx/\">财政预决算</a></div>", "法定主动公开内容")),
            ("/gk/zc/", List("政策", 1)), ("/gk/fd/rsxx/", List("人事信息", 2)), ("/gk/fd/czxx/", List("财政预决算", 3))),
            [("/gk/zc/", "政策", ColumnKind.PolicyDocument), ("/gk/fd/rsxx/", "人事信息", ColumnKind.Personnel), ("/gk/fd/czxx/", "财政预决算", ColumnKind.Statistics)]),
    ];

    static Dictionary<string, string> Site(params (string Path, string Html)[] pages) => pages.ToDictionary(p => p.Path, p => p.Html);
}
