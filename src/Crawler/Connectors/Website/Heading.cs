using System.Text;
using AngleSharp.Dom;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>The page's own heading, as far as the window's title repeats it: known before the text is, and the text does not stand before it.</summary>
readonly record struct Heading(IElement Element, string Text)
{
    /// <summary>What the window's title leaves out of a heading are blanks.</summary>
    const int MostBlanks = 60;

    static readonly HashSet<string> Candidates = new(StringComparer.Ordinal) { "h1", "h2", "h3", "h4", "p", "div", "td", "span", "b", "strong", "font", "li", "center" };

    /// <summary>The first of the longest. Null: there is none.</summary>
    public static Heading? Of(IDocument document, PageTags tags)
    {
        var (window, siteName) = (TitleAndSource.Tidy(document.Title), tags.SiteName);
        if (window.Length == 0 || window == siteName || TitleAndSource.IsSiteAlone(window) || document.Body is not { } body)
            return null;
        var bare = Bare(window);
        Heading? best = null;
        var longest = 3; // shorter ones are found in too many windows
        Look(body);
        return best ?? BeforeMarks(body, bare);

        void Look(IElement within)
        {
            foreach (var child in within.ChildNodes)
            {
                if (child is not IElement element)
                    continue;
                if (Candidates.Contains(element.LocalName) && ShortText.Of(element, bare.Length + MostBlanks) is { } text && Bare(text) is { } words && words.Length > longest
                    && bare.Contains(words, StringComparison.Ordinal) && StandsAlone(element) && TitleAndSource.Tidy(text) is var heading && heading != siteName && !LooksLikeSite(heading, window))
                    (best, longest) = (new(element, heading), words.Length);
                Look(element);
            }
        }
    }

    static bool StandsAlone(IElement element) =>
        element.ChildElementCount <= 4 && element.ParentElement is not (null or { LocalName: "a" }) && (element.ChildElementCount == 0 || element.QuerySelector("p,div,table,ul,script,style") is null) && !element.Ancestors<IElement>().Any(Furniture.IsHidden);

    /// <summary>A heading whose box also holds the line of date and source: the text that stands directly in it.</summary>
    static Heading? BeforeMarks(IElement body, string window)
    {
        foreach (var element in body.QuerySelectorAll("[class*=title],[class*=Title],[id*=title],[id*=Title],h1,h2"))
        {
            var own = TitleAndSource.Tidy(string.Concat(element.ChildNodes.OfType<IText>().Select(t => t.Data)));
            if (own.Length is >= 4 and <= 200 && window.Contains(Bare(own), StringComparison.Ordinal))
                return new(element, own);
        }
        return null;
    }

    static bool LooksLikeSite(string heading, string window) => window.Length > heading.Length && TitleAndSource.EndsLikeSite(heading) && !window.StartsWith(heading, StringComparison.Ordinal);

    static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                bare.Append(c);
        }
        return bare.ToString();
    }
}
