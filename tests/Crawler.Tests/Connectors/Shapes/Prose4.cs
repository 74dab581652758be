namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Texts and frames of the fourth blind round.</summary>
static class Prose4
{
    public static readonly string[] Farm =
    [
        "10月11日，走进浔岭市荷塘县的高标准农田，收割机来回穿梭，金黄的稻谷颗粒归仓。",
        "“今年亩产能到1300斤，比往年多了将近100斤。”种粮大户孙大有抓起一把稻谷说。",
        "荷塘县农业农村局副局长邱敏介绍，全县今年水稻种植面积21.6万亩，目前已收获七成，预计总产量13.5万吨。",
        "为确保颗粒归仓，该县组织236台联合收割机下田作业，机收率达98%以上，并派出46名农技人员指导烘干和储藏。",
    ];

    public static readonly string[] Heat =
    [
        "各供热企业、广大热用户：",
        "根据《浔岭市城市供热条例》和气象部门预测，经研究，决定2026—2027年度采暖期自11月8日0时开始供热，至次年4月5日24时停止。",
        "各供热企业要提前完成设备检修和注水试压，确保按时达标供热。用户室内温度不低于18℃。",
        "供热投诉电话：0000-96668，24小时受理。",
        "浔岭市住房和城乡建设局",
        "2026年10月10日",
    ];

    static readonly string[] Parts = ["首页", "要闻动态", "政务公开", "政务服务", "互动交流", "专题专栏", "魅力浔岭"];

    /// <summary>A page with a hidden heading for search engines, a mega menu of sentences and a hotline's box at the end.</summary>
    public static string Mega(string main, string window, string head = "") => $"""
        <!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"/><title>{window}</title>{head}<base target="_blank"></head><body>
        <h1 style="display:none">浔岭市人民政府门户网站</h1><div class="gh"><div class="gh-in"><a class="gh-logo" href="/"></a><ul class="gh-nav">{string.Concat(Parts.Select((p, i) => $"<li><a href=\"/p{i}/\">{p}</a><div class=\"gh-sub\"><p>{p}为您提供权威、及时、便捷的信息与服务。</p><a href=\"/p{i}/a/\">{p}导航</a></div></li>"))}</ul></div></div>
        <div class="gm">{main}</div>
        <div class="gs"><div class="gs-k"><h4>12345政务服务便民热线</h4><p>服务时间：7×24小时，诉求一号响应。</p></div></div>
        <div class="gf"><dl><dt>主管单位</dt><dd>浔岭市人民政府</dd><dt>主办单位</dt><dd>浔岭市人民政府办公室</dd></dl><p>Copyright © 2019-2026 xunling.test All Rights Reserved</p></div></body></html>
        """;
}
