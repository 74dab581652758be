using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MediaWatch.City.Plan;

namespace MediaWatch.City.Sites;

/// <summary>A site whose lists are drawn by script: without a browser they are empty.</summary>
sealed partial class ScriptPages : SitePages
{
    public override string ArticlePath(CityArticle a) => $"/content/{SiteView.Day(a.ShownAt, "yyyyMMdd")}/{a.Number}.html";
    public override string ListPath(CityColumn column) => $"/{column.Code}/list.html";

    public override CityPage? Answer(SiteView view, string path, IReadOnlyDictionary<string, string> values)
    {
        if (path is "/" or "/index.html")
            return CityPage.Html(HomeOf(view));
        if (ArticleAddress().Match(path) is { Success: true } article)
            return view.Gazette.Find(view.Site, int.Parse(article.Groups[1].ValueSpan, CultureInfo.InvariantCulture), view.Now) is { } found && ArticlePath(found) == path ? Article(view, found) : null;
        if (ListAddress().Match(path) is { Success: true } list && view.Column(list.Groups[1].Value) is { } column)
            return path.EndsWith(".js", StringComparison.Ordinal) ? Rows(view, column) : List(view, column);
        return null;
    }

    CityPage List(SiteView view, CityColumn column) => CityPage.Html(view.Page($"{column.Name}-{view.Site.Name}", view.Meta(column, null), $"""
        <div class="crumb">当前位置：<a href="/">首页</a> &gt; {column.Name}</div>
        <div id="app" class="list-box"></div>
        <script src="/{column.Code}/rows.js"></script>
        """, ListPath));

    CityPage Rows(SiteView view, CityColumn column) => CityPage.Script($$"""
        (function () {
          var rows = {{JsonSerializer.Serialize(view.Shown(column).Take(40).Select(a => new { t = a.Title, u = ArticlePath(a), d = SiteView.Day(a.ShownAt) }))}};
          var ul = document.createElement('ul');
          rows.forEach(function (row) {
            var li = document.createElement('li'), a = document.createElement('a'), span = document.createElement('span');
            a.href = row.u; a.title = row.t; a.textContent = row.t; span.textContent = row.d;
            li.appendChild(a); li.appendChild(span); ul.appendChild(li);
          });
          document.getElementById('app').appendChild(ul);
        })();
        """);

    CityPage Article(SiteView view, CityArticle a) => CityPage.Html(view.Page($"{a.Title}-{view.Site.Name}", view.Meta(a.Column, a), $"""
        <div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="{ListPath(a.Column)}">{a.Column.Name}</a></div>
        <div class="detail"><h1>{SiteView.Text(a.Title)}</h1>
        <div class="info">时间：{SiteView.Day(a.ShownAt, "yyyy-MM-dd HH:mm")}　来源：{a.Source}</div>
        <div class="txt" id="content">
        {SiteView.Body(a)}
        </div>{SiteView.Attachments(a)}</div>
        """, ListPath));

    [GeneratedRegex(@"^/content/\d{8}/(\d+)\.html$")]
    private static partial Regex ArticleAddress();

    [GeneratedRegex(@"^/(\w+)/(?:list\.html|rows\.js)$")]
    private static partial Regex ListAddress();
}
