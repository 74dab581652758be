namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Texts and frames of the third blind round.</summary>
static class Prose3
{
    public static readonly string[] Lake =
    [
        "8月31日，泓州市召开泓湖水环境综合治理推进会，通报上半年水质监测情况，研究部署下一步重点工作。市长郑启明出席会议并讲话。",
        "会议通报，上半年泓湖湖心断面水质稳定达到Ⅲ类，较去年同期提升一个类别；19条入湖河道中，优良比例为84.2%。",
        "郑启明要求，要抓紧补齐城镇污水收集短板，10月底前完成枕溪区3座提升泵站建设；要从严查处偷排直排行为，坚决守住水质底线。",
        "会议还听取了栖禾县、枕溪区和市生态环境局关于问题整改情况的汇报，并播放了暗访专题片。",
    ];

    public static readonly string[] Aid =
    [
        "今年秋季学期，栖禾县共有3126名家庭经济困难学生获得资助，发放助学金285.7万元。",
        "“助学金直接打到卡里，解决了孩子的生活费。”8月31日，砥溪乡家长柳某拿到了银行到账短信。",
        "县教育局资助中心主任孟凡介绍，资助对象通过大数据比对主动发现，无需家长开具证明。",
    ];

    public static readonly string[] Order =
    [
        "为维护水上交通安全，根据《中华人民共和国内河交通安全管理条例》，现就泓湖大桥检修期间通航管制事项通告如下：",
        "一、管制时间：2026年9月10日至9月25日，每日8时至17时。",
        "二、管制水域：泓湖大桥上下游各500米。",
        "三、管制期间禁止一切船舶通过、停泊，违者依法处理。",
        "特此通告。",
    ];

    /// <summary>A portal with the weather in its head and an old browser's warning.</summary>
    public static string Weather(string main, string window, string head = "") => $"""
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>{window}</title>{head}</head><body>
        <!--[if lt IE 9]><p>您的浏览器版本过低，部分功能无法使用，请升级浏览器。</p><![endif]--><div class="ie-tip" style="display: none;">您的浏览器版本过低，为了更好的浏览体验，建议升级。</div>
        <div class="hd"><div class="hd-l">2026年11月24日 星期二　泓州 多云 8℃~15℃</div><div class="hd-r"><a href="/login">登录</a><a href="/reg">注册</a><a href="/rss">RSS</a></div></div>
        <div class="hd-logo"><a href="/"><img src="/skin/logo.png" alt="泓州市人民政府"></a></div>
        <div class="hd-menu"><table><tr><td><a href="/">首页</a></td><td><a href="/hzgk/">泓州概况</a></td><td><a href="/zwgk/">政务公开</a></td><td><a href="/jdhy/">解读回应</a></td><td><a href="/bsfw/">办事服务</a></td><td><a href="/hdjl/">互动交流</a></td></tr></table></div>
        <div class="bd">{main}</div>
        <div class="ft"><div class="ft-a"><a href="/sm/">网站声明</a>|<a href="/dt/">网站地图</a>|<a href="/lx/">联系我们</a></div><div class="ft-b">泓州市人民政府办公室主办，泓州市电子政务中心承办。</div><div class="ft-c">X备22222222号　X公网安备22222222222222号　标识码：0000000003</div></div></body></html>
        """;
}
