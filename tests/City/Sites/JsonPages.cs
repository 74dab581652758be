using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using MediaWatch.City.Plan;

namespace MediaWatch.City.Sites;

/// <summary>A script application: nearly empty pages over JSON, as national regulators have it; <c>publishDate</c> is published, <c>builddate</c> dated.</summary>
sealed partial class JsonPages : SitePages
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string ArticlePath(CityArticle a) => $"/cn/view/pages/ItemDetail.html?docId={a.Number}&itemId={a.Column.Code}&generaltype=0";
    public override string ListPath(CityColumn column) => $"/cn/view/pages/ItemList.html?itemPId={column.Code}&itemId={column.Code}&itemUrl=ItemListRightList.html&itemName={Uri.EscapeDataString(column.Name)}";

    public override string TextPath(CityArticle a) => $"/cn/static/data/DocInfo/SelectByDocId/data_docId={a.Number}.json";

    public override (string Path, string Settings)? ListSource(CityColumn column) => ($"/cn/static/data/DocInfo/SelectDocByItemIdAndChild/data_itemId={column.Code},pageIndex=1,pageSize=18.json",
        """{"form":"Json","jsonItems":"data.lists","jsonTitle":"docSubtitle","jsonDate":"publishDate","addressTemplate":"/cn/static/data/DocInfo/SelectByDocId/data_docId={docId}.json"}""");

    public override CityPage? Answer(SiteView view, string path, IReadOnlyDictionary<string, string> values) => path switch
    {
        "/" or "/index.html" => CityPage.Html(HomeOf(view)),
        "/cn/view/pages/ItemList.html" or "/cn/view/pages/ItemDetail.html" => CityPage.Html(view.Page(view.Site.Name, view.Meta(null, null), "<div ng-app=\"app\" ng-view></div>\n<script src=\"/cn/static/js/app.js\"></script>", ListPath)),
        "/cn/static/js/app.js" => CityPage.Script(App),
        _ when ListData().Match(path) is { Success: true } list => List(view, list.Groups[1].Value, Number(list.Groups[2]), Number(list.Groups[3])),
        _ when DetailData().Match(path) is { Success: true } detail => view.Gazette.Find(view.Site, Number(detail.Groups[1]), view.Now) is { } found ? Detail(found) : null,
        "/cbircweb/DocInfo/SelectDocByItemIdAndChild" => List(view, values.GetValueOrDefault("itemId", ""), Number(values.GetValueOrDefault("pageIndex", "1")), Number(values.GetValueOrDefault("pageSize", "18"))),
        "/cbircweb/DocInfo/SelectByDocId" => view.Gazette.Find(view.Site, Number(values.GetValueOrDefault("docId", "0")), view.Now) is { } found ? Detail(found) : null,
        _ => null,
    };

    static CityPage? List(SiteView view, string code, int page, int size)
    {
        if (view.Column(code) is not { } column || page < 1 || size is < 1 or > 100)
            return null;
        var shown = view.Shown(column);
        var rows = shown.Skip((page - 1) * size).Take(size).Select(a => new
        {
            docId = a.Number, itemId = column.Code, itemName = column.Name, docSubtitle = a.Title, docTitle = a.Title,
            publishDate = SiteView.Day(a.ShownAt, "yyyy-MM-dd HH:mm:ss"), builddate = SiteView.Day(a.ShownAt.AddDays(-1), "yyyy-MM-dd 00:00:00"), generaltype = "0",
        });
        return CityPage.Json(JsonSerializer.Serialize(new { rptCode = 200, msg = "成功", data = new { total = shown.Count, lists = rows } }, Plain));
    }

    static CityPage Detail(CityArticle a) => CityPage.Json(JsonSerializer.Serialize(new
    {
        rptCode = 200,
        msg = "成功",
        data = new
        {
            docId = a.Number, docTitle = a.Title, docSubtitle = a.Title, publishDate = SiteView.Day(a.ShownAt, "yyyy-MM-dd HH:mm:ss"), builddate = SiteView.Day(a.ShownAt.AddDays(-1)),
            docSource = a.Source, docClob = $"<html><head><style>p{{text-indent:2em}}</style></head><body>{SiteView.Body(a)}</body></html>",
            attachmentInfoVOList = a.Links.Where(l => l.Kind == "Attachment").Select(l => new { attachmentName = l.Words, attachmentUrl = l.Address }),
        },
    }, Plain));

    static int Number(Group group) => Number(group.Value);
    static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    const string App = """
        (function () {
          var query = new URLSearchParams(location.search), view = document.querySelector('[ng-view]');
          function get(url, done) { fetch(url).then(function (r) { return r.json(); }).then(function (j) { done(j.data); }); }
          if (query.get('docId')) get('/cn/static/data/DocInfo/SelectByDocId/data_docId=' + query.get('docId') + '.json', function (d) {
            view.innerHTML = '<h1></h1><div class="Section0"></div>';
            view.firstChild.textContent = d.docTitle; view.lastChild.innerHTML = d.docClob;
          });
          else get('/cn/static/data/DocInfo/SelectDocByItemIdAndChild/data_itemId=' + query.get('itemId') + ',pageIndex=1,pageSize=18.json', function (d) {
            var ul = document.createElement('ul');
            d.lists.forEach(function (row) {
              var li = document.createElement('li'), a = document.createElement('a'), span = document.createElement('span');
              a.href = 'ItemDetail.html?docId=' + row.docId + '&itemId=' + row.itemId + '&generaltype=0';
              a.textContent = row.docSubtitle; span.textContent = row.publishDate.slice(0, 10);
              li.appendChild(a); li.appendChild(span); ul.appendChild(li);
            });
            view.appendChild(ul);
          });
        })();
        """;

    [GeneratedRegex(@"^/cn/static/data/DocInfo/SelectDocByItemIdAndChild/data_itemId=(\d+),pageIndex=(\d+),pageSize=(\d+)\.json$")]
    private static partial Regex ListData();

    [GeneratedRegex(@"^/cn/static/data/DocInfo/SelectByDocId/data_docId=(\d+)\.json$")]
    private static partial Regex DetailData();
}
