using MediaWatch.Core.Accounts;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose;
using static MediaWatch.Crawler.Tests.Connectors.Shapes.Prose2;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>Home pages written before it was known how their columns are found: second round.</summary>
static class SecondRoundHomes
{
    static string List(string name, int seed, string tags = "") =>
        Shared($"<div class=\"wrap\"><h2 class=\"lm\">{name}</h2><ul class=\"ls\">{string.Concat(Enumerable.Range(0, 9).Select(i => $"<li><span>{D(Row.DayOf(i + (seed % 3)))}</span><a href=\"/c/{seed}{i}.html\">{Row.Titles[(i + seed) % 12]}</a></li>"))}</ul></div>", name, tags);

    static string Few(int seed) => $"<ul>{string.Concat(Enumerable.Range(0, 5).Select(i => $"<li><a href=\"/c/{seed}{i}.html\">{Row.Titles[(i + seed) % 12]}</a><i>{D(Row.DayOf(i), "MM-dd")}</i></li>"))}</ul>";

    static string Tags(string column, string type) => $"<meta name=\"SiteName\" content=\"岚泽市人民政府\"><meta name=\"ColumnName\" content=\"{column}\"><meta name=\"ColumnType\" content=\"{type}\">";

    public static IEnumerable<HomeShape> All =>
    [
        new("201 tags on the columns' pages, one address by two names", Site(
            ("/", Shared($"<div class=\"wrap\"><div class=\"blk\"><div class=\"blk-h\"><a href=\"./xwdt/lzyw/\">要闻</a></div>{Few(1)}<a class=\"more\" href=\"./xwdt/lzyw/index.html\"></a></div><div class=\"blk\"><div class=\"blk-h\"><a href=\"./zfxxgk/gggs/\">公告公示</a></div>{Few(2)}<a class=\"more\" href=\"./zfxxgk/gggs/\"></a></div><div class=\"blk\"><div class=\"blk-h\"><a href=\"./zfxxgk/zcwj/\">最新文件</a></div>{Few(3)}</div></div>", "岚泽市人民政府")),
            ("/xwdt/lzyw/index.html", List("岚泽要闻", 1, Tags("岚泽要闻", "新闻动态"))), ("/zfxxgk/gggs/", List("公告公示", 2, Tags("公告公示", "通知公告"))), ("/zfxxgk/zcwj/", List("最新文件", 3, Tags("最新文件", "政策文件")))),
            [("/xwdt/lzyw/index.html", "岚泽要闻", ColumnKind.News), ("/zfxxgk/gggs/", "公告公示", ColumnKind.Notice), ("/zfxxgk/zcwj/", "最新文件", ColumnKind.PolicyDocument)]),

        new("202 headings with English words in them", Site(
            ("/", Bare($"<div><div class=\"h\"><h2><i></i>工作动态<span>WORK NEWS</span></h2><a href=\"/gzdt/\">MORE+</a></div>{Few(1)}</div><div><div class=\"h\"><h2><i></i>政策法规<span>POLICIES</span></h2><a href=\"/zcfg/\">MORE+</a></div>{Few(2)}</div><div><div class=\"h\"><h2><i></i>党建专栏<span>PARTY</span></h2><a href=\"/djzl/\">MORE+</a></div>{Few(3)}</div>", "桐浦县水利局")),
            ("/gzdt/", List("工作动态", 1)), ("/zcfg/", List("政策法规", 2)), ("/djzl/", List("党建专栏", 3))),
            [("/gzdt/", "工作动态", ColumnKind.News), ("/zcfg/", "政策法规", ColumnKind.PolicyDocument), ("/djzl/", "党建专栏", ColumnKind.Topic)]),

        new("203 frames", Site(
            ("/", "<html><head><meta charset=utf-8><title>桐浦县档案局</title></head><frameset rows=\"120,*\"><frame src=\"top.htm\" name=\"top\"><frame src=\"main.htm\" name=\"main\"></frameset></html>"),
            ("/top.htm", "<html><head><meta charset=utf-8></head><body><a href=\"main.htm\" target=main>首页</a></body></html>"),
            ("/main.htm", $"<html><head><meta charset=utf-8></head><body><table><tr><td><a href=\"dadt.htm\">档案动态</a></td></tr><tr><td>{Few(1)}</td></tr><tr><td><a href=\"tzgg.htm\">通知公告</a></td></tr><tr><td>{Few(2)}</td></tr></table></body></html>"),
            ("/dadt.htm", List("档案动态", 1)), ("/tzgg.htm", List("通知公告", 2))),
            [("/dadt.htm", "档案动态", ColumnKind.News), ("/tzgg.htm", "通知公告", ColumnKind.Notice)]),

        new("204 sixty links in the menu", Site([
            ("/", Shared($"<div class=\"wrap mega\">{string.Concat(Enumerable.Range(1, 40).Select(i => $"<a href=\"/fw/{i}/\">{Service(i)}</a>"))}<a href=\"/xw/zwyw/\">政务要闻</a><a href=\"/xw/bmdt/\">部门动态</a><a href=\"/gg/tzgg/\">通知公告</a><a href=\"/zc/zcwj/\">政策文件</a><a href=\"/zc/zcjd/\">政策解读</a><a href=\"/rs/rsxx/\">人事信息</a></div>", "岚泽市人民政府")),
            ("/xw/zwyw/", List("政务要闻", 1)), ("/xw/bmdt/", List("部门动态", 2)), ("/gg/tzgg/", List("通知公告", 3)), ("/zc/zcwj/", List("政策文件", 4)), ("/zc/zcjd/", List("政策解读", 5)), ("/rs/rsxx/", List("人事信息", 6)),
            .. Enumerable.Range(1, 40).Select(i => ($"/fw/{i}/", Shared($"<p>{Service(i)}：请携带有效身份证件到窗口办理，咨询电话见公告栏。</p>", Service(i))))]),
            [("/xw/zwyw/", "政务要闻", ColumnKind.News), ("/xw/bmdt/", "部门动态", ColumnKind.News), ("/gg/tzgg/", "通知公告", ColumnKind.Notice), ("/zc/zcwj/", "政策文件", ColumnKind.PolicyDocument), ("/zc/zcjd/", "政策解读", ColumnKind.PolicyInterpretation), ("/rs/rsxx/", "人事信息", ColumnKind.Personnel)]),

        new("205 a media centre's channels without days", Site(
            ("/", Drawn($"<div class=\"tabs\"><a href=\"/channel/21\">推荐</a><a href=\"/channel/22\">本地要闻</a><a href=\"/channel/23\">视听</a></div><div>{Few(1)}</div>", "澄湾融媒")),
            ("/channel/21", Channel(1)), ("/channel/22", Channel(2)), ("/channel/23", Channel(3)), ("/column/11", Channel(4)), ("/column/12", Channel(5)), ("/column/13", Channel(6))),
            [("/channel/21", "推荐", ColumnKind.Other), ("/channel/22", "本地要闻", ColumnKind.News), ("/channel/23", "视听", ColumnKind.Other), ("/column/11", "要闻", ColumnKind.News), ("/column/12", "公告", ColumnKind.Notice), ("/column/13", "政策", ColumnKind.PolicyDocument)]),

        new("206 an English portal", Site(
            ("/", $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Lanze, China</title></head><body><div class=\"sec\"><h2>Latest News</h2>{Few(1)}<a href=\"/en/news/\">More &gt;&gt;</a></div><div class=\"sec\"><h2>Announcements</h2>{Few(2)}<a href=\"/en/ann/\">Read more</a></div></body></html>"),
            ("/en/news/", List("Latest News", 1)), ("/en/ann/", List("Announcements", 2))),
            [("/en/news/", "Latest News", ColumnKind.News), ("/en/ann/", "Announcements", ColumnKind.Notice)]),
    ];

    static string Channel(int seed) => Drawn($"<div class=\"feed\">{string.Concat(Enumerable.Range(0, 8).Select(i => $"<div class=\"feed-i\"><a href=\"/detail/{seed}{i}\"><img src=\"/i/{i}.jpg\"><h3>{Row.Titles[(i + seed) % 12]}</h3></a><span>{i + 3}万阅读</span></div>"))}</div>", "澄湾融媒");

    static string Service(int i) => $"{"婚姻|生育|社保|医保|公积金|住房|就业|户籍|出境|车辆"[..2]}办理{i}号窗口";

    static Dictionary<string, string> Site(params (string Path, string Html)[] pages) => pages.ToDictionary(p => p.Path, p => p.Html);
}
