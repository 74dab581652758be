using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>What the article is called and where it says it comes from.</summary>
static partial class TitleAndSource
{
    /// <summary>Shorter ones may be names of columns.</summary>
    const int CertainHeading = 8;

    const int LongestHeading = 300;

    /// <summary>The tag if it is whole; else the heading that the window's title repeats; else the window's title without the site's name.</summary>
    /// <param name="repeated">The heading that the window's title repeats; null: there is none.</param>
    /// <param name="above">What stands over the line of date and source; null: there is no such line.</param>
    /// <param name="over">What stands right over the text, where it may be a heading.</param>
    public static string TitleOf(IDocument document, PageTags tags, string listed, string? repeated, string? above, string? over = null)
    {
        var window = Tidy(document.Title);
        var tag = Tidy(tags["ArticleTitle", "ucaptitle"]);
        if (tag.Length > 0 && !IsCut(tag) && tag != tags.SiteName && tag != tags["ColumnName"])
            return tag;
        if (repeated is { Length: < CertainHeading } && above is { Length: >= CertainHeading })
            repeated = null; // the name of the column
        var heading = repeated ?? above ?? OnlyHeading(document, tags.SiteName) ?? (window == tags.SiteName || IsSiteAlone(window) ? NamedHeading(document, window) : null);
        if (heading is not null)
            return ReferenceEquals(heading, above) ? Whole(document, heading) : heading;
        var named = Tidy(tags["og:title", "ld:headline", "headline"]);
        if (named.Length > 0 && !IsCut(named) && named != tags.SiteName)
            return WithoutSite(named, tags.SiteName);
        if (window.Length > 0 && WithoutSite(window, tags.SiteName) is var own)
            return (SiteEnding().IsMatch(own) || own.Length < CertainHeading ? NamedHeading(document, own) ?? over : null) ?? own;
        return tag.Length > 0 ? tag : listed;
    }

    public static string? SourceOf(IDocument document, PageTags tags, IReadOnlyList<string> above, IReadOnlyList<string> around)
    {
        var tag = CleanSource(tags["ContentSource", "source", "mediaid", "article:author"]);
        // A template that names the site as the source of everything knows none.
        if (tag is not null && !Itself().IsMatch(tag) && tag != tags.SiteName)
            return tag;
        foreach (var lines in (IReadOnlyList<string>[])[above, around])
        {
            for (var i = 0; i < lines.Count; i++)
            {
                if (Label().Match(lines[i]) is not { Success: true } match)
                    continue;
                var rest = lines[i][(match.Index + match.Length)..].TrimStart();
                if (rest.IndexOf('\t', StringComparison.Ordinal) is > 0 and var cell)
                    rest = rest[..cell];
                if (string.IsNullOrWhiteSpace(rest) && i + 1 < lines.Count && lines[i + 1].Length <= 30 && !AnyLabel().IsMatch(lines[i + 1]))
                    rest = lines[i + 1];
                if (CleanSource(rest) is { } shown)
                    return shown;
            }
        }
        return BesideDate(above) ?? ScriptMarks.SourceIn(document) ?? tag;
    }

