using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Fetching;

/// <summary>A page's tree, parsed without scripts and within limits: foreign HTML is never parsed in any other way.</summary>
public sealed class HtmlPage : IDisposable
{
    /// <summary>Nesting costs AngleSharp quadratic time: 200,000 open elements take more than 40 s; real pages take milliseconds.</summary>
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>A parser looks at its token between tags only; one tag of a million attributes is quadratic too.</summary>
    const int Long = 1_000_000, MostAttributes = 100_000;

    static readonly HtmlParserOptions Options = new() { IsScripting = false };

    HtmlPage(IHtmlDocument document, Uri address, string text, string charset)
    {
        (Document, Address, Text, Charset) = (document, address, text, charset);
        var href = document.QuerySelector("base[href]")?.GetAttribute("href");
        BaseAddress = href is not null && Uri.TryCreate(address, href.Trim(), out var given) && given.Scheme is "http" or "https" ? given : address;
    }

    public IHtmlDocument Document { get; }
    /// <summary>The address that answered.</summary>
    public Uri Address { get; }
    /// <summary>What relative links of the page are relative to.</summary>
    public Uri BaseAddress { get; }
    /// <summary>The decoded source.</summary>
    public string Text { get; }
    public string Charset { get; }

    /// <exception cref="CrawlException"><see cref="CrawlFailure.TooComplex"/> after 2 seconds.</exception>
    public static Task<HtmlPage> ParseAsync(PageVisit visit, CancellationToken ct)
    {
        var text = visit.Text(out var charset);
        return ParseAsync(text, visit.Address, charset, ct);
    }

    /// <inheritdoc cref="ParseAsync(PageVisit, CancellationToken)"/>
    public static Task<HtmlPage> ParseAsync(string html, Uri address, CancellationToken ct) => ParseAsync(html, address, "utf-8", ct);

    /// <summary>The absolute address of a link of this page; null for what cannot be fetched (script, mail, data, an anchor, nonsense).</summary>
    public Uri? Resolve(string? href)
    {
        href = href?.Trim();
        return href is { Length: > 0 and <= 4096 } && href[0] != '#' && Uri.TryCreate(BaseAddress, href, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0
            ? address
            : null;
    }

    public void Dispose() => Document.Dispose();

    static async Task<HtmlPage> ParseAsync(string text, Uri address, string charset, CancellationToken ct)
    {
        if (text.Length > Long && HasEndlessTag(text))
            throw new CrawlException(CrawlFailure.TooComplex, "One tag has too many attributes.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            return new HtmlPage(await new HtmlParser(Options).ParseDocumentAsync(text, limit.Token), address, text, charset);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new CrawlException(CrawlFailure.TooComplex, $"Parsing took longer than {Limit.TotalSeconds} s.", inner: e);
        }
    }

    static bool HasEndlessTag(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('<') is >= 0 and var open)
        {
            text = text[open..];
            var end = text.IndexOf('>');
            var tag = end < 0 ? text : text[..end];
            if (tag.Length > MostAttributes && tag.Count(' ') + tag.Count('\n') + tag.Count('\t') + tag.Count('/') > MostAttributes && tag.Length > 1 && char.IsAsciiLetter(tag[1]))
                return true;
            text = text[tag.Length..];
        }
        return false;
    }
}
