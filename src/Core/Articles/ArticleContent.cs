using System.Security.Cryptography;
using System.Text;

namespace MediaWatch.Core.Articles;

/// <summary>What a page says, cleaned of the page round it. Body: plain text, one paragraph a line.</summary>
public sealed record ArticleContent(string Title, string Body, DateTimeOffset? PublishedAt, string? Source, IReadOnlyList<ArticlePicture> Pictures)
{
    public ArticleKind Kind { get; init; }

    /// <summary>False: a repost of another's text; null: the platform does not say.</summary>
    public bool? Original { get; init; }

    /// <summary>Moving pictures and sound, as the page addresses them.</summary>
    public IReadOnlyList<string> Media { get; init; } = [];

    /// <summary>SHA-256 over what a reader sees; counters and page furniture are not part of it.</summary>
    public string Hash()
    {
        var text = $"{Title}\n{PublishedAt:O}\n{Source}\n{Body}\n{string.Join('\n', Pictures.Select(p => Unsigned(p.Address)))}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Platforms sign the addresses of pictures anew for each look and spread them over hosts: what stays of such an address is its path.</summary>
    public static string Unsigned(string address) =>
        address.Contains("x-expires=", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath : address;
}

/// <summary>图文, 图片, 视频, 音频, 短文字 (微博, 微头条, 文字消息).</summary>
public enum ArticleKind { Article = 0, Pictures = 1, Video = 2, Audio = 3, Text = 4 }
