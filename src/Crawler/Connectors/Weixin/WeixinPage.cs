using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Connectors.Website;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary>What an article's public page says, of any kind and age since 2018.</summary>
sealed record WeixinPage(string? Identity, string? Biz, string? AccountName, string? UserName, string? Author, string? Title, DateTimeOffset? PublishedAt, ArticleKind Kind,
    IReadOnlyList<string> Lines, IReadOnlyList<ArticlePicture> Pictures, IReadOnlyList<string> Media, IReadOnlyList<PageLink> Links)
{
    /// <summary>True: declared as its own work; false: a reprint; null: nothing is declared.</summary>
    public bool? Original { get; init; }

    /// <summary>Whose text a reprint is.</summary>
    public string? SourceAccount { get; init; }

    /// <summary>The account's own words about itself.</summary>
    public string? Introduction { get; init; }

    /// <summary>阅读原文.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>Null where the page was opened by nobody: then it shows none.</summary>
    public EngagementCounts? Counts { get; init; }

    /// <summary>Larger pages are cut: what we need stands before.</summary>
    const int MostBytes = 8 * 1024 * 1024;

    /// <exception cref="CrawlException">The page is a notice, or no page we know.</exception>
    public static async Task<WeixinPage> ReadAsync(PageVisit visit, CancellationToken ct)
    {
        PageState.ThrowIfChecked(visit);
        StatusNames.ThrowIfFailed(visit);
        var text = (visit.Content.Length > MostBytes ? visit with { Content = visit.Content[..MostBytes] } : visit).Text(out _);
        using var page = await HtmlPage.ParseAsync(PageScript.Without(text), visit.Address, ct);
        var script = new PageScript(text);
        var content = page.Document.QuerySelector("#js_content");
        var told = script.Text("mid") ?? script.Text("title") ?? script.Variable("msg_title") ?? script.Variable("mid");
        if (content is null && (told is null || (!script.HasCgi && page.Document.QuerySelector(".weui-msg,.mesg-block,.page_msg") is not null)))
            throw PageState.Of(page.Document, text, visit);
        var result = Of(page, script, await PageBody.ReadAsync(page, script, content, ct));
        // A message that is one short text may have it as its title alone.
        if (result is { Kind: ArticleKind.Text, Lines.Count: 0, Title: { } title })
            result = result with { Lines = [title] };
        return result.Lines.Count + result.Pictures.Count + result.Media.Count > 0 ? result
            : throw new CrawlException(CrawlFailure.LayoutChanged, "The article's page shows neither text nor pictures.") { Status = (int)visit.Status };
    }

    static WeixinPage Of(HtmlPage page, PageScript script, PageBody body)
    {
        var document = page.Document;
        var (mid, idx) = (script.Text("mid") ?? script.Variable("mid") ?? script.Variable("appmsgid"), script.Text("idx") ?? script.Variable("idx") ?? "1");
        var original = (script.Text("copyright_info", "copyright_stat") ?? script.Text("copyright_stat") ?? script.Variable("_copyright_stat") ?? script.Variable("copyright_stat")) switch { "1" => true, "2" => false, _ => (bool?)null };
        var source = original == false ? script.Text("copyright_info", "platform") ?? Of(document, ".original_primary_nickname") ?? CardSource(document) ?? script.Variable("source_username") : null;
        var further = ArticleAddress.Absolute(script.Text("source_url") ?? script.Variable("msg_source_url"));
        var links = body.Links;
        if (further is not null && links.All(l => l.Address != further))
            links = [.. links, new PageLink(further, "阅读原文", LinkKind.Page, InBody: true)];
        return new WeixinPage(
            mid is { Length: > 0 } && mid.All(char.IsAsciiDigit) && mid != "0" ? $"{mid}_{idx}" : null,
            script.Text("bizuin") ?? script.Variable("biz") ?? script.Text("biz"),
            script.Text("nick_name") ?? script.Variable("nickname") ?? Of(document, "#js_name") ?? Of(document, "#post-user") ?? Of(document, ".profile_nickname"),
            script.Text("user_name") ?? script.Variable("user_name"),
            script.Text("author") ?? script.Variable("author") ?? Of(document, "#js_author_name") ?? Of(document, "#meta_content > .rich_media_meta_text:not(#post-date):not(#publish_time):not(#copyright_logo):not(.rich_media_meta_nickname)"),
            script.Text("title") ?? script.Variable("msg_title") ?? Meta(document, "og:title") ?? Of(document, "#activity-name") ?? Of(document, "#js_text_title"),
            PublishedAtOf(script, document), body.Kind, body.Lines, body.Pictures, body.Media, links)
        {
            Original = original,
            SourceAccount = source,
            Introduction = script.Text("signature"),
            SourceAddress = further?.AbsoluteUri,
            Counts = CountsOf(script),
        };
    }

    /// <summary>Opened inside WeChat the page carries counters; opened by nobody they are empty, which is unknown and not 0.</summary>
    static EngagementCounts? CountsOf(PageScript script)
    {
        if (!script.HasCgi || script.Cgi.Member("user_info", "appmsg_bar_data") is not { ValueKind: JsonValueKind.Object } bar || bar.Text("get_data_succ") == "0")
            return null;
        var (reads, likes, comments, wows, shares) = (CountText.In(bar, "read_num"), CountText.In(bar, "old_like_count"), CountText.In(bar, "comment_count"), CountText.In(bar, "like_count"), CountText.In(bar, "share_count"));
        var rounded = reads.Rounded || likes.Rounded || comments.Rounded || wows.Rounded || shares.Rounded || reads.Count == 100_001; // 10万+
        var counts = new EngagementCounts(reads.Count, likes.Count, comments.Count, wows.Count, shares.Count, rounded);
        return counts.IsEmpty ? null : counts;
    }

    static DateTimeOffset? PublishedAtOf(PageScript script, IDocument document)
    {
        foreach (var text in new[] { script.Variable("ct"), script.Text("ori_send_time"), script.Text("create_timestamp"), script.Text("ori_create_time") })
        {
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 1_200_000_000 and < 5_000_000_000)
                return DateTimeOffset.FromUnixTimeSeconds(seconds);
        }
        return Beijing(script.Text("create_time")) ?? Beijing(script.Variable("createTime")) ?? Beijing(script.Variable("publish_time")) ?? Beijing(Of(document, "#publish_time")) ?? Beijing(Of(document, "#post-date"));
    }

    static DateTimeOffset? Beijing(string? text) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd", "yyyy年M月d日 HH:mm", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new DateTimeOffset(time, TimeSpan.FromHours(8)).ToUniversalTime()
            : null;

    static string? Of(IDocument document, string selector) => PageScript.Plain(document.QuerySelector(selector)?.TextContent);

    static string? Meta(IDocument document, string property) => PageScript.Plain(document.QuerySelector($"meta[property='{property}']")?.GetAttribute("content"));

    static string? CardSource(IDocument document)
    {
        const string Before = "以下文章来源于";
        return document.QuerySelectorAll(".original_primary_card_tips span,.original_primary_tips,.original_primary_card_tips").Select(e => e.TextContent.Trim())
            .Where(t => t.StartsWith(Before, StringComparison.Ordinal)).Select(t => t[Before.Length..].Split('，', ' ', '\n')[0].Trim()).FirstOrDefault(t => t.Length > 0);
    }
}
