namespace MediaWatch.Portal.Proofing;

/// <summary>A text with the line ends of whoever sent it, and the places in it of what is found in the text as it is read.</summary>
sealed class SentText
{
    /// <summary>Places, as read, of the line feeds that were two characters.</summary>
    readonly List<int> pairs = [];

    public SentText(string title, string body)
    {
        (Title, Body) = (title.ReplaceLineEndings("\n"), body.ReplaceLineEndings("\n"));
        var sent = title.Length == 0 ? body : $"{title}\n{body}";
        for (var at = sent.IndexOf("\r\n", StringComparison.Ordinal); at >= 0; at = sent.IndexOf("\r\n", at + 2, StringComparison.Ordinal))
            pairs.Add(at - pairs.Count);
    }

    public string Title { get; }
    public string Body { get; }

    /// <param name="start">In UTF-16 code units of the text as it is read.</param>
    public (int Start, int Length) PlaceOf(int start, int length) => SentPlace(start) is var from ? (from, SentPlace(start + length) - from) : default;

    int SentPlace(int place)
    {
        var at = pairs.BinarySearch(place);
        return place + (at >= 0 ? at : ~at);
    }
}
