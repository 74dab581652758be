using System.Globalization;
using System.Net;
using MediaWatch.City.Plan;

namespace MediaWatch.City.Sites;

/// <summary>One site at one instant, as its templates see it.</summary>
sealed record SiteView(CitySite Site, Gazette Gazette, DateTimeOffset Now)
{
    public const int PerPage = 15;

    public List<CityArticle> Shown(CityColumn column) => Gazette.Shown(Site, column, Now);

    public static int Pages(int articles) => Math.Max(1, (articles + PerPage - 1) / PerPage);

    public CityColumn? Column(string code) => Site.Columns.FirstOrDefault(c => c.Code == code);

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    public static string Day(DateTimeOffset at, string format = "yyyy-MM-dd") => at.ToOffset(TimeSpan.FromHours(8)).ToString(format, CultureInfo.InvariantCulture);

    /// <summary>A cut title, as lists show it; the whole one is in the title attribute.</summary>
    public static string Cut(string title) => Text(title.Length > 26 ? title[..25] + "…" : title);

    /// <summary>Meta elements of the norm (国办发〔2017〕47号 附件“网页标签规范”).</summary>
    public string Meta(CityColumn? column, CityArticle? article, string? pubDate = null)
    {
        var site = $"""<meta name="SiteName" content="{Site.Name}"><meta name="SiteDomain" content="www.{Site.Code}.example"><meta name="SiteIDCode" content="{Site.Code}">""";
        var list = column is null ? "" : $"""<meta name="ColumnName" content="{column.Name}"><meta name="ColumnDescription" content="{column.Name}"><meta name="ColumnKeywords" content="{column.Name}"><meta name="ColumnType" content="{column.Name}">""";
        var own = article is null ? "" : $"""<meta name="ArticleTitle" content="{Text(article.Title)}"><meta name="PubDate" content="{pubDate ?? Day(article.ShownAt, "yyyy-MM-dd HH:mm:ss")}"><meta name="ContentSource" content="{article.Source}"><meta name="Keywords" content="">""";
        return $"{site}\n{list}\n{own}";
    }

    public string Page(string title, string meta, string main, Func<CityColumn, string> listPath) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Text(title)}</title>
        {meta}
        <link rel="stylesheet" href="/css/common.css">
        </head>
        <body>
        <div class="header"><div class="logo"><a href="/"><img src="/images/logo.png" alt="{Site.Name}"></a><strong>{Site.Name}</strong></div>
        <div class="nav"><ul><li><a href="/">网站首页</a></li>{string.Concat(Site.Columns.Select(c => $"<li><a href=\"{listPath(c)}\">{c.Name}</a></li>"))}</ul></div></div>
        <div class="main">
        {main}
        </div>
        <div class="footer"><p>主办单位：{Site.Unit}　承办单位：{Site.Unit}办公室　网站标识码：{Site.Code}</p>
        <p>豫ICP备{Site.Code[..8]}号-1　联系电话：0999-8000{Site.Number:000}　地址：演示市人民路{Site.Number}号</p>
        <p><a href="/about/">网站地图</a> | <a href="/about/contact.html">联系我们</a></p></div>
        </body>
        </html>
        """;

    /// <summary>The home page: a block with the newest of each column.</summary>
    public string Home(Func<CityColumn, string> listPath, Func<CityArticle, string> articlePath) => Page(Site.Name, Meta(null, null), string.Concat(Site.Columns.Select(column => $"""
        <div class="block"><h3><a href="{listPath(column)}">{column.Name}</a><a class="more" href="{listPath(column)}">更多&gt;&gt;</a></h3>
        <ul class="news">{string.Concat(Shown(column).Take(6).Select(a => $"<li><a href=\"{articlePath(a)}\" title=\"{Text(a.Title)}\">{Cut(a.Title)}</a><span>{Day(a.ShownAt)}</span></li>"))}</ul></div>
        """)), listPath);

    public static string Body(CityArticle article)
    {
        var text = string.Concat(article.Paragraphs.Select(p => $"<p>　　{Linked(p, article)}</p>\n"));
        var table = article.Table.Count == 0 ? "" : $"<table border=\"1\">{string.Concat(article.Table.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{Text(cell)}</td>"))}</tr>"))}</table>";
        var images = string.Concat(article.Links.Where(l => l.Kind == "Image").Select(l => $"<p style=\"text-align:center\"><img src=\"{l.Address}\" alt=\"{l.Words}\"></p>"));
        return text + table + images;
    }

    public static string Attachments(CityArticle article) =>
        string.Concat(article.Links.Where(l => l.Kind == "Attachment").Select(l => $"<p><a href=\"{l.Address}\">{l.Words}</a></p>"));

    static string Linked(string paragraph, CityArticle article)
    {
        var html = Text(paragraph);
        foreach (var link in article.Links.Where(l => l.Kind == "Page"))
            html = html.Replace($"《{link.Words}》", $"<a href=\"{link.Address}\">{link.Words}</a>", StringComparison.Ordinal);
        return html;
    }
}
