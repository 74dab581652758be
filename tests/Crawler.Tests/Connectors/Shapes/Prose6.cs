namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Texts and a frame of the sixth blind round.</summary>
static class Prose6
{
    public static readonly string[] Grain =
    [
        "9月7日，市长岳川主持召开专题会议，听取秋粮收购和仓储设施建设情况汇报，研究解决存在的困难和问题。",
        "会议指出，要严格执行国家粮食收购政策，做到优质优价、随到随收，决不让农民“卖粮难”。",
        "会议要求，各县（区）要统筹用好仓容36.5万吨，9月20日前完成收购设备检修和人员培训。",
        "会议强调，要压实粮食安全党政同责，加强质量检测和市场监管，严厉打击压级压价、“打白条”等行为。",
    ];

    public static readonly string[] High =
    [
        "各县（区）科技主管部门，有关企业：",
        "根据《高新技术企业认定管理办法》，现就做好2026年度高新技术企业认定申报工作通知如下。",
        "一、申报企业须注册成立一年以上，拥有核心自主知识产权，研究开发费用占比符合规定。",
        "二、第一批申报截止时间为9月30日，第二批为11月10日，逾期不予受理。",
        "洛浦市科学技术局",
        "2026年9月8日",
    ];

    /// <summary>A head of two rows, quick links, a foot of four columns.</summary>
    public static string Province(string main, string window, string head = "") => $"""
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>{window}</title>{head}<script>var _hmt = _hmt || []; var pageId = "p88"; var pubVersion = "20240101";</script></head><body>
        <div class="h1row"><div class="in"><span class="date" id="nowdate"></span><a href="/ly/">网上信访</a><a href="/zc/">注册</a></div></div><div class="h2row"><a href="/"><img src="/skin/lp.png" alt="洛浦市人民政府"/></a></div>
        <div class="menu"><ul><li><a href="/">首页</a></li><li><a href="/sq/">洛浦概览</a></li><li><a href="/yw/">要闻动态</a></li><li><a href="/gk/">政府信息公开</a></li><li><a href="/bs/">网上办事</a></li><li><a href="/jl/">公众参与</a></li></ul></div>
        <div class="cont">{main}</div>
        <div class="foot4"><div class="fc"><h5>关于我们</h5><a href="/g1/">网站简介</a></div><div class="fc"><h5>联系方式</h5><p>地址：洛浦市政务中心1号楼</p><p>邮编：000000</p></div><div class="fc"><h5>技术支持</h5><p>洛浦市大数据局</p></div><div class="fc"><p>X备44444444号-1</p><p>网站标识码0000000004</p></div></div></body></html>
        """;
}
