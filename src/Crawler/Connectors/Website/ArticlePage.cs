using AngleSharp.Dom;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>Reads one HTML article: what it says, when, from where, and what it points at. Any page can be given; one that is no article has an empty or odd body.</summary>
static class ArticlePage
{
    /// <summary>Lines that are looked at for date and source where the title is not found above the text, and beyond title and text.</summary>
    const int Nearby = 12, Before = 60, After = 30;

    public static (ArticleContent Content, IReadOnlyList<PageLink> Links) Read(HtmlPage page, Listing listing, WebsiteSettings settings, DateTimeOffset seenAt)
    {
        var document = page.Document;
        var tags = PageTags.Of(document);
        var body = settings.BodySelector is { Length: > 0 } chosen ? Selected.All(document, chosen) : ArticleBody.Find(document);
        var title = Selected.Text(document, settings.TitleSelector) is { } givenTitle ? TitleAndSource.Tidy(givenTitle) : TitleAndSource.TitleOf(document, tags, listing.Title);
        var all = TextLines.Of(document.Body is { } root ? [root] : [], Furniture.HasNoText, body.Count > 0 ? body[0] : null);
        var (above, around) = Split(all, title);
        var lines = BodyLines.Of(body, title, out var head);
        above = [.. above, .. head];
        var published = Selected.Text(document, settings.DateSelector) is { } date && PageDate.InList(date, seenAt) is { } given
            ? given.Utc
            : Published.Of(new(tags, page.Address, above, around, [.. lines.Take(6)], listing.PublishedAt, seenAt));
        var source = Selected.Text(document, settings.SourceSelector) is { } shown ? TitleAndSource.CleanSource(shown) : TitleAndSource.SourceOf(tags, above, around);
        var content = new ArticleContent(title, string.Join('\n', lines), published, source, PageLinks.PicturesIn(page, body));
        return (content, PageLinks.Of(page, body));
    }

    /// <summary>The lines between title and text, and those round them (those below the text first: there stands the date if not above).</summary>
    static (IReadOnlyList<string> Above, IReadOnlyList<string> Around) Split(TextLines all, string title)
    {
        var lines = all.Lines;
        if (all.MarkStart < 0)
            return (lines, []);
        var heading = -1;
        for (var i = all.MarkStart - 1; i >= 0 && heading < 0; i--)
        {
            if (title.Length > 0 && lines[i].Contains(title, StringComparison.Ordinal) && lines[i].Length < title.Length + 10)
                heading = i;
        }
        var start = heading >= 0 ? heading + 1 : Math.Max(0, all.MarkStart - Nearby);
        return ([.. lines.Take(all.MarkStart).Skip(start)], [.. lines.Skip(all.MarkEnd).Take(After), .. lines.Take(start).TakeLast(Before)]);
    }
}

/// <summary>A person's own selectors.</summary>
static class Selected
{
    /// <exception cref="CrawlException">The selector cannot be read.</exception>
    public static IReadOnlyList<IElement> All(IParentNode within, string selector)
    {
        try
        {
            return [.. within.QuerySelectorAll(selector)];
        }
        catch (DomException e)
        {
            throw new CrawlException(CrawlFailure.BadSettings, $"The selector \"{selector}\" is not valid.", inner: e);
        }
    }

    /// <summary>Text of the first match; null where there is no selector or no text.</summary>
    public static string? Text(IParentNode within, string? selector) =>
        selector is { Length: > 0 } && All(within, selector) is [var first, ..] && first.TextContent.Trim() is { Length: > 0 } text ? text : null;
}
