using System.Net;
using System.Text;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Testing;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>Answers from recorded pages; any other address is gone.</summary>
sealed class RecordedPages : IPageSource
{
    public static readonly DateTimeOffset SeenAt = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    readonly Dictionary<(string Address, bool Rendered), (byte[] Content, string Type, string? ETag)> pages = [];
    readonly Dictionary<string, string> redirects = [];
    readonly Dictionary<string, List<(Uri Address, byte[] Content, string Type, HttpStatusCode Status, int Scroll)>> answers = [];

    /// <summary>Every address asked for, in order; "rendered " before it where the browser was asked.</summary>
    public List<string> Asked { get; } = [];

    /// <param name="file">Name of a page in Pages/website, or path of one in Pages.</param>
    public RecordedPages With(string address, string file, string? etag = null, bool rendered = false) =>
        WithBytes(address, File.ReadAllBytes(Path.Combine(Shared.Root, "tests", "Crawler.Tests", "Pages", file.Contains('/') ? file : $"website/{file}")), TypeOf(file), etag, rendered);

    public RecordedPages WithText(string address, string text, string type = "text/html; charset=utf-8") => WithBytes(address, Encoding.UTF8.GetBytes(text), type);

    public RecordedPages WithBytes(string address, byte[] content, string type, string? etag = null, bool rendered = false)
    {
        pages[(address, rendered)] = (content, type, etag);
        return this;
    }

    /// <summary>A page opened in the browser that asks for this by itself; it is told so where somebody listens.</summary>
    /// <param name="page">Where nothing is recorded for it, it is a page of a few words.</param>
    /// <param name="file">Path of an answer in Pages.</param>
    /// <param name="scroll">How often it must be scrolled before it asks.</param>
    public RecordedPages Asking(string page, string address, string file, int scroll = 0) =>
        AskingText(page, address, File.ReadAllText(Path.Combine(Shared.Root, "tests", "Crawler.Tests", "Pages", file)), scroll);

    public RecordedPages AskingText(string page, string address, string answer, int scroll = 0, int status = 200, string type = "application/json")
    {
        if (!pages.ContainsKey((page, true)))
            WithBytes(page, Encoding.UTF8.GetBytes("<html><head><title>主页</title></head><body><h1>演示市发布</h1><p>作品</p></body></html>"), "text/html; charset=utf-8", rendered: true);
        if (!answers.TryGetValue(page, out var known))
            answers[page] = known = [];
        known.Add((new Uri(new Uri(page), address), Encoding.UTF8.GetBytes(answer), type, (HttpStatusCode)status, scroll));
        return this;
    }

    public RecordedPages Leading(string from, string to)
    {
        redirects[from] = to;
        return this;
    }

    public Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        Asked.Add(request.Rendered ? $"rendered {request.Address}" : request.Address.ToString());
        var answering = redirects.TryGetValue(request.Address.AbsoluteUri, out var to) ? new Uri(to) : request.Address;
        if (!pages.TryGetValue((answering.AbsoluteUri, request.Rendered), out var page))
            throw new CrawlException(CrawlFailure.Gone, $"No page is recorded for {request.Address}.");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = page.Type };
        if (page.ETag is not null)
            headers["ETag"] = page.ETag;
        var notModified = page.ETag is not null && page.ETag == request.ETag;
        return Task.FromResult(new PageVisit(request.Address, answering, to is null ? [] : [answering], notModified ? HttpStatusCode.NotModified : HttpStatusCode.OK, headers, notModified ? [] : page.Content, SeenAt, TimeSpan.FromMilliseconds(1)) { Answers = Heard(request) });
    }

    PageVisit[] Heard(PageRequest request) => request is not { Rendered: true, Listen: { } path } || !answers.TryGetValue(request.Address.AbsoluteUri, out var known) ? []
        : [.. from answer in known
              where answer.Scroll <= request.Scrolls && answer.Address.AbsoluteUri.Contains(path, StringComparison.Ordinal)
              select new PageVisit(answer.Address, answer.Address, [], answer.Status, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = answer.Type }, answer.Content, SeenAt, TimeSpan.FromMilliseconds(1))];

    public static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".json" => "application/json",
        ".xml" => "text/xml",
        _ => "text/html",
    };
}
