using AngleSharp.Dom;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>Where in a page the article's text stands: in a container that the common systems use, else where text is densest.</summary>
static class ArticleBody
{
    /// <summary>The best known first. UCAP; Founder; TRS; VSB; Hanweb and most others; media; then names that templates share.</summary>
    static readonly string[] Known =
    [
        "ucapcontent", "founder-content", "#UCAP-CONTENT", ".TRS_Editor, .trs_editor_view, .TRS_UEDITOR", "[id^=vsb_content], .v_news_content", "#zoom, #Zoom, #zoomcon, #ZOOM",
        "#js_content", "#rwb_zw", "#p-detail, #detailContent", ".wp_articlecontent", "[itemprop=articleBody]",
        "#articleContent, #article-content, #article_content, #artibody, #content_text, #BodyLabel, #contentText, #NewsContent, #news_content, #ContentBody",
        ".article-content, .article_content, .articleContent, .Article_content, .article-body, .article_body, .article_con, .article-con, .articleCon",
        ".news_content, .newsContent, .news-content, .pages_content, .detail-content, .detail_content, .detailContent, .content-body, .text-content, .main-txt, .main_text, .conTxt, .con_text, .entry-content, .post-content",
        "article",
    ];

    /// <summary>So many of them are names that nobody gives to anything else.</summary>
    const int Unmistakable = 9;

    /// <summary>A known container is believed if it holds at least this share of what the densest part of the page holds.</summary>
    const double BelievedShare = 0.4;

    /// <summary>Where the densest part is shorter, it may as well be the page round a very short article.</summary>
    const int ShortPage = 300;

    /// <param name="heading">The page's own heading: what stands before it is not the text. Null: not known.</param>
    /// <returns>The elements that make up the text, in order; empty for a page without any.</returns>
    public static IReadOnlyList<IElement> Find(IDocument document, IElement? heading = null)
    {
        var dense = MainText.Find(document, heading);
        var densest = dense.Sum(Length);
        IReadOnlyList<IElement>? pictures = null;
        for (var i = 0; i < Known.Length; i++)
        {
            var found = Outermost(document.QuerySelectorAll(Known[i]));
            if (i == Known.Length - 1 && document.QuerySelectorAll(Known[i]).Length > 1)
                found.RemoveAll(f => heading is null || !f.Contains(heading)); // cards of other articles
            if (found.Count == 0)
                continue;
            var length = found.Sum(Length);
            if (length > 0 && (length >= densest * BelievedShare || (i < Unmistakable && densest < ShortPage)))
                return found;
            if (length == 0 && found[0].QuerySelector("img,embed,iframe,object,video,script,a[href]") is not null)
                pictures ??= found;
        }
        if (densest < ShortPage && heading is not null && Below(heading) is { Count: > 0 } below && below.Sum(Length) > densest && !dense.Any(d => below.Any(b => b.Contains(d) || d.Contains(b))))
            return below; // a short text, and a longer one elsewhere
        if (heading is not null && IsOfCards(dense) && Below(heading) is { Count: > 0 } under)
            return under;
        return dense.Count > 0 && !IsOfLinks(dense, densest) ? dense : pictures ?? OfPictures(document) ?? (dense.Count > 0 ? dense : Below(heading));
    }

    /// <summary>A container that a system has for the text alone: a heading in it is the text's own.</summary>
    public static bool IsKnown(IElement element) => Known.Any(element.Matches);

    /// <summary>Names, prices, anything without a sentence: what stands under the heading and the line of date and source, in the narrowest box that has it.</summary>
    static List<IElement> Below(IElement? heading)
    {
        var foot = heading?.Owner?.Body is { } body ? PageFoot.Of(body) : null;
        for (var at = heading; at is { LocalName: not "body" }; at = at.ParentElement)
        {
            var following = new List<IElement>();
            for (var next = at.NextElementSibling; next is not null; next = next.NextElementSibling)
            {
                if (!ReferenceEquals(next, foot) && !Furniture.IsBeside(next) && !Furniture.IsFoot(next) && IsText(next))
                    following.Add(next);
            }
            if (following.Count > 0)
                return following;
        }
        return [];
    }

    /// <summary>Not links, and more than a date or a source.</summary>
    static bool IsText(IElement element) =>
        Length(element) is > 0 and var length && (!IsOfLinks([element], length) || IsCompiled(element)) && !(ShortText.Of(element, 150)?.Trim() is { } line && (line.StartsWith('—') || Furniture.IsMetaLine(line) || (line.Length <= 40 && !line.Contains('。') && PageDate.In(line) is not null)));

    /// <summary>A text made of links, a paragraph each; a list of other articles has items or pictures.</summary>
    static bool IsCompiled(IElement element) => element.QuerySelectorAll("p > a[href]").Length >= 3 && element.QuerySelector("li,img,h2,h3,h4") is null;

    /// <summary>An article of pictures in a box of an unknown name: the one below the heading that holds most of those that lead nowhere.</summary>
    static IReadOnlyList<IElement>? OfPictures(IDocument document)
    {
        var heading = document.QuerySelectorAll("h1,h2,h3,[class*=tit],[class*=Tit],[class*=bt]").FirstOrDefault(h => h.QuerySelector("img") is null && Furniture.PlaceWeight(h) == 1);
        var box = document.QuerySelectorAll("img")
            .Where(i => i.Closest("a") is null && !Furniture.IsHidden(i) && Furniture.PlaceWeight(i) == 1 && heading?.CompareDocumentPosition(i).HasFlag(DocumentPositions.Following) != false)
            .GroupBy(PlaceOf).Where(g => g.Key is not null).MaxBy(g => g.Count())?.Key;
        return box is null ? null : [box];
    }

    /// <summary>The box in which a picture stands beside others: beyond its paragraph and boxes of its own.</summary>
    static IElement? PlaceOf(IElement picture)
    {
        var at = picture.ParentElement;
        while (at is not null && (at.ChildElementCount == 1 || !Furniture.IsBlock(at) || at.LocalName is "p" or "center" or "figure") && at.ParentElement is { LocalName: not "body" } parent)
            at = parent;
        return at;
    }

    /// <summary>Matches that stand in no other match; of several, those beside the longest (an article in pieces), not one of another box.</summary>
    static List<IElement> Outermost(IHtmlCollection<IElement> matches)
    {
        if (matches.Length == 0)
            return [];
        var all = new HashSet<IElement>(matches);
        var outer = matches.Where(m => !Furniture.IsHidden(m) && !m.Ancestors<IElement>().Any(a => all.Contains(a) || Furniture.IsHidden(a))).ToList();
        if (outer.Count <= 1)
            return outer;
        var longest = outer.MaxBy(Length)!; // at least two
        return [.. outer.Where(m => ReferenceEquals(m, longest) || (ReferenceEquals(m.ParentElement, longest.ParentElement) && Length(m) > 0))];
    }

    /// <summary>What is densest on a page without sentences: a list beside the article.</summary>
    static bool IsOfLinks(IReadOnlyList<IElement> dense, int length) => dense.SelectMany(d => d.QuerySelectorAll("a")).Sum(Length) * 2 > length;

    /// <summary>Beginnings of other articles, under headings that lead to them.</summary>
    static bool IsOfCards(IReadOnlyList<IElement> dense) => dense.Any(d => d.QuerySelector("h2 a[href],h3 a[href],h4 a[href],a h2,a h3,a h4") is not null);

    static int Length(IElement element) => MainText.VisibleLength(element);
}
