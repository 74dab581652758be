using MediaWatch.Core.Articles;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>The pictures of an article that carry its words. All pictures of all articles would be most of what is fetched and kept; where the text speaks for itself they are illustrations.</summary>
static class TellingPictures
{
    /// <summary>A WeChat message holds up to twenty, a Weibo post nine; a text in pictures rarely has more.</summary>
    const int Most = 9;

    /// <summary>Characters, white space apart. A shorter text leaves it to the pictures; one that announces them may be longer.</summary>
    const int ShortText = 200, ShortAnnouncement = 600;

    static readonly string[] Announced = ["一图", "图解", "长图", "海报", "图说", "公示", "公告", "通告", "公报", "名单", "全文", "见下图", "如下图"];

    /// <returns>Address, and what it is called: its caption, else its number.</returns>
    public static IEnumerable<(string Address, string Name)> Of(ArticleContent content)
    {
        if (content.Kind is ArticleKind.Video or ArticleKind.Audio) // the picture is the first of the film
            return [];
        var words = content.Body.Count(c => !char.IsWhiteSpace(c));
        return words < ShortText || words < ShortAnnouncement && Announced.Any(w => content.Title.Contains(w, StringComparison.Ordinal) || content.Body.Contains(w, StringComparison.Ordinal))
            ? content.Pictures.Take(Most).Where(p => Uri.TryCreate(p.Address, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)).Select((p, i) => (p.Address, p.Caption.Length > 0 ? p.Caption : $"图片 {i + 1}"))
            : [];
    }
}
