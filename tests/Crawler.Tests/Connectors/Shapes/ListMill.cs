using System.Globalization;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>List pages put together at random from parts that systems of government sites write: frame, menu, rows, days, what stands beside the titles, what leads on.</summary>
sealed class ListMill(int seed)
{
    static readonly string[] Heads = ["关于做好", "关于印发", "市领导调研", "县委常委会专题研究", "我市", "县医院", "公示", "图解：", "关于公开征求", "第三届"];
    static readonly string[] Middles = ["2026年度重点民生实事", "防汛抗旱工作", "《行政审批事项目录》", "乡村旅游提质升级", "校外培训机构治理", "青年人才公寓申请", "水利工程建设", "网络安全宣传周"];
    static readonly string[] Ends = ["的通知", "意见的公告", "情况通报", "取得新成效", "相关工作", "圆满举行", "（第二批）", "名单"];

    readonly Random random = new(seed);

    string One(params string[] of) => of[random.Next(of.Length)];
    bool Chance(int percent) => random.Next(100) < percent;

    public RowsShape Make()
    {
        var count = random.Next(4, 22);
        var day = new DateOnly(2026, 11, 20).AddDays(-random.Next(500));
        var format = One("yyyy-MM-dd", "yyyy-MM-dd", "yyyy/MM/dd", "[yyyy-MM-dd]", "yyyy年MM月dd日", "(yyyy-M-d)", "yyyy.MM.dd");
        var form = One("/xw/bm/{0:yyyyMM}/t{0:yyyyMMdd}_{1}.html", "./{0:yyyyMM}/t{0:yyyyMMdd}_{1}.html", "/content/{1}.shtml", "show.aspx?id={1}", "http://www.linchuan.test/art/{0:yyyy}/{0:MM}/{0:dd}/art_12_{1}.html", "../bm/{1}.htm", "/info/1021/{1}.htm");
        var rows = new List<Row>();
        for (var i = 0; i < count; i++, day = day.AddDays(-random.Next(0, 9)))
            rows.Add(new($"{One(Heads)}{One(Middles)}{One(Ends)}", string.Format(CultureInfo.InvariantCulture, form, day.ToDateTime(default), 8000 + (seed * 31) + i), day));
        var (kind, extra, cut, blank, quote) = (random.Next(12), random.Next(6), Chance(40), Chance(30), Chance(80) ? "\"" : "'");
        string Link(Row r, string inner = "") => $"<a href={quote}{r.Address}{quote}{(blank ? " target=\"_blank\"" : "")}{(cut ? $" title=\"{r.Title}\"" : "")}>{inner}{(cut && r.Title.Length > 12 ? r.Title[..12] + "..." : r.Title)}</a>";
        string Day(Row r) => r.Day!.Value.ToString(format, CultureInfo.InvariantCulture);
        string Extra(Row r) => extra switch { 0 => "<img src=\"/new.gif\">", 1 => $"<p class=\"zy\">{Prose.Road[r.Title.Length % 5][..30]}…</p>", 2 => $"<i class=\"ll\">{r.Title.Length * 7}</i>", _ => "" };
        var list = kind switch
        {
            0 => $"<ul class=\"{One("list", "lb", "xxlb", "news_list")}\">{Each(r => $"<li>{Link(r)}<span>{Day(r)}</span>{Extra(r)}</li>")}</ul>",
            1 => $"<ul>{Each(r => $"<li><span class=\"date\">{Day(r)}</span>{Link(r)}</li>")}</ul>",
            2 => $"<table>{Each(r => $"<tr><td>·</td><td>{Link(r)}</td><td>{Day(r)}</td></tr>")}</table>",
            3 => $"<div class=\"items\">{Each(r => $"<div class=\"item\"><h4>{Link(r)}</h4><p class=\"d\">{One("发布时间：", "日期：", "")}{Day(r)}</p>{Extra(r)}</div>")}</div>",
            4 => $"<dl>{Each(r => $"<dd>{Link(r)}<em>{Day(r)}</em></dd>")}</dl>",
            5 => $"<ul>{Each(r => $"<li><a href=\"{r.Address}\"><span class=\"tt\">{r.Title}</span><span class=\"dd\">{Day(r)}</span></a></li>")}</ul>",
            6 => $"<ul class=\"pic\">{Each(r => $"<li><a href=\"{r.Address}\"><img src=\"/p.jpg\"></a><div><h3>{Link(r)}</h3><p>{Prose.Road[r.Title.Length % 5][..30]}</p><time>{Day(r)}</time></div></li>")}</ul>",
            7 => $"<ul>{Each(r => $"<li><div class=\"rq\"><b>{r.Day:dd}</b><span>{r.Day:yyyy-MM}</span></div><div class=\"nr\">{Link(r)}{Extra(r)}</div></li>")}</ul>",
            8 => $"<table class=\"t\"><tr><th>序号</th><th>名称</th><th>文号</th><th>{One("发布日期", "发文日期", "公开日期")}</th></tr>{Each(r => $"<tr><td>{r.Title.Length}</td><td>{Link(r)}</td><td>〔2026〕{r.Title.Length}号</td><td>{Day(r)}</td></tr>")}</table>",
            9 => $"<div class=\"p\">{Each(r => $"<p>{Link(r, "· ")}　{Day(r)}</p>")}</div>",
            10 => Each(r => $"<div class=\"row\"><div class=\"c1\">{Link(r)}</div><div class=\"c2\">{One("市教育局", "市水务局")}</div><div class=\"c3\">{Day(r)}</div></div>"),
            _ => $"<ul>{string.Concat(rows.Select((r, i) => $"<li>{Link(r)}<span>{Day(r)}</span></li>{(i % 5 == 4 ? "<li class=\"line\"></li>" : "")}"))}</ul>",
        };
        var (pager, next) = random.Next(6) switch { 0 => ("<script>createPageHTML(9, 0, \"index\", \"html\");</script>", "index_1.html"), 1 => ("<div class=\"page\"><a>上一页</a><a href=\"index_2.html\">下一页</a></div>", "index_2.html"), 2 => ("<p>第1/9页 首页 上页 <a href=\"list.aspx?page=2\">下页</a> <a href=\"list.aspx?page=9\">尾页</a></p>", "list.aspx?page=2"), 3 => ("<div class=\"fy\"><span>1</span><a href=\"index_2.shtml\">2</a><a href=\"index_3.shtml\">3</a></div>", "index_2.shtml"), _ => ("", null) };
        var menu = One("", "<div class=\"left\"><h3>政务公开</h3><ul><li><a href=\"/gk/zn/\">政府信息公开指南</a></li><li><a href=\"/gk/zd/\">政府信息公开制度</a></li><li><a href=\"/gk/nb/\">政府信息公开年报</a></li></ul></div>", Furnished.HotBox);
        var main = $"{menu}<div class=\"{One("right", "main", "con", "lmy")}\"><div class=\"wz\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/xw/\">新闻</a></div><h2>部门快讯</h2>{list}{pager}</div>";
        var html = random.Next(9) switch { 0 => Furnished.Page(main, "部门快讯"), 1 => Furnished.OldPage(main, "部门快讯"), 2 => Prose.CityPage(main, "部门快讯"), 3 => Prose.Tables(main, "部门快讯"), 4 => Prose2.Shared(main, "部门快讯"), 5 => Prose4.Mega(main, "部门快讯"), 6 => Prose5.Cards(main, "部门快讯"), 7 => Prose5.Three(main, "部门快讯"), _ => Prose3.Weather(main, "部门快讯") };
        return new($"seed {seed}", html, rows) { Next = next };

        string Each(Func<Row, string> row) => string.Concat(rows.Select(row));
    }
}
