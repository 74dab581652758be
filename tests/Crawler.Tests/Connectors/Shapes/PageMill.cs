using System.Globalization;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Article pages put together at random from parts that systems of government sites write: frame, window, tags, place, heading, marks, text, tail, side.</summary>
sealed class PageMill(int seed)
{
    static readonly string[] Cities = ["苍梧岭市", "临沣县", "云澜区", "桃溪镇"];
    static readonly string[] Offices = ["市教育局", "县水务局", "区发展和改革局", "市医疗保障局", "县委宣传部", "镇党政办", "市政府办公室", "市市场监督管理局"];
    static readonly string[] Papers = ["苍梧岭日报", "临沣融媒", "云澜发布", "省政府网", "新华社"];
    static readonly string[] Subjects = ["春季义务植树活动", "安全生产月宣传咨询日活动", "全民健身运动会", "老旧小区改造工作", "医保基金监管集中宣传月活动", "农村人居环境整治", "政务服务“一网通办”改革", "困境儿童关爱行动", "校园食品安全守护行动", "科技特派员下乡服务"];
    static readonly string[] Starts = ["连日来，", "近日，", "据介绍，", "今年以来，", "活动现场，", "会上，", "为切实抓好这项工作，", "下一步，", "截至目前，", "在此基础上，"];
    static readonly string[] Middles = ["各地各部门认真落实责任", "工作人员走村入户开展宣传", "相关负责人详细解读了有关政策", "志愿者向过往群众发放资料{0}余份", "全市累计投入资金{0}万元", "参训人员达到{0}人次", "企业代表作了交流发言", "群众反映的{0}个问题得到解决"];
    static readonly string[] Ends = ["取得了良好的社会效果。", "进一步增强了群众的获得感、幸福感。", "为高质量发展提供了有力支撑。", "确保各项任务落到实处、见到实效。", "受到了广大群众的一致好评。", "推动工作再上新台阶。"];

    /// <summary>Class names as templates have them; pinyin, English, numbers.</summary>
    static readonly string[] Names = ["con", "nr", "zw", "main-con", "cont", "detail_nr", "wz_nr", "xq", "info-c", "neirong", "box3", "c1", "art_c", "zwnr", "page-body", "xl_nr", "news-con", "bodytext", "content1", "details"];

    readonly Random random = new(seed);
    readonly DateTime at = new DateTime(2024, 1, 1, 8, 0, 0, DateTimeKind.Unspecified).AddMinutes(new Random(seed).Next(1_400_000));

    string One(params string[] of) => of[random.Next(of.Length)];
    bool Chance(int percent) => random.Next(100) < percent;

    public ArticleShape Make()
    {
        var city = One(Cities);
        var site = $"{city}人民政府";
        var column = One("政务动态", "通知公告", "部门信息", "要闻", "工作动态");
        var title = One($"{city}开展{One(Subjects)}", $"{city}召开{One(Subjects)}推进会", $"关于做好{One(Subjects)}的通知", $"{city}：{One(Subjects)}有声有色", $"{random.Next(2, 40)}个部门联合推进{One(Subjects)}", $"{city}人民政府办公室关于印发《{One(Subjects)}实施方案》的通知");
        var source = Chance(75) ? One(Chance(50) ? Offices : Papers) : null;
        var timed = Chance(50);
        var lines = Text(title);
        var (marks, inPage) = Marks(source, timed);
        var head = Heading(title);
        var box = Box(Paragraphs(lines), out var pictures);
        var place = Place(column, title);
        var tail = Tail(out var attachments);
        var main = random.Next(6) switch
        {
            0 => $"{place}<div class=\"{One(Names)}-wrap\">{head}{marks}{box}{tail}</div>",
            1 => $"{place}<div class=\"w\"><div class=\"l\">{head}{marks}{box}{tail}</div><div class=\"r\">{Side()}</div></div>",
            2 => $"<div class=\"w\"><div class=\"left\">{Menu()}</div><div class=\"right\">{place}{head}{marks}{box}{tail}</div></div>",
            3 => $"<table width=\"100%\"><tr><td>{place}</td></tr><tr><td align=\"center\">{head}</td></tr><tr><td align=\"center\">{marks}</td></tr><tr><td>{box}</td></tr><tr><td>{tail}</td></tr></table>",
            4 => $"{place}<div class=\"top-part\">{head}{marks}</div><div class=\"low-part\">{box}</div>{tail}{Side()}",
            _ => $"{place}<div class=\"article-box\"><div class=\"hd\">{head}</div>{marks}<div class=\"bd\">{box}</div><div class=\"fd\">{tail}</div></div>",
        };
        var window = random.Next(8) switch { 0 => title, 1 => $"{title}_{column}_{site}", 2 => $"{title}-{site}", 3 => $"{site} - {title}", 4 => $"{title} | {site}", 5 => $"{column}-{site}", 6 => $"{title}--{column}", _ => $"{title}_{site}" };
        var html = random.Next(10) switch { 0 => Furnished.Page(main, window, Tags(title, source, inPage)), 1 => Furnished.OldPage(main, window), 2 => Prose.CityPage(main, window, Tags(title, source, inPage)), 3 => Prose.Tables(main, window), 4 => Prose2.Shared(main, window, Tags(title, source, inPage)), 5 => Prose2.Bare(main, window), 6 => Prose4.Mega(main, window), 7 => Prose5.Cards(main, window), 8 => Prose5.Three(main, window), _ => Prose3.Weather(main, window, Tags(title, source, inPage)) };
        return new($"seed {seed}", html, title, inPage, source, string.Join('\n', lines), One("a/1.html", "zwgk/content_88.html", $"art/{at:yyyy}/{at.Month}/{at.Day}/art_1_2.html", "show.php?id=9")) { Attachments = attachments, Pictures = pictures };
    }

