using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.City.Plan;

namespace MediaWatch.City.Sites;

/// <summary>大汉 jcms: lists as XML records in a script element, further ones from <c>dataproxy.jsp</c>.</summary>
sealed partial class HanwebPages : SitePages
{
    const int Group = 3 * SiteView.PerPage;

    public override string ArticlePath(CityArticle a) => $"/art/{a.Local.Year}/{a.Local.Month}/{a.Local.Day}/art_{a.Column.Code}_{a.Number}.html";
    public override string ListPath(CityColumn column) => $"/col/col{column.Code}/index.html";

    public override CityPage? Answer(SiteView view, string path, IReadOnlyDictionary<string, string> values)
    {
        if (path is "/" or "/index.html")
            return CityPage.Html(HomeOf(view));
        if (ArticleAddress().Match(path) is { Success: true } article)
            return view.Gazette.Find(view.Site, int.Parse(article.Groups[1].ValueSpan, CultureInfo.InvariantCulture), view.Now) is { } found && ArticlePath(found) == path ? Article(view, found) : null;
        if (ListAddress().Match(path) is { Success: true } list && view.Column(list.Groups[1].Value) is { } column)
            return List(view, column);
        return path == "/module/web/jpage/dataproxy.jsp" ? Proxy(view, values) : null;
    }

    CityPage List(SiteView view, CityColumn column) => CityPage.Html(view.Page($"{view.Site.Name} {column.Name}", view.Meta(column, null), $$"""
        <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="{{ListPath(column)}}">{{column.Name}}</a></div>
        <div id="{{column.Code}}00" class="jpage">
        <script type="text/xml">{{Records(view, column, 1, Group)}}</script>
        </div>
        <script>$("#{{column.Code}}00").jpage({nowpage:1,perpage:{{SiteView.PerPage}},totalRecord:{{view.Shown(column).Count}},proxyurl:'/module/web/jpage/dataproxy.jsp',dataParam:'col=1&appid=1&webid=1&path=/&columnid={{column.Code}}&sourceContentType=1&unitid={{column.Code}}00&webname={{Uri.EscapeDataString(view.Site.Name)}}&permissiontype=0'});</script>
        """, ListPath));

    CityPage? Proxy(SiteView view, IReadOnlyDictionary<string, string> values)
    {
        if (!values.TryGetValue("columnid", out var code) || view.Column(code) is not { } column)
            return null;
        var first = Number("startrecord") ?? (Number("page") ?? 0) * Group + 1;
        return CityPage.Xml(Records(view, column, first, Number("endrecord") ?? first + Group - 1));

        int? Number(string name) => values.TryGetValue(name, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    string Records(SiteView view, CityColumn column, int first, int last)
    {
        var shown = view.Shown(column);
        var records = shown.Skip(first - 1).Take(last - first + 1)
            .Select(a => $"<record><![CDATA[\n<li><a target=\"_blank\" href=\"{ArticlePath(a)}\" title=\"{SiteView.Text(a.Title)}\">{SiteView.Cut(a.Title)}</a><b>{SiteView.Day(a.ShownAt)}</b></li>]]></record>\n");
        var next = last < shown.Count ? $"<nextgroup><![CDATA[<a href=\"/module/web/jpage/dataproxy.jsp?page={last / Group}&appid=1&webid=1&path=/&columnid={column.Code}&unitid={column.Code}00&permissiontype=0\"></a>]]></nextgroup>" : "";
        return $"<datastore>{next}<totalrecord>{shown.Count}</totalrecord><totalpage>{SiteView.Pages(shown.Count)}</totalpage><recordset>\n{string.Concat(records)}</recordset></datastore>";
    }

    CityPage Article(SiteView view, CityArticle a) => CityPage.Html(view.Page(a.Title, view.Meta(a.Column, a, SiteView.Day(a.ShownAt, "yyyy-MM-dd HH:mm")), $"""
        <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="{ListPath(a.Column)}">{a.Column.Name}</a></div>
        <table id="article"><tr><td class="title">{SiteView.Text(a.Title)}</td></tr>
        <tr><td class="bt">发布日期：{SiteView.Day(a.ShownAt, "yyyy-MM-dd HH:mm")}　来源：{a.Source}　浏览次数：{a.Number % 733}　字号：[大 中 小]</td></tr>
        <tr><td class="bt_content"><div id="zoom"><!--ZJEG_RSS.content.begin--><meta name="ContentStart">
        {SiteView.Body(a)}
        <meta name="ContentEnd"><!--ZJEG_RSS.content.end-->
        {SiteView.Attachments(a)}</div></td></tr></table>
        """, ListPath));

    [GeneratedRegex(@"^/art/\d{4}/\d{1,2}/\d{1,2}/art_\d+_(\d+)\.html$")]
    private static partial Regex ArticleAddress();

    [GeneratedRegex(@"^/col/col(\d+)/(?:index\.html)?$")]
    private static partial Regex ListAddress();
}
