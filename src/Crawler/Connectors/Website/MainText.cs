using AngleSharp.Dom;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>
/// Finds the main text where the system of a site is unknown: each paragraph gives points to the boxes it stands in (the idea of Arc90's Readability),
/// by its length and its Chinese and Latin punctuation; links take points away.
/// </summary>
sealed class MainText
{
    sealed class Box
    {
        public double Score;
        public int Text;
        public int Linked;
        public int Stops;
    }

    /// <param name="Text">Characters.</param>
    /// <param name="Linked">Those of them that stand in links.</param>
    /// <param name="Points">Punctuation outside links.</param>
    /// <param name="Stops">That of it which ends a sentence.</param>
    readonly record struct Held(int Text, int Linked, int Points, int Stops)
    {
        public static Held operator +(Held a, Held b) => new(a.Text + b.Text, a.Linked + b.Linked, a.Points + b.Points, a.Stops + b.Stops);
    }

    const int LongestLabel = 200, LeastTable = 40, SentencesOfAText = 8;

    readonly Dictionary<IElement, Box> boxes = [];
    readonly IElement? foot, heading;
    bool begun;
    int before;

    MainText(IElement? foot, IElement? heading) => (this.foot, this.heading, begun) = (foot, heading, heading is null);

    /// <param name="heading">What stands before it gets no points. Null: not known.</param>
    public static IReadOnlyList<IElement> Find(IDocument document, IElement? heading)
    {
        if (document.Body is not { } body)
            return [];
        var text = new MainText(PageFoot.Of(body), heading);
        text.Measure(body, linked: false);
        var best = text.Best();
        if (best is null && text.before >= SentencesOfAText)
            return Find(document, null); // what was taken for the heading stands behind the text
        return best is null ? [] : text.WithSiblings(text.Widened(best, body));
    }

    /// <summary>Characters a reader sees, blanks left out.</summary>
    public static int VisibleLength(IElement element)
    {
        if (Furniture.HasNoText(element))
            return 0;
        var length = 0;
        foreach (var child in element.ChildNodes)
            length += child is IText text ? Weight(text.Data).Length : child is IElement inner ? VisibleLength(inner) : 0;
        return length;
    }

