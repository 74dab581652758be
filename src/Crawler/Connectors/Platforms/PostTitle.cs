namespace MediaWatch.Crawler.Connectors.Platforms;

/// <summary>The title of a post that has none: the first line of its text.</summary>
static class PostTitle
{
    const int Longest = 120;

    public const string None = "（无文字）";

    public static string Of(string? text)
    {
        foreach (var line in (text ?? "").AsSpan().EnumerateLines())
        {
            var first = line.Trim();
            if (first.Length == 0)
                continue;
            // Half a surrogate pair is no character.
            return first.Length <= Longest ? first.ToString() : $"{first[..(char.IsHighSurrogate(first[Longest - 1]) ? Longest - 1 : Longest)]}…";
        }
        return None;
    }

    /// <summary>Paragraphs parted by one line feed, without blanks at their ends.</summary>
    public static string Body(string? text) =>
        string.Join('\n', (text ?? "").Split(['\n', '\r', '\u2028', '\u2029'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
