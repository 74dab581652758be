using System.Net;
using System.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Fetching;

/// <summary>The way of one visit: where it has been and which cookies it was given on the way. Nothing of it outlives the visit.</summary>
sealed class Trail(Uri asked, int maxRedirects)
{
    readonly CookieContainer cookies = new();
    readonly HashSet<(string Address, string Cookies)> been = [];
    readonly List<Uri> redirects = [];
    bool hasCookies;

    public Uri Asked { get; } = asked;
    public Uri Address { get; private set; } = asked;
    public IReadOnlyList<Uri> Redirects => redirects;
    /// <summary>What to send as Cookie; empty where there is nothing.</summary>
    public string Cookies => hasCookies ? cookies.GetCookieHeader(Address) : "";

    /// <summary>Takes the cookies and, if this is a redirect, goes on to its target.</summary>
    /// <returns>False: this answer is where the way ends.</returns>
    /// <exception cref="CrawlException">TooManyRedirects for a loop or too long a chain; Malformed for a target that is none.</exception>
    public bool Follow(HttpAnswer answer)
    {
        been.Add((Address.AbsoluteUri, Cookies));
        if (answer["Set-Cookie"] is { } lines)
            Take(lines);
        if (answer.Status is not (301 or 302 or 303 or 307 or 308))
            return false;
        Go(Target(answer["Location"]) ?? throw new CrawlException(CrawlFailure.Malformed, "It redirected to nowhere.") { Status = answer.Status });
        return true;
    }

    /// <exception cref="CrawlException">TooManyRedirects</exception>
    public void Go(Uri target)
    {
        if (redirects.Count == maxRedirects)
            throw new CrawlException(CrawlFailure.TooManyRedirects, $"It redirected more than {maxRedirects} times.");
        Address = target;
        // The same address again is no loop if we now bring the cookie it wanted.
        if (been.Contains((target.AbsoluteUri, Cookies)))
            throw new CrawlException(CrawlFailure.TooManyRedirects, "It redirected in a loop.");
        redirects.Add(target);
    }

    void Take(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            try
            {
                cookies.SetCookies(Address, line);
                hasCookies = true;
            }
            catch (CookieException)
            {
                // A cookie that cannot be read is a cookie that we do not have.
            }
        }
    }

    Uri? Target(string? location)
    {
        if (string.IsNullOrWhiteSpace(location))
            return null;
        // Raw Chinese in it is meant as UTF-8 or GBK; it was read as UTF-8 where that seemed possible, else as Latin-1.
        if (location.AsSpan().ContainsAnyExceptInRange('\0', '\x7F'))
            location = PageText.Decode((location.AsSpan().ContainsAnyExceptInRange('\0', '\xFF') ? Encoding.UTF8 : Encoding.Latin1).GetBytes(location), "charset=gb18030", out _);
        return Uri.TryCreate(Address, location.Trim(), out var target) ? target : null;
    }
}
