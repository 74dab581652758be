using System.Text.RegularExpressions;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>Long articles stand on several pages (正文分页): t1.html, t1_1.html, t1_2.html, or one address with a page number behind it. A link to the next article is no part of this one.</summary>
static partial class ArticleParts
{
    /// <summary>Against pages that never end.</summary>
    public const int Most = 30;

    /// <summary>Null: the article ends here.</summary>
    public static Uri? NextOf(HtmlPage page, Uri first) => NextPages.Of(page).FirstOrDefault(next => IsPartOf(next, first) && Addresses.IdentityOf(next) != Addresses.IdentityOf(page.Address));

    /// <exception cref="CrawlException">A part could not be read: half an article is none.</exception>
    public static async Task<(ArticleContent Content, IReadOnlyList<PageLink> Links)> JoinAsync(ArticleContent content, IReadOnlyList<PageLink> links, Uri next, Func<Uri, Task<(ArticleContent Content, IReadOnlyList<PageLink> Links, Uri? Next)?>> read)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (var at = next; at is not null && asked.Count < Most && asked.Add(Addresses.IdentityOf(at));)
        {
            if (await read(at) is not var (part, partLinks, following) || part.Body.Length == 0 || content.Body.EndsWith(part.Body, StringComparison.Ordinal))
                break;
            content = content with { Body = $"{content.Body}\n{part.Body}", Pictures = [.. content.Pictures, .. part.Pictures.ExceptBy(content.Pictures.Select(p => p.Address), p => p.Address)] };
            links = [.. links, .. partLinks.ExceptBy(links.Select(l => l.Address), l => l.Address)];
            at = following;
        }
        return (content, links);
    }

    static bool IsPartOf(Uri next, Uri first)
    {
        if (next.Host != first.Host || next.Port != first.Port)
            return false;
        if (next.AbsolutePath == first.AbsolutePath)
            return next.Query != first.Query && PageNumber().Replace(next.Query, "").Trim('?', '&') == PageNumber().Replace(first.Query, "").Trim('?', '&');
        var (stem, ending) = Cut(first.AbsolutePath);
        var (nextStem, nextEnding) = Cut(next.AbsolutePath);
        return ending == nextEnding && nextStem.StartsWith(stem, StringComparison.Ordinal) && Number().IsMatch(nextStem[stem.Length..]);
    }

    static (string Stem, string Ending) Cut(string path) => path.LastIndexOf('.') is var dot && dot > path.LastIndexOf('/') ? (path[..dot], path[dot..]) : (path, "");

    [GeneratedRegex("^[_-][0-9]{1,3}$", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("(?<=[?&])(page|p|pageno|pn)=[0-9]{1,3}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageNumber();
}
