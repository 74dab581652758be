namespace MediaWatch.Portal.Pages.Articles;

/// <summary>The part of a text round the first of some words.</summary>
static class Snippets
{
    const int Before = 24, Length = 110;

    public static bool Has(string text, IEnumerable<string> words) => words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    public static string Of(string body, IEnumerable<string> words)
    {
        if (body.Length == 0)
            return "";
        var first = words.Select(w => body.IndexOf(w, StringComparison.OrdinalIgnoreCase)).Where(i => i >= 0).DefaultIfEmpty(0).Min();
        var start = Math.Max(0, first - Before);
        if (start > 0 && char.IsLowSurrogate(body[start]))
            start++;
        var end = Math.Min(body.Length, start + Length);
        if (end < body.Length && char.IsLowSurrogate(body[end]))
            end--;
        return $"{(start > 0 ? "……" : "")}{body[start..end].ReplaceLineEndings(" ")}{(end < body.Length ? "……" : "")}";
    }
}