    List<string> Text(string title)
    {
        var lines = new List<string>();
        var document = title.EndsWith("通知", StringComparison.Ordinal);
        if (document)
            lines.Add("各有关单位：");
        for (var i = random.Next(2, 8); i > 0; i--)
            lines.Add(document && Chance(60) ? $"{"一二三四五六七八"[i - 1]}、{Sentence()}" : Sentence() + (Chance(50) ? Sentence() : ""));
        if (document)
            lines.AddRange([One(Offices), $"{at.AddDays(-random.Next(3)):yyyy年M月d日}"]);
        else if (Chance(20))
            lines.Add(One("（记者 林晓）", "（县融媒体中心 供稿）"));
        return lines;
    }

    string Sentence() => One(Starts) + string.Format(CultureInfo.InvariantCulture, One(Middles), random.Next(3, 900)) + "，" + One(Ends);

    string Paragraphs(List<string> lines) => random.Next(6) switch
    {
        0 or 1 => string.Concat(lines.Select(l => $"<p>{(Chance(50) ? "　　" : "")}{l}</p>")),
        2 => string.Concat(lines.Select(l => $"<p style=\"text-indent:2em\"><span style=\"font-size:16pt\">{l[..(l.Length / 2)]}</span><span>{l[(l.Length / 2)..]}</span></p>")),
        3 => string.Join("<br>\n", lines.Select(l => $"　　{l}")),
        4 => string.Concat(lines.Select(l => $"<div>&nbsp;&nbsp;&nbsp;&nbsp;{l}</div>")),
        _ => $"<font size=\"3\">{string.Join("<br/><br/>", lines.Select(l => $"&nbsp;&nbsp;{l}"))}</font>",
    };

    string Box(string paragraphs, out int pictures)
    {
        pictures = Chance(25) ? random.Next(1, 3) : 0;
        var inner = string.Concat(Enumerable.Range(0, pictures).Select(i => $"<p align=\"center\"><img src=\"/upload/{seed}_{i}.jpg\"></p>")) + paragraphs;
        return random.Next(7) switch { 0 => $"<div class=\"TRS_Editor\">{inner}</div>", 1 => $"<div id=\"zoom\">{inner}</div>", 2 => $"<div class=\"v_news_content\">{inner}</div>", 3 => $"<div class=\"{One(Names)}\"><div>{inner}</div></div>", 4 => $"<div id=\"{One(Names)}\">{inner}</div>", 5 => $"<div class=\"{One(Names)}\"><table><tr><td>{inner}</td></tr></table></div>", _ => $"<div class=\"{One(Names)}\">{inner}</div>" };
    }

    string Heading(string title) => random.Next(7) switch { 0 => $"<h1>{title}</h1>", 1 => $"<h2 class=\"tit\">{title}</h2>", 2 => $"<div class=\"{One("bt", "title", "wztit", "xl-title")}\">{title}</div>", 3 => $"<p class=\"t\"><strong>{title}</strong></p>", 4 => $"<h1>{title[..(title.Length / 2)]}<br>{title[(title.Length / 2)..]}</h1>", 5 => $"<center><font size=\"5\"><b>{title}</b></font></center>", _ => $"<h3>{title}</h3>" };

