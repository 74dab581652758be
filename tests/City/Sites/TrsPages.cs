using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.City.Plan;

namespace MediaWatch.City.Sites;

/// <summary>拓尔思: <c>t20261120_1010003.html</c>, <c>createPageHTML(pages, current from 0, …)</c>, <c>.TRS_Editor</c>.</summary>
sealed partial class TrsPages : SitePages
{
    public override string ArticlePath(CityArticle a) => $"/{a.Column.Code}/{SiteView.Day(a.ShownAt, "yyyyMM")}/t{SiteView.Day(a.ShownAt, "yyyyMMdd")}_{a.Number}.html";
    public override string ListPath(CityColumn column) => $"/{column.Code}/";

    public override CityPage? Answer(SiteView view, string path, IReadOnlyDictionary<string, string> values)
    {
        if (path is "/" or "/index.html")
            return CityPage.Html(HomeOf(view));
        if (ArticleAddress().Match(path) is { Success: true } article)
            return view.Gazette.Find(view.Site, int.Parse(article.Groups[1].ValueSpan, CultureInfo.InvariantCulture), view.Now) is { } found && ArticlePath(found) == path ? Article(view, found) : null;
        if (ListAddress().Match(path) is { Success: true } list && view.Column(list.Groups[1].Value) is { } column)
            return List(view, column, list.Groups[2].Success ? int.Parse(list.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : 0);
        return null;
    }

    CityPage? List(SiteView view, CityColumn column, int page)
    {
        var shown = view.Shown(column);
        var pages = SiteView.Pages(shown.Count);
        if (page >= pages)
            return null;
        // Addresses are written relative to the list, as this system does.
        var rows = shown.Skip(page * SiteView.PerPage).Take(SiteView.PerPage)
            .Select(a => $"<li><a href=\".{ArticlePath(a)[(column.Code.Length + 1)..]}\" target=\"_blank\" title=\"{SiteView.Text(a.Title)}\">{SiteView.Cut(a.Title)}</a><span>{SiteView.Day(a.ShownAt, "yyyy/MM/dd")}</span></li>\n");
        return CityPage.Html(view.Page($"{column.Name}-{view.Site.Name}", view.Meta(column, null), $"""
            <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="./">{column.Name}</a></div>
            <h2>{column.Name}</h2>
            <ul class="u-list">
            {string.Concat(rows)}
            </ul>
            <div class="page"><script>createPageHTML({pages}, {page}, "index", "html");</script></div>
            """, ListPath));
    }

    CityPage Article(SiteView view, CityArticle a) => CityPage.Html(view.Page($"{a.Title}_{view.Site.Name}", view.Meta(a.Column, a), $"""
        <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="{ListPath(a.Column)}">{a.Column.Name}</a></div>
        <div class="article">
        <h1 class="article_title">{SiteView.Text(a.Title)}</h1>
        <div class="shezhi"><span class="time">发布时间：{SiteView.Day(a.ShownAt, "yyyy-MM-dd HH:mm")}</span> <span class="ly">来源：{a.Source}</span> <span>[ 打印 ]</span></div>
        <div class="article_con"><div class="TRS_Editor">
        {SiteView.Body(a)}
        </div></div>
        <div class="attachment">{SiteView.Attachments(a)}</div>
        </div>
        """, ListPath));

    [GeneratedRegex(@"^/\w+/\d{6}/t\d{8}_(\d+)\.html$")]
    private static partial Regex ArticleAddress();

    [GeneratedRegex(@"^/(\w+)/(?:index(?:_(\d+))?\.html)?$")]
    private static partial Regex ListAddress();
}
