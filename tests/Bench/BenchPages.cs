using System.Net;
using System.Text;
using MediaWatch.Core.Accounts;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Bench;

/// <summary>Article pages in memory, and the connector that reads them.</summary>
sealed class BenchPages(IReadOnlyList<byte[]> pages) : IPageSource
{
    static readonly DateTimeOffset At = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    public WebsiteConnector Connector { get; } = new();
    public int Count => pages.Count;

    public byte[] this[int number] => pages[number];

    public static BenchPages Of(BenchOptions options, int count) => new(options.Folder is { } folder
        ? [.. Directory.GetFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]
        : [.. Enumerable.Range(0, count).Select(Draw)]);

    public Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct)
    {
        var content = pages[int.Parse(request.Address.Segments[^1].TrimEnd('/').Split('.')[0][1..])];
        return Task.FromResult(new PageVisit(request.Address, request.Address, [], HttpStatusCode.OK, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "text/html" }, content, At, TimeSpan.Zero));
    }

    public Task<FetchedArticle> ReadAsync(CrawlTarget target, int number, CancellationToken ct) =>
        Connector.ReadAsync(target, new Listing($"a{number}", new Uri($"http://www.example.gov.cn/zwgk/202611/t{number}.html"), "", null), this, ct);

    public static CrawlTarget Target() => new(new Account(1, 1, "website", "示例市政府网", "http://www.example.gov.cn/", At), null);

    static byte[] Draw(int number)
    {
        var (title, body) = Texts.Article(number, paragraphs: 12);
        var nav = string.Concat(Enumerable.Range(0, 40).Select(k => $"<li><a href=\"/list/{k}/\">栏目{k}</a></li>"));
        return Encoding.UTF8.GetBytes($"<!doctype html><html><head><meta charset=\"utf-8\"><title>{title}-示例市人民政府</title><meta name=\"ArticleTitle\" content=\"{title}\"><meta name=\"PubDate\" content=\"2026-11-23 09:30\"><meta name=\"ContentSource\" content=\"市政府办公室\"></head><body><ul>{nav}</ul><h1>{title}</h1><div class=\"info\">发布时间：2026-11-23 09:30　来源：市政府办公室</div><div class=\"content\">{body}</div><div class=\"side\"><ul>{nav}</ul></div><p>主办单位：示例市人民政府办公室</p></body></html>");
    }
}
