using System.Text;
using AngleSharp.Dom;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>Text of elements that only matter while they are short: a label, a date, a heading. A long one costs no more than its beginning.</summary>
static class ShortText
{
    /// <summary>What is short stands in few elements: thousands of empty ones must not be walked through for each that they stand in.</summary>
    const int MostNodes = 500;

    /// <summary>Null where it is longer than <paramref name="most"/> characters.</summary>
    public static string? Of(INode node, int most)
    {
        var text = new StringBuilder();
        var nodes = 0;
        return Collect(node, text, most, ref nodes) ? text.ToString() : null;
    }

    static bool Collect(INode node, StringBuilder text, int most, ref int nodes)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText data)
                text.Append(data.Data);
            else if (child is IElement && !Collect(child, text, most, ref nodes))
                return false;
            if (text.Length > most || ++nodes > MostNodes)
                return false;
        }
        return true;
    }
}
