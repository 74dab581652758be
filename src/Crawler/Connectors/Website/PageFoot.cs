using AngleSharp.Dom;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>The box at a page's end that says who runs the site, where its name does not say so: often the only sentences of a page of pictures.</summary>
static class PageFoot
{
    /// <summary>So many pieces of text from the end are looked at; a longer box, or one with a heading or a date, holds more than the foot.</summary>
    const int LastTexts = 60, Longest = 500;

    /// <summary>Null: there is none.</summary>
    public static IElement? Of(IElement body)
    {
        var imprint = Backwards(body).Take(LastTexts).FirstOrDefault(t => Furniture.IsImprint(t.Data))?.ParentElement;
        for (var at = imprint; at?.ParentElement is { } parent && !ReferenceEquals(parent, body) && IsOnlyFoot(parent); at = parent)
            imprint = parent;
        return ReferenceEquals(imprint, body) ? null : imprint;
    }

    static bool IsOnlyFoot(IElement box) => ShortText.Of(box, Longest) is { } text && PageDate.In(text) is null && box.QuerySelector("h1,h2,h3,h4") is null;

    static IEnumerable<IText> Backwards(INode node)
    {
        for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
        {
            var child = node.ChildNodes[i];
            if (child is IText { Data: var data } text && !string.IsNullOrWhiteSpace(data))
                yield return text;
            else if (child is IElement element && !Furniture.HasNoText(element))
            {
                foreach (var inner in Backwards(element))
                    yield return inner;
            }
        }
    }
}
