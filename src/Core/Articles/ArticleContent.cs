using System.Security.Cryptography;
using System.Text;

namespace MediaWatch.Core.Articles;

/// <summary>What a page says, cleaned of the page round it. Body: plain text, one paragraph a line.</summary>
public sealed record ArticleContent(string Title, string Body, DateTimeOffset? PublishedAt, string? Source, IReadOnlyList<ArticlePicture> Pictures)
{
    /// <summary>SHA-256 over what a reader sees; counters and page furniture are not part of it.</summary>
    public string Hash()
    {
        var text = $"{Title}\n{PublishedAt:O}\n{Source}\n{Body}\n{string.Join('\n', Pictures.Select(p => p.Address))}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
