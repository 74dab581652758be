namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>What stands round an article or a list on a real site: head, navigation, hot lists, friendly links, foot. None of it is the article's.</summary>
static class Furnished
{
    public static readonly string[] Sentences =
    [
        "11月2日上午，青河市召开城市供水安全工作会议，传达学习全省有关会议精神，总结前三季度工作，安排部署下一阶段重点任务。",
        "会议指出，今年以来，各县区、各有关部门主动作为，改造老旧管网42.6公里，新建加压站3座，供水水质综合合格率达到99.8%。",
        "会议强调，要压实属地责任、部门责任和企业责任，加强水源地巡查，完善应急预案，确保冬季供水平稳有序。",
        "会议要求，各供水企业要公开服务电话，缩短抢修时间，对群众反映的问题做到件件有着落、事事有回音。",
        "市水务局、市住房和城乡建设局、市财政局主要负责同志作了发言，各县区政府分管负责同志参加会议。",
        "下一步，我市将继续推进城乡供水一体化，力争到2027年底农村自来水普及率达到95%以上，让群众喝上放心水。",
    ];

    static readonly string[] Menu = ["首页", "走进青河", "新闻中心", "政务公开", "办事服务", "互动交流", "数据发布", "专题专栏", "市政府领导", "机构设置", "政策文件", "政策解读", "通知公告", "人事信息", "财政信息", "重大项目", "应急管理", "乡村振兴", "生态环境", "教育信息", "医疗卫生", "社会救助", "食品安全", "安全生产", "价格收费", "政府采购", "规划计划", "统计信息", "建议提案", "法治政府"];

    static readonly string[] Hot = ["青河市十五届人大常委会举行第三十次会议", "青河湿地公园获评国家级生态旅游示范区", "关于调整市区部分公交线路的公告", "我市前三季度地区生产总值同比增长6.1%", "青河大桥主体工程顺利合龙", "市政府与省水投集团签订合作协议"];

    public static string Paragraphs(int from, int count, string tag = "p") => string.Concat(Sentences.Skip(from).Take(count).Select(s => $"<{tag}>{s}</{tag}>"));

    public static string Lines(int from, int count) => string.Join('\n', Sentences.Skip(from).Take(count));

    /// <summary>A whole page of the newer make.</summary>
    public static string Page(string main, string window = "青河市人民政府", string head = "") =>
        $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{window}</title>{head}<style>body{{margin:0}}</style><script>var _hmt=[];</script></head><body>{Top}<div class=\"wrapper\">{main}</div>{Foot}<script>document.write('')</script></body></html>";

    /// <summary>A whole page of tables and fonts.</summary>
    public static string OldPage(string main, string window) =>
        $"<html><head><title>{window}</title><link rel=stylesheet href=/css.css></head><body bgcolor=#ffffff><table width=980 align=center><tr><td><img src=/images/banner.jpg></td></tr><tr><td>{string.Concat(Menu.Take(14).Select((m, i) => $"<a href=/lm{i}/>{m}</a> | "))}</td></tr></table>{main}<table width=980 align=center><tr><td align=center><font size=2>主办单位：青河市人民政府办公室　技术支持：青河市信息中心<br>Copyright 2009 All Rights Reserved　备案号：X-12345678</font></td></tr></table></body></html>";

    public static string HotBox => $"<div class=\"right-side\"><div class=\"box-tit\"><h3>最新公告</h3><a href=\"/tzgg/\">更多</a></div><ul class=\"hot\">{string.Concat(Hot.Select((h, i) => $"<li><a href=\"/tzgg/202611/t2026112{i}_9{i}.html\" title=\"{h}\">{h}</a><span>11-2{i}</span></li>"))}</ul></div>";

    static string Top => $"<div class=\"top\"><span id=\"today\">今天是2026年11月24日 星期二</span><a href=\"/login\">登录</a><a href=\"/wap/\">手机版</a><a href=\"#\">无障碍浏览</a></div><div class=\"header\"><img src=\"/images/logo.png\" alt=\"青河市人民政府\"><form><input name=\"q\"></form></div><div class=\"nav\"><ul>{string.Concat(Menu.Select((m, i) => $"<li><a href=\"/lm{i}/\">{m}</a></li>"))}</ul></div>";

    static string Foot => "<div class=\"links\"><h4>友情链接</h4><a href=\"http://www.other.test/\">省人民政府</a><a href=\"http://a.other.test/\">市发展和改革委员会</a><a href=\"http://b.other.test/\">市教育局</a></div><div class=\"footer\"><p>主办：青河市人民政府办公室　承办：青河市大数据中心　网站标识码：0000000000</p><p>联系电话：0999-1234567　备案号：X备12345678号　<a href=\"/about/\">关于我们</a></p></div>";
}