    /// <summary>The name of a paper, a station or a channel in the line of the date or next to it.</summary>
    static string? BesideDate(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length <= 60 && Outlet().Match(lines[i]) is { Success: true } match && lines.Skip(i - 1).Take(3).Any(l => PageDate.In(l) is not null))
                return match.Groups["name"].Value;
        }
        return null;
    }

    /// <summary>Without label, what follows it, markup and marks such as 原创稿; null if nothing is left.</summary>
    public static string? CleanSource(string? text)
    {
        var value = Label().Replace(Tidy(text), "", 1).TrimStart(' ', '[', '【', '（', '(');
        var stop = AnyLabel().Match(value);
        if (stop.Success)
            value = value[..stop.Index];
        value = Original().Replace(value, "").Trim(' ', '|', '　', '：', ':', '。', '，', ',', ';', '；', '-', '—', '/', '[', ']', '【', '】', '(', ')', '（', '）', '"', '“', '”');
        return value.Length is > 0 and <= 60 && !PageDate.Is(value) && !value.StartsWith("http", StringComparison.OrdinalIgnoreCase) && value is not ("null" or "undefined" or "无" or "未知" or "不详" or "暂无") ? value : null;
    }

    /// <summary>One line, without tags.</summary>
    public static string Tidy(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var plain = text.Contains('<') ? Tag().Replace(text, "") : text;
        plain = System.Net.WebUtility.HtmlDecode(plain);
        return Blanks().Replace(BrokenLine().Replace(plain, ""), " ").Trim();
    }

    /// <summary>The line over the marks may be the end of a heading of several lines.</summary>
    static string Whole(IDocument document, string line) =>
        document.QuerySelectorAll("h1,h2,h3,[class*=tit],[class*=Tit],[class*=bt]").Where(h => h.QuerySelector("br") is not null)
            .Select(h => Tidy(ShortText.Of(h, LongestHeading))).FirstOrDefault(t => t.Length > line.Length && t.EndsWith(line, StringComparison.Ordinal)) ?? line;

    static string? OnlyHeading(IDocument document, string? siteName)
    {
        var headings = document.QuerySelectorAll("h1").Where(h => !Furniture.IsHidden(h) && Furniture.PlaceWeight(h) == 1).Select(h => Tidy(ShortText.Of(h, LongestHeading))).Where(t => t.Length is >= 4 and <= 200 && t != siteName).ToList();
        return headings.Count == 1 ? headings[0] : null;
    }

    public static bool EndsLikeSite(string heading) => SiteEnding().IsMatch(heading);

    public static bool IsSiteAlone(string window) => window.Length <= 16 && !Strong().IsMatch(window) && !LastDash().IsMatch(window) && SiteEnding().IsMatch(window);

    /// <summary>The first box that is called a title, where the window names the site alone.</summary>
    static string? NamedHeading(IDocument document, string site) =>
        document.QuerySelectorAll("h2,h3,[class*=title],[class*=Title],[class*=biaoti],[class*=wzbt],[class*=headline],[id*=title]")
            .Where(e => !Furniture.IsHidden(e) && Furniture.PlaceWeight(e) == 1 && e.QuerySelector("a,li,img") is null && e.Closest("a,li") is null)
            .Select(e => Tidy(ShortText.Of(e, LongestHeading))).FirstOrDefault(t => t.Length is >= 6 and <= 200 && t != site && !Chapter().IsMatch(t));

    /// <summary>Parts of a window's title that name the site or a column are taken off: "标题_栏目_站点", "站点 | 标题", "标题-某某网".</summary>
    public static string WithoutSite(string window, string? siteName)
    {
        var parts = Strong().Split(window).Select(p => p.Trim()).Where(p => p.Length > 0 && p != siteName).ToList();
        var title = parts.Count > 1 ? parts.Take(2).MaxBy(p => p.Length)! : parts.FirstOrDefault() ?? window; // two or more parts
        if (parts.Count > 1 && parts[0].Length >= 6 && !SiteEnding().IsMatch(parts[0]))
            title = parts[0];
        while (LastDash().Match(title) is { Success: true } dash && dash.Index >= 4)
        {
            var rest = title[(dash.Index + dash.Length)..].Trim();
            if (rest.Length > 25 || !(rest == siteName || SiteEnding().IsMatch(rest)))
                break;
            title = title[..dash.Index].Trim();
        }
        return title;
    }

    static bool IsCut(string text) => text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith('…');

    [GeneratedRegex("^[（(]?[一二三四五六七八九十]+([）)]|、)|^第[一二三四五六七八九十]+[章节条]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chapter();

    /// <summary>"2026/03/05 | 青河日报 记者 赵晴".</summary>
    [GeneratedRegex(@"(^|[\s|｜丨\d·•/，,])(?!(新闻|信息|数据|权威|政策|公告|通知)发布)(?<name>[\u4E00-\u9FFF]{2,10}(日报|晚报|晨报|时报|早报|都市报|新闻网|电视台|发布|融媒|融媒体中心|通讯社)|新华社|新华网|人民网|光明网|央视网)(?=$|[\s|｜丨\d·•/，,])|(?<=^|[\s|｜丨\d])(?<name>[\u4E00-\u9FFF]{2,20})\s*供稿", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Outlet();

    /// <summary>What a template writes that knows no source.</summary>
    [GeneratedRegex("^(本站|本网|本网站|网站|原创|本站原创|互联网|网络|admin|管理员)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Itself();

    [GeneratedRegex(@"(文章|信息|稿件|新闻|内容|资料|转载)?[来來]\s*源\s*(于|自|单位)?\s*[:：|｜丨]\s*|(?<![A-Za-z])Source\s*[:：]\s*|稿\s*源\s*[:：]\s*|(?<![\u4E00-\u9FFF])(出\s*处|转\s*自)\s*[:：]\s*|【\s*(信息来源|来\s*源|发布(机构|单位))\s*】\s*|(?<=[0-9][\s　]*)来源[\s　]*(?=[\u4E00-\u9FFF])|发布机构\s*[:：]\s*|发文机关\s*[:：]\s*|(供稿|发布|发文|报送|来稿|发稿)(单位|部门)\s*[:：]\s*|(?<=^|\t)(发布机构|发文机关|发文单位|信息来源|来\s*源)\s*\t\s*|^\s*(信息来源|文章来源|发布机构|来\s*源)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"发布于|发布\s*[:：]|全文共|字数|转载?(自|于)\s*[:：]|(发布|發佈|发表|更新|录入|公开|成文|上传|发文|发稿|公告|生成|印发)?(时间|時間|日期)\s*[:：]|作\s*者|责任编辑|责\s*编|编\s*辑\s*[:：]|审核|浏览|点击|访问(量|次数|人数)|阅读|字[号体體]|瀏覽|打印|分享|收藏|【|\[|\||\t|文号|索引号|发布(人|者)|撰\s*稿|通讯员|记者(?!站)|摄影|朗读|关闭|举报|视力保护|护眼|语音播|参与互动|我有话说|评论|纠错|订阅|扫一扫|(Print|Updated|Author|Editor|Share)\b|(19|20)[0-9]{2}[-/.年]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyLabel();

    [GeneratedRegex(@"\s*(原创稿?|转载|综合)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Original();

    [GeneratedRegex(@"<[^>]{1,200}>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<=[\u2E80-\u9FFF\uFF00-\uFF60])\s*[\r\n]\s*(?=[\u2E80-\u9FFF\uFF00-\uFF60])", RegexOptions.None, 1000)]
    private static partial Regex BrokenLine();

    [GeneratedRegex(@"_|\s*\|\s*|\s-\s|--", RegexOptions.None, 1000)]
    private static partial Regex Strong();

    [GeneratedRegex(@"\s*[-－–—]+\s*(?=[^-－–—]*$)", RegexOptions.None, 1000)]
    private static partial Regex LastDash();

    [GeneratedRegex(@"(网|网站|政府|委员会|门户|平台|频道|中心|局|厅|部|办公室|委|首页|之窗|在线|日报|公众号)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SiteEnding();
}