    (string Html, string At) Marks(string? source, bool timed)
    {
        var time = timed ? One(" HH:mm", " HH:mm:ss") : "";
        var day = at.ToString(One("yyyy-MM-dd", "yyyy年MM月dd日", "yyyy/MM/dd", "yyyy年M月d日", "yyyy-M-d", "yyyy.MM.dd") + time, CultureInfo.InvariantCulture);
        var parts = new List<string> { One("发布时间：", "发布日期：", "时间：", "日期：", "", "发布时间: ", "发表时间：") + day };
        if (source is not null)
            parts.Add(One("来源：", "信息来源：", "来源: ", "文章来源：", "来 源：", "稿件来源：") + source);
        foreach (var extra in (string[])["浏览次数：<span id=\"hits\">12</span>次", "作者：小苍", "【字体：<a>大</a> <a>中</a> <a>小</a>】", "<a href=\"javascript:print()\">打印</a>", "点击数：35", "编辑：王芳"])
        {
            if (Chance(25))
                parts.Add(extra);
        }
        if (Chance(30) && source is not null)
            (parts[0], parts[1]) = (parts[1], parts[0]);
        var html = random.Next(6) switch
        {
            0 => $"<div class=\"info\">{string.Join("&nbsp;&nbsp;", parts)}</div>",
            1 => $"<div class=\"{One("xx", "sj", "ly", "meta", "bar")}\">{string.Concat(parts.Select(p => $"<span>{p}</span>\n"))}</div>",
            2 => $"<p class=\"s\">{string.Join("　", parts)}</p>",
            3 => $"<ul class=\"attr\">{string.Concat(parts.Select(p => $"<li>{p}</li>"))}</ul>",
            4 => $"<div class=\"i\">{string.Join(" | ", parts)}</div>",
            _ => $"<table class=\"i\"><tr>{string.Concat(parts.Select(p => $"<td>{p}</td>"))}</tr></table>",
        };
        return (html, at.ToString(timed ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    string Tags(string title, string? source, string day) => random.Next(5) switch
    {
        0 => $"<meta name=\"ArticleTitle\" content=\"{title}\"><meta name=\"PubDate\" content=\"{day}\"><meta name=\"ContentSource\" content=\"{source}\">",
        1 => "<meta name=\"ArticleTitle\" content=\"\"><meta name=\"PubDate\" content=\"\"><meta name=\"ContentSource\" content=\"\">",
        2 => $"<meta name=\"keywords\" content=\"政务\"><meta name=\"description\" content=\"{title}\">",
        _ => "",
    };

    string Place(string column, string title) => random.Next(5) switch { 0 => "", 1 => $"<div class=\"dqwz\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/x/\">{column}</a></div>", 2 => $"<div class=\"mbx\"><a href=\"/\">首页</a> / <a href=\"/x/\">{column}</a> / <span>正文</span></div>", 3 => $"<div class=\"wz\">您的位置：<a href=\"/\">首页</a>&gt;<a href=\"/x/\">{column}</a>&gt;{title}</div>", _ => $"<p>您现在的位置：<a href=\"/\">首页</a> &raquo; <a href=\"/x/\">{column}</a></p>" };

    string Tail(out int attachments)
    {
        attachments = Chance(15) ? random.Next(1, 3) : 0;
        var tail = attachments == 0 ? "" : $"<div class=\"fj\"><p>附件：</p>{string.Concat(Enumerable.Range(1, attachments).Select(i => $"<p><a href=\"/file/{seed}_{i}.pdf\">附件{i}.pdf</a></p>"))}</div>";
        foreach (var part in (string[])["<div class=\"share\"><span>分享到：</span><a href=\"#\">微信</a><a href=\"#\">微博</a></div>", "<p>上一篇：<a href=\"/1.html\">全县春季农业生产现场会召开</a></p><p>下一篇：<a href=\"/3.html\">我县举办业务知识培训班</a></p>", "<div class=\"gb\">【<a href=\"javascript:window.print()\">打印本页</a>】【<a href=\"javascript:window.close()\">关闭窗口</a>】</div>", "<div class=\"ewm\"><img src=\"/ewm.png\"><p>扫一扫在手机打开当前页</p></div>", $"<div class=\"xgwz\"><h4>相关文章</h4><ul><li><a href=\"/5.html\">{One(Subjects)}情况通报，多个单位受到表扬。</a><span>2025-01-02</span></li><li><a href=\"/6.html\">{One(Subjects)}问答</a><span>2025-01-01</span></li></ul></div>", "<div class=\"zrbj\">责任编辑：王芳</div>"])
        {
            if (Chance(25))
                tail += part;
        }
        return tail;
    }

    string Side() => $"<div class=\"{One("side", "rmtj", "you")}\"><h3>{One("热点推荐", "最新信息", "点击排行")}</h3><ul>{string.Concat(Enumerable.Range(1, 6).Select(i => $"<li><a href=\"/h{i}.html\">{One(Cities)}{One(Subjects)}{(Chance(50) ? "，群众点赞。" : "")}</a>{(Chance(50) ? $"<span>{i:00}-{i + 9}</span>" : "")}</li>"))}</ul></div>";

    static string Menu() => $"<ul>{string.Concat(((string[])["政务动态", "通知公告", "部门信息", "政策文件"]).Select((m, i) => $"<li><a href=\"/m{i}/\">{m}</a></li>"))}</ul>";
}
