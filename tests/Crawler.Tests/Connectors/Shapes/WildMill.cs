using System.Globalization;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Article pages put together at random from the odder parts: headings over and under the heading, tables of marks, other labels, editors' markup, surveys, declarations, boxes of services, very short texts.</summary>
sealed class WildMill(int seed)
{
    static readonly string[] Places = ["岷川市", "汀溪县", "榕湖区", "白鹤镇"];
    static readonly string[] Things = ["水电气联动报装改革", "耕地保护专项督查", "非物质文化遗产传承人评定", "学前教育普惠保障", "河湖长制工作", "零工市场建设", "公立医院改革与高质量发展", "应急避难场所建设", "社区嵌入式服务设施建设", "农产品“三品一标”行动"];
    static readonly string[] Units = ["市水利局", "县教育局", "区人力资源和社会保障局", "市政务服务和数据管理局", "县委组织部", "市文化广电和旅游局", "汀溪县融媒体中心", "岷川日报", "人民网", "榕湖发布"];
    static readonly string[] Facts = ["全年共受理办件{0}件，办结率{1}%", "累计建成站点{0}个，覆盖{1}个村（社区）", "参加活动的干部群众{0}余人", "核查图斑{0}个，整改到位{1}个", "培训学员{0}人次，推荐上岗{1}人", "申报单位应当如实提供材料，不得弄虚作假", "有关部门要加强统筹协调，形成工作合力", "“办事像网购一样方便。”市民徐女士说"];

    readonly Random random = new(seed * 7919);
    string One(params string[] of) => of[random.Next(of.Length)];
    bool Chance(int percent) => random.Next(100) < percent;
    string Fact() => string.Format(CultureInfo.InvariantCulture, One(Facts), random.Next(20, 9000), random.Next(60, 99)) + "。";

