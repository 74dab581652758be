using System.Text;

namespace MediaWatch.Core.Search;

/// <summary>One form of a word for documents and queries, and for both engines.</summary>
public static class SearchWord
{
    /// <summary>PostgreSQL takes lexemes below 2,046 bytes; nobody searches for longer words.</summary>
    const int Longest = 200;

    /// <summary>Half-width, lower case, without white space and NUL.</summary>
    public static string Normal(string word)
    {
        var text = string.Concat(word.Where(c => !char.IsWhiteSpace(c) && c != '\0' && !char.IsSurrogate(c)));
        text = text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
        text = text.Replace(" ", "", StringComparison.Ordinal);
        return (text.Length > Longest ? text[..Longest] : text).ToLowerInvariant();
    }
}