    /// <summary>Returns what text the element holds; gives its paragraphs' points.</summary>
    Held Measure(IElement element, bool linked)
    {
        if (ReferenceEquals(element, foot) || Furniture.HasNoText(element) || Furniture.IsFoot(element))
            return default;
        linked |= element.LocalName == "a";
        var (held, own) = (default(Held), default(Held));
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text)
            {
                var (characters, punctuation, stops) = Weight(text.Data);
                var part = new Held(characters, linked ? characters : 0, linked ? 0 : punctuation, linked ? 0 : stops);
                (held, own) = (held + part, own + part);
            }
            else if (child is IElement inner)
            {
                var part = Measure(inner, linked);
                held += part;
                if (!Furniture.IsBlock(inner))
                    own += part;
            }
        }
        if (Furniture.IsBlock(element))
        {
            var box = BoxOf(element);
            (box.Text, box.Linked, box.Stops) = (box.Text + held.Text, box.Linked + held.Linked, box.Stops + held.Stops);
            var free = own.Text - own.Linked;
            if (begun && free >= 12 && (own.Points > 0 || free >= 25) && (own.Text > LongestLabel || !IsLabel(element)))
                Give(element, 1 + own.Points + Math.Min(free / 50.0, 5));
            else if (!begun && !linked && own.Stops > 0)
                before += own.Stops;
        }
        begun |= ReferenceEquals(element, heading);
        return held;
    }

    void Give(IElement paragraph, double points)
    {
        var share = 1.0;
        var isBox = paragraph.LocalName is "body" || (paragraph.LocalName is "div" or "td" or "section" or "article" or "form" && HasParts(paragraph));
        var at = isBox ? paragraph : paragraph.ParentElement;
        if (at is { LocalName: "tr" })
            at = at.ParentElement; // a row has no paragraphs of its own
        for (var level = 0; level < 4 && at is not null; at = at.ParentElement)
        {
            BoxOf(at).Score += points * share;
            level++;
            share = level switch { 1 => 0.5, 2 => 0.25, _ => 0.12 };
        }
    }

    IElement? Best()
    {
        IElement? best = null;
        var most = 0.0;
        foreach (var (element, box) in boxes)
        {
            if (element.LocalName is "html" || box.Text == 0)
                continue;
            var score = box.Score * (1 - (double)box.Linked / box.Text) * (Furniture.IsBeside(element) ? 0.4 : 1);
            if (score > most)
                (best, most) = (element, score);
        }
        return best ?? OfTable();
    }

    /// <summary>Where there is no sentence, the largest table of figures or names, with the box that it and its notes stand in.</summary>
    IElement? OfTable()
    {
        var table = boxes.Where(b => b.Key.LocalName == "table" && b.Value.Text - b.Value.Linked >= LeastTable && b.Value.Linked * 3 < b.Value.Text).OrderByDescending(b => b.Value.Text - b.Value.Linked).Select(b => b.Key).FirstOrDefault();
        return table?.ParentElement is { LocalName: "div" or "td" or "section" or "article" } parent && BoxOf(parent).Linked * 3 < BoxOf(parent).Text && BoxOf(parent).Text < BoxOf(table).Text * 2 ? parent : table;
    }

    /// <summary>One level up while the parent has clearly more sentences and hardly more links: the article's parts stand in boxes of their own. A table of marks has text, but no sentences.</summary>
    IElement Widened(IElement best, IElement body)
    {
        var inner = BoxOf(best);
        var at = best;
        for (var idle = 0; idle < 3 && at.ParentElement is { } parent && !ReferenceEquals(parent, body) && boxes.TryGetValue(parent, out var outer); at = parent)
        {
            var (gained, links) = (outer.Text - inner.Text, outer.Linked - inner.Linked);
            if (gained <= inner.Text * 0.1)
                idle++; // a box round the same text, at most with its caption
            else if (gained < inner.Text * 0.5 || links > gained * 0.15 || outer.Stops - inner.Stops < inner.Stops * 0.4)
                break;
            else
                (best, inner, idle) = (parent, outer, 0);
        }
        return best is { LocalName: "tbody", ParentElement: { } table } ? table : best;
    }

    IReadOnlyList<IElement> WithSiblings(IElement best)
    {
        if (best.ParentElement is not { } parent || best.LocalName is "body" or "td")
            return [best];
        var least = Math.Max(BoxOf(best).Score * 0.2, 5);
        var siblings = parent.Children.ToList();
        var own = siblings.FindIndex(s => ReferenceEquals(s, best));
        var belongs = siblings.Select((s, i) => i == own || Belongs(s, least) || (i > own && IsTable(s)) || (i == own - 1 && IsAdvice(s))).ToList();
        var (first, last) = (belongs.IndexOf(true), belongs.LastIndexOf(true));
        for (var signature = 0; signature < 3 && last + 1 < siblings.Count && IsSignature(siblings[last + 1]); signature++)
            last++;
        return [.. siblings.Where((s, i) => belongs[i] || (i > first && i <= last && IsBetween(s)))];
    }

    bool Belongs(IElement sibling, double least)
    {
        if (!boxes.TryGetValue(sibling, out var box) || box.Text == 0 || Furniture.IsBeside(sibling))
            return false;
        var density = (double)box.Linked / box.Text;
        return (box.Score >= least && density < 0.25) || (sibling.LocalName is "p" && box.Text >= 30 && box.Stops > 0 && density < 0.1);
    }

    bool IsTable(IElement sibling) => sibling.LocalName is "table" && boxes.TryGetValue(sibling, out var box) && box.Text >= LeastTable && box.Linked * 10 < box.Text && !IsLabel(sibling);

    /// <summary>A sentence in a box of its own right before the text.</summary>
    bool IsAdvice(IElement sibling) => !Furniture.IsBeside(sibling) && boxes.TryGetValue(sibling, out var box) && box is { Stops: > 0, Linked: 0, Text: < LongestLabel } && heading?.CompareDocumentPosition(sibling) == DocumentPositions.Following && !IsLabel(sibling);

    /// <summary>Who has signed, and when: short paragraphs under the last sentence.</summary>
    bool IsSignature(IElement sibling) =>
        sibling.LocalName is "p" && boxes.TryGetValue(sibling, out var box) && box.Text is > 0 and <= 30 && box.Linked == 0 && !Furniture.IsBeside(sibling) && ShortText.Of(sibling, 60)?.Trim() is { } text && !Furniture.IsLine(text) && !Furniture.IsEditorLine(text) && !Furniture.IsMetaLine(text) && !(PageDate.Begins(text) && !PageDate.Is(text));

    /// <summary>A heading, a table or a short line between two pieces of the text.</summary>
    bool IsBetween(IElement sibling) => !Furniture.IsBeside(sibling) && boxes.TryGetValue(sibling, out var box) && box.Text > 0 && box.Linked * 4 < box.Text;

    /// <summary>Date and source, marks of a document, who runs the site: no sentences, for all their punctuation.</summary>
    static bool IsLabel(IElement element) =>
        ShortText.Of(element, LongestLabel * 2) is { } text && text.Trim() is var label && (Furniture.IsMetaLine(label) || Furniture.IsMarkLine(label) || Furniture.IsImprint(label));

    Box BoxOf(IElement element)
    {
        if (!boxes.TryGetValue(element, out var box))
            boxes[element] = box = new Box();
        return box;
    }

    /// <summary>Paragraphs, or lines that are only broken.</summary>
    static bool HasParts(IElement element) => element.Children.Any(Furniture.IsBlock) || element.Children.Count(c => c.LocalName == "br") >= 2;

    static (int Length, int Punctuation, int Stops) Weight(string text)
    {
        int length = 0, punctuation = 0, stops = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\uFEFF')
                continue;
            length++;
            if (c is '，' or '。' or '；' or '、' or '！' or '？' or '：' or ',' or ';')
                punctuation++;
            if (c is '。' or '；' or '！' or '？')
                stops++;
        }
        return (length, punctuation, stops);
    }
}
