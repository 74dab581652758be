using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.City.Plan;

namespace MediaWatch.City.Sites;

/// <summary>博达 VSB: <c>/info/1001/1010003.htm</c>, older list pages count down to 1, <c>#vsb_content</c>; this one writes GB18030 and calls it gb2312.</summary>
sealed partial class VsbPages : SitePages
{
    public override string ArticlePath(CityArticle a) => $"/info/{1000 + a.Column.Number}/{a.Number}.htm";
    public override string ListPath(CityColumn column) => $"/{column.Code}.htm";

    public override CityPage? Answer(SiteView view, string path, IReadOnlyDictionary<string, string> values)
    {
        if (path is "/" or "/index.htm")
            return CityPage.Html(HomeOf(view), view.Site.Gb18030);
        if (ArticleAddress().Match(path) is { Success: true } article)
            return view.Gazette.Find(view.Site, int.Parse(article.Groups[1].ValueSpan, CultureInfo.InvariantCulture), view.Now) is { } found ? Article(view, found) : null;
        if (ListAddress().Match(path) is { Success: true } list && view.Column(list.Groups[1].Value) is { } column)
            return List(view, column, list.Groups[2].Success ? int.Parse(list.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : null);
        return null;
    }

    /// <param name="number">Null: the first page; else the page's own number, which counts down from the total.</param>
    CityPage? List(SiteView view, CityColumn column, int? number)
    {
        var shown = view.Shown(column);
        var pages = SiteView.Pages(shown.Count);
        if (number > pages || number < 1)
            return null;
        var page = pages - (number ?? pages);
        var folder = number is null ? $"{column.Code}/" : "";
        var up = number is null ? "" : "../";
        var rows = shown.Skip(page * SiteView.PerPage).Take(SiteView.PerPage)
            .Select((a, i) => $"<li id=\"line_u8_{i}\"><a href=\"{up}{ArticlePath(a)[1..]}\" title=\"{SiteView.Text(a.Title)}\">{SiteView.Cut(a.Title)}</a><span>{SiteView.Day(a.ShownAt)}</span></li>\n");
        var next = page + 1 < pages ? $"<a href=\"{folder}{pages - page - 1}.htm\" class=\"Next\">下页</a> <a href=\"{folder}1.htm\">尾页</a>" : "<span>下页</span>";
        return CityPage.Html(view.Page($"{column.Name}-{view.Site.Name}", view.Meta(column, null) + "<!--Announced by Visual SiteBuilder 9-->", $"""
            <div class="dqwz">当前位置：<a href="/">首页</a> &gt;&gt; {column.Name}</div>
            <ul class="list">
            {string.Concat(rows)}
            </ul>
            <div class="pb_sys_common">共{shown.Count}条　{page + 1}/{pages}　{next}</div>
            """, ListPath), view.Site.Gb18030);
    }

    CityPage Article(SiteView view, CityArticle a) => CityPage.Html(view.Page($"{a.Title}-{view.Site.Name}", view.Meta(a.Column, a) + "<!--Announced by Visual SiteBuilder 9-->", $"""
        <div class="dqwz">当前位置：<a href="/">首页</a> &gt;&gt; <a href="{ListPath(a.Column)}">{a.Column.Name}</a> &gt;&gt; 正文</div>
        <form name="_newscontent_fromname">
        <h2 class="title">{SiteView.Text(a.Title)}</h2>
        <div class="sub">发布时间：{SiteView.Day(a.ShownAt)}　来源：{a.Source}　浏览次数：<span id="dynclicks_wbnews_{a.Number}_{a.Number % 997}">{a.Number % 997}</span></div>
        <div id="vsb_content"><div class="v_news_content">
        {SiteView.Body(a)}
        </div></div>
        <div class="fj">{SiteView.Attachments(a)}</div>
        </form>
        """, ListPath), view.Site.Gb18030);

    [GeneratedRegex(@"^/info/\d+/(\d+)\.htm$")]
    private static partial Regex ArticleAddress();

    [GeneratedRegex(@"^/(\w+?)(?:/(\d+))?\.htm$")]
    private static partial Regex ListAddress();
}
