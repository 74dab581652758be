namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Texts and frames of the second blind round.</summary>
static class Prose2
{
    public static readonly string[] Rain =
    [
        "5月11日至12日，岚泽市出现大到暴雨天气过程，全市平均降雨量78.6毫米，最大雨量出现在桐浦县雁坡镇，达143.2毫米。",
        "灾情发生后，市委、市政府第一时间启动防汛四级应急响应，转移安置低洼易涝区群众1264人，无人员伤亡报告。",
        "市应急管理局调拨帐篷120顶、棉被600床，消防救援队伍出动17车85人次，排除险情29处。",
        "截至13日8时，全市受损的7条农村公路已抢通5条，停电台区全部恢复供电。",
        "气象部门预计，未来三天仍有阵性降水，提醒市民尽量减少外出，远离河道、山体等危险区域。",
    ];

    public static readonly string[] Fund =
    [
        "各县（区）财政局、住房和城乡建设局：",
        "为规范老旧小区改造补助资金管理，提高资金使用效益，市财政局会同市住房和城乡建设局制定了《岚泽市老旧小区改造补助资金管理办法》，现印发给你们，请遵照执行。",
        "一、补助资金按照“因素法”分配，具体因素包括改造小区个数、楼栋数、户数和上年度绩效评价结果。",
        "二、各地要建立健全预算绩效管理制度，任何单位和个人不得截留、挤占、挪用补助资金。",
        "三、本办法自2026年6月1日起施行，有效期五年。",
        "岚泽市财政局　岚泽市住房和城乡建设局",
        "2026年5月8日",
    ];

    public static readonly string[] Tea =
    [
        "“头采茶今天卖到每斤1200元！”5月的雁坡镇，茶农杨秀英忙着给客商装箱。",
        "近年来，雁坡镇引进龙头企业3家，建成标准化茶园2.1万亩，带动4300余户茶农增收。",
        "“我们把茶旅融合作为主抓手，去年接待游客11万人次。”雁坡镇党委书记许峰表示。",
    ];

    /// <summary>A platform of many sites: a message, an assistant and a cookie bar before everything, logos behind it.</summary>
    public static string Shared(string main, string window, string head = "", string site = "岚泽市人民政府") => $"""
        <!DOCTYPE html>
        <html>
        <head>
        <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
        <title>{window}</title>
        {head}
        <script type="text/javascript">var siteId="4f1c"; var webpath="/"; var now = "2026-05-14 00:00:00";</script>
        </head>
        <body>
        <div class="pop-tips" id="cookie"><p>我们使用必要的脚本来保证网站正常运行，继续浏览即表示您同意，详见隐私说明。</p><button>知道了</button></div>
        <div class="robot"><div class="robot-t">智能问答</div><p>您好，我是“岚小助”，很高兴为您服务！您可以这样问我：身份证怎么办理？公积金如何提取？</p></div>
        <div class="m-top"><div class="wrap"><a href="/" class="m-logo"><img src="/_res/logo.svg" alt="{site}"></a><div class="m-tools"><a href="/oauth">个人中心</a><a href="/wza">适老化</a><i>|</i><a href="/wap">移动端</a></div></div>
        <div class="m-channel"><div class="wrap"><a href="/">首页</a><a href="/zjlz/">走进岚泽</a><a href="/xwdt/">新闻动态</a><a href="/zfxxgk/">政府信息公开</a><a href="/zwfw/">政务服务</a><a href="/zmhd/">政民互动</a></div></div></div>
        {main}
        <div class="m-bottom"><div class="wrap"><ul class="m-friend"><li><a href="http://x.test/">上级政府部门网站</a></li><li><a href="http://y.test/">区县政府网站</a></li></ul><p>版权所有：{site}　网站标识码：0000000002</p><p>技术支持：岚泽市大数据发展服务中心　电话：0000-12345（工作日8:30—17:30）</p></div></div>
        <script>$(function(){"{"}$('.robot').hide();{"}"});</script>
        </body>
        </html>
        """;

    /// <summary>A page without any names.</summary>
    public static string Bare(string main, string window) => $"<!doctype html><html><head><meta charset=utf-8><title>{window}</title></head><body><div><div><img src=\"/a.png\"></div><div><a href=\"/\">首页</a><a href=\"/1/\">概况</a><a href=\"/2/\">动态</a><a href=\"/3/\">公开</a><a href=\"/4/\">互动</a></div></div>{main}<div><div>桐浦县人民政府主办　桐浦县政务服务中心承办</div><div>备案序号：X备11111111号　联系我们：0000-7654321</div></div></body></html>";
}
