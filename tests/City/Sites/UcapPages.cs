using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MediaWatch.City.Plan;

namespace MediaWatch.City.Sites;

/// <summary>开普 UCAP: names of 32 hexadecimal digits, <c>&lt;ucapcontent&gt;</c>, and a PubDate that is the instant at which the page was generated.</summary>
sealed partial class UcapPages : SitePages
{
    public override string ArticlePath(CityArticle a) => $"/{a.Column.Code}/{SiteView.Day(a.ShownAt, "yyyyMM")}/{Hex(a.Number)}.shtml";
    public override string ListPath(CityColumn column) => $"/{column.Code}/list.shtml";

    public override CityPage? Answer(SiteView view, string path, IReadOnlyDictionary<string, string> values)
    {
        if (path is "/" or "/index.shtml")
            return CityPage.Html(HomeOf(view));
        if (ArticleAddress().Match(path) is { Success: true } article)
            return view.Gazette.Find(view.Site, int.Parse(article.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture), view.Now) is { } found && ArticlePath(found) == path ? Article(view, found) : null;
        if (ListAddress().Match(path) is { Success: true } list && view.Column(list.Groups[1].Value) is { } column)
            return List(view, column, list.Groups[2].Success ? int.Parse(list.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : 1);
        return null;
    }

    CityPage? List(SiteView view, CityColumn column, int page)
    {
        var shown = view.Shown(column);
        var pages = SiteView.Pages(shown.Count);
        if (page > pages || page < 1)
            return null;
        var rows = shown.Skip((page - 1) * SiteView.PerPage).Take(SiteView.PerPage)
            .Select(a => $"<li><a href=\"{ArticlePath(a)}\" title=\"{SiteView.Text(a.Title)}\" target=\"_blank\">{SiteView.Cut(a.Title)}</a><span class=\"time\">{SiteView.Day(a.ShownAt)}</span></li>\n");
        return CityPage.Html(view.Page($"{column.Name} | {view.Site.Name}", view.Meta(column, null) + Generated(view.Now), $"""
            <div class="location">您所在的位置：<a href="/">首页</a> &gt; {column.Name}</div>
            <ul class="common_newslist">
            {string.Concat(rows)}
            </ul>
            <div id="page_div"><script>createPageHTML('page_div',{pages}, {page},'list','shtml',{shown.Count});</script></div>
            """, ListPath));
    }

    CityPage Article(SiteView view, CityArticle a)
    {
        // Pages were generated anew when the template changed, hours after they were published.
        var generated = a.AppearsAt.AddHours(5) < view.Now ? a.AppearsAt.AddHours(5) : a.AppearsAt;
        return CityPage.Html(view.Page($"{a.Title} | {view.Site.Name}", view.Meta(a.Column, a, SiteView.Day(generated, "yyyy-MM-dd HH:mm:ss")) + Generated(generated), $"""
            <div class="location">您所在的位置：<a href="/">首页</a> &gt; <a href="{ListPath(a.Column)}">{a.Column.Name}</a></div>
            <h1 class="article-title"><ucaptitle>{SiteView.Text(a.Title)}</ucaptitle></h1>
            <div class="article-attr"><span>发布时间：<publishtime>{SiteView.Day(a.ShownAt, "yyyy-MM-dd HH:mm:ss")}</publishtime></span> <span>来源：{a.Source}</span> <span class="llcs">访问量：<b id="view">{a.Number % 977}</b></span></div>
            <div class="article-content article-content-body" id="zoomcon"><ucapcontent>
            {SiteView.Body(a)}
            {SiteView.Attachments(a)}
            </ucapcontent></div>
            """, ListPath));
    }

    static string Generated(DateTimeOffset at) => $"""<meta name="others" content="页面生成时间 {SiteView.Day(at, "yyyy-MM-dd HH:mm:ss")}" />""";

    static string Hex(int number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture))))[..24] + number.ToString("x8", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^/\w+/\d{6}/[0-9a-f]{24}([0-9a-f]{8})\.shtml$")]
    private static partial Regex ArticleAddress();

    [GeneratedRegex(@"^/(\w+)/list(?:_(\d+))?\.shtml$")]
    private static partial Regex ListAddress();
}
