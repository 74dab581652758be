using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MediaWatch.Analysis.Subjects;

/// <summary>A stored page as people are shown it: without scripts and remarks, personal data masked wherever it stands, tags between its characters included.
/// The stored bytes stay as they are.</summary>
static class MaskedPage
{
    /// <summary>Foreign pages are parsed within limits: nesting costs the parser quadratic time.</summary>
    const int LongestSource = 4_000_000;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    static readonly HashSet<string> Inline = new(StringComparer.Ordinal) { "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "label", "mark", "o:p", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr" };

    /// <summary>They point at files and pages, whose numbers are nobody's.</summary>
    static readonly HashSet<string> Addresses = new(StringComparer.Ordinal) { "src", "href", "action", "srcset", "id", "class", "style" };

    /// <param name="marked">What findings have marked as personal besides long numbers: addresses, plates, names on lists.</param>
    /// <param name="mask">Masks numbers in a text and keeps its length.</param>
    public static async Task<string> OfAsync(string html, IReadOnlyList<string> marked, Func<string, string> mask, CancellationToken ct)
    {
        if (html.Length > LongestSource)
            return mask(html);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            using var document = await new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocumentAsync(html, limit.Token);
            foreach (var node in document.Descendants().Where(n => n is IComment or IHtmlScriptElement).ToList())
                node.Parent?.RemoveChild(node);
            foreach (var element in document.All)
            {
                foreach (var attribute in element.Attributes.Where(a => !Addresses.Contains(a.Name) || a.Value.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) || a.Value.StartsWith("sms:", StringComparison.OrdinalIgnoreCase)))
                    attribute.Value = mask(attribute.Value);
            }
            MaskTexts(document, marked, mask);
            return document.DocumentElement?.OuterHtml is { } shown ? "<!DOCTYPE html>" + shown : "";
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return mask(html);
        }
    }

    /// <summary>The page's texts are read as one, so that a number is seen whole whatever tags part it; characters are replaced one by one.</summary>
    static void MaskTexts(IDocument document, IReadOnlyList<string> marked, Func<string, string> mask)
    {
        var all = new StringBuilder();
        var texts = new List<(IText Node, int Start)>();
        foreach (var node in document.Descendants())
        {
            if (node is IText text)
            {
                texts.Add((text, all.Length));
                all.Append(text.Data);
            }
            else if (node is IElement element && !Inline.Contains(element.LocalName))
            {
                all.Append('\n');
            }
        }
        var masked = mask(all.ToString()).ToCharArray();
        foreach (var words in marked)
            Cover(masked, words);
        foreach (var (node, start) in texts)
        {
            var shown = new string(masked, start, node.Length);
            if (shown != node.Data)
                node.Data = shown;
        }
    }

    /// <summary>All but the first and the last character, wherever the words stand, blanks between them not counted.</summary>
    static void Cover(char[] text, string words)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (text[start] != words[0])
                continue;
            var (at, place, inner) = (start, 0, new List<int>());
            while (place < words.Length && at < text.Length && (text[at] == words[place] || text[at] == '*' || char.IsWhiteSpace(text[at])))
            {
                if (!char.IsWhiteSpace(text[at]) && place++ is > 0 and var middle && middle < words.Length - 1)
                    inner.Add(at);
                at++;
            }
            if (place == words.Length)
                inner.ForEach(i => text[i] = '*');
        }
    }
}
