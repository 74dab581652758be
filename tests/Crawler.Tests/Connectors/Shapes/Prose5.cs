namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Texts and frames of the fifth blind round.</summary>
static class Prose5
{
    public static readonly string[] Bus =
    [
        "5月31日，缙江市公交集团发布消息，自6月6日起优化调整12条公交线路，新开通2条社区微循环线路。",
        "此次调整后，城南片区居民到高铁站的平均乘车时间将缩短18分钟，学生专线增加至26条。",
        "市交通运输局客运科科长方平说，线路方案前期征求了3700多名乘客的意见，采纳建议41条。",
        "乘客可通过“缙江出行”小程序查询实时到站信息，也可拨打服务热线咨询。",
    ];

    public static readonly string[] Exam =
    [
        "2026年缙江市事业单位公开招聘笔试工作已经结束，现将面试有关事项公告如下：",
        "一、面试时间为6月20日上午8时30分，考生须于7时40分前到达考点。",
        "二、面试采取结构化方式，满分100分，成绩当场公布。",
        "三、考生凭身份证和面试通知单参加面试，逾期视为自动放弃。",
        "缙江市人力资源和社会保障局",
        "2026年6月1日",
    ];

    /// <summary>Semantic elements, a bar of alerts, cards of other articles at the end.</summary>
    public static string Cards(string main, string window, string head = "") => $"""
        <!doctype html><html><head><meta charset="utf-8"><title>{window}</title>{head}</head><body class="page"><marquee class="alert">缙江市气象台6月1日8时发布雷电黄色预警信号，请注意防范。</marquee>
        <header class="site"><a href="/" class="brand">缙江市人民政府</a><nav><a href="/news">新闻</a><a href="/open">公开</a><a href="/serve">服务</a><a href="/talk">互动</a></nav></header>
        {main}
        <section class="more-cards"><h2>你可能关心</h2><div class="grid"><article class="card"><a href="/c/1"><h3>缙江市老年人免费体检开始预约</h3></a><p>65岁及以上常住老年人可到辖区社区卫生服务中心免费体检，请携带身份证。</p></article><article class="card"><a href="/c/2"><h3>城区新增停车泊位2000个</h3></a><p>市城市管理局利用边角地建设口袋停车场，缓解老城区停车难问题。</p></article></div></section>
        <footer><p>缙江市人民政府办公室主办</p><p>联系邮箱：web@jinjiang.test</p></footer></body></html>
        """;

    /// <summary>Three columns of a table: a menu, the page, notices.</summary>
    public static string Three(string main, string window) => $"<html><head><meta http-equiv=Content-Type content=\"text/html; charset=utf-8\"><title>{window}</title></head><body><table width=1000 align=center><tr><td colspan=3><img src=/top.gif></td></tr><tr><td width=180 valign=top><table><tr><td><a href=/1>单位概况</a></td></tr><tr><td><a href=/2>工作动态</a></td></tr><tr><td><a href=/3>政策法规</a></td></tr><tr><td>办公时间：上午8:30-12:00，下午14:30-17:30。</td></tr></table></td><td valign=top>{main}</td><td width=180 valign=top><table><tr><td>公告栏</td></tr><tr><td><a href=/9>关于开展2026年度专业技术人员继续教育的通知，请各单位认真组织。</a></td></tr><tr><td><a href=/8>关于清明节放假的通知</a></td></tr></table></td></tr><tr><td colspan=3 align=center>缙江市人事考试中心 版权所有 备案号：X备33333333号</td></tr></table></body></html>";
}
