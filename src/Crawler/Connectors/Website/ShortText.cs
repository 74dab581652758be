using System.Text;
using AngleSharp.Dom;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>Text of elements that only matter while they are short: a label, a date, a heading. A long one costs no more than its beginning.</summary>
static class ShortText
{
    /// <summary>Null where it is longer than <paramref name="most"/> characters.</summary>
    public static string? Of(INode node, int most)
    {
        var text = new StringBuilder();
        return Collect(node, text, most) ? text.ToString() : null;
    }

    static bool Collect(INode node, StringBuilder text, int most)
    {
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is IText data)
                text.Append(data.Data);
            else if (child is IElement && !Collect(child, text, most))
                return false;
            if (text.Length > most)
                return false;
        }
        return true;
    }
}
