namespace MediaWatch.Analysis.Reposts;

/// <summary>What beside the text makes a repost right, or is one: title, source, a link, a picture with the title.</summary>
static class RepostSigns
{
    /// <summary>A shorter title stands in many texts by chance.</summary>
    const int LeastTitle = 6;

    /// <summary>The same title or one around it ("转发｜…") is right. A post without a title says it in its text.</summary>
    public static bool? HasTitle(OriginalText original, RepostArticle article)
    {
        if (original.BareTitle.Length == 0)
            return null;
        var title = RepostText.Strip(article.Text.Title);
        return title.Length > 0 ? title.Contains(original.BareTitle, StringComparison.Ordinal)
            : article.Text.Bare.IndexOf(original.BareTitle, StringComparison.Ordinal) >= 0;
    }

    /// <summary>Whether the source stands beside the text or in it, by any of its names. standards.md B2.7: a repost names its source.</summary>
    public static bool? NamesSource(OriginalText original, RepostArticle article) =>
        original.SourceNames.AreNone ? null : original.SourceNames.StandIn(article);

    public static bool Links(OriginalText original, RepostArticle article) =>
        original.Address is { Length: > 0 } address
        && (article.Links.Any(link => AddressKey(link) == AddressKey(address)) || article.Text.Body.Contains(WithoutScheme(address), StringComparison.OrdinalIgnoreCase));

    public static bool IsInPicture(OriginalText original, RepostArticle article) =>
        original.BareTitle.Length >= LeastTitle && article.Captions.Any(c => RepostText.Strip(c).Contains(original.BareTitle, StringComparison.Ordinal));

    /// <summary>The same page by http or https, with or without www, a closing slash or a place in the page.</summary>
    static string AddressKey(string address)
    {
        var key = WithoutScheme(address).Split('#')[0].TrimEnd('/');
        return (key.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? key[4..] : key).ToLowerInvariant();
    }

    static string WithoutScheme(string address) => address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at ? address[(at + 3)..] : address;
}
