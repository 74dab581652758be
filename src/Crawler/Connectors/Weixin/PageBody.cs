using System.Text.Json;
using AngleSharp.Dom;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Connectors.Website;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary>The article itself: text, pictures, moving pictures and sound. Picture and text messages keep their text in the scripts, all others in the page.</summary>
/// <param name="Links">Those that stand in the text.</param>
sealed record PageBody(ArticleKind Kind, IReadOnlyList<string> Lines, IReadOnlyList<ArticlePicture> Pictures, IReadOnlyList<string> Media, IReadOnlyList<PageLink> Links)
{
    /// <summary>A page of old that does not tell its kind, and has less text than this beside its film, is a film.</summary>
    const int ShortText = 50;

    public static async Task<PageBody> ReadAsync(HtmlPage page, PageScript script, IElement? content, CancellationToken ct)
    {
        var shown = script.Text("item_show_type") ?? script.Variable("item_show_type");
        if (shown is "8" or "10" && script.HasCgi)
            content = null; // what stands there is the page round the message
        var (lines, pictures, media, links) = content is null ? ([], [], [], []) : PartsOf(page, content);
        if (lines.Count == 0 && await ScriptTextAsync(page, script, ct) is { } told)
            (lines, links) = (told.Lines, [.. links, .. told.Links]);
        if (pictures.Count == 0)
            pictures = ScriptPictures(script, cover: shown is not ("8" or "10"));
        media = [.. media.Concat(ScriptMedia(script)).Distinct(StringComparer.Ordinal)];
        return new PageBody(KindOf(shown, lines, media, content), lines, pictures, media, links);
    }

    /// <summary>The content of an interface's item, or a message's text: HTML, or plain with line ends.</summary>
    public static async Task<(IReadOnlyList<string> Lines, IReadOnlyList<ArticlePicture> Pictures, IReadOnlyList<string> Media, IReadOnlyList<PageLink> Links)> OfHtmlAsync(string html, Uri address, CancellationToken ct)
    {
        using var page = await HtmlPage.ParseAsync(PageScript.Without(html), address, ct);
        return page.Document.Body is { } body ? PartsOf(page, body) : ([], [], [], []);
    }

    static (IReadOnlyList<string> Lines, IReadOnlyList<ArticlePicture> Pictures, IReadOnlyList<string> Media, IReadOnlyList<PageLink> Links) PartsOf(HtmlPage page, IElement content) =>
        (LinesOf(content), PicturesIn(page, content), [.. MediaIn(content)], [.. PageLinks.Of(page, [content]).Where(l => l.InBody)]);

    /// <summary>The container is hidden until the page's scripts have run; its children are not. Nothing is trimmed: all of it is what the account has written.</summary>
    static IReadOnlyList<string> LinesOf(IElement content) => TextLines.Of([content], e => !ReferenceEquals(e, content) && Furniture.HasNoText(e)).Lines;

    /// <summary>The editor writes 图片 into every picture as its description.</summary>
    static IReadOnlyList<ArticlePicture> PicturesIn(HtmlPage page, IElement content) => [.. PageLinks.PicturesIn(page, [content]).Select(p => p.Caption.Trim() is "" or "图片" or "Image" ? p with { Caption = "" } : p)];

    static async Task<(IReadOnlyList<string> Lines, IReadOnlyList<PageLink> Links)?> ScriptTextAsync(HtmlPage page, PageScript script, CancellationToken ct)
    {
        var text = !script.HasCgi ? null : Filled(script.Cgi.Text("content_noencode")) ?? Filled(script.Cgi.Text("text_page_info", "content_noencode")) ?? Filled(script.Cgi.Text("text_page_info", "content")) ?? Filled(script.Cgi.Text("desc"));
        text ??= page.Document.QuerySelector("#js_text_desc,#js_image_desc")?.InnerHtml is { Length: > 0 } drawn ? drawn : script.Variable("msg_desc") ?? script.Text("desc") ?? page.Document.QuerySelector("meta[property='og:description']")?.GetAttribute("content");
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var html = text.Replace(@"\x0a", "\n", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);
        var (lines, _, _, links) = await OfHtmlAsync(html, page.Address, ct);
        return (lines, [.. links.Where(l => l.Kind != LinkKind.Image)]);
    }

