using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>
/// When an article says it was published. Tags are not simply believed: on 开普 sites <c>PubDate</c> is the time the page was generated, TRS templates
/// write a 12-hour clock; so they are held against what readers see, the address and the list. Null where nothing speaks for a date.
/// </summary>
static partial class Published
{
    /// <summary>How long after its own date a document is still likely to have been put on line: then a page generated within that time was generated when it was published.</summary>
    static readonly TimeSpan Fresh = TimeSpan.FromDays(62);

    /// <param name="above">Lines between title and text.</param>
    /// <param name="around">All other lines of the page but the text.</param>
    /// <param name="Below">The lines right under the text that are dates and nothing else.</param>
    /// <param name="Text">The article's own lines.</param>
    public sealed record Evidence(PageTags Tags, Uri Address, IReadOnlyList<string> Above, IReadOnlyList<string> Around, IReadOnlyList<string> Below, IReadOnlyList<string> Text, IDocument Document, DateTimeOffset? Listed, DateTimeOffset SeenAt);

    public static DateTimeOffset? Of(Evidence page)
    {
        if (Past(PageDate.In(page.Tags["publishtime", "firstpublishedtime"]), page) is { } sure)
            return sure.Utc;
        var tag = Past(PageDate.In(page.Tags["PubDate", "publishdate", "article:published_time", "og:article:published_time", "ld:datePublished", "ld:pubDate", "datePublished", "publish_time", "pubtime", "publishtime", "og:published_time", "weibo: article:create_at", "dc.date", "date"]), page);
        var seen = Past(Labelled(page.Above, Strong()) ?? Labelled(page.Above, Later()) ?? Labelled(page.Around, Strong()) ?? Labelled(page.Around, Later()), page);
        var inAddress = Past(PageDate.InAddress(page.Address), page);
        if (tag is { } named && !IsGenerated(named, page.Tags))
            return Weigh(named, seen ?? SameDay(Past(Bare(page.Above), page), named), inAddress).Utc;
        if (seen is { } shown)
            return (shown.HasTime ? shown : SameDay(Timed(page.Above) ?? Timed(page.Below), shown) ?? shown).Utc;
        if (Past(Bare(page.Above), page) is { } bare)
            return bare.Utc;
        if (Past(Bare(page.Below), page) is { } below)
            return below.Utc;
        var scripted = Past(ScriptMarks.DateIn(page.Document), page);
        if (inAddress is { } address)
            return ((IReadOnlyList<PageDate?>)[scripted, tag, Past(Labelled(page.Above, Weak()), page)]).FirstOrDefault(d => d is { } exact && exact.Day == address.Day, address)!.Value.Utc; // of dates that are there
        return scripted?.Utc ?? page.Listed ?? Past(Labelled([.. page.Text.Where(l => l.Contains('\t'))], Strong()), page)?.Utc ?? OfDocument(page, tag);
    }

    /// <summary>The day that two of tag, page and address agree on; on one day, the more exact time.</summary>
    static PageDate Weigh(PageDate tag, PageDate? shown, PageDate? inAddress)
    {
        if (shown is not { } seen)
            return tag;
        if (seen.Day != tag.Day)
            return inAddress is { } address && address.Day == tag.Day ? tag : seen;
        var twelveHourClock = seen.HasTime && seen.At - tag.At is var later && later > TimeSpan.FromMinutes(719) && later < TimeSpan.FromMinutes(721);
        return seen.HasTime && (!tag.HasTime || twelveHourClock) ? seen : tag;
    }

    static PageDate? SameDay(PageDate? bare, PageDate tag) => bare is { } date && date.Day == tag.Day ? date : null;

    /// <summary>Only the document's own date is left: then the page's generation is the publication if it came soon after; else the document's date is the closest there is.</summary>
    static DateTimeOffset? OfDocument(Evidence page, PageDate? generated)
    {
        var own = Past(Labelled(page.Above, Weak()) ?? Labelled(page.Around, Weak()) ?? Proclaimed(page.Text) ?? Signed(page.Text), page);
        if (generated is { } made)
        {
            var sameMonth = PageDate.MonthInAddress(page.Address) is { } month && month.Year == made.Day.Year && month.Month == made.Day.Month;
            var soon = own is { } dated && made.At >= dated.At && made.At - dated.At <= Fresh;
            if (sameMonth || soon)
                return made.Utc;
        }
        return own?.Utc;
    }

    static bool IsGenerated(PageDate tag, PageTags tags) =>
        PageDate.In(tags["others", "Maketime", "generatetime", "createtime", "gentime"]) is { } made && (tag.At - made.At).Duration() <= TimeSpan.FromMinutes(2);

    static PageDate? Past(PageDate? date, Evidence page) => date is { } given && given.At <= page.SeenAt.AddDays(1) ? given : null;

    static PageDate? Labelled(IReadOnlyList<string> lines, Regex label)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (Match match in label.Matches(lines[i]))
            {
                var rest = lines[i][(match.Index + match.Length)..];
                if (PageDate.In(rest.Length > 40 ? rest[..40] : rest) is { } date)
                    return date;
                if (string.IsNullOrWhiteSpace(rest) && i + 1 < lines.Count && lines[i + 1].Length <= 40 && PageDate.In(lines[i + 1]) is { } next)
                    return next;
            }
        }
        return null;
    }

    /// <summary>The first with an hour: a table of marks gives the day, the line under the heading both.</summary>
    static PageDate? Timed(IReadOnlyList<string> lines) =>
        lines.Where(l => l.Length <= 120).Select(l => PageDate.In(l)).FirstOrDefault(d => d is { HasTime: true });

    /// <summary>A date without a label: in a short line between title and text.</summary>
    static PageDate? Bare(IReadOnlyList<string> lines) =>
        lines.Where(l => l.Length <= 120 && !Weak().IsMatch(l) && !Today().IsMatch(l)).Select(l => PageDate.In(l)).FirstOrDefault(d => d is not null);

    /// <summary>(2021年10月30日证监会令第189号公布 …) under the title of a regulation.</summary>
    static PageDate? Proclaimed(IReadOnlyList<string> lines) =>
        lines.Take(6).Where(l => Proclamation().IsMatch(l)).Select(l => PageDate.In(l)).FirstOrDefault(d => d is not null);

    /// <summary>The day under a document's signature.</summary>
    static PageDate? Signed(IReadOnlyList<string> lines) =>
        lines.TakeLast(4).Where(l => l.Length <= 20).Select(l => PageDate.In(l)).LastOrDefault(d => d is not null);

    /// <summary>Where nothing says when it was published.</summary>
    [GeneratedRegex(@"(更新|录入|修改)\s*(时间|日期)\s*[:：]?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Later();

    [GeneratedRegex(@"(首次)?发布\s*[:：]|(发布|發佈|發布|发表|公开|上网|上传|推送|挂网|公告|发稿|回复|答复|办结|信息提供)\s*(时间|時間|日期)\s*[:：]?|公示日期\s*[:：]|(?<![\u4E00-\u9FFF])(时\s*间|日\s*期)\s*[:：]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Strong();

    /// <summary>What day it is, at the head of many pages.</summary>
    [GeneratedRegex(@"今天是|今日是|现在是|农历|℃", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Today();

    [GeneratedRegex(@"(成文|发文|生成|印发|制发|颁布|公布|签发|写作|形成|写信|来信|提问|留言|咨询|提交|受理)\s*(时间|日期)\s*[:：]?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weak();

    [GeneratedRegex(@"^[\s（(]*(19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日[^。]{0,60}?(公布|发布|颁布|印发|通过)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Proclamation();
}
