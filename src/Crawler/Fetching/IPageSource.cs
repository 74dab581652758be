using System.Net;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Fetching;

/// <summary>Fetches pages politely, within limits and past the address guard. Connectors ask, and know nothing of how.</summary>
public interface IPageSource
{
    /// <summary>Returns only what was answered with 2xx (or 304 where validators were sent).</summary>
    /// <exception cref="CrawlException">Everything else, by name.</exception>
    Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct);
}

/// <param name="Rendered">Through the browser: the page needs its scripts. The bytes of the visit are then the rendered document.</param>
/// <param name="ETag">Sent as If-None-Match.</param>
/// <param name="LastModified">Sent as If-Modified-Since, as the server wrote it.</param>
/// <param name="Form">Sent as a form post instead of a GET.</param>
/// <param name="File">A list names a file where others have pages (pdf, docx …): any kind of answer is taken, of a large one its beginning.</param>
public sealed record PageRequest(Uri Address, bool Rendered = false, string? ETag = null, string? LastModified = null, IReadOnlyDictionary<string, string>? Form = null, bool File = false);

/// <summary>What one request answered.</summary>
/// <param name="Asked">The address asked for; <paramref name="Address"/> is the one that answered after redirects.</param>
/// <param name="Content">Bytes after transfer decoding.</param>
public sealed record PageVisit(Uri Asked, Uri Address, IReadOnlyList<Uri> Redirects, HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Content, DateTimeOffset SeenAt, TimeSpan Took)
{
    public bool NotModified => Status == HttpStatusCode.NotModified;
    public string? ContentType => Headers.GetValueOrDefault("Content-Type");
    public string? ETag => Headers.GetValueOrDefault("ETag");
    public string? LastModified => Headers.GetValueOrDefault("Last-Modified");

    /// <param name="charset">Lower-case name of what the bytes really were.</param>
    public string Text(out string charset) => PageText.Decode(Content, ContentType, out charset);
}
