using System.Net;
using System.Text;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Portal.Tests.Rendering;

/// <summary>A small website whose pages were written down; everything else is not found.</summary>
sealed class RecordedPages : IPageSource
{
    static readonly DateTimeOffset Seen = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["http://lyj.example.test/"] = $"""
            <html><head><title>演示市林业局</title><meta name="SiteName" content="演示市林业局"></head><body>
            <div class="box"><h2><a href="/yw/">工作动态</a></h2><ul>{Items("yw", "全市造林现场会召开")}</ul></div>
            <div class="box"><h2><a href="/tz/">通知公告</a></h2><ul>{Items("tz", "关于森林防火的公告")}</ul></div>
            </body></html>
            """,
        ["http://lyj.example.test/yw/"] = $"<html><head><title>工作动态</title><meta name=\"ColumnName\" content=\"工作动态\"></head><body><ul class=\"list\">{Items("yw", "全市造林现场会召开")}</ul></body></html>",
        ["http://lyj.example.test/tz/"] = $"<html><head><title>通知公告</title><meta name=\"ColumnName\" content=\"通知公告\"></head><body><ul class=\"list\">{Items("tz", "关于森林防火的公告")}</ul></body></html>",
    };

    public Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct) => Pages.TryGetValue(request.Address.AbsoluteUri, out var html)
        ? Task.FromResult(new PageVisit(request.Address, request.Address, [], HttpStatusCode.OK, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "text/html; charset=utf-8" }, Encoding.UTF8.GetBytes(html), Seen, TimeSpan.FromMilliseconds(20)))
        : throw new CrawlException(CrawlFailure.Gone, "Not recorded.") { Status = 404 };

    static string Items(string column, string title) =>
        string.Concat(Enumerable.Range(1, 12).Select(n => $"<li><a href=\"/{column}/202611/t202611{n:00}_{n}.html\">{title}（{n}）</a><span>2026-11-{n:00}</span></li>"));
}