    static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>Pictures of a picture message; else the cover.</summary>
    static IReadOnlyList<ArticlePicture> ScriptPictures(PageScript script, bool cover)
    {
        var list = script.HasCgi ? script.Cgi.Items("picture_page_info_list").ToList() : [];
        if (list.Count == 0 && script.List("picture_page_info_list") is { ValueKind: JsonValueKind.Array } alone)
            list = [.. alone.EnumerateArray()];
        var addresses = list.Select(p => p.Text("cdn_url")).Select(ArticleAddress.Absolute).OfType<Uri>().Select(u => u.AbsoluteUri).Distinct(StringComparer.Ordinal).ToList();
        if (cover && addresses.Count == 0 && ArticleAddress.Absolute(script.Text("cdn_url") ?? script.Variable("msg_cdn_url")) is { } picture)
            addresses.Add(picture.AbsoluteUri);
        return [.. addresses.Select(a => new ArticlePicture(a, ""))];
    }

    static IEnumerable<string> MediaIn(IElement content)
    {
        foreach (var element in content.QuerySelectorAll("iframe,mpvoice,mp-common-mpaudio,mp-common-videosnap,mpvideosnap,mp-common-qqmusic,qqmusic,video,audio"))
        {
            var source = element.GetAttribute("data-src") ?? element.GetAttribute("data-url") ?? element.GetAttribute("src");
            if (element.LocalName is "mpvoice" or "mp-common-mpaudio")
                source = element.GetAttribute("voice_encode_fileid") is { Length: > 0 } voice ? Voice(voice) : null;
            else if (element.LocalName == "iframe" && !element.ClassList.Contains("video_iframe") && source?.Contains("v.qq.com", StringComparison.Ordinal) != true)
                continue; // a vote, a map, a shop
            if (ArticleAddress.Absolute(source) is { } address)
                yield return address.AbsoluteUri;
        }
    }

    static IEnumerable<string> ScriptMedia(PageScript script)
    {
        var videos = script.HasCgi ? script.Cgi.Items("video_page_infos").Append(script.Cgi.Member("video_page_info") ?? default)
            : script.List("videoPageInfos") is { ValueKind: JsonValueKind.Array } alone ? alone.EnumerateArray().ToList() : Enumerable.Empty<JsonElement>();
        foreach (var video in videos.Where(v => v.ValueKind == JsonValueKind.Object))
        {
            if (video.Items("mp_video_trans_info").Select(t => ArticleAddress.Absolute(t.Text("url"))).FirstOrDefault(u => u is not null) is { } address)
                yield return address.AbsoluteUri;
        }
        if (!script.HasCgi)
            yield break;
        foreach (var voice in script.Cgi.Items("voice_in_appmsg").Select(v => v.Text("voice_id")).OfType<string>().Where(v => v.Length > 0))
            yield return Voice(voice);
    }

    static string Voice(string id) => $"https://res.wx.qq.com/voice/getvoice?mediaid={id}";

    static ArticleKind KindOf(string? shown, IReadOnlyList<string> lines, IReadOnlyList<string> media, IElement? content) => shown switch
    {
        "5" => ArticleKind.Video,
        "6" or "7" => ArticleKind.Audio,
        "8" => ArticleKind.Pictures,
        "10" or "17" => ArticleKind.Text,
        null when media.Count > 0 && lines.Sum(l => l.Length) < ShortText => content?.QuerySelector("mpvoice,mp-common-mpaudio") is null ? ArticleKind.Video : ArticleKind.Audio,
        _ => ArticleKind.Article,
    };
}
