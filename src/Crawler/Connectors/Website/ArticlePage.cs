using AngleSharp.Dom;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>Reads one HTML article: what it says, when, from where, and what it points at. Any page can be given; one that is no article has an empty or odd body.</summary>
static class ArticlePage
{
    /// <summary>Lines that are looked at for date and source where the title is not found above the text, at the text's beginning, and beyond title and text.</summary>
    const int Under = 2, OverHeading = 3, Nearby = 12, Inside = 8, Before = 60, Beyond = 30;

    public static (ArticleContent Content, IReadOnlyList<PageLink> Links) Read(HtmlPage page, Listing listing, WebsiteSettings settings, DateTimeOffset seenAt)
    {
        var document = page.Document;
        var tags = PageTags.Of(document);
        var repeated = Heading.Of(document, tags);
        var body = settings.BodySelector is { Length: > 0 } chosen ? Selected.All(document, chosen) : ArticleBody.Find(document, repeated?.Element);
        var all = TextLines.Of(document.Body is { } root ? [root] : [], Furniture.HasNoText, body);
        var title = Selected.Text(document, settings.TitleSelector) is { } givenTitle ? TitleAndSource.Tidy(givenTitle) : TitleAndSource.TitleOf(document, tags, listing.Title, repeated?.Text, HeadingOver(all), all.Lines.Take(Math.Max(all.MarkStart, 0)).TakeLast(2).LastOrDefault(l => IsHeading(l) && !l.StartsWith('—')));
        var (above, around) = Split(all, title);
        var lines = BodyLines.Of(body, title, headed: above.Any(l => IsUnderHeading(l) && PageDate.In(l) is not null), within: repeated is { } own && body.Any(b => b.Contains(own.Element)) && !ArticleBody.IsKnown(body[0]), out var head);
        above = [.. head, .. above];
        var published = Selected.Text(document, settings.DateSelector) is { } date && PageDate.InList(date, seenAt) is { } given
            ? given.Utc
            : Published.Of(new(tags, page.Address, above, around, [.. all.Lines.Skip(Math.Max(all.MarkEnd, 0)).Take(Beyond).Where((l, i) => i < Under ? IsUnderHeading(l) : i < Nearby && Furniture.IsMetaLine(l))], lines, document, listing.PublishedAt, seenAt));
        var source = Selected.Text(document, settings.SourceSelector) is { } shown ? TitleAndSource.CleanSource(shown) : TitleAndSource.SourceOf(document, tags, above, around);
        var content = new ArticleContent(title, string.Join('\n', lines), published, source, PageLinks.PicturesIn(page, body));
        return (content, PageLinks.Of(page, body));
    }

    /// <summary>The line over the line of date and source, before the text or where the text's box begins. Null: there is none, or it is no heading.</summary>
    static string? HeadingOver(TextLines all)
    {
        var lines = all.Lines;
        if (all.MarkStart < 0)
            return null;
        string? heading = null;
        for (var i = Math.Max(1, all.MarkStart - Nearby); i < Math.Min(lines.Count, all.MarkStart + Inside) && (heading is null || i < all.MarkStart) && !(i > all.MarkStart && lines[i - 1].EndsWith('。')); i++)
        {
            var over = lines[i - 1].StartsWith('—') && i > 1 ? i - 2 : i - 1; // past a heading under the heading
            if (IsUnderHeading(lines[i]) && IsHeading(lines[over]))
                heading = lines[over];
        }
        return heading;
    }

    static bool IsHeading(string line) =>
        line.Length is >= 4 and <= 200 && line.IndexOfAny(['>', '»', '。', '\t']) < 0 && !line.EndsWith('：') && !IsUnderHeading(line) && !Furniture.IsPlaceLine(line) && !Furniture.IsMetaLine(line) && !Furniture.IsMarkLine(line) && !Furniture.IsLine(line) && !Furniture.IsEditorLine(line);

    static bool IsUnderHeading(string line) => line.Length <= 100 && (PageDate.Is(line) || (line.Length <= 40 && char.IsAsciiDigit(line[0]) && !line.EndsWith('。') && PageDate.Begins(line)) || (Furniture.IsMetaLine(line) && !Furniture.IsPlaceLine(line)));

    /// <summary>The lines between title and text, and those round them (those below the text first: there stands the date if not above).</summary>
    static (IReadOnlyList<string> Above, IReadOnlyList<string> Around) Split(TextLines all, string title)
    {
        var lines = all.Lines;
        var end = all.MarkStart < 0 ? lines.Count : all.MarkStart;
        var heading = -1;
        for (var i = end - 1; i >= 0 && heading < 0; i--)
        {
            if (title.Length > 0 && lines[i].Contains(title, StringComparison.Ordinal) && lines[i].Length < title.Length + 10)
                heading = i;
        }
        if (all.MarkStart < 0)
            return heading < 0 ? (lines, []) : ([.. lines.Skip(heading + 1)], [.. lines.Take(heading)]);
        var start = heading >= 0 ? heading + 1 : Math.Max(0, all.MarkStart - Nearby);
        if (heading > 0 && !lines.Take(all.MarkStart).Skip(start).Any(l => PageDate.In(l) is not null))
            return ([.. lines.Take(heading).TakeLast(OverHeading).Where(IsUnderHeading), .. lines.Take(all.MarkStart).Skip(start)], [.. After(all), .. lines.Take(start).TakeLast(Before)]); // the marks may stand over the heading
        return ([.. lines.Take(all.MarkStart).Skip(start)], [.. After(all), .. lines.Take(start).TakeLast(Before)]);
    }

    static IEnumerable<string> After(TextLines all) => all.Lines.Skip(all.MarkEnd).Take(Beyond);
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
