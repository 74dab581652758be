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
/// <param name="File">A list names a file where others have pages (pdf, docx …): any kind of answer is taken, of a large one its beginning. With <see cref="Interface"/>: a page that may be larger than we take.</param>
public sealed record PageRequest(Uri Address, bool Rendered = false, string? ETag = null, string? LastModified = null, IReadOnlyDictionary<string, string>? Form = null, bool File = false)
{
    /// <summary>Sent beside our own headers; a user agent among them must name MediaWatch as ours does.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Sent as the body of a POST, as application/json.</summary>
    public string? Json { get; init; }

    /// <summary>An interface, which says in the body what is wrong: its answer is returned whatever its status, and is not looked at for soft errors. Robots.txt does not speak of interfaces.</summary>
    public bool Interface { get; init; }

    /// <summary>Whose limit the request counts against, beside the host: "account 12". Never a secret.</summary>
    public string? Session { get; init; }

    /// <summary>Time from the session's request before to this one, where it wants more than its host; it is waited for. Null: what the host wants.</summary>
    public TimeSpan? Apart { get; init; }

    /// <summary>For a rendered page: answers to its own requests whose path holds this text are returned with the visit.</summary>
    public string? Listen { get; init; }

    /// <summary>With <see cref="Listen"/>: whether the first answer holds all that is wanted; the page is then waited for no longer. Null: it is waited for until it is quiet.</summary>
    public Func<PageVisit, bool>? Enough { get; init; }

    /// <summary>For a rendered page: how often it is scrolled to its end at most, so that it asks for more; it ends earlier where somebody listens and nothing comes.</summary>
    public int Scrolls { get; init; }
}

/// <summary>What one request answered.</summary>
/// <param name="Asked">The address asked for; <paramref name="Address"/> is the one that answered after redirects.</param>
/// <param name="Content">Bytes after transfer decoding.</param>
public sealed record PageVisit(Uri Asked, Uri Address, IReadOnlyList<Uri> Redirects, HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Content, DateTimeOffset SeenAt, TimeSpan Took)
{
    public bool NotModified => Status == HttpStatusCode.NotModified;
    public string? ContentType => Headers.GetValueOrDefault("Content-Type");
    public string? ETag => Headers.GetValueOrDefault("ETag");
    public string? LastModified => Headers.GetValueOrDefault("Last-Modified");

    /// <summary>What the page's own requests were answered, in order, where the request asked to listen.</summary>
    public IReadOnlyList<PageVisit> Answers { get; init; } = [];

    /// <summary>It is an item of an interface's answer: people read it elsewhere.</summary>
    public bool IsPart => Headers.ContainsKey(PartHeader);

    /// <summary>Which part of the answer it is; null: it is a whole answer.</summary>
    public string? PartName => Headers.GetValueOrDefault(PartHeader);

    const string PartHeader = "MediaWatch-Part";

    /// <summary>One item of an interface's answer as evidence of its own: the item's bytes, and which part of the answer it was.</summary>
    /// <param name="part">Path of the item in the answer, for instance <c>data.list[3]</c>.</param>
    public PageVisit Part(string part, ReadOnlySpan<byte> content) =>
        this with { Content = content.ToArray(), Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase) { [PartHeader] = part }, Answers = [] };

    /// <param name="charset">Lower-case name of what the bytes really were.</param>
    public string Text(out string charset) => PageText.Decode(Content, ContentType, out charset);
}