    public ArticleShape Make()
    {
        var at = new DateTime(2025, 1, 1, 7, 0, 0, DateTimeKind.Unspecified).AddMinutes(random.Next(900_000));
        var place = One(Places);
        var title = One($"{place}：{One(Things)}见实效", $"关于{One(Things)}有关事项的公告", $"{place}{One(Things)}实施细则", $"“小切口”做实“大民生”——{place}推进{One(Things)}", $"{place}召开{One(Things)}部署会 王建国主持并讲话", $"【图解】{One(Things)}");
        var source = Chance(70) ? One(Units) : null;
        var timed = Chance(40);
        var day = at.ToString(One("yyyy-MM-dd", "yyyy/MM/dd", "yyyy年MM月dd日", "yyyy年M月d日") + (timed ? One(" HH:mm", " HH:mm:ss", "  HH:mm") : ""), CultureInfo.InvariantCulture);
        var lines = new List<string>();
        var text = Text(lines, at, out var pictures);
        var document = Chance(20);
        var attached = Chance(20) ? random.Next(1, 4) : 0;
        var index = document ? Index(title, at, source ??= "市政府办公室") : "";
        var head = $"{(Chance(15) ? $"<p class=\"yt\">{One(Things)}系列报道</p>" : "")}{One($"<h1 class=\"h\">{title}</h1>", $"<div class=\"art-title\">{title}</div>", $"<h2>{title}</h2>", $"<div class=\"t1\"><span>{title}</span></div>", $"<h3 align=\"center\">{title}</h3>")}{(Chance(15) ? "<p class=\"ft\">——走进基层看变化</p>" : "")}";
        var marks = Marks(day, source);
        var bar = Chance(40) ? "<div class=\"tool\"><a href=\"javascript:;\">收藏</a><a href=\"javascript:;\">打印</a><span>分享：</span><i></i><i></i></div>" : "";
        var files = attached == 0 ? "" : $"<div class=\"appendix\"><b>附件：</b><ul>{string.Concat(Enumerable.Range(1, attached).Select(i => $"<li><a href=\"./P{seed}{i}.{One("doc", "pdf", "xlsx", "zip")}\">{i}.{One("申报表", "汇总表", "实施方案", "名单")}</a></li>"))}</ul></div>";
        var name = One("TRS_UEDITOR", "wenzhang-nr", "x7", "article_txt", "zhengwen", "dy-con", "text", "bt-content", "rich-text", "entry", "pd");
        var box = One($"<div class=\"{name}\">{text}</div>", $"<div class=\"{name}\"><div class=\"inner\">{text}</div></div>", $"<div id=\"{name}\">{text}</div>", $"<section class=\"{name}\"><section>{text}</section></section>", $"<table width=\"100%\" class=\"{name}\"><tr><td>{text}</td></tr></table>");
        var tail = Tail();
        var body = document && Chance(50) ? $"{index}{head}{box}{files}{tail}" : Chance(12) ? $"{index}{head}{box}{files}<div class=\"btm\">{marks}</div>{tail}" : $"{index}{head}{marks}{bar}{box}{files}{tail}";
        if (document && !body.Contains(marks, StringComparison.Ordinal))
            (timed, day) = (false, ""); // the table alone dates it
        var main = $"{(Chance(60) ? "<div class=\"crumbs\"><a href=\"/\">首页</a>&gt;<a href=\"/a/\">动态</a></div>" : "")}<div class=\"{One("wrap", "container", "k1")}\">{One($"<div class=\"{One("detail", "m", "article-main")}\">{body}</div>", $"<div class=\"col-l\">{body}</div><div class=\"col-r\">{Side()}</div>", $"<div><div>{body}</div></div>")}</div>{(Chance(30) ? "<div class=\"svc\"><h4>便民服务</h4><p>一窗受理、集成服务，让您办事少跑腿。</p><a href=\"/s1/\">社保查询</a><a href=\"/s2/\">公积金查询</a></div>" : "")}";
        var window = One($"{title}_{place}人民政府网站", $"{title} - 动态", $"{title}", $"{place}人民政府 动态 {title}", $"动态_{place}人民政府", $"{title}-{One("通知公告", "工作动态")}-{place}人民政府");
        var html = random.Next(7) switch { 0 => Prose4.Mega(main, window), 1 => Prose3.Weather(main, window), 2 => Prose2.Shared(main, window), 3 => Prose.CityPage(main, window), 4 => Prose5.Cards(main, window), 5 => Prose5.Three(main, window), _ => Prose2.Bare(main, window) };
        return new($"wild {seed}", html, title, at.ToString(timed ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture), source, string.Join('\n', lines), One("n/1.html", "info/1/2.htm", "detail?id=3", $"c/{at:yyyyMMdd}/4.shtml")) { Attachments = attached, Pictures = pictures };
    }

    string Text(List<string> lines, DateTime at, out int pictures)
    {
        (var html, pictures) = (new System.Text.StringBuilder(), 0);
        for (var parts = random.Next(1, 8); parts > 0; parts--)
        {
            switch (random.Next(9))
            {
                case 0 when lines.Count > 0:
                    Add($"{"一二三四五六七八"[parts]}、{One("总体要求", "主要任务", "保障措施", "有关要求")}", "h3");
                    goto default;
                case 1 when lines.Count > 0:
                    html.Append("<table border=\"1\"><tr><td>序号</td><td>名称</td><td>数量</td></tr>");
                    lines.Add("序号\t名称\t数量");
                    for (var i = 1; i < 5; i++)
                    {
                        html.Append(CultureInfo.InvariantCulture, $"<tr><td>{i}</td><td>{Things[i]}</td><td>{i * 17}</td></tr>");
                        lines.Add($"{i}\t{Things[i]}\t{i * 17}");
                    }
                    html.Append("</table>");
                    break;
                case 2:
                    html.Append(CultureInfo.InvariantCulture, $"<p style=\"text-align:center\"><img src=\"/u/{seed}_{pictures}.jpg\" alt=\"\"></p>");
                    pictures++;
                    goto default;
                case 3:
                    html.Append("<ul>");
                    for (var i = 0; i < 3; i++)
                        Add(Fact(), "li");
                    html.Append("</ul>");
                    break;
                case 4:
                    var (a, b) = (Fact(), Fact());
                    html.Append(CultureInfo.InvariantCulture, $"<section><section><p><span style=\"font-size:15px\">{a}</span></p></section></section><p><br></p><section>{b}</section>");
                    lines.AddRange([a, b]);
                    break;
                default:
                    Add(Fact() + Fact(), "p");
                    break;
            }
        }
        if (Chance(25))
        {
            Add(One(Units), "p");
            Add($"{at:yyyy年M月d日}", "p");
        }
        return html.ToString();

        void Add(string line, string tag)
        {
            lines.Add(line);
            html.Append(tag == "p" && seed % 3 == 0 ? $"<p class=\"MsoNormal\" style=\"text-indent:32pt\"><span lang=\"EN-US\"><o:p></o:p></span><span style=\"font-family:仿宋\">{line}</span></p>" : $"<{tag}>{(tag == "p" && seed % 3 == 1 ? "　　" : "")}{line}</{tag}>");
        }
    }

    string Marks(string day, string? source)
    {
        var parts = new List<string> { One("发布时间：", "发布日期：", "公开日期：", "发布于 ", "", "[发布日期] ", "发文时间：", "上传时间：") + day };
        if (source is not null)
            parts.Insert(random.Next(2), One("来源：", "稿源：", "信息来源：", "发布机构：", "发布单位：", "供稿单位：", "来源 : ") + source);
        foreach (var extra in (string[])["阅读量：105", "责任编辑：韩雪", "审核：周涛", "字号：大 中 小", "浏览：<em>8</em>", "作者：通讯员 李想"])
        {
            if (Chance(20))
                parts.Add(extra);
        }
        return One($"<div class=\"mk\">{string.Join(' ', parts)}</div>", $"<p>{string.Join("　　", parts)}</p>", $"<div class=\"mk\">{string.Concat(parts.Select(p => $"<span>{p}</span> "))}</div>", $"<div class=\"mk\">{string.Concat(parts.Select(p => $"<p>{p}</p>"))}</div>", $"<div class=\"mk\">{string.Concat(parts.Select(p => $"<i>{p}</i>&nbsp;|&nbsp;"))}</div>");
    }

    string Index(string title, DateTime at, string source) => One(
        $"<table class=\"idx\"><tr><td>索引号</td><td>00{seed}/2026-1</td><td>发布机构</td><td>{source}</td></tr><tr><td>标题</td><td colspan=\"3\">{title}</td></tr><tr><td>文号</td><td></td><td>发布日期</td><td>{at:yyyy-MM-dd}</td></tr></table>",
        $"<ul class=\"idx\"><li>索引号：00{seed}</li><li>发布机构：{source}</li><li>发布日期：{at:yyyy年MM月dd日}</li><li>有效性：有效</li></ul>",
        $"<div class=\"idx\"><p><b>索 引 号：</b>00{seed}</p><p><b>发文机关：</b>{source}</p><p><b>成文日期：</b>{at.AddDays(-5):yyyy年MM月dd日}</p><p><b>发布日期：</b>{at:yyyy年MM月dd日}</p></div>");

    string Tail()
    {
        var tail = "";
        foreach (var part in (string[])["<p class=\"shen\">一审：韩雪 二审：周涛 三审：陈默</p>", "<div class=\"sm\">声明：转载本网文章请注明出处。</div>", "<div class=\"pj\"><p>您对本页面内容是否满意？</p><label>满意</label><label>一般</label><label>不满意</label></div>", "<div class=\"fx\">分享到：<a href=\"#\">微博</a></div>", "<div class=\"page-nav\"><span>上一条：</span><a href=\"/p1\">全市审计工作会议召开</a><br><span>下一条：</span><a href=\"/p2\">我县开展消防演练</a></div>", "<div class=\"related\"><h3>相关阅读</h3><a href=\"/r1\">政策解读：关于有关事项的说明，您想知道的都在这里。</a></div>", "<a href=\"javascript:scrollTo(0,0)\" class=\"totop\">返回顶部</a>"])
        {
            if (Chance(18))
                tail += part;
        }
        return tail;
    }

    string Side() => $"<div class=\"sd\"><h3>{One("要闻", "通知公告", "热门")}</h3>{string.Concat(Enumerable.Range(1, 5).Select(i => $"<p><a href=\"/z{i}\">{One(Places)}{One(Things)}取得阶段性成果，群众满意度持续提升。</a></p>"))}</div>";
}
